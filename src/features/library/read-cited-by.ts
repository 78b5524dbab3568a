// Papers on site whose lists of references name a paper, the newest first. One look into an index, whatever the size of the library.

import { sql } from 'kysely';
import { db } from '#platform/db.server.ts';
import type { Standing } from './tables.ts';

export interface Citing {
	pmid: number;
	/** Safe HTML. */
	title: string;
	journal: string;
	year: number | null;
	standing: Standing;
}

export interface CitedBy {
	/** Of all pages. */
	count: number;
	citing: Citing[];
	/** Cursor of the next page; null at the end. */
	older: string | null;
}

const PAGE = 20;

/** @param before cursor of a page: day and PMID of the last one that was shown. */
export async function readCitedBy(pmid: number, before: string | null): Promise<CitedBy> {
	const cursor = /^(\d{4}-\d{2}-\d{2})\.(\d{1,9})$/.exec(before ?? '');
	// Gathered from the index first: walking all dates for the few that cite it would read every record.
	const { rows } = await sql<Citing & { day: string; count: number }>`
		with citing as materialized (select pmid, published_on from citation where cites @> array[${pmid}::integer]),
			page as materialized (select pmid, published_on from citing
				where ${cursor ? sql`(published_on, pmid) < (${cursor[1]}::date, ${cursor[2]}::integer)` : sql`true`}
				order by published_on desc, pmid desc limit ${sql.lit(PAGE + 1)})
		select c.pmid, c.title, coalesce(nullif(j.abbreviation, ''), c.record #>> '{journal,title}', '') as journal, c.year, c.standing, page.published_on::text as day,
			(select count(*)::int from citing) as count
		from page join citation c on c.pmid = page.pmid left join journal j on j.nlm_id = c.nlm_id
		order by page.published_on desc, page.pmid desc`.execute(db);
	const shown = rows.slice(0, PAGE);
	const last = shown.at(-1);
	return {
		count: rows[0]?.count ?? 0,
		citing: shown.map(({ day: _day, count: _count, ...one }) => one),
		older: rows.length > PAGE && last ? `${last.day}.${last.pmid}` : null,
	};
}
