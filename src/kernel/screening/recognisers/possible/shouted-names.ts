// Names in capitals alone, as triage and lists of wards write them.

import { widePlaces } from '../../lists/wide-places.ts';
import type { Span } from '../../recogniser.ts';
import type { Word } from '../names/runs.ts';
import { isKnownWord } from './vocabulary.ts';

/** "THIBODEAUX 54M": in capitals alone before an age or a sex. */
export function shoutedNames(plain: string, all: readonly Word[][]): Span[] {
	return all.flatMap((run) =>
		run
			.filter(
				(word) =>
					/^\p{Lu}{5,}(?:-\p{Lu}{3,})?$/u.test(word.text) &&
					!isKnownWord(word.key) &&
					!widePlaces().has(word.key) &&
					AGE_BEHIND.test(plain.slice(word.end, word.end + 12)),
			)
			.map(({ start, end }) => ({ start, end })),
	);
}
const AGE_BEHIND =
	/^,? ?(?:\d{1,3} ?(?:[MFmfwhHV](?!\p{L})|y\/?o|yrs?|J\.|Jahre|a\.|ans|años|anni|anos|jr)|[mfwMFWHV],? \d{1,3}(?!\d))/u;
