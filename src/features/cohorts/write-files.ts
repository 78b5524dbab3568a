// The files of a release: data and dictionary, both CSV (RFC 4180).

import { FIELDS, type FieldName } from './fields.ts';

/** Rows as CSV with CRLF. What a spreadsheet would take for a formula is quoted with an apostrophe. */
export function csv(rows: readonly (readonly string[])[]): string {
	return `${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

function cell(value: string): string {
	const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
	return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

interface Described {
	title: string;
	number: number;
	cases: number;
	fields: readonly FieldName[];
	steps: readonly number[];
	values: readonly (readonly string[])[];
	ethics: { body: string; number: string; date: string | null };
}

/** What each column means, in which step it stands, which values it has; and how the file was made. */
export function dictionaryOf({ title, number, cases, fields, steps, values, ethics }: Described): string {
	const columns = fields.map((name, at) => {
		const step = steps[at] as number;
		const of = FIELDS[name].steps;
		return [
			FIELDS[name].label,
			of[step]?.says ?? '',
			`step ${step + 1} of ${of.length}`,
			[...new Set(values.map((row) => row[at] as string))].sort((a, b) => a.localeCompare(b, 'en')).join('; '),
		];
	});
	return csv([
		['Column', 'Meaning', 'Generalised', 'Values'],
		...columns,
		[],
		['Question', title],
		['Release', String(number)],
		['Cases', String(cases)],
		['Ethics approval', `${ethics.body}, ${ethics.number}, ${ethics.date ?? ''}`],
		[
			'Anonymity',
			'Each combination of values in the file stands for 10 cases at least: 10-anonymous over all columns, by generalising whole columns with least loss (Prec). No row was left out for it. Rows stand in an order drawn by lot.',
		],
		[
			'Differences',
			'No release of this network that shares a case with this one differs from it by fewer than 10 cases on either side; cases were left out by lot where it would have.',
		],
		[
			'Limits',
			'What all cases of a combination share is known of each of them. Do not join this file with others to find a person.',
		],
		['Withdrawal', 'When you are told that a patient took consent back, stop using this release and make a new one.'],
	]);
}
