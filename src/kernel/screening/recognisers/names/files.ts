// Names and days in the names of files: "marlowe_odette_2024-ct.pdf", "IMG-Gonzalez-knee.jpg", "Befund_Larsen_07031955.docx". What stands between
// the joints counts when a list of names knows it and it is no word of daily life; beside a name or a day also a word that no vocabulary has.

import { fold } from '../../fold.ts';
import { dailyWords, familyNames, givenNames } from '../../lists/lists.ts';
import { EPONYMS, NO_NAME, ORDINARY } from '../../lists/words.ts';
import type { Normalised } from '../../normalise.ts';
import type { Span } from '../../recogniser.ts';
import { everyMatch } from '../../search.ts';
import { endsLikeKnownWord, isKnownWord } from '../possible/vocabulary.ts';

const FILE =
	/(?<![\p{L}\d_-])([\p{L}\d][\p{L}\d_ .()-]{2,80}?)\.(?:jpe?g|png|gif|webp|heic|tiff?|bmp|pdf|docx?|odt|rtf|txt|xlsx?|csv|pptx?|dcm|zip|mp4|mov|avi|mp3|wav|m4a)(?![\p{L}\d])/giu;
/** Day, month and year in any order between joints: "07031955", "12-05-1990", "03-10-25", "2024_01_17". */
const DAY =
	/(?<![\p{L}\d])(?:(?:0[1-9]|[12]\d|3[01])(?:(?:0[1-9]|[12]\d|3[01])(?:19|20)\d{2}|([._-])(?:0[1-9]|[12]\d|3[01])\1(?:(?:19|20)\d{2}|\d{2}))|(?:19|20)\d{2}([._-]?)(?:0[1-9]|1[0-2])\2(?:0[1-9]|[12]\d|3[01]))(?![\p{L}\d])/gu;

const isPlain = (key: string) => !ORDINARY.has(key) && !NO_NAME.has(key) && !EPONYMS.has(key);
const isName = (key: string) =>
	key.length > 2 &&
	(givenNames().has(key)
		? !isKnownWord(key) || !dailyWords().has(key)
		: familyNames().has(key) && !dailyWords().has(key)) &&
	isPlain(key);
/** No word of a vocabulary nor an abbreviation: beside a name somebody's. */
const isNew = (key: string) =>
	isPlain(key) && (givenNames().has(key) || (key.length > 3 && /[aeiouy]/.test(key) && !isKnownWord(key)));
/** A compound of words is none where a day alone stands beside it. */
const couldBeName = (word: string) => isNew(fold(word)) && !endsLikeKnownWord(fold(word));

/** The names of files in a text, each as it stands in the name of one file: within a sentence it begins behind the last space. */
function* filesIn(plain: string): Generator<{ start: number; name: string }> {
	for (const { 0: whole, index } of everyMatch(plain, FILE)) {
		const from = whole.includes('_') || whole.includes('-') ? whole.lastIndexOf(' ') + 1 : 0;
		yield { start: index + from, name: whole.slice(from, whole.lastIndexOf('.')) };
	}
}

export function namesOfFiles(plain: string): Span[] {
	const found: Span[] = [];
	for (const { start, name } of filesIn(plain)) {
		const words = [...name.matchAll(/\p{L}+/gu)];
		const dated = name.search(DAY) >= 0;
		const sure = words.map(([word]) => isName(fold(word)));
		for (const [at, { 0: word, index }] of words.entries())
			if (sure[at] || (sure[at - 1] || sure[at + 1] ? isNew(fold(word)) : dated && couldBeName(word)))
				found.push({ start: start + index, end: start + index + word.length });
	}
	return found;
}

export const daysOfFiles = ({ plain }: Normalised): Span[] =>
	[...filesIn(plain)].flatMap(({ start, name }) =>
		[...name.matchAll(DAY)].map(({ 0: day, index }) => ({ start: start + index, end: start + index + day.length })),
	);
