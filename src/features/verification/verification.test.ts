// From a number to a badge: who becomes verified, and who does not.

import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { sql } from 'kysely';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { inventedNpi, type NppesRow, nppesFile } from '#features/registers/fixtures/nppes-file.ts';
import { loadRegister } from '#features/registers/load-register.ts';
import { recordLoad } from '#features/registers/start-load.ts';
import { createMember } from '#kernel/people/create-member.ts';
import type { Member } from '#kernel/people/viewer.ts';
import type { Duty } from '#kernel/tables.ts';
import { db } from '#platform/db.server.ts';
import { mintId } from '#platform/ids.ts';
import { Refusal } from '#platform/refusal.ts';
import { settings } from '#platform/settings.ts';
import { addNote, withdrawClaim } from './answer-checker.ts';
import { decideClaim } from './decide-claim.ts';
import { lapseCredentials } from './lapse-credentials.ts';
import { loadRoster, readRoster } from './load-roster.ts';
import { nameMatches } from './match-name.ts';
import { openClaim, readQueue } from './read-desk.ts';
import { readOwnVerification } from './read-own.ts';
import { reconsiderClaims } from './reconsider-claims.ts';
import { revokeCredential } from './revoke-credential.ts';
import { type ClaimDraft, stateClaim } from './state-claim.ts';

const N = {
	cardiologist: inventedNpi(1),
	nurse: inventedNpi(2),
	student: inventedNpi(3),
	clinic: inventedNpi(4),
	deactivated: inventedNpi(5),
	married: inventedNpi(6),
	replaced: inventedNpi(7),
	colleague: inventedNpi(8),
	pharmacist: inventedNpi(9),
	resident: inventedNpi(10),
	unknown: inventedNpi(999),
};
const entries: NppesRow[] = [
	{
		number: N.cardiologist,
		family: 'ABENDROTH-VALE',
		given: 'ÉLODIE',
		middle: 'MARGUERITE',
		taxonomies: ['207RC0000X'],
	},
	{ number: N.nurse, family: "O'DUNMORE", given: 'TAMSIN', taxonomies: ['163W00000X'] },
	{ number: N.student, family: 'BRISTLECONE', given: 'ODA', taxonomies: ['390200000X'] },
	{ number: N.clinic, entity: '2', organisation: 'ABENDROTH CLINIC LLC', taxonomies: ['207RC0000X'] },
	{ number: N.deactivated, entity: '', deactivated: '03/01/2024' },
	{
		number: N.married,
		family: 'CALDERWOOD',
		given: 'IRIS',
		otherFamily: 'FENHOLT',
		otherGiven: 'IRIS',
		taxonomies: ['208000000X'],
	},
	{ number: N.replaced, family: 'ESKERDALE', given: 'JORUN', replacement: N.colleague, taxonomies: ['207Q00000X'] },
	{ number: N.colleague, family: 'GARTHMOND', given: 'PELLE', taxonomies: ['207Q00000X'] },
	{ number: N.pharmacist, family: 'HOLLOWBY', given: 'RUNE', taxonomies: ['183500000X'] },
	{ number: N.resident, family: 'IVERSTAD', given: 'SOLVEIG', taxonomies: ['390200000X', '207R00000X'] },
	...Array.from({ length: 400 }, (_, n) => ({
		number: inventedNpi(2000 + n),
		family: `FILLER ${'AB'.repeat(n % 3)}`,
		given: 'X',
	})),
];

async function load(rows: NppesRow[], extent: 'full' | 'delta' = 'full'): Promise<string> {
	const file = path.join(settings().DATA_DIR, `npidata-${mintId()}.csv`);
	writeFileSync(file, nppesFile(rows));
	return loadRegister(await recordLoad({ register: 'nppes', path: file, extent }, null, false));
}

