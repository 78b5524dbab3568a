// Everything that somebody might try in order to stand here as what he or she is not, to take a colleague's badge away, or to
// see a colleague's papers. None of it succeeds. Each attack is told by its name; after it the attacker is not verified.

import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { inventedNpi, type NppesRow, nppesFile } from '#features/registers/fixtures/nppes-file.ts';
import { recordRegister } from '#features/registers/index.ts';
import { readMapping } from '#features/registers/mapping.ts';
import { recordSanctions } from '#features/registers/sanctions.ts';
import type { Member } from '#kernel/people/viewer.ts';
import { db } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { Refusal } from '#platform/refusal.ts';
import { addNote, withdrawClaim } from './answer-checker.ts';
import { decideClaim, type Verdict } from './decide-claim.ts';
import { openDocument } from './documents/open-document.ts';
import { sendDocument } from './documents/send-document.ts';
import {
	again,
	claimant,
	employment,
	Institution,
	inAYear,
	loadFile,
	loadNppes,
	proved,
	standing,
	unique,
} from './fixtures/claimants.file.ts';
import { beginTrip, endTrip } from './institutions/identity-trip.ts';
import { saveOrcidSource } from './institutions/orcid-sources.ts';
import { addProvider, switchProvider } from './institutions/providers.ts';
import { lapseCredentials } from './lapse-credentials.ts';
import { loadRoster } from './load-roster.ts';
import { objectToEnd } from './object.ts';
import { openClaim } from './read-desk.ts';
import { readOwnVerification } from './read-own.ts';
import { reconsiderClaims } from './reconsider-claims.ts';
import { revokeCredential } from './revoke-credential.ts';
import { type ClaimDraft, stateClaim } from './state-claim.ts';
import { answerVouch } from './vouching/answer-vouch.ts';
import { askColleague } from './vouching/ask-colleague.ts';
import {
	askWorkplaceLink,
	mailWorkplaceLink,
	proveWorkplace,
	readOwnWorkplaces,
} from './workplaces/prove-workplace.ts';
import { saveWorkplaceDomain } from './workplaces/workplace-domains.ts';

const N = {
	victim: inventedNpi(501),
	nurse: inventedNpi(502),
	student: inventedNpi(503),
	clinic: inventedNpi(504),
	gone: inventedNpi(505),
	replaced: inventedNpi(506),
	dentist: inventedNpi(507),
	physicist: inventedNpi(508),
	excluded: inventedNpi(509),
	other: inventedNpi(510),
	nobody: inventedNpi(599),
};
const NAME = 'Elodie Abendroth';
const rows: NppesRow[] = [
	{ number: N.victim, family: 'ABENDROTH', given: 'ELODIE', taxonomies: ['207RC0000X'] },
	{ number: N.nurse, family: 'ABENDROTH', given: 'ELODIE', taxonomies: ['163W00000X'] },
	{ number: N.student, family: 'ABENDROTH', given: 'ELODIE', taxonomies: ['390200000X'] },
	{ number: N.clinic, entity: '2', organisation: 'ABENDROTH CLINIC', taxonomies: ['207RC0000X'] },
	{ number: N.gone, entity: '', deactivated: '03/01/2024' },
	{ number: N.replaced, family: 'ABENDROTH', given: 'ELODIE', replacement: N.other, taxonomies: ['207R00000X'] },
	{ number: N.dentist, family: 'ABENDROTH', given: 'ELODIE', taxonomies: ['204E00000X'] },
	{ number: N.physicist, family: 'ABENDROTH', given: 'ELODIE', taxonomies: ['2085R0205X'] },
	{ number: N.excluded, family: 'ABENDROTH', given: 'ELODIE', taxonomies: ['207R00000X'] },
	{ number: N.other, family: 'GARTHMOND', given: 'PELLE', taxonomies: ['207Q00000X'] },
	...Array.from({ length: 400 }, (_, n) => ({ number: inventedNpi(3000 + n), family: 'FILLER', given: 'X' })),
];
const COUNCIL = {
	register: 'council',
	name: 'the list of the Council',
	country: 'GB',
	proves: 'licensed',
	columns: { number: 'No', family: 'Surname', given: 'Forenames', status: 'Status', expires: 'Until' },
	profession: 'physician',
	active: ['Licensed'],
};
const SCHOOL = {
	register: 'school',
	name: 'the list of the School',
	country: 'DE',
	proves: 'studies',
	columns: { number: 'No', family: 'Surname', given: 'Forenames' },
	profession: 'medical-student',
};

let administrator: Member;
let checker: Member;
let second: Member;
let institution: Institution;
let provider: Id;
let orcid: Id;

const draft = (more: Partial<ClaimDraft> = {}): ClaimDraft => ({
	profession: 'physician',
	country: 'US',
	number: N.victim,
	name: NAME,
	key: `key-${unique()}`,
	...more,
});
/** An employer who pairs whatever address with whatever number: an attacker's best friend. */
const roster = async (lines: string, more: { employer?: string; register?: string } = {}) => {
	const { id } = await loadRoster(administrator, {
		employer: more.employer ?? `Employer ${unique()}`,
		register: more.register ?? 'nppes',
		validUntil: inAYear(),
		text: `address,number\n${lines}\n`,
	});
	await reconsiderClaims({ rosterId: id });
};
const decide = (by: Member, claim: Id, verdict: Verdict = 'accept') =>
	decideClaim(by, claim, { verdict, reason: 'Saw the licence.', validUntil: inAYear() });
