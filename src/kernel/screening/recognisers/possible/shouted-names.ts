// Names in capitals alone, as triage and lists of wards write them.

import { fold } from '../../fold.ts';
import { widePlaces } from '../../lists/wide-places.ts';
import type { Span } from '../../recogniser.ts';
import { everyMatch } from '../../search.ts';
import type { Word } from '../names/runs.ts';
import { isKnownWord } from './vocabulary.ts';

/** "THIBODEAUX 54M": in capitals alone before an age or a sex. */
export function shoutedNames(plain: string, all: readonly Word[][]): Span[] {
	const pairs = everyMatch(plain, PAIR).flatMap(({ 0: whole, 1: family = '', 2: given = '', index }) =>
		[family, given].every((word) => !isKnownWord(fold(word))) ? [{ start: index, end: index + whole.length }] : [],
	);
	return [
		...pairs,
		...all.flatMap((run) =>
			run
				.filter(
					(word) =>
						/^\p{Lu}{5,}(?:-\p{Lu}{3,})?$/u.test(word.text) &&
						!isKnownWord(word.key) &&
						!widePlaces().has(word.key) &&
						AGE_BEHIND.test(plain.slice(word.end, word.end + 12)),
				)
				.map(({ start, end }) => ({ start, end })),
		),
	];
}
/** "OKAFOR, GODWIN": a registry's order, of words that no vocabulary has. */
const PAIR = /(?<![\p{L}\d-])(\p{Lu}{4,}),[ ]?(\p{Lu}{3,})(?![\p{L}\d-])/gu;
/** "54M", "55/f", "M 54" */
export const AGE_BEHIND =
	/^,? ?(?:\d{1,3} ?\/? ?(?:[MFmfwhHV](?!\p{L})|y\/?o|yrs?|J\.|Jahre|a\.|ans|años|anni|anos|jr)|[mfwMFWHV],? \d{1,3}(?!\d))/u;
