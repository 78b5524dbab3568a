// Names in the names of files: "marlowe_odette_2024-ct.pdf", "IMG-Gonzalez-knee.jpg". What stands between the joints counts when a list
// of names knows it and it is no word of daily life.

import { fold } from '../../fold.ts';
import { dailyWords, familyNames, givenNames } from '../../lists/lists.ts';
import { EPONYMS, NO_NAME, ORDINARY } from '../../lists/words.ts';
import type { Span } from '../../recogniser.ts';
import { everyMatch } from '../../search.ts';
import { isKnownWord } from '../possible/vocabulary.ts';

const FILE =
	/(?<![\p{L}\d_-])([\p{L}\d][\p{L}\d_ .()-]{2,80}?)\.(?:jpe?g|png|gif|webp|heic|tiff?|bmp|pdf|docx?|odt|rtf|txt|xlsx?|csv|pptx?|dcm|zip|mp4|mov|avi|mp3|wav|m4a)(?![\p{L}\d])/giu;
const isName = (key: string) =>
	key.length > 2 &&
	(givenNames().has(key)
		? !isKnownWord(key) || !dailyWords().has(key)
		: familyNames().has(key) && !dailyWords().has(key)) &&
	!ORDINARY.has(key) &&
	!NO_NAME.has(key) &&
	!EPONYMS.has(key);

export function namesOfFiles(plain: string): Span[] {
	const found: Span[] = [];
	for (const { 0: whole, index } of everyMatch(plain, FILE)) {
		// Within a sentence the name of a file begins behind the last space.
		const from = whole.includes('_') || whole.includes('-') ? whole.lastIndexOf(' ') + 1 : 0;
		for (const { 0: word, index: at } of whole.slice(from).matchAll(/\p{L}+/gu))
			if (isName(fold(word))) found.push({ start: index + from + at, end: index + from + at + word.length });
	}
	return found;
}
