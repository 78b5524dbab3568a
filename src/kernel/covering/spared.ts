// What whoever uploads a picture wants to stay uncovered, and how much of that is granted.

import { screen } from '#kernel/screening/screen.ts';
import { type Area, boxOf, overlap, sizeOf } from './areas.ts';
import type { SparedText } from './reasons.ts';

export interface Spared {
	/** A consent that covers a recognisable face is recorded. */
	faces: boolean;
	texts: SparedText[];
}

export const NOTHING_SPARED: Spared = { faces: false, texts: [] };

/** A number of a record, a telephone, a date with day and month: whatever stands before it, it stays covered. */
const NUMBER = /\d(?:[ -]?\d){4}|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}/;

/** Does the reason hold for this piece of text: it was pointed at, and what is read there names nobody? */
export function isSpared(area: Area, spared: Spared): boolean {
	if (area.what === 'face') return spared.faces;
	const box = boxOf(area);
	const pointedAt = spared.texts.some(({ corners }) => overlap(boxOf({ corners }), box) > 0.5 * sizeOf(box));
	const words = area.words ?? '';
	return pointedAt && !NUMBER.test(words) && screen(words, { aboutPatient: true }).length === 0;
}
