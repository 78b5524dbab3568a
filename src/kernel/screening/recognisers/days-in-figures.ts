// Days in figures that no word names: whether two figures are a share, a score or a day follows from arithmetic. A share is never more than its
// whole and never written with a leading zero; the wholes of scales are a closed list (those of the scores in the National Library of Medicine's
// vocabularies: 2–10, 12, 15, 16, 18, 20, 21, 24, 27, 28, 30), and none of them is 11. And a text that writes one day in an order writes others
// so. What is measured, counted or lasts stays a value (days-and-months.ts). In the story of one patient. (Decision 0187.)

import type { Normalised } from '../normalise.ts';
import { matches, type Span } from '../recogniser.ts';
import { WEEKDAY } from './date-words.ts';
import { COUNTED, isOnCalendar, MEASURED } from './days-and-months.ts';

const PAIR =
	/(?<![\p{L}\d.,/:+&<>=×-]|\d ?[-x×] ?)(\d{1,2})\/(\d{1,2})(?![\p{L}\d/%°"'+]|[.,:]\d|-\d| ?[×x] ?\d| ?[(=]? ?\p{Cc})/gu;
const WHOLES = new Set([2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 16, 18, 20, 21, 24, 27, 28, 30]);

/** Two numbers of one thing, pressures, two halves of a score: in capitals as medicine shortens things. */
const TWO_IN_ONE =
	/(?<!\p{L})(?:HADS?|EPDS|BP|NIBP|IOP|BiPAP|PIP|PS|IPAP|EPAP|C\/?D|VA|OD|OS|OU|RE|LE|PFTs?|FEV\d?|PEFR?|SvO2|SpO2|sats?|pH|Na|K|Cl|Hb|Hgb|Hct|H&H|WBC|WCC|Plt|INR|PT|PTT|aPTT|BUN|Cr|AST|ALT|ABPI|TBI|KSS|OKS|WOMAC|DASH|AOFAS|KOOS|PPS|KPS|ECOG|IPI|HOOS|Fr|Ga|ga)\.?[ :=]*$/u;
/** "85 % (12/14)", "pN1a (1/24)": a share or nodes in brackets, behind what they are of. */
const SHARE_IN_BRACKETS =
	/(?:\p{Cc}|%|[Tt][0-4][a-d]?|[Nn][0-3][a-c]?(?:\([\p{L}]+\))?|[Rr]esponse|rate|ORR|nodes?|Knoten|ganglios|ganglions|linfonodi) ?\($/u;
/** What is counted: "in 3/4", "all 6/5". */
const SHARE_BEFORE =
	/(?<!\p{L})(?:in|of|at|to|from|around|between|all|only|by|with|has|had|have|is|was|are|were|x|pos|positive|neg|negative|about|approximately|nearly|responders?|respondents|[Ss]core\p{L}*|ratio|en|de|sur|von|auf|bei) $/u;
/** A sentence ends or goes on behind a day. */
const ENDED =
	/^(?:[.,;:)\]\n]|$| ?[-–—] | (?:at|@|with|w\/|by|and|but|then|when|after|as|due|because|for|from|per|via|via|in|to|he|she|they|pt|mum|mom|dad|a las|à|um|y|et|und|con|avec|mit)(?!\p{L}))/u;
/** What leads to a day, or is done on one and not scored. */
const LEADS =
	/(?<!\p{L})(?:for|on|until|since|till|thru|through|before|after|from|eff(?:ective)?|exp(?:ires?|ired)?|done|opened|closed|filled|ordered|rec['’]?d|called|rang|resched\p{L}*|faxed|signed|sent|paid|billed|dated?|given|taken|read|reported|resulted|dispensed|dx(?:['’]?d)?|disch|arr(?:ived)?|transferred|tx(?:['’]?d)?|LHC|RHC|CAG|PCI|CABG|TAV[IR]|ERCP|EUS|TUR(?:P|BT)|T[KH][RA]|LSCS|CS|C\/S|D&C|HD|EVD|ORIF|I&D|BMBx?|LVAD|PPM|PICC|PEG|SROM|AROM|EVAR|HIDA|V\/Q|DEXA|KUB|UDS|CXR|RFA|ECV|IOL|NST|BPP|cesarean|c-section|hysterectomy|colostomy|thoracentesis|paracentesis|dressing|sutures?|staples|drain|stent|cast|splint|injection|infusion|dose \d|shot|flu shot|test(?:ed)?|swab|PCR|scan|film|letter|report|call|message|email|voicemail)(?: (?:on|was|is|for))?[ :]{1,2}\(?$/iu;
/** "2 wks (1/12)", "3/52 ago, 5/11": a span of time and then the day that it leads to. */
const SPAN_BEFORE =
	/(?:\d ?(?:wks?|weeks?|days?|d|months?|mths?|mo|sem\p{L}*|días?|jours?|mois|meses|Wochen?|Tagen?|Monaten?)|\d\/(?:7|52|12))(?: ?(?:ago|later|time|from now|post\p{L}*|prior))?(?:, ?| ?\(| - | – |: ?)(?:on )?\(?$/u;
/** "zaterdag j.l. (3/10)", "Friday (11/9)": a weekday and its day in brackets. */
const WEEKDAY_BEFORE = new RegExp(
	`(?<!\\p{L})(?:${WEEKDAY})\\.?(?: (?:j\\.? ?l\\.?|last|next|past|pasado|dernier|prochain|scorso))? \\((?:the |le |el |am )?$`,
	'iu',
);
/** "23-24/11", "2.-4/5": the night between two days, or a stay. */
const TWO_DAYS =
	/(?<![\p{L}\d.,/:+&<>=×-]|\d )(\d{1,2})\.?[-–](\d{1,2})\/(\d{1,2})(?![\p{L}\d/%°"'+]|[.,:]\d| ?[×x] ?\d)/gu;
/** "8/27-11/24": from a day to another, whichever comes first in them; a pressure and the next one have larger parts. */
const FROM_DAY_TO_DAY =
	/(?<![\p{L}\d.,/:+&<>=×-]|\d )(\d{1,2})\/(\d{1,2}) ?- ?(\d{1,2})\/(\d{1,2})(?![\p{L}\d/%°"'+]|[.,:]\d| ?[×x] ?\d)/gu;
/** "la nuit du 2 au 3", "el finde del 15", "am Wochenende vom 15.", "dans la soirée du 9" */
const PART_OF =
	/(?<!\p{L})(?:finde|fin de semana|week-end|weekend|Wochenende|fine settimana|fim de semana|noche|madrugada|nuit|soirée|matinée|notte|serata|noite|madrugada|Nacht|night|evening|morning) (?:del?|du|vom|auf den|of the|of|dal|di|do|van de) ((?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th|er|\.)?(?: ?(?:-|\/|al?|au|auf den|to the|bis)(?: el| le)? ?(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th|\.)?)?)(?![\p{L}\d%]|[.,/]\d| (?:mg|ml|horas|heures|Stunden|hours|patients|pacientes|patientes)(?!\p{L}))/gu;

/** What the days that were found tell of this text: whether it has any, and whether it writes the month first. */
interface Writing {
	days: boolean;
	monthFirst: boolean;
}
function writingOf(plain: string, found: readonly Span[]): Writing {
	let monthFirst = false;
	for (const { start, end } of found) {
		const [, one, two] = /(?<!\d)(\d{1,2})\/(\d{1,2})(?:\/(?:\d{2}|\d{4}))?(?!\d)/u.exec(plain.slice(start, end)) ?? [];
		if (Number(one) <= 12 && Number(two) > 12) monthFirst = true;
	}
	return { days: found.length > 0, monthFirst };
}

/** "LHC 11/3 DES": a stent, and no French article. */
const isCounted = (after: string) => COUNTED.test(after) && !/^ DES(?!\p{L})/u.test(after);

/** @param found the days that other rules have found in the text. */
export function daysInFigures(text: Normalised, found: readonly Span[]): Span[] {
	const { plain } = text;
	const writing = writingOf(plain, found);
	return [
		...matches(text, PAIR, ({ 0: whole, 1: one, 2: two, index }) =>
			isDay(plain, { start: index, end: index + whole.length }, one as string, two as string, writing),
		),
		...matches(text, TWO_DAYS, ({ 0: whole, 1: from, 2: to, 3: month, index }) => {
			const before = plain.slice(Math.max(0, index - 48), index);
			return (
				Number(to) > Number(month) &&
				Number(from) < Number(to) &&
				isOnCalendar(Number(to), Number(month)) &&
				!MEASURED.test(before) &&
				!TWO_IN_ONE.test(before) &&
				!isCounted(plain.slice(index + whole.length, index + whole.length + 24))
			);
		}),
		...matches(text, FROM_DAY_TO_DAY, ({ 0: whole, 1: a, 2: b, 3: c, 4: d, index }) => {
			const before = plain.slice(Math.max(0, index - 48), index);
			const dayFirst = isOnCalendar(Number(a), Number(b)) && isOnCalendar(Number(c), Number(d));
			const monthsFirst = isOnCalendar(Number(b), Number(a)) && isOnCalendar(Number(d), Number(c));
			if (!dayFirst && !monthsFirst) return false;
			if (MEASURED.test(before) || TWO_IN_ONE.test(before) || isCounted(plain.slice(index + whole.length)))
				return false;
			// One whole for both is a scale's: "from 2/10-8/10".
			return b !== d || !WHOLES.has(Number(b));
		}),
		...matches(text, PART_OF, () => true, 1),
	];
}

function isDay(plain: string, { start, end }: Span, one: string, two: string, { days, monthFirst }: Writing): boolean {
	const [a, b] = [Number(one), Number(two)];
	const dayFirst = isOnCalendar(a, b);
	if (!dayFirst && !isOnCalendar(b, a)) return false;
	if ((a === 24 && b === 7) || a === b) return false;
	const before = plain.slice(Math.max(0, start - 48), start);
	const after = plain.slice(end, end + 24);
	if (WEEKDAY_BEFORE.test(before) || (SPAN_BEFORE.test(before) && /^(?:[.,;:)\n]|$)/u.test(after))) return true;
	if (SHARE_IN_BRACKETS.test(before)) return false;
	if (MEASURED.test(before) || isCounted(after) || TWO_IN_ONE.test(before)) return false;
	if ((one.startsWith('0') && a > 0) || (two.startsWith('0') && b > 0)) return true;
	const leads = LEADS.test(before) && ENDED.test(after);
	// More than any whole, and no ratio that medicine reckons with: acuities, percent of oxygen.
	if (a > b) {
		if (!dayFirst || b === 1 || b === 7 || (a === 6 && b < 6)) return false;
		if (leads || (LEADS.test(before) && /^ \p{Lu}/u.test(after))) return true;
		// A day behind a plain word, whatever the text holds besides: no scale goes so far.
		return (days || (a > 12 && /\p{Ll}{3,} $/u.test(before))) && ENDED.test(after) && !SHARE_BEFORE.test(before);
	}
	if (b === 11) return !SHARE_BEFORE.test(before) || leads;
	if (monthFirst && b > 12) return leads || (!WHOLES.has(b) && !SHARE_BEFORE.test(before) && ENDED.test(after));
	return days && leads && !WHOLES.has(b) && !/(?:for|after|since|until|from) $/iu.test(before);
}
