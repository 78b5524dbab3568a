// Names in capitals alone, as triage and lists of wards write them.

import { fold } from '../../fold.ts';
import { dailyWords, familyNames, givenNames, isWordOf } from '../../lists/lists.ts';
import { THINGS } from '../../lists/things.ts';
import { widePlaces } from '../../lists/wide-places.ts';
import { EPONYMS, NO_NAME } from '../../lists/words.ts';
import type { Span } from '../../recogniser.ts';
import { everyMatch } from '../../search.ts';
import type { Word } from '../names/runs.ts';
import { FAMILY_TOO } from './names-and-words.ts';
import { isKnownWord } from './vocabulary.ts';

/** "THIBODEAUX 54M": in capitals alone before an age or a sex. */
export function shoutedNames(plain: string, all: readonly Word[][]): Span[] {
	if (!/\p{Lu}{3}/u.test(plain)) return [];
	return [
		...everyMatch(plain, PAIR).flatMap(({ 0: whole, 1: family = '', 2: given = '', index }) =>
			couldBeFamily(family) && couldBeGiven(given) ? [{ start: index, end: index + whole.length }] : [],
		),
		...everyMatch(plain, BEFORE_SMALL).flatMap(
			({ 0: whole, 1: family = '', 2: joint, 3: title, 4: given = '', index }) =>
				couldBeFamily(family) &&
				(title ||
					(couldBeGiven(given) &&
						(isOfLists(family) || isWordOf(givenNames(), fold(given)) || (joint === ' ' && family.length > 6))))
					? [{ start: index, end: index + whole.length }]
					: [],
		),
		...everyMatch(plain, SHOUTED).flatMap(({ 0: whole, index }) =>
			areWholeName(whole.split(/[ ]/)) && isAmongSmall(plain, index)
				? [{ start: index, end: index + whole.length }]
				: [],
		),
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
/** "OKAFOR, GODWIN T": a registry's order. */
const PAIR =
	/(?<![\p{L}\d-])(\p{Lu}{4,}(?:[-’']\p{Lu}{2,})?),[ ]?(\p{Lu}{3,}(?:-\p{Lu}{2,})?)(?: \p{Lu}\.?)?(?![\p{L}\d-])/gu;
/** "OKAFOR, Godwin", "OKAFOR/Godwin", "OKAFOR, Mr Godwin" */
const BEFORE_SMALL =
	/(?<![\p{L}\d-])(\p{Lu}{4,}(?:[-’']\p{Lu}{2,})?)(, ?|\/| )((?:Mr|Mrs|Ms|Miss) )?(\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?)(?![\p{L}\d-])/gu;
/** "KWAME BOATENG", "MARIA DE LA CRUZ" */
const SHOUTED =
	/(?<![\p{L}\d-])\p{Lu}{3,}(?:[-’']\p{Lu}{2,})?(?: (?:DE|DE LA|DEL|DA|DOS|VON|VON DER|VAN|VAN DER|AL|LE|LA|DI|AP)(?= ))?(?: \p{Lu}{3,}(?:[-’']\p{Lu}{2,})*){1,3}(?![\p{L}\d-])/gu;
const PARTICLE = /^(?:DE|LA|DEL|DA|DOS|VON|DER|VAN|AL|LE|DI|AP)$/;

const isOfLists = (word: string) => {
	const key = fold(word);
	return (isWordOf(givenNames(), key) || isWordOf(familyNames(), key)) && !dailyWords().has(key) && !NO_NAME.has(key);
};
const couldBeFamily = (word: string) => {
	const key = fold(word);
	return (
		!NO_NAME.has(key) &&
		!THINGS.has(key) &&
		(!isKnownWord(key) || (isWordOf(familyNames(), key) && !dailyWords().has(key)) || FAMILY_TOO.has(key))
	);
};
const couldBeGiven = (word: string) => {
	const key = fold(word);
	return (
		!NO_NAME.has(key) && !THINGS.has(key) && !EPONYMS.has(key) && (!isKnownWord(key) || isWordOf(givenNames(), key))
	);
};
/** A first name of the lists, and no word that is not given to somebody or unknown. */
function areWholeName(words: readonly string[]): boolean {
	const parts = words.filter((word) => !PARTICLE.test(word));
	return (
		parts.length > 1 &&
		parts.some((word) => isWordOf(givenNames(), fold(word))) &&
		parts.every((word) => couldBeFamily(word) || (couldBeGiven(word) && isWordOf(givenNames(), fold(word))))
	);
}
/** A line that is no heading in capitals. */
function isAmongSmall(plain: string, at: number): boolean {
	const end = plain.indexOf('\n', at);
	const line = plain.slice(plain.lastIndexOf('\n', at - 1) + 1, end < 0 ? plain.length : end);
	return /\p{Ll}{3}/u.test(line);
}
/** "54M", "55/f", "M 54" */
export const AGE_BEHIND =
	/^,? ?(?:\d{1,3} ?\/? ?(?:[MFmfwhHV](?!\p{L})|y\/?o|yrs?|J\.|Jahre|a\.|ans|años|anni|anos|jr)|[mfwMFWHV],? \d{1,3}(?!\d))/u;
