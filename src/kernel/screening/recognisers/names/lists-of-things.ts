// Eponyms said one behind the other: "Marfan, Ehlers-Danlos, Loeys-Dietz and Beals". No list of them is whole, so what stands among nearly as many
// that are known, one of whom nobody is called after, is one as well; unless the sentence speaks of somebody's kin. (Decision 0179.)

import { fold } from '../../fold.ts';
import { familyNames, givenNames, isWordOf, towns } from '../../lists/lists.ts';
import { THINGS } from '../../lists/things.ts';
import { EPONYMS } from '../../lists/words.ts';
import type { Span } from '../../recogniser.ts';
import { isRelation } from '../relations.ts';

const JOINT = /,? (?:and|or|then|y|o|e|et|ou|und|oder|en) |[,/+] ?(?:then )?/u;
const JOINED_BEFORE = /(?:,? (?:and|or|then|y|o|e|et|ou|und|oder|en)|[,/+](?: then)?) ?$/u;
const JOINED_BEHIND = /^(?:['’]s?)?(?:[,/+]| (?:and|or|then|y|o|e|et|ou|und|oder|en|&) )/u;
/** What ends an enumeration: no further than so many signs. */
const ENDS = new Set('.:;()\n!?');
const FURTHEST = 160;
/** What is said of signs and tests, of which two are a list already. */
const SAID =
	/^,? (?:(?:was|were|is|are|both|reflex(?:es)?|signs?|tests?) ){0,2}(?:present|absent|normal|brisk|elicited|intact|symmetrical|symmetric|asymmetric|positive|negative|equivocal|done|performed|tested|repeated|unremarkable|presentes?|ausentes?|présents?|normaux|vorhanden|unauffällig|seitengleich|aanwezig|presenti|assenti)(?!\p{L})/u;

/** Does the word, or one of its parts with a hyphen, name a thing? */
const isThing = (word: string): boolean => {
	const key = fold(word.replace(/['’]s?$/u, ''));
	return EPONYMS.has(key) || THINGS.has(key) || (key.includes('-') && key.split('-').some((part) => EPONYMS.has(part)));
};

let last: { clause: string; found: boolean } | undefined;
/** Is what stands there one of a list of eponyms or of brands? */
export function isOneOfMany(plain: string, { start, end }: Span): boolean {
	// A pattern up to the end of the words before would be tried from each of them.
	let from = start;
	while (from > 0 && start - from < FURTHEST && !ENDS.has(plain[from - 1] as string)) from--;
	let to = end;
	while (to < plain.length && to - end < FURTHEST && !ENDS.has(plain[to] as string)) to++;
	const before = plain.slice(from, start);
	const behind = plain.slice(end, to);
	// Alone in its place of the list: a joint on one side, and on the other one as well, or the sentence that goes on.
	const joinedBefore = JOINED_BEFORE.test(before);
	const joinedBehind = JOINED_BEHIND.test(behind);
	if (!joinedBefore && !(joinedBehind && /(?:^\s*|[\p{Ll}\d] )$/u.test(before))) return false;
	if (!joinedBehind && !/^(?:['’]s?)?(?:$| [\p{Ll}\d])/u.test(behind)) return false;
	if (besideOne(before, behind)) return true;
	// "Servicio de Nefrología, Residencia Cristal, Ourense": where somebody works.
	if (towns().has(fold(plain.slice(start, end)))) return false;
	const clause = before + plain.slice(start, end) + behind;
	if (last?.clause !== clause) last = { clause, found: holdsMany(clause) };
	return last.found;
}

/** "Moro and Galant present", "Galant and Moro present" */
function besideOne(before: string, behind: string): boolean {
	const other = /(\p{Lu}[\p{L}-]+),? (?:and|y|e|et|und|en) $/u.exec(before)?.[1];
	if (other !== undefined) return isThing(other) && SAID.test(behind);
	const next = /^ (?:and|y|e|et|und|en) (\p{Lu}[\p{L}-]+)/u.exec(behind);
	return next !== null && isThing(next[1] as string) && SAID.test(behind.slice(next[0].length));
}

function holdsMany(clause: string): boolean {
	const parts = clause.split(JOINT).map((item) => item.trim());
	const items = parts.slice(0, parts.findLastIndex((item) => /^\p{Lu}/u.test(item)) + 1);
	// What leads to the list stands before its first, what is said of it behind its last; between them are names alone.
	if (items.length < 3 || items.slice(1).some((item) => !/^\p{Lu}/u.test(item))) return false;
	if (clause.split(/[^\p{L}]+/u).some((word) => word.length > 2 && isRelation(word))) return false;
	const found = items.flatMap((item) => (item.match(/\p{Lu}[\p{L}'’-]+/gu) ?? []).find((word) => isThing(word)) ?? []);
	// "Homans, Moses and Pratt": nobody is called Homans, and colleagues are called Adams, Wilson and Patel.
	const sure = found.some((word) => !isWordOf(givenNames(), fold(word)) && !isWordOf(familyNames(), fold(word)));
	return sure && (found.length + 1) * 2 >= items.length;
}
