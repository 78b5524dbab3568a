// All feeds of the network with their state, for administrators. Of a member's own subscriptions only that there are some: what
// somebody reads is that member's.

import { sql } from 'kysely';
import { audit } from '#kernel/audit/audit.ts';
import { requireDuty, type Viewer } from '#kernel/people/viewer.ts';
import { db, transact } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { notFound, Refusal } from '#platform/refusal.ts';
import { DEMONSTRATION_PAUSE } from './channels/add-feed.ts';
import type { FeedState } from './tables.ts';

export interface FeedOfNetwork {
	id: Id;
	/** Null for what members alone subscribe to. */
	url: string | null;
	host: string;
	title: string;
	state: FeedState;
	problem: string | null;
	fetchedAt: Date | null;
	nextAt: Date;
	failures: number;
	entries: number;
	/** Channels of the network and of spaces that read it. */
	channels: { id: string; name: string }[];
	/** Subscriptions of members. */
	own: number;
}

const MOST = 500;

/** The troubled first. */
export async function listFeeds(viewer: Viewer): Promise<FeedOfNetwork[]> {
	requireDuty(viewer, 'administrator');
	const { rows } = await sql<FeedOfNetwork>`
		select feed.id, case when opened.channels is not null then feed.url end as url, feed.host,
			case when opened.channels is not null then feed.title else '' end as title, feed.state, feed.problem,
			feed.fetched_at as "fetchedAt", feed.next_at as "nextAt", feed.failures, coalesce(opened.channels, '[]') as channels,
			(select count(*)::int from (select from news_entry where feed_id = feed.id limit 1000) counted) as entries,
			(select count(*)::int from news_channel_feed reads join news_channel channel on channel.id = reads.channel_id
				where reads.feed_id = feed.id and channel.owner_id is not null) as own
		from news_feed feed left join lateral (
			select json_agg(json_build_object('id', channel.id::text, 'name', channel.name) order by channel.name) as channels
			from news_channel_feed reads join news_channel channel on channel.id = reads.channel_id
			where reads.feed_id = feed.id and channel.open_to in ('members', 'public')) opened on true
		order by feed.state in ('failing', 'gone') desc, feed.host, feed.id limit ${sql.lit(MOST)}`.execute(db);
	return rows;
}

/** Stops looking at a feed, goes on with it, or takes it out of every channel together with what it brought. */
export async function runFeed(viewer: Viewer, id: Id, change: 'pause' | 'resume' | 'remove'): Promise<void> {
	const { memberId } = requireDuty(viewer, 'administrator');
	await transact(async (trx) => {
		const { rows } = await sql<{
			problem: string | null;
		}>`select problem from news_feed where id = ${id} for update`.execute(trx);
		if (!rows[0]) throw notFound();
		if (change === 'remove') await sql`delete from news_feed where id = ${id}`.execute(trx);
		else if (change === 'pause')
			await sql`update news_feed set state = 'paused', problem = 'An administrator paused it.' where id = ${id} and state <> 'paused'`.execute(
				trx,
			);
		else {
			if (rows[0].problem === DEMONSTRATION_PAUSE) throw new Refusal('not-allowed', DEMONSTRATION_PAUSE);
			await sql`update news_feed set state = 'waiting', problem = null, failures = 0, next_at = now(), added_at = now() where id = ${id} and state in ('paused', 'gone', 'failing')`.execute(
				trx,
			);
		}
		await audit(trx, memberId, 'news.feed', { kind: 'news_feed', id }, { change });
	});
}
