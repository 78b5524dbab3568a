// A day and its month without a year where a sign tells the month: a Roman figure ("24/IV"), a stop ("6.11."), an ordinal beside a month in small
// letters ("12th may"). The same figures are grades and decimals; a grade is never more than its whole.

import type { Normalised } from '../normalise.ts';
import { matches, type Span } from '../recogniser.ts';
import { CUE, MEASURED } from './days-and-months.ts';
import { windowBefore } from './days-of-month.ts';

const N = '(?:0?[1-9]|[12]\\d|3[01])';
const ORDINAL = `${N}(?:st|nd|rd|th)`;
const ROMAN = '(?:XI{0,2}|IX|IV|VI{0,3}|I{1,3})';
const L = '(?<![\\p{L}\\d/-]|\\d[.,:])';

const VALUE_OF: Record<string, number> = {
	I: 1,
	II: 2,
	III: 3,
	IV: 4,
	V: 5,
	VI: 6,
	VII: 7,
	VIII: 8,
	IX: 9,
	X: 10,
	XI: 11,
	XII: 12,
};
const ROMAN_MONTH = new RegExp(`(?<![\\p{L}\\d./-])(${N})(/|-|\\. ?)(${ROMAN})(?![\\p{L}\\d/-])\\.?`, 'gu');
const ROMAN_MEASURED =
	/^ ?(?:de (?:la )?|di |du )?(?:murmur|systolic|diastolic|soplo|souffle|soffio|sopro|strength|NYHA|CCS|nerve|Hirnnerv|in both|en MM|aux)/iu;

/** "6.11.," "(14.10)", "4.11.: afebril": day and month with stops; behind a measure they are decimals. */
const STOPS = new RegExp(
	`(?<![\\p{L}\\d.,/:+-]|\\d[.,]? )(${N})\\.(0?[1-9]|1[0-2])(\\.?)(?![\\d%/]|[.,]\\d|\\p{L})`,
	'gu',
);
const DAY_BEFORE =
	/(?<![\p{L}])(?:[Oo]n|[Ss]ince|[Ss]een(?: by \p{L}+)?(?: on)?|[Rr]eviewed|[Cc]linic|[Aa]dmitted|[Aa]dm\.?|[Dd]ischarged|[Dd]\/[Cc]|[Hh]ome|[Aa]pp(?:oin)?t(?:ment)?|[Bb]ooked|[Dd]ue|[Ff]ell|[Oo][Pp](?: date)?|[Ss]urgery|[Vv]isit|[Dd]ied|[Bb]orn|[Dd]ated|[Ss]can of|[Dd]elivered|[Cc]ontrol|[Rr]evisi[oó]n|[Cc]ita|[Ii]ngres[oó]|[Aa]lta|(?:[Ee]co|TAC|TC|RM|[Aa]nalítica|[Bb]io(?:logie)?|IRM|[Ss]canner|[Éé]cho|[Rr]x|MR|CT) (?:del?|du|van)|[Ee]l|[Ll]e|[Dd]epuis le|[Ii]l|[Dd]al|[Dd]ia|[Kk]ontrola|[Ww]izyta|[Dd]nia|[Pp]rzyjęt[ya]|[Ww]ypisan[ya]|[Oo]peracja|[Dd]en|[Oo]p|[Aa]m|[Vv]om|[Vv]\.|[Dd]u|[Ss]eit|[Ee]ing(?:ang)?\.?|[Aa]usg(?:ang)?\.?|[Ee]intritt|[Aa]ustritt|[Bb]efund|[Aa]b|[Bb]is(?: zum)?|[Zz]um|[Rr]egel|LR|ET|[Gg]eburtstermin|[Kk]ontrolle|[Tt]ermin|[Aa]ufn(?:ahme|\.)?|[Ee]ntl(?:assung|\.)?|[Ss]turz|[Uu]nfall|[Gg]estern|[Hh]eute|[Mm]orgen|[Ll]etzte [RM]\p{Ll}+|RDV|[Ee]ntrée|[Ss]ortie|[Vv]ue?|[Cc]onsultation)(?:,|:)? ?$/u;
const STOPS_UNIT =
	/^ ?(?:%|mg|mcg|µg|ng|pg|g(?!\p{L})|kg|ml|mL|mmol|µmol|mEq|U\/|IU|UI|l(?!\p{L})|L(?!\p{L})|cm|mm|m(?!\p{L})|Gy|h(?!\p{L})|x ?10|×|points?|Punkte|years?|Jahre|ans|años|weeks?|Wochen|kg)/u;

/** "march 9th", "12th may": an ordinal beside it makes a month of the word; "on march 9", "since may 3" do as well. */
const SMALL_MONTHS: RegExp[] = [
	new RegExp(`(?<![\\p{L}])((?:may|march|mar|dec|set) (?:the )?${ORDINAL})(?![\\p{L}\\d])`, 'gu'),
	new RegExp(`${L}(${ORDINAL}(?: of)? (?:may|march|mar|dec))(?![\\p{L}\\d'’])`, 'gu'),
	new RegExp(
		`(?<![\\p{L}])(?:on|since|from|until|till|by|of|before|after|started|surgery|op|born|died|admitted|discharged|seen|due|appt|dx|dx'd|diagnosed|visit|scan|mri|ct) ((?:may|march) ${N})(?![\\p{L}\\d%/]|[.,]\\d| (?:mg|ml|doses|times|more))`,
		'gu',
	),
	/(?<![\p{L}])((?:january|february|april|june|july|august|september|october|november|december) (?:the )?(?:(?:twenty|thirty)[- ])?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth))(?![\p{L}])/gu,
	// "em fevereiro"
	/(?<![\p{L}])(?:em|desde|até|durante) (janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro)(?![\p{L}])(?! de (?:19|20))/gu,
];

/** Days whose month has no name in capitals and no year, in the story of one patient. */
export function daysByMonthSign(text: Normalised): Span[] {
	const { plain } = text;
	return [
		...matches(text, ROMAN_MONTH, ({ 0: whole, 1: day, 2: joint, 3: month, index }) => {
			const before = windowBefore(plain, index, 48);
			if (MEASURED.test(before) || ROMAN_MEASURED.test(plain.slice(index + whole.length, index + whole.length + 20)))
				return false;
			// A grade is never more than its whole.
			return joint !== '/' || Number(day) > (VALUE_OF[month as string] as number) || CUE.test(before);
		}),
		...matches(text, STOPS, ({ 0: whole, 3: stop, index }) => {
			const before = windowBefore(plain, index, 48);
			const after = plain.slice(index + whole.length, index + whole.length + 12);
			if (MEASURED.test(before) || STOPS_UNIT.test(after)) return false;
			if (DAY_BEFORE.test(before)) return true;
			if (stop === '.')
				return (
					/^(?:[,;:)]| ?[–-] | (?:and|und|et|y|e|en|um|at|o|kl|à)(?!\p{L}))/u.test(after) &&
					!/\d[^\p{L}]*$/u.test(before)
				);
			return /(?:^|\n)[ \t]*$/u.test(before) && /^ ?(?::|[–—-]) ?\p{Ll}/u.test(after);
		}),
		...SMALL_MONTHS.flatMap((form) => matches(text, form, () => true, 1)),
	];
}