const holder = async () => {
	const email = `victim-${unique()}@st-anna.example`;
	const victim = await claimant(NAME, { email });
	await roster(`${email},${N.victim}`);
	expect((await stateClaim(victim, draft())).state).toBe('accepted');
	return victim;
};
const waiting = async (who: Member, more: Partial<ClaimDraft> = {}) => (await stateClaim(who, draft(more))).id;
const paper = (words = 'a licence') => new Blob([`%PDF-1.7\n${words} ${unique()}\n%%EOF`]);
/** The act must be refused with a sentence. */
async function refused(act: Promise<unknown>, sentence = /./): Promise<void> {
	const problem = await act.then(
		() => null,
		(one) => one,
	);
	expect(problem, 'it was not refused').toBeInstanceOf(Refusal);
	expect((problem as Refusal).message).toMatch(sentence);
}
/** Goes to the institution and comes back. */
async function comeBack(who: Member, claim: Id, answer: Institution['answer'], at = provider) {
	institution.answer = answer;
	const { url } = await beginTrip(who, claim, at);
	return endTrip(who, institution.signIn(url));
}
const HONEST = { given_name: 'Élodie', family_name: 'Abendroth' };

beforeAll(async () => {
	administrator = await claimant('Ad Ministrator', { duties: ['administrator'] });
	checker = await claimant('Che Cker', { duties: ['checker'] });
	second = await claimant('Sec Ond', { duties: ['checker'] });
	institution = await Institution.open();
	await recordRegister(readMapping(JSON.stringify(COUNCIL)), null);
	await recordRegister(readMapping(JSON.stringify(SCHOOL)), null);
	const council = `No,Surname,Forenames,Status,Until\n1000001,Abendroth,Elodie,Licensed,2099-01-01\n1000002,Abendroth,Elodie,Licensed,2020-01-01\n1000003,Abendroth,Elodie,Erased,\n1000004,Abendroth,Elodie,Pending,\n${Array.from({ length: 300 }, (_, n) => `20${String(n).padStart(5, '0')},Filler,X,Licensed,\n`).join('')}`;
	expect(await loadFile('council', council)).toBe('done');
	expect(await loadFile('school', 'No,Surname,Forenames\nS1,Abendroth,Elodie\n')).toBe('done');
	expect(await loadNppes(rows)).toBe('done');
	const client = { clientId: 'consilium', clientSecret: 'secret', months: 12, issuer: institution.url };
	provider = await addProvider(administrator, { kind: 'openid', name: 'St Anna Hospital', ...client });
	orcid = await addProvider(administrator, { kind: 'orcid', name: 'ORCID', ...client });
	await saveOrcidSource(administrator, {
		clientId: 'APP-STANNA01',
		institution: 'St Anna Hospital',
		roles: 'physician: consultant',
	});
	await saveWorkplaceDomain(administrator, { domain: 'st-anna.example', workplace: 'St Anna Hospital', below: false });
});
beforeEach(async () => {
	await sql`truncate claim, credential, roster, sanction_list, identity_link, vouch_ban cascade`.execute(db);
	await sql`update principal set profession = null, specialty = null, country = null, proved_until = null, proved_by = null`.execute(
		db,
	);
});
afterAll(() => institution.close());

type Attack = [name: string, attack: () => Promise<Member>];
const stated =
	(more: Partial<ClaimDraft>, member: { confirmed?: boolean } = {}) =>
	async () => {
		const email = `attacker-${unique()}@bad.example`;
		const who = await claimant('Mallory', { email, ...member });
		const number = more.number ?? N.victim;
		// Whatever an employer says: the register must not be got round by it.
		if (/^\d{10}$/.test(number)) await roster(`${email},${number}`).catch(() => {});
		await stateClaim(who, draft(more)).catch((problem) => expect(problem).toBeInstanceOf(Refusal));
		return who;
	};
const atDomain = (domain: string) => async () => {
	await roster(`e.abendroth@st-anna.example,${N.victim}`);
	const who = await claimant(NAME, { email: `e.abendroth@${domain}` });
	await stateClaim(who, draft());
	return who;
};

