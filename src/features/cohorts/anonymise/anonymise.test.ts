// Nobody stands alone: in a file, in a table, or in the difference of two releases.

import { describe, expect, test } from 'vitest';
import { FIELD_NAMES, type FieldName, type Read } from '../fields.ts';
import { csv } from '../write-files.ts';
import { keepDistance } from './distance.ts';
import { generalise } from './generalise.ts';
import { suppress } from './suppress.ts';

const K = 10;

/** Numbers that look drawn by lot, the same every time (mulberry32). */
function drawn(seed: number) {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
}
function reads(many: number, seed: number): Read[] {
	const lot = drawn(seed);
	const of = <T>(list: T[]) => list[Math.floor(lot() ** 2 * list.length)] as T;
	return Array.from({ length: many }, () => ({
		age: of(['60-69', '50-59', '20-29', '1-4', null]),
		sex: of(['female', 'male', 'intersex']),
		country: of(['DE', 'ES', 'US', 'KE', 'XX', null]),
		year: of([2026, 2025, 2021]),
		specialty: of(['neurology', 'cardiology', 'spine-surgery']),
		setting: of(['ward', 'emergency', null]),
		ended: of(['recovered', 'died', 'sequelae', null]),
		diagnosis: of([['M46.46', 'M46', 'chapter-13'], ['I21.4', 'I21', 'chapter-9'], []]),
		level: of([['L4-L5', 'Lumbar'], []]),
		days: Math.floor(lot() * 200),
	}));
}
const sum = (numbers: number[]) => numbers.reduce((all, one) => all + one, 0);
const classes = (rows: string[][]) => {
	const sizes = new Map<string, number>();
	for (const row of rows) sizes.set(row.join('|'), (sizes.get(row.join('|')) ?? 0) + 1);
	return [...sizes.values()];
};

describe('a file', () => {
	test('each combination of values stands for ten rows at least, whatever was asked for; no row is lost', () => {
		for (const [many, seed] of [
			[10, 1],
			[14, 2],
			[57, 3],
			[400, 4],
		] as const) {
			const of = reads(many, seed);
			for (const fields of [FIELD_NAMES.slice(0, 2), FIELD_NAMES.slice(0, 5), ['sex', 'outcome'] as FieldName[]]) {
				const { rows, steps } = generalise(of, fields, K);
				expect(rows).toHaveLength(many);
				expect(Math.min(...classes(rows))).toBeGreaterThanOrEqual(K);
				expect(steps).toHaveLength(fields.length);
			}
		}
	});

	test('no more is lost than must be, and fewer than ten are refused', () => {
		const twenty = reads(20, 5).map((read, at) => ({ ...read, sex: at < 10 ? 'female' : 'male', ended: 'recovered' }));
		expect(generalise(twenty, ['sex', 'outcome'], K).steps).toEqual([0, 0]);
		expect(generalise(twenty.slice(1), ['sex', 'outcome'], K).steps).toEqual([1, 0]);
		expect(() => generalise(twenty.slice(0, 9), ['sex'], K)).toThrow('fewer');
	});

	test('what a spreadsheet would run is text, and what holds a comma is quoted', () => {
		expect(csv([['=1+1', 'a,b', 'say "x"']])).toBe(`'=1+1,"a,b","say ""x"""\r\n`);
	});
});

