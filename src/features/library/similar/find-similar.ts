// The papers that are most like one, weighed by weights.ts among a bounded set of candidates, and kept for a month.

import { type RawBuilder, sql } from 'kysely';
import { db } from '#platform/db.server.ts';
import type { Standing } from '../tables.ts';
import { idf, LAMBDA, lengthOf, MU, TITLE, termWeight } from './weights.ts';

export interface Similar {
	pmid: number;
	/** Safe HTML. */
	title: string;
	journal: string;
	year: number | null;
	standing: Standing;
}

/** Shown below a citation. */
const SHOWN = 5;
/**
 * Candidates that are weighed. They share at least three of the paper's ten weightiest terms; where there are few such, two;
 * then one. What shares none of these ten is not found: its similarity could hardly be among the highest five.
 */
const CANDIDATES = 600;
const WEIGHTIEST = 10;
/** Fewer candidates than this, and less is asked of them. */
const FEW = 25;
/** A term that stands in more of the citations than this chooses no candidates: its list in the index is too long. */
const COMMON = 0.01;
/** In a small library every word is common; a list of so many citations is short. */
const SHORT = 2000;
/** What is in no sample of words is taken to be as rare as this, at most. */
const RAREST = 0.00002;

interface Term {
	lexeme: string;
	count: number;
	share: number | null;
}

/** Counts of a citation's terms from its lexemes: words of title and abstract by their places, headings once. */
const counted = (words: RawBuilder<unknown>): RawBuilder<unknown> => sql`
	select lexeme, case when lexeme like 'mh:%' then 1 else ${sql.lit(TITLE)} * cardinality(array_positions(weights, 'A'))
		+ cardinality(array_positions(weights, 'B')) end as count
	from unnest(${words}) where weights is not null or lexeme like 'mh:%'`;

/** The five papers most like this one; kept ones where they are fresh. @returns [] for a paper that is not on site. */
export async function findSimilar(pmid: number): Promise<Similar[]> {
	const { rows } = await sql<{
		pmids: number[];
	}>`select kept.pmids from citation_similar kept join citation c on c.pmid = kept.pmid
		where kept.pmid = ${pmid} and kept.file_number = c.file_number and kept.found_at > now() - interval '30 days'`.execute(
		db,
	);
	const pmids = rows[0]?.pmids ?? (await findAndKeep(pmid));
	if (pmids.length === 0) return [];
	const { rows: found } = await sql<Similar>`
		select c.pmid, c.title, c.year, c.standing, coalesce(nullif(journal.abbreviation, ''), journal.title, c.record #>> '{journal,title}', '') as journal
		from unnest(${pmids}::integer[]) with ordinality kept (pmid, place) join citation c on c.pmid = kept.pmid
			left join journal on journal.nlm_id = c.nlm_id order by place limit ${sql.lit(SHOWN)}`.execute(db);
	return found;
}

async function findAndKeep(pmid: number): Promise<number[]> {
	const terms = await termsOf(pmid);
	const pmids = (await mostLike(pmid, terms, SHOWN)).map((one) => one.pmid);
	await sql`insert into citation_similar (pmid, file_number, pmids)
		select pmid, file_number, ${pmids}::integer[] from citation where pmid = ${pmid}
		on conflict (pmid) do update set file_number = excluded.file_number, pmids = excluded.pmids, found_at = now()`.execute(
		db,
	);
	return pmids;
}

/** The terms of one citation, with the share of all citations that have them; null for what is in no sample. */
export async function termsOf(pmid: number): Promise<Term[]> {
	const { rows } = await sql<Term>`
		select own.lexeme, own.count::integer as count, known.share
		from citation c, lateral (${counted(sql`c.words`)}) own left join medline_lexeme known on known.lexeme = own.lexeme
		where c.pmid = ${pmid} and own.count > 0`.execute(db);
	return rows;
}

/** The most similar of the candidates, with their similarity. */
export async function mostLike(pmid: number, terms: Term[], most: number): Promise<{ pmid: number; score: number }[]> {
	const length = lengthOf(new Map(terms.map(({ lexeme, count }) => [lexeme, count])));
	const weighed = terms
		.map(({ lexeme, count, share }) => ({
			lexeme,
			share: share ?? 0,
			weight: termWeight(count, length) * idf(Math.max(share ?? 0, RAREST)),
		}))
		.sort((a, b) => b.weight - a.weight || (a.lexeme < b.lexeme ? -1 : 1));
	const common = Math.max(COMMON, SHORT / (await librarySize()));
	const choosing = weighed.filter(({ share, weight }) => share <= common && weight > 0).slice(0, WEIGHTIEST);
	let candidates: number[] = [];
	for (const shared of [3, 2, 1]) {
		if (candidates.length >= FEW || choosing.length < shared) continue;
		const query = someOf(
			choosing.map(({ lexeme }) => lexeme),
			shared,
		);
		candidates = await candidatesFor(pmid, query);
	}
	if (candidates.length === 0) return [];
	const { rows } = await sql<{ pmid: number; score: number }>`
		with asked as materialized (
			select * from unnest(${weighed.map((one) => one.lexeme)}::text[], ${weighed.map((one) => one.weight)}::float8[]) asked (lexeme, weight))
		select c.pmid, (
			select coalesce(sum(asked.weight / (1 + power(${sql.lit(MU / LAMBDA)}::float8, own.count - 1) * exp(${sql.lit(LAMBDA - MU)}::float8 * own.length))), 0)
			from (select lexeme, count, sum(count) over () as length from (${counted(sql`c.words`)}) counts where count > 0) own
				join asked on asked.lexeme = own.lexeme) as score
		from citation c where c.pmid = any(${candidates}::integer[])
		order by score desc, c.pmid desc limit ${most}`.execute(db);
	return rows.filter(({ score }) => score > 0);
}

/** Citations, as the planner knows their number. */
async function librarySize(): Promise<number> {
	const { rows } = await sql<{
		n: number;
	}>`select greatest(reltuples, 1)::float8 as n from pg_class where oid = 'citation'::regclass`.execute(db);
	return rows[0]?.n ?? 1;
}

async function candidatesFor(pmid: number, query: string): Promise<number[]> {
	const { rows } = await sql<{ pmid: number }>`select pmid from citation
		where words @@ ${query}::text::tsquery and pmid <> ${pmid} limit ${sql.lit(CANDIDATES)}`.execute(db);
	return rows.map((row) => row.pmid);
}

/** A tsquery of everything that has `least` of these lexemes at least. */
function someOf(lexemes: string[], least: number): string {
	const quoted = lexemes.map((lexeme) => `'${lexeme.replace(/['\\]/g, '$&$&')}'`);
	const pick = (from: number, left: number): string[][] =>
		left === 0
			? [[]]
			: quoted.slice(from).flatMap((one, at) => pick(from + at + 1, left - 1).map((rest) => [one, ...rest]));
	return pick(0, least)
		.map((all) => (all.length > 1 ? `(${all.join(' & ')})` : all[0]))
		.join(' | ');
}
