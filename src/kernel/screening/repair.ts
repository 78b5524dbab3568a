// What to write in place of a finding, ready to be put there: the repairs that 45 CFR 164.514(b)(2) leaves (the year, the
// state, "over 89"), and for a date the day counted from the first one of the text. The sentence around it still reads: an article or
// a preposition that would hang in the air goes with what is left out.

import { towns } from './lists/lists.ts';
import { instantOf, instantsOf } from './repair-dates.ts';
import { languageOf, WORDS, type Words } from './repair-words.ts';
import type { Finding } from './screen.ts';

const DAY = 86_400_000;

/**
 * The words that could stand in place of `finding`; '' means that it is best left out.
 * @param all every finding of the text: days are counted from the earliest date of its last three years.
 */
export function repair(text: string, finding: Finding, all: readonly Finding[]): string {
	const words = text.slice(finding.start, finding.end);
	const spoken = languageOf(text);
	const said = WORDS[spoken];
	switch (finding.kind) {
		case 'date':
			return dayOf(instantOf(words, spoken === 'en'), words, instantsOf(text, all), said);
		case 'age':
			return ageOf(words, said.old);
		case 'town':
			return regionOf(words, spoken) || (PLACED.test(text.slice(0, finding.start)) ? said.town : '');
		case 'street':
			return PLACED.test(text.slice(0, finding.start)) ? said.address : '';
		case 'institution':
			return said.hospital;
		case 'possible-house':
			return said.house;
		case 'clinician':
			return said.colleague;
		case 'possible-name':
			if (PLACED.test(text.slice(0, finding.start))) return said.town;
			return nameless(text, finding, words, said);
		case 'name':
			return nameless(text, finding, words, said);
		default:
			return '';
	}
}

/** Behind "his wife" or "the patient" nothing is missing. */
const nameless = (text: string, finding: Finding, words: string, said: Words): string =>
	BEHIND_RELATION.test(text.slice(0, finding.start)) ? '' : personOf(words, said);
