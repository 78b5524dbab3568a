// Journals of the library: found by name, each with its issues and their contents.

import { sql } from 'kysely';
import { requireMember, type Viewer } from '#kernel/people/viewer.ts';
import { db } from '#platform/db.server.ts';
import { notFound } from '#platform/refusal.ts';
import { plainKey } from '../medline/index-terms.ts';
import { shortAuthors } from '../search/search-citations.ts';
import type { Standing } from '../tables.ts';

export interface JournalLine {
	nlmId: string;
	title: string;
	abbreviation: string;
	country: string;
	issn: string[];
	citations: number;
	firstYear: number | null;
	lastYear: number | null;
	followed: boolean;
}

export const JOURNALS_A_PAGE = 40;

/** Journals by a part of their name, an abbreviation or an ISSN; without words those with most citations here. */
export async function listJournals(
	viewer: Viewer,
	asked: { words: string; followed: boolean; page: number },
): Promise<{ journals: JournalLine[]; more: boolean }> {
	const { memberId } = requireMember(viewer);
	const words = plainKey(asked.words).split(' ').filter(Boolean).slice(0, 8);
	const issn = /^\d{4}-?\d{3}[\dXx]$/.test(asked.words.trim())
		? asked.words
				.trim()
				.toUpperCase()
				.replace(/^(\d{4})(?=\d)/, '$1-')
		: null;
	const named = sql`to_tsvector('simple', j.title || ' ' || j.abbreviation || ' ' || j.iso)`;
	const where = issn
		? sql`(${issn} = any(j.issn) or j.issn_linking = ${issn})`
		: words.length > 0
			? sql`${named} @@ ${words.map((word) => `'${word}':*`).join(' & ')}::tsquery`
			: sql`true`;
	const exact = words.join(' ');
	const { rows } = await sql<JournalLine>`
		select j.nlm_id as "nlmId", j.title, j.abbreviation, j.country, j.issn, j.citations, j.first_year as "firstYear", j.last_year as "lastYear",
			f.member_id is not null as followed
		from journal j left join journal_follow f on f.nlm_id = j.nlm_id and f.member_id = ${memberId}
		where ${where} and ${asked.followed ? sql`f.member_id is not null` : sql`true`}
		order by ${exact ? sql`lower(j.abbreviation) = ${exact} or lower(j.title) = ${exact} desc,` : sql``} j.citations desc, j.title, j.nlm_id
		offset ${sql.lit(asked.page * JOURNALS_A_PAGE)} limit ${sql.lit(JOURNALS_A_PAGE + 1)}`.execute(db);
	return { journals: rows.slice(0, JOURNALS_A_PAGE), more: rows.length > JOURNALS_A_PAGE };
}

export interface Issue {
	volume: string;
	issue: string;
	citations: number;
}

export interface Content {
	pmid: number;
	/** Safe HTML. */
	title: string;
	authors: string;
	pages: string;
	kinds: { ui: string; name: string }[];
	standing: Standing;
}

export interface JournalPage extends JournalLine {
	iso: string;
	issnLinking: string;
	years: { year: number; citations: number }[];
	year: number | null;
	issues: Issue[];
	chosen: { volume: string; issue: string } | null;
	contents: Content[];
}

/** An issue with more is a year of an on-line journal: its first so many, by page and number. */
const MOST_CONTENTS = 500;

/**
 * The page of a journal: its years, the issues of one (the latest when none is chosen), the contents of one of these.
 * @throws Refusal not-found; 'sign-in' for a visitor.
 */
