// Days that are said together: "3-5 March", "March 3rd through the 5th", "del 3 al 5 de marzo", "4./5. März", "Aug 11 & 13", "01.02, 08.02".
// One of them is found by its month; the others stand beside it. So only what was found is looked at, and any language's joints are one list.

import type { Normalised } from '../normalise.ts';
import { matches, type Span } from '../recogniser.ts';
import { WEEKDAY } from './date-words.ts';

const DAY = '(?:0?[1-9]|[12]\\d|3[01])';
const ENDING = '(?:st|nd|rd|th|er|e|[.º°])?';
const JOINT =
	'(?: ?[-/+&,;] ?|,? (?:and|to|through|thru|until|till|or|then|y|e|o|et|und|en|u\\.|bis(?: zum)?|sowie|oder|al?|hasta(?: el)?|au|ou|à|até|t/m|tot(?: en met)?)(?: the| el| le| il| los| den| dem| de| di)? )';

/** "3-", "3rd to the ", "lunes 4 y ", "vom 3. bis " before a day with its month. */
const BEFORE = new RegExp(
	`(?<![\\p{L}\\d.,:/-]|\\d )(?:(?:${WEEKDAY}|Mo|Di|Mi|Do|Fr|Sa|So)\\.?,? (?:the )?)?(?:${DAY}${ENDING}${JOINT}(?:(?:${WEEKDAY})\\.?,? (?:the )?)?){1,5}$`,
	'iu',
);
/** The same behind a month with its day: "-6", " through the 5th", ", 5 & 6". What is counted or measured follows none of them. */
const BEHIND = new RegExp(
	`^(?:${JOINT}${DAY}(?:(?:st|nd|rd|th)(?![\\p{L}\\d])|(?![\\p{L}\\d%/-]|[.,:]\\d)(?=[.,;:)&\\n]|$| (?:and|to|in|at|with|for|but|he|she|when|by|was|were|de|del|&|on|of|due|after|before|her|his|they)(?![\\p{L}\\d])| (?:19|20)\\d{2})))+(?:,? ?(?:19|20)\\d{2}(?!\\d))?`,
	'iu',
);
const NUMERIC = `${DAY}([./-])(?:${DAY})`;
/** "01.02, 08.02 and 15.02", "4/3-6/3", "4/3 to 6/3". */
const NUMBERS_BEHIND = new RegExp(
	`^(?:${JOINT}${NUMERIC}\\.?(?:\\1(?:19|20)?\\d{2})?(?![\\d/%]|\\.\\d|\\s?(?:mg|ml|mmHg)))+`,
	'u',
);
const NUMBERS_BEFORE = new RegExp(
	`(?<![\\w.,:/-])(?:${NUMERIC}\\.?${JOINT})+$|(?<![\\w.,:/-])${DAY}\\.(?: ?[-/+] ?)$|(?<!\\p{L})(?:del?|from|vom|du|dal|van) ${DAY}\\.? (?:al?|to|bis|au|tot|t/m) $`,
	'u',
);

/** "Mitte Oktober (14.)", "next week (the 3rd)" */
const IN_BRACKETS = /^ \((?:the |el |le |il |am |de )?(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th|[.º])?\)/u;

/** "lördag kväll 7/11", "domingo à noite, dia 8/11", "Friday evening, the 6th": the day behind its weekday or a part of it. */
const DAY_BEHIND = new RegExp(
	`^,? (?:\\(|the |den |dem |le |el |il |d[ií]a |am |de |del |d\\. )?(?:${DAY}[./](?:0?[1-9]|1[0-2])\\.?(?:[./]?(?:19|20)?\\d{2})?|${DAY}(?:st|nd|rd|th))(?![\\p{L}\\d/%]|[.,]\\d| ?(?:mg|ml|mm|cm))\\)?`,
	'u',
);
const OF_A_WEEK = new RegExp(
	`${WEEKDAY}|(?:mån|tis|ons|tors|fre|lör|sön|man|tirs|lør|søn)dag|poniedziałek|wtorek|środę|czwartek|piątek|sobotę|niedzielę|pazartesi|salı|çarşamba|perşembe|cuma|pazar`,
	'iu',
);

