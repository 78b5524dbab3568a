// Postal addresses as the Universal Postal Union's country sheets write them: street and house, code and town, in the order of
// the country. One part that is sure (a code behind a house number, a known town behind a code) makes its neighbours sure.

import { fold } from '../fold.ts';
import { germanTowns, isWordOf, smallTowns, towns } from '../lists/lists.ts';
import { provinces } from '../lists/provinces.ts';
import { widePlaces } from '../lists/wide-places.ts';
import { NO_NAME } from '../lists/words.ts';
import type { Span } from '../recogniser.ts';
import { everyMatch } from '../search.ts';
import { MONTH } from './date-words.ts';

// Three hyphens at most: a chain of any number could be cut in too many ways.
const CAPITAL = "(?:[dDlL]['’])?\\p{Lu}[\\p{L}'’]*(?:-[\\p{L}'’]+){0,3}-?";
/** Words of one place: "Miranda de Ebro", "Frankfurt am Main", "Newcastle upon Tyne". */
export const PLACE_WORDS = `(?:(?:St|Ste|Mt|Ft)\\.? )?${CAPITAL}(?:-(?:in|le|under|by|upon|on|super|aux|sur|lès|sous|en|de|la|les|next)-(?:the-)?${CAPITAL}|[ -](?:(?:aux|de|del|de la|de los|la|las|los|el|am|an der|im|in der|ob der|vor der|bei|a\\. ?d\\.|i\\. ?d\\.|v\\. ?d\\.|a\\.|b\\.|upon|on|of|sur|en|lès|di|da|do|dos|y) ?)?${CAPITAL}){0,3}(?: \\((?:Saale|Oder|Spree|Main|Ems|Harz|Westf(?:alen|\\.)|Holst(?:ein|\\.)|Hessen|Pfalz|Allgäu|Eifel|Taunus|Schwarzwald|Bodensee|Wümme|Aller|Donau|Neckar|Rhein|Ruhr|Sieg|Lahn|Weser)\\))?`;
// With the letters of the country as plates carry them (Vienna Convention on Road Traffic, annex 3).
const CODE =
	'(?:(?:D|A|CH|B|F|NL|L|I|E|DK|S|N|FIN|SF|PL|CZ|SK|H|SLO|HR|P|GR|LT|LV|EST|BG|RO|FL)-)?\\d{4,5}(?:-\\d{3,4})?';
const HOUSE =
	'(?:\\d{1,4}(?:[ -]?\\d{1,3})?[a-zA-Z]?(?:\\/(?:Top|Tür|Stg\\.?|Stiege)? ?\\d{1,3}){0,3}|[sS] ?\\/? ?[nN]\\.?|[kK]m\\.? ?\\d[\\d.,]*)';
/** What stands behind a house number: floor, stairs, door. */
const DOOR =
	'(?:[ ,.·-]{1,3}(?:\\d{1,3} ?[ºª°o]\\.?(?: ?[a-zA-Z]{1,4}\\.?)?|\\d{1,3}[A-Z]?|[A-Z]\\d?(?![\\p{L}])|(?:bajo|dcha|izq|izda|izqda|dcho|der|esc|ed|puerta|pta|piso|planta|port(?:al)?|apto|dpto|int(?:erior)?|local|bloque|blq|of(?:icina)?|apt|suite|unit|floor|flat|bus|bte|OG|EG|DG|Top|Stiege)\\.? ?[\\p{L}\\d.-]{0,6})){0,4}';

/** "…, 32 - 2º B. 41003 Sevilla": what begins with a house and goes on to a code and a town. */
const HOUSE_AND_CODE = new RegExp(
	`(?<![\\p{L}\\d])(${CAPITAL}\\.?(?: (?:${CAPITAL}|(?:de|del|la|las|los|el|y|da|do)|\\p{Lu}\\.)){0,6}),? (?:n[ºo°.]* ?)?(${HOUSE}${DOOR})(?:[.,;]? ?-? |[.,;]? ?\\n)(?=${CODE}[ .,-]{1,4}${CAPITAL})`,
	'gu',
);
const CODE_AND_TOWN = new RegExp(
	`(?<![\\w./-])(?!(?:19|20)\\d{2}\\b)(${CODE})([.,]? ?-? ?)(${PLACE_WORDS})(?!['’]s)`,
	'gu',
);
/** "Chennai 600095", "Montevideo 11600": the order of much of Asia and Latin America. */
const TOWN_AND_CODE = new RegExp(`(?<![\\p{L}])(${PLACE_WORDS}),? ?-? ?(\\d{5,6})(?=[ .,;)\\n]|$)(?! ?\\p{Ll})`, 'gu');
const HOUSE_BEHIND = /^ (?:Nr\.? ?)?\d{1,4}[a-z]?(?=[.,;)\n]|$)/u;
const MONTH_FIRST = new RegExp(`^${MONTH}\\b`, 'iu');
/** In front of a code: a house, a floor, a street without a number. */
const STREET_BEFORE =
	/(?:^|\n|\b(?:wohnhaft|wohnt|lebt|woont|vive|habite|woonachtig|demeurant|domicilio)(?: in| en| à)?:?|\d{1,4}[a-zA-Z]?|[sS] ?\/? ?[nN]\.?|[ªº]\.?(?: ?\p{L}{1,4})?|(?:stra(?:ß|ss)e|[Ss]tr\.|weg|platz|gasse|\bRoad|\bStreet|\bSt|\bAve(?:nue)?)\.?)[ .,;()\n-]{0,4}(?<=^|[ .,;()\n-])$/u;
/** What may stand between the parts of one address. */
const NEXT = new RegExp(`^(?:\\.?[ ,(]{1,3}|\\. ?|,? ?\\n| - )(${PLACE_WORDS})`, 'u');