const BEHIND_RELATION =
	/(?:patient|wife|husband|mother|father|son|daughter|brother|sister|man|woman|boy|girl|Patientin|Patienten|paciente|paziente|patiente|doente|patiënt|Tochter|Sohn|Mutter|Vater|Ehefrau|Ehemann|Schwester|Bruder|hij[oa]|espos[oa]|marido|mari|épouse|fille|fils|figli[oa]|moglie|marito|filh[oa]|dochter|zoon|vrouw|المريض|المريضة)[ ,:(]*$/iu;

/** A preposition of place stands before. */
const PLACED =
	/(?<!\p{L})(?:at|an|aan|na|no|in|from|near|to|aus|nach|bei|de|en|à|desde|cerca de|di|da|em|uit|te|a|في|من)\s(?:the |la |el |der |de |het )?$/iu;

/** "Frau" and "Sra." say whose sex it is. */
function personOf(words: string, said: Words): string {
	if (
		/^(?:Mrs|Ms|Miss|Frau|Fr\.|Mme|Mlle|Madame|Sra|[Ss]eñora|[Dd]oña|Dña|[Ss]ig\.?(?:ra|na)|[Ss]ignora|[Dd]ona|Mw|Mevr|[Mm]evrouw|السيدة)(?!\p{L})/u.test(
			words,
		)
	)
		return said.woman;
	if (
		/^(?:Mr|Herrn?|Hr\.|M\.|Monsieur|Sr|[Ss]eñor|[Dd]on|[Ss]ig|[Ss]ignor|[Ss]eu|Dhr|[Mm]eneer|السيد)(?!\p{L})/u.test(
			words,
		)
	)
		return said.man;
	return said.person;
}

function ageOf(words: string, old: string): string {
	// "94-jährige", "94 Jahre alt", "94-jarige": the ending stays.
	if (/\d\D*(?:j[äa]hrig|Jahre|jarig|jaar)/iu.test(words)) return words.replace(/\d+/, old.replace(/\D+$/, ''));
	return old;
}

/** Names of numbers that show nothing without the number: they go with it. */
const LABEL =
	/(?:(?:[,;]? (?:and |und |y |et |e |en )?)?(?<=[\s,;]|^)(?:her|his|the|their|my|ihre?|seine?|su|son|sa|suo|sua|zijn|haar) |\s|^|(?<=\())(?:(?:[\p{L}-]*(?:nummer|[Nn]r|[Nn]umber|número|numéro|numero))|(?:NHS|SSN|MRN|DNI|NHC|NIF|NIE|CPF|BSN|KV|IBAN|PESEL|CPR|UHID|NHI|AHV|SVNR|RUT|CURP|CF|DOB|Tel|Tlf|Tél|Handy|Fon|Mobil|phone|mobile|cell|fax|e-?mail|passport|هاتف))(?: (?:number|no|n[º°]|is))?[.:#]{0,2}[ \t]*$/iu;

/** Puts `words` in the place of the finding; what would hang in the air beside it goes as well. */
export function repaired(text: string, finding: Finding, words: string): string {
	const said = WORDS[languageOf(text)];
	const before = text.slice(0, finding.start);
	const after = text.slice(finding.end);
	if (words === '') return withoutIt(before, after, said);
	if (finding.kind === 'age' && words === WORDS.en.old) return withAge(before, words, after);
	return `${withArticle(withoutTwice(before, words, said), words, said, NOUNS.has(finding.kind))}${after}`;
}

/** What is written instead brings its own article. */
const NOUNS = new Set(['institution', 'clinician', 'town', 'street', 'possible-house']);
/** "no dia 3 de maio": the word for a day stands there already. */
const withoutTwice = (before: string, words: string, { day }: Words) =>
	words.startsWith(`${day} `) ? before.replace(new RegExp(`(?<=\\s)${day}\\s+$`, 'iu'), '') : before;

/** "the Royal Berkshire" → "a hospital", "La señora …" → "La paciente"; a sentence begins with a capital. */
function withArticle(before: string, words: string, said: Words, isNoun: boolean): string {
	const article = new RegExp(`(?:^|(?<=\\s))(?:${said.articles}|l['’](?=$))[ \\t]*$`, 'iu').exec(before);
	const brings = isNoun || new RegExp(`^(?:${said.articles})\\s`, 'iu').test(words);
	const kept = article && brings ? before.slice(0, article.index) : before;
	const begins = /(?:^|[.!?]\s+|\n\s*)$/u.test(kept) && !/\p{L}\.\s$/u.test(kept.slice(-3).replace(/\p{L}{2,}/u, ''));
	const put = begins ? words.charAt(0).toUpperCase() + words.slice(1) : words;
	return contracted(kept, put);
}

/** "de el" is "del", "à le" is "au", "de un" is "d’un". */
const CONTRACTED: readonly (readonly [RegExp, RegExp, string])[] = [
	// A year is no day: "on Boxing Day 2023" is "in 2023".
	[/(?<=^|\s)on $/u, /^(?=(?:19|20)\d{2}$)/u, 'in '],
	[/(?<=^|\s)am $/u, /^(?=(?:19|20)\d{2}$)/u, ''],
	[/(?<=^|\s)(?:el|le) $/u, /^(?=(?:19|20)\d{2}$)/u, 'en '],
	[/(?<=^|\s)il $/u, /^(?=(?:19|20)\d{2}$)/u, 'nel '],
	[/(?<=^|\s)no $/u, /^(?=(?:19|20)\d{2}$)/u, 'em '],
	[/(?<=^|\s)op $/u, /^(?=(?:19|20)\d{2}$)/u, 'in '],
	[/(?<=^|\s)im $/u, /^einem /u, 'in einem '],
	[/(?<=^|\s)ins $/u, /^einem /u, 'in ein '],
	[/(?<=^|\s)zum $/u, /^einem /u, 'zu einem '],
	[/(?<=^|\s)vom $/u, /^einem /u, 'von einem '],
	[/(?<=^|\s)beim $/u, /^einem /u, 'bei einem '],
	[/(?<=^|\s)(?:al|a) $/u, /^un (?=hospital|ospedale|comune)/u, 'a un '],
	[/(?<=^|\s)del $/u, /^un (?=hospital)/u, 'de un '],
	[/(?<=^|\s)del $/u, /^un (?=ospedale)/u, 'di un '],
	[/(?<=^|\s)dal $/u, /^un /u, 'da un '],
	[/(?<=^|\s)au $/u, /^un /u, 'à un '],
	[/(?<=^|\s)du $/u, /^un /u, 'd’un '],
	[/(?<=^|\s)no $/u, /^um /u, 'num '],
	[/(?<=^|\s)na $/u, /^uma /u, 'numa '],
	[/(?<=^|\s)do $/u, /^um /u, 'de um '],
	[/(?<=^|\s)de $/u, /^el /u, 'del '],
	[/(?<=^|\s)a $/u, /^el /u, 'al '],
	[/(?<=^|\s)de $/u, /^le /u, 'du '],
	[/(?<=^|\s)à $/u, /^le /u, 'au '],
	[/(?<=^|\s)de $/u, /^un (?=h[ôo]pital|confrère)/u, 'd’un '],
	[/(?<=^|\s)de $/u, /^une (?=commune)/u, 'd’une '],
	[/(?<=^|\s)de $/u, /^o /u, 'do '],
	[/(?<=^|\s)de $/u, /^a (?=paciente|pessoa)/u, 'da '],
	[/(?<=^|\s)di $/u, /^il /u, 'del '],
	[/(?<=^|\s)di $/u, /^la (?=pa|pe)/u, 'della '],
	[/(?<=^|\s)a $/u, /^il /u, 'al '],
	[/(?<=^|\s)da $/u, /^il /u, 'dal '],
];
function contracted(before: string, words: string): string {
	const found = CONTRACTED.find(([behind, first]) => behind.test(before) && first.test(words));
	return found ? before.replace(found[0], found[2]) + words.replace(found[1], '') : before + words;
}

const NOUN =
	/^[ -]((?:\p{Ll}+ )?(?:woman|man|lady|gentleman|male|female|patient|person|resident|mother|father|grandmother|grandfather|widow|widower|farmer|nun|priest|teacher|veteran))(?!\p{L})/u;
/** "A 94-year-old woman" is "A woman over 90". */
function withAge(before: string, words: string, after: string): string {
	const noun = NOUN.exec(after);
	if (noun) return `${before}${noun[1]} ${words}${after.slice(noun[0].length)}`;
	return `${before.replace(/(?<=(?:^|\s)[Aa]) $/u, 'n ')}${words}${after}`;
}

/** "Domicilio: …": a label of a form, at the head of its line or behind what parts two of them. */
const FIELD_BEFORE = /(?:^|(?<=[\n;|]))[ \t]*\p{L}[\p{L} /.ºª°-]{0,24}:[ \t]*$/u;
/** Nothing of the field is left. */
const FIELD_ENDS = /^[ \t]*[.,]?[ \t]*(?=[\n;|]|$)/u;

/** What is left where something is taken out: no empty brackets, no doubled commas, no preposition without its noun. */
function withoutIt(before: string, after: string, said: Words): string {
	const end = FIELD_ENDS.exec(after);
	if (end && FIELD_BEFORE.test(before))
		return before.replace(FIELD_BEFORE, '') + after.slice(end[0].length).replace(/^[\n;|]/u, '');
	const hanging = new RegExp(`(?:^|(?<=[\\s(]))(?:${said.hanging})[ \\t]*$`, 'iu');
	let kept = before.replace(LABEL, (label) => (/^\s/u.test(label) ? ' ' : ''));
	for (let time = 0; time < 2; time++) kept = kept.replace(/[ \t]+$/u, ' ').replace(hanging, '');
	let rest = after;
	if (/\($/u.test(kept.trimEnd()) && /^\s*\)/u.test(rest)) {
		kept = kept.trimEnd().slice(0, -1);
		rest = rest.replace(/^\s*\)/u, '');
	}
	const begins = /(?:^|[.!?]\s+|\n\s*)$/u.test(kept);
	if (begins) {
		rest = rest.replace(/^[\s,;:]*(?=\S)/u, '');
		return kept + (/^\p{Ll}/u.test(rest) ? rest.charAt(0).toUpperCase() + rest.slice(1) : rest);
	}
	// "Her son, Keyshawn, found her": both commas go.
	if (/,\s*$/u.test(kept) && /^\s*,/u.test(rest)) rest = rest.replace(/^\s*,/u, '');
	kept = kept.replace(/,?[ \t]+$/u, '');
	return kept + rest.replace(/^[ \t]+(?=[,.;)])/u, '');
}

/** So long a course is counted in days; what was before, a day of birth above all, is said by its year. */
const COURSE = 3 * 365 * DAY;
/** An age over 89 may not be told by the year of birth either. */
const OLD = 90 * 365.25 * DAY;

function dayOf(instant: number | null, words: string, instants: number[], { day, ofCourse }: Words): string {
	const year = /(?:19|20)\d{2}/.exec(words)?.[0] ?? '';
	if (instant === null) return year;
	const last = Math.max(...instants);
	if (last - instant > OLD) return '';
	if (last - instant > COURSE) return String(new Date(instant).getUTCFullYear());
	const first = Math.min(...instants.filter((one) => last - one <= COURSE));
	return [day, Math.round((instant - first) / DAY) + 1, ofCourse].filter(Boolean).join(' ');
}

/** In the language of the text, where it is put. */
function regionOf(words: string, language: string): string {
	// "Boise, ID": what stands behind the comma is the state.
	const behind = /,\s*([\p{Lu}][\p{L} ]+)$/u.exec(words)?.[1];
	if (behind) return behind;
	const key = words
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.replace(/^[\d\s.A-Z-]*\d\.?\s+/, '')
		.toLowerCase();
	const country = towns().get(key);
	return (country && new Intl.DisplayNames(language, { type: 'region' }).of(country)) ?? '';
}
