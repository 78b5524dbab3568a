// The paper of a meeting or a proposal: named by PMID, DOI or address, as anywhere else.

import { sql } from 'kysely';
import { readStudy } from '#features/library/index.ts';
import type { Cited } from '#kernel/citations/cited-json.ts';
import { namedIn } from '#kernel/citations/find-citations.ts';
import { knowWorks } from '#kernel/citations/know-works.ts';
import { keyWords } from '#kernel/citations/mark-words.ts';
import type { Executor } from '#platform/db.server.ts';
import { Refusal } from '#platform/refusal.ts';
import { chooseInstrument } from './instruments/choose.ts';

/** The paper that a field names: "38587995", "PMID 38587995", a DOI, a link. @throws Refusal on the field. */
export function readPaper(given: string, field = 'paper'): string {
	const text = given.trim();
	const [named] = namedIn(/^\d{1,9}$/.test(text) ? `PMID ${text}` : text);
	if (!named) throw new Refusal('invalid', 'Name the paper by its PMID, its DOI, or a link to PubMed.', { field });
	return named.key;
}

const plain = (html: string) =>
	html
		.replace(/<[^>]+>/g, '')
		.replace(/&lt;/g, '<')
		.replace(/&gt;/g, '>')
		.replace(/&quot;/g, '"')
		.replace(/&#39;/g, "'")
		.replace(/&amp;/g, '&')
		.replace(/\.$/, '');

/** What is known of the paper, and the sheet that fits it. Keeps it among the works that loads keep true. */
export async function knowPaper(trx: Executor, key: string): Promise<{ title: string; design: string }> {
	const [work] = await knowWorks(trx, [key]);
	const study = await readStudy(trx, work?.pmid ?? null);
	return { title: work?.title ? plain(work.title) : keyWords(key), design: chooseInstrument(study) };
}

/** The evidence cards of these papers, by key. */
export async function readPapers(executor: Executor, keys: readonly string[]): Promise<Map<string, Cited>> {
	const { rows } = await sql<Omit<Cited, 'because' | 'keys'>>`
		select key, pmid, title, journal, year, study, marks from cited_work where key = any(${keys}::text[])`.execute(
		executor,
	);
	const known = new Map(rows.map((row) => [row.key, row]));
	return new Map(
		keys.map((key) => {
			const work = known.get(key);
			return [
				key,
				{
					key,
					pmid: work?.pmid ?? null,
					title: work?.title ?? '',
					journal: work?.journal ?? '',
					year: work?.year ?? null,
					study: work?.study ?? '',
					marks: work?.marks ?? [],
					because: '',
					keys: [key],
				},
			];
		}),
	);
}

/** One line without marks, for calendars, minutes and certificates: "Title. Journal 2019. PMID 1. Retracted". */
export function paperWords(paper: Cited, marks: string): string {
	const title = paper.title ? plain(paper.title) : keyWords(paper.key);
	const source = [paper.journal, paper.year].filter(Boolean).join(' ');
	return [title, source, keyWords(paper.key), marks].filter(Boolean).join('. ');
}
