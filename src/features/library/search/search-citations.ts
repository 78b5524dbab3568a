// The search of Medline: hits by best match or by date, a page at a time, with their facets. However common its words, a
// search reads a bounded number of rows (decision 0096).

import { type RawBuilder, sql } from 'kysely';
import { requireMember, type Viewer } from '#kernel/people/viewer.ts';
import type { Executor } from '#platform/db.server.ts';
import { FLAGS } from '../medline/flags.ts';
import type { Standing } from '../tables.ts';
import { type Compiled, compileQuery } from './compile-query.ts';
import { COUNTED, countHits, type Facets } from './count-hits.ts';
import { type Filters, filterQueries } from './filters.ts';
import { both, latest } from './gather.ts';
import { inRoom } from './in-room.ts';
import type { Calendar } from './lexemes.ts';
import { meantBy } from './meant.ts';
import { allOf, anyOf, holds, type Part, quoted } from './parts.ts';
import { readQuery } from './read-query.ts';
import { scoreOf } from './score.ts';
import { someWords } from './some-words.ts';

export type Sort = 'best' | 'date';
export { COUNTED, type Facets, type Filters };

/** The kinds of study that one can ask for, with the UIs of their publication types. */
export const KINDS: Record<string, { words: string; types: string[] }> = Object.fromEntries(
	FLAGS.filter(({ group }) => group === 'kind').map(({ key, words, uis }) => [key, { words, types: uis }]),
);

export interface Hit {
	pmid: number;
	/** Safe HTML. */
	title: string;
	authors: string;
	journal: string;
	nlmId: string;
	year: number | null;
	kinds: string[];
	standing: Standing;
	/** Safe HTML with the words of the query marked; '' when there is no abstract. */
	passage: string;
}

export interface Hits {
	hits: Hit[];
	/** Citations that the query asks for; estimated from a sample when there are more than COUNTED. */
	count: number;
	exact: boolean;
	facets: Facets;
	/** Few citations have all of the words: those that have some follow. */
	some: boolean;
	/** What was probably meant, when nothing has all of the words. */
	meant: string | null;
	reading: string;
	page: number;
	more: boolean;
}

export const PAGE = 20;
export const MOST_PAGES = 500;
/** What a search ranks at most. Settings of the code, gathered so that bench/library-quality.ts can say what they cost. */
export const BOUNDS = {
	/** Up to so many hits are all ranked; of more, the newest, and those that have the words in title or main headings. */
	ranked: 2500,
	newest: 1000,
	tier: 800,
	/** When fewer have all of the words, those with some are ranked, too. */
	few: 100,
};

/** @throws UnreadableQuery; Refusal for a visitor. Null for an empty query. */
export async function searchCitations(
	viewer: Viewer,
	text: string,
	sort: Sort,
	filters: Filters,
	page: number,
): Promise<Hits | null> {
	requireMember(viewer);
	return findCitations(text, sort, filters, page);
}

/**
 * The same for whoever: the library holds nothing that is anybody's.
 * @param size of a page; what is no page of a reader's (an export) has no passages.
 */
export async function findCitations(
	text: string,
	sort: Sort,
	filters: Filters,
	page: number,
	size = PAGE,
): Promise<Hits | null> {
	const query = readQuery(text);
	if (!query) return null;
	const compiled = await compileQuery(query);
	const { terms, concepts, names, reading, vocabulary } = compiled;
	const calendar = vocabulary.library;
	const where = narrowed(compiled.part, filterQueries(filters));
	const { count, exact, facets } = await inRoom((room) => countHits(room, where, compiled.most, calendar.citations));
	const best = sort === 'best' && (terms.length > 0 || concepts.length > 0 || names.length > 0);
	const strict = /(?:^|\s)AND(?:\s|$)/.test(text);
	const some =
		best && compiled.plain && !strict && exact && count < BOUNDS.few && (count === 0 || names.length === 0)
			? someWords(terms, calendar.citations, BOUNDS.ranked)
			: null;
	const share = Math.max(count, 1) / Math.max(calendar.citations, 1);
	const first = (page - 1) * size;
	// What has everything goes before what has some, also where a name or a year counts as a word.
	const whole = some !== null && 'tsquery' in compiled.part ? [compiled.part.tsquery] : [];
	const candidates = best ? candidatesOf(compiled, filters, where, count, share, some) : [];
	// Behind what was ranked, or from the start when nothing is: the newest.
	const rest =
		!best || (count > BOUNDS.ranked && page * size + 1 > BOUNDS.newest)
			? first + size + 1 + (best ? BOUNDS.newest + 3 * BOUNDS.tier : 0)
			: 0;
	const ranking = { ...compiled, names: [...names, ...whole] };
	const { rows } = await inRoom((room) =>
		read(room, ranking, candidates, where, rest, share, calendar, { first, size }),
	);
	return {
		hits: rows.slice(0, size).map(present),
		count,
		exact,
		facets,
		some: some !== null,
		meant: count === 0 && compiled.plain ? await meantBy(text) : null,
		reading,
		page,
		more: rows.length > size,
	};
}

