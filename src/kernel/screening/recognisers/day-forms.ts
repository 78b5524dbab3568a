// Further forms in which a day stands in the story of one patient, class by class: run together, with a time, behind what befell somebody,
// counted from a month, a week or a feast. Drawn from a grammar of forms in seven languages (decision 0153), not from notes.

import type { Normalised } from '../normalise.ts';
import { matches, type Span } from '../recogniser.ts';
import { almostMonths } from './almost-months.ts';
import { MONTH, WEEKDAY, WHOLE_MONTH } from './date-words.ts';

const DAY = '(?:0?[1-9]|[12]\\d|3[01])';
const MONTH_NUMBER = '(?:0?[1-9]|1[0-2])';
const YEAR = '(?:19|20)\\d{2}';
const ROMAN = '(?:XI{0,2}|IX|IV|VI{0,3}|I{1,3})';
const SHORT =
	'(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|ene|abr|ago|dic|okt|dez|mai|mrz|fev|set|out|gen|giu|lug|ott)';
/** With a capital: of genes and words in small letters they say nothing. */
const CAPITAL_SHORT = SHORT.replace(
	/[a-z]{3}/g,
	(month) => `${month[0]?.toUpperCase()}${month.slice(1)}|${month.toUpperCase()}`,
);
const CAPITAL_MONTH = `(?:${WHOLE_MONTH}|Sept|${CAPITAL_SHORT})`;
const L = '(?<![\\p{L}\\d/-]|\\d[.,:])';
const R = '(?![\\p{L}\\d])';
/** Behind a bare number that is a day: what ends a clause, or goes on as after a day. */
const GOES_ON =
	'(?=[.,;:)\\n]|$| (?:in|at|with|for|from|after|before|by|due|and|because|when|he|she|w\\/|por|con|para|a las?|en|tras|y|sin|pour|avec|à|au|et|chez|après|mit|zur|zum|im|in|um|nach|und|wegen|met|om|voor|com|às|per|alle)(?![\\p{L}])| ?(?:-|to|until|till|through|bis|al|au|und|and|y|et|&) ?\\d)';

/** What befell somebody, with nothing between it and its day. */
const BEFELL =
	'[Rr]e-?admitted|[Aa]dmitted|[Dd]ischarged|[Ss]een|[Ff]ell|[Nn]oted|[Rr]eviewed|[Tt]ransferred|[Dd]elivered|[Dd]ied|[Oo]perated|[Rr]eturned|[Aa]ttended|[Pp]resented|[Vv]isited|[Cc]alled|[Rr]ang|[Ee]xtubated|[Ii]ntubated|[Cc]ollapsed|[Vv]ue?|[Rr]evue?|[Oo]pérée?|[Hh]ospitalisée?|[Cc]hute|[Ee]ntrée?|[Ss]ortie?|[Aa]dmise?|[Aa]cude|[Aa]cudi[oó]|[Ii]ngres[aoó]|[Vv]ist[oa]|[Oo]perad[oa]|[Ii]ntervenid[oa]|[Dd]errivad[oa]|[Vv]uelve|[Vv]orstellung|[Aa]ufnahme|[Ee]ntlassung|[Ss]turz|[Kk]am|[Gg]ezien|[Oo]pname|[Oo]ntslag|[Oo]pgenomen|[Vv]eio|[Ii]nternad[oa]|[Rr]icoverat[oa]|[Dd]imess[oa]|[Cc]ontrolle?|[Rr]etorno';
const TIME =
	"(?:(?:[01]?\\d|2[0-4])(?:[:.h]\\d{2}(?: ?[ap]\\.?m\\.?| ?h| ?Uhr)?| ?(?:[ap]\\.?m\\.?|h|Uhr|o['’]clock)(?!\\p{L}))|(?:[01]\\d|2[0-3])[0-5]\\d(?: ?h(?:rs)?)?)";

const ENGLISH_DAY =
	'(?:(?:twenty|thirty)[- ])?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|tenth|eleventh|twelfth|(?:thir|four|fif|six|seven|eigh|nine)teenth|twentieth|thirtieth';
