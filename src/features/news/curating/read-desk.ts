// The editor's desk: what the channel's feeds bring and was not picked or passed over, one row a story.

import { sql } from 'kysely';
import type { Viewer } from '#kernel/people/viewer.ts';
import { readCursor, writeCursor } from '#kernel/stream/cursor.ts';
import { db } from '#platform/db.server.ts';
import { type Id, shortId } from '#platform/ids.ts';
import { notFound } from '#platform/refusal.ts';
import { type ChannelFacts, requirePick } from '../channels/rules.ts';
import { hostOf } from '../news-row.ts';
import { noteOf, ownPick } from './pick.ts';

export interface DeskRow {
	id: string;
	title: string;
	/** BCP 47, as the feed says. */
	language: string | null;
	url: string;
	host: string;
	summary: string;
	source: string;
	publishedAt: Date;
	sponsor: string | null;
	topics: string[];
	/** Other feeds of the channel that tell the same. */
	also: string[];
	/** The pick of the same story, if there is one. */
	picked: string | null;
}

const A_PAGE = 30;

export async function readDesk(
	viewer: Viewer,
	channelId: Id,
	before: string | null,
): Promise<{ channel: ChannelFacts; rows: DeskRow[]; older: string | null }> {
	const { channel } = await requirePick(viewer, channelId);
	const cursor = readCursor(before);
	const { rows } = await sql<DeskRow & { at: string }>`
		with feeds as materialized (select feed_id from news_channel_feed where channel_id = ${channelId}),
			page as materialized (
				select found.* from feeds cross join lateral (
					select entry.* from news_entry entry where entry.feed_id = feeds.feed_id
						and ${cursor ? sql`(entry.published_at, entry.id) < (${cursor.at}::timestamptz, ${cursor.id}::bigint)` : sql`true`}
						and not exists (select from news_entry other where other.story_id = entry.story_id and other.feed_id in (select feed_id from feeds)
							and (other.published_at, other.id) > (entry.published_at, entry.id))
					order by entry.published_at desc, entry.id desc limit ${sql.lit(A_PAGE + 1)}) found
				order by found.published_at desc, found.id desc limit ${sql.lit(A_PAGE + 1)})
		select page.id, page.title, page.language, page.url, page.summary, coalesce(nullif(feed.title, ''), feed.host) as source, page.published_at as "publishedAt",
			(page.published_at at time zone 'UTC')::text || '+00' as at, page.sponsor,
			coalesce((select json_agg(topic.name order by topic.name) from news_entry_topic about join topic on topic.id = about.topic_id
				where about.entry_id = page.id and about.direct), '[]') as topics,
			coalesce((select json_agg(distinct coalesce(nullif(told.title, ''), told.host)) from news_entry other join news_feed told on told.id = other.feed_id
				where other.story_id = page.story_id and other.feed_id <> page.feed_id and other.feed_id in (select feed_id from feeds)), '[]') as also,
			(select pick.content_id::text from news_pick pick where pick.channel_id = ${channelId} and pick.story_id = page.story_id limit 1) as picked
		from page join news_feed feed on feed.id = page.feed_id order by page.published_at desc, page.id desc`.execute(db);
	const shown = rows.slice(0, A_PAGE);
	const last = shown.at(-1);
	return {
		channel,
		rows: shown.map(({ at: _at, ...row }) => ({
			...row,
			id: shortId(row.id),
			host: hostOf(row.url),
			picked: row.picked && shortId(row.picked),
		})),
		older: rows.length > A_PAGE && last ? writeCursor(last) : null,
	};
}

export interface PickForm {
	url: string;
	title: string;
	source: string;
	text: string;
	sponsor: string;
	topics: string;
}

/** What the form begins with: an entry of one of the channel's feeds, or nothing. */
export async function readForPick(
	viewer: Viewer,
	channelId: Id,
	entryId: Id | null,
): Promise<{ channel: ChannelFacts; values: PickForm }> {
	const { channel } = await requirePick(viewer, channelId);
	const empty: PickForm = { url: '', title: '', source: '', text: '', sponsor: '', topics: '' };
	if (entryId === null) return { channel, values: empty };
	const { rows } = await sql<PickForm>`
		select entry.url, left(entry.title, 200) as title, left(coalesce(nullif(feed.title, ''), feed.host), 80) as source, '' as text, coalesce(entry.sponsor, '') as sponsor,
			coalesce((select string_agg(name, ', ') from (select topic.name from news_entry_topic about join topic on topic.id = about.topic_id
				where about.entry_id = entry.id and about.direct order by topic.name limit 5) named), '') as topics
		from news_entry entry join news_feed feed on feed.id = entry.feed_id
			join news_channel_feed reads on reads.feed_id = feed.id and reads.channel_id = ${channelId} where entry.id = ${entryId}`.execute(
		db,
	);
	if (!rows[0]) throw notFound();
	return { channel, values: rows[0] };
}

/** A pick as its editors change it. */
export async function readOwnPick(viewer: Viewer, contentId: Id) {
	const { channel, url } = await ownPick(viewer, contentId);
	const { rows } = await sql<{
		title: string;
		markdown: string;
		source: string;
		sponsor: string | null;
		placed: boolean;
	}>`
		select content.title, body.markdown, pick.source, pick.sponsor, pick.place is not null as placed from content join body on body.content_id = content.id
			join news_pick pick on pick.content_id = content.id where content.id = ${contentId} and content.state = 'published'`.execute(
		db,
	);
	const row = rows[0];
	if (!row) throw notFound();
	return {
		channel,
		url,
		placed: row.placed,
		values: { title: row.title, text: noteOf(row.markdown), source: row.source, sponsor: row.sponsor ?? '' },
	};
}

/** Is the viewer an editor of the channel that this pick stands in? For the page of the pick. */
export async function editsPick(viewer: Viewer, contentId: Id): Promise<boolean> {
	if (viewer.memberId === null) return false;
	const { rows } = await sql`select from news_pick pick join news_editor editor on editor.channel_id = pick.channel_id
		where pick.content_id = ${contentId} and editor.member_id = ${viewer.memberId}`.execute(db);
	return rows.length > 0;
}
