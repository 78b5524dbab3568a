// Task 'library-alerts', by the clock: after a load each kept search is looked at once, and each followed journal. One
// notice a search and load, whatever the number of citations.

import { sql } from 'kysely';
import { publicUrl } from '#features/accounts/index.ts';
import { readNetwork } from '#kernel/network/read-network.ts';
import { notify } from '#kernel/notices/notify.ts';
import { readViewerOf } from '#kernel/people/read-viewer.ts';
import { db, transact } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { enqueue, type Tasks } from '#platform/jobs.server.ts';
import { sendMail } from '#platform/mail.server.ts';
import { tellFollowers } from '../journals/tell-followers.ts';
import { type FilterParams, keptFilters, libraryPath } from './filters.ts';
import { countAdded } from './new-citations.ts';
import { UnreadableQuery } from './read-query.ts';

declare module '#platform/jobs.server.ts' {
	interface Jobs {
		/** Tells those who keep a search or follow a journal what loads brought. */
		'library-alerts': Record<string, never>;
		/** A mail about one kept search. */
		'library.mail': { searchId: Id; found: number };
	}
}

/** Looked at in one run; the next goes on with those that waited longest. */
const A_RUN = 1000;

interface Due {
	id: Id;
	memberId: Id;
	query: string;
	filters: FilterParams;
	byMail: boolean;
	lookedAt: Date;
	/** When the newest file was in, as the database compares it. */
	upTo: string;
}

export async function tellSearchers(): Promise<void> {
	const { rows } = await sql<Due>`
		select s.id, s.member_id as "memberId", s.query, s.filters, s.by_mail as "byMail", s.looked_at as "lookedAt", newest.at::text as "upTo"
		from library_search s, (select max(finished_at) as at from medline_file where state = 'done') newest
		where s.looked_at < newest.at order by s.looked_at limit ${sql.lit(A_RUN)}`.execute(db);
	for (const due of rows) await look(due);
}

async function look(due: Due): Promise<void> {
	const viewer = await readViewerOf(due.memberId);
	const found = viewer.memberId === null ? 0 : await added(due);
	await transact(async (trx) => {
		if (found > 0) {
			await notify(trx, {
				memberId: due.memberId,
				kind: 'library-search',
				words: {
					sentence: `${found === 1 ? 'One new citation' : `${found.toLocaleString('en')} new citations`} for a search that you keep in the library`,
					path: libraryPath(due.query, keptFilters(due.filters), { sort: 'date' }),
				},
				fact: `library-search:${due.id}:${due.upTo}`,
			});
			if (due.byMail)
				await enqueue(trx, 'library.mail', { searchId: due.id, found }, { key: `library.mail:${due.id}:${due.upTo}` });
		}
		await sql`update library_search set looked_at = greatest(looked_at, ${due.upTo}::timestamptz) where id = ${due.id}`.execute(
			trx,
		);
	});
}

/** A search whose heading MeSH has given up finds nothing; its page says why. */
async function added(due: Due): Promise<number> {
	try {
		return await countAdded(due.query, keptFilters(due.filters), due.lookedAt);
	} catch (problem) {
		if (problem instanceof UnreadableQuery) return 0;
		throw problem;
	}
}

/** Numbers and a link: what somebody looks for is nobody's business in a mailbox. */
export async function mailSearcher({ searchId, found }: { searchId: Id; found: number }): Promise<void> {
	const { rows } = await sql<{ email: string; memberId: Id }>`
		select u.email, m.id as "memberId" from library_search s join member m on m.id = s.member_id join auth."user" u on u.id = m.account_id
		where s.id = ${searchId} and s.by_mail and u.email_verified`.execute(db);
	const row = rows[0];
	if (!row || (await readViewerOf(row.memberId)).memberId === null) return; // ended, or gone, since the job was made
	const network = (await readNetwork())?.name ?? 'this network';
	await sendMail({
		to: row.email,
		subject: `New for a search that you keep at ${network}`,
		text: `${found === 1 ? 'One new citation' : `${found.toLocaleString('en')} new citations`} in the library.\n\nLook at your searches:\n${publicUrl()}/library/searches\n\nWhat you look for stays on the network, behind your sign-in. There you can also end these mails.`,
	});
}

export const libraryTasks = {
	'library-alerts': async () => {
		await tellSearchers();
		await tellFollowers();
	},
	'library.mail': mailSearcher,
} satisfies Partial<Tasks>;
