// Laboratory values: one measurement on one day, from the form or from a pasted table.

import { latinFigures } from '#platform/figures.ts';
import { Refusal } from '#platform/refusal.ts';
import { type Cells, pastedRows } from './pasted.ts';

export interface Lab {
	name: string;
	/** As written: "12.4", "<0.01", "negative". */
	value: string;
	/** The value when it is a number; "<0.01" is 0.01. */
	number: number | null;
	/** UCUM where the writer knows it: "mmol/L". */
	unit: string;
	low: number | null;
	high: number | null;
	/** From the first day of what is told, which is 0. */
	day: number;
}

/** Rows that one case holds. */
export const MOST_LABS = 120;
/** A year before, ten years after: beyond that it is another illness, or a date. */
const FIRST_DAY = -366;
const LAST_DAY = 3660;

/** The rows of the form, "lab0name", "lab0value", …, then what was pasted. Empty rows are left out. @throws Refusal. */
export function readLabs(fields: Record<string, string>): Lab[] {
	const rows = [...typedRows(fields), ...pastedRows(latinFigures(fields.labpaste ?? ''))];
	const labs = rows.map(([name, value, unit, low, high, day], at) => {
		const say = (sentence: string) =>
			new Refusal('invalid', `Value ${at + 1}${name ? ` (${name})` : ''}: ${sentence}`, { field: 'labs' });
		if (!name) throw say('say what was measured.');
		if (!value) throw say('give the value.');
		if (name.length > 80 || value.length > 40 || unit.length > 30) throw say('this is too long for a table.');
		const whole = day === '' ? 0 : Number(day.replace(/^(?:day|día|tag|اليوم|يوم)\s*/i, '').replace('−', '-'));
		if (!Number.isInteger(whole) || whole < FIRST_DAY || whole > LAST_DAY)
			throw say('give the day as a whole number, counted from day 0; a date could show who the patient is.');
		const bound = (text: string) => {
			if (text === '') return null;
			const number = numberIn(text);
			if (number === null) throw say('the reference range needs numbers.');
			return number;
		};
		const lab: Lab = { name, value, number: numberIn(value), unit, low: bound(low), high: bound(high), day: whole };
		if (lab.low !== null && lab.high !== null && lab.low > lab.high) throw say('the range ends before it begins.');
		return lab;
	});
	if (labs.length > MOST_LABS)
		throw new Refusal('invalid', `${MOST_LABS} values are the most; these are ${labs.length}.`, { field: 'labs' });
	return labs;
}

const PARTS = ['name', 'value', 'unit', 'low', 'high', 'day'] as const;

function typedRows(fields: Record<string, string>): Cells[] {
	const numbers = new Set<number>();
	for (const field of Object.keys(fields)) {
		const row = /^lab(\d{1,3})(?:name|value)$/.exec(field)?.[1];
		if (row !== undefined) numbers.add(Number(row));
	}
	return [...numbers]
		.sort((a, b) => a - b)
		.map(
			(row) =>
				PARTS.map((part) =>
					latinFigures(fields[`lab${row}${part}`] ?? '')
						.replace(/\s+/g, ' ')
						.trim(),
				) as Cells,
		)
		.filter(([name, value]) => name !== '' || value !== '');
}

/** "12.4", "1,200", "1.200,5", "<0.01", "7,35", "0,125" (a comma before other than three digits is a point); null for words. */
export function numberIn(text: string): number | null {
	const plain = text
		.trim()
		.replace('−', '-')
		.replace(/^[<>≤≥~]\s*/, '');
	if (!/^-?\d[\d.,]*$/.test(plain)) return null;
	const english = /^-?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/.test(plain);
	const grouped = /^-?[1-9]\d{0,2}(?:\.\d{3})+,\d+$/.test(plain);
	const number = Number(
		english ? plain.replaceAll(',', '') : (grouped ? plain.replaceAll('.', '') : plain).replace(',', '.'),
	);
	return Number.isFinite(number) ? number : null;
}

/** Does it lie outside its range? */
export function outside(lab: Pick<Lab, 'number' | 'low' | 'high'>): 'low' | 'high' | null {
	if (lab.number === null) return null;
	if (lab.low !== null && lab.number < lab.low) return 'low';
	if (lab.high !== null && lab.number > lab.high) return 'high';
	return null;
}

/** "135–145", "< 5", "> 60"; '' without one. */
export function rangeWords({ low, high }: Pick<Lab, 'low' | 'high'>): string {
	if (low !== null && high !== null) return `${low}–${high}`;
	if (high !== null) return `< ${high}`;
	return low !== null ? `> ${low}` : '';
}

/** The rows as fields of the form again. */
export function labFields(labs: readonly Lab[]): Record<string, string> {
	const fields: Record<string, string> = {};
	for (const [row, lab] of labs.entries()) {
		const cells: Cells = [
			lab.name,
			lab.value,
			lab.unit,
			lab.low === null ? '' : String(lab.low),
			lab.high === null ? '' : String(lab.high),
			String(lab.day),
		];
		for (const [at, part] of PARTS.entries()) fields[`lab${row}${part}`] = cells[at] as string;
	}
	return fields;
}
