// Lines of a document that hold Arabic or Hebrew, in the order in which they are drawn: the bidirectional algorithm of Unicode (UAX #9).

import bidiFactory from 'bidi-js';

const bidi = bidiFactory();
const RTL = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const STRONG = /[\p{L}]/u;
/** They have done their work when a line is in order, and no typeface draws them. */
const MARKS = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Letters that run one way. Those from right to left stand in reading order: the typeface turns them. */
export interface DirectedRun {
	text: string;
	toLeft: boolean;
}

/** Does anything of it run from right to left? */
export const hasRightToLeft = (text: string): boolean => RTL.test(text);

/** Does a paragraph begin at the right? By its first letter (P2, P3). */
export function beginsRight(paragraph: string): boolean {
	const first = STRONG.exec(paragraph)?.[0];
	return first !== undefined && RTL.test(first);
}

/** A line in runs, from the left edge to the right. @param right its paragraph begins at the right. */
export function visualRuns(line: string, right: boolean): DirectedRun[] {
	const { levels } = bidi.getEmbeddingLevels(line, right ? 'rtl' : 'ltr');
	const mirrored = bidi.getMirroredCharactersMap(line, levels);
	const runs: { text: string; level: number }[] = [];
	for (let at = 0; at < line.length; at++) {
		const letter = mirrored.get(at) ?? (line[at] as string);
		const level = levels[at] as number;
		const last = runs.at(-1);
		if (last && last.level === level) last.text += letter;
		else runs.push({ text: letter, level });
	}
	return reordered(runs)
		.map(({ text, level }) => ({ text: text.replace(MARKS, ''), toLeft: level % 2 === 1 }))
		.filter(({ text }) => text !== '');
}

/** From the highest level down to the lowest odd one, what stands at that level or above is turned round (L2). */
function reordered<Of extends { level: number }>(runs: Of[]): Of[] {
	const order = [...runs];
	const highest = Math.max(0, ...order.map(({ level }) => level));
	for (let level = highest; level >= 1; level--)
		for (let from = 0; from < order.length; from++) {
			if ((order[from] as Of).level < level) continue;
			let to = from;
			while (to + 1 < order.length && (order[to + 1] as Of).level >= level) to++;
			order.splice(from, to - from + 1, ...order.slice(from, to + 1).reverse());
			from = to;
		}
	return order;
}
