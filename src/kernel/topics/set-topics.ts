// What a text is about, said by its author: concepts where a name is known, an own tag where it is not.

import { sql } from 'kysely';
import { visibleTo } from '#kernel/audience/visible-to.ts';
import { kindOf } from '#kernel/content/kind.ts';
import { requireAuthor, type Viewer } from '#kernel/people/viewer.ts';
import { screenWriting } from '#kernel/screening/screen-writing.ts';
import { type Executor, transact } from '#platform/db.server.ts';
import { type Id, mintId } from '#platform/ids.ts';
import { notFound } from '#platform/refusal.ts';
import { topicSlug, topicWords } from './topic-words.ts';

/**
 * Replaces the topics of the viewer's own root. Done twice it changes nothing.
 * @param names as readTopicField() gives them.
 * @throws Refusal not-found for anybody but the author.
 */
export async function setTopics(viewer: Viewer, rootId: Id, names: string[], attested = false): Promise<void> {
	const author = requireAuthor(viewer);
	screenWriting(names, 'advise', attested);
	await transact(async (trx) => {
		const { rows } = await sql<{ at: Date; kind: string }>`select content.published_at as at, content.kind from content
			where content.id = ${rootId} and content.parent_id is null and content.principal_id = ${author.principalId}
				and ${visibleTo(viewer)} for update`.execute(trx);
		if (!rows[0] || kindOf(rows[0].kind).editor) throw notFound();
		await sql`delete from content_topic where content_id = ${rootId}`.execute(trx);
		await writeTopics(trx, rootId, names);
	});
}

/** Writes the topics of a root that has none yet, with what lies above them in the tree. The caller has screened the names. */
export async function writeTopics(trx: Executor, rootId: Id, names: string[]): Promise<void> {
	if (names.length === 0) return;
	const topics: Id[] = [];
	for (const name of names) topics.push(await topicNamed(trx, name));
	await writeTopicIds(trx, rootId, topics);
}

/** The same for topics that are known already. Those that stand there go. */
export async function replaceTopics(trx: Executor, rootId: Id, topics: Id[]): Promise<void> {
	await sql`delete from content_topic where content_id = ${rootId}`.execute(trx);
	if (topics.length > 0) await writeTopicIds(trx, rootId, topics);
}

async function writeTopicIds(trx: Executor, rootId: Id, topics: Id[]): Promise<void> {
	await sql`insert into content_topic (content_id, topic_id, direct, published_at)
		select content.id, about.topic_id, about.direct, content.published_at
		from content, (${topicsWithThoseAbove(topics)}) about where content.id = ${rootId}
		on conflict do nothing`.execute(trx);
}

/** Rows (topic_id, direct): the topics themselves, and what lies above them in the tree. */
export function topicsWithThoseAbove(topics: Id[]) {
	return sql`select topic_id, bool_or(direct) as direct from (
			select unnest(${topics}::bigint[]) as topic_id, true as direct
			union all
			select above.topic_id, false from topic_tree own join topic_tree above on above.tree_number = any(tree_above(own.tree_number))
			where own.topic_id = any(${topics}::bigint[])
		) each group by topic_id`;
}

/** The concept that is called so, in any of its words; else the own tag, which is made when it is new. */
async function topicNamed(trx: Executor, name: string): Promise<Id> {
	const { rows } = await sql<{ id: Id }>`select topic.id from topic_alias join topic on topic.id = topic_alias.topic_id
		where topic_alias.words = ${topicWords(name)}
		order by topic.mesh_ui is null, topic_alias.source = 'tag', topic.id limit 1`.execute(trx);
	if (rows[0]) return rows[0].id;
	const made = await sql<{
		id: Id;
	}>`insert into topic (id, slug, name) values (${mintId()}, ${topicSlug(name)}, ${name})
		on conflict (slug) do update set slug = excluded.slug returning id`.execute(trx);
	const id = made.rows[0]?.id as Id;
	await sql`insert into topic_alias (words, topic_id, source) values (${topicWords(name)}, ${id}, 'tag')
		on conflict do nothing`.execute(trx);
	return id;
}
