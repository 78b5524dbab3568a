// Why something stands in a feed, and what of it is new: asked beside the rows of a page, in their statement, and apart from
// what they show, which is kept for everybody.

import { type RawBuilder, sql } from 'kysely';
import type { Member } from '#kernel/people/viewer.ts';
import type { TopicName } from '#kernel/topics/topics-json.ts';
import { db } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { jsonOf } from '#platform/json-of.ts';
import { afterRequests } from '#platform/shutdown.ts';
import { asName } from '#words/say.ts';
import type { Row } from './read-rows.ts';

/** One reason, the nearest: a person, a space, a topic, usefulness. */
export type Why =
	| { by: 'self' }
	| { by: 'person'; name: string }
	| { by: 'space'; name: string; slug: string }
	| { by: 'topic'; topic: TopicName }
	| { by: 'useful'; thanks: number };

export interface FeedFacts {
	/** By id of the row. */
	why: Map<Id, Why>;
	/** What was published after this is new to the reader; null when there was no visit before. */
	readUpTo: Date | null;
}

/** A visit ends after so long without a look at the feed. */
const VISIT_MS = 20 * 60_000;
/** How often the end of a visit is written down. */
const NOTED_MS = 5 * 60_000;

export interface Facts {
	followed: Id[] | null;
	topics: Record<Id, TopicName> | null;
	thanks: Record<Id, number> | null;
	place: Place | null;
}

/** Where the reader was; times as JSON has them. */
interface Place {
	readUpTo: string | null;
	newest: string;
	lookedAt: string;
}

/** SQL for Facts beside the rows of a page, `lines`. */
export function factsJson(viewer: Member): RawBuilder<Facts> {
	const me = viewer.memberId;
	const { followsTopics } = viewer.feed;
	return jsonOf({
		followed: sql<Id[] | null>`(select json_agg(principal_id::text) from follow
			where follower_id = ${me} and principal_id = any(array(select principal_id from lines)))`,
		topics: followsTopics
			? sql<
					Facts['topics']
				>`(select json_object_agg(content_id::text, json_build_object('slug', slug, 'name', name)) from (
				select distinct on (about.content_id) about.content_id, topic.slug, topic.name
				from content_topic about join topic_stance followed on followed.topic_id = about.topic_id
					and followed.member_id = ${me} and followed.stance = 'follow' join topic on topic.id = about.topic_id
				where about.content_id = any(array(select id from lines)) order by about.content_id, about.direct desc, topic.name) named)`
			: sql<null>`null`,
		thanks: sql<Facts['thanks']>`(select json_object_agg(content_id::text, thanks) from useful
			where content_id = any(array(select id from lines)))`,
		place: sql<Place | null>`(select json_build_object('readUpTo', read_up_to, 'newest', newest, 'lookedAt', looked_at)
			from feed_place where member_id = ${me})`,
	});
}

/**
 * @param facts what factsJson gave.
 * @param first the rows are the feed's beginning: the reader's place moves on.
 * @param order of "found useful" the first reason is that it was.
 */
export function feedFacts(
	viewer: Member,
	rows: readonly Row[],
	facts: Facts,
	first: boolean,
	now = new Date(),
	order: 'time' | 'useful' = 'time',
): FeedFacts {
	const why = new Map<Id, Why>();
	for (const row of rows) {
		const reason = reasonFor(row, viewer, facts, order);
		if (reason) why.set(row.id, reason);
	}
	const place = placeOf(viewer.memberId, facts.place);
	return { why, readUpTo: first ? moveOn(viewer.memberId, place, rows[0]?.publishedAt ?? null, now) : place.readUpTo };
}

function reasonFor(row: Row, viewer: Member, facts: Facts, order: 'time' | 'useful'): Why | null {
	const thanks = facts.thanks?.[row.id];
	if (order === 'useful' && thanks) return { by: 'useful', thanks };
	if (row.isMine) return { by: 'self' };
	if (facts.followed?.includes(row.authorId) && row.author) return { by: 'person', name: row.author.name };
	const space = viewer.spaces.find((one) => one.id === row.spaceId);
	if (space) return { by: 'space', name: space.name, slug: space.slug };
	const topic = facts.topics?.[row.id];
	if (topic) return { by: 'topic', topic };
	return thanks ? { by: 'useful', thanks } : null;
}

interface Looks {
	readUpTo: Date | null;
	newest: Date | null;
	lookedAt: Date | null;
}

// A look at the feed is written a moment later, with the looks of others; what a crash loses is the last second of them.
const WAIT_MS = 1000;
const waiting = new Map<Id, Looks>();
let timer: NodeJS.Timeout | undefined;

const dated = (text: string | null | undefined) => (text ? new Date(text) : null);
const placeOf = (memberId: Id, place: Place | null): Looks =>
	waiting.get(memberId) ?? {
		readUpTo: dated(place?.readUpTo),
		newest: dated(place?.newest),
		lookedAt: dated(place?.lookedAt),
	};

/** Where the reader was at the end of the visit before; notes this look. */
function moveOn(memberId: Id, before: Looks, newest: Date | null, now: Date): Date | null {
	const { lookedAt } = before;
	const newVisit = lookedAt === null || now.getTime() - lookedAt.getTime() > VISIT_MS;
	const readUpTo = newVisit ? before.newest : before.readUpTo;
	const unknown = newest !== null && (before.newest === null || newest > before.newest);
	const stale = lookedAt === null || now.getTime() - lookedAt.getTime() > NOTED_MS;
	if (newest !== null && (unknown || stale)) {
		const seen = before.newest !== null && before.newest > newest ? before.newest : newest;
		waiting.set(memberId, { readUpTo, newest: seen, lookedAt: now });
		timer ??= setTimeout(() => {
			flushLooks().catch((problem) => console.error(`places in feeds: ${problem.message}`));
		}, WAIT_MS);
	}
	return readUpTo;
}

/** Writes all looks that wait, in one statement. */
export async function flushLooks(): Promise<void> {
	clearTimeout(timer);
	timer = undefined;
	const looks = [...waiting].sort(([a], [b]) => (a < b ? -1 : 1));
	if (looks.length === 0) return;
	try {
		await sql`insert into feed_place (member_id, read_up_to, newest, looked_at)
			select m, r, n, l from unnest(${looks.map(([id]) => id)}::bigint[], ${looks.map(([, one]) => one.readUpTo)}::timestamptz[],
				${looks.map(([, one]) => one.newest)}::timestamptz[], ${looks.map(([, one]) => one.lookedAt)}::timestamptz[]) look (m, r, n, l)
			where exists (select from member where id = m)
			on conflict (member_id) do update set read_up_to = excluded.read_up_to,
				newest = greatest(feed_place.newest, excluded.newest), looked_at = excluded.looked_at`.execute(db);
	} finally {
		for (const [id, look] of looks) if (waiting.get(id) === look) waiting.delete(id);
	}
}

afterRequests(() => flushLooks().catch(() => {}));

/**
 * The words above a row.
 * @param spaceNamed the row itself says in which space it stands, so that the reason need not.
 */
export function whyWords(why: Why, spaceNamed = false): string {
	switch (why.by) {
		case 'self':
			return 'You wrote this';
		case 'person':
			return `You follow ${why.name}`;
		case 'space':
			return spaceNamed ? 'In a space that you joined' : `In ${asName(why.name)}, which you joined`;
		case 'topic':
			return `Topic: ${why.topic.name}`;
		case 'useful':
			return `${why.thanks} verified ${why.thanks === 1 ? 'colleague' : 'colleagues'} found it useful`;
	}
}
