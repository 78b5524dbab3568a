// From a number to a badge: who becomes verified, and who does not.

import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { inventedNpi } from '#features/registers/fixtures/nppes-file.ts';
import type { Member } from '#kernel/people/viewer.ts';
import { db } from '#platform/db.server.ts';
import { Refusal } from '#platform/refusal.ts';
import { addNote } from './answer-checker.ts';
import { claimant, inAYear, sentencesTo, standing } from './fixtures/claimants.file.ts';
import { accept, checker, claim, N, refuse, roster, secondChecker } from './fixtures/register-scene.file.ts';
import { loadRoster } from './load-roster.ts';
import { openClaim, readQueue } from './read-desk.ts';
import { readOwnVerification } from './read-own.ts';
import { readRoster, rosterText } from './read-roster.ts';
import { reconsiderClaims } from './reconsider-claims.ts';
import { revokeCredential } from './revoke-credential.ts';
import { type ClaimDraft, stateClaim } from './state-claim.ts';

describe('a roster', () => {
	test('that pairs the confirmed address with the number verifies at once, and the badge says what, by whom, until when', async () => {
		const ada = await claimant('Elodie Vale', { email: 'E.Vale@St-Anna.example' });
		await roster(`e.vale@st-anna.example,${N.cardiologist}`);
		expect(await stateClaim(ada, claim())).toMatchObject({ state: 'accepted' });
		expect(await standing(ada)).toMatchObject({
			profession: 'physician',
			specialty: 'cardiology',
			country: 'US',
			verified: true,
			proved_by: 'the register NPPES and the roster of St Anna Hospital',
		});
		const { credentials } = await readOwnVerification(ada);
		expect(credentials).toMatchObject([
			{ state: 'valid', line: 'Physician · Cardiology · United States', number: N.cardiologist },
		]);
		expect(await sentencesTo(ada)).toEqual([
			expect.stringMatching(/proved as Physician until .* roster of St Anna Hospital/),
		]);
	});

	test('that comes after the claim verifies it then', async () => {
		const late = await claimant('Late', { email: 'late@st-anna.example' });
		expect(await stateClaim(late, claim())).toMatchObject({ state: 'waiting' });
		expect((await standing(late)).verified).toBe(false);
		const { id } = await roster(`late@st-anna.example,${N.cardiologist}`);
		await reconsiderClaims({ rosterId: id });
		await reconsiderClaims({ rosterId: id });
		expect((await standing(late)).verified).toBe(true);
		expect((await readOwnVerification(late)).credentials.length).toBe(1);
	});

	test('reports its faults by line and keeps the rest', () => {
		const { pairs, faults } = readRoster(
			`NPI;E-mail\n${N.cardiologist};a@b.example\n123;c@d.example\n${N.nurse};nobody\n${N.nurse};a@b.example\n${N.student}.0;s@b.example\n`,
		);
		expect(pairs).toEqual([{ address: 's@b.example', number: N.student }]);
		expect(faults.map((fault) => fault.line)).toEqual([3, 4, 5]);
		expect(readRoster(`Number\tAddress\n${N.nurse}\ta@b.example\n`).pairs).toHaveLength(1);
		expect(readRoster('email,npi\na@b.example,1.23457E+09\n').faults[0]?.problem).toContain('shortened');
	});

	test('is read as personnel offices write it: other columns, titles, commas in names, what programs for tables add', () => {
		const unicode = Buffer.from(`\ufeffE-Mail\tNPI\r\na@b.example\t${N.nurse}\r\n`, 'utf16le');
		const files = [
			`"Name, Vorname";E-Mail;NPI\r\n"Müller, Ann";a@b.example;${N.nurse}\r\n`,
			`Name, first;Work e-mail;NPI number\nBell, Ann;A@b.example;${N.nurse}\n`,
			`sep=;\r\nemail;npi\r\na@b.example;="${N.nurse}"\r\n`,
			`St Anna Hospital: staff,,\nAddress,E-mail,NPI\n"1, High Street",a@b.example,${N.nurse}\n`,
			`Staff number|NPI|Email Address\n77|${N.nurse}|Ann Bell <a@b.example>\n`,
			`Correo electrónico;Número\na@b.example;${N.nurse}\n`,
			`email,npi\ra@b.example,${N.nurse}\r`,
			rosterText(unicode),
		];
		for (const text of files)
			expect(readRoster(text).pairs, text).toEqual([{ address: 'a@b.example', number: N.nurse }]);
		expect(() => readRoster(`Street,Phone\nHigh Street,${N.nurse}\n`)).toThrow(/must name the columns/);
	});

	test('is loaded by administrators only, replaces the employer’s earlier one, and ends', async () => {
		await expect(
			loadRoster(checker, { employer: 'X Y', register: 'nppes', validUntil: inAYear(), text: '' }),
		).rejects.toThrow(Refusal);
		const gone = await claimant('Gone', { email: 'gone@st-anna.example' });
		await roster(`gone@st-anna.example,${N.cardiologist}`);
		await roster(`other@st-anna.example,${N.nurse}`);
		expect(await stateClaim(gone, claim())).toMatchObject({ state: 'waiting' });
		await expect(roster('only,rubbish')).rejects.toThrow(/no usable line/);
	});
});

