// Puts a file of MeSH into force: new descriptors, new names, new places in the tree, entry terms. Loading the same file
// again changes nothing. Members' own tags that turn out to be words for a descriptor become that descriptor.

import { sql } from 'kysely';
import { spokenName, topicSlug, topicWords } from '#kernel/topics/topic-words.ts';
import { db, type Executor, transact } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { type MeshDescriptor, WrongMesh } from './read-mesh.ts';

export interface LoadResult {
	descriptors: number;
	/** Of these, not known before. */
	added: number;
	terms: number;
	/** Own tags that became descriptors. */
	merged: number;
	/** Texts whose wider topics were written anew. */
	texts: number;
}

const BATCH = 1000;
/** MeSH has some 30,000; a file with more is something else. */
const MOST = 100_000;

/** Loads every descriptor in one transaction: a file that ends in a fault changes nothing. @param told is called on the way. */
export async function loadMesh(
	descriptors: AsyncIterable<MeshDescriptor>,
	told: (done: number) => void | Promise<void> = () => {},
): Promise<LoadResult> {
	return transact(async (trx) => {
		await sql`select pg_advisory_xact_lock(hashtext('mesh'))`.execute(trx);
		const result: LoadResult = { descriptors: 0, added: 0, terms: 0, merged: 0, texts: 0 };
		let batch: MeshDescriptor[] = [];
		const flush = async () => {
			if (batch.length === 0) return;
			const { added, terms } = await write(trx, batch);
			result.descriptors += batch.length;
			result.added += added;
			result.terms += terms;
			batch = [];
			if (result.descriptors > MOST)
				throw new WrongMesh(`The file holds more than ${MOST} descriptors: MeSH does not.`);
			await told(result.descriptors);
		};
		for await (const one of descriptors) {
			batch.push(one);
			if (batch.length >= BATCH) await flush();
		}
		await flush();
		result.merged = await mergeTags(trx);
		result.texts = await spreadUpwards(trx);
		await sql`select mark_cases_anew()`.execute(trx);
		return result;
	});
}

/** The id of a topic that comes from MeSH is the number in its descriptor's UI. */
const idOf = (ui: string): Id => String(Number(ui.slice(1)));

async function write(trx: Executor, batch: MeshDescriptor[]): Promise<{ added: number; terms: number }> {
	const rows = batch.map((one) => {
		const name = spokenName(one.name);
		return { id: idOf(one.ui), ui: one.ui, mesh: one.name, name, slug: topicSlug(name) };
	});
	// Two descriptors may be spoken alike, and an own tag may have the address: then the number stands behind the name.
	const { rows: written } = await sql<{ added: boolean }>`
		insert into topic (id, slug, name, mesh_ui, mesh_name)
		select id, case when exists (select from topic t where t.slug = one.slug and t.id <> one.id)
				or row_number() over (partition by one.slug order by one.id) > 1 then one.slug || '-' || lower(one.ui) else one.slug end,
			name, ui, mesh
		from json_to_recordset(${JSON.stringify(rows)}::json) as one (id bigint, ui text, mesh text, name text, slug text)
		on conflict (id) do update set name = excluded.name, mesh_name = excluded.mesh_name
		returning xmax = 0 as added`.execute(trx);
	const trees = batch.flatMap((one) => one.treeNumbers.map((number) => ({ number, id: idOf(one.ui) })));
	await sql`delete from topic_tree where topic_id = any(${rows.map((row) => row.id)}::bigint[])`.execute(trx);
	await sql`insert into topic_tree (tree_number, topic_id)
		select number, id from json_to_recordset(${JSON.stringify(trees)}::json) as one (number text, id bigint)
		on conflict (tree_number) do update set topic_id = excluded.topic_id`.execute(trx);
	const terms = batch.flatMap((one) =>
		[...new Set([one.name, spokenName(one.name), ...one.terms, ...one.terms.map(spokenName)].map(topicWords))]
			.filter((words) => words.length > 1)
			.map((words) => ({ words, id: idOf(one.ui) })),
	);
	await sql`insert into topic_alias (words, topic_id, source)
		select words, id, 'mesh' from json_to_recordset(${JSON.stringify(terms)}::json) as one (words text, id bigint)
		on conflict do nothing`.execute(trx);
	return { added: written.filter((row) => row.added).length, terms: terms.length };
}

/** An own tag whose words are a descriptor's becomes it: its texts, its followers, its words. */
async function mergeTags(trx: Executor): Promise<number> {
	const { rows } = await sql<{ tag: Id; into: Id }>`
		select distinct on (tag.id) tag.id as tag, topic.id as into
		from topic tag join topic_alias own on own.topic_id = tag.id and own.source = 'tag'
			join topic_alias same on same.words = own.words and same.topic_id <> tag.id
			join topic on topic.id = same.topic_id and topic.mesh_ui is not null
		where tag.mesh_ui is null order by tag.id, topic.id`.execute(trx);
	for (const { tag, into } of rows) {
		await sql`insert into content_topic (content_id, topic_id, direct, published_at)
			select content_id, ${into}, true, published_at from content_topic where topic_id = ${tag}
			on conflict (content_id, topic_id) do update set direct = true`.execute(trx);
		await sql`insert into topic_stance (member_id, topic_id, stance, since)
			select member_id, ${into}, stance, since from topic_stance where topic_id = ${tag} on conflict do nothing`.execute(
			trx,
		);
		await sql`delete from topic where id = ${tag}`.execute(trx);
	}
	return rows.length;
}

/** Writes anew what lies above each text's topics: the tree may have changed. @returns how many texts have topics. */
async function spreadUpwards(trx: Executor): Promise<number> {
	await sql`delete from content_topic where not direct`.execute(trx);
	await sql`insert into content_topic (content_id, topic_id, direct, published_at)
		select distinct about.content_id, above.topic_id, false, about.published_at
		from content_topic about join topic_tree own on own.topic_id = about.topic_id
			join topic_tree above on above.tree_number = any(tree_above(own.tree_number))
		where about.direct on conflict do nothing`.execute(trx);
	const { rows } = await sql<{ n: number }>`select count(distinct content_id)::int as n from content_topic`.execute(
		trx,
	);
	return rows[0]?.n ?? 0;
}

/** What is loaded now. */
export async function readMeshState(): Promise<{ descriptors: number; terms: number; tags: number }> {
	const { rows } = await sql<{ descriptors: number; terms: number; tags: number }>`select
		(select count(*)::int from topic where mesh_ui is not null) as descriptors,
		(select count(*)::int from topic_alias where source = 'mesh') as terms,
		(select count(*)::int from topic where mesh_ui is null) as tags`.execute(db);
	return rows[0] as { descriptors: number; terms: number; tags: number };
}
