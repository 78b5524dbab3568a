// The tables of a release: how its cases divide by each field, and the outcome by sex, without small cells.

import { type Cell, suppress } from './anonymise/suppress.ts';
import { FIELDS, type FieldName, type Read } from './fields.ts';

export interface Count {
	value: string;
	/** Null: left out. */
	cases: Cell;
}

export interface Summary {
	cases: number;
	/** One table a field, its commonest value first; values that were left out are one line of their sum. */
	fields: { name: FieldName; counts: Count[]; leftOut: { values: number; cases: number } | null }[];
	/** Outcome by sex, where both were asked for. */
	crossed: { rows: string[]; columns: string[]; cells: Cell[][] } | null;
	/** In the file, the step of each column. */
	steps: { name: FieldName; step: number }[];
}

/** @param k cells below it are left out. */
export function summarise(reads: readonly Read[], fields: readonly FieldName[], k: number): Omit<Summary, 'steps'> {
	return {
		cases: reads.length,
		fields: fields.map((name) => oneWay(reads, name, k)),
		crossed: fields.includes('sex') && fields.includes('outcome') ? twoWay(reads, 'outcome', 'sex', k) : null,
	};
}

const finest = (name: FieldName, read: Read) => FIELDS[name].steps[0]?.of(read) as string;

function oneWay(reads: readonly Read[], name: FieldName, k: number): Summary['fields'][number] {
	const counts = new Map<string, number>();
	for (const read of reads) counts.set(finest(name, read), (counts.get(finest(name, read)) ?? 0) + 1);
	const sorted = [...counts].sort(([a, n], [b, m]) => m - n || a.localeCompare(b, 'en'));
	const [cells = []] = suppress([sorted.map(([, count]) => count)], k);
	const shown = sorted.flatMap(([value], at) => (cells[at] === null ? [] : [{ value, cases: cells[at] as Cell }]));
	const hidden = sorted.filter((_, at) => cells[at] === null);
	return {
		name,
		counts: shown,
		leftOut:
			hidden.length > 0 ? { values: hidden.length, cases: hidden.reduce((sum, [, count]) => sum + count, 0) } : null,
	};
}

const OTHER = 'Other values';

/** Values that the tables of one field leave out stand together here: no total of a line is small either. */
function twoWay(reads: readonly Read[], down: FieldName, across: FieldName, k: number): Summary['crossed'] {
	const named = (name: FieldName) => {
		const shown = new Set(oneWay(reads, name, k).counts.map(({ value }) => value));
		return (read: Read) => (shown.has(finest(name, read)) ? finest(name, read) : OTHER);
	};
	const [rowOf, columnOf] = [named(down), named(across)];
	const values = (of: (read: Read) => string) => [...new Set(reads.map(of))].sort((a, b) => a.localeCompare(b, 'en'));
	const [rows, columns] = [values(rowOf), values(columnOf)];
	if (rows.length < 2 || columns.length < 2) return null;
	const table = rows.map((row) =>
		columns.map((column) => reads.filter((read) => rowOf(read) === row && columnOf(read) === column).length),
	);
	const cells = suppress(table, k);
	return cells.flat().every((cell) => cell === null || cell === 0) ? null : { rows, columns, cells };
}
