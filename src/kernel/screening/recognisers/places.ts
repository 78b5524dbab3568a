// Places smaller than a state: street addresses and postal codes (45 CFR 164.514(b)(2)(i)(B)).

import { fold } from '../fold.ts';
import { smallTowns, towns } from '../lists/lists.ts';
import { EPONYMS, ORDINARY } from '../lists/words.ts';
import type { Normalised } from '../normalise.ts';
import { matches, type Recogniser, type Span, where } from '../recogniser.ts';
import { addressRuns, withDoors } from './address-runs.ts';
import { addressesIn } from './addresses.ts';
import { DUTCH_CODE, EIRCODE, streetsByForm } from './announced-streets.ts';
import { inOtherScripts } from './other-scripts/parts.ts';
import { codesElsewhere, streetsElsewhere } from './places-elsewhere.ts';
import { CODE_BEHIND, STREET_FORMS } from './street-forms.ts';
import { streetsByShape } from './streets-by-shape.ts';
import { tableCells } from './tables.ts';

const CAPITAL = "[\\p{Lu}][\\p{L}'.-]*";
const AFTER_STREET = '(?=\\s*(?:[,;.)\\n]|$|Apt|Unit|Suite|Ste|#|\\d|in\\b|and\\b|near\\b|where\\b|with\\b))';
const KIND_OF_STREET =
	'(?:[cC]\\/(?!EBP)\\.?|(?:Calle|Avda?\\.?|Avd\\.?|Av\\.|Av\\/|Av|Avenida|Avinguda|Plaza|Plaça|Praza|Pza\\.?|Plza\\.?|Pz\\.?|Paseo|Pº|Pso\\.?|Passeig|Camino|Carretera|Ctra\\.?|Carrer|Ronda|Travesía|Trav\\.?|Glorieta|Urb\\.?|Urbanización|Rua|Rúa|Travessa|Rambla|Bulevar|Boulevard|Polígono|Partida|Prolongación|Vía|Praça|Colonia|Ofiplaza):?(?= ))';
const DOOR_ES =
	'(?:[ ,.-]{1,3}(?:\\d{1,3} ?\\.?[ºª°o]\\.?(?: ?-? ?[A-Za-z]{1,4}(?![\\p{L}])\\.?)?|\\d{1,3}[A-Z]?(?![\\d.,])|[A-Z]-?\\d{0,2}(?![\\p{L}])|(?:bajo|dcha|izq|izda|izqda|der|esc|[Ee]d|[Ee]dificio|puerta|pta|piso|planta|portal|[Aa]pto|dpto|interior|int|local|bloque|[Rr]esidencial)(?![\\p{L}])\\.? ?[\\p{L}\\d.ºª-]{0,12})){0,4}';
