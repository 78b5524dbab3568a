// Names of people and groups: authors by family name and initials as the index has them, and by their full names.

import { plainKey } from '../medline/index-terms.ts';
import * as narrowing from './narrowing.ts';
import { allOf, anyOf, join, NOTHING, type Part, quoted } from './parts.ts';
import type { Term } from './read-query.ts';

/** "Bose KS"; "Bose, Kamal Singh" names somebody in full. */
export function sayAuthor(term: Term): Part {
	const named: Part = { tsquery: sayName('au', term) };
	if (term.prefix || !/\s/.test(term.words) || isShort(term.words)) return named;
	return join([named, sayFullName(term.words)], 'or');
}

export const sayFullName = (words: string): Part =>
	join([{ tsquery: familiesIn(words) }, { where: narrowing.fullName(words) }], 'and');

export function sayAuthorAt(which: 'first' | 'last', term: Term): Part {
	const open = term.prefix || !/\s/.test(term.words) || isOpen(term);
	const key = nameKey(term.words);
	const at = narrowing.authorAt(which, /\s/.test(key) || term.prefix ? key : `${key} `, open);
	return join([{ tsquery: sayName('au', term) }, { where: at }], 'and');
}

export const sayName = (field: string, term: Term) =>
	`${quoted(`${field}:${nameKey(term.words)}`)}${isOpen(term) ? ':*' : ''}`;

/** "quiet ear[cn]": a group by words of its name. */
export function sayGroup({ words, prefix }: Term): Part {
	const parts = plainKey(words).split(' ').filter(Boolean);
	if (parts.length === 0) return NOTHING;
	return { tsquery: allOf(parts.map((part) => `${quoted(`cn:${part}`)}${prefix ? ':*' : ''}`)) };
}

/** "Bose, K.S." as it is kept: "bose ks". */
function nameKey(words: string): string {
	const key = plainKey(words);
	return /,|\./.test(words)
		? key.replace(/^(.+?) ((?:\p{L} ?){1,3})$/u, (_, family, initials) => `${family} ${initials.replaceAll(' ', '')}`)
		: key;
}

/** "Bose KS": initials behind a family name. */
const isShort = (words: string) => /\s(?:\p{L}\.?\s?){1,3}$/u.test(words.replace(/,/g, ' '));
/** As in PubMed, initials may go on: "Bose K" finds Bose KS, unless it stands in quotation marks. */
const isOpen = ({ words, prefix, phrase }: Term) => prefix || (!phrase && /\s\p{L}{1,3}$/u.test(words));

/** Any run of these names as a family name: "van der Berg, Maria" has one of three words. */
function familiesIn(words: string): string {
	const parts = plainKey(words).split(' ').filter(Boolean).slice(0, 6);
	const runs = parts.flatMap((_, start) =>
		parts.slice(start).map((_, more) => parts.slice(start, start + more + 1).join(' ')),
	);
	return anyOf([...new Set(runs)].filter((run) => run.length > 1).map((run) => quoted(`au:${run}`)));
}
