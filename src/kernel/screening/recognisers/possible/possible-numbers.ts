// Numbers that may be somebody's: longer than anything that is measured, or of letters and figures as no measure, gene, level or dose is
// written, or behind a word for a card, a key or a ticket. What medicine writes so is let through by its form. From how hospitals, makers and
// laboratories write codes, not from texts.

import type { Normalised } from '../../normalise.ts';
import { digitsOf, matches, type Span, where } from '../../recogniser.ts';
import { codesByLabel } from './codes-by-label.ts';
import { labelledNumbers } from './labelled-numbers.ts';
import { isCounted, numbersByDefault } from './numbers-by-default.ts';
import { numbersByOwner } from './numbers-by-owner.ts';
import { speaksEnglish } from './vocabulary.ts';

/** "xyh880127745": in small letters, longer than any gene's or substance's number. */
const SMALL = where(/[a-z]\d{6}/, /(?<![\p{L}\p{N}.,_/:*@-])[a-z]{1,5}-?\d{6,}(?![\p{L}\p{N}_*@]|[.,]\d)/gu);
/** Vehicles, aircraft and inmates by forms that are used for nothing else: India's plates (Central Motor Vehicles Rules, rule 50), aircraft of the United
 * States (14 CFR 47.15), numbers of prisons and of the police's computer in England and Wales. */
