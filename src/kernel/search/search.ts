// Searching: candidates, bounded and under visibleTo; their worth; the twenty of a page with their passages. One statement
// after planQuery's (decision 0050).

import { type RawBuilder, sql } from 'kysely';
import { visibleTo } from '#kernel/audience/visible-to.ts';
import { wantedBy } from '#kernel/audience/wanted-by.ts';
import { type Cited, citedJson } from '#kernel/citations/cited-json.ts';
import { allKinds, kindOf } from '#kernel/content/kind.ts';
import { type Byline, type BylineRow, bylineColumns, toByline } from '#kernel/people/byline.ts';
import type { Viewer } from '#kernel/people/viewer.ts';
import type { Audience } from '#kernel/tables.ts';
import { db } from '#platform/db.server.ts';
import { type Id, shortId } from '#platform/ids.ts';
import { configOf, mark, markdownWords } from './index-words.ts';
import { likestWords } from './likest-words.ts';
import { FEW, type Plan, planQuery } from './plan-query.ts';

/** What is asked, beside the words. */
export interface Filters {
	kind?: string | null;
	/** One of these. */
	kinds?: string[];
	spaceId?: Id | null;
	authorId?: Id | null;
	topicId?: Id | null;
	/** Not older than this. */
	since?: Date | null;
	order?: 'best' | 'newest';
	/** In these languages alone, as BCP 47 tags without region. */
	languages?: readonly string[] | null;
	/** Leaves out what the member muted: for what comes unasked. */
	wanted?: boolean;
}

/** A part of a passage; what was looked for is marked. */
export interface Piece {
	text: string;
	marked: boolean;
}

export interface Hit {
	id: Id;
	link: string;
	/** "a post", "a reply". */
	noun: string;
	author: Byline;
	title: Piece[] | null;
	passage: Piece[];
	language: string;
	audience: Audience;
	space: { slug: string; name: string } | null;
	publishedAt: Date;
	/** Papers that it cites. */
	cited: Cited[];
	/** The page of a document that it holds where the words stand; the link leads there. */
	within: { number: number; passage: Piece[] } | null;
}

export interface Found {
	hits: Hit[];
	/** Of how many candidates these are the best; CANDIDATES says "so many at least". */
	total: number;
	/** Nothing had all of the words: these have some of them. */
	some: boolean;
	/** Another spelling that would be found. */
	meant: string | null;
	/** What else was looked for. */
	also: Plan['also'];
}

export const HITS_A_PAGE = 20;
/** The newest visible hits that are weighed. */
export const CANDIDATES = 600;
/** Hits that are looked at, whether visible or not, before giving up. */
const EXAMINED = 5000;
/** With fewer hits than this for all words, those with some of them come too. */
const TOO_FEW = 10;

/** What the viewer may see of what was asked for, the best first. @param page from 0. */
export async function search(viewer: Viewer, typed: string, filters: Filters = {}, page = 0): Promise<Found> {
	const plan = await planQuery(viewer, typed);
	if (plan.all === null) return { hits: [], total: 0, some: false, meant: null, also: plan.also };
	const strict = await read(viewer, plan, plan.all, plan.hits.all, filters, page);
	const loose = plan.some !== null && strict.total < TOO_FEW && page * HITS_A_PAGE <= strict.total;
	const found = loose ? await read(viewer, plan, plan.some as string, plan.hits.some, filters, page) : strict;
	return {
		...found,
		some: loose && strict.total === 0 && found.total > 0,
		meant: strict.total < 3 ? await meantBy(plan, typed) : null,
		also: plan.also,
	};
}

/** How many texts newer than `since` there are, ten at most, and the newest of them: for saved searches. */
export async function countNew(
	viewer: Viewer,
	typed: string,
	filters: Filters,
): Promise<{ total: number; newest: Id | null }> {
	const plan = await planQuery(viewer, typed);
	if (plan.all === null) return { total: 0, newest: null };
	const { rows } = await sql<{ total: number; newest: Id | null }>`
		select count(*)::int as total, max(id)::text as newest from (${candidates(viewer, plan.all, plan.hits.all, filters, 10)}) found`.execute(
		db,
	);
	return rows[0] ?? { total: 0, newest: null };
}

function candidates(viewer: Viewer, tsquery: string, expected: number, filters: Filters, most: number) {
	const marks = [
		...(filters.kind ? [mark.kind(filters.kind)] : []),
		...(filters.kinds?.length ? [filters.kinds.map(mark.kind).join("' | '")] : []),
		...(filters.spaceId ? [mark.space(filters.spaceId)] : []),
		...(filters.authorId ? [mark.author(filters.authorId)] : []),
		...(filters.topicId ? [mark.topic(filters.topicId)] : []),
	];
	const hits = hitsWith(tsquery, expected, marks, EXAMINED);
	return sql`select content.id, content.published_at, hit.words from (${hits}) hit join content on content.id = hit.content_id
		where ${visibleTo(viewer)} and ${filters.wanted ? wantedBy(viewer) : sql`true`}
			and (content.parent_id is null or (select ${visibleTo(viewer, 'root')} from content root where root.id = content.root_id))
			and ${filters.languages ? sql`split_part(content.language, '-', 1) = any(${[...filters.languages]}::text[])` : sql`true`}
			and ${filters.since ? sql`content.published_at > ${filters.since}` : sql`true`}
		limit ${sql.lit(most)}`;
}

