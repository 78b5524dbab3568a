// The directory of channels, one channel's page, and how its feeds are.

import { sql } from 'kysely';
import { requireMember, type Viewer } from '#kernel/people/viewer.ts';
import { db } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { notFound } from '#platform/refusal.ts';
import { channelFits, type NewsFilters } from '../filters.ts';
import type { FeedState, OpenTo, SponsorPolicy } from '../tables.ts';
import { channelVisibleTo, findChannel, mayPick, mayRun } from './rules.ts';

export interface ChannelLine {
	id: Id;
	name: string;
	about: string;
	openTo: OpenTo;
	curated: boolean;
	paidBy: string;
	company: string | null;
	sponsored: SponsorPolicy;
	profession: string | null;
	level: string | null;
	specialty: string | null;
	country: string | null;
	language: string | null;
	space: { slug: string; name: string } | null;
	/** Whose own it is; null for the network's and a space's. */
	owner: { name: string; handle: string } | null;
	mine: boolean;
	/** Where its owner keeps it, outermost folder first; empty to everybody else. */
	folder: string[];
	stance: 'follow' | 'mute' | null;
	onlyTopics: boolean;
	feeds: number;
	/** When the newest item came. */
	newest: Date | null;
	/** A feed of it cannot be read for now: for whoever runs it. */
	troubled: boolean;
}

const line = (
	viewer: Viewer,
) => sql`channel.id, coalesce(nullif(channel.name, ''), (select coalesce(nullif(feed.title, ''), feed.host)
		from news_channel_feed reads join news_feed feed on feed.id = reads.feed_id where reads.channel_id = channel.id order by feed.id limit 1), 'Without a feed') as name,
	channel.about, channel.open_to as "openTo", channel.principal_id is not null as curated, channel.paid_by as "paidBy",
	coalesce(channel.company, (select company from principal where id = channel.owner_id)) as company,
	channel.sponsored, channel.profession, channel.level, channel.specialty, channel.country, channel.language,
	(select json_build_object('slug', space.slug, 'name', space.name) from space where space.id = channel.space_id) as space,
	(select json_build_object('name', p.name, 'handle', p.handle) from principal p where p.id = channel.owner_id) as owner,
	coalesce(channel.owner_id = ${viewer.memberId}::bigint, false) as mine,
	case when channel.owner_id = ${viewer.memberId}::bigint then channel.folder else '{}' end as folder, own.stance, coalesce(own.only_topics, false) as "onlyTopics",
	(select count(*)::int from news_channel_feed where channel_id = channel.id) as feeds,
	case when channel.principal_id is null then (select max(newest.published_at) from news_channel_feed reads cross join lateral (
			select published_at from news_entry where feed_id = reads.feed_id order by published_at desc limit 1) newest where reads.channel_id = channel.id)
		else (select max(published_at) from content where principal_id = channel.id and state = 'published') end as newest,
	exists (select from news_channel_feed reads join news_feed feed on feed.id = reads.feed_id
		where reads.channel_id = channel.id and feed.state in ('failing', 'gone')) as troubled`;

const MOST_LINES = 300;

/** Channels that the viewer may read. @param part 'open': for all of several; 'own': one's own subscriptions; a space's id. */
export async function listChannels(
	viewer: Viewer,
	part: 'open' | 'own' | { spaceId: Id },
	filters: NewsFilters = {},
): Promise<ChannelLine[]> {
	const me = requireMember(viewer);
	const which =
		part === 'own'
			? sql`channel.owner_id = ${me.memberId}`
			: part === 'open'
				? sql`channel.open_to <> 'own'`
				: sql`channel.space_id = ${part.spaceId}`;
	const { rows } = await sql<ChannelLine>`select ${line(me)} from news_channel channel
			left join news_stance own on own.channel_id = channel.id and own.member_id = ${me.memberId}
		where ${which} and ${channelVisibleTo(me)} and ${channelFits(filters)}
			and ${filters.language ? sql`channel.language = ${filters.language}` : sql`true`}
		order by channel.principal_id is null, ${part === 'own' ? sql`lower(array_to_string(channel.folder, ' / ')),` : sql``} lower(channel.name), channel.id limit ${sql.lit(MOST_LINES)}`.execute(
		db,
	);
	return rows;
}

export interface FeedLine {
	id: Id;
	/** Null for whoever does not run the channel: an address may hold a key. */
	url: string | null;
	title: string;
	host: string;
	state: FeedState;
	problem: string | null;
	fetchedAt: Date | null;
	goodAt: Date | null;
	nextAt: Date;
	entries: number;
}

export interface ChannelPage extends ChannelLine {
	sources: FeedLine[];
	editors: { name: string; handle: string }[];
	mayRun: boolean;
	mayPick: boolean;
}

/** @throws Refusal not-found. */
export async function readChannel(viewer: Viewer, id: Id): Promise<ChannelPage> {
	const facts = await findChannel(viewer, id);
	const runs = mayRun(viewer, facts);
	const { rows } = await sql<
		ChannelLine & {
			sources:
				| (Omit<FeedLine, 'fetchedAt' | 'goodAt' | 'nextAt'> & {
						fetchedAt: string | null;
						goodAt: string | null;
						nextAt: string;
				  })[]
				| null;
			editors: ChannelPage['editors'] | null;
		}
	>`
		select ${line(viewer)},
			(select json_agg(json_build_object('id', feed.id::text, 'url', case when ${runs} then feed.url end, 'title', feed.title, 'host', feed.host,
					'state', feed.state, 'problem', feed.problem, 'fetchedAt', feed.fetched_at, 'goodAt', feed.good_at, 'nextAt', feed.next_at,
					'entries', (select count(*)::int from (select from news_entry where feed_id = feed.id limit 1000) counted)) order by feed.title, feed.id)
				from news_channel_feed reads join news_feed feed on feed.id = reads.feed_id where reads.channel_id = channel.id) as sources,
			(select json_agg(json_build_object('name', p.name, 'handle', p.handle) order by e.given_at) from news_editor e
				join principal p on p.id = e.member_id where e.channel_id = channel.id) as editors
		from news_channel channel left join news_stance own on own.channel_id = channel.id and own.member_id = ${viewer.memberId}::bigint
		where channel.id = ${id}`.execute(db);
	const row = rows[0];
	if (!row) throw notFound();
	const date = (text: string | null) => (text === null ? null : new Date(text));
	return {
		...row,
		sources: (row.sources ?? []).map((one) => ({
			...one,
			fetchedAt: date(one.fetchedAt),
			goodAt: date(one.goodAt),
			nextAt: new Date(one.nextAt),
		})),
		editors: row.editors ?? [],
		mayRun: runs,
		mayPick: mayPick(viewer, facts),
	};
}
