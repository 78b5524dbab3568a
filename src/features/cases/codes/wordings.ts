// A diagnosis in words and its code are one: what a label of ICD-10-CM says besides its diagnosis is left out.

import { normalName } from './device-name.ts';

/**
 * The diagnosis alone, in plain words. "unspecified" stands for nothing more being known, parentheses hold words that change no code, brackets
 * synonyms (ICD-10-CM Official Guidelines, section I.A). diagnosis_words() of the database is the same.
 */
export function diagnosisWords(label: string): string {
	const bare = normalName(label.replace(/\([^()]*\)|\[[^[\]]*\]/g, ' ')).replace(/^unspecified | unspecified$/g, '');
	return bare.trim() || normalName(label);
}
