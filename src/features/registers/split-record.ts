import { parse } from 'csv-parse/sync';

/**
 * The fields of one CSV record that holds so many quotation marks.
 * @throws when the record is not well-formed CSV.
 */
export function splitRecord(text: string, quotes: number, delimiter = ','): string[] {
	const quick = delimiter === ',' ? splitQuoted(text, quotes) : null;
	return quick ?? (parse(text, { relax_column_count: true, delimiter })[0] as string[] | undefined) ?? [];
}

/**
 * The form in which CMS writes: every field quoted, none with a quotation mark in it. Cutting at `","` is then exact,
 * and five times as fast as a parser (docs/decisions/0004-register-load.md). Null: not of that form, ask the parser.
 */
function splitQuoted(text: string, quotes: number): string[] | null {
	if (text.charCodeAt(0) !== 34 || text.charCodeAt(text.length - 1) !== 34 || text.length < 2) return null;
	const fields = text.slice(1, -1).split('","');
	return quotes === fields.length * 2 ? fields : null;
}