describe('does not verify', () => {
	const attacks: [string, () => Promise<[Member, Partial<ClaimDraft>]>, RegExp][] = [
		[
			'a stranger’s number under one’s own name',
			async () => [await claimant('A'), { name: 'Zoe Quillen' }],
			/name does not match/,
		],
		[
			'a stranger’s number at the stranger’s hospital',
			async () => {
				await roster(`e.vale@st-anna.example,${N.cardiologist}`);
				return [await claimant('B', { email: 'mallory@st-anna.example' }), {}];
			},
			/checker/,
		],
		[
			'an organisation’s number',
			async () => [await claimant('C'), { number: N.clinic, name: 'Abendroth Clinic' }],
			/organisation/,
		],
		[
			'a student’s number for a physician',
			async () => [await claimant('D'), { number: N.student, name: 'Oda Bristlecone' }],
			/student/,
		],
		[
			'a nurse’s number for a physician',
			async () => [await claimant('E'), { number: N.nurse, name: 'Tamsin O’Dunmore' }],
			/another profession/,
		],
		[
			'a pharmacist’s number for a nurse',
			async () => [await claimant('F'), { profession: 'nurse', number: N.pharmacist, name: 'Rune Hollowby' }],
			/another profession/,
		],
		[
			'a wrong check digit',
			async () => [
				await claimant('G'),
				{ number: `${N.cardiologist.slice(0, 9)}${(Number(N.cardiologist[9]) + 1) % 10}` },
			],
			/check digit/,
		],
		['too few digits', async () => [await claimant('H'), { number: '123456' }], /check digit/],
		['a number that nobody has', async () => [await claimant('I'), { number: N.unknown }], /no entry/],
		[
			'a deactivated number',
			async () => [await claimant('J'), { number: N.deactivated, name: 'Any Body' }],
			/deactivated/,
		],
		[
			'a replaced number',
			async () => [await claimant('K'), { number: N.replaced, name: 'Jorun Eskerdale' }],
			/replaced/,
		],
		[
			'a name with look-alike letters',
			async () => [await claimant('L'), { name: 'Elоdie Abendroth-Vale' }],
			/name does not match/,
		],
		['a family name alone', async () => [await claimant('M'), { name: 'Abendroth-Vale' }], /name does not match/],
		[
			'an address that is not confirmed',
			async () => {
				await roster(`n@st-anna.example,${N.cardiologist}`);
				return [await claimant('N', { email: 'n@st-anna.example', confirmed: false }), {}];
			},
			/Confirm your e-mail/,
		],
		[
			'a roster that pairs the address with another number',
			async () => {
				await roster(`o@st-anna.example,${N.colleague}`);
				return [await claimant('O', { email: 'o@st-anna.example' }), {}];
			},
			/checker/,
		],
		[
			'a roster that has run out',
			async () => {
				await roster(`p@st-anna.example,${N.cardiologist}`);
				await sql`update roster set valid_until = now() - interval '1 second'`.execute(db);
				return [await claimant('P', { email: 'p@st-anna.example' }), {}];
			},
			/checker/,
		],
		['a match alone', async () => [await claimant('Q'), {}], /checker/],
		['industry', async () => [await claimant('R'), { profession: 'industry' }], /never/],
		['a patient', async () => [await claimant('S'), { profession: 'patient' }], /never/],
		[
			'another country’s claim on an American number',
			async () => {
				await roster(`t@st-anna.example,${N.cardiologist}`);
				return [await claimant('T', { email: 't@st-anna.example' }), { country: 'CA' }];
			},
			/checker/,
		],
		[
			'a profession that does not exist',
			async () => [await claimant('U'), { profession: 'wizard' }],
			/Choose a profession/,
		],
		['no number', async () => [await claimant('V'), { number: '' }], /checker/],
		[
			'an address that looks like the roster’s',
			async () => {
				await roster(`w@st-anna.example,${N.cardiologist}`);
				return [await claimant('W', { email: 'w@st-anna.example.org' }), {}];
			},
			/checker/,
		],
	];
	test.each(attacks)('%s', async (_name, prepare, sentence) => {
		const [who, draft] = await prepare();
		const answer = await stateClaim(who, claim(draft)).catch((problem) => {
			expect(problem).toBeInstanceOf(Refusal);
			return { state: 'refused', sentence: (problem as Refusal).message };
		});
		expect(answer.state).not.toBe('accepted');
		expect(answer.sentence).toMatch(sentence);
		// Neither the registered name nor who holds the number.
		expect(answer.sentence).not.toMatch(/lodie|Abendroth|Dunmore|Bristlecone|member/i);
		expect(await standing(who)).toMatchObject({ verified: false, profession: null });
	});

	test('a sixth attempt a day', async () => {
		const guesser = await claimant('Guesser');
		for (let n = 0; n < 5; n++) await stateClaim(guesser, claim({ number: inventedNpi(2000 + n) }));
		await expect(stateClaim(guesser, claim())).rejects.toThrow(/enough for today/);
	});

	test('a student: the credential says studies, and nobody is verified by it', async () => {
		const oda = await claimant('Oda', { email: 'oda@school.example' });
		await roster(`oda@school.example,${N.student}`, 'School');
		const answer = await stateClaim(
			oda,
			claim({ profession: 'medical-student', number: N.student, name: 'Oda Bristlecone' }),
		);
		expect(answer.state).toBe('accepted');
		expect(await standing(oda)).toMatchObject({ profession: 'medical-student', verified: false });
		expect((await readOwnVerification(oda)).credentials).toMatchObject([{ means: 'studies' }]);
	});

	test('a form sent twice makes one claim', async () => {
		const twice = await claimant('Twice');
		const draft = claim();
		const [a, b] = await Promise.all([stateClaim(twice, draft), stateClaim(twice, draft)]);
		expect(a.id).toBe(b.id);
		await expect(stateClaim(twice, { ...draft, key: 'another' })).rejects.toThrow(/already/);
	});
});

