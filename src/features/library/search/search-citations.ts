// The search of Medline: hits by best match or by date, a page at a time.

import { type RawBuilder, sql } from 'kysely';
import { requireMember, type Viewer } from '#kernel/people/viewer.ts';
import { db } from '#platform/db.server.ts';
import type { Standing } from '../tables.ts';
import { compileQuery, tsquery } from './compile-query.ts';
import { positiveTerms, readQuery } from './read-query.ts';

export type Sort = 'best' | 'date';

export interface Filters {
	from?: number;
	to?: number;
	/** Key of KINDS. */
	kind?: string;
	language?: string;
	hasAbstract?: boolean;
}

/** The kinds of study that one can ask for, with the UIs of their publication types. */
export const KINDS: Record<string, { words: string; types: string[] }> = {
	'meta-analysis': { words: 'Meta-analysis', types: ['D017418'] },
	'systematic-review': { words: 'Systematic review', types: ['D000078182'] },
	'randomised-trial': { words: 'Randomised trial', types: ['D016449'] },
	'clinical-trial': { words: 'Clinical trial', types: ['D016430', 'D016449', 'D018848'] },
	guideline: { words: 'Guideline', types: ['D016431', 'D017065'] },
	'observational-study': { words: 'Observational study', types: ['D064888'] },
	review: { words: 'Review', types: ['D016454', 'D000078182'] },
	'case-report': { words: 'Case report', types: ['D002363'] },
};

export interface Hit {
	pmid: number;
	/** Safe HTML. */
	title: string;
	authors: string;
	journal: string;
	year: number | null;
	kinds: string[];
	standing: Standing;
	/** Safe HTML with the words of the query marked; '' when there is no abstract. */
	passage: string;
}

export interface Hits {
	hits: Hit[];
	/** At most COUNTED; the page says "more than". */
	count: number;
	reading: string;
	page: number;
	more: boolean;
}

export const PAGE = 20;
/** Hits are counted up to here: nobody looks at the 10,001st, and counting on costs more than finding. */
export const COUNTED = 10_000;
/**
 * Best match ranks this many hits, the newest ones. ts_rank over every hit of a common word takes a second on a million
 * citations; whoever wants an older one adds a word, or sorts by date.
 */
export const RANKED = 2000;
/** A word that stands in more of the citations than this is common: its hits are walked from the newest. */
const COMMON = 0.02;

/** @throws UnreadableQuery; Refusal for a visitor. */
export async function searchCitations(
	viewer: Viewer,
	text: string,
	sort: Sort,
	filters: Filters,
	page: number,
): Promise<Hits | null> {
	requireMember(viewer);
	const query = readQuery(text);
	if (!query) return null;
	const compiled = await compileQuery(query);
	const marks = positiveTerms(query).filter(({ field }) => field === 'all' || field === 'ti' || field === 'tiab');
	const rankBy =
		marks.length > 0
			? sql`(${sql.join(
					marks.map((term) => tsquery(term, '')),
					sql` || `,
				)})`
			: null;
	const where = sql<boolean>`${compiled.where} and ${filtered(filters)}`;
	const common = await isCommon(marks.map(({ words }) => words));
	return read(where, compiled.reading, sort, rankBy, common, page);
}

function filtered({ from, to, kind, language, hasAbstract }: Filters): RawBuilder<boolean> {
	const parts: RawBuilder<boolean>[] = [sql<boolean>`true`];
	if (from) parts.push(sql<boolean>`citation.year >= ${from}::smallint`);
	if (to) parts.push(sql<boolean>`citation.year <= ${to}::smallint`);
	const types = kind ? KINDS[kind]?.types : undefined;
	if (types) parts.push(sql<boolean>`citation.terms && ${types.map((type) => `pt:${type}`)}::text[]`);
	if (language) parts.push(sql<boolean>`citation.terms @> ${[`la:${language}`]}::text[]`);
	if (hasAbstract) parts.push(sql<boolean>`citation.terms @> ${['has:abstract']}::text[]`);
	return sql<boolean>`(${sql.join(parts, sql` and `)})`;
}

/** Does every word of the query stand in many citations? */
async function isCommon(words: string[]): Promise<boolean> {
	if (words.length === 0) return false;
	const { rows } = await sql<{ least: number | null }>`
		select min(coalesce(share, 0)) as least from unnest(to_tsvector('medline', ${words.join(' ')})) asked
			left join medline_lexeme on medline_lexeme.lexeme = asked.lexeme`.execute(db);
	return (rows[0]?.least ?? 0) >= COMMON;
}

