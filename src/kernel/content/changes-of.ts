// What one version of a text changed in the one before it.

import { diffWordsWithSpace } from 'diff';

export interface Part {
	text: string;
	change: 'added' | 'taken' | null;
}

/** Milliseconds after which the comparison gives up: two long texts that have nothing in common. */
const PATIENCE = 150;

/** The new version, with what was taken out and what was added. Without an earlier one, or past patience, the text alone. */
export function changesOf(before: string | null, now: string): Part[] {
	const parts = before === null ? undefined : diffWordsWithSpace(before, now, { timeout: PATIENCE });
	if (!parts) return [{ text: now, change: null }];
	return parts.map(({ value, added, removed }) => ({
		text: value,
		change: added ? 'added' : removed ? 'taken' : null,
	}));
}