const SPANISH = new RegExp(
	`(?<![\\p{L}])${KIND_OF_STREET} ?(?:[\\p{L}][\\p{L}'.ªº]*-?|N-\\d{1,4}|\\d{1,2} de)(?:(?: - |[ -])(?:[\\p{L}][\\p{L}'.ªº]*-?|N-\\d{1,4})){0,9}[,.]?(?: ?(?:n[ºo°.]{0,2}|[Nn]úm\\.?|Nº|n\\.o)? ?\\d{1,4}(?:-\\d{1,3})?[A-Z]?(?![\\d])(?!\\.\\d|\\s?(?:mg|ml|mm|%))|,? ?[sS] ?\\/? ?[nN](?![\\p{L}])\\.?|,? ?[kK]m\\.? ?\\d[\\d.,]*)${DOOR_ES}`,
	'gu',
);
const FORMS: RegExp[] = [
	new RegExp(
		`(?<![\\p{L}\\d.,/-])\\d{1,5}[A-Za-z]?(?:-\\d{1,4})?,? (?:[NSEW]\\.? |North |South |East |West )?(?:(?:${CAPITAL}|\\d{1,3}(?:st|nd|rd|th)) ){1,4}(?:Street|Avenue|Ave|Road|Rd|Boulevard|Blvd|Lane|Drive|Terrace|Circle|Parkway|Pkwy|Highway|Hwy|Square|Crescent|Close|Alley|Trail|Turnpike|Grove|Gardens|Mews)(?![\\p{L}])\\.?`,
		'gu',
	),
	new RegExp(
		`(?<![\\p{L}\\d.,/-])\\d{1,5}[A-Za-z]? (?:[NSEW]\\.? )?(?:(?:${CAPITAL}|\\d{1,3}(?:st|nd|rd|th)) ){1,3}(?:St|Dr|Ln|Ct|Court|Pl|Place|Way|Ter|Cir|Sq|Row|Walk|Hill|Loop|Pike|Path)\\b\\.?${AFTER_STREET}`,
		'gu',
	),
	/\b(?:P\.? ?O\.? ?Box|Apartado(?: de [Cc]orreos)?|Apdo\.?|Postfach|Bo[iî]te [Pp]ostale|B\.?P\.(?= \d)|Casella [Pp]ostale|Caixa [Pp]ostal|Postbus) \d{1,6}/gi,
	/(?<![\p{L}])(?:Apt|Apartment|Suite|Ste|Unit|Flat)\.? ?#?\d{1,5}[A-Z]?(?=,? (?:[A-Z][a-z]|\d))/gu,
	...STREET_FORMS,
	// Dutch
	where(
		/(?:straat|laan|plein|gracht|kade|dijk) \d/,
		/(?<![\p{L}])(?:\p{Lu}[\p{L}.-]* ){0,2}\p{Lu}?[\p{L}-]*(?:straat|laan|plein|gracht|kade|dijk)[ ]\d{1,4} ?[a-zA-Z]?(?![\p{L}\d])/gu,
	),
	// German lanes whose last part is also another word
	/(?<![\p{L}])\p{Lu}\p{Ll}{3,}(?<!(?:Atem|Harn|Gallen|Luft|Seh|Hör|Leitungs|Umwelt|Nahrungs))(?:weg|ring|damm|markt|hof|promenade|graben|kai|steg|stieg|twiete|zeile|anger) \d{1,3} ?[a-z]?(?=[,;)\n]|$|\s(?:D-)?\d{4,5}\s| in \p{Lu})/gu,
	// "An den Drei Pfählen 7, 01067 Dresden": streets named after a place, as Duden's rules for names of streets have them (D 161).
	/(?<![\p{L}])(?:Am|Im|Zum|Zur|Beim|Vorm|(?:An|Auf|Bei|Hinter|In|Neben|Ober|Über|Unter|Vor) de[mnr]) (?:\p{Lu}[\p{L}-]+ ){1,3}\d{1,3} ?[a-z]?(?=,?\s(?:D-|A-|CH-)?\d{4,5} \p{Lu})/gu,
	// Spanish, Catalan, Galician, Basque, Portuguese: the kind of street, its name, a house or "s/n" or the kilometre, a floor and a door.
	SPANISH,
	/(?<![\p{L}])(?:\p{Lu}[\p{L}'.-]* ){1,3}(?:[Kk]alea|[Pp]asealekua|[Ee]torbidea|[Pp]laza),? ?\d{1,4}/gu,
	/(?<![\p{L}])(?:Via|Viale|Piazza|Corso|Largo) (?:di |della |dei |del )?\p{Lu}[\p{L}'.-]+(?: \p{Lu}[\p{L}'.-]*){0,4},? ?(?:n[.°º]* ?)?\d{1,4}(?!\d|\.\d|\s?(?:mg|ml|mm|%))/gu,
	// Japanese
	/〒?\d{3}-\d{4}(?=\s?\p{Script=Han})|(?:[都道府県市区]\p{Script=Han}{1,8}(?:町|丁目)?)\d{1,4}(?:-\d{1,4}){1,3}|\p{Script=Han}{2,8}\d{1,3}-\d{1,3}-\d{1,3}/gu,
];

