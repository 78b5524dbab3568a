// k-anonymity by generalising whole columns: of all combinations of steps the one that loses least, among those in which each
// combination of values stands for k rows at least (Samarati P, IEEE TKDE 2001;13:1010; LeFevre K and others, Incognito, SIGMOD
// 2005). What is lost is measured as Prec (Sweeney L, Int J Uncertain Fuzz 2002;10:571). No row is left out, and every column of
// the file is a quasi-identifier: then no table that anybody makes from the file has a cell between 0 and k.

import { FIELDS, type FieldName, type Read } from '../fields.ts';

export interface Generalised {
	/** A row of values for each case, in the order of the fields. */
	rows: string[][];
	/** The step of each field; 0 is the finest. */
	steps: number[];
}

/** @param reads at least k of them. @throws when there are fewer: whoever calls has looked. */
export function generalise(reads: readonly Read[], fields: readonly FieldName[], k: number): Generalised {
	if (reads.length < k) throw new Error(`fewer than ${k} rows cannot be anonymous`);
	const heights = fields.map((name) => FIELDS[name].steps.length - 1);
	// Each value of each step once: combinations are compared thousands of times.
	const values = fields.map((name) => FIELDS[name].steps.map((step) => reads.map((read) => step.of(read))));
	let best: { steps: number[]; loss: number } | null = null;
	for (const steps of combinations(heights)) {
		const loss = steps.reduce((sum, step, at) => sum + step / (heights[at] as number), 0);
		if (best && loss >= best.loss) continue;
		if (smallestClass(values, steps, reads.length) >= k) best = { steps, loss };
	}
	const { steps } = best ?? { steps: heights };
	return { rows: reads.map((_, row) => steps.map((step, at) => values[at]?.[step]?.[row] as string)), steps };
}

function* combinations(heights: number[]): Generator<number[]> {
	const steps = heights.map(() => 0);
	for (;;) {
		yield [...steps];
		let at = 0;
		while (at < steps.length && steps[at] === heights[at]) steps[at++] = 0;
		if (at === steps.length) return;
		steps[at] = (steps[at] as number) + 1;
	}
}

function smallestClass(values: string[][][], steps: number[], rows: number): number {
	const sizes = new Map<string, number>();
	for (let row = 0; row < rows; row++) {
		const key = steps.map((step, at) => values[at]?.[step]?.[row]).join('\u0000');
		sizes.set(key, (sizes.get(key) ?? 0) + 1);
	}
	return Math.min(...sizes.values());
}
