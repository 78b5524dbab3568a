// What the rows of a list of news show, entries of feeds and picks of editors alike, and why each of them is there.

import { sql } from 'kysely';
import { shownHtml, writtenColumns } from '#kernel/content/written-html.ts';
import type { Member } from '#kernel/people/viewer.ts';
import { db } from '#platform/db.server.ts';
import { type Id, shortId } from '#platform/ids.ts';
import { channelVisibleTo } from './channels/rules.ts';
import { hostOf, type NewsRow } from './news-row.ts';

type Read = Omit<NewsRow, 'host' | 'path' | 'note'> & {
	seenAt: Date;
	markdown?: string;
	html?: string;
};

const topicJson = (as: string) =>
	sql`json_build_object('slug', ${sql.ref(`${as}.slug`)}, 'name', ${sql.ref(`${as}.name`)})`;
const channelName = sql`coalesce(nullif(channel.name, ''), nullif(feed.title, ''), feed.host)`;
const companyOf = sql`coalesce(channel.company, (select company from principal where id = channel.owner_id))`;

/** One statement for the entries and one for the picks of a page. @returns rows in the order of the places. */
export async function readNewsRows(me: Member, places: readonly { pick: boolean; id: Id }[]): Promise<NewsRow[]> {
	const of = (pick: boolean) => places.filter((place) => place.pick === pick).map(({ id }) => id);
	const [entries, picks] = await Promise.all([readEntries(me, of(false)), readPicks(me, of(true))]);
	const rows = new Map([...entries, ...picks].map((row) => [row.id, row]));
	return places.flatMap(({ id }) => rows.get(id) ?? []);
}

/** @param savedToo rows that the member saved are shown whatever has become of their channels. */
export async function readEntries(me: Member, ids: readonly Id[], savedToo = false): Promise<NewsRow[]> {
	if (ids.length === 0) return [];
	const { rows } = await sql<Read>`
		select entry.id, false as pick, entry.title, entry.url, coalesce(nullif(feed.title, ''), feed.host) as source, entry.author, entry.summary,
			entry.language, entry.published_at as "publishedAt", entry.seen_at as "seenAt", entry.sponsor, 0 as replies,
			(select max(${companyOf}) from news_channel_feed reads join news_channel channel on channel.id = reads.channel_id
				where reads.feed_id = entry.feed_id and channel.principal_id is null and ${channelVisibleTo(me)}) as company,
			coalesce((select json_agg(${topicJson('topic')} order by topic.name) from news_entry_topic about join topic on topic.id = about.topic_id
				where about.entry_id = entry.id and about.direct), '[]') as topics,
			coalesce((select to_json(work.marks) from cited_work work where work.key = entry.cited_key), '[]') as marks,
			exists (select from news_saved where member_id = ${me.memberId} and entry_id = entry.id) as saved,
			coalesce((select json_agg(json_build_object('id', channel.id::text, 'name', ${channelName}, 'followed', own.stance = 'follow')
					order by own.stance = 'follow' desc nulls last, channel.id)
				from news_channel_feed reads join news_channel channel on channel.id = reads.channel_id
					left join news_stance own on own.channel_id = channel.id and own.member_id = ${me.memberId}
				where reads.feed_id = entry.feed_id and channel.principal_id is null and own.stance is distinct from 'mute'
					and ${channelVisibleTo(me)}), '[]') as channels,
			coalesce((select json_agg(distinct ${topicJson('topic')}::jsonb) from news_entry_topic about join topic_stance own on own.topic_id = about.topic_id
				and own.member_id = ${me.memberId} and own.stance = 'follow' join topic on topic.id = own.topic_id where about.entry_id = entry.id), '[]') as followed,
			coalesce((select json_agg(distinct coalesce(nullif(told.title, ''), told.host)) from news_entry other join news_feed told on told.id = other.feed_id
				where other.story_id = entry.story_id and other.feed_id <> entry.feed_id
					and exists (select from news_channel_feed reads join news_channel channel on channel.id = reads.channel_id
						where reads.feed_id = other.feed_id and channel.principal_id is null and ${channelVisibleTo(me)})), '[]') as also
		from news_entry entry join news_feed feed on feed.id = entry.feed_id
		where entry.id = any(${ids}::bigint[]) and ((${savedToo} and exists (select from news_saved where member_id = ${me.memberId} and entry_id = entry.id))
			or exists (select from news_channel_feed reads join news_channel channel on channel.id = reads.channel_id
				where reads.feed_id = entry.feed_id and ${channelVisibleTo(me)}
					and (channel.principal_id is null or exists (select from news_editor where channel_id = channel.id and member_id = ${me.memberId}))))`.execute(
		db,
	);
	return rows.map((row) => ({
		...row,
		host: hostOf(row.url),
		path: `/news/items/${shortId(row.id)}`,
		note: null,
		channels: shortened(row),
	}));
}

/** The caller has asked whether the viewer may see them. */
async function readPicks(me: Member, ids: readonly Id[]): Promise<NewsRow[]> {
	if (ids.length === 0) return [];
	const { rows } = await sql<Read>`
		select content.id, true as pick, content.title, pick.url, pick.source, '' as author, '' as summary, content.language,
			content.published_at as "publishedAt", content.published_at as "seenAt", pick.sponsor, channel.company, coalesce(tally.replies, 0) as replies,
			${writtenColumns('body')},
			coalesce((select json_agg(${topicJson('topic')} order by topic.name) from content_topic about join topic on topic.id = about.topic_id
				where about.content_id = content.id and about.direct), '[]') as topics,
			coalesce((select to_json(array_agg(distinct mark)) from content_citation cited join cited_work work on work.key = cited.key
				cross join lateral unnest(work.marks) mark where cited.content_id = content.id), '[]') as marks,
			false as saved, json_build_array(json_build_object('id', channel.id::text, 'name', channel.name, 'followed',
				exists (select from news_stance where member_id = ${me.memberId} and channel_id = channel.id and stance = 'follow'))) as channels,
			'[]'::json as followed, '[]'::json as also
		from content join news_pick pick on pick.content_id = content.id join news_channel channel on channel.id = pick.channel_id
			join body on body.content_id = content.id left join tally on tally.content_id = content.id
		where content.id = any(${ids}::bigint[])`.execute(db);
	return rows.map((row) => ({
		...row,
		host: hostOf(row.url),
		path: `/news/${shortId(row.id)}`,
		note: shownHtml(row as never),
		channels: shortened(row),
	}));
}

const shortened = (row: Read) =>
	row.channels.map((one) => ({ ...one, id: shortId(one.id), followed: one.followed === true }));
