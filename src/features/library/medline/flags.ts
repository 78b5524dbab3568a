// What a search can be filtered by and what its facets count: a bit of citation.flags and a lexeme ("f:humans") each. The
// groups are those of PubMed's filters, with the same headings and publication types behind them, and what stands below
// these in MeSH (https://pubmed.ncbi.nlm.nih.gov/help/#filters).

import type { Citation } from './citation.ts';

export type FlagGroup = 'kind' | 'species' | 'sex' | 'age' | 'text';

export interface Flag {
	key: string;
	words: string;
	group: FlagGroup;
	/** UIs of publication types or headings; any of them sets the flag. */
	uis: string[];
}

const PHASES = ['D017426', 'D017427', 'D017428', 'D017429'];
const RANDOMISED = ['D016449', 'D065007', 'D000073843'];
const flag = (group: FlagGroup, key: string, words: string, ...uis: string[]): Flag => ({ key, words, group, uis });

/** The place is the bit: a new one goes to the end, and files are loaded again. */
export const FLAGS: readonly Flag[] = [
	flag('kind', 'meta-analysis', 'Meta-analysis', 'D017418', 'D000071076'),
	flag('kind', 'systematic-review', 'Systematic review', 'D000078182'),
	flag('kind', 'randomised-trial', 'Randomised trial', ...RANDOMISED),
	flag('kind', 'clinical-trial', 'Clinical trial', 'D016430', 'D018848', ...PHASES, ...RANDOMISED),
	flag('kind', 'guideline', 'Guideline', 'D016431', 'D017065'),
	flag('kind', 'observational-study', 'Observational study', 'D064888'),
	flag('kind', 'review', 'Review', 'D016454', 'D000078182'),
	flag('kind', 'case-report', 'Case report', 'D002363'),
	flag('kind', 'preprint', 'Preprint', 'D000076942'),
	flag('kind', 'letter', 'Letter, comment, editorial', 'D016422', 'D016421', 'D016420'),
	flag('text', 'abstract', 'With abstract'),
	flag('species', 'humans', 'Humans', 'D006801'),
	flag('species', 'animals', 'Other animals', 'D000818'),
	flag('sex', 'female', 'Female', 'D005260'),
	flag('sex', 'male', 'Male', 'D008297'),
	flag('age', 'newborn', 'Newborn: to 1 month', 'D007231'),
	flag('age', 'infant', 'Infant: to 23 months', 'D007223', 'D007231'),
	flag('age', 'preschool', 'Preschool: 2 to 5', 'D002675'),
	flag('age', 'child', 'Child: 6 to 12', 'D002648'),
	flag('age', 'adolescent', 'Adolescent: 13 to 18', 'D000293'),
	flag('age', 'young-adult', 'Young adult: 19 to 24', 'D055815'),
	flag('age', 'adult', 'Adult: 19 to 44', 'D000328'),
	flag('age', 'middle-aged', 'Middle aged: 45 to 64', 'D008875'),
	flag('age', 'aged', 'Aged: 65 and over', 'D000368', 'D000369'),
	flag('age', 'aged-80', 'Aged: 80 and over', 'D000369'),
];

/** Ages that PubMed asks for together. */
export const AGE_SPANS: Record<string, { words: string; flags: string[] }> = {
	'birth-18': {
		words: 'Child: birth to 18',
		flags: ['newborn', 'infant', 'preschool', 'child', 'adolescent'],
	},
	'19-plus': { words: 'Adult: 19 and over', flags: ['young-adult', 'adult', 'middle-aged', 'aged', 'aged-80'] },
};

/** Keys of the flags that hold for a citation. */
export function flagsOf({ types, headings, abstract }: Pick<Citation, 'types' | 'headings' | 'abstract'>): string[] {
	const uis = new Set([...types.map(({ ui }) => ui), ...(headings ?? []).map(({ ui }) => ui)]);
	return FLAGS.filter(({ key, uis: wanted }) =>
		key === 'abstract' ? (abstract?.length ?? 0) > 0 : wanted.some((ui) => uis.has(ui)),
	).map(({ key }) => key);
}

const BITS = new Map(FLAGS.map(({ key }, bit) => [key, 1 << bit]));
export const bitsOf = (keys: string[]) => keys.reduce((bits, key) => bits | (BITS.get(key) ?? 0), 0);