async function read(
	where: RawBuilder<boolean>,
	reading: string,
	sort: Sort,
	rankBy: RawBuilder<unknown> | null,
	common: boolean,
	page: number,
): Promise<Hits> {
	const newest = sql`order by citation.published_on desc, citation.pmid desc`;
	const best = sort === 'best' && rankBy !== null;
	// A common word's hits are met soon when walking from the newest; a rare one's are few enough to be gathered and sorted.
	// Which way PostgreSQL goes is told by the form: what is materialized first cannot be walked.
	const gathered = (limit: number) =>
		common
			? sql`select citation.pmid, citation.published_on from citation where ${where} ${newest} limit ${sql.lit(limit)}`
			: sql`select found.pmid, found.published_on from (select citation.pmid, citation.published_on from citation where ${where} offset 0) found
				order by found.published_on desc, found.pmid desc limit ${sql.lit(limit)}`;
	const needed = best ? RANKED : Math.min(COUNTED, page * PAGE + 1);
	const { rows } = await sql<
		Omit<Hit, 'authors' | 'passage' | 'kinds'> & { record: HitRecord; passage: string | null; count: number }
	>`
		with gathered as materialized (${gathered(Math.max(needed, best ? RANKED : 0))}),
			ordered as materialized (
				select g.pmid, ${
					best
						? sql`row_number() over (order by ts_rank_cd('{0.05,0.3,0.4,1.0}', citation.words, ${rankBy}, 1)
							* (1 + 0.25 * exp(-greatest(0, current_date - citation.published_on) / 1825.0)) desc, g.pmid desc)`
						: sql`row_number() over (order by g.published_on desc, g.pmid desc)`
				} as place
				from gathered g ${best ? sql`join citation on citation.pmid = g.pmid` : sql``}),
			page as materialized (select pmid, place from ordered where place > ${(page - 1) * PAGE} order by place limit ${sql.lit(PAGE + 1)})
		select citation.pmid, citation.title, citation.year, citation.standing, journal.abbreviation as journal,
			json_build_object('authors', (select json_agg(a) from (select a from jsonb_array_elements(record->'authors') a limit 4) first),
				'many', jsonb_array_length(coalesce(record->'authors', '[]')), 'types', record->'types') as record,
			case when record ? 'abstract' then ts_headline('medline', regexp_replace((select string_agg(section->>'text', ' ')
				from jsonb_array_elements(record->'abstract') section), '<[^>]*>', '', 'g'), ${rankBy ?? sql`''::tsquery`},
				'StartSel=<mark>, StopSel=</mark>, MaxWords=38, MinWords=20, MaxFragments=1') end as passage,
			(select count(*)::int from gathered) as count
		from page join citation on citation.pmid = page.pmid left join journal on journal.nlm_id = citation.nlm_id
		order by page.place`.execute(db);
	return {
		hits: rows.slice(0, PAGE).map(present),
		count: rows[0]?.count ?? 0,
		reading,
		page,
		more: rows.length > PAGE,
	};
}

interface HitRecord {
	authors: { family?: string; initials?: string; group?: string }[] | null;
	many: number;
	types: { ui: string; name: string }[];
}

function present({
	record,
	passage,
	count: _,
	...row
}: Omit<Hit, 'authors' | 'passage' | 'kinds'> & { record: HitRecord; passage: string | null; count: number }): Hit {
	return {
		...row,
		authors: shortAuthors(record.authors ?? [], record.many),
		passage: passage ?? '',
		kinds: kindsOf(record.types),
	};
}

export function shortAuthors(authors: HitRecord['authors'] & object, many: number): string {
	const names = authors
		.slice(0, 3)
		.map(({ family, initials, group }) => group ?? [family, initials].filter(Boolean).join(' '));
	return many > 3 ? `${names.join(', ')}, et al.` : names.join(', ');
}

/** What kind of study, in words of KINDS, the strongest first. */
export function kindsOf(types: { ui: string }[]): string[] {
	return Object.values(KINDS)
		.filter((kind) => types.some(({ ui }) => kind.types.includes(ui)))
		.map(({ words }) => words)
		.slice(0, 1);
}
