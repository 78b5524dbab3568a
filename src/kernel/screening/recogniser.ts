// What the identifier check is made of. Each recogniser knows one kind of identifier of the Safe Harbor list, 45 CFR
// 164.514(b)(2)(i). Adding one (names, later) is a file and a line in screen.ts. Runs in the browser and on the server.

import type { Normalised } from './normalise.ts';
import type { Scene } from './scene.ts';
import { everyMatch } from './search.ts';

export { where } from './search.ts';

/** Letter of the list in 45 CFR 164.514(b)(2)(i). */
export type Letter =
	| 'A'
	| 'B'
	| 'C'
	| 'D'
	| 'E'
	| 'F'
	| 'G'
	| 'H'
	| 'I'
	| 'J'
	| 'K'
	| 'L'
	| 'M'
	| 'N'
	| 'O'
	| 'P'
	| 'Q'
	| 'R';

/** Half-open range of UTF-16 offsets. */
export interface Span {
	start: number;
	end: number;
}

/** What is known of the text before it is read. */
export interface Context {
	/** It tells of one patient: a case or a story. Then a month with its year counts as a date of that patient. */
	aboutPatient: boolean;
}

export interface Recogniser {
	/** Stable name: goes into counts and settings. */
	id: string;
	law: Letter;
	/** With its article, as the writer reads it: "a telephone number". */
	words: string;
	/** What to write instead; a clause that follows "Instead: ". */
	instead: string;
	/**
	 * Where it counts besides the story of one patient: in any text ('any'), in one that speaks of a patient ('of-patient'),
	 * nowhere else ('story'). Colleagues and their hospitals may be named in a discussion.
	 */
	counts?: 'any' | 'of-patient' | 'story';
	/** It may as well be a thing: whoever writes says what it is, and with that it is settled. */
	unsure?: true;
	/** Ranges in `text.plain`. */
	find(text: Normalised, scene: Scene): Span[];
}

/** All matches of a pattern (with the g flag) that `accept` takes; `group` names the part that is the identifier. */
export function matches(
	text: Normalised,
	pattern: RegExp,
	accept: (match: RegExpExecArray, text: Normalised) => boolean = () => true,
	group = 0,
): Span[] {
	const found: Span[] = [];
	for (const match of everyMatch(text.plain, pattern)) {
		const part = match[group];
		if (part === undefined || !accept(match, text)) continue;
		const start = group === 0 ? match.index : match.index + match[0].lastIndexOf(part);
		found.push({ start, end: start + part.length });
	}
	return found;
}

/** The digits of a text, nothing else. */
export const digitsOf = (text: string): string => text.replace(/\D/g, '');
