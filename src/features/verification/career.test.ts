// One account through a career, and from one country to another: what a credential opens, what ends it, and how a holder
// answers. The gates of spaces are asked as everywhere else.

import { sql } from 'kysely';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { inventedNpi } from '#features/registers/fixtures/nppes-file.ts';
import { recordRegister } from '#features/registers/index.ts';
import { readMapping } from '#features/registers/mapping.ts';
import { toByline } from '#kernel/people/byline.ts';
import type { Member } from '#kernel/people/viewer.ts';
import { joinSpace } from '#kernel/spaces/join-space.ts';
import type { Gate } from '#kernel/tables.ts';
import { db } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { space } from '#tests/people.ts';
import { decideClaim } from './decide-claim.ts';
import {
	again,
	claimant,
	inAYear,
	loadFile,
	loadNppes,
	sentencesTo,
	standing,
	unique,
} from './fixtures/claimants.file.ts';
import { lapseCredentials } from './lapse-credentials.ts';
import { loadRoster } from './load-roster.ts';
import { objectToEnd, readEnded } from './object.ts';
import { readOwnVerification } from './read-own.ts';
import { showCredential } from './show-credential.ts';
import { stateClaim } from './state-claim.ts';

const N = { student: inventedNpi(61), physician: inventedNpi(62), nurse: inventedNpi(63), lpn: inventedNpi(64) };
const entries = [
	{ number: N.student, family: 'BIRCH', given: 'ADA', taxonomies: ['390200000X'] },
	{ number: N.physician, family: 'BIRCH', given: 'ADA', taxonomies: ['207RI0011X'] },
	{ number: N.nurse, family: 'BIRCH', given: 'ADA', taxonomies: ['163WC0200X'] },
	{ number: N.lpn, family: 'BIRCH', given: 'ADA', taxonomies: ['164W00000X'] },
	...Array.from({ length: 300 }, (_, n) => ({ number: inventedNpi(5000 + n), family: 'FILLER', given: 'X' })),
];
const COUNCIL = {
	register: 'gmclike',
	name: 'the register of the Council',
	country: 'GB',
	proves: 'licensed',
	columns: { number: 'No', family: 'Surname', given: 'Forenames', status: 'Status', expires: 'Until' },
	profession: 'physician',
	active: { Licensed: 'licensed', 'Without licence': 'registered' },
};
const soon = new Date(Date.now() + 40 * 24 * 3600 * 1000).toISOString().slice(0, 10);
const council = (lines: string[]) =>
	`No,Surname,Forenames,Status,Until\n${[...lines, ...Array.from({ length: 300 }, (_, n) => `9${String(n).padStart(4, '0')},Filler,X,Licensed,`)].join('\n')}\n`;
const ADA = `7001,Birch,Ada,Licensed,${soon}`;

let administrator: Member;
let first: Member;
let second: Member;

beforeAll(async () => {
	administrator = await claimant('Ad Min', { duties: ['administrator'] });
	first = await claimant('Che Cker', { duties: ['checker'] });
	second = await claimant('Sec Ond', { duties: ['checker'] });
	await recordRegister(readMapping(JSON.stringify(COUNCIL)), null);
});
beforeEach(async () => {
	await sql`truncate claim, credential, roster, sanction_list, register_entry cascade`.execute(db);
	expect(await loadNppes(entries)).toBe('done');
	expect(await loadFile('gmclike', council([ADA, '7002,Birch,Ada,Without licence,']))).toBe('done');
});

/** States it with an employer's roster behind: proved at once. */
async function prove(who: Member, profession: string, number: string, country = 'US', register = 'nppes') {
	const { rows } = await sql<{ email: string }>`select email from auth."user" where id = ${who.accountId}`.execute(db);
	await loadRoster(administrator, {
		employer: `Employer ${unique()}`,
		register,
		validUntil: inAYear(),
		text: `address,number\n${rows[0]?.email},${number}\n`,
	});
	const answer = await stateClaim(who, { profession, country, number, name: 'Ada Birch', key: unique() });
	expect(answer.state).toBe('accepted');
	return again(who);
}
const enters = async (who: Member, gate: Gate) => {
	const slug = `gate-${unique()}`;
	await space(slug, gate);
	return joinSpace(await again(who), slug).then(
		() => true,
		() => false,
	);
};
const credentials = async (who: Member) => (await readOwnVerification(who)).credentials;