export interface Address {
	streets: Span[];
	codes: Span[];
	towns: Span[];
}

export const isTown = (words: string): boolean => {
	const key = fold(words)
		.replace(/[.,]$/, '')
		.replace(/^st\.? /, 'saint ')
		.replace(/^mt\.? /, 'mount ')
		.replace(/^ft\.? /, 'fort ');
	const sankt = key.replace(/^saint /, 'sankt ');
	return (
		(isWordOf(towns(), key) || provinces().has(key) || smallTowns().has(key) || germanTowns().has(sankt)) &&
		!NO_NAME.has(key)
	);
};

/** "Vitoria" of "Vitoria-Gasteiz", "Arganda" of "Arganda del Rey": the rest belongs to it. */
export const REST_OF_NAME = new RegExp(
	`^(?:-${CAPITAL}| (?:de|del|de la|de los|do|am|an der|a\\. ?d\\.|a\\.|im|in der|ob der|vor der|i\\. ?d\\.|b\\.|bei|v\\. ?d\\.|upon|on|sur) ${CAPITAL}| \\((?:Saale|Oder|Spree|Main|Ems|Harz|Westf(?:alen|\\.)|Holst(?:ein|\\.)|Hessen|Pfalz|Allgäu|Eifel|Taunus|Schwarzwald|Bodensee|Wümme|Aller|Donau|Neckar|Rhein|Ruhr|Sieg|Lahn|Weser)\\))`,
	'u',
);

/** The longest beginning of `words` that is a town; '' when none is. */
export function townAtStart(words: string): string {
	const parts = words.split(/(?<=[ -])/);
	for (let count = parts.length; count > 0; count--) {
		const name = parts.slice(0, count).join('').replace(/[ -]$/, '');
		if (isTown(name)) return name + (REST_OF_NAME.exec(words.slice(name.length))?.[0] ?? '');
	}
	return '';
}

/** Towns that follow from `at` on, one behind the other: "Tortosa, Tarragona". */
export function townsBehind(plain: string, at: number): Span[] {
	const found: Span[] = [];
	for (let from = at; found.length < 3; ) {
		const next = NEXT.exec(plain.slice(from, from + 90));
		if (!next) break;
		const name = townAtStart(next[1] as string);
		const start = from + next[0].length - (next[1] as string).length;
		if (!name || widePlaces().has(fold(next[1] as string))) break;
		found.push({ start, end: start + name.length });
		from = start + name.length;
	}
	return found;
}

let last: { plain: string; found: Address } | undefined;
/** Several recognisers ask for the same text in turn. */
export function addressesIn(plain: string): Address {
	if (last?.plain !== plain) last = { plain, found: find(plain) };
	return last.found;
}

function find(plain: string): Address {
	const found: Address = { streets: [], codes: [], towns: [] };
	if (!/\d{4}/.test(plain)) return found;
	for (const match of everyMatch(plain, HOUSE_AND_CODE)) {
		const before = match.index;
		// "the morning of July 31, 2008"
		if (MONTH_FIRST.test(match[1] as string)) continue;
		// "NHS no. 485 777 3456": what is called by capitals is a number of another kind.
		if (
			/(?<!\p{L})(?:SSN|NHS|MRN|HCN|PHN|UHID|IHI|DNI|NIE|NIF|NHC|CIP|SIN|RUT|NSS|Aadhaar|Medicare|Tel|Tlf|Fax|Ph)(?!\p{L})/u.test(
				match[1] as string,
			)
		)
			continue;
		found.streets.push({ start: before, end: before + match[0].replace(/[ .,;\n-]+$/, '').length });
	}
	for (const match of everyMatch(plain, CODE_AND_TOWN)) {
		const [whole, code, joint, words] = match as unknown as [string, string, string, string];
		const known = townAtStart(words);
		const placed = /^[A-Z]/.test(code) || STREET_BEFORE.test(plain.slice(Math.max(0, match.index - 30), match.index));
		if (!known && !placed) continue;
		// A dose or a count before a word that is a town as well needs the address around it.
		if (!placed && (code.length < 5 || !/^\s|^[,.(-]/.test(plain.slice(match.index - 1, match.index) || ' '))) continue;
		const start = match.index + whole.length - words.length;
		// Behind a house and a code all the words up to a comma or the line's end are the town's.
		const ends = placed && /^ ?(?:[,.;(\n]|$)/.test(plain.slice(match.index + whole.length));
		// "SSN 512 44 0193. He writes": behind a stop a list must know the town, or the line must end with it.
		if (!known && !ends && /[.,]/.test(joint)) continue;
		const name = ends ? words : known || words;
		found.codes.push({ start: match.index, end: match.index + code.length });
		// "3910 Gradnitz 41": a village without streets.
		const house = HOUSE_BEHIND.exec(plain.slice(start + name.length, start + name.length + 12));
		if (house) found.streets.push({ start: start + name.length + 1, end: start + name.length + house[0].length });
		found.towns.push({ start, end: start + name.length }, ...townsBehind(plain, start + name.length));
	}
	for (const match of everyMatch(plain, TOWN_AND_CODE)) {
		const [whole, words, code] = match as unknown as [string, string, string];
		const parts = words.split(' ');
		const first = parts.findIndex((_, at) => isTown(parts.slice(at).join(' ')));
		if (first < 0) continue;
		const name = parts.slice(first).join(' ');
		const start = match.index + words.length - name.length;
		found.towns.push({ start, end: start + name.length });
		found.codes.push({ start: match.index + whole.length - code.length, end: match.index + whole.length });
	}
	return found;
}
