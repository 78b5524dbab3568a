// The scene of all attacks: registers, an institution, checkers, and what an attacker does again and again. Before each attack
// nobody has claimed or proved anything.

import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect } from 'vitest';
import { inventedNpi, type NppesRow } from '#features/registers/fixtures/nppes-file.ts';
import { recordRegister } from '#features/registers/index.ts';
import { readMapping } from '#features/registers/mapping.ts';
import type { Member } from '#kernel/people/viewer.ts';
import { db } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { Refusal } from '#platform/refusal.ts';
import { decideClaim, type Verdict } from '../decide-claim.ts';
import { claimant, Institution, inAYear, loadFile, loadNppes, unique } from '../fixtures/claimants.file.ts';
import { beginTrip, endTrip } from '../institutions/identity-trip.ts';
import { saveOrcidSource } from '../institutions/orcid-sources.ts';
import { addProvider } from '../institutions/providers.ts';
import { loadRoster } from '../load-roster.ts';
import { reconsiderClaims } from '../reconsider-claims.ts';
import { type ClaimDraft, stateClaim } from '../state-claim.ts';
import { askWorkplaceLink, mailWorkplaceLink, proveWorkplace } from '../workplaces/prove-workplace.ts';
import { saveWorkplaceDomain } from '../workplaces/workplace-domains.ts';

export const N = {
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
export const NAME = 'Elodie Abendroth';
export const rows: NppesRow[] = [
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
export const COUNCIL = {
	register: 'council',
	name: 'the list of the Council',
	country: 'GB',
	proves: 'licensed',
	columns: { number: 'No', family: 'Surname', given: 'Forenames', status: 'Status', expires: 'Until' },
	profession: 'physician',
	active: ['Licensed'],
};
export const SCHOOL = {
	register: 'school',
	name: 'the list of the School',
	country: 'DE',
	proves: 'studies',
	columns: { number: 'No', family: 'Surname', given: 'Forenames' },
	profession: 'medical-student',
};

export let administrator: Member;
export let checker: Member;
export let second: Member;
export let institution: Institution;
export let provider: Id;
export let orcid: Id;

export const draft = (more: Partial<ClaimDraft> = {}): ClaimDraft => ({
	profession: 'physician',
	country: 'US',
	number: N.victim,
	name: NAME,
	key: `key-${unique()}`,
	...more,
});
/** An employer who pairs whatever address with whatever number: an attacker's best friend. */
export const roster = async (lines: string, more: { employer?: string; register?: string } = {}) => {
	const { id } = await loadRoster(administrator, {
		employer: more.employer ?? `Employer ${unique()}`,
		register: more.register ?? 'nppes',
		validUntil: inAYear(),
		text: `address,number\n${lines}\n`,
	});
	await reconsiderClaims({ rosterId: id });
};
export const decide = (by: Member, claim: Id, verdict: Verdict = 'accept') =>
	decideClaim(by, claim, { verdict, reason: 'Saw the licence.', validUntil: inAYear() });
export const holder = async () => {
	const email = `victim-${unique()}@st-anna.example`;
	const victim = await claimant(NAME, { email });
	await roster(`${email},${N.victim}`);
	expect((await stateClaim(victim, draft())).state).toBe('accepted');
	return victim;
};
export const waiting = async (who: Member, more: Partial<ClaimDraft> = {}) => (await stateClaim(who, draft(more))).id;
export const paper = (words = 'a licence') => new Blob([`%PDF-1.7\n${words} ${unique()}\n%%EOF`]);
/** The act must be refused with a sentence. */
export async function refused(act: Promise<unknown>, sentence = /./): Promise<void> {
	const problem = await act.then(
		() => null,
		(one) => one,
	);
	expect(problem, 'it was not refused').toBeInstanceOf(Refusal);
	expect((problem as Refusal).message).toMatch(sentence);
}
/** Goes to the institution and comes back. */
export async function comeBack(who: Member, claim: Id, answer: Institution['answer'], at = provider) {
	institution.answer = answer;
	const { url } = await beginTrip(who, claim, at);
	return endTrip(who, institution.signIn(url));
}
export const HONEST = { given_name: 'Élodie', family_name: 'Abendroth' };

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

export type Attack = [name: string, attack: () => Promise<Member>];
export const stated =
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
export const atDomain = (domain: string) => async () => {
	await roster(`e.abendroth@st-anna.example,${N.victim}`);
	const who = await claimant(NAME, { email: `e.abendroth@${domain}` });
	await stateClaim(who, draft());
	return who;
};

export async function linkFor(who: Member): Promise<string> {
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
export async function proveHere(who: Member): Promise<string> {
	const token = await linkFor(who);
	await proveWorkplace(who, token);
	return token;
}
