// What a medical word or an abbreviation of a text means, as far as the two lists know it.

import { expansionsOf } from '#kernel/search/synonyms.ts';
import { layWords } from './lay-words.ts';

/** Typed in capitals these are mostly no abbreviations of medicine: "the US", "9 AM", "WHO". */
const OTHERWISE = new Set(['ALL', 'AM', 'AS', 'ID', 'IT', 'NO', 'OR', 'PM', 'US', 'WHO']);

export interface Explained {
	/** As it stands in the text: "MI". */
	words: string;
	/** "Myocardial infarction: a heart attack." or, for several, "Multiple sclerosis, or mitral stenosis". */
	says: string;
}

/** @param words one word or a phrase, as it is written. Null for what no list knows. */
export function explain(words: string): Explained | null {
	const lay = layWords(words);
	if (lay) return { words, says: lay };
	if (OTHERWISE.has(words)) return null;
	const meanings = expansionsOf(words).map((one) => {
		const known = one.words.map(layWords).find((found) => found !== null);
		const long = one.words[0] as string;
		return known ? `${long} (${known})` : long;
	});
	return meanings.length > 0 ? { words, says: meanings.join('; or ') } : null;
}
