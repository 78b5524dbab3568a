// How common the diagnoses are that somebody names: from the citations of the loaded Medline that carry the heading, or, while
// too little is loaded to tell, from where the heading stands in MeSH (docs/decisions/0102).

import { sql } from 'kysely';
import { runsOfWords } from '#kernel/topics/suggest-topics.ts';
import { topicWords } from '#kernel/topics/topic-words.ts';
import { type Rarity, stepByCitations, stepByTree } from '#kernel/uniqueness/rarity.ts';
import { db } from '#platform/db.server.ts';

/** Fewer citations tell nothing: a year's update holds what is fashionable. */
const ENOUGH = 200_000;
/** What is counted of one heading: more is common at any size of the library. */
const MOST_COUNTED = 2_500;
const MOST_NAMES = 12;

/** Words in front of a name: a code of ICD-10-CM, as the case's field holds it. */
const CODE = /^[A-TV-Z]\d[0-9A-Z](?:\.?[0-9A-Z]{1,4})?\s+/i;

interface Heading {
	name: string;
	ui: string;
	depth: number;
	leaf: boolean;
	inborn: boolean;
	above: string | null;
	cited: number;
}

/**
 * @param named the lines of the field "Diagnosis"; what no heading of MeSH bears is left out: nothing is known of it.
 * @param text a text without such a field: the diseases that it names.
 */
export async function raritiesOf(named: readonly string[], text = ''): Promise<Rarity[]> {
	const words = named
		.map((line) => topicWords(line.replace(CODE, '').replace(/\([^)]*\)/g, ' ')))
		.filter((line) => line.length > 2)
		.slice(0, MOST_NAMES);
	const asked = words.length > 0 ? words : runsOfWords(text);
	if (asked.length === 0) return [];
	const { rows: sizes } = await sql<{ size: number }>`
		select greatest(reltuples, 0)::int as size from pg_class where oid = 'citation'::regclass`.execute(db);
	const size = sizes[0]?.size ?? 0;
	const { rows } = await sql<Heading>`
		select topic.name, topic.mesh_ui as ui, place.depth, place.leaf, place.inborn, above.name as above,
			(${sql.raw(String(Number(size >= ENOUGH)))} * coalesce((select count(*) from (select from citation
				where citation.words @@ quote_literal('mh:' || topic.mesh_ui)::tsquery limit ${sql.lit(MOST_COUNTED)}) counted), 0))::int as cited
		from (select distinct topic_id from topic_alias where words = any(${asked}::text[])) named
		join topic on topic.id = named.topic_id and topic.mesh_ui is not null
		join lateral (
			-- Diseases and mental disorders: branches C and F03; hereditary and congenital ones: C16.
			select min(cardinality(string_to_array(tree_number, '.')))::int as depth, bool_or(tree_number like 'C16.%') as inborn,
				not exists (select from topic_tree below where below.tree_number like any (array_agg(t.tree_number || '.%'))) as leaf,
				min(regexp_replace(tree_number, '[.][^.]+$', '')) as above
			from topic_tree t where t.topic_id = topic.id and (tree_number like 'C%' or tree_number like 'F03.%')
			having count(*) > 0
		) place on true
		left join topic_tree higher on higher.tree_number = place.above
		left join topic above on above.id = higher.topic_id and above.id <> topic.id
		order by topic.id limit ${sql.lit(MOST_NAMES)}`.execute(db);
	return rows.map((heading) => {
		if (size < ENOUGH)
			return {
				name: heading.name,
				perMillion: stepByTree(heading),
				why: 'by its place among the medical subject headings; no Medline of size is loaded here',
				wider: heading.above,
			};
		const perMillion = Math.round((heading.cited / size) * 1_000_000);
		const most = heading.cited >= MOST_COUNTED ? 'at least ' : '';
		return {
			name: heading.name,
			perMillion: stepByCitations(perMillion),
			why: `${most}${perMillion.toLocaleString('en')} of a million papers here are about it`,
			wider: heading.above,
		};
	});
}
