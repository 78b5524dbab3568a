// What the public page of sources says, counted by the clock. What is said to be marked is looked at as readers get it: the
// papers are looked up in Medline anew, and the rows of the texts are read as pages read them.

import { sql } from 'kysely';
import { readShared } from '#kernel/stream/shared-rows.ts';
import { db, transact } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { describeWorks } from './describe-works.ts';

/** Months that the page shows, this one included. */
export const MONTHS = 12;
/** Texts and identifiers looked at in one go. */
const AT_ONCE = 200;

/**
 * Discussions that are counted: those that a member or a verified member may read, and those of spaces that are not secret.
 * What stands in secret spaces, among connections or for named people shows in no count.
 */
const COUNTED = sql`(content.audience in ('public', 'members', 'verified')
	or content.audience = 'space' and exists (select from space where space.id = content.space_id and space.entry <> 'secret'))
	and content.state = 'published'`;

/** Task of 'count-sources'. */
export async function countSources(now = new Date()): Promise<void> {
	const unmarked = (await findUnmarked()).length;
	await transact(async (trx) => {
		await sql`delete from evidence_month`.execute(trx);
		await sql`
			insert into evidence_month (month, kind, discussions, with_source)
			select month, kind, count(*), count(sourced.root_id) from (
				select content.id, content.kind, date_trunc('month', content.published_at at time zone 'UTC')::date as month from content
				where content.parent_id is null and ${COUNTED} and content.published_at <= ${now}
					and content.published_at >= date_trunc('month', ${now}::timestamptz at time zone 'UTC') at time zone 'UTC' - make_interval(months => ${MONTHS - 1})) discussion
				left join (select distinct text.root_id from content_citation cited join content text on text.id = cited.content_id
					where text.state = 'published') sourced on sourced.root_id = discussion.id
			group by month, kind`.execute(trx);
		await sql`
			insert into evidence_count (counted_at, sources, on_site, retracted, retracted_texts, unmarked)
			select ${now}, count(distinct coalesce(work.pmid::text, cited.key)), count(distinct work.pmid),
				count(distinct work.pmid) filter (where 'retracted' = any(work.marks)),
				count(distinct cited.content_id) filter (where 'retracted' = any(work.marks)), ${unmarked}::integer
			from content_citation cited join content on content.id = cited.content_id and ${COUNTED}
				left join cited_work work on work.key = cited.key
			on conflict (singleton) do update set counted_at = excluded.counted_at, sources = excluded.sources, on_site = excluded.on_site,
				retracted = excluded.retracted, retracted_texts = excluded.retracted_texts, unmarked = excluded.unmarked`.execute(
			trx,
		);
	});
}

/** A text and a retracted paper that it cites, where a reader of the text would not learn that it was retracted. */
export interface Unmarked {
	contentId: Id;
	pmid: number;
}

/** Looks at every published text, whoever may read it. Must find nothing. */
export async function findUnmarked(): Promise<Unmarked[]> {
	const retracted = await retractedKeys();
	const found: Unmarked[] = [];
	let after = '0';
	for (;;) {
		const { rows } = await sql<{ id: Id; keys: string[] }>`
			select cited.content_id as id, array_agg(cited.key) as keys
			from content_citation cited join content on content.id = cited.content_id
			where cited.key = any(${[...retracted.keys()]}::text[]) and content.state = 'published' and cited.content_id > ${after}
			group by cited.content_id order by cited.content_id limit ${sql.lit(AT_ONCE)}`.execute(db);
		if (rows.length === 0) return found;
		after = (rows.at(-1) as { id: Id }).id;
		const shown = new Map((await readShared(rows.map(({ id }) => id))).map((row) => [row.id, row]));
		for (const { id, keys } of rows) {
			const row = shown.get(id);
			if (!row?.card) continue;
			for (const pmid of new Set(keys.map((key) => retracted.get(key) as number)))
				if (!row.cited.some((one) => one.pmid === pmid && one.marks.includes('retracted')))
					found.push({ contentId: id, pmid });
		}
	}
}

/** Of everything that is cited, what Medline calls retracted at this moment: identifier → PMID. */
async function retractedKeys(): Promise<Map<string, number>> {
	const retracted = new Map<string, number>();
	let after = '';
	for (;;) {
		const { rows } = await sql<{ key: string }>`select distinct key from content_citation where key > ${after}
			order by key limit ${sql.lit(AT_ONCE)}`.execute(db);
		if (rows.length === 0) return retracted;
		after = (rows.at(-1) as { key: string }).key;
		for (const work of await describeWorks(
			db,
			rows.map(({ key }) => key),
		))
			if (work.marks.includes('retracted')) retracted.set(work.key, work.pmid);
	}
}

declare module '#platform/jobs.server.ts' {
	interface Jobs {
		/** By the clock. */
		'count-sources': Record<string, never>;
	}
}
