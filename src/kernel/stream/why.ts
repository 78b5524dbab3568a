// Why something stands in a feed, and what of it is new: asked once for a page of rows, apart from the rows themselves,
// which are kept for everybody.

import { sql } from 'kysely';
import type { Member } from '#kernel/people/viewer.ts';
import type { TopicName } from '#kernel/topics/topics-json.ts';
import { db, readDirectly } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
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

interface Facts {
	followed: Id[] | null;
	topics: Record<Id, TopicName> | null;
	thanks: Record<Id, number> | null;
	readUpTo: Date | null;
	newest: Date | null;
	lookedAt: Date | null;
}

/**
 * @param first the rows are the feed's beginning: the reader's place moves on.
 * @param order of "found useful" the first reason is that it was.
 */
export async function feedFacts(
	viewer: Member,
	rows: readonly Row[],
	first: boolean,
	now = new Date(),
	order: 'time' | 'useful' = 'time',
): Promise<FeedFacts> {
	const ids = rows.map((row) => row.id);
	const read = await readDirectly(sql<Facts>`select
		(select json_agg(principal_id::text) from follow where follower_id = ${viewer.memberId}
			and principal_id = any(${rows.map((row) => row.authorId)}::bigint[])) as followed,
		(select json_object_agg(content_id::text, json_build_object('slug', slug, 'name', name)) from (
			select distinct on (about.content_id) about.content_id, topic.slug, topic.name
			from content_topic about join topic_stance followed on followed.topic_id = about.topic_id
				and followed.member_id = ${viewer.memberId} and followed.stance = 'follow' join topic on topic.id = about.topic_id
			where about.content_id = any(${ids}::bigint[]) order by about.content_id, about.direct desc, topic.name) named) as topics,
		(select json_object_agg(content_id::text, thanks) from useful where content_id = any(${ids}::bigint[])) as thanks,
		place.read_up_to as "readUpTo", place.newest, place.looked_at as "lookedAt"
		from (select) one left join feed_place place on place.member_id = ${viewer.memberId}`);
	const facts = read[0] as Facts;
	const why = new Map<Id, Why>();
	for (const row of rows) {
		const reason = reasonFor(row, viewer, facts, order);
		if (reason) why.set(row.id, reason);
	}
	return { why, readUpTo: first ? moveOn(viewer, facts, rows[0]?.publishedAt ?? null, now) : facts.readUpTo };
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

/** Where the reader was at the end of the visit before; writes down this look. Not awaited: it concerns the mark alone. */
function moveOn(viewer: Member, facts: Facts, newest: Date | null, now: Date): Date | null {
	const { lookedAt } = facts;
	const newVisit = lookedAt === null || now.getTime() - lookedAt.getTime() > VISIT_MS;
	const readUpTo = newVisit ? facts.newest : facts.readUpTo;
	const unknown = newest !== null && (facts.newest === null || newest > facts.newest);
	const stale = lookedAt === null || now.getTime() - lookedAt.getTime() > NOTED_MS;
	if (newest !== null && (unknown || stale))
		sql`insert into feed_place (member_id, read_up_to, newest, looked_at) values (${viewer.memberId}, ${readUpTo}, ${newest}, ${now})
			on conflict (member_id) do update set read_up_to = excluded.read_up_to,
				newest = greatest(feed_place.newest, excluded.newest), looked_at = excluded.looked_at`
			.execute(db)
			.catch((problem) => console.error(`place in the feed: ${problem.message}`));
	return readUpTo;
}

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
			return spaceNamed ? 'In a space that you joined' : `In ${why.name}, which you joined`;
		case 'topic':
			return `Topic: ${why.topic.name}`;
		case 'useful':
			return `${why.thanks} verified ${why.thanks === 1 ? 'colleague' : 'colleagues'} found it useful`;
	}
}