const RUN_TOGETHER: RegExp[] = [
	// "03MAR24", "9MAR2024", "3Mar"; "Mar04": of genes ("SEPT9", "MARCH5") the number has one figure or the name is longer.
	new RegExp(`${L}${DAY}${SHORT}(?:${YEAR}|\\d{2})?${R}`, 'giu'),
	new RegExp(`${L}${CAPITAL_SHORT}(?:0[1-9]|[12]\\d|3[01])(?:${YEAR})?(?![\\p{L}\\d-])`, 'gu'),
	// "Mar/04/2024", "Mar 4 24", "3/giu"
	new RegExp(`${L}${MONTH}([/.-])${DAY}\\1(?:${YEAR}|\\d{2})${R}`, 'giu'),
	new RegExp(`${L}${CAPITAL_MONTH}\\.? ${DAY} ['’]?[0-4]\\d(?=[.,;:)\\n]|$| \\p{L}{2})(?! (?:mg|ml|years?))`, 'gu'),
	new RegExp(`${L}${DAY}[/-](?:gen|mag|giu|lug|set|ott)(?:[/-](?:20)?\\d{2})?${R}`, 'giu'),
	// "4/iii/24", "4 de III de 2024"
	new RegExp(`${L}${DAY}([/.-])${ROMAN}\\1(?:${YEAR}|\\d{2})${R}`, 'giu'),
	new RegExp(`${L}${DAY} de ${ROMAN}(?: del? ${YEAR})?${R}`, 'gu'),
	// "04:03:2024", "4_3_2024", "04\\03\\2024", "4,3,2024", "4/3/'24", "4. 3. 24"
	new RegExp(`(?<![\\p{L}\\d.,/:_-])${DAY}([:_,\\\\])${MONTH_NUMBER}\\1${YEAR}(?![\\d:_\\\\]|,\\d)`, 'gu'),
	new RegExp(`(?<![\\p{L}\\d.,/:_-])${DAY}/${DAY}/['’]\\d{2}${R}`, 'gu'),
	new RegExp(`${L}${DAY}\\. ${MONTH_NUMBER}\\. \\d{2}(?![\\d.,]\\d|\\d| ?%)`, 'gu'),
	// "04 03 24": three pairs and no fourth.
	/(?<![\p{L}\d.,/:+-]|\d )(?:0[1-9] (?:0[1-9]|1[0-2])|(?:[12]\d|3[01]) 0[1-9]) [0-4]\d(?=[.,;:)\n]|$| \p{L}{2})(?! (?:mg|ml|mmol))/gu,
	// "2024-03-04T08:15"
	new RegExp(`(?<![\\p{L}\\d/-])${YEAR}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])T\\d{2}:\\d{2}(?::\\d{2})?`, 'gu'),
	// "10.11.24." at the end of a sentence.
	/(?<![\w./,-])(?:0?[1-9]|[12]\d|3[01])([.-])(?:0?[1-9]|1[0-2])\1\d{2}(?=[.,;:)](?!\d)|$)/gu,
];

const WITH_TIME: RegExp[] = [
	// "4/3 4:15pm", "04.03. at 14:00", "9/4 @ 0330", "03/04 à 9h"
	new RegExp(
		`(?<![\\p{L}\\d.,/:-])${DAY}[/.-]${DAY}(?!\\d)\\.?(?:[/.-](?:20)?\\d{2})?,? ?(?:@|at|um|à|a las?|alle(?: ore)?|às|om|ore)? ?${TIME}(?![\\d%/]|\\.\\d)`,
		'giu',
	),
];