describe('a table', () => {
	/** What a reader who knows the totals can say of each cell that is left out: its least and its most, line by line. */
	function bounds(table: number[][], cells: (number | null)[][]): [number, number][] {
		const lines = [
			...table.map((row, r) => row.map((_, c) => [r, c] as const)),
			...(table[0] ?? []).map((_, c) => table.map((_row, r) => [r, c] as const)),
		];
		const open = new Map<string, [number, number]>();
		table.forEach((row, r) => {
			row.forEach((_, c) => {
				if (cells[r]?.[c] === null) open.set(`${r} ${c}`, [0, Number.POSITIVE_INFINITY]);
			});
		});
		for (let round = 0; round < 50; round++)
			for (const line of lines) {
				const total = line.reduce((sum, [r, c]) => sum + (table[r]?.[c] ?? 0), 0);
				const shown = line.reduce((sum, [r, c]) => sum + (cells[r]?.[c] ?? 0), 0);
				const hidden = line.filter(([r, c]) => cells[r]?.[c] === null).map(([r, c]) => `${r} ${c}`);
				for (const one of hidden) {
					const others = hidden.filter((other) => other !== one).map((other) => open.get(other) as [number, number]);
					const [low, high] = open.get(one) as [number, number];
					open.set(one, [
						Math.max(low, total - shown - others.reduce((sum, [, most]) => sum + most, 0)),
						Math.min(high, total - shown - others.reduce((sum, [least]) => sum + least, 0)),
					]);
				}
			}
		return [...open.values()];
	}

	test('no number under ten is shown, and none that is left out can be counted back from the totals', () => {
		const lot = drawn(11);
		for (let round = 0; round < 600; round++) {
			const [rows, columns] = [2 + Math.floor(lot() * 4), 2 + Math.floor(lot() * 4)];
			const table = Array.from({ length: rows }, () =>
				Array.from({ length: columns }, () => Math.floor(lot() ** 3 * 60)),
			);
			// Totals are never small: such values stand together (summarise.ts).
			const totals = [...table.map(sum), ...(table[0] ?? []).map((_, c) => sum(table.map((row) => row[c] ?? 0)))];
			if (totals.some((total) => total < K)) continue;
			const cells = suppress(table, K);
			for (const cell of cells.flat()) expect(cell === null || cell === 0 || cell >= K).toBe(true);
			for (const [low, high] of bounds(table, cells))
				if (high > 0) expect(high - low, JSON.stringify(table)).toBeGreaterThan(0);
		}
	});

	test('one small value of a list takes the next smallest with it', () => {
		expect(suppress([[40, 15, 12, 3]], K)).toEqual([[40, 15, null, null]]);
		expect(suppress([[40, 15, 12]], K)).toEqual([[40, 15, 12]]);
		expect(suppress([[9, 4]], K)).toEqual([[null, null]]);
	});
});

describe('two releases', () => {
	const ids = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => String(from + at));

	test('never differ by fewer than ten on either side, whatever one tries', () => {
		const lot = drawn(21);
		const released: Set<string>[] = [];
		for (let round = 0; round < 120; round++) {
			const from = Math.floor(lot() * 60);
			const eligible = ids(from, from + 5 + Math.floor(lot() * 60)).filter(() => lot() > 0.05);
			const chosen = keepDistance(eligible, released, K, lot);
			if (chosen.length === 0) continue;
			expect(chosen.length).toBeGreaterThanOrEqual(K);
			for (const id of chosen) expect(eligible).toContain(id);
			for (const other of released) {
				const own = chosen.filter((id) => !other.has(id)).length;
				const shared = chosen.length - own;
				if (shared === 0) continue;
				expect(own === 0 || own >= K).toBe(true);
				expect(other.size - shared === 0 || other.size - shared >= K).toBe(true);
			}
			released.push(new Set(chosen));
		}
		expect(released.length).toBeGreaterThan(3);
	});

	test('one more case changes nothing; one fewer takes nine others along', () => {
		const first = new Set(ids(0, 30));
		expect(keepDistance(ids(0, 31), [first], K, drawn(1)).sort()).toEqual([...first].sort());
		expect(keepDistance(ids(1, 30), [first], K, drawn(1))).toHaveLength(20);
		expect(keepDistance(ids(1, 15), [new Set(ids(0, 15))], K, drawn(1))).toEqual([]);
		expect(keepDistance(ids(0, 9), [], K, drawn(1))).toEqual([]);
		expect(keepDistance(ids(40, 55), [first], K, drawn(1))).toHaveLength(15);
	});
});
