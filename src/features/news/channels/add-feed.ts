// A channel gets a feed: the row of the address, shared by all channels that read it, and a job that looks at it soon.

import { sql } from 'kysely';
import { readNetwork } from '#kernel/network/read-network.ts';
import type { Executor } from '#platform/db.server.ts';
import { type Id, mintId } from '#platform/ids.ts';
import { enqueue } from '#platform/jobs.server.ts';
import { Refusal } from '#platform/refusal.ts';
import { hashOf } from '../addresses.ts';

export const MOST_FEEDS = 100;
export const DEMONSTRATION_PAUSE =
	'The demonstration does not fetch feeds: what it shows was written for it, by nobody who exists.';

/** Adds the feed at this address to the channel; there already, it stays. @returns its id. */
export async function addFeed(trx: Executor, channelId: Id, url: URL): Promise<Id> {
	// A feed that had ended is tried again: somebody believes that it is there.
	const paused = (await readNetwork())?.demonstration ?? false;
	const { rows } = await sql<{ id: Id }>`
		insert into news_feed (id, url, url_hash, host, state, problem) values (${mintId()}, ${url.href}, ${hashOf(url.href)}, ${url.hostname},
			${paused ? 'paused' : 'waiting'}, ${paused ? DEMONSTRATION_PAUSE : null})
		on conflict (url_hash) do update set
			next_at = case when news_feed.state = 'gone' then now() else news_feed.next_at end,
			state = case when news_feed.state = 'gone' then 'waiting' else news_feed.state end returning id`.execute(trx);
	const feedId = rows[0]?.id as Id;
	await sql`insert into news_channel_feed (channel_id, feed_id) values (${channelId}, ${feedId}) on conflict do nothing`.execute(
		trx,
	);
	const { rows: count } = await sql<{
		n: number;
	}>`select count(*)::int as n from news_channel_feed where channel_id = ${channelId}`.execute(trx);
	if ((count[0]?.n ?? 0) > MOST_FEEDS)
		throw new Refusal('not-allowed', `A channel reads ${MOST_FEEDS} feeds at most.`, { field: 'url' });
	await enqueue(trx, 'news-due', {}, { key: 'news-due' });
	return feedId;
}

declare module '#platform/jobs.server.ts' {
	interface Jobs {
		/** Feeds may be due. */
		'news-due': Record<string, never>;
	}
}