describe.each<[string, Attack[]]>([
	[
		'by what one states',
		[
			[
				'a stolen number and the name that belongs to it',
				async () => {
					const who = await claimant(NAME);
					await waiting(who);
					return who;
				},
			],
			['a stolen number under one’s own name', stated({ name: 'Mallory Quillen' })],
			['a family name alone', stated({ name: 'Abendroth' })],
			['a name with a Cyrillic letter that looks Latin', stated({ name: 'Elоdie Abendroth' })],
			['a name with a sign of no width in it', stated({ name: 'Elodie\u200bX Abendroth' })],
			['a name turned from right to left', stated({ name: '\u202eElodie Abendroth' })],
			['the number of an organisation', stated({ number: N.clinic, name: 'Abendroth Clinic' })],
			['a deactivated number', stated({ number: N.gone })],
			['a number that was replaced', stated({ number: N.replaced })],
			['a number that nobody has', stated({ number: N.nobody })],
			[
				'a number with a wrong check digit',
				stated({ number: `${N.victim.slice(0, 9)}${(Number(N.victim[9]) + 5) % 10}` }),
			],
			['a nurse’s number for a physician', stated({ number: N.nurse })],
			['a physician’s number for a nurse', stated({ profession: 'nurse' })],
			['a student’s number for a physician', stated({ number: N.student })],
			['a dentist’s code that stands among physicians', stated({ number: N.dentist })],
			['a physicist’s code that stands among physicians', stated({ number: N.physicist })],
			['an American number in another country', stated({ country: 'CA' })],
			['a registration that has run out', stated({ country: 'GB', number: '1000002' })],
			['a registration that was erased', stated({ country: 'GB', number: '1000003' })],
			['a status that the mapping does not know', stated({ country: 'GB', number: '1000004' })],
			['a list of students for a physician', stated({ country: 'DE', number: 'S1' })],
			['a profession that is never verified', stated({ profession: 'industry' })],
			['a profession that does not exist (a forged field)', stated({ profession: 'wizard' })],
			['a country that does not exist (a forged field)', stated({ country: 'ZZ' })],
			['an address that was not confirmed', stated({}, { confirmed: false })],
			[
				'a number that an authority excludes',
				async () => {
					const list = { list: 'leie', name: 'the exclusion list', register: 'nppes', fileName: 'x.csv' };
					await recordSanctions(
						{
							...list,
							text: `LASTNAME,FIRSTNAME,NPI,EXCLTYPE,EXCLDATE,REINDATE\nABENDROTH,ELODIE,${N.excluded},1128a1,20240101,00000000\n`,
						},
						null,
					);
					return stated({ number: N.excluded })();
				},
			],
			[
				'guessing: a sixth number within a day',
				async () => {
					const who = await claimant('Guesser');
					for (let n = 0; n < 5; n++) await stateClaim(who, draft({ number: inventedNpi(3000 + n) }));
					await refused(stateClaim(who, draft()), /enough for today/);
					return who;
				},
			],
		],
	],
	[
		'by an employer’s roster',
		[
			['the roster names another address at one’s own hospital', atDomain('st-anna.example.org')],
			['a look-alike domain', atDomain('st-anma.example')],
			['a domain with a look-alike letter', atDomain('xn--st-nna-9ig.example')],
			['a domain below the real one', atDomain('mail.st-anna.example')],
			[
				'a tag behind the name',
				async () => {
					await roster(`e.abendroth@st-anna.example,${N.victim}`);
					const who = await claimant(NAME, { email: 'e.abendroth+x@st-anna.example' });
					await waiting(who);
					return who;
				},
			],
			[
				'the roster pairs one’s address with another number',
				async () => {
					const email = `a-${unique()}@st-anna.example`;
					await roster(`${email},${N.other}`);
					const who = await claimant(NAME, { email });
					await waiting(who);
					return who;
				},
			],
			[
				'a roster of another register',
				async () => {
					const email = `a-${unique()}@st-anna.example`;
					await roster(`${email},${N.victim}`, { register: 'council' });
					const who = await claimant(NAME, { email });
					await waiting(who);
					return who;
				},
			],
			[
				'a roster that has run out',
				async () => {
					const email = `a-${unique()}@st-anna.example`;
					await roster(`${email},${N.victim}`);
					await sql`update roster set valid_until = now() - interval '1 second'`.execute(db);
					const who = await claimant(NAME, { email });
					await waiting(who);
					return who;
				},
			],
			[
				'a roster of one’s own making',
				async () => {
					const who = await claimant(NAME, { email: `own-${unique()}@bad.example` });
					await refused(
						loadRoster(who, {
							employer: 'Mine',
							register: 'nppes',
							validUntil: inAYear(),
							text: `address,number\nx@y.zz,${N.victim}\n`,
						}),
					);
					await waiting(who);
					return who;
				},
			],
		],
	],
	[
		'by a second account',
		[
			[
				'the number of somebody who is proved, with an employer in league: both are frozen, none gains',
				async () => {
					const victim = await holder();
					const email = `b-${unique()}@bad.example`;
					const who = await claimant(NAME, { email });
					await roster(`${email},${N.victim}`);
					expect((await stateClaim(who, draft())).state).toBe('contested');
					expect((await standing(victim)).verified).toBe(false);
					return who;
				},
			],
			[
				'two accounts in the same moment',
				async () => {
					const [a, b] = [`r-${unique()}@bad.example`, `r-${unique()}@bad.example`];
					const one = await claimant(NAME, { email: a });
					const two = await claimant(NAME, { email: b });
					await roster(`${a},${N.victim}\n${b},${N.victim}`);
					await Promise.all([stateClaim(one, draft()), stateClaim(two, draft())]);
					expect((await standing(two)).verified).toBe(false);
					return one;
				},
			],
			[
				'freezing a colleague by name and number alone',
				async () => {
					const victim = await holder();
					const who = await claimant('Mallory');
					for (let n = 0; n < 4; n++) {
						const claim = await waiting(who);
						await addNote(who, claim, 'This number is mine.');
						await withdrawClaim(who, claim);
					}
					expect((await standing(victim)).verified).toBe(true);
					return who;
				},
			],
			[
				'taking a number over that a checker would have to take away',
				async () => {
					const victim = await holder();
					const who = await claimant('Mallory');
					const claim = await waiting(who);
					await sendDocument(who, claim, paper());
					expect(await decide(checker, claim)).toBe('passed');
					await refused(decide(checker, claim), /looked at this first/);
					await decide(second, claim, 'refuse');
					expect((await standing(victim)).verified).toBe(true);
					return who;
				},
			],
		],
	],
	[
		'by a workplace',
		[
			[
				'a mailbox of the hospital, with number and name',
				async () => {
					const who = await claimant(NAME, { email: `porter-${unique()}@st-anna.example` });
					await waiting(who);
					await proveHere(who);
					expect(await readOwnWorkplaces(who)).toHaveLength(1);
					return who;
				},
			],
			...[
				'e@st-anma.example',
				'e@st-аnna.example', // a Cyrillic а
				'e@ｓｔ-anna.example.evil.example',
				'e@mail.st-anna.example',
				'e@evilst-anna.example',
				'e@st-anna.example.evil.example',
				'"e@st-anna.example"@evil.example',
				'e@evil.example,x@st-anna.example',
				'e%evil.example@st-anna.example',
				'e@st-anna.example\nbcc: x@evil.example',
			].map(
				(address): Attack => [
					`an address that only looks like the hospital’s: ${JSON.stringify(address)}`,
					async () => {
						const who = await claimant(NAME);
						await refused(askWorkplaceLink(who, address));
						expect(await readOwnWorkplaces(who)).toEqual([]);
						return who;
					},
				],
			),
			[
				'a link that was used before',
				async () => {
					const who = await claimant(NAME);
					const token = await proveHere(who);
					await sql`delete from workplace_proof`.execute(db);
					await refused(proveWorkplace(who, token), /used already/);
					expect(await readOwnWorkplaces(who)).toEqual([]);
					return who;
				},
			],
			[
				'a link that another account asked for',
				async () => {
					const who = await claimant(NAME);
					const token = await linkFor(await claimant('Other'));
					await refused(proveWorkplace(who, token), /another account/);
					return who;
				},
			],
			[
				'a link of yesterday',
				async () => {
					const who = await claimant(NAME);
					const token = await linkFor(who);
					await sql`update workplace_link set made_at = now() - interval '25 hours'`.execute(db);
					await refused(proveWorkplace(who, token), /too old/);
					return who;
				},
			],
			[
				'listing a domain of mailboxes for everybody',
				async () => {
					const list = (domain: string) =>
						saveWorkplaceDomain(administrator, { domain, workplace: 'Everybody', below: true });
					for (const domain of ['gmail.com', 'co.uk', 'uk', 'nhs.uk', 'a b.example', '127.0.0.1'])
						await refused(list(domain));
					return claimant('Mallory');
				},
			],
		],
	],
])('%s', (_, attacks) => {
	test.each(attacks)('%s', async (_name, attack) => {
		const who = await attack();
		expect(await standing(who)).toMatchObject({ verified: false, profession: null });
	});
});

