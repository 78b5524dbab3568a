// Months with a slip of the finger, beside a day: "Septmber 4", "4 de ener", "am 11. Febraur". One letter left out, doubled, put wrong or
// changed for its neighbour (Damerau, 1964: four in five slips are one of these).

import { fold } from '../fold.ts';
import { givenNames } from '../lists/lists.ts';
import type { Normalised } from '../normalise.ts';
import { matches, type Span } from '../recogniser.ts';
import { everyMatch } from '../search.ts';
import { isKnownWord, kept } from './possible/vocabulary.ts';

const MONTHS =
	'january february march april august september october november december enero febrero marzo abril junio julio agosto septiembre setiembre octubre noviembre diciembre janvier fevrier avril juillet septembre octobre novembre decembre januar februar maerz august oktober dezember janeiro fevereiro marco junho julho setembro outubro novembro dezembro gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre januari februari maart augustus'.split(
		' ',
	);

/** One slip: a letter too many, too few, another one, or two in the wrong order. */
function isOneSlip(word: string, month: string): boolean {
	let at = 0;
	while (at < word.length && word[at] === month[at]) at++;
	const rest = (text: string, from: number) => text.slice(from);
	return (
		rest(word, at + 1) === rest(month, at + 1) ||
		rest(word, at + 1) === rest(month, at) ||
		rest(word, at) === rest(month, at + 1) ||
		(word[at] === month[at + 1] && word[at + 1] === month[at] && rest(word, at + 2) === rest(month, at + 2))
	);
}

/** Long names bear two slips of one letter each, one before the other. */
const isNearly = (word: string, month: string): boolean =>
	isOneSlip(word, month) ||
	(month.length > 7 &&
		Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1)).some((shorter) => isOneSlip(shorter, month)));

const isAlmostMonth = (word: string): boolean => {
	const key = fold(word);
	return kept(
		`~${key}`,
		() =>
			!isKnownWord(key) &&
			!givenNames().has(key) &&
			MONTHS.some(
				(month) =>
					Math.abs(month.length - key.length) < 2 &&
					(month[0] === key[0] || (month[0] === key[1] && month[1] === key[0])) &&
					isNearly(key, month),
			),
	);
};

const BEHIND =
	/(?<![\p{L}\d/-]|\d[.,:])(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th|er|\.)? ?(?:of |de |di )?(\p{L}{4,11})(?:\.?,? (?:de |del )?(?:19|20)\d{2})?(?![\p{L}\d])/gu;
const BEFORE =
	/(?<=(?<!\p{L})(\p{L}{4,11})\.? )(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?:,? (?:19|20)\d{2})?(?![\p{L}\d%/]|[.,:]\d)/gu;

export const almostMonths = (text: Normalised): Span[] => [
	...matches(text, BEHIND, ([, word]) => isAlmostMonth(word as string)),
	...everyMatch(text.plain, BEFORE).flatMap((match) => {
		const word = match[1] as string;
		if (!isAlmostMonth(word)) return [];
		return [{ start: text.plain.lastIndexOf(word, match.index), end: match.index + match[0].length }];
	}),
];
