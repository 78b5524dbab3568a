// What a row shows of the papers that its text cites, as one json value, and what of it takes part in the row's version.

import { type RawBuilder, sql } from 'kysely';
import { CITES } from './keep-citations.ts';
import type { Mark } from './tables.ts';

/** One paper below a text. */
export interface Cited {
	key: string;
	/** Null while the library does not know it. */
	pmid: number | null;
	/** Safe HTML. */
	title: string;
	journal: string;
	year: number | null;
	study: string;
	marks: Mark[];
	/** Why the author cites a retracted one; '' when it was not asked. */
	because: string;
	/** Every identifier by which the text names this paper. */
	keys: string[];
}

/** Cards of one text, at most: retracted papers come first, so that none of them is left out. */
const MOST_CARDS = 30;

/** One paper named by PMID and DOI is one card. @param id the content's id. @param parts the bits of its body. */
export function citedJson(id: string, parts: string): RawBuilder<Cited[] | null> {
	return sql`case when ${sql.ref(parts)} & ${sql.lit(CITES)} <> 0 then (
		select json_agg(card order by retracted desc, place) from (
			select json_build_object('key', min(cited.key), 'pmid', work.pmid, 'title', coalesce(work.title, ''),
					'journal', coalesce(work.journal, ''), 'year', work.year, 'study', coalesce(work.study, ''),
					'marks', coalesce(work.marks, '{}'), 'because', max(cited.because), 'keys', array_agg(cited.key)) as card,
				coalesce('retracted' = any(work.marks), false) as retracted, min(cited.place) as place
			from content_citation cited left join cited_work work on work.key = cited.key
			where cited.content_id = ${sql.ref(id)}
			group by coalesce(work.pmid::text, cited.key), work.pmid, work.title, work.journal, work.year, work.study, work.marks
			order by retracted desc, place limit ${sql.lit(MOST_CARDS)}) cards) end`;
}

/** Differs whenever citedJson could: the writing transactions of all its rows. */
export function citedVersion(id: string, parts: string): RawBuilder<string | null> {
	return sql`case when ${sql.ref(parts)} & ${sql.lit(CITES)} <> 0 then (
		select string_agg(concat_ws('/', cited.xmin, work.xmin), ',' order by cited.key)
		from content_citation cited left join cited_work work on work.key = cited.key
		where cited.content_id = ${sql.ref(id)}) end`;
}