let made = 0;
async function member(
	name: string,
	more: { email?: string; confirmed?: boolean; duties?: Duty[] } = {},
): Promise<Member> {
	const account = `account-${++made}`;
	const confirmed = more.confirmed ?? true;
	await sql`insert into auth."user" (id, name, email, email_verified, created_at, updated_at)
		values (${account}, ${name}, ${more.email ?? `${account}@example.org`}, ${confirmed}, now(), now())`.execute(db);
	const id = await createMember(db, { accountId: account, name });
	for (const duty of more.duties ?? []) await db.insertInto('staff').values({ member_id: id, duty }).execute();
	const row = await db.selectFrom('principal').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
	return {
		principalId: id,
		memberId: id,
		accountId: account,
		sessionId: '',
		handle: row.handle,
		name,
		portraitId: null,
		profession: null,
		specialty: null,
		country: null,
		provedUntil: null,
		company: null,
		duties: more.duties ?? [],
		spaces: [],
		blocked: [],
		muted: [],
		feed: { followsMany: false, followsTopics: false, mutesTopics: false },
		unread: 0,
		newcomer: false,
		confirmed,
		language: 'en',
		timeZone: 'UTC',
		speaks: null,
		reads: null,
		plainWords: false,
	};
}

const claim = (more: Partial<ClaimDraft> = {}): ClaimDraft => ({
	profession: 'physician',
	country: 'US',
	number: N.cardiologist,
	name: 'Elodie Abendroth Vale',
	key: `key-${++made}`,
	...more,
});
const inAYear = () => new Date(Date.now() + 364 * 24 * 3600 * 1000);
const roster = (lines: string, employer = 'St Anna Hospital') =>
	loadRoster(administrator, { employer, register: 'nppes', validUntil: inAYear(), text: `address,number\n${lines}\n` });
const standing = async (who: Member) => {
	const row = await db
		.selectFrom('principal')
		.select(['profession', 'specialty', 'country', 'proved_until', 'proved_by'])
		.where('id', '=', who.memberId)
		.executeTakeFirstOrThrow();
	return { ...row, verified: row.proved_until !== null && row.proved_until > new Date() };
};
const notices = async (who: Member) =>
	(await db.selectFrom('notice').select('words').where('member_id', '=', who.memberId).orderBy('id').execute()).map(
		(row) => row.words.sentence ?? '',
	);
const accept = (by: Member, id: string) =>
	decideClaim(by, id, { verdict: 'accept', reason: 'Saw the diploma.', validUntil: inAYear() });
const refuse = (by: Member, id: string) =>
	decideClaim(by, id, { verdict: 'refuse', reason: 'The paper does not fit.', validUntil: inAYear() });

let administrator: Member;
let checker: Member;
let secondChecker: Member;
beforeAll(async () => {
	administrator = await member('Ad Ministrator', { duties: ['administrator'] });
	checker = await member('Che Cker', { duties: ['checker'] });
	secondChecker = await member('Sec Ond', { duties: ['checker'] });
});
beforeEach(async () => {
	await sql`truncate claim, credential, roster, register_load, sanction_list cascade`.execute(db);
	await sql`truncate register_entry`.execute(db);
	await sql`update principal set profession = null, specialty = null, country = null, proved_until = null, proved_by = null`.execute(
		db,
	);
	expect(await load(entries)).toBe('done');
});

