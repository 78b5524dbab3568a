// What plain words may be beside words of texts: as in PubMed's own search, an author, a journal, a year, or the number of a trial, a
// grant, a journal or a person. Whoever pastes a reference names all of these without saying which is which.

import { sql } from 'kysely';
import { plainKey } from '../medline/index-terms.ts';
import { join, type Part, quoted } from './parts.ts';

const FIRST_YEAR = 1800;
/** "van der Berg": small words that begin a family name. */
const PARTICLE = /^(?:van|von|der|den|de|del|della|di|da|dos|la|le|el|al|ten|ter|zu|st)$/i;
const FAMILY = /^\p{L}[\p{L}'’-]{1,40},?$/u;
const INITIALS = /^(?:\p{Lu}\.?){1,3},?$/u;
/** Behind these one letter is no initial: "vitamin D", "type I". */
const COUNTED = /^(?:vitamin|type|types|group|class|phase|grade|stage|factor|protein|hepatitis|influenza|part|level)$/i;
/** What names of journals are made of; only then are they looked for among runs of words. */
const OF_JOURNALS =
	/^(?:j|journal|med|engl|ann|annals|am|br|eur|int|clin|surg|proc|acta|arch|archives|rev|lancet|nat|sci)$/i;
export const LONGEST_JOURNAL = 7;

/**
 * An author at this place: "Smith J", "van der Berg JA", "van der Berg".
 * @returns how many words it has, and the name as it is kept; null for none.
 */
export function authorAt(typed: readonly string[], at: number): { length: number; name: string } | null {
	let end = at;
	while (end - at < 3 && PARTICLE.test(typed[end] ?? '')) end++;
	const [family = '', initials = ''] = [typed[end], typed[end + 1]];
	if (!FAMILY.test(family) || COUNTED.test(family) || family === family.toUpperCase()) return null;
	const name = plainKey(typed.slice(at, end + 1).join(' '));
	if (!INITIALS.test(initials)) return end > at && /^\p{Lu}/u.test(family) ? { length: end + 1 - at, name } : null;
	return { length: end + 2 - at, name: `${name} ${plainKey(initials).replaceAll(' ', '')}` };
}

/** What one plain word may name; null when it can be nothing but a word. */
export function namedBy(word: string): Part | null {
	const bare = word.replace(/^[("'“]+|[)"'”.,;:]+$/g, '');
	if (/^\d{4}$/.test(bare)) {
		const year = Number(bare);
		return year >= FIRST_YEAR && year <= new Date().getUTCFullYear() + 2 ? { tsquery: quoted(`y:${bare}`) } : null;
	}
	if (/^NCT\d{8}$/i.test(bare)) return identity(`si:${bare.toUpperCase()}`);
	if (/^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/i.test(bare)) return identity(`orcid:${bare.toUpperCase()}`);
	if (isIssn(bare)) return identity(`is:${bare.toUpperCase()}`);
	if (/^[A-Z]{2}\d{5,6}$/.test(bare)) return identity(`gr:${bare.toLowerCase()}`);
	const key = plainKey(bare);
	if (!/^\p{L}{3,}$/u.test(key)) return null;
	return join([{ tsquery: quoted(`au:${key}`) }, { tsquery: quoted(`ta:${key}`) }], 'or');
}

const identity = (key: string): Part => ({ where: sql<boolean>`citation.terms @> ${[key]}::text[]` });

/** Its last sign checks the others: "2015-2018" is a span of years. */
function isIssn(word: string): boolean {
	if (!/^\d{4}-\d{3}[\dX]$/i.test(word)) return false;
	const digits = word.replace('-', '').toUpperCase();
	const sum = [...digits].reduce((total, digit, at) => total + (digit === 'X' ? 10 : Number(digit)) * (8 - at), 0);
	return sum % 11 === 0;
}

/** Runs of words that may name a journal, as they are kept; none when no word sounds like one. */
export function journalRuns(words: string): string[] {
	const typed = words.split(/\s+/).map((word) => plainKey(word));
	if (!typed.some((word) => OF_JOURNALS.test(word))) return [];
	return typed.flatMap((_, at) =>
		Array.from({ length: Math.min(LONGEST_JOURNAL, typed.length - at) - 1 }, (_, more) =>
			typed.slice(at, at + more + 2).join(' '),
		),
	);
}