const BEHIND_WHAT_BEFELL: RegExp[] = [
	new RegExp(
		`(?<![\\p{L}])(?:${BEFELL})(?: (?:on|el|le|am|op|il|em|no dia))?:? ((?:${DAY}/(?:0?[1-9]|1[0-9]|2\\d|3[01])|${DAY}\\.(?:0[1-9]|1[0-2])\\.?|(?:0\\d-\\d{2}|\\d{2}-0\\d)))(?![\\d/%-]|\\.\\d| (?:ago|later|before|weeks?|months?|days?|times?))${GOES_ON}`,
		'gu',
	),
	// "MRT 10.11", "since 03-06", "due 02/09": with two figures each, so that no measure is meant.
	/(?<![\p{L}])(?:MRI|MRT|CT|CXR|RM|TAC|IRM|PET|US|[Ee]cho|[Bb]loods|[Xx]-?ray|[Dd]ue|[Ss]ince|[Uu]ntil|[Ss]eit|[Dd]esde|[Hh]asta|[Dd]epuis|[Dd]esde|[Vv]anaf|[Ss]inds|[Dd]al)(?: (?:on|am|vom|el|del|le|du))? ((?:0[1-9]|[12]\d|3[01])\.(?:0[1-9]|1[0-2])\.?|0[1-9][-/](?:0[1-9]|[12]\d|3[01])|(?:1\d|2\d|3[01])[-/]0[1-9])(?=[.,;:)\n]|$| \p{L}{2})(?! (?:mg|ml|mm|cm|mmol|weeks|days))/gu,
	/(?<![\p{L}])(?:week|night|morning|evening|afternoon|weekend|early hours) of the ((?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th))(?! (?:week|day|dose|cycle|month))/gu,
	// "w/c 4/3", "the week of 3/18", "wk ending 17/3"
	new RegExp(
		`(?<![\\p{L}])(?:[Ww]\\/[ce]|(?:[Ww]ee)?[Ww]?k (?:of|ending|beginning|commencing)(?: (?:Mon|Sun|Fri)\\p{Ll}*)?|[Ss]emana del?|[Ss]emaine du|[Ww]oche (?:vom|ab)) (${DAY}[/.]${DAY}\\.?)(?![\\d/%]|\\.\\d)`,
		'gu',
	),
	// "la noche del 3"
	new RegExp(
		`(?<![\\p{L}])(?:noche|tarde|mañana|madrugada) del (?:d[ií]a )?(${DAY})(?:(?= al )|(?![\\p{L}\\d%/]|[.,]\\d))`,
		'gu',
	),
	new RegExp(`(?<![\\p{L}])[Ee]ntre el (${DAY} y el ${DAY})(?![\\d%]|[.,]\\d| ?%)`, 'gu'),
	new RegExp(`(?<![\\p{L}])(?:[Nn]uit|[Ss]oirée|[Mm]atinée|[Jj]ournée) du (${DAY})(?![\\p{L}\\d%/]|[.,]\\d)`, 'gu'),
	new RegExp(`(?<![\\p{L}])[Nn]otte tra (?:il|l['’]) ?(${DAY} e (?:il|l['’]) ?${DAY})(?![\\d%])`, 'gu'),
	// "in der Nacht vom 4. auf den 5.", "in der Nacht zum 5."
	new RegExp(
		`(?<![\\p{L}])Nacht (?:vom|zum|auf den) (${DAY}\\.(?: (?:auf den|zum) ${DAY}\\.)?)(?! (?:Tag|postop))`,
		'gu',
	),
	// "Mon 4", "Tue 11 with": of a weekday in short; "sat 94" has its number past any day.
	new RegExp(`(?<![\\p{L}])((?:Mon|Tues?|Weds?|Thurs?|Thu|Fri|Sat|Sun)\\.? ${DAY})(?![\\d%/-])${GOES_ON}`, 'gu'),
	// "Monday (4th)", "Di. 11.08."
	new RegExp(`(?<![\\p{L}])(${WEEKDAY}\\.? \\((?:the )?${DAY}(?:st|nd|rd|th))\\)`, 'giu'),
	new RegExp(`(?<![\\p{L}])(?:Mo|Di|Mi|Do|Fr|Sa|So)\\.,? (${DAY}\\.${MONTH_NUMBER}\\.)(?!\\d)`, 'gu'),
	// "lun 4 mar", "mer 18 gen", "di 5 mrt"
	new RegExp(
		`(?<![\\p{L}])((?:lun|mar|mer|gio|ven|sab|dom|ma|di|wo|do|vr|za|zo|seg|ter|qua|qui|sex|mi[ée]|jue|vie|jeu|sam|dim)\\.? ${DAY} (?:gen|feb|mar|mag|giu|lug|ago|set|ott|dic|mrt|mei|okt|out|dez|${MONTH})\\.?)${R}`,
		'giu',
	),
];

