// What somebody states, an employer says, or a register holds.

import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { inventedNpi } from '#features/registers/fixtures/nppes-file.ts';
import { recordSanctions } from '#features/registers/sanctions.ts';
import { db } from '#platform/db.server.ts';
import { addNote, withdrawClaim } from '../answer-checker.ts';
import { sendDocument } from '../documents/send-document.ts';
import { claimant, inAYear, standing, unique } from '../fixtures/claimants.file.ts';
import { loadRoster } from '../load-roster.ts';
import { stateClaim } from '../state-claim.ts';
import { askWorkplaceLink, proveWorkplace, readOwnWorkplaces } from '../workplaces/prove-workplace.ts';
import { saveWorkplaceDomain } from '../workplaces/workplace-domains.ts';
import {
	type Attack,
	administrator,
	atDomain,
	checker,
	decide,
	draft,
	holder,
	linkFor,
	N,
	NAME,
	paper,
	proveHere,
	refused,
	roster,
	second,
	stated,
	waiting,
} from './scene.file.ts';

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
