// What texts in other scripts give to the recognisers: one reader for each script, each silent where its script does not stand.

import type { Span } from '../../recogniser.ts';
import { arabic } from './arabic.ts';
import { cyrillic } from './cyrillic.ts';
import { eastAsian } from './east-asian.ts';
import { hebrew } from './hebrew.ts';

export type Part = 'names' | 'towns' | 'institutions' | 'streets' | 'dates' | 'phones' | 'identities' | 'records';
/** Ranges by what they are. */
export type Parts = Partial<Record<Part, Span[]>>;

const READERS: readonly (readonly [RegExp, (plain: string) => Parts])[] = [
	[/[\u0621-\u064a]/, arabic],
	[/[\u05d0-\u05ea]/, hebrew],
	[/[\u0400-\u04ff]/, cyrillic],
	[/[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3]/, eastAsian],
];

let last: { plain: string; parts: Parts[] } | undefined;
/** Several recognisers ask for the same text in turn. */
export function inOtherScripts(plain: string, part: Part): Span[] {
	if (last?.plain !== plain)
		last = { plain, parts: READERS.filter(([sign]) => sign.test(plain)).map(([, read]) => read(plain)) };
	return last.parts.flatMap((parts) => parts[part] ?? []);
}