describe('names', () => {
	const entry = {
		family_name: 'ABENDROTH-VALE',
		given_name: 'ÉLODIE',
		middle_name: 'MARGUERITE',
		other_family_name: 'FENHOLT',
		other_given_name: '',
	};
	test.each([
		'Élodie Abendroth-Vale',
		'elodie abendroth vale',
		'ELODIE M. ABENDROTH-VALE',
		'Elodie Marguerite Abendroth‑Vale',
		'Abendroth-Vale, Elodie',
		'Abendroth Vale, Elodie M',
		'Dr. Elodie Abendroth-Vale, MD, PhD',
		'Prof. Dr. Élodie Abendroth-Vale',
		'E. Abendroth-Vale',
		'Marguerite Abendroth-Vale',
		'Elodie Fenholt',
	])('%s is the registered one', (name) => expect(nameMatches(name, entry)).toBe(true));
	test.each([
		'Elodie Vale',
		'Elodie Abendroth',
		'Elody Abendroth-Vale',
		'Ellie Abendroth-Vale',
		'Robert Abendroth-Vale',
		'Elodie Robert Abendroth-Vale',
		'Abendroth-Vale',
		'Elоdie Abendrоth-Vale', // with Cyrillic о
		'Elodie Abendroth-Valе', // with Cyrillic е
		'Vale Abendroth Elodie',
		'',
		',',
		'M.D.',
	])('%s is not', (name) => expect(nameMatches(name, entry)).toBe(false));

	test('Do and Li are names as well as degrees, and suffixes in the register do no harm', () => {
		const blank = { middle_name: '', other_family_name: '', other_given_name: '' };
		expect(nameMatches('Minh Do', { ...blank, family_name: 'DO', given_name: 'MINH' })).toBe(true);
		expect(nameMatches('Minh Do, DO', { ...blank, family_name: 'DO', given_name: 'MINH' })).toBe(true);
		expect(nameMatches('Hal Orrin', { ...blank, family_name: 'ORRIN JR', given_name: 'HAL' })).toBe(true);
		expect(
			nameMatches('Mary Ann De La Fuenteclara', { ...blank, family_name: 'DELAFUENTECLARA', given_name: 'MARYANN' }),
		).toBe(true);
		expect(nameMatches('Søren Łąkowski', { ...blank, family_name: 'LAKOWSKI', given_name: 'SOREN' })).toBe(true);
	});
});