/** What begins with a day, and what ends with one or with its year. */
const BEGINS = /^(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th|er|[.º°])?[ \n]?(?:(?:of|de|di|del) )?\p{L}/u;
const ENDS = /\p{L}\.? (?:the )?(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?$/u;
const DAY_AND_MONTH = /^\D{0,14}(?:0?[1-9]|[12]\d|3[01])([./-])(?:0?[1-9]|[12]\d|3[01])\.?(?:\1(?:19|20)?\d{2})?$/u;

const BARE = /(?<![\w./,-])(\d{1,2})\/(\d{1,2})(?![\w/%]|[.,-]\d|\s?(?:mg|ml|mm|cm))/gu;
/** Wholes of scales: pain, power, comas, memory. */
const WHOLES = new Set([2, 3, 4, 5, 6, 8, 10, 15, 20, 30]);

/** The month of a day as it was found: 1 to 12, or 0. */
function monthOf(words: string): number {
	const [, one, two] = /(?<!\d)(\d{1,2})[./-](\d{1,2})[./-](?:19|20)?\d{2}(?!\d)/u.exec(words) ?? [];
	const numbers = [Number(one), Number(two)];
	if (one) return numbers.filter((number) => number <= 12).length === 1 ? Math.min(...numbers) : 0;
	const month = /\p{L}{3,}/gu;
	for (const [word] of words.toLowerCase().matchAll(month)) {
		const at = MONTHS.findIndex((form) => form.test(word));
		if (at >= 0) return at + 1;
	}
	return 0;
}
/** Beginnings of the months in the languages of the lists (CLDR). */
const MONTHS = [
	/^(?:jan|jän|ene|gen|styc)/,
	/^(?:f[eé][bv]|lut)/,
	/^(?:mar|mär|maa)/,
	/^(?:apr|abr|avr|kwi)/,
	/^(?:may|mai|mag|mei|maj)/,
	/^(?:jun|juin|giu|cze)/,
	/^(?:jul|juil|lug|lip)/,
	/^(?:aug|ago|ao[uû]|sie)/,
	/^(?:sep|set|wrz)/,
	/^(?:o[ckt]t|out|paź)/,
	/^(?:nov|lis)/,
	/^(?:de[csz]|di[cz]|gru)/,
];
/** A word and no count before it, and a sentence that ends or goes on behind it. */
const HAPPENED =
	/(?<!(?:^|[^\p{L}])(?:in|of|all|only|scored?|pos(?:itive)?|neg(?:ative)?|nodes?|cores?|samples?|cultures?|from|to|ratio))(?<=\p{L}{2})(?:,|:| on)? $/iu;
const ENDED = /^(?:[.,;:)\n]|$| (?:at|with|by|and|but|then|when|after|as|due|because|–|-)(?!\p{L}))/u;
/**
 * "ACCT opened 10/11" beside "9th Nov": a day of a month that was said. No score or acuity: more than its whole, or a whole that no scale has; weeks and
 * months in short (2/7, 6/12) are none.
 */
function isOfMonth(a: number, b: number, seen: ReadonlySet<number>): boolean {
	if (b === 7 || b === 12) return false;
	if (seen.has(b) && (b === 11 || b === 1 || (b === 9 && a !== 6) || a > b)) return a !== 1 || b !== 1;
	return seen.has(a) && a > b && a > 8;
}

/**
 * "HIDA 8/30, lap chole 8/31": where a day with its month was found, others of the same month in the same order are days too. @param measured what
 * stands before a value.
 */
export function daysLikeThese(text: Normalised, found: readonly Span[], measured: RegExp): Span[] {
	const months = new Set<string>();
	const seen = new Set<number>();
	for (const { start, end } of found) {
		seen.add(monthOf(text.plain.slice(start, end)));
		const [, one, two] = /(?<!\d)(\d{1,2})\/(\d{1,2})$/u.exec(text.plain.slice(start, end)) ?? [];
		if (Number(one) <= 12) months.add(`first ${Number(one)}`);
		if (Number(two) <= 12) months.add(`second ${Number(two)}`);
	}
	seen.delete(0);
	if (months.size === 0 && seen.size === 0) return [];
	return matches(text, BARE, ({ 0: whole, 1: one, 2: two, index }) => {
		const [a, b] = [Number(one), Number(two)];
		if (a < 1 || b < 1 || a > 31 || b > 31 || WHOLES.has(b)) return false;
		const isLike =
			(months.has(`first ${a}`) && b > 12) ||
			(months.has(`second ${b}`) && a > 12) ||
			(isOfMonth(a, b, seen) &&
				HAPPENED.test(text.plain.slice(Math.max(0, index - 24), index)) &&
				ENDED.test(text.plain.slice(index + whole.length, index + whole.length + 12)));
		return isLike && !measured.test(text.plain.slice(Math.max(0, index - 48), index));
	});
}

/** The span with the days that are said together with it. */
export function withItsSeries(plain: string, { start, end }: Span): Span {
	const words = plain.slice(start, end);
	const numeric = DAY_AND_MONTH.test(words);
	const before =
		numeric || BEGINS.test(words)
			? (numeric ? NUMBERS_BEFORE : BEFORE).exec(plain.slice(Math.max(0, start - 60), start))
			: null;
	const behind =
		numeric || ENDS.test(words)
			? (numeric ? NUMBERS_BEHIND : BEHIND).exec(plain.slice(end, end + 60))
			: (IN_BRACKETS.exec(plain.slice(end, end + 12)) ??
				(!/\d/.test(words) && OF_A_WEEK.test(words) ? DAY_BEHIND.exec(plain.slice(end, end + 24)) : null));
	return { start: start - (before?.[0].length ?? 0), end: end + (behind?.[0].length ?? 0) };
}