describe('a checker', () => {
	test('decides what waits, oldest first, and every opening and decision is in the audit log', async () => {
		const first = await claimant('First');
		const second = await claimant('Second');
		const a = await stateClaim(first, claim());
		const b = await stateClaim(second, claim({ profession: 'nurse', country: 'DE', number: '', name: 'Zwei Te' }));
		const queue = await readQueue(checker);
		expect(queue.rows.map((row) => row.id)).toEqual([a.id, b.id]);
		expect(await openClaim(checker, a.id)).toMatchObject({
			statedName: 'Elodie Abendroth Vale',
			findings: [{ code: 'matched' }],
			entry: { family_name: 'ABENDROTH-VALE' },
			others: [],
			roster: null,
		});
		await accept(checker, a.id);
		await refuse(checker, b.id);
		expect(await standing(first)).toMatchObject({
			verified: true,
			specialty: 'cardiology',
			proved_by: 'the register NPPES and a checker of this network',
		});
		expect((await standing(second)).verified).toBe(false);
		expect(await sentencesTo(second)).toEqual([expect.stringMatching(/The paper does not fit.*state it again/)]);
		const acts = await db
			.selectFrom('audit')
			.select(['act', 'actor_id'])
			.where('subject_id', 'in', [a.id, b.id])
			.orderBy('id')
			.execute();
		expect(acts.map((row) => row.act)).toEqual(['claim.open', 'claim.accept', 'claim.refuse']);
		expect(acts.every((row) => row.actor_id === checker.memberId)).toBe(true);
		await expect(accept(checker, b.id)).rejects.toThrow(/decided already/);
	});

	test('proves a profession without a register', async () => {
		const nurse = await claimant('Nurse');
		const { id } = await stateClaim(
			nurse,
			claim({ profession: 'nurse', country: 'ES', number: '28-12345', name: 'Una Enfermera' }),
		);
		await accept(checker, id);
		expect(await standing(nurse)).toMatchObject({
			verified: true,
			profession: 'nurse',
			country: 'ES',
			proved_by: 'a checker of this network',
		});
	});

	test('cannot accept what the register rules out, nor decide about himself, nor is anybody else a checker', async () => {
		const objector = await claimant('Objector');
		const { id } = await stateClaim(objector, claim({ number: N.deactivated, name: 'Any Body' }));
		await addNote(objector, id, 'The register is wrong.');
		await expect(addNote(objector, id, '')).rejects.toThrow();
		const ofPatient = 'As I told for Mrs Jane Roe, MRN 88412993.';
		await expect(addNote(objector, id, ofPatient)).rejects.toMatchObject({ field: 'attested' });
		await expect(accept(checker, id)).rejects.toThrow(/cannot carry a credential/);
		const own = await stateClaim(checker, claim({ profession: 'nurse', number: N.nurse, name: 'Tamsin ODunmore' }));
		await expect(accept(checker, own.id)).rejects.toThrow(/concerns yourself/);
		for (const other of [objector, await claimant('Moderator', { duties: ['moderator'] })]) {
			await expect(accept(other, own.id)).rejects.toThrow(Refusal);
			await expect(openClaim(other, own.id)).rejects.toThrow(Refusal);
			await expect(readQueue(other)).rejects.toThrow(Refusal);
		}
	});

	test('may look past a spelling when the member objects', async () => {
		const spelled = await claimant('Spelled');
		const { id, state } = await stateClaim(spelled, claim({ name: 'Elodie Abendroth-Wale' }));
		expect(state).toBe('refused');
		await addNote(spelled, id, 'The register has a spelling mistake; here is my licence.');
		// The register says otherwise: one pair of eyes is not enough.
		expect(await accept(checker, id)).toBe('passed');
		expect((await standing(spelled)).verified).toBe(false);
		await expect(accept(checker, id)).rejects.toThrow(/looked at this first/);
		expect(await accept(secondChecker, id)).toBe('decided');
		expect((await standing(spelled)).verified).toBe(true);
	});

	test('revokes', async () => {
		const holder = await claimant('Holder');
		await accept(checker, (await stateClaim(holder, claim())).id);
		const [credential] = (await readOwnVerification(holder)).credentials;
		await expect(revokeCredential(holder, credential?.id as string, 'mine')).rejects.toThrow(Refusal);
		const ofPatient = 'He wrote a letter for Mrs Jane Roe, MRN 88412993.';
		const credentialId = credential?.id as string;
		await expect(revokeCredential(checker, credentialId, ofPatient)).rejects.toMatchObject({ field: 'attested' });
		await revokeCredential(checker, credentialId, 'The diploma was false.');
		expect((await standing(holder)).verified).toBe(false);
	});
});
