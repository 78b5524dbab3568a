// What loads brought anew for a search: for alerts and for feeds.

import { sql } from 'kysely';
import { db } from '#platform/db.server.ts';
import { compileQuery } from './compile-query.ts';
import { COUNTED } from './count-hits.ts';
import { type Filters, filterQueries } from './filters.ts';
import { both, latest } from './gather.ts';
import { readQuery } from './read-query.ts';
import { narrowed, newest, shortAuthors } from './search-citations.ts';

/** Of a search with many hits, so many of the newest are looked at. */
const LOOKED_AT = 5000;

async function newestOf(query: string, filters: Filters) {
	const read = readQuery(query);
	if (!read) return null;
	const { part, most, vocabulary } = await compileQuery(read);
	const where = narrowed(part, filterQueries(filters));
	return newest(both(where, latest(vocabulary.library, most, LOOKED_AT)), LOOKED_AT);
}

/** How many hits came first with files that were in since then. Bounded: of very many the newest are counted. */
export async function countAdded(query: string, filters: Filters, since: Date): Promise<number> {
	const hits = await newestOf(query, filters);
	if (!hits) return 0;
	const { rows } = await sql<{ n: number }>`
		with files as materialized (select array_agg(file_number) as numbers from medline_file where state = 'done' and finished_at > ${since})
		select count(*)::int as n from (select citation.added_in from ${hits} hit join citation on citation.pmid = hit.pmid offset 0) hits, files
		where hits.added_in = any(files.numbers) limit ${sql.lit(COUNTED)}`.execute(db);
	return rows[0]?.n ?? 0;
}

export interface FeedItem {
	pmid: number;
	/** Plain text. */
	title: string;
	authors: string;
	journal: string;
	year: number | null;
	retracted: boolean;
	/** When its file was in. */
	addedAt: Date;
}

const ITEMS = 50;

/** The hits that came last, whatever their date. */
export async function latestAdded(query: string, filters: Filters): Promise<FeedItem[]> {
	const hits = await newestOf(query, filters);
	if (!hits) return [];
	const { rows } = await sql<
		Omit<FeedItem, 'authors'> & {
			authors: { family?: string; initials?: string; group?: string }[] | null;
			many: number;
		}
	>`
		with last as materialized (select citation.pmid, citation.added_in from ${hits} hit join citation on citation.pmid = hit.pmid
			order by citation.added_in desc, hit.published_on desc, citation.pmid desc limit ${sql.lit(ITEMS)})
		select citation.pmid, citation.title, coalesce(nullif(journal.abbreviation, ''), citation.record #>> '{journal,title}') as journal, citation.year, citation.standing = 3 as retracted,
			(select json_agg(a) from (select a from jsonb_array_elements(record->'authors') a limit 4) first) as authors,
			jsonb_array_length(coalesce(record->'authors', '[]')) as many,
			coalesce((select max(finished_at) from medline_file where file_number = last.added_in), citation.published_on::timestamptz) as "addedAt"
		from last join citation on citation.pmid = last.pmid left join journal on journal.nlm_id = citation.nlm_id
		order by last.added_in desc, citation.published_on desc, citation.pmid desc`.execute(db);
	return rows.map(({ many, authors, ...row }) => ({
		...row,
		journal: row.journal ?? '',
		title: row.title
			.replace(/<[^>]+>/g, '')
			.replace(/&lt;/g, '<')
			.replace(/&gt;/g, '>')
			.replace(/&amp;/g, '&'),
		authors: shortAuthors(authors ?? [], many),
	}));
}
