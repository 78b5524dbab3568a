// The rows of cited_work: what readers see of a paper, kept beside the texts that cite it.

import { sql } from 'kysely';
import type { Executor } from '#platform/db.server.ts';
import { citationSource, type Work } from './source.ts';
import type { Mark } from './tables.ts';

export interface KnownWork {
	key: string;
	pmid: number | null;
	title: string;
	journal: string;
	year: number | null;
	marks: Mark[];
}

/**
 * What is known of these papers, in the transaction of whoever needs it; what is not known yet is asked of the library and
 * kept, so that a paper loaded later connects by itself.
 */
export async function knowWorks(trx: Executor, keys: readonly string[]): Promise<KnownWork[]> {
	if (keys.length === 0) return [];
	const known = await read(trx, keys);
	const there = new Set(known.filter(({ pmid }) => pmid !== null).map(({ key }) => key));
	const unknown = keys.filter((key) => !there.has(key));
	if (unknown.length === 0) return known;
	await keepWorks(trx, unknown, await citationSource().describe(trx, unknown));
	return read(trx, keys);
}

async function read(trx: Executor, keys: readonly string[]): Promise<KnownWork[]> {
	const { rows } = await sql<KnownWork>`select key, pmid, title, journal, year, marks from cited_work
		where key = any(${keys}::text[])`.execute(trx);
	return rows;
}

/**
 * Writes what is known now of these keys; those that `works` does not describe are unknown. Rows that say the same stay as
 * they are, so that no page is rendered anew for nothing. Always in the order of the keys, or two texts would wait for each other.
 */
export async function keepWorks(trx: Executor, keys: readonly string[], works: readonly Work[]): Promise<void> {
	const described = new Map(works.map((work) => [work.key, work]));
	const rows = [...keys].sort().map((key) => {
		const work = described.get(key);
		return {
			key,
			pmid: work?.pmid ?? null,
			title: work?.title ?? '',
			journal: work?.journal ?? '',
			year: work?.year ?? null,
			study: work?.study ?? '',
			marks: work?.marks ?? [],
			notice_pmid: work?.noticePmid ?? null,
		};
	});
	await sql`insert into cited_work (key, pmid, title, journal, year, study, marks, notice_pmid)
		select key, pmid, title, journal, year, study, marks, notice_pmid from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
			as now (key text, pmid integer, title text, journal text, year smallint, study text, marks text[], notice_pmid integer)
		order by key
		on conflict (key) do update set pmid = excluded.pmid, title = excluded.title, journal = excluded.journal, year = excluded.year,
			study = excluded.study, marks = excluded.marks, notice_pmid = excluded.notice_pmid, changed_at = now()
		where (cited_work.pmid, cited_work.title, cited_work.journal, cited_work.year, cited_work.study, cited_work.marks, cited_work.notice_pmid)
			is distinct from (excluded.pmid, excluded.title, excluded.journal, excluded.year, excluded.study, excluded.marks, excluded.notice_pmid)`.execute(
		trx,
	);
}