const BY_FORM: RegExp[] = [
	/(?<![\p{L}\d-])(?:A[NPRS]|BR|CG|CH|D[DLN]|G[AJ]|H[PR]|J[HK]|K[AL]|L[AD]|M[HLNPZ]|NL|O[DR]|P[BY]|RJ|SK|T[GNRS]|U[APK]|W[B])[ -]?\d{1,2}[A-Z]?[ -]?[A-Z]{1,3}[ -]?\d{4}(?![\p{L}\d]|[.,]\d)/gu,
	/(?<![\p{L}\d-])N[1-9]\d{2}[A-Z]{2}(?![\p{L}\d])|(?<![\p{L}\d-])A\d{4}[A-Z]{2}(?![\p{L}\d])/gu,
	/(?<![\p{L}\d/-])(?:19|20)?\d{2}\/\d{4,7}[A-Z](?![\p{L}\d])/gu,
	// "walk-in #0093", "Hª 447190": a number by its sign.
	/(?<![\p{L}\d#&])(?:#|Hª\.? ?)\d{4,}(?![\p{L}\d%]|[.,]\d)/gu,
];
/** "668 5702", "78 651 450", "71-33-52-22", "+43(0)333 775-8447": figures in groups. */
const GROUPS = where(
	/\d[ -]\d{2}/,
	/(?<![\p{L}\p{N}.,_/:*+-])\+?\d{2,6}(?:\(0\))?(?:[ -]\d{2,7}){1,5}(?![\p{L}\p{N}_*%/-]|[.,:]\d| ?(?:x|×))/gu,
);
/** "7 2244 9810": a lone figure before two groups. */
const ONE_AND_GROUPS = where(
	/\d \d{3,4} \d{4}/,
	/(?<![\p{L}\p{N}.,_/:*+-]|\d )\d \d{3,4} \d{4}(?![\p{L}\p{N}_*%/-]|[.,:]\d| ?(?:x|×))/gu,
);
/** A driver's number in Great Britain: "PIETR 854126 A99XK". */
const DRIVER = where(/\d{6}/, /(?<![\p{L}\d])[A-Z9]{5} ?\d{6} ?[A-Z9]{2}\d[A-Z]{2}(?![\p{L}\d])/gu);
const DATED = /^(?:(?:19|20)\d{2}[-/](?:19|20)?\d{2}(?:[-/]\d{1,2})?|\d{1,2}[-/]\d{1,2}[-/](?:19|20)?\d{2})$/;

const KEYED =
	/(?<![\p{L}])(?:PIN|[Ww]ristband|[Aa]rmband|[Bb]racelet|[Tt]ag|[Ll]ocker|[Aa]uth(?:orization|orisation)?|[Ff]olio|[Cc]arnet|[Cc]arn[eé]|[Ff]ile|[Bb]adge|[Tt]icket|[Cc]ard|[Ff]icha|[Ll]egajo|[Ee]xpediente|[Bb]oleta|[Tt]urno|[Bb]ooking|[Rr]eservation|[Vv]oucher|[Cc]laim|[Dd]ocket|[Cc]ase|[Jj]ob|[Ii]nc(?:ident)?|INC|CAD|[Rr]un|[Mm]ission|[Cc]all|[Dd]ispatch|[Ii]ntervention|[Ee]insatz|[Ss]ervicio|[Aa]viso|[Oo]ccurrence|[Oo]corrência|[Ss]hield|[Mm]edic|[Cc]rew|[Cc]all ?sign|[Uu]nit|[Pp]assport|[Pp]ermit|[Ll]icen[cs]e|[Pp]late|[Rr]eg(?:istration)?|HC|H\.C\.|HCl|NHC|ID|Id|[Rr]ef|[Cc]asier|[Ss]pind|[Vv]organg|[Pp]ersonal-?[Nn]r|[Kk]enmerk|[Pp]asje|[Pp]as|[Ss]enha|[Pp]rotocolo|[Tt]essera|[Pp]ratica|[Cc]artella|[Mm]atr[ií]cula|[Mm]atricule|[Cc]édula|[Cc]redencial|[Tt]arjeta|[Cc]arte|[Kk]arte|[Kk]aart|[Nn]úmero|[Nn]uméro|[Nn]umero|[Nn]ummer|[Nn]umber|[Hh]older|[Aa]ccess code|[Cc]ode|[Kk]ey|[Cc]ounter|[Kk]art|[Dd]onor|[Bb]ag|[Pp]hil[Hh]ealth|GSIS|SSS|NAS|FIN|EMR|HRN)(?: (?:on|of|for) (?:(?:his|her|the|their) )?\p{L}+)?(?: (?:no|number|nr|id|ID|code|is|says?|reads?|n[ºo°]))?[.:# º°]{1,3}((?:[A-Z]{1,4}[ /-]?)?\d[\dA-Z]*(?:[ /.-]\d[\dA-Z]*){0,5}(?:[ /-][A-Z])?)(?![\p{L}\p{N}%/]|[.,:]\d)/gu;
/** "500-0-500" is a dose for the day's times, "1200-1500" a range of round figures. */
const isDose = (token: string) => /^\d+(?:-\d+){2,3}$/.test(token) && /(?:^|-)0(?:-|$)/.test(token);
const isRange = (token: string) => {
	const [from, to] = token.split('-').map(Number);
	return /^\d+-\d+$/.test(token) && Number(from) % 50 === 0 && Number(to) % 50 === 0 && Number(from) < Number(to);
};
/** "Na 118-124-129-134" */
const isCourse = (plain: string, token: string, at: number) =>
	isDose(token) ||
	isRange(token) ||
	(/(?:-\d{2,3}){3}$/.test(token) && /(?:^|[ ,;(])\p{Lu}[\p{L}\d]{0,5} $/u.test(plain.slice(Math.max(0, at - 8), at)));
/** "HSK-RT 229": a German plate. */
const PLATE = where(
	/[A-ZÄÖÜ]-[A-Z]{1,2} \d/,
	/(?<![\p{L}\p{N}-])(?!HLA|PD|CTLA|CD|IL|CA|CK|LD|HB|NT)[A-ZÄÖÜ]{1,3}-[A-Z]{1,2} \d{2,4}[EH]?(?![\p{L}\p{N}%]|[.,:/-]\d)/gu,
);
/** "Call 911", "run 100" */
const OF_A_RUN = /^(?:[Cc]all|[Rr]un|[Mm]edic|[Cc]rew|[Mm]ission|[Ss]ervicio|[Aa]viso|[Dd]ispatch|[Ii]ntervention)/u;
const YEAR = /^(?:19|20)\d{2}$/;

/** What stands beside a number and is its own: "150 44392801 00", "4471902 K". */
const PART_BEFORE = /(?<![\p{L}\p{N}.,/:+-])\d{1,4} $/u;
const PART_BEHIND =
	/^(?:[ -]\d{1,4}(?![\p{L}\p{N}%]|[.,:/]\d| ?(?:x|×|mg|ml|mm|cm|kg|g|h|min|days?|weeks?|years?|yo|ans|años|Jahre|[A-Z]\p{Ll}+)(?!\p{L}))| [A-Z](?=[.,;)\n]|$))/u;
function withItsParts(plain: string, span: Span): Span {
	if (digitsOf(plain.slice(span.start, span.end)).length < 5) return span;
	const before = PART_BEFORE.exec(plain.slice(Math.max(0, span.start - 6), span.start))?.[0].length ?? 0;
	const behind = PART_BEHIND.exec(plain.slice(span.end, span.end + 20))?.[0].length ?? 0;
	return { start: span.start - before, end: span.end + behind };
}

export const possibleNumbers = (text: Normalised): Span[] =>
	numbersIn(text).map((span) => withItsParts(text.plain, span));

function numbersIn(text: Normalised): Span[] {
	const { plain } = text;
	const isNobodys = (start: number, end: number) =>
		isCourse(plain, plain.slice(start, end), start) || isCounted(plain, start, end);
	return [
		...labelledNumbers(text),
		...codesByLabel(text),
		...numbersByOwner(text),
		...numbersByDefault(text),
		// In English the same form is a score's: "SES-CD 14".
		...(speaksEnglish(plain) ? [] : matches(text, PLATE)),
		...[SMALL, DRIVER, ...BY_FORM].flatMap((form) => matches(text, form)),
		...matches(text, ONE_AND_GROUPS, ({ 0: token, index }) => !isNobodys(index, index + token.length)),
		...matches(text, GROUPS, ({ 0: token, index }) => {
			const digits = digitsOf(token).length;
			if (digits < 7 || DATED.test(token) || /(?<!\d)(?:19|20)\d{2}[ -](?:19|20)\d{2}(?!\d)/.test(token)) return false;
			return !isNobodys(index, index + token.length);
		}),
		...matches(
			text,
			KEYED,
			([whole, value]) =>
				digitsOf(value as string).length >= (OF_A_RUN.test(whole) && !/^[A-Z]/.test(value as string) ? 4 : 3) &&
				!YEAR.test(value as string) &&
				!DATED.test(value as string),
			1,
		),
	];
}
