// The thread in which the identifier check reads what somebody writes. To make its lists ready takes a second of a quick computer,
// and five of a telephone, in which nobody could type.

/// <reference lib="webworker" />
import { repair, repaired } from '#kernel/screening/repair.ts';
import { type Finding, Screener } from '#kernel/screening/screen.ts';

/** What is asked: what a field's text says, or how these of its findings would be mended. */
export type Question =
	| { field: number; text: string; aboutPatient: boolean }
	| { text: string; findings: Finding[]; all: Finding[] };
export type Asked = Question & { number: number };

export interface Told {
	number: number;
	/** Everything that was found; null when the field was asked about again meanwhile. */
	found?: Finding[] | null;
	/** In the order of the findings. */
	mended?: Mended[];
}
/** What would stand instead, '' for what is best left out, and the whole text then. */
export interface Mended {
	instead: string;
	text: string;
}

// Each field keeps its own parts: only what changed is read again.
const screeners = new Map<number, Screener>();
const newest = new Map<number, number>();

self.addEventListener('message', async ({ data }: MessageEvent<Asked>) => {
	postMessage({ number: data.number, ...('field' in data ? { found: await find(data) } : { mended: mend(data) }) });
});

function find({ field, number, text, aboutPatient }: Extract<Asked, { field: number }>): Promise<Finding[] | null> {
	const screener = screeners.get(field) ?? new Screener();
	screeners.set(field, screener);
	newest.set(field, number);
	return screener.screenInTurns(text, { aboutPatient }, () => newest.get(field) !== number);
}

function mend({ text, findings, all }: Extract<Asked, { findings: Finding[] }>): Mended[] {
	return findings.map((finding) => {
		const instead = repair(text, finding, all);
		return { instead, text: repaired(text, finding, instead) };
	});
}