describe('one account', () => {
	test('grows from student to physician: the studies end, the spaces of physicians open, and the badge comes', async () => {
		const ada = await prove(await claimant('Ada'), 'medical-student', N.student);
		expect(await standing(ada)).toMatchObject({
			profession: 'medical-student',
			verified: false,
			proved_means: 'studies',
		});
		const physicians: Gate = { any: [{ profession: 'physician' }] };
		expect(await enters(ada, physicians)).toBe(false);
		expect(
			await enters(ada, { any: [{ profession: 'physician' }, { profession: 'medical-student', right: 'read' }] }),
		).toBe(true);
		const grown = await prove(ada, 'physician', N.physician);
		expect(grown.memberId).toBe(ada.memberId);
		expect(await standing(ada)).toMatchObject({
			profession: 'physician',
			specialty: 'interventional-cardiology',
			verified: true,
		});
		expect((await credentials(ada)).map((one) => [one.state, one.endedReason])).toEqual([
			['valid', null],
			['lapsed', 'graduated'],
		]);
		expect(await enters(ada, physicians)).toBe(true);
		// What is of cardiology is of interventional cardiology too.
		expect(await enters(ada, { any: [{ profession: 'physician', specialty: 'cardiology' }] })).toBe(true);
	});

	test('holds several credentials; all open their gates, and the holder chooses which one is shown', async () => {
		const ada = await prove(await prove(await claimant('Ada'), 'nurse', N.nurse), 'physician', N.physician);
		const nurse = (await credentials(ada)).find((one) => one.line.startsWith('Registered nurse'));
		await showCredential(ada, nurse?.id as Id);
		expect(await standing(ada)).toMatchObject({ profession: 'nurse', level: 'rn', specialty: 'nursing-critical-care' });
		for (const profession of ['nurse', 'physician']) expect(await enters(ada, { any: [{ profession }] })).toBe(true);
		await expect(showCredential(await claimant('Other'), nurse?.id as Id)).rejects.toThrow(/nothing here/);
	});

	test('of a practical nurse is a nurse’s, and says which', async () => {
		const ada = await prove(await claimant('Ada'), 'nurse', N.lpn);
		expect((await credentials(ada))[0]?.line).toBe('Licensed practical nurse · United States');
		expect(await enters(ada, { any: [{ profession: 'nurse', level: 'rn' }] })).toBe(false);
		expect(await enters(ada, { any: [{ profession: 'nurse' }] })).toBe(true);
	});

	test('proved in one country does not enter what another’s gate asks for, and enters what all may', async () => {
		const british = await prove(await claimant('Ada'), 'physician', '7001', 'GB', 'gmclike');
		expect(await enters(british, { any: [{ profession: 'physician', country: 'US' }] })).toBe(false);
		expect(await enters(british, { any: [{ profession: 'physician' }] })).toBe(true);
		const american = await prove(await claimant('Ada'), 'physician', N.physician);
		expect(await enters(american, { any: [{ profession: 'physician', country: 'US' }] })).toBe(true);
		expect(
			await enters(await prove(await claimant('Ada'), 'nurse', N.nurse), { any: [{ profession: 'physician' }] }),
		).toBe(false);
		expect(await enters(await claimant('Considering'), { any: [{ profession: 'nurse' }] })).toBe(false);
	});
});

