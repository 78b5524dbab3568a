// What an administrator of a new network does first, in the order that pays: each thing is looked up, nothing is ticked
// off by hand.

import { sql } from 'kysely';
import { requireDuty, type Viewer } from '#kernel/people/viewer.ts';
import { db } from '#platform/db.server.ts';
import { settings } from '#platform/settings.ts';

/** Descriptors that every network has from the beginning (migrations/2026-11-26-51-starter-topics.sql). */
const STARTER_TOPICS = 1100;

export interface FirstTask {
	words: string;
	/** What it is good for, and what is missing without it. */
	why: string;
	/** The page where it is done; null where the server's settings say it. */
	href: string | null;
	done: boolean;
}

interface Facts {
	contact: boolean;
	secured: boolean;
	administrators: number;
	checkers: number;
	moderator: boolean;
	registers: boolean;
	workplaces: boolean;
	topics: boolean;
	literature: boolean;
	spaces: boolean;
	invited: boolean;
}

/** Administrators alone. Of a moderator's duty the reader's own does not count: whoever set the network up has all of them. @throws Refusal not-found. */
export async function readFirstTasks(viewer: Viewer): Promise<FirstTask[]> {
	const { accountId, memberId } = requireDuty(viewer, 'administrator');
	const duty = (name: string) => sql`(select count(*)::int from staff where duty = ${name})`;
	const { rows } = await sql<Facts>`
		select coalesce((select contact from network), '') <> '' as contact,
			exists (select from auth.passkey where user_id = ${accountId})
				or exists (select from auth."user" where id = ${accountId} and two_factor_enabled) as secured,
			${duty('administrator')} as administrators, ${duty('checker')} as checkers, exists (select from staff where duty = 'moderator' and member_id <> ${memberId}) as moderator,
			exists (select from register_entry) as registers,
			exists (select from workplace_domain) or exists (select from roster) or exists (select from identity_provider) as workplaces,
			(select count(*) from topic where mesh_ui is not null) > ${STARTER_TOPICS} as topics, exists (select from citation) as literature,
			(select count(*) > 1 from space) as spaces, exists (select from invitation) as invited`.execute(db);
	return tasksOf(rows[0] as Facts, settings());
}

function tasksOf(facts: Facts, { SMTP_URL, PUBLIC_URL }: { SMTP_URL: string; PUBLIC_URL: string }): FirstTask[] {
	return [
		{
			words: 'Secure your own account',
			why: 'A passkey or a second factor: whoever has your password could otherwise run this network.',
			href: '/account',
			done: facts.secured,
		},
		{
			words: 'Give the network its address',
			why: 'The server’s setting PUBLIC_URL, with https, behind a proxy that ends TLS. Passkeys, mails and links depend on it.',
			href: null,
			done: PUBLIC_URL.startsWith('https://'),
		},
		{
			words: 'Let it send mail',
			why: 'The server’s setting SMTP_URL names the mail server. Until then every mail lies in the outbox, the confirmations too.',
			href: '/admin/outbox',
			done: SMTP_URL !== '',
		},
		{
			words: 'Say where to write to you',
			why: 'It stands on the page about the network, for members and for those who cannot sign in.',
			href: '/admin/network',
			done: facts.contact,
		},
		// Before the duties: only members can be given one.
		{
			words: 'Invite the first colleagues',
			why: 'Ten who write are worth more than a thousand who look.',
			href: '/people/invitations',
			done: facts.invited,
		},
		{
			words: 'Appoint a second administrator',
			why: 'Appeals go to somebody who did not decide, and nobody is always there.',
			href: '/admin/staff',
			done: facts.administrators > 1,
		},
		{
			words: 'Appoint two checkers',
			why: 'Claims that no register settles wait for a person, and doubtful ones for a second.',
			href: '/admin/staff',
			done: facts.checkers > 1,
		},
		{
			words: 'Appoint a moderator',
			why: 'Reports that no space’s moderators settle come to the network’s.',
			href: '/admin/staff',
			done: facts.moderator,
		},
		{
			words: 'Load a register',
			why: 'With it most clinicians are proved within a minute. NPPES, or any list of yours as CSV.',
			href: '/admin/registers',
			done: facts.registers,
		},
		{
			words: 'Name the workplaces',
			why: 'Domains, rosters or the institution’s own sign-in show that somebody is the one in the register.',
			href: '/admin/workplaces',
			done: facts.workplaces,
		},
		{
			words: 'Load the topics',
			why: 'The Medical Subject Headings give topics their tree and search its synonyms.',
			href: '/admin/topics',
			done: facts.topics,
		},
		{
			words: 'Load the literature',
			why: 'PubMed’s files make the library: search, citations in texts, retractions.',
			href: '/admin/medline',
			done: facts.literature,
		},
		{
			words: 'Open the first space',
			why: 'A specialty, a ward, a class: people come for a room, and stay for who is in it.',
			href: '/spaces/new',
			done: facts.spaces,
		},
	];
}
