// The lists as sets, made at first use: a browser that nobody writes in never pays for them.

import { FAMILY_NAMES } from './family-names.ts';
import { GIVEN_NAMES } from './given-names.ts';
import { TOWNS } from './towns.ts';

function once(make: () => Set<string>): () => Set<string> {
	let made: Set<string> | undefined;
	return () => {
		made ??= make();
		return made;
	};
}

export const givenNames = once(() => new Set(GIVEN_NAMES.split(' ')));
export const familyNames = once(() => new Set(FAMILY_NAMES.split(' ')));
export const towns = once(() => new Set(TOWNS.split(',')));

/** Is the folded word, or each part of a double one, in the list? */
export function isWordOf(list: Set<string>, key: string): boolean {
	return list.has(key) || (key.includes('-') && key.split('-').every((part) => list.has(part)));
}