/** "#3", ", Unit 6", "Apt 4C" behind a street belong to it. */
const UNIT =
	/^,? ?(?:#|(?:Apt|Apartment|Unit|Suite|Ste|Rm|Room|Lot|No|Whg|Top)\.? ?#?)\d{1,5}[A-Za-z]?(?![\p{L}\d])|^ (?:East|West|North|South|NE|NW|SE|SW|[NSEW](?=[,.;)\n]|$))(?![\p{L}])|^ \d{1,2}(?: #\d{1,2}-\d{1,4}[A-Z]?)?(?=[,;)\n]|$|\.(?!\d)| Singapore| S\()|^,? ?#\d{1,2}-\d{1,4}[A-Z]?(?![\p{L}\d])|^,? (?:bât|bâtiment|esc|escalier|hall|entrée|Haus|Block|Blk|Tower)\.? [A-Z\d]{1,3}(?![\p{L}\d])/u;
const withUnit = (plain: string, { start, end }: Span): Span => ({
	start,
	end: end + (UNIT.exec(plain.slice(end, end + 18))?.[0].length ?? 0),
});

/** "RR 2, 4418 Concession Rd 6" (Canada Post's and USPS's rural routes); "Hidalgo 118-B", "Dorpsstr. 112-bis". */
const RURAL_BEFORE = /(?<!\p{L})(?:R\.?R\.?|RFD|HC|Rural Route) ?#?\d{1,3}(?:,? Box \d{1,4})?, $/u;
const DOOR_BEHIND = /^-(?:[A-Z]{1,2}|\d{1,3}(?:[A-Z]|[ºª°])?|bis|ter)(?![\p{L}\d/]|[.,]\d)/u;
/** "447 W 171st St, 5B," */
const FLAT_BEHIND = /^, \d{1,3}[A-Z](?=[,;.\n]|$)/u;
/** The ways of the country in Canada Post's list of types of streets that are other words as well. */
const LINES =
	/(?<![\p{L}\d/-])\d{2,6} (?:\p{Lu}[\p{L}'’-]+ ){1,2}(?:Line|Sideroad|Sideline|Townline|Concession)(?![\p{L}-])/gu;
/** "88 Lea Bridge Road E10 7DL", "av. de la Cathédrale G5L 5H9": a British or Canadian code begins with letters that are no part of the road. */
function beforeItsCode(plain: string, { start, end }: Span): Span {
	const letters = /[ ,]+[A-Z]{1,2}$/u.exec(plain.slice(start, end))?.[0].length ?? 0;
	const code = /^(?:\d[A-Z\d]? ?\d[A-Z]{2}|\d[A-Z] ?\d[A-Z]\d)(?!\w)/u.test(plain.slice(end, end + 8));
	if (code) return { start, end: end - letters };
	const route = RURAL_BEFORE.exec(plain.slice(Math.max(0, start - 24), start))?.[0].length ?? 0;
	const behind = plain.slice(end, end + 8);
	const door = /\d$/u.test(plain.slice(start, end)) ? DOOR_BEHIND.exec(behind) : FLAT_BEHIND.exec(behind);
	return { start: start - route, end: end + (door?.[0].length ?? 0) };
}

let last: { plain: string; found: Span[] } | undefined;
/** Several recognisers ask for the same text in turn. */
export function streetsIn(text: Normalised): Span[] {
	if (last?.plain !== text.plain)
		last = {
			plain: text.plain,
			found: [
				...FORMS.flatMap((form) => matches(text, form)),
				...matches(text, LINES),
				...streetsByForm(text),
				...addressRuns(text),
				...streetsElsewhere(text),
				...streetsByShape(text),
				...inOtherScripts(text.plain, 'streets'),
				...tableCells(text.plain, 'addresses'),
				...addressesIn(text.plain).streets,
			].map((span) => beforeItsCode(text.plain, withDoors(text.plain, withUnit(text.plain, span)))),
		};
	return last.found;
}

export const street: Recogniser = {
	id: 'street',
	law: 'B',
	words: 'a street address',
	instead: 'name the country or the state only',
	find: streetsIn,
};

const STATES =
	'AL|AK|AZ|AR|CA|CO|CT|DE|DC|FL|GA|HI|ID|IL|IN|IA|KS|KY|LA|ME|MD|MA|MI|MN|MS|MO|MT|NE|NV|NH|NJ|NM|NY|NC|ND|OH|OK|OR|PA|RI|SC|SD|TN|TX|UT|VT|VA|WA|WV|WI|WY|PR|Alabama|Arizona|California|Colorado|Connecticut|Florida|Georgia|Illinois|Indiana|Maryland|Massachusetts|Michigan|Minnesota|Missouri|Nevada|New Jersey|New York|North Carolina|Ohio|Oregon|Pennsylvania|Tennessee|Texas|Virginia|Washington|Wisconsin';
// Post towns' letters of the United Kingdom.
const UK =
	'AB|AL|B|BA|BB|BD|BH|BL|BN|BR|BS|BT|CA|CB|CF|CH|CM|CO|CR|CT|CV|CW|DA|DD|DE|DG|DH|DL|DN|DT|DY|E|EC|EH|EN|EX|FK|FY|G|GL|GU|HA|HD|HG|HP|HR|HS|HU|HX|IG|IP|IV|KA|KT|KW|KY|LA|LD|LE|LL|LN|LS|LU|M|ME|MK|ML|N|NE|NG|NN|NP|NR|NW|OL|OX|PA|PE|PH|PL|PO|PR|RG|RH|RM|S|SA|SE|SG|SK|SL|SM|SN|SO|SP|SR|SS|ST|SW|SY|TA|TD|TF|TN|TQ|TR|TS|TW|UB|W|WA|WC|WD|WF|WN|WR|WS|WV|YO|ZE';
const CODES: [RegExp, number][] = [
	[
		/\b(?:zip|zip ?code|postal code|postcode|PLZ|Postleitzahl|postcode|code postal|C\.?P\.?|c[oó]digo postal|CAP)(?: is| was|:|#)?\s*:?\s*((?:[A-Z]{1,2}-)?\d{4,5}(?:-\d{3,4})?)(?!\d)/gi,
		1,
	],
	[new RegExp(`(?<![\\p{L}])(?:${STATES}),? (\\d{5}(?:-\\d{4})?)(?![\\d-])`, 'gu'), 1],
	[new RegExp(`(?<![\\w])(?:${UK})\\d[A-Z\\d]? \\d[ABD-HJLNP-UW-Z]{2}(?![\\w])`, 'g'), 0],
	[/(?<![\w-])(?:D|A|CH|B|F|NL|L|I|E|DK|S|N|SF|FIN)-\d{4,5}(?= ?\p{Lu}\p{Ll})/gu, 0],
	// Whatever letters its word stands before.
	[
		/(?<![\p{L}])(?:[Pp]ost ?code|[Pp]ostal code|[Ee]ircode|EIRCODE|POSTCODE)(?: is|:)? ([A-Z]{1,2}\d[A-Z\d]? ?\d?[A-Z\d]{2,4})(?![\p{L}\d])/gu,
		1,
	],
	[/(?:^|\n)[ \t]*C\.?P\.?[ \t]*:[ \t]*([A-Z]?\d{4,8})/g, 1],
	[/(?:Localidad\/ ?Provincia|Localidad|Provincia)\s*:?[^\n]{0,40}?(\d{5})/gi, 1],
	[
		/(?:[sS]traße|[sS]trasse|[sS]tr\.|[gG]asse|[pP]latz|weg|[aA]llee|straat|laan|plein|gracht) \d{1,4} ?[a-z]?[,;\s]+((?:[A-Z]{1,2}-)?\d{4,5})(?= ?(?:[A-Z]{2} )?\p{Lu})/gu,
		1,
	],
	[/\b[Ww]ohnhaft(?: in)? (\d{4,5})(?= \p{Lu})/gu, 1],
	// "à 1420 Braine", "in 8497 Fischenthal": no year.
	[
		/(?<!\p{L})(?:à|in|te|aus|uit|from) (?!(?:19|20)\d{2}(?!\d))((?:[A-Z]{1,2}-)?\d{4,5})(?= \p{Lu}\p{Ll}{2,}(?:[.,;)\n-]|$))/gu,
		1,
	],
	// Australia behind its states, India behind a town: "NSW 2650", "Vellore - 632 004".
	[/(?<![\p{L}])(?:NSW|VIC|Vic\.?|QLD|Qld|WA|SA|TAS|Tas|ACT|NT),? (\d{4})(?![\d.,]\d|\d)/gu, 1],
	[/(?<=\p{Lu}\p{Ll}+ ?[-–] ?)(?:[1-8]\d{2} ?\d{3})(?![\d.,]\d|\d)/gu, 0],
	[/^[ \t]*((?:[A-Z]-)?\d{4,5}) \p{Lu}\p{Ll}{2,}(?: (?:\p{Lu}\p{Ll}+|am|an|der|im|a\.)){0,3}[ \t]*$/gmu, 1],
	// "T4N1M0" is a tumour's stage, "E2V2M5" a coma's depth.
	[/(?<![\w-])(?!T\dN\dM|E\dV\dM|M\dV\dE)[ABCEGHJ-NPRSTVXY]\d[ABCEGHJ-NPRSTV-Z] ?\d[ABCEGHJ-NPRSTV-Z]\d(?![\w-])/g, 0],
];

/** "17/8 Bundarra St, Wauchope 2446": behind a street and one place, whatever list has that place. A year is none. */
const CODE_BEHIND_PLACE =
	/^,? (?:\p{Lu}[\p{L}'-]+ ){1,3}(?:(?:NSW|VIC|QLD|WA|SA|TAS|ACT|NT|[A-Z]{2}),? )?((?!(?:19|20)\d{2}(?!\d))\d{4,6})(?=[.,;)\n]|$)/u;
function codeBehind(plain: string, end: number): Span[] {
	const found = CODE_BEHIND.exec(plain.slice(end, end + 16)) ?? CODE_BEHIND_PLACE.exec(plain.slice(end, end + 48));
	if (!found) return [];
	const from = end + found[0].length - (found[1] as string).length;
	return [{ start: from, end: from + (found[1] as string).length }];
}

/** "Chicago 60641", "Khayelitsha, 7784", "Alta Gracia, X5186": behind a town of the lists figures in the number that its country's codes have (Universal
 * Postal Union, S42). A year and what is counted are none. */
const BEHIND_TOWN =
	/(?<![\p{L}])((?:\p{Lu}[\p{L}'’.-]+ ){0,2}\p{Lu}[\p{L}'’-]{2,})(?:,? ?[-–] ?|, ?| )\(?((?:[A-HJ-NP-Z](?=\d{4}(?!\d)))?\d{4,6})(?=[.,;:)\n]|$| (?:on|in|with|for|and|tel|ph|cell|mob)(?!\p{L}))(?![.,]\d)/gu;
const codesBehindTowns = (text: Normalised): Span[] =>
	matches(
		text,
		BEHIND_TOWN,
		([, words, code]) => {
			if (/^(?:19|20)\d{2}$/.test(code as string)) return false;
			const parts = fold(words as string).split(' ');
			return parts.some((_, from) => {
				const key = parts.slice(from).join(' ');
				return (
					(towns().has(key) || (smallTowns().has(key) && (code as string).length > 4)) &&
					!ORDINARY.has(key) &&
					!EPONYMS.has(key)
				);
			});
		},
		2,
	);

export const postalCode: Recogniser = {
	id: 'postal-code',
	law: 'B',
	words: 'a postal code',
	instead: 'give its first three digits at most',
	find: (text, scene) => [
		...(scene.aboutPatient ? codesBehindTowns(text) : []),
		...CODES.flatMap(([form, group]) => matches(text, form, () => true, group)),
		...[DUTCH_CODE, EIRCODE].flatMap((form) => matches(text, form)),
		...matches(text, /(?<![\p{L}])CEP:? ?(\d{5}-\d{3})(?!\d)/gu, () => true, 1),
		...matches(text, /(?<![\d.-])\d{4}-\d{3}(?= \p{Lu}\p{Ll})/gu),
		...streetsIn(text).flatMap(({ end }) => codeBehind(text.plain, end)),
		...codesElsewhere(text),
		...addressesIn(text.plain).codes,
	],
};