/** Rows of the index (content_id, words), the newest first, whether visible or not. */
function hitsWith(tsquery: string, expected: number, marks: string[], examined: number): RawBuilder<unknown> {
	const wanted = [`(${tsquery})`, ...marks.map((one) => `('${one}')`)].join(' & ');
	const phrases = phrasesIn(tsquery);
	// A row holds the words of its pages without their places: it is found by the words, and the pages are asked for the phrase.
	const match = sql`words @@ ${phrases ? wanted.replaceAll(BETWEEN, ' & ') : wanted}::text::tsquery`;
	const said = phrases ? sql`where ${onOnePage(wanted, phrases)}` : sql``;
	// Few: all of them, materialized, or the planner would walk the table backwards and read every row's words. Many:
	// the newest buckets, until enough are seen; without the fence of `offset 0` the join would read every bucket at once.
	return expected <= FEW
		? sql`with hit as materialized (select content_id, words from search_row where ${match})
			select * from hit ${said} order by content_id desc limit ${sql.lit(examined)}`
		: sql`select hit.content_id, hit.words
			from generate_series((select last_value / 4096 from search_row_number)::int, 0, -1) bucket (number)
			cross join lateral (select content_id, words from search_row where search_row.bucket = bucket.number and ${match} offset 0) hit
			${said} limit ${sql.lit(examined)}`;
}

/** What stands between two words of a phrase in a tsquery. */
const BETWEEN = / *<(?:-|\d+)> */g;
const LEXEME = `'(?:[^']|'')*'(?::[ABCD*]+)?`;
const PHRASE = new RegExp(`${LEXEME}(?: *<(?:-|\\d+)> *${LEXEME})+`, 'g');

/** Any of the phrases of a tsquery; null when there is none. */
function phrasesIn(tsquery: string): string | null {
	const found = tsquery.match(PHRASE);
	return found ? [...new Set(found)].map((one) => `(${one})`).join(' | ') : null;
}

/** Of a row `hit`: what is asked for stands in its own text, or becomes true with the words of one of its pages. */
function onOnePage(wanted: string, phrases: string): RawBuilder<boolean> {
	const ways = allKinds().flatMap(({ pages }) =>
		pages
			? [
					sql<boolean>`exists (select from (${pages.of(sql`hit.content_id`)}) page
						where page.words @@ ${phrases}::text::tsquery and (hit.words || page.words) @@ ${wanted}::text::tsquery)`,
				]
			: [],
	);
	return sql<boolean>`(${sql.join([sql<boolean>`hit.words @@ ${wanted}::text::tsquery`, ...ways], sql` or `)})`;
}

/**
 * Ids and words of the newest texts of a kind that have all of what was typed, for features that narrow further. Nothing is
 * filtered here: whoever uses it asks visibleTo. @param plan with something to look for.
 */
export function hitsOf(plan: Plan, kind: string, examined: number): RawBuilder<unknown> {
	return hitsWith(plan.all as string, plan.hits.all, [mark.kind(kind)], examined);
}

/** What a hit is worth for these words: title 1, what belongs to it in between, the text a tenth; length wins nothing. */
export function worthOf(plan: Plan): RawBuilder<number> {
	return sql<number>`(${sql.join(
		plan.parts.map(
			(part) => sql`${part.worth}::float8 * ts_rank('{0.1, 0.2, 0.4, 1.0}', words, ${part.tsquery}::text::tsquery, 1)`,
		),
		sql` + `,
	)})`;
}

type Read = BylineRow & {
	id: Id;
	kind: string;
	rootId: Id;
	parentId: Id | null;
	spaceId: Id | null;
	title: string | null;
	passage: string;
	language: string;
	audience: Audience;
	publishedAt: Date;
	spaceSlug: string | null;
	spaceName: string | null;
	cited: Cited[] | null;
	within: { number: number; passage: string } | null;
	total: number;
};

