// What Medline says of a paper that somebody cites: the source that the kernel asks (kernel/citations/source.ts).

import { sql } from 'kysely';
import type { CitationSource, Work } from '#kernel/citations/source.ts';
import type { Executor } from '#platform/db.server.ts';
import { marksOf, OTHER_SIDE, type PublicationType, type Relation, studyWords } from './study-words.ts';

interface Found {
	key: string;
	pmid: number;
	title: string;
	journal: string;
	year: number | null;
	types: PublicationType[];
	/** Corrections that its own record names. */
	own: { type: string; pmid?: number }[] | null;
	/** What notices say of it whose records are here. */
	notices: { type: string; pmid: number }[] | null;
}

/**
 * A DOI and those of its other versions where each version has one: F1000 and the platforms that it runs, Research Square, Preprints.org.
 * The library has the one that PubMed names.
 */
function versionsOf(key: string): string[] {
	const [, stem, last] =
		/^(doi:(?:10\.12688\/.+?\.\d+\.|10\.21203\/rs\..+?\/v|10\.20944\/preprints.+?\.v))(\d)$/.exec(key) ?? [];
	if (!stem) return [key];
	return [key, ...['1', '2', '3', '4', '5'].filter((version) => version !== last).map((version) => stem + version)];
}

/** One look-up by primary key for a PMID, one by index for the others. A DOI that two records share is the older one's. */
export async function describeWorks(executor: Executor, keys: readonly string[]): Promise<Work[]> {
	const asked = keys.flatMap((key) => versionsOf(key).map((term, rank) => ({ key, term, rank })));
	const { rows } = await sql<Found>`
		select distinct on (asked.key) asked.key, c.pmid, c.title, coalesce(nullif(c.record #>> '{journal,abbreviation}', ''), c.record #>> '{journal,title}', '') as journal,
			c.year, c.record->'types' as types, c.record->'corrections' as own,
			(select json_agg(json_build_object('type', link.type, 'pmid', link.pmid) order by link.pmid) from citation_link link
				where link.other_pmid = c.pmid and link.type = any(${Object.keys(OTHER_SIDE)}::text[])) as notices
		from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) asked (key text, term text, rank integer)
			cross join lateral (select case when asked.key like 'pmid:%' then substr(asked.key, 6)::integer
				else (select min(found.pmid) from citation found where found.terms @> array[asked.term]) end as pmid) named
			join citation c on c.pmid = named.pmid order by asked.key, asked.rank`.execute(executor);
	return rows.map(({ types, own, notices, ...found }) => {
		const relations: Relation[] = [
			...(own ?? []).map(({ type, pmid }) => ({ type, pmid: pmid ?? null })),
			...(notices ?? []).map(({ type, pmid }) => ({ type: OTHER_SIDE[type] as string, pmid })),
		];
		return { ...found, study: studyWords(types ?? []), ...marksOf(types ?? [], relations) };
	});
}

export const medlineSource: CitationSource = { describe: describeWorks };
