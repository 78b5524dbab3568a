// One's own mixture of news: items of channels and topics that one follows, and picks of curated channels, in the order of time.
// A skeleton of places first, then what each of them shows. Mutes win over everything; a story that several feeds tell is
// shown once (decision 0106).

import { type RawBuilder, sql } from 'kysely';
import { visibleTo } from '#kernel/audience/visible-to.ts';
import { wantedBy } from '#kernel/audience/wanted-by.ts';
import { type Member, requireMember, type Viewer } from '#kernel/people/viewer.ts';
import { type Cursor, readCursor, writeCursor } from '#kernel/stream/cursor.ts';
import { Unsent } from '#kernel/stream/row-list.ts';
import { db } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { channelVisibleTo } from './channels/rules.ts';
import { channelFits, type NewsFilters } from './filters.ts';
import type { NewsRow } from './news-row.ts';
import { readNewsRows } from './read-rows.ts';

export interface NewsAsked extends NewsFilters {
	/** 'mine': what one follows; 'all': every channel that one may read. */
	show: 'mine' | 'all';
	/** Of one channel alone. */
	channel?: Id;
	/** Of the channels of one space alone. */
	space?: Id;
	/** Of one topic alone. */
	topic?: Id;
}

export class NewsPage extends Unsent {
	rows: NewsRow[] = [];
	older: string | null = null;
}

export interface Place {
	pick: boolean;
	id: Id;
	at: string;
}

export const NEWS_A_PAGE = 30;

/** @throws Refusal 'sign-in' for a visitor. */
export async function listNews(viewer: Viewer, asked: NewsAsked, before: string | null): Promise<NewsPage> {
	const me = requireMember(viewer);
	const { rows: found } = await places(me, asked, readCursor(before)).execute(db);
	const shown = found.slice(0, NEWS_A_PAGE);
	const last = shown.at(-1);
	return Object.assign(new NewsPage(), {
		rows: await readNewsRows(me, shown),
		older: found.length > NEWS_A_PAGE && last ? writeCursor(last) : null,
	});
}

