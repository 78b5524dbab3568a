// Keeps what a feed brought: new items become entries, with their story, their topics and the paper that they are about.

import { sql } from 'kysely';
import { knowWorks } from '#kernel/citations/know-works.ts';
import { topicsWithThoseAbove } from '#kernel/topics/set-topics.ts';
import { type Executor, transact } from '#platform/db.server.ts';
import { type Id, mintId } from '#platform/ids.ts';
import { hashOf } from '../addresses.ts';
import type { FeedItem, ReadFeed } from './read-feed.ts';
import { SAME_TITLE_DAYS, storyKeys } from './story.ts';
import { topicsOf } from './topics-of-text.ts';

/** Items that are kept in one transaction. */
const AT_ONCE = 100;

/**
 * An item that is there already is passed over, whatever has changed in it but its words: title and summary are taken anew.
 * @param now when it was seen. @returns how many were new.
 */
export async function keepEntries(
	feedId: Id,
	feed: Pick<ReadFeed, 'title' | 'items'>,
	now = new Date(),
): Promise<number> {
	let fresh = 0;
	// The oldest first, so that ids grow with time.
	const items = [...new Map(feed.items.map((item) => [item.guid, item])).values()].sort(
		(a, b) => (a.publishedAt?.getTime() ?? now.getTime()) - (b.publishedAt?.getTime() ?? now.getTime()),
	);
	for (let from = 0; from < items.length; from += AT_ONCE)
		fresh += await transact((trx) => keepSome(trx, feedId, feed.title, items.slice(from, from + AT_ONCE), now));
	return fresh;
}

async function keepSome(trx: Executor, feedId: Id, feedTitle: string, items: FeedItem[], now: Date): Promise<number> {
	const hashes = items.map((item) => hashOf(item.guid));
	const { rows: there } = await sql<{ id: Id; hash: Buffer; title: string; summary: string }>`
		select id, guid_hash as hash, title, summary from news_entry where feed_id = ${feedId} and guid_hash = any(${hashes}::bytea[])`.execute(
		trx,
	);
	const known = new Map(there.map((row) => [row.hash.toString('hex'), row]));
	const fresh: FeedItem[] = [];
	for (const item of items) {
		const before = known.get(hashOf(item.guid).toString('hex'));
		if (!before) fresh.push(item);
		else if (before.title !== item.title || before.summary !== item.summary)
			await sql`update news_entry set title = ${item.title}, summary = ${item.summary}, sponsor = ${item.sponsor}
				where id = ${before.id}`.execute(trx);
	}
	if (fresh.length === 0) return 0;
	const topics = await topicsOf(trx, fresh);
	await knowWorks(trx, [...new Set(fresh.flatMap((item) => item.citedKey ?? []))]);
	for (const [place, item] of fresh.entries()) await keepOne(trx, feedId, feedTitle, item, topics[place] ?? [], now);
	return fresh.length;
}

async function keepOne(
	trx: Executor,
	feedId: Id,
	feedTitle: string,
	item: FeedItem,
	topics: Id[],
	now: Date,
): Promise<void> {
	// What claims to come from the future would stand on top for ever.
	const at = item.publishedAt && item.publishedAt < now ? item.publishedAt : now;
	const id = mintId();
	const keys = storyKeys(item, feedTitle);
	const { rows } = await sql<{ storyId: Id }>`select story_id as "storyId" from news_story_key
		where key = any(${keys.lasting}::bytea[]) or (key = ${keys.title}::bytea and feed_id <> ${feedId}
			and published_at between ${at}::timestamptz - make_interval(days => ${sql.lit(SAME_TITLE_DAYS)})
				and ${at}::timestamptz + make_interval(days => ${sql.lit(SAME_TITLE_DAYS)}))
		order by story_id limit 1`.execute(trx);
	const storyId = rows[0]?.storyId ?? id;
	const { rows: kept } = await sql`
		insert into news_entry (id, feed_id, guid_hash, story_id, url, title, summary, author, language, categories, cited_key, sponsor, published_at, seen_at)
		values (${id}, ${feedId}, ${hashOf(item.guid)}, ${storyId}, ${item.url}, ${item.title}, ${item.summary}, ${item.author}, ${item.language},
			${item.categories}, ${item.citedKey}, ${item.sponsor}, ${at}, ${now})
		on conflict (feed_id, guid_hash) do nothing returning id`.execute(trx);
	if (kept.length === 0) return; // another run was quicker
	const all = [...keys.lasting, ...(keys.title ? [keys.title] : [])];
	if (all.length > 0)
		await sql`insert into news_story_key (key, story_id, feed_id, published_at)
			select key, ${storyId}, ${feedId}, ${at}::timestamptz from unnest(${all}::bytea[]) key on conflict do nothing`.execute(
			trx,
		);
	if (topics.length > 0)
		await sql`insert into news_entry_topic (entry_id, topic_id, direct, published_at)
			select ${id}, topic_id, direct, ${at}::timestamptz from (${topicsWithThoseAbove(topics)}) about on conflict do nothing`.execute(
			trx,
		);
}