/** A part and filters as one condition. */
export function narrowed(part: Part, queries: string[]): RawBuilder<boolean> {
	if (queries.length === 0) return holds(part);
	if ('tsquery' in part) return holds({ tsquery: allOf([part.tsquery, ...queries]) });
	return sql<boolean>`${part.where} and ${holds({ tsquery: allOf(queries) })}`;
}

/** The newest so many of what a condition holds for, whichever way is shortest for the index: never by walking the dates. */
export const newest = (where: RawBuilder<boolean>, most: number) =>
	sql`(select found.pmid, found.published_on, found.words from (
			select citation.pmid, citation.published_on, citation.words from citation where ${where} offset 0) found
		order by found.published_on desc, found.pmid desc limit ${most}::bigint)`;

/** What is ranked: each a set, together some thousands. */
function candidatesOf(
	{ terms, concepts, vocabulary: { library } }: Compiled,
	filters: Filters,
	where: RawBuilder<boolean>,
	count: number,
	share: number,
	some: string | null,
): RawBuilder<unknown>[] {
	if (some !== null)
		return [
			newest(where, BOUNDS.ranked),
			newest(holds({ tsquery: allOf([some, ...filterQueries(filters)]) }), BOUNDS.ranked),
		];
	if (count <= BOUNDS.ranked) return [newest(where, BOUNDS.ranked)];
	const tiers = [newest(both(where, latest(library, share, BOUNDS.newest)), BOUNDS.newest)];
	const tier = (narrower: string, expected: number) =>
		tiers.push(
			newest(both(both(where, narrower), latest(library, Math.min(expected, share), BOUNDS.tier)), BOUNDS.tier),
		);
	if (terms.length > 0)
		tier(
			allOf(terms.map(({ lexeme }) => quoted(`t:${lexeme}`))),
			Math.min(...terms.map(({ titles }) => titles)) / 2 ** (terms.length - 1),
		);
	if (concepts.length > 0)
		tier(anyOf(concepts.map(({ ui }) => quoted(`mj:${ui}`))), Math.min(...concepts.map((one) => one.share)) / 2);
	return tiers;
}

interface HitRow {
	pmid: number;
	title: string;
	year: number | null;
	standing: Standing;
	journal: string | null;
	nlmId: string;
	record: HitRecord;
	passage: string | null;
}

function read(
	room: Executor,
	{ terms, concepts, names }: Compiled,
	candidates: RawBuilder<unknown>[],
	where: RawBuilder<boolean>,
	rest: number,
	share: number,
	calendar: Calendar,
	{ first, size }: { first: number; size: number },
) {
	const marked = terms.length > 0 ? anyOf(terms.map(({ lexeme }) => quoted(lexeme))) : '';
	const ranked =
		candidates.length > 0
			? sql`select pmid, row_number() over (order by score desc, pmid desc) as place from (
				select one.pmid, ${scoreOf(terms, concepts, names, sql`one.words`, sql`one.published_on`)} as score
				from (select distinct on (pmid) pmid, published_on, words || ''::tsvector as words
					from (${sql.join(candidates, sql` union all `)}) candidate order by pmid offset 0) one) scored`
			: sql`select null::integer as pmid, null::bigint as place where false`;
	// What is in both stands where it was ranked. (An anti-join would be planned as a loop: nothing is known of either's size.)
	const behind =
		rest > 0
			? sql`union all select later.pmid, 1000000 + row_number() over (order by later.published_on desc, later.pmid desc)
				from ${newest(both(where, latest(calendar, share, rest)), rest)} later`
			: sql``;
	return sql<HitRow>`
		with ranked as materialized (${ranked}),
			page as materialized (select pmid, min(place) as place from (select pmid, place from ranked ${behind}) listed
				group by pmid order by place offset ${first}::bigint limit ${sql.lit(size + 1)})
		select citation.pmid, citation.title, citation.year, citation.standing,
			coalesce(nullif(journal.abbreviation, ''), record #>> '{journal,title}') as journal, citation.nlm_id as "nlmId",
			json_build_object('authors', (select json_agg(a) from (select a from jsonb_array_elements(record->'authors') a limit 4) first),
				'many', jsonb_array_length(coalesce(record->'authors', '[]')), 'types', record->'types') as record,
			case when ${sql.lit(size === PAGE)} and record ? 'abstract' then ts_headline('medline', regexp_replace(regexp_replace((
				select string_agg(section->>'text', ' ') from jsonb_array_elements(record->'abstract') section),
				'<sup>(?=[-−+0-9])', '^', 'g'), '<[^>]*>', '', 'g'), ${marked}::tsquery,
				'StartSel=<mark>, StopSel=</mark>, MaxWords=38, MinWords=20, MaxFragments=1') end as passage
		from page join citation on citation.pmid = page.pmid left join journal on journal.nlm_id = citation.nlm_id
		order by page.place`.execute(room);
}

interface HitRecord {
	authors: { family?: string; initials?: string; group?: string }[] | null;
	many: number;
	types: { ui: string; name: string }[];
}

function present({ record, passage, journal, ...row }: HitRow): Hit {
	return {
		...row,
		journal: journal ?? '',
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