/** The places of one page and one more. Exported for the measurement of its plan. */
export function places(me: Member, asked: NewsAsked, cursor: Cursor | null) {
	const limit = NEWS_A_PAGE + 1;
	const mine = asked.show === 'mine' && !asked.channel;
	const stance = (which: 'follow' | 'mute') => sql`exists (select from news_stance where member_id = ${me.memberId}
		and channel_id = channel.id and stance = ${which})`;
	const here = sql`${channelVisibleTo(me)} and ${channelFits(asked)} and ${asked.channel ? sql`channel.id = ${asked.channel}` : sql`true`}
		and ${asked.space ? sql`channel.space_id = ${asked.space}` : sql`true`}`;
	// Whoever opens a muted channel's own page wants to look.
	const unmuted = asked.channel ? sql`true` : sql`not ${stance('mute')}`;
	const older = (at: RawBuilder<unknown>, id: RawBuilder<unknown>) =>
		cursor ? sql`(${at}, ${id}) < (${cursor.at}::timestamptz, ${cursor.id}::bigint)` : sql`true`;
	const spoken = (as: string) => (asked.language ? sql`${sql.ref(`${as}.language`)} = ${asked.language}` : sql`true`);
	const about = (as: string) =>
		asked.topic
			? sql`exists (select from news_entry_topic where entry_id = ${sql.ref(`${as}.id`)} and topic_id = ${asked.topic})`
			: sql`true`;
	const notMuted = (as: string) =>
		me.feed.mutesTopics
			? sql`not exists (select from news_entry_topic muted_about join topic_stance muted on muted.topic_id = muted_about.topic_id
				where muted_about.entry_id = ${sql.ref(`${as}.id`)} and muted.member_id = ${me.memberId} and muted.stance = 'mute')`
			: sql`true`;
	const ofMyTopics = (as: string) => sql`exists (select from news_entry_topic mine_about join topic_stance followed
		on followed.topic_id = mine_about.topic_id where mine_about.entry_id = ${sql.ref(`${as}.id`)}
			and followed.member_id = ${me.memberId} and followed.stance = 'follow')`;
	const byTopics = mine && me.feed.followsTopics;
	/** Does the reader get this entry, by whatever way? */
	const gets = (as: string) => sql`exists (select from reach where reach.feed_id = ${sql.ref(`${as}.feed_id`)}
			and (reach.paid or ${sql.ref(`${as}.sponsor`)} is null)
			and (reach.whole ${byTopics ? sql`or ${ofMyTopics(as)}` : sql``}))
		and ${spoken(as)} and ${about(as)} and ${notMuted(as)}`;
	// The newest of a story stands for it; a pick of an editor whom one follows stands for all of them.
	const leads = sql`not exists (select from news_entry other where other.story_id = entry.story_id
			and (other.published_at, other.id) > (entry.published_at, entry.id) and ${gets('other')})
		and not exists (select from news_pick pick join content on content.id = pick.content_id and content.state = 'published'
			join curated on curated.id = pick.channel_id where pick.story_id = entry.story_id)`;
	const ofTopics = sql`union
		select entry.id, entry.published_at from topic_stance followed cross join lateral (
			select entry.id, entry.published_at from news_entry_topic found join news_entry entry on entry.id = found.entry_id
			where found.topic_id = followed.topic_id and ${older(sql`found.published_at`, sql`found.entry_id`)}
				and ${gets('entry')} and ${leads}
			order by found.published_at desc, found.entry_id desc limit ${sql.lit(limit)}) entry
		where followed.member_id = ${me.memberId} and followed.stance = 'follow'`;
	return sql<Place>`
		with reach as materialized (
			select reads.feed_id, bool_or(channel.sponsored = 'label') as paid,
				bool_or(${
					mine
						? sql`exists (select from news_stance where member_id = ${me.memberId} and channel_id = channel.id
					and stance = 'follow' and not only_topics)`
						: sql`true`
				}) as whole
			from news_channel channel join news_channel_feed reads on reads.channel_id = channel.id
			where channel.principal_id is null and ${here} and ${unmuted}
				and ${
					asked.channel
						? sql`true`
						: sql`not exists (select from news_stance muted join news_channel_feed also on also.channel_id = muted.channel_id
					where muted.member_id = ${me.memberId} and muted.stance = 'mute' and also.feed_id = reads.feed_id)`
				}
			group by reads.feed_id
		), curated as materialized (
			select channel.id from news_channel channel
			where channel.principal_id is not null and ${here} and ${mine ? stance('follow') : unmuted}
		)
		select pick, id, (published_at at time zone 'UTC')::text || '+00' as at from (
			select false as pick, id, published_at from (
				select entry.id, entry.published_at from reach cross join lateral (
					select entry.id, entry.published_at from news_entry entry
					where entry.feed_id = reach.feed_id and ${older(sql`entry.published_at`, sql`entry.id`)}
						and (reach.paid or entry.sponsor is null) and ${spoken('entry')} and ${about('entry')} and ${notMuted('entry')} and ${leads}
					order by entry.published_at desc, entry.id desc limit ${sql.lit(limit)}) entry
				where reach.whole
				${byTopics ? ofTopics : sql``}) entries
			union all
			select true, content.id, content.published_at from curated cross join lateral (
				select content.id, content.published_at from content
				where content.principal_id = curated.id and content.kind = 'news' and content.parent_id is null
					and ${visibleTo(me)} and ${asked.channel ? sql`true` : wantedBy(me)} and ${older(sql`content.published_at`, sql`content.id`)}
					and ${asked.language ? sql`content.language = ${asked.language}` : sql`true`}
					and ${asked.topic ? sql`exists (select from content_topic where content_id = content.id and topic_id = ${asked.topic})` : sql`true`}
				order by content.published_at desc, content.id desc limit ${sql.lit(limit)}) content
		) listed order by published_at desc, id desc limit ${sql.lit(limit)}`;
}
