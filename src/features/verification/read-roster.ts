// An employer's list as programs for tables write it: address and number of everybody, among whatever columns it has besides.

import { parse } from 'csv-parse/sync';
import { isNpi, plainNumber, textForm } from '#features/registers/index.ts';
import { Refusal } from '#platform/refusal.ts';

export interface RosterFault {
	line: number;
	problem: string;
}

interface Row {
	line: number;
	fields: string[];
}

const MOST_BYTES = 8 * 1024 * 1024;
const ADDRESS = /^[^\s@,;<>"]+@[^\s@,;<>"]+\.[^\s@,;<>"]+$/;
/** Lines in which the names of the columns are looked for: a title and an empty line may stand above them. */
const HEAD = 10;

/** The text of a file: “Unicode text” of programs for tables is UTF-16. What counts in it is ASCII in every other encoding. */
export function rosterText(bytes: Buffer): string {
	const { utf16 } = textForm(bytes.subarray(0, 4096));
	return new TextDecoder(utf16 ?? 'utf-8').decode(bytes);
}

/** Reads address and number from each line; columns by their names, or the first two. */
export function readRoster(
	text: string,
	register = 'nppes',
): { pairs: { address: string; number: string }[]; faults: RosterFault[] } {
	if (Buffer.byteLength(text) > MOST_BYTES)
		throw new Refusal('invalid', 'The file is larger than 8 MB. Split it by department.', { field: 'file' });
	const { rows, faults } = rowsOf(text);
	const columns = columnsOf(rows);
	const numberOf = new Map<string, { number: string; line: number }>();
	const doubtful = new Set<string>();
	for (const { line, fields } of columns.rows) {
		const stated = addressIn(fields[columns.address] ?? '');
		const written = bare(fields[columns.number] ?? '');
		const digits = plainNumber(written.replace(/\.0$/, ''));
		if (!ADDRESS.test(stated) || stated.length > 254) {
			faults.push({ line, problem: 'the address is not an e-mail address' });
		} else if (/^\d(?:[.,]\d+)?E\+\d+$/i.test(written)) {
			faults.push({ line, problem: `a program for tables shortened the number to ${written}: make its column text` });
		} else if (register === 'nppes' ? !isNpi(digits) : !/^[0-9A-Z]{1,30}$/.test(digits)) {
			const form = register === 'nppes' ? 'is not an NPI (ten digits, the last one a check digit)' : 'is none';
			faults.push({ line, problem: `the number ${form}` });
		} else {
			const known = numberOf.get(stated);
			if (known && known.number !== digits) {
				faults.push({
					line,
					problem: `the address stands in line ${known.line} with another number: both are left out`,
				});
				doubtful.add(stated);
			} else if (!known) numberOf.set(stated, { number: digits, line });
		}
	}
	for (const one of doubtful) numberOf.delete(one);
	return { pairs: [...numberOf].map(([at, pair]) => ({ address: at, number: pair.number })), faults };
}

/** Programs for tables keep noughts by writing ="00123". */
const bare = (field: string) => /^="(.*)"$/.exec(field)?.[1] ?? field;
/** “Ann Bell <ann@example.org>”, as programs for mail write it. */
const addressIn = (field: string) => (/<([^<>]+)>\s*$/.exec(field)?.[1] ?? bare(field)).trim().toLowerCase();

function rowsOf(text: string): { rows: Row[]; faults: RosterFault[] } {
	const faults: RosterFault[] = [];
	// A line for one program alone, which says what parts the columns.
	const said = /^\uFEFF?sep=([;,|\t])\r?\n/i.exec(text);
	try {
		const parsed = parse(said ? text.slice(said[0].length) : text, {
			bom: true,
			delimiter: said?.[1] ?? partedBy(text),
			info: true,
			relax_column_count: true,
			relax_quotes: true,
			skip_empty_lines: true,
			trim: true,
			skip_records_with_error: true,
			on_skip: (problem) => {
				faults.push({ line: Number(problem?.lines ?? 0) + (said ? 1 : 0), problem: 'not well-formed CSV' });
				return undefined;
			},
		}) as unknown as { info: { lines: number }; record: string[] }[];
		return { rows: parsed.map(({ info, record }) => ({ line: info.lines + (said ? 1 : 0), fields: record })), faults };
	} catch {
		throw new Refusal('invalid', 'This is not a CSV file.', { field: 'file' });
	}
}

/** The sign that stands in most of the first lines, outside quotation marks. A comma in each name parts nothing where another sign does. */
function partedBy(text: string): string {
	const lines = text
		.slice(0, 20_000)
		.replace(/"(?:[^"]|"")*"/g, '')
		.split(/\r\n|\r|\n/)
		.slice(0, 2 * HEAD);
	const times = (sign: string) => lines.filter((line) => line.includes(sign)).length;
	return [';', '\t', '|', ','].reduce((best, sign) => (times(sign) > times(best) ? sign : best));
}

/** What columns are called, the surest names first: beside an e-mail an “address” is a street, beside an NPI a “number” is a badge's. */
const ADDRESS_NAMES = [
	/^(?:e ?mail|mail|correo)(?: (?:address|electronico))?$/,
	/\b(?:e ?mail|mail|correo)\b|بريد/,
	/^address$/,
];
const NUMBER_NAMES = [
	/\bnpi\b/,
	/\b(?:registration|licen[cs]e|register)\b.*\b(?:number|no)\b|\bnumero\b.*\b(?:licencia|registro|colegiado)\b/,
	/^(?:number|numero|رقم)$/,
];

const called = (name: string) =>
	name
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();

function find(names: string[], patterns: RegExp[]): number {
	for (const pattern of patterns) {
		const at = names.findIndex((name) => pattern.test(name));
		if (at >= 0) return at;
	}
	return -1;
}

/** @throws Refusal on "file" when neither names nor addresses say which columns are meant. */
function columnsOf(rows: Row[]): { rows: Row[]; address: number; number: number } {
	if (rows.length === 0) return { rows, address: 0, number: 1 };
	for (const [at, { fields }] of rows.slice(0, HEAD).entries()) {
		if (fields.some((field) => ADDRESS.test(addressIn(field)))) break;
		const names = fields.map(called);
		const [address, number] = [find(names, ADDRESS_NAMES), find(names, NUMBER_NAMES)];
		if (address >= 0 && number >= 0 && address !== number) return { rows: rows.slice(at + 1), address, number };
	}
	if (rows[0]?.fields.some((field) => ADDRESS.test(addressIn(field)))) return { rows, address: 0, number: 1 };
	throw new Refusal('invalid', 'The first line must name the columns “address” and “number”.', { field: 'file' });
}
