// Laboratory values as a page shows them: a table with a column a day, and a small chart for whatever was measured again.

import { listed } from '#words/listed.ts';
import { say } from '#words/say.ts';
import { type Lab, outside, rangeWords } from './lab.ts';

export interface LabCell {
	value: string;
	mark: 'low' | 'high' | null;
}

export interface LabRow {
	name: string;
	unit: string;
	range: string;
	/** One a column; null where nothing was measured. Several of one day stand in one cell. */
	cells: (LabCell[] | null)[];
}

export interface LabGrid {
	days: number[];
	rows: LabRow[];
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/**
 * "10*9/L" (UCUM) and "10^9/L" as they are printed: "×10⁹/L". What is kept and exported stays as it was
 * written, and so does paper, whose typeface lacks the raised figures.
 */
export const printed = (unit: string) =>
	unit.replace(
		/(?:[x×]\s?)?\b10[*^](\d{1,2})(?!\d)/g,
		(_, power: string) => `×10${[...power].map((digit) => RAISED[Number(digit)]).join('')}`,
	);

const key = (lab: Lab) => `${lab.name.toLowerCase()} ${lab.unit}`;

/** Rows in the order in which they were first written, columns by day. */
export function labGrid(labs: readonly Lab[]): LabGrid {
	const days = [...new Set(labs.map(({ day }) => day))].sort((a, b) => a - b);
	const rows = new Map<string, LabRow>();
	for (const lab of labs) {
		const row = rows.get(key(lab)) ?? {
			name: lab.name,
			unit: lab.unit,
			range: '',
			cells: days.map(() => null),
		};
		row.range ||= rangeWords(lab);
		const at = days.indexOf(lab.day);
		row.cells[at] = [...(row.cells[at] ?? []), { value: lab.value, mark: outside(lab) }];
		rows.set(key(lab), row);
	}
	return { days, rows: [...rows.values()] };
}

export interface LabChart {
	name: string;
	unit: string;
	/** What the picture says, for those who do not see it. */
	says: string;
	width: number;
	height: number;
	band: { y: number; height: number } | null;
	line: string;
	points: {
		x: number;
		y: number;
		label: string;
		outside: boolean;
		anchor: 'start' | 'middle' | 'end';
		above: boolean;
	}[];
	ticks: { x: number; day: number }[];
	levels: { y: number; words: string }[];
}

const WIDTH = 300;
const HEIGHT = 142;
const LEFT = 34;
const RIGHT = 12;
const TOP = 20;
/** Room for the days, and for a value that is written below its point. */
const BOTTOM = 40;

/** A chart for each test with numbers on two days at least. All share the days of the first axis, so that they compare. */
export function labCharts(labs: readonly Lab[]): LabChart[] {
	const series = new Map<string, Lab[]>();
	for (const lab of labs) if (lab.number !== null) series.set(key(lab), [...(series.get(key(lab)) ?? []), lab]);
	const all = [...series.values()].filter((one) => new Set(one.map(({ day }) => day)).size > 1);
	const days = all.flat().map(({ day }) => day);
	const [first, last] = [Math.min(...days), Math.max(...days)];
	return all.map((one) =>
		chartOf(
			[...one].sort((a, b) => a.day - b.day),
			first,
			last,
		),
	);
}

function chartOf(labs: Lab[], first: number, last: number): LabChart {
	const { name, unit } = labs[0] as Lab;
	const low = labs.find((lab) => lab.low !== null)?.low ?? null;
	const high = labs.find((lab) => lab.high !== null)?.high ?? null;
	const numbers = labs.map(({ number }) => number as number);
	const around = [...numbers, ...(low === null ? [] : [low]), ...(high === null ? [] : [high])];
	const [least, most] = [Math.min(...around), Math.max(...around)];
	const room = (most - least || Math.abs(most) || 1) * 0.18;
	const [bottom, top] = [least >= 0 ? Math.max(0, least - room) : least - room, most + room];
	const x = (day: number) => LEFT + ((day - first) / (last - first || 1)) * (WIDTH - LEFT - RIGHT);
	const y = (value: number) => HEIGHT - BOTTOM - ((value - bottom) / (top - bottom)) * (HEIGHT - TOP - BOTTOM);
	const band =
		low === null && high === null
			? null
			: { y: y(high ?? top), height: Math.max(1, y(low ?? bottom) - y(high ?? top)) };
	const places = labs.map((lab) => ({ x: x(lab.day), y: y(lab.number as number) }));
	return {
		name,
		unit,
		says: spoken(labs, name, printed(unit), rangeWords({ low, high })),
		width: WIDTH,
		height: HEIGHT,
		band,
		line: places.map((at, n) => `${n ? 'L' : 'M'}${at.x.toFixed(1)} ${at.y.toFixed(1)}`).join(''),
		points: labs.map((lab, n) => ({
			...(places[n] as { x: number; y: number }),
			label: labelled(n, numbers) ? lab.value : '',
			outside: outside(lab) !== null,
			anchor: n === 0 ? 'start' : n === labs.length - 1 ? 'end' : 'middle',
			above: standsAbove(numbers, n),
		})),
		ticks: tickDays(labs, x),
		levels: [low, high].flatMap((value) => (value === null ? [] : [{ y: y(value), words: String(value) }])),
	};
}

/** The picture in a sentence, in the language of the reader. */
function spoken(labs: Lab[], name: string, unit: string, range: string): string {
	const values = listed(labs.map(({ value, day }) => say(`${value} on day ${day}`)));
	const reference = range === '' ? '' : ` ${say(`Reference ${range}.`)}`;
	return `${name}${unit && ` (${unit})`}: ${values}.${reference}`;
}

/** Where the line leaves room: above a point, and below one from which the line only rises. */
function standsAbove(numbers: number[], at: number): boolean {
	const value = numbers[at] as number;
	const beside = [numbers[at - 1], numbers[at + 1]].filter((one) => one !== undefined);
	return beside.some((one) => one < value) || beside.every((one) => one <= value);
}

/** First, last, highest and lowest are written beside their points; of few all are. */
function labelled(at: number, numbers: number[]): boolean {
	if (numbers.length <= 4) return true;
	return (
		at === 0 ||
		at === numbers.length - 1 ||
		numbers.indexOf(Math.max(...numbers)) === at ||
		numbers.indexOf(Math.min(...numbers)) === at
	);
}

const APART = 26;

function tickDays(labs: Lab[], x: (day: number) => number): LabChart['ticks'] {
	const ticks: LabChart['ticks'] = [];
	for (const day of new Set(labs.map((lab) => lab.day))) {
		const at = x(day);
		if (ticks.every((tick) => Math.abs(tick.x - at) >= APART)) ticks.push({ x: at, day });
	}
	return ticks;
}