async function linkFor(who: Member): Promise<string> {
	const address = `mailbox-${unique()}@st-anna.example`;
	await askWorkplaceLink(who, address);
	const { readdirSync, readFileSync } = await import('node:fs');
	const path = await import('node:path');
	const { settings } = await import('#platform/settings.ts');
	await mailWorkplaceLink({ memberId: who.memberId, address, domain: 'st-anna.example' });
	const folder = path.join(settings().DATA_DIR, 'outbox');
	const mails = readdirSync(folder).map((name) => readFileSync(path.join(folder, name), 'utf8'));
	return /token=([\w-]+)/.exec(mails.find((mail) => mail.includes(address)) ?? '')?.[1] as string;
}
async function proveHere(who: Member): Promise<string> {
	const token = await linkFor(who);
	await proveWorkplace(who, token);
	return token;
}

describe('by colleagues who vouch', () => {
	const vouchOf = async (claim: Id, voucher: Member) =>
		(
			await db
				.selectFrom('vouch')
				.select('id')
				.where('claim_id', '=', claim)
				.where('voucher_id', '=', voucher.memberId)
				.executeTakeFirstOrThrow()
		).id;
	const ask = async (who: Member, claim: Id, voucher: Member) => {
		await askColleague(who, claim, voucher.handle);
		return vouchOf(claim, voucher);
	};
	const give = async (who: Member, claim: Id, voucher: Member) =>
		answerVouch(await again(voucher), await ask(who, claim, voucher), true, true);
	/** A vouching of the past, as the database keeps it. */
	const vouchedBefore = async (voucher: Member, forWhom: Member) => {
		const claim = await sql<{ id: Id }>`
			insert into claim (id, member_id, profession, country, stated_name, state) select coalesce(max(id), 0) + 1, ${forWhom.memberId},
				'physician', 'US', 'X', 'accepted' from claim returning id`.execute(db);
		await sql`insert into vouch (id, claim_id, member_id, voucher_id, state, answered_at) select coalesce(max(id), 0) + 1,
			${claim.rows[0]?.id}, ${forWhom.memberId}, ${voucher.memberId}, 'given', now() from vouch`.execute(db);
	};

	test('(two honest colleagues prove, and both are told)', async () => {
		const who = await claimant(NAME);
		const claim = await waiting(who);
		const [a, b] = [await proved('Ann Asker'), await proved('Ben Bedside', { profession: 'nurse' })];
		await give(who, claim, a);
		expect((await standing(who)).verified).toBe(false);
		await give(who, claim, b);
		expect(await standing(who)).toMatchObject({
			verified: true,
			proved_by: 'the register NPPES and two colleagues who vouched',
		});
		for (const one of [a, b]) {
			const { rows: told } = await sql<{ words: { sentence: string } }>`
				select words from notice where member_id = ${one.memberId} order by id desc limit 1`.execute(db);
			expect(told[0]?.words.sentence).toMatch(/second colleague/);
		}
		// Its fruit falls with the tree: a checker revokes one of the two.
		const [credential] = (await readOwnVerification(a)).credentials;
		await revokeCredential(checker, credential?.id as Id, 'The licence was forged.');
		expect((await standing(who)).verified).toBe(false);
	});

	test.each<Attack>([
		[
			'one colleague alone',
			async () => {
				const who = await claimant(NAME);
				await give(who, await waiting(who), await proved('Ann'));
				return who;
			},
		],
		[
			'oneself',
			async () => {
				const who = await claimant(NAME);
				await refused(ask(who, await waiting(who), who), /himself/);
				return who;
			},
		],
		[
			'a colleague who is not proved',
			async () => {
				const who = await claimant(NAME);
				await refused(ask(who, await waiting(who), await claimant('Nobody')), /proved/);
				return who;
			},
		],
		[
			'a student',
			async () => {
				const who = await claimant(NAME);
				const student = await proved('Stu Dent', { profession: 'medical-student', means: 'studies' });
				await refused(ask(who, await waiting(who), student), /proved/);
				return who;
			},
		],
		[
			'a colleague who was proved by vouching',
			async () => {
				const who = await claimant(NAME);
				await refused(ask(who, await waiting(who), await proved('Vou Ched', { proof: 'vouching' })), /not by vouching/);
				return who;
			},
		],
		[
			'a colleague who was proved yesterday',
			async () => {
				const who = await claimant(NAME);
				await refused(ask(who, await waiting(who), await proved('New', { days: 1 })), /two weeks/);
				return who;
			},
		],
		[
			'two nurses for a physician',
			async () => {
				const who = await claimant(NAME);
				const claim = await waiting(who);
				for (const name of ['Nora', 'Nick']) await give(who, claim, await proved(name, { profession: 'nurse' }));
				return who;
			},
		],
		[
			'two for whom the same person vouched',
			async () => {
				const who = await claimant(NAME);
				const claim = await waiting(who);
				const [root, a, b] = [await proved('Root'), await proved('A'), await proved('B')];
				await vouchedBefore(root, a);
				await vouchedBefore(root, b);
				await give(who, claim, a);
				await give(who, claim, b);
				return who;
			},
		],
		[
			'two of whom one vouched for the other',
			async () => {
				const who = await claimant(NAME);
				const claim = await waiting(who);
				const [a, b] = [await proved('A'), await proved('B')];
				await vouchedBefore(a, b);
				await give(who, claim, a);
				await give(who, claim, b);
				return who;
			},
		],
		...[2, 3, 4].map(
			(size): Attack => [
				`a ring of ${size}`,
				async () => {
					const who = await claimant(NAME);
					const claim = await waiting(who);
					// who → first → … → last, and the last one is asked to close the ring.
					let from = who;
					for (let n = 1; n < size; n++) {
						const next = await proved(`Ring ${n}`);
						await vouchedBefore(from, next);
						from = next;
					}
					await refused(ask(who, claim, from), /ring/);
					await give(who, claim, await proved('Honest'));
					return who;
				},
			],
		),
		[
			'a colleague who has vouched for five this year',
			async () => {
				const who = await claimant(NAME);
				const claim = await waiting(who);
				const busy = await proved('Busy');
				for (let n = 0; n < 5; n++) await vouchedBefore(busy, await claimant(`Friend ${n}`));
				await refused(ask(who, claim, busy), /five|5/);
				return who;
			},
		],
		[
			'a colleague whose word was false before',
			async () => {
				const who = await claimant(NAME);
				const liar = await proved('Liar');
				await db.insertInto('vouch_ban').values({ member_id: liar.memberId, until: inAYear() }).execute();
				await refused(ask(who, await waiting(who), liar), /turned out/);
				return who;
			},
		],
		[
			'answering in a colleague’s place',
			async () => {
				const who = await claimant(NAME);
				const vouch = await ask(who, await waiting(who), await proved('Ann'));
				await refused(answerVouch(who, vouch, true, true), /nothing here/);
				await refused(answerVouch(await proved('Other'), vouch, true, true), /nothing here/);
				return who;
			},
		],
		[
			'a colleague who does not say that they know each other',
			async () => {
				const who = await claimant(NAME);
				const claim = await waiting(who);
				for (const name of ['A', 'B']) {
					const voucher = await proved(name);
					await refused(answerVouch(voucher, await ask(who, claim, voucher), true, false), /in person/);
				}
				return who;
			},
		],
		[
			'vouching twice with one voice',
			async () => {
				const who = await claimant(NAME);
				const claim = await waiting(who);
				const a = await proved('A');
				await give(who, claim, a);
				await refused(ask(who, claim, a), /asked this colleague/);
				await refused(answerVouch(a, await vouchOf(claim, a), true, true), /answered/);
				return who;
			},
		],
		[
			'a number that does not stand in the register under this name',
			async () => {
				const who = await claimant('Mallory');
				const claim = (
					await stateClaim(who, draft({ profession: 'nurse', country: 'FR', number: '77', name: 'Mal Lory' }))
				).id;
				await refused(ask(who, claim, await proved('A')), /checker has to see/);
				return who;
			},
		],
		[
			'somebody else’s claim',
			async () => {
				const who = await claimant('Mallory');
				const claim = await waiting(await claimant(NAME));
				await refused(ask(who, claim, await proved('A')), /nothing here/);
				return who;
			},
		],
	])('%s', async (_name, attack) => {
		const who = await attack();
		expect((await standing(who)).verified).toBe(false);
	});
});

