// What a medical word or an abbreviation of a text means, as far as the lists know it.

import { expansionsOf } from '#kernel/search/synonyms.ts';
import { layWords } from './lay-words.ts';

/** Typed in capitals these are mostly no abbreviations of medicine: "the US", "9 AM", "WHO". */
const OTHERWISE = new Set(['ALL', 'AM', 'AS', 'ID', 'IT', 'NO', 'OR', 'PM', 'US', 'WHO']);

export interface Explained {
	/** As it stands in the text: "MI". */
	words: string;
	/** HTML: "Myocardial infarction (a heart attack)" or, for several, "multiple sclerosis; or mitral stenosis". */
	says: string;
	/** BCP 47 of the explanation. */
	language: string;
}

/**
 * @param words one word or a phrase, as it is written. @param text its language. @param reader that of whoever reads.
 * @returns null for what no list knows.
 */
export function explain(words: string, text = 'en', reader = text): Explained | null {
	const lay = layWords(words, text, reader);
	if (lay) return { words, ...lay };
	// The abbreviations that are known besides are English.
	if (text !== 'en' || OTHERWISE.has(words)) return null;
	const expansions = expansionsOf(words);
	if (expansions.length === 0) return null;
	const known = expansions.map((one) => ({
		long: one.words[0] as string,
		lay: one.words.map((full) => layWords(full, text, reader)).find((found) => found !== null),
	}));
	const language = known.find(({ lay }) => lay)?.lay?.language ?? text;
	const says = known.map(({ long, lay }) => {
		const full = language === text ? long : `<span lang="${text}" dir="auto">${long}</span>`;
		return lay ? `${full} (${lay.says})` : full;
	});
	return { words, says: says.join(language === 'en' ? '; or ' : '; '), language };
}
