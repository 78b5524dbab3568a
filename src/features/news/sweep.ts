// What nobody reads any more goes: old entries that nobody saved, feeds without a channel, keys of stories that are gone.

import { sql } from 'kysely';
import { db } from '#platform/db.server.ts';

/** Entries are kept so long; what members saved stays until they let it go. */
export const KEPT_DAYS = 180;

export async function sweepNews(): Promise<void> {
	await sql`delete from news_entry entry where published_at < now() - make_interval(days => ${sql.lit(KEPT_DAYS)})
		and seen_at < now() - make_interval(days => 30) and not exists (select from news_saved where entry_id = entry.id)`.execute(
		db,
	);
	await sql`delete from news_feed feed where added_at < now() - interval '1 day' and not exists (select from news_channel_feed where feed_id = feed.id)
		and not exists (select from news_saved saved join news_entry entry on entry.id = saved.entry_id where entry.feed_id = feed.id)`.execute(
		db,
	);
	await sql`delete from news_story_key key where not exists (select from news_entry where story_id = key.story_id)`.execute(
		db,
	);
	await sql`delete from news_host where next_at < now() - interval '1 day'`.execute(db);
}