describe('by an institution’s sign-in', () => {
	test('(an honest answer proves in a moment; the secret lies sealed)', async () => {
		const who = await claimant(NAME);
		expect((await comeBack(who, await waiting(who), HONEST)).outcome).toBe('proved');
		expect(await standing(who)).toMatchObject({
			verified: true,
			proved_by: 'the register NPPES and the sign-in of St Anna Hospital',
		});
		const { client_secret } = await db
			.selectFrom('identity_provider')
			.select('client_secret')
			.where('id', '=', provider)
			.executeTakeFirstOrThrow();
		expect(client_secret.toString('latin1')).not.toContain('secret');
	});

	const answered =
		(answer: Institution['answer'], sentence = /could not be trusted/): (() => Promise<Member>) =>
		async () => {
			const who = await claimant(NAME);
			await refused(comeBack(who, await waiting(who), { ...HONEST, ...answer }), sentence);
			return who;
		};
	test.each<Attack>([
		['a token for another client', answered({ aud: 'somebody-else' })],
		['a token with another nonce', answered({ nonce: 'replayed' })],
		['a token of another issuer', answered({ iss: 'https://evil.example' })],
		['a token without a signature', answered({ alg: 'none' })],
		['a token signed by another key', answered({ alg: 'other-key' })],
		['a token that has expired', answered({ expired: true })],
		[
			'the name of somebody else',
			async () => {
				const who = await claimant(NAME);
				expect((await comeBack(who, await waiting(who), { given_name: 'Mal', family_name: 'Lory' })).outcome).toBe(
					'differs',
				);
				return who;
			},
		],
		[
			'no name at all',
			async () => {
				const who = await claimant(NAME);
				expect((await comeBack(who, await waiting(who), {})).outcome).toBe('differs');
				return who;
			},
		],
		[
			'a display name of one’s own choice beside the true family name',
			async () => {
				const who = await claimant(NAME);
				const answer = { name: NAME, given_name: 'Mal', family_name: 'Lory' };
				expect((await comeBack(who, await waiting(who), answer)).outcome).toBe('differs');
				return who;
			},
		],
		[
			'an invented state',
			async () => {
				const who = await claimant(NAME);
				const { url } = await beginTrip(who, await waiting(who), provider);
				const back = institution.signIn(url);
				back.searchParams.set('state', 'x'.repeat(40));
				await refused(endTrip(who, back), /belongs to another session/);
				return who;
			},
		],
		[
			'the way back of another member (a link sent to a victim)',
			async () => {
				const victim = await claimant('Victim');
				const who = await claimant(NAME);
				const { url } = await beginTrip(victim, await waiting(victim), provider);
				institution.answer = HONEST;
				await refused(endTrip(who, institution.signIn(url)), /another session/);
				return who;
			},
		],
		[
			'the way back in another session of one’s own',
			async () => {
				const who = await claimant(NAME);
				const { url } = await beginTrip(who, await waiting(who), provider);
				await refused(endTrip({ ...who, sessionId: 'stolen' }, institution.signIn(url)), /another session/);
				return who;
			},
		],
		[
			'the same way back twice',
			async () => {
				const who = await claimant(NAME);
				const { url } = await beginTrip(who, await waiting(who), provider);
				institution.answer = { given_name: 'Mal', family_name: 'Lory' };
				const back = institution.signIn(url);
				await endTrip(who, back);
				institution.answer = HONEST;
				await refused(endTrip(who, back), /used already/);
				return who;
			},
		],
		[
			'a way back after a quarter of an hour',
			async () => {
				const who = await claimant(NAME);
				const { url } = await beginTrip(who, await waiting(who), provider);
				await sql`update identity_trip set started_at = now() - interval '15 minutes'`.execute(db);
				await refused(endTrip(who, institution.signIn(url)), /too old/);
				return who;
			},
		],
		[
			'an answer that came from another issuer (mix-up)',
			async () => {
				const who = await claimant(NAME);
				const { url } = await beginTrip(who, await waiting(who), provider);
				const back = institution.signIn(url);
				back.searchParams.set('iss', 'https://evil.example');
				await refused(endTrip(who, back), /could not be trusted/);
				return who;
			},
		],
		[
			'one account at the institution for two members',
			async () => {
				const first = await claimant('First');
				await comeBack(first, await waiting(first), { sub: 'shared', given_name: 'Pelle', family_name: 'X' });
				const who = await claimant(NAME);
				await refused(comeBack(who, await waiting(who), { ...HONEST, sub: 'shared' }), /another member/);
				return who;
			},
		],
		[
			'somebody else’s claim',
			async () => {
				const who = await claimant('Mallory');
				const claim = await waiting(await claimant(NAME));
				await refused(beginTrip(who, claim, provider), /nothing here/);
				return who;
			},
		],
		[
			'a provider that was switched off on the way',
			async () => {
				const who = await claimant(NAME);
				const { url } = await beginTrip(who, await waiting(who), provider);
				await switchProvider(administrator, provider, false);
				await refused(endTrip(who, institution.signIn(url)));
				await switchProvider(administrator, provider, true);
				return who;
			},
		],
		[
			'a provider inside the private network, or none over TLS',
			async () => {
				const add = (issuer: string) =>
					addProvider(administrator, {
						kind: 'openid',
						name: 'Inside',
						issuer,
						clientId: 'x',
						clientSecret: 'y',
						months: 1,
					});
				for (const issuer of [
					'https://127.0.0.1',
					'https://169.254.169.254',
					'http://sso.example',
					'https://[::1]',
					'file:///etc/passwd',
				])
					await refused(add(issuer));
				return claimant('Mallory');
			},
		],
		[
			'a provider of one’s own',
			async () => {
				const who = await claimant('Mallory');
				await refused(
					addProvider(who, {
						kind: 'openid',
						name: 'Mine',
						issuer: institution.url,
						clientId: 'x',
						clientSecret: 'y',
						months: 1,
					}),
				);
				return who;
			},
		],
	])('%s', async (_name, attack) => {
		const who = await attack();
		expect((await standing(who)).verified).toBe(false);
	});
});