async function read(
	viewer: Viewer,
	plan: Plan,
	tsquery: string,
	expected: number,
	filters: Filters,
	page: number,
): Promise<{ hits: Hit[]; total: number }> {
	const worth = worthOf(plan);
	const order: RawBuilder<unknown> =
		filters.order === 'newest' ? sql`published_at desc, id desc` : sql`worth desc, published_at desc, id desc`;
	const config = sql`${configOf('c.language')}::regconfig`;
	const any = sql`${plan.any}::text::tsquery`;
	const { rows } = await sql<Read>`
		with candidate as materialized (${candidates(viewer, tsquery, expected, filters, CANDIDATES)}),
		page as materialized (
			select id, row_number() over (order by ${order}) as place from (
				select id, published_at, ${filters.order === 'newest' ? sql`0` : worth} as worth from candidate) weighed
			order by ${order} limit ${sql.lit(HITS_A_PAGE)} offset ${page * HITS_A_PAGE})
		select c.id, c.kind, c.root_id as "rootId", c.parent_id as "parentId", c.space_id as "spaceId", c.language, c.audience,
			c.published_at as "publishedAt", ${citedJson('c.id', 'b.parts')} as cited, ${bylineColumns('p')}, s.slug as "spaceSlug", s.name as "spaceName",
			ts_headline(${config}, c.title, ${any}, ${sql.lit(`${SIGNS}, HighlightAll=true`)}) as title,
			ts_headline(${config}, left(b.markdown, 8000), ${any},
				${sql.lit(`${SIGNS}, MaxFragments=2, MaxWords=28, MinWords=12, FragmentDelimiter=" … "`)}) as passage,
			${withinJson(config, any)} as within, (select count(*)::int from candidate) as total
		from page join content c on c.id = page.id join principal p on p.id = c.principal_id
			join body b on b.content_id = c.id left join space s on s.id = c.space_id
		order by page.place`.execute(db);
	return { hits: rows.map(present), total: rows[0]?.total ?? 0 };
}

/** The page of each hit that has most of the words, for kinds that hold pages; null elsewhere. */
function withinJson(config: RawBuilder<unknown>, any: RawBuilder<unknown>): RawBuilder<Read['within']> {
	const branches = allKinds().flatMap(({ name, pages }) =>
		pages
			? [
					sql`when ${sql.lit(name)} then (select json_build_object('number', best.number, 'passage', ts_headline(${config}, best.text, ${any},
						${sql.lit(`${SIGNS}, MaxFragments=2, MaxWords=28, MinWords=12, FragmentDelimiter=" … "`)}))
					from (select number, text from (${pages.of(sql`c.id`)}) page where page.words @@ ${any}
						order by ts_rank_cd(page.words, ${any}) desc, ts_rank(page.words, ${any}) desc, number limit 1) best)`,
				]
			: [],
	);
	return branches.length > 0
		? sql<Read['within']>`case c.kind ${sql.join(branches, sql` `)} end`
		: sql<Read['within']>`null::json`;
}

// Signs of the private area: they stand in no text, and the page turns them into marks after it has escaped the rest.
const OPEN = '\uE000';
const CLOSE = '\uE001';
const SIGNS = `StartSel=${OPEN}, StopSel=${CLOSE}`;

/** The text in pieces, so that the page escapes each and marks some: no HTML is made of members' words. */
export function piecesOf(headline: string): Piece[] {
	const pieces: Piece[] = [];
	let marked = false;
	for (const text of headline.split(/([\uE000\uE001])/)) {
		if (text === OPEN) marked = true;
		else if (text === CLOSE) marked = false;
		else if (text !== '') pieces.push({ text, marked });
	}
	return pieces;
}

/** A text shorter than the shortest passage (MinWords) is whole, with a stop at its end or without. */
const WHOLE = 12;

/** A passage that begins or ends within a sentence says so. */
function cutWords(passage: string): string {
	const begun = /^[\uE000\uE001]*\p{Ll}/u.test(passage);
	const goesOn = /[\p{L}\p{N},;][\uE000\uE001]*$/u.test(passage) && passage.split(/\s+/).length >= WHOLE;
	return `${begun ? '… ' : ''}${passage}${goesOn ? ' …' : ''}`;
}

function present(row: Read): Hit {
	const { id, kind, rootId, parentId, spaceId } = row;
	const place = row.within ? (kindOf(kind).pages?.path(row.within.number) ?? '') : '';
	return {
		id,
		link:
			parentId === null
				? kindOf(kind).link({ id, kind, rootId, parentId, spaceId, title: row.title }) + place
				: `/go/${shortId(id)}`,
		noun: kindOf(kind).noun,
		author: toByline(row),
		title: row.title ? piecesOf(row.title) : null,
		passage: piecesOf(cutWords(markdownWords(row.passage))),
		language: row.language,
		audience: row.audience,
		space: row.spaceSlug ? { slug: row.spaceSlug, name: row.spaceName as string } : null,
		publishedAt: row.publishedAt,
		cited: row.cited ?? [],
		within: row.within && { number: row.within.number, passage: piecesOf(cutWords(row.within.passage)) },
	};
}

/** The query with words that nobody wrote replaced by the likest that are known; null when there is none. */
async function meantBy(plan: Plan, typed: string): Promise<string | null> {
	const unknown = plan.parts.filter((part) => part.unknown && part.typed.length > 3).map((part) => part.typed);
	if (unknown.length === 0) return null;
	let meant = typed;
	for (const [given, word] of await likestWords(unknown)) meant = meant.replace(given, word);
	return meant === typed ? null : meant;
}