const OF_A_MONTH = 'last month|this month|next month|the (?:same|previous|following) month|the month';
const COUNTED: RegExp[] = [
	// "the 4th of last month", "the twelfth of this month", "4th inst", "11 do corrente", "il 3 c.m.", "le 4 du mois dernier"
	new RegExp(`${L}(?:${DAY}(?:st|nd|rd|th)|${ENGLISH_DAY}) (?:of (?:${OF_A_MONTH})|inst|ult|prox)${R}`, 'giu'),
	new RegExp(
		`${L}${DAY}\\.? (?:do (?:corrente|mês passado|mês)|de este mes|de ese mes|du mois(?: dernier| courant| prochain)?|c\\.m\\.|u\\.s\\.|corr\\.|corrente(?: mese)?|del mese(?: scorso)?|van (?:deze|vorige) maand|d(?:es|ieses) (?:(?:letzten|vorigen|folgenden|gleichen|selben) )?Monats)`,
		'giu',
	),
	new RegExp(`${L}\\p{Lu}\\p{Ll}{2,20}ten des (?:Monats|Folgemonats)${R}`, 'gu'),
	// "the first Monday in April", "le dernier mardi d'août", "am zweiten Dienstag im August"
	new RegExp(
		`(?<![\\p{L}])(?:first|second|third|fourth|last|1st|2nd|3rd|4th|primer|segundo|tercer|cuarto|último|premier|deuxième|troisième|dernier|ersten?|zweiten?|dritten?|vierten?|letzten?|eerste|tweede|laatste|primo|secondo|ultimo|primeira|última) ${WEEKDAY} (?:in|of|de|del|d['’]|im|des|van|di) ?${MONTH}${R}`,
		'giu',
	),
	// "Mar. fourth", "May the eighth"
	new RegExp(
		`${L}${CAPITAL_MONTH}\\.? (?:the )?(?:${ENGLISH_DAY})${R}(?! (?:time|day|week|dose|visit|attempt|and))`,
		'gu',
	),
	// "4.-6.3."
	new RegExp(`${L}${DAY}\\. ?[-/] ?${DAY}\\.${MONTH_NUMBER}\\.(?:${YEAR}|\\d{2})?(?!\\d)`, 'gu'),
	// "day 64 of 2024", "week 14 of 2024", "la semana 4 de 2024", "in der 14. KW", "2024-W14-2"
	new RegExp(
		`(?<![\\p{L}])(?:day|week|wk|semana|semaine|settimana|week|Woche) \\d{1,3} (?:of|de|del|von|di|van) ${YEAR}${R}`,
		'giu',
	),
	new RegExp(`${L}${YEAR}-?W\\d{2}(?:-?[1-7])?${R}`, 'gu'),
	/(?<![\p{L}\d.,])\d{1,2}\. (?:KW|Kalenderwoche)(?![\p{L}])/gu,
	// "the end of August", "March of last year"
	new RegExp(`(?<![\\p{L}])(?:end|beginning|middle|start) of ${WHOLE_MONTH}${R}`, 'gu'),
	new RegExp(`${L}${WHOLE_MONTH} (?:of )?(?:last|this|next|the (?:same|previous|following)) year${R}`, 'gu'),
	new RegExp(`${L}${MONTH} del? (?:año pasado|pasado año|mismo año)|${L}${MONTH} de l['’]an dernier`, 'giu'),
	// "il 1° marzo", "entre el 4 y el 6 de marzo" begins with its day.
	new RegExp(`${L}1[°º] (?:di )?${MONTH}(?: ${YEAR})?${R}`, 'giu'),
	// A day and its month with the end of a line between them.
	new RegExp(`(?<=\\p{Ll} )${WHOLE_MONTH}\\n${DAY}(?![\\d.)/%-]|\\p{L}{3}| ?(?:mg|ml))`, 'gu'),
	new RegExp(`(?<=\\p{Ll} )${DAY}(?:st|nd|rd|th)?\\n${WHOLE_MONTH}${R}`, 'gu'),
];

/** Titles and parts of texts are numbered so as well. */
const OF_A_TEXT =
	/(?:version|edition|auflage|chapter|kapitel|section|table|figure|abschnitt|guideline|leitlinie|page|nr\.|no\.)\s*$/iu;

/** "95 % CI 1.03, 1.16", "fasting 5.4, 1 h": two values, one behind the other. */
const TWO_VALUES = /^\d{1,2}\.\d{1,2}, ?\d{1,2}(?:\.\d{2}| h|h)?$/u;

export const daysByForm = (text: Normalised): Span[] => {
	const accept = ({ 0: whole, index }: RegExpExecArray) =>
		!TWO_VALUES.test(whole) && !OF_A_TEXT.test(text.plain.slice(Math.max(0, index - 20), index));
	return [
		...[...RUN_TOGETHER, ...WITH_TIME, ...COUNTED].flatMap((form) => matches(text, form, accept)),
		...BEHIND_WHAT_BEFELL.flatMap((form) => matches(text, form, accept, 1)),
		...almostMonths(text),
	];
};