describe('a roster', () => {
	test('that pairs the confirmed address with the number verifies at once, and the badge says what, by whom, until when', async () => {
		const ada = await member('Elodie Vale', { email: 'E.Vale@St-Anna.example' });
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
		expect(await notices(ada)).toEqual([
			expect.stringMatching(/proved as Physician until .* roster of St Anna Hospital/),
		]);
	});

	test('that comes after the claim verifies it then', async () => {
		const late = await member('Late', { email: 'late@st-anna.example' });
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
	});

	test('is loaded by administrators only, replaces the employer’s earlier one, and ends', async () => {
		await expect(
			loadRoster(checker, { employer: 'X Y', register: 'nppes', validUntil: inAYear(), text: '' }),
		).rejects.toThrow(Refusal);
		const gone = await member('Gone', { email: 'gone@st-anna.example' });
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
			async () => [await member('A'), { name: 'Zoe Quillen' }],
			/name does not match/,
		],
		[
			'a stranger’s number at the stranger’s hospital',
			async () => {
				await roster(`e.vale@st-anna.example,${N.cardiologist}`);
				return [await member('B', { email: 'mallory@st-anna.example' }), {}];
			},
			/checker/,
		],
		[
			'an organisation’s number',
			async () => [await member('C'), { number: N.clinic, name: 'Abendroth Clinic' }],
			/organisation/,
		],
		[
			'a student’s number for a physician',
			async () => [await member('D'), { number: N.student, name: 'Oda Bristlecone' }],
			/student/,
		],
		[
			'a nurse’s number for a physician',
			async () => [await member('E'), { number: N.nurse, name: 'Tamsin O’Dunmore' }],
			/another profession/,
		],
		[
			'a pharmacist’s number for a nurse',
			async () => [await member('F'), { profession: 'nurse', number: N.pharmacist, name: 'Rune Hollowby' }],
			/another profession/,
		],
		[
			'a wrong check digit',
			async () => [
				await member('G'),
				{ number: `${N.cardiologist.slice(0, 9)}${(Number(N.cardiologist[9]) + 1) % 10}` },
			],
			/check digit/,
		],
		['too few digits', async () => [await member('H'), { number: '123456' }], /check digit/],
		['a number that nobody has', async () => [await member('I'), { number: N.unknown }], /no entry/],
		[
			'a deactivated number',
			async () => [await member('J'), { number: N.deactivated, name: 'Any Body' }],
			/deactivated/,
		],
		['a replaced number', async () => [await member('K'), { number: N.replaced, name: 'Jorun Eskerdale' }], /replaced/],
		[
			'a name with look-alike letters',
			async () => [await member('L'), { name: 'Elоdie Abendroth-Vale' }],
			/name does not match/,
		],
		['a family name alone', async () => [await member('M'), { name: 'Abendroth-Vale' }], /name does not match/],
		[
			'an address that is not confirmed',
			async () => {
				await roster(`n@st-anna.example,${N.cardiologist}`);
				return [await member('N', { email: 'n@st-anna.example', confirmed: false }), {}];
			},
			/Confirm your e-mail/,
		],
		[
			'a roster that pairs the address with another number',
			async () => {
				await roster(`o@st-anna.example,${N.colleague}`);
				return [await member('O', { email: 'o@st-anna.example' }), {}];
			},
			/checker/,
		],
		[
			'a roster that has run out',
			async () => {
				await roster(`p@st-anna.example,${N.cardiologist}`);
				await sql`update roster set valid_until = now() - interval '1 second'`.execute(db);
				return [await member('P', { email: 'p@st-anna.example' }), {}];
			},
			/checker/,
		],
		['a match alone', async () => [await member('Q'), {}], /checker/],
		['industry', async () => [await member('R'), { profession: 'industry' }], /never/],
		['a patient', async () => [await member('S'), { profession: 'patient' }], /never/],
		[
			'another country’s claim on an American number',
			async () => {
				await roster(`t@st-anna.example,${N.cardiologist}`);
				return [await member('T', { email: 't@st-anna.example' }), { country: 'CA' }];
			},
			/checker/,
		],
		[
			'a profession that does not exist',
			async () => [await member('U'), { profession: 'wizard' }],
			/Choose a profession/,
		],
		['no number', async () => [await member('V'), { number: '' }], /checker/],
		[
			'an address that looks like the roster’s',
			async () => {
				await roster(`w@st-anna.example,${N.cardiologist}`);
				return [await member('W', { email: 'w@st-anna.example.org' }), {}];
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
		const guesser = await member('Guesser');
		for (let n = 0; n < 5; n++) await stateClaim(guesser, claim({ number: inventedNpi(2000 + n) }));
		await expect(stateClaim(guesser, claim())).rejects.toThrow(/enough for today/);
	});

	test('a student: the credential says studies, and nobody is verified by it', async () => {
		const oda = await member('Oda', { email: 'oda@school.example' });
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
		const twice = await member('Twice');
		const draft = claim();
		const [a, b] = await Promise.all([stateClaim(twice, draft), stateClaim(twice, draft)]);
		expect(a.id).toBe(b.id);
		await expect(stateClaim(twice, { ...draft, key: 'another' })).rejects.toThrow(/already/);
	});
});

describe('a checker', () => {
	test('decides what waits, oldest first, and every opening and decision is in the audit log', async () => {
		const first = await member('First');
		const second = await member('Second');
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
		expect(await notices(second)).toEqual([expect.stringMatching(/The paper does not fit.*state it again/)]);
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
		const nurse = await member('Nurse');
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
		const objector = await member('Objector');
		const { id } = await stateClaim(objector, claim({ number: N.deactivated, name: 'Any Body' }));
		await addNote(objector, id, 'The register is wrong.');
		await expect(addNote(objector, id, '')).rejects.toThrow();
		await expect(accept(checker, id)).rejects.toThrow(/cannot carry a credential/);
		const own = await stateClaim(checker, claim({ profession: 'nurse', number: N.nurse, name: 'Tamsin ODunmore' }));
		await expect(accept(checker, own.id)).rejects.toThrow(/concerns yourself/);
		for (const other of [objector, await member('Moderator', { duties: ['moderator'] })]) {
			await expect(accept(other, own.id)).rejects.toThrow(Refusal);
			await expect(openClaim(other, own.id)).rejects.toThrow(Refusal);
			await expect(readQueue(other)).rejects.toThrow(Refusal);
		}
	});

	test('may look past a spelling when the member objects', async () => {
		const spelled = await member('Spelled');
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
		const holder = await member('Holder');
		await accept(checker, (await stateClaim(holder, claim())).id);
		const [credential] = (await readOwnVerification(holder)).credentials;
		await expect(revokeCredential(holder, credential?.id as string, 'mine')).rejects.toThrow(Refusal);
		await revokeCredential(checker, credential?.id as string, 'The diploma was false.');
		expect((await standing(holder)).verified).toBe(false);
	});
});

describe('one live account a number', () => {
	async function contest() {
		const holder = await member('Holder', { email: 'e.vale@st-anna.example' });
		await roster(`e.vale@st-anna.example,${N.cardiologist}`);
		await stateClaim(holder, claim());
		const space = mintId();
		await sql`insert into space (id, slug, name, gate) values (${space}, ${`physicians-${space}`}, 'Physicians', '{"any":[{"profession":"physician"}]}')`.execute(
			db,
		);
		await sql`insert into space_member (space_id, member_id, valid_until) values (${space}, ${holder.memberId}, now() + interval '1 year')`.execute(
			db,
		);
		const inside = async () =>
			(
				await sql<{
					inside: boolean;
				}>`select valid_until > now() as inside from space_member where space_id = ${space}`.execute(db)
			).rows[0]?.inside;
		const address = `second-${++made}@old-roster.example`;
		const second = await member('Second', { email: address });
		const answer = await stateClaim(second, claim());
		expect((await standing(holder)).verified).toBe(true);
		const { id } = await roster(`${address},${N.cardiologist}`, 'Old Hospital');
		await reconsiderClaims({ rosterId: id });
		await sql`update auth."user" set email = id || '@gone.example' where id = ${holder.accountId}`.execute(db);
		return { holder, second, answer, inside };
	}

	test('a second claim with a proof freezes the first credential at once, rights and all, and tells the second nothing', async () => {
		const { holder, second, answer, inside } = await contest();
		expect(answer.sentence).not.toMatch(/another|member|held/i);
		expect((await readOwnVerification(second)).claims[0]?.state).toBe('waiting');
		expect((await standing(holder)).verified).toBe(false);
		expect((await standing(second)).verified).toBe(false);
		expect(await inside()).toBe(false);
		expect(await notices(holder)).toContainEqual(expect.stringMatching(/frozen/));
		await expect(stateClaim(holder, claim())).rejects.toThrow(/frozen/);
		expect((await openClaim(checker, answer.id)).others).toMatchObject([{ what: 'credential', state: 'frozen' }]);
	});

	test('refusing the second thaws the first', async () => {
		const { holder, second, answer, inside } = await contest();
		await refuse(checker, answer.id);
		expect((await standing(holder)).verified).toBe(true);
		expect(await inside()).toBe(true);
		expect((await standing(second)).verified).toBe(false);
	});

	test('accepting the second revokes the first', async () => {
		const { holder, second, answer, inside } = await contest();
		expect(await accept(checker, answer.id)).toBe('passed');
		expect((await standing(second)).verified).toBe(false);
		await accept(secondChecker, answer.id);
		expect((await standing(holder)).verified).toBe(false);
		expect(await inside()).toBe(false);
		expect((await standing(second)).verified).toBe(true);
		expect((await readOwnVerification(holder)).credentials[0]?.state).toBe('revoked');
	});

	test('withdrawing the second thaws the first', async () => {
		const { holder, second, answer } = await contest();
		await withdrawClaim(second, answer.id);
		expect((await standing(holder)).verified).toBe(true);
	});

	test('a checker who holds the number cannot decide about it', async () => {
		const judge = await member('Judge', { duties: ['checker'] });
		await accept(checker, (await stateClaim(judge, claim())).id);
		const other = await member('Other');
		const { id } = await stateClaim(other, claim());
		await expect(refuse(judge, id)).rejects.toThrow(/concerns yourself/);
	});

	test('two claims at the same moment contest each other', async () => {
		const a = await member('A', { email: 'a@st-anna.example' });
		const b = await member('B', { email: 'b@st-anna.example' });
		await roster(`a@st-anna.example,${N.cardiologist}\nb@st-anna.example,${N.cardiologist}`);
		const answers = await Promise.all([stateClaim(a, claim()), stateClaim(b, claim())]);
		expect(answers.map((one) => one.state).sort()).toEqual(['accepted', 'contested']);
		expect([(await standing(a)).verified, (await standing(b)).verified]).toEqual([false, false]);
	});

	test('name and number alone freeze nobody, however often they are stated', async () => {
		const holder = await member('Holder', { email: 'e.vale@st-bruno.example' });
		await roster(`e.vale@st-bruno.example,${N.cardiologist}`);
		await stateClaim(holder, claim());
		for (let n = 0; n < 3; n++) {
			const envious = await member('Envious');
			const answer = await stateClaim(envious, claim());
			expect(answer.state).toBe('waiting');
			expect(answer.sentence).not.toMatch(/another|member|held/i);
		}
		expect((await standing(holder)).verified).toBe(true);
		expect(await notices(holder)).toHaveLength(1);
	});

	test('a claim with a wrong name freezes nobody', async () => {
		const holder = await member('Holder');
		await accept(checker, (await stateClaim(holder, claim())).id);
		const mallory = await member('Mallory');
		const { id } = await stateClaim(mallory, claim({ name: 'Mal Lory' }));
		await addNote(mallory, id, 'I object.');
		expect((await standing(holder)).verified).toBe(true);
	});
});

describe('a lapse', () => {
	async function holderOf(number: string, name: string, profession = 'physician') {
		const who = await member(name);
		await accept(checker, (await stateClaim(who, claim({ number, name, profession }))).id);
		expect((await standing(who)).verified).toBe(true);
		return who;
	}

	test('takes the rights when the time is over', async () => {
		const holder = await holderOf(N.cardiologist, 'Elodie Abendroth-Vale');
		expect(await lapseCredentials()).toBe(0);
		await sql`update credential set valid_until = now() - interval '1 minute'`.execute(db);
		expect(await lapseCredentials()).toBe(1);
		expect(await lapseCredentials()).toBe(0);
		expect(await standing(holder)).toMatchObject({ verified: false, profession: null });
		expect((await notices(holder)).at(-1)).toMatch(/has ended: its time is over.*renewed/);
	});

	test('comes with a deactivation in a delta; absence from a delta means nothing, from a full file it does', async () => {
		const deactivated = await holderOf(N.cardiologist, 'Elodie Abendroth-Vale');
		const absent = await holderOf(N.nurse, 'Tamsin O’Dunmore', 'nurse');
		expect(await load([{ number: N.cardiologist, entity: '', deactivated: '11/01/2026' }], 'delta')).toBe('done');
		expect(await lapseCredentials()).toBe(1);
		expect((await standing(deactivated)).verified).toBe(false);
		expect((await notices(deactivated)).at(-1)).toMatch(/deactivated/);
		expect((await standing(absent)).verified).toBe(true);
		expect(await load(entries.filter((row) => row.number !== N.nurse))).toBe('done');
		expect(await lapseCredentials()).toBe(1);
		expect((await notices(absent)).at(-1)).toMatch(/not in the register/);
		expect((await standing(absent)).verified).toBe(false);
	});

	test('of many credentials waits for an administrator even where few entries end', async () => {
		const more: NppesRow[] = Array.from({ length: 3000 }, (_, n) => ({
			number: inventedNpi(10_000 + n),
			family: 'FILLER',
			given: 'X',
		}));
		expect(await load([...entries, ...more])).toBe('done');
		for (let n = 0; n < 6; n++) {
			const who = await member('Filler');
			await sql`insert into credential (id, member_id, profession, country, register, number, proof, proved_by, means, state, valid_until)
				values (${mintId()}, ${who.memberId}, 'nurse', 'US', 'nppes', ${inventedNpi(2000 + n)}, 'checker', 'a checker', 'practises', 'valid', now() + interval '1 year')`.execute(
				db,
			);
		}
		const gone = new Set(Array.from({ length: 5 }, (_, n) => inventedNpi(2000 + n)));
		expect(await load([...entries, ...more].filter((row) => !gone.has(row.number)))).toBe('awaiting-approval');
		expect(await lapseCredentials()).toBe(0);
	});

	test('does not touch what rests on no register, or on one that was never loaded', async () => {
		const abroad = await member('Abroad');
		await accept(
			checker,
			(await stateClaim(abroad, claim({ profession: 'nurse', country: 'DE', number: 'X1', name: 'Ab Road' }))).id,
		);
		await holderOf(N.cardiologist, 'Elodie Abendroth-Vale');
		await sql`truncate register_entry`.execute(db);
		expect(await lapseCredentials()).toBe(0);
	});
});
