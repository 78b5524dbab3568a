// Which feeds are to be looked at now: those of which somebody has a channel, one of each host at a time.

import { sql } from 'kysely';
import { db } from '#platform/db.server.ts';
import { faultWords } from '#platform/fault-words.ts';
import type { FetchOptions } from '#platform/guarded-fetch.server.ts';
import type { Id } from '#platform/ids.ts';
import { settings } from '#platform/settings.ts';
import { fetchFeed } from './fetch-feed.ts';

/** Feeds that one run looks at, and how many of them at once. */
const A_RUN = 40;
const AT_ONCE = 4;
/** Between two questions to one host. */
const SPACING_SECONDS = 10;
/** A feed that is being looked at is not due; if the process dies, it is again after so long. */
const LEASE_MINUTES = 10;
const RUN_MS = 45_000;

/** Task of every minute, and of a feed that was just added. */
export async function fetchDue(options: FetchOptions = {}): Promise<void> {
	if (!settings().NEWS_FEEDS) return;
	const end = Date.now() + RUN_MS;
	const due = await takeDue(A_RUN);
	const work = async () => {
		for (let id = due.shift(); id && Date.now() < end; id = due.shift()) await lookSafely(id, options);
	};
	await Promise.all(Array.from({ length: AT_ONCE }, work));
	// What was not reached in time is due again at once.
	if (due.length > 0) await sql`update news_feed set next_at = now() where id = any(${due}::bigint[])`.execute(db);
}

/** A fault of ours in one feed must not keep the others from being read. */
async function lookSafely(id: Id, options: FetchOptions): Promise<void> {
	try {
		await fetchFeed(id, options);
	} catch (problem) {
		console.error(`news: feed ${id}: ${faultWords(problem)}`);
		await sql`update news_feed set state = 'failing', problem = 'Reading it failed here; the operator’s log says why.', failures = failures + 1,
			next_at = now() + interval '6 hours' where id = ${id}`.execute(db);
	}
}

/** Takes feeds that are due, one a host, and the hosts with them. Two runs at once take different ones. */
async function takeDue(most: number): Promise<Id[]> {
	const { rows } = await sql<{ id: Id }>`
		with due as (
			select distinct on (feed.host) feed.id, feed.host, feed.next_at from news_feed feed
			where feed.state in ('waiting', 'good', 'failing') and feed.next_at <= now()
				and exists (select from news_channel_feed where feed_id = feed.id)
				and not exists (select from news_host where host = feed.host and next_at > now())
			order by feed.host, feed.next_at
		), hosts as (
			insert into news_host (host, next_at) select host, now() + make_interval(secs => ${sql.lit(SPACING_SECONDS)})
				from (select host from due order by next_at limit ${sql.lit(most)}) first order by host
			on conflict (host) do update set next_at = excluded.next_at where news_host.next_at <= now() returning host
		)
		update news_feed set next_at = now() + make_interval(mins => ${sql.lit(LEASE_MINUTES)})
		where id in (select due.id from due join hosts using (host)) and next_at <= now() returning id`.execute(db);
	return rows.map(({ id }) => id);
}