describe('by ORCID', () => {
	test('(an employment that the institution asserts proves)', async () => {
		const who = await claimant(NAME);
		const end = await comeBack(who, await waiting(who), { ...HONEST, employments: [employment()] }, orcid);
		expect(end.outcome).toBe('proved');
		expect(await standing(who)).toMatchObject({ proved_by: 'the register NPPES and ORCID and St Anna Hospital' });
	});

	const record =
		(more: Institution['answer']): (() => Promise<Member>) =>
		async () => {
			const who = await claimant(NAME);
			const end = await comeBack(
				who,
				await waiting(who),
				{ ...HONEST, employments: [employment()], ...more },
				orcid,
			).catch((problem) => {
				expect(problem).toBeInstanceOf(Refusal);
				return { outcome: 'refused' };
			});
			expect(end.outcome).not.toBe('proved');
			return who;
		};
	test.each<Attack>([
		[
			'an employment that one wrote oneself',
			record({ employments: [employment({ source: { 'source-orcid': { path: 'x' } } })] }),
		],
		[
			'an employment that a client wrote on one’s own behalf',
			record({ employments: [employment({}, { 'assertion-origin-orcid': { path: '0000-0002-1825-0097' } })] }),
		],
		['an employment without a source', record({ employments: [employment({ source: null })] })],
		[
			'an employment by a client that is on no list',
			record({ employments: [employment({ source: { 'source-client-id': { path: 'APP-EVIL' } } })] }),
		],
		[
			'an employment that has ended',
			record({ employments: [employment({ 'end-date': { year: { value: '2024' } } })] }),
		],
		['an employment as a porter', record({ employments: [employment({ 'role-title': 'Porter' })] })],
		['an employment without a role', record({ employments: [employment({ 'role-title': null })] })],
		['no employment', record({ employments: [] })],
		['another name', record({ given_name: 'Mal', family_name: 'Lory' })],
		['the record of another iD', record({ recordOf: '0000-0001-5109-3700' })],
		['what is no iD', record({ orcid: '../../admin' })],
		[
			'one iD for two members',
			async () => {
				const first = await claimant('First');
				await comeBack(first, await waiting(first), { given_name: 'X', family_name: 'Y' }, orcid);
				const who = await claimant(NAME);
				await refused(
					comeBack(who, await waiting(who), { ...HONEST, employments: [employment()] }, orcid),
					/another member/,
				);
				return who;
			},
		],
	])('%s', async (_name, attack) => {
		const who = await attack();
		expect((await standing(who)).verified).toBe(false);
	});
});

