// Fields that stand in the record and in no index: affiliations, pages, dates of the record. They narrow what the rest of a query
// finds, and are no search by themselves (decision 0133).

import { type RawBuilder, sql } from 'kysely';
import { LETTERS, plainKey } from '../medline/index-terms.ts';

/** As plainKey() has it, in SQL: lower case, without accents and punctuation. */
const plain = (text: RawBuilder<unknown>) =>
	Object.entries(LETTERS).reduce(
		(folded, [letter, plain]) => sql`replace(${folded}, ${letter}, ${plain})`,
		sql`btrim(regexp_replace(regexp_replace(lower(normalize(${text}, NFD)), ${"[\\u0300-\\u036f'’.]"}, '', 'g'), '[^[:alnum:]]+', ' ', 'g'))`,
	);

export interface Asked {
	words: string;
	phrase: boolean;
	prefix: boolean;
}

/** Patterns of LIKE; a plain key holds nothing that LIKE would take for its own. */
function patterns({ words, phrase, prefix }: Asked): string[] {
	const key = plainKey(words);
	const wanted = phrase ? [key] : key.split(' ');
	return wanted.filter(Boolean).map((one) => `% ${one}${prefix ? '' : ' '}%`);
}

/** Whether texts at these places of the record have the words, whole ones; in quotation marks one after the other. */
export function stands(paths: readonly string[], asked: Asked): RawBuilder<boolean> {
	const values = sql.join(
		paths.map((path) => sql`select jsonb_path_query(citation.record, ${path}::jsonpath)`),
		sql` union all `,
	);
	const like = patterns(asked).map((pattern) => sql`said like ${pattern}`);
	if (like.length === 0) return sql<boolean>`false`;
	return sql<boolean>`exists (select from (select ' ' || string_agg(${plain(sql`value #>> '{}'`)}, ' | ') || ' ' as said
		from (${values}) found (value)) texts where ${sql.join(like, sql` and `)})`;
}

export const AFFILIATIONS = ['$.authors[*].affiliations[*]', '$.investigators[*].affiliations[*]'] as const;

/** Whether the first or the last of the authors has this name. @param key "bose ks". @param open initials may go on. */
export function authorAt(which: 'first' | 'last', key: string, open: boolean): RawBuilder<boolean> {
	const at = which === 'first' ? '$.authors[0]' : '$.authors[last]';
	const name = plain(sql`concat_ws(' ', one->>'group', one->>'family', one->>'initials')`);
	return sql<boolean>`exists (select from jsonb_path_query(citation.record, ${at}::jsonpath) one
		where ${name} || ' ' like ${open ? `${key}%` : `${key} %`})`;
}

/** Whether one author has all of these names, in whatever order; one letter begins one. */
export function fullName(words: string): RawBuilder<boolean> {
	const like = plainKey(words)
		.split(' ')
		.filter(Boolean)
		.map((part) => sql`said like ${part.length === 1 ? `% ${part}%` : `% ${part} %`}`);
	return sql<boolean>`exists (select from jsonb_path_query(citation.record, '$.authors[*]') one,
		lateral (select ' ' || ${plain(sql`concat_ws(' ', one->>'given', one->>'family', one->>'suffix')`)} || ' ') names (said)
		where ${sql.join(like, sql` and `)})`;
}

const number = (date: RawBuilder<unknown>) =>
	sql`coalesce((${date}->>'year')::integer, 0) * 10000 + coalesce((${date}->>'month')::integer, 1) * 100 + coalesce((${date}->>'day')::integer, 1)`;
const asNumber = (day: string) => Number(day.replaceAll('-', ''));

/** PubStatus in the history, for what PubMed calls the dates of a record. */
const STATUS = { edat: 'pubmed', crdt: 'entrez', mhda: 'medline' } as const;
const OWN = { lr: 'revised', dcom: 'completed' } as const;
export type RecordDate = keyof typeof STATUS | keyof typeof OWN;

/** @param start ISO 8601. @param end ISO 8601, inclusive. */
export function recordDate(which: RecordDate, start: string, end: string): RawBuilder<boolean> {
	const between = sql`between ${asNumber(start)}::integer and ${asNumber(end)}::integer`;
	if (which === 'lr' || which === 'dcom')
		return sql<boolean>`(citation.record ? ${OWN[which]} and ${number(sql`(citation.record->${OWN[which]})`)} ${between})`;
	return sql<boolean>`exists (select from jsonb_array_elements(citation.record->'history') one
		where one->>'status' = ${STATUS[which]} and ${number(sql`(one->'date')`)} ${between})`;
}

/** The first page, or all of them as they are printed. */
export function pages(words: string): RawBuilder<boolean> {
	const said = words.trim().toLowerCase();
	return sql<boolean>`(lower(citation.record->>'pages') = ${said} or lower(citation.record->>'startPage') = ${said}
		or lower(split_part(citation.record->>'pages', '-', 1)) = ${said})`;
}

/** The country of a journal, or the place of a book. */
export function place(words: string): RawBuilder<boolean> {
	return sql<boolean>`(citation.nlm_id in (select nlm_id from journal where lower(country) = lower(${words.trim()}))
		or lower(citation.record #>> '{book,place}') = lower(${words.trim()}))`;
}

/** Subsets of PubMed that follow from the state of a record. */
const SUBSETS: Record<string, RawBuilder<boolean>> = {
	medline: sql<boolean>`citation.record->>'status' = 'MEDLINE'`,
	inprocess: sql<boolean>`citation.record->>'status' in ('In-Process', 'In-Data-Review')`,
	inprocessnotmedline: sql<boolean>`citation.record->>'status' in ('In-Process', 'In-Data-Review')`,
	publisher: sql<boolean>`citation.record->>'status' = 'Publisher'`,
	pubmednotmedline: sql<boolean>`citation.record->>'status' = 'PubMed-not-MEDLINE'`,
	oldmedline: sql<boolean>`citation.record->>'status' = 'OLDMEDLINE'`,
	aim: sql<boolean>`citation.record->'subsets' ? 'AIM'`,
	jsubsetaim: sql<boolean>`citation.record->'subsets' ? 'AIM'`,
	pmc: sql<boolean>`citation.record->'ids' @> '[{"type":"pmc"}]'`,
	pubmedpmc: sql<boolean>`citation.record->'ids' @> '[{"type":"pmc"}]'`,
	ffrft: sql<boolean>`citation.record->'ids' @> '[{"type":"pmc"}]'`,
	freefulltext: sql<boolean>`citation.record->'ids' @> '[{"type":"pmc"}]'`,
	pubmedbooks: sql<boolean>`citation.record ? 'book'`,
	books: sql<boolean>`citation.record ? 'book'`,
	pmcbook: sql<boolean>`citation.record ? 'book'`,
};
export const subset = (asked: string): RawBuilder<boolean> | undefined => SUBSETS[asked];