export async function readJournal(
	viewer: Viewer,
	nlmId: string,
	asked: { year?: number; volume?: string; issue?: string },
): Promise<JournalPage> {
	const { memberId } = requireMember(viewer);
	const { rows } = await sql<
		Omit<JournalPage, 'year' | 'issues' | 'chosen' | 'contents' | 'years'> & { years: JournalPage['years'] | null }
	>`
		select j.nlm_id as "nlmId", j.title, j.abbreviation, j.iso, j.country, j.issn, j.issn_linking as "issnLinking", j.citations,
			j.first_year as "firstYear", j.last_year as "lastYear",
			exists (select from journal_follow f where f.nlm_id = j.nlm_id and f.member_id = ${memberId}) as followed,
			(select json_agg(y order by y.year desc) from (select extract(year from published_on)::int as year, count(*)::int as citations
				from citation where nlm_id = j.nlm_id group by 1) y) as years
		from journal j where j.nlm_id = ${nlmId}`.execute(db);
	const journal = rows[0];
	if (!journal) throw notFound();
	const years = journal.years ?? [];
	const year = years.find((one) => one.year === asked.year)?.year ?? years[0]?.year ?? null;
	const issues = year === null ? [] : await issuesOf(nlmId, year);
	const wanted = issues.find((one) => one.volume === (asked.volume ?? '') && one.issue === (asked.issue ?? ''));
	const shown = wanted ?? issues[0];
	return {
		...journal,
		years,
		year,
		issues,
		chosen: shown ? { volume: shown.volume, issue: shown.issue } : null,
		contents: shown && year !== null ? await contentsOf(nlmId, year, shown) : [],
	};
}

const inYear = (year: number) => sql`published_on between ${`${year}-01-01`}::date and ${`${year}-12-31`}::date`;

async function issuesOf(nlmId: string, year: number): Promise<Issue[]> {
	const { rows } = await sql<Issue>`select volume, issue, count(*)::int as citations
		from citation where nlm_id = ${nlmId} and ${inYear(year)} group by volume, issue
		order by max(published_on) desc, substring(volume from '\\d+')::numeric desc nulls last, substring(issue from '\\d+')::numeric desc nulls last, volume, issue`.execute(
		db,
	);
	return rows;
}

async function contentsOf(
	nlmId: string,
	year: number,
	{ volume, issue }: Pick<Issue, 'volume' | 'issue'>,
): Promise<Content[]> {
	const { rows } = await sql<
		Omit<Content, 'authors'> & { authors: Parameters<typeof shortAuthors>[0] | null; many: number }
	>`select pmid, title, standing, coalesce(record->>'pages', '') as pages, coalesce(record->'types', '[]') as kinds,
			(select json_agg(a) from (select a from jsonb_array_elements(record->'authors') a limit 4) first) as authors,
			jsonb_array_length(coalesce(record->'authors', '[]')) as many
		from citation where nlm_id = ${nlmId} and ${inYear(year)} and volume = ${volume} and issue = ${issue}
		order by substring(record->>'pages' from '\\d+')::numeric nulls last, pmid limit ${sql.lit(MOST_CONTENTS)}`.execute(
		db,
	);
	return rows.map(({ authors, many, ...row }) => ({ ...row, authors: shortAuthors(authors ?? [], many) }));
}

export interface Arrived {
	nlmId: string;
	name: string;
	citations: number;
	arrivedAt: Date;
}

const ARRIVED_DAYS = 30;

/** What came lately of journals that the viewer follows: a line a journal, the latest first. */
export async function newInJournals(viewer: Viewer, most = 6): Promise<Arrived[]> {
	if (viewer.memberId === null) return [];
	const { rows } = await sql<Arrived>`
		select j.nlm_id as "nlmId", j.abbreviation as name, sum(a.citations)::int as citations, max(a.arrived_at) as "arrivedAt"
		from journal_follow f join journal_arrival a on a.nlm_id = f.nlm_id and a.arrived_at > f.since
				and a.arrived_at > now() - make_interval(days => ${sql.lit(ARRIVED_DAYS)})
			join journal j on j.nlm_id = f.nlm_id
		where f.member_id = ${viewer.memberId} group by j.nlm_id, j.abbreviation order by max(a.arrived_at) desc, j.abbreviation limit ${sql.lit(most)}`.execute(
		db,
	);
	return rows;
}