describe('by documents, and at other people’s', () => {
	const withPaper = async () => {
		const who = await claimant(NAME);
		const claim = await waiting(who);
		const document = await sendDocument(who, claim, paper());
		return { who, claim, document };
	};

	test('(a checker opens it, the owner sees who did, and it is gone once decided)', async () => {
		const { who, claim, document } = await withPaper();
		expect((await openDocument(checker, claim, document)).bytes.toString()).toContain('a licence');
		const { readOwnClaim } = await import('./read-own-claim.ts');
		expect((await readOwnClaim(who, claim)).documents[0]?.openings).toMatchObject([{ by: 'Che Cker' }]);
		await decide(checker, claim);
		expect(await standing(who)).toMatchObject({
			verified: true,
			proved_by: 'the register NPPES and a document seen by a checker of this network',
		});
		const row = await db.selectFrom('proof_document').selectAll().where('id', '=', document).executeTakeFirstOrThrow();
		expect(row.sealed).toBeNull();
		expect(row.hash.length).toBe(32);
		await refused(openDocument(checker, claim, document), /nothing here/);
	});

	test('nobody but a checker opens it, on whatever pretext', async () => {
		const { who, claim, document } = await withPaper();
		const others = [
			who,
			await claimant('Other'),
			await proved('Physician'),
			await claimant('Moderator', { duties: ['moderator'] }),
			{ memberId: null, duties: [] } as never,
		];
		for (const other of others) await refused(openDocument(other, claim, document));
		const elsewhere = await waiting(await claimant('Else'), { number: N.other, name: 'Pelle Garthmond' });
		await refused(openDocument(checker, elsewhere, document), /nothing here/);
		await refused(openDocument(checker, claim, claim), /nothing here/);
		const judge = await claimant(NAME, { duties: ['checker'] });
		const own = await waiting(judge, { number: N.other, name: 'Pelle Garthmond' });
		const mine = await sendDocument(judge, own, paper());
		await refused(openDocument(judge, own, mine), /nothing here/);
		await refused(sendDocument(await claimant('Other'), claim, paper()), /nothing here/);
		expect(await db.selectFrom('document_opening').selectAll().where('document_id', '=', document).execute()).toEqual(
			[],
		);
	});

	test('the database alone gives nothing away, and a sealed document moved to another row does not open', async () => {
		const { claim, document } = await withPaper();
		const { sealed } = await db
			.selectFrom('proof_document')
			.select('sealed')
			.where('id', '=', document)
			.executeTakeFirstOrThrow();
		expect(sealed?.toString('latin1')).not.toMatch(/PDF|licence/);
		const victim = await withPaper();
		await sql`update proof_document set sealed = ${sealed} where id = ${victim.document}`.execute(db);
		await expect(openDocument(checker, victim.claim, victim.document)).rejects.toThrow(/authenticate|Unsupported/);
		await sql`update proof_document set sealed = set_byte(sealed, 40, 255 - get_byte(sealed, 40)) where id = ${document}`.execute(
			db,
		);
		await expect(openDocument(checker, claim, document)).rejects.toThrow(/authenticate|Unsupported/);
	});

	test('a paper that was refused comes back: the same one is known, a changed one is another, both take two checkers', async () => {
		const forged = '%PDF-1.7\nforged once\n%%EOF';
		const who = await claimant('Mallory');
		const first = await waiting(who);
		await sendDocument(who, first, new Blob([forged]));
		await decide(checker, first, 'refuse');
		const later = await waiting(who);
		await sendDocument(who, later, new Blob([forged]));
		expect((await openClaim(checker, later)).doubts.map((one) => one.code)).toEqual(
			expect.arrayContaining(['document-known', 'refused-before']),
		);
		expect(await decide(checker, later)).toBe('passed');
		await decide(second, later, 'refuse');
		const hashes = await db.selectFrom('proof_document').select('hash').where('member_id', '=', who.memberId).execute();
		const third = await waiting(who);
		await sendDocument(who, third, new Blob([`${forged} `]));
		const edited = await db
			.selectFrom('proof_document')
			.select('hash')
			.where('claim_id', '=', third)
			.executeTakeFirstOrThrow();
		expect(hashes.some((one) => one.hash.equals(edited.hash))).toBe(false);
		expect(await decide(checker, third)).toBe('passed');
		expect((await standing(who)).verified).toBe(false);
	});

	test('the paper of another member is known again', async () => {
		const { claim } = await withPaper();
		const shared = new Blob(['%PDF-1.7\nshared\n%%EOF']);
		const owner = await db.selectFrom('claim').select('member_id').where('id', '=', claim).executeTakeFirstOrThrow();
		const { readViewerOf } = await import('#kernel/people/read-viewer.ts');
		await sendDocument(await readViewerOf(owner.member_id), claim, shared);
		const thief = await claimant('Thief');
		const stolen = await waiting(thief, { number: N.other, name: 'Pelle Garthmond' });
		await sendDocument(thief, stolen, shared);
		expect(await decide(checker, stolen)).toBe('passed');
		expect((await standing(thief)).verified).toBe(false);
	});

	const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic'), Buffer.alloc(60)]);
	test.each<[string, Uint8Array | string, RegExp]>([
		['a HEIC picture', heic, /HEIC.*JPEG/],
		['a program that is called .pdf', Buffer.from('MZ\x90\x00'), /PDF, or a photograph/],
		['a web page', '<!doctype html><script>alert(1)</script>', /PDF, or a photograph/],
		[
			'an SVG with a script',
			'<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>',
			/PDF, or a photograph/,
		],
		['a Word file', 'PK\u0003\u0004 word', /Word/],
		['a PDF with a program in it', '%PDF-1.7 /S /JavaScript (app.alert(1))', /program/],
		['a PDF that needs a password', '%PDF-1.7 /Encrypt 5 0 R', /password/],
		['nothing', '', /Choose a file/],
		['eleven megabytes', new Uint8Array(11 * 1024 * 1024), /10 MB/],
	])('%s is refused with a sentence', async (_name, bytes, sentence) => {
		const { who, claim } = await withPaper();
		await refused(sendDocument(who, claim, new Blob([bytes as never])), sentence);
	});
});