describe('the badge', () => {
	const badge = async (who: Member) => {
		const { rows } = await sql<Parameters<typeof toByline>[0]>`
			select p.id as "authorId", p.handle, p.name, p.portrait_id as "portraitId", p.profession, p.specialty, p.level, p.country,
				p.proved_until as "provedUntil", p.proved_by as "provedBy", p.proved_means as "provedMeans", false as lapsed, p.company,
				p.kind as "principalKind" from principal p where p.id = ${who.memberId}`.execute(db);
		return toByline(rows[0] as Parameters<typeof toByline>[0]);
	};

	test('says practises where the register says no more, licensed or registered where it does, and never longer than it', async () => {
		const american = await prove(await claimant('Ada'), 'physician', N.physician);
		expect((await badge(american)).proof).toMatch(
			/^Verified as practising: Physician · Interventional cardiology · United States\. Proved by the register NPPES and the roster/,
		);
		const british = await prove(await claimant('Ada'), 'physician', '7001', 'GB', 'gmclike');
		expect((await badge(british)).proof).toMatch(
			/^Verified as licensed: Physician · United Kingdom\. Proved by the register of the Council and the roster/,
		);
		expect((await credentials(british))[0]?.validUntil.toISOString().slice(0, 10)).toBe(soon);
		const without = await prove(await claimant('Ada'), 'physician', '7002', 'GB', 'gmclike');
		expect((await badge(without)).proof).toMatch(/^Verified as registered:/);
		const student = await prove(await claimant('Ada'), 'medical-student', N.student);
		expect(await badge(student)).toMatchObject({ line: 'Medical student · United States', proof: null });
	});
});

describe('a lapse', () => {
	const strikeOff = async (who: Member) => {
		expect(
			await loadFile('gmclike', council([ADA.replace('Licensed', 'Erased'), '7002,Birch,Ada,Without licence,'])),
		).toBe('done');
		expect(await lapseCredentials()).toBe(1);
		expect((await standing(who)).verified).toBe(false);
		return (await credentials(who))[0]?.id as Id;
	};

	test('is told by notice and by mail, with the page to object; two checkers may hold against the register for sixty days', async () => {
		const ada = await prove(await claimant('Ada'), 'physician', '7001', 'GB', 'gmclike');
		const ended = await strikeOff(ada);
		expect((await sentencesTo(ada)).at(-1)).toMatch(/does not list its number as active.*object: two checkers/);
		const { rows: mails } = await sql<{ payload: { subject: string; text: string } }>`
			select payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
			where t.identifier = 'mail.send' order by j.id desc limit 1`.execute(db);
		expect(mails[0]?.payload.text).toMatch(/\/verify\/object\//);
		expect(await readEnded(ada, ended)).toMatchObject({ endedReason: 'deactivated', waiting: null });
		const claim = await objectToEnd(ada, ended, 'The council confused two people.', 'objection-1');
		expect(await objectToEnd(ada, ended, 'The council confused two people.', 'objection-1')).toBe(claim);
		await expect(objectToEnd(ada, ended, 'Once more, please, quickly.', unique())).rejects.toThrow(/waits already/);
		const accept = { verdict: 'accept' as const, reason: 'A letter of the council.', validUntil: inAYear() };
		expect(await decideClaim(first, claim, accept)).toBe('passed');
		expect(await decideClaim(second, claim, accept)).toBe('decided');
		expect((await standing(ada)).verified).toBe(true);
		expect(await lapseCredentials()).toBe(0);
		const until = (await credentials(ada))[0]?.validUntil.getTime() ?? 0;
		expect(until).toBeLessThan(Date.now() + 61 * 24 * 3600 * 1000);
		// What the register says in the end counts again when the time is over.
		await sql`update credential set upheld_until = now() - interval '1 minute'`.execute(db);
		expect(await lapseCredentials()).toBe(1);
	});

	test('comes with the registration’s last day, without any load', async () => {
		const ada = await prove(await claimant('Ada'), 'physician', '7001', 'GB', 'gmclike');
		await sql`update register_entry set expires_on = current_date - 1 where register = 'gmclike' and number = '7001'`.execute(
			db,
		);
		expect(await lapseCredentials()).toBe(1);
		expect((await sentencesTo(ada)).at(-1)).toMatch(/registration has run out/);
	});
});
