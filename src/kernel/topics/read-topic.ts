// One topic with its place in the tree; the topics to browse; those that one follows or mutes.

import { type RawBuilder, sql } from 'kysely';
import { visibleTo } from '#kernel/audience/visible-to.ts';
import { requirePrincipal, type Viewer } from '#kernel/people/viewer.ts';
import { db } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { notFound } from '#platform/refusal.ts';
import type { Stance } from './tables.ts';
import type { TopicName } from './topics-json.ts';

/**
 * Whether the viewer may know of the topic that the query calls `as`. Concepts are common knowledge. An own tag is
 * words of a member's: it exists for those who may see something that has it.
 */
export function topicKnownTo(viewer: Viewer, as = 'topic'): RawBuilder<boolean> {
	return sql<boolean>`(${sql.ref(`${as}.mesh_ui`)} is not null or exists (select from content_topic ct
		join content on content.id = ct.content_id where ct.topic_id = ${sql.ref(`${as}.id`)} and ${visibleTo(viewer)}))`;
}

/** @throws Refusal not-found. */
export async function findTopic(viewer: Viewer, slug: string): Promise<{ id: Id } & TopicName> {
	const { rows } = await sql<{ id: Id } & TopicName>`select topic.id, topic.slug, topic.name from topic
		where topic.slug = ${slug} and ${topicKnownTo(viewer)}`.execute(db);
	if (!rows[0]) throw notFound();
	return rows[0];
}

export interface TopicPage extends TopicName {
	id: Id;
	/** Of the MeSH descriptor; null for an own tag. */
	meshUi: string | null;
	/** Other words for it, as they are shown. */
	otherWords: string[];
	above: TopicName[];
	below: TopicName[];
	stance: Stance | null;
}

/** SQL for the id of the topic behind an address; null for none. Whether the viewer may know of it is another question. */
export const topicId = (slug: string): RawBuilder<Id> => sql<Id>`(select id from topic where slug = ${slug})`;

/** Everything about one topic but its list. @throws Refusal not-found. */
export async function readTopic(viewer: Viewer, slug: string): Promise<TopicPage> {
	const { rows } = await sql<{ topic: TopicPage | null }>`select ${topicJson(viewer, slug)} as topic`.execute(db);
	if (!rows[0]?.topic) throw notFound();
	return rows[0].topic;
}

/** SQL for TopicPage; null for what does not exist or the viewer may not know of. */
export function topicJson(viewer: Viewer, slug: string): RawBuilder<TopicPage | null> {
	const me = viewer.memberId;
	const names = (
		from: RawBuilder<unknown>,
	) => sql`coalesce((select json_agg(json_build_object('slug', other.slug, 'name', other.name) order by other.name)
		from (select distinct other.slug, other.name from (select other.slug, other.name from ${from} offset 0) other limit 60) other), '[]')`;
	return sql<TopicPage | null>`(select row_to_json(page) from (
		select topic.id::text as id, topic.slug, topic.name, topic.mesh_ui as "meshUi",
			coalesce((select json_agg(words order by words) from (select words from topic_alias
				where topic_id = topic.id and replace(words, ' ', '-') <> topic.slug order by length(words) limit 12) alias), '[]') as "otherWords",
			${names(sql`topic_tree own cross join lateral (select up.topic_id from topic_tree up
					where up.tree_number = any(tree_above(own.tree_number)) order by length(up.tree_number) desc limit 1) up
				join topic other on other.id = up.topic_id where own.topic_id = topic.id`)} as above,
			${names(sql`topic_tree own cross join lateral (select low.* from topic_tree low
					where low.tree_number ~>~ (own.tree_number || '.') and low.tree_number ~<~ (own.tree_number || '/') offset 0) low
				join topic other on other.id = low.topic_id where own.topic_id = topic.id and other.id <> topic.id
					and not exists (select from topic_tree between_them where between_them.tree_number = any(tree_above(low.tree_number))
						and length(between_them.tree_number) > length(own.tree_number))`)} as below,
			${me === null ? sql`null` : sql`(select stance from topic_stance where member_id = ${me} and topic_id = topic.id)`} as stance
		from topic where topic.slug = ${slug} and ${topicKnownTo(viewer)}) page)`;
}

export interface BrowseTopics {
	/** The widest topics of the tree, by their area. */
	areas: { letter: string; topics: TopicName[] }[];
	/** What was written about lately, as far as the viewer may see it. */
	lately: TopicName[];
	followed: TopicName[];
	muted: TopicName[];
}

/** How many of the newest texts with topics say what is written about lately. */
const LATELY = 300;

export async function browseTopics(viewer: Viewer): Promise<BrowseTopics> {
	const me = viewer.memberId;
	const mine = (stance: Stance) =>
		me === null
			? sql`'[]'::json`
			: sql`coalesce((select json_agg(json_build_object('slug', topic.slug, 'name', topic.name) order by topic.name)
				from topic_stance join topic on topic.id = topic_stance.topic_id
				where member_id = ${me} and stance = ${stance} and ${topicKnownTo(viewer)}), '[]')`;
	const { rows } = await sql<BrowseTopics>`
		select coalesce((select json_agg(json_build_object('letter', letter, 'topics', topics) order by letter) from (
				select left(tree_number, 1) as letter, json_agg(json_build_object('slug', topic.slug, 'name', topic.name) order by topic.name) as topics
				from topic_tree join topic on topic.id = topic_tree.topic_id
				where tree_number ~ '^(C|F03)' and tree_number !~ '\\.' group by 1) area), '[]') as areas,
			coalesce((select json_agg(json_build_object('slug', slug, 'name', name) order by name) from (
				select topic.slug, topic.name from (
					select ct.topic_id from content join content_topic ct on ct.content_id = content.id and ct.direct
					where content.parent_id is null and ${visibleTo(viewer)}
					order by content.published_at desc, content.id desc limit ${sql.lit(LATELY)}) recent
				join topic on topic.id = recent.topic_id group by topic.id order by count(*) desc, topic.name limit 24) used), '[]') as lately,
			${mine('follow')} as followed, ${mine('mute')} as muted`.execute(db);
	return rows[0] as BrowseTopics;
}

/** The topics of the viewer's own root, as the field shows them. */
export async function readTopicsOf(viewer: Viewer, rootId: Id): Promise<TopicName[]> {
	const me = requirePrincipal(viewer).principalId;
	const { rows } = await sql<TopicName>`select topic.slug, topic.name from content_topic ct
		join topic on topic.id = ct.topic_id join content on content.id = ct.content_id
		where content.id = ${rootId} and content.principal_id = ${me} and ct.direct and ${visibleTo(viewer)} order by topic.name`.execute(
		db,
	);
	return rows;
}