describe('at the checkers’ desk', () => {
	test.each<Attack>([
		[
			'a checker decides about his own claim',
			async () => {
				const judge = await claimant(NAME, { duties: ['checker'] });
				const claim = await waiting(judge);
				for (const verdict of ['accept', 'pass', 'refuse'] as const)
					await refused(decide(judge, claim, verdict), /concerns yourself/);
				return judge;
			},
		],
		[
			'a checker gives the second opinion on what he saw first',
			async () => {
				const who = await claimant('Mallory');
				const { id } = await stateClaim(who, draft({ name: 'Elodie Abendrot' }));
				await addNote(who, id, 'A spelling mistake.');
				expect(await decide(checker, id)).toBe('passed');
				await refused(decide(checker, id), /looked at this first/);
				await refused(decide(second, id, 'pass'), /second checker/);
				return who;
			},
		],
		[
			'a checker who was asked to vouch decides as well',
			async () => {
				const who = await claimant(NAME);
				const claim = await waiting(who);
				const judge = await proved('Judge', { duties: ['checker'] });
				await askColleague(who, claim, judge.handle);
				await refused(decide(judge, claim), /concerns yourself/);
				return who;
			},
		],
		[
			'a member, a moderator and a visitor decide',
			async () => {
				const who = await claimant(NAME);
				const claim = await waiting(who);
				for (const one of [
					who,
					await claimant('Mod', { duties: ['moderator'] }),
					{ memberId: null, duties: [] } as never,
				])
					await refused(decide(one, claim));
				return who;
			},
		],
		[
			'accepting what an authority excludes, against an objection too',
			async () => {
				const email = `x-${unique()}@st-anna.example`;
				const who = await claimant(NAME, { email });
				await roster(`${email},${N.excluded}`);
				await stateClaim(who, draft({ number: N.excluded }));
				await recordSanctions(
					{
						list: 'leie',
						name: 'the list',
						register: 'nppes',
						fileName: 'x',
						text: `NPI,LASTNAME\n${N.excluded},ABENDROTH\n`,
					},
					null,
				);
				expect(await lapseCredentials()).toBe(1);
				const [ended] = (await readOwnVerification(who)).credentials;
				expect(ended).toMatchObject({ endedReason: 'sanctioned', mayObject: true });
				const claim = await objectToEnd(who, ended?.id as Id, 'That is somebody else of my name.', unique());
				await refused(decide(checker, claim), /excludes/);
				return who;
			},
		],
		[
			'a credential for ten years',
			async () => {
				const who = await claimant(NAME);
				const claim = await waiting(who);
				const until = new Date(Date.now() + 10 * 365 * 24 * 3600 * 1000);
				await refused(
					decideClaim(checker, claim, { verdict: 'accept', reason: 'For long.', validUntil: until }),
					/two years/,
				);
				return who;
			},
		],
		[
			'accepting a claim that was taken back',
			async () => {
				const who = await claimant(NAME);
				const claim = await waiting(who);
				await withdrawClaim(who, claim);
				await refused(decide(checker, claim), /decided already/);
				return who;
			},
		],
		[
			'objecting to the end of another member’s credential',
			async () => {
				const victim = await holder();
				await sql`update credential set state = 'lapsed', ended_reason = 'absent'`.execute(db);
				const [ended] = (await readOwnVerification(victim)).credentials;
				const who = await claimant('Mallory');
				await refused(objectToEnd(who, ended?.id as Id, 'It is mine, all mine.', unique()), /nothing here/);
				return who;
			},
		],
	])('%s', async (_name, attack) => {
		const who = await attack();
		expect((await standing(who)).verified).toBe(false);
	});
});

describe('by a register file', () => {
	const one = { number: N.victim, family: 'ABENDROTH', given: 'ELODIE', taxonomies: ['207RC0000X'] };

	test('a delta with one row wipes nobody, a cut file changes nothing, a mass lapse waits for an administrator', async () => {
		const victim = await holder();
		expect(await loadNppes([{ ...one, number: N.other }], 'delta')).toBe('done');
		expect(await loadFile('nppes', nppesFile(rows).slice(0, -40))).toBe('failed');
		expect(await loadFile('nppes', nppesFile(rows), 'full', { announcedBytes: 1_000_000 })).toBe('failed');
		expect(await loadNppes([{ ...one, number: N.other }])).toBe('awaiting-approval');
		await sql`update register_load set state = 'cancelled' where state = 'awaiting-approval'`.execute(db);
		await lapseCredentials();
		expect((await standing(victim)).verified).toBe(true);
	});

	test('of any other register too, and a list of exclusions that was cut takes nobody off it', async () => {
		expect(await loadFile('council', 'No,Surname,Forenames,Status,Until\n1000001,Abendroth,Elodie,Licensed,')).toBe(
			'failed',
		);
		expect(await loadFile('council', 'No,Surname,Forenames,Status,Until\n1000001,Abendroth,Elodie,Licensed,\n')).toBe(
			'awaiting-approval',
		);
		await sql`update register_load set state = 'cancelled' where state = 'awaiting-approval'`.execute(db);
		await expect(loadFile('council', 'No,Name\n1,x\n')).rejects.toThrow(/no column/);
		const list = { list: 'leie', name: 'the list', register: 'nppes', fileName: 'x' };
		const lines = Array.from({ length: 20 }, (_, n) => `${inventedNpi(4000 + n)},X\n`);
		await recordSanctions({ ...list, text: `NPI,LASTNAME\n${lines.join('')}` }, null);
		await refused(recordSanctions({ ...list, text: `NPI,LASTNAME\n${lines.slice(0, 10).join('')}` }, null), /cut off/);
		await refused(recordSanctions({ ...list, text: `NPI,LASTNAME\n${lines.join('').slice(0, -1)}` }, null), /cut off/);
	});

	test('a name on an exclusion list, without a number, ends nothing and is shown to checkers', async () => {
		const victim = await holder();
		await recordSanctions(
			{
				list: 'leie',
				name: 'the list',
				register: 'nppes',
				fileName: 'x',
				text: 'LASTNAME,FIRSTNAME,NPI\nABENDROTH,ELODIE,0000000000\n',
			},
			null,
		);
		expect(await lapseCredentials()).toBe(0);
		expect((await standing(victim)).verified).toBe(true);
		await sql`truncate credential cascade`.execute(db);
		const who = await claimant(NAME);
		expect((await openClaim(checker, await waiting(who))).doubts.map((doubt) => doubt.code)).toContain('sanction-name');
	});
});
