// Dates more exact than a year, and ages over 89: 45 CFR 164.514(b)(2)(i)(C). The rule is about dates of a person's
// life; the date of a paper, a guideline or a congress is not one. The sentence around it decides.

import type { Normalised } from '../normalise.ts';
import { matches, type Recogniser, type Span } from '../recogniser.ts';
import { daysInPassing, OLD_AGES, PARTS_OF_A_YEAR } from './course-dates.ts';
import { DAYS_OF_A_COURSE, MONTH, WEEKDAY_BEFORE, WRITTEN_DAYS } from './date-words.ts';
import { daysByForm } from './day-forms.ts';
import { daysLikeThese, withItsSeries } from './day-series.ts';
import { daysAndMonths, MEASURED } from './days-and-months.ts';
import { daysByMonthSign } from './days-by-month-sign.ts';
import { daysInFigures } from './days-in-figures.ts';
import { daysOfMonth } from './days-of-month.ts';
import { daysWithWeekday } from './days-with-weekday.ts';
import { feastDays } from './feast-days.ts';
import { withItsHour } from './hours.ts';
import { daysElsewhere } from './months-elsewhere.ts';
import { daysOfFiles } from './names/files.ts';
import { inOtherScripts } from './other-scripts/parts.ts';
import { spokenDays, spokenDaysOfMonth } from './spoken-days.ts';
import { tableCells } from './tables.ts';
import { weekdayParts } from './weekday-parts.ts';

const YEAR = "(?:(?:19|20)\\d{2}|['’]\\d{2})";
const DAY = '(?:0?[1-9]|[12]\\d|3[01])';
const L = '(?<![\\p{L}\\d/-]|\\d[.,:])';
const R = '(?![\\p{L}\\d])';

// With a day.
const EXACT: RegExp[] = [
	...WRITTEN_DAYS,
	// "29 de julio, 2019", "3 de mayo del año 2001", "vom 2. bis zum 7.10.2021", "21. und 23.04.2028", "1. - 21. Juli 2022", "11.01.-14.01.2026"
	new RegExp(`${L}${DAY} de ${MONTH} del? a[ñn]o ${YEAR}${R}`, 'giu'),
	new RegExp(
		`${L}${DAY}\\. *(?:[-–]|und|u\\.|bis|bis zum|sowie|oder) *(?=${DAY}\\. ?(?:(?:0?[1-9]|1[0-2])\\.|${MONTH}))`,
		'giu',
	),
	new RegExp(`${L}(?:0?[1-9]|[12]\\d|3[01])\\.(?:0?[1-9]|1[0-2])\\. ?-(?= ?\\d{1,2}\\.)`, 'gu'),
	/(?<=\d\. ?- ?)(?:0?[1-9]|[12]\d|3[01])\. ?(?:0?[1-9]|1[0-2])\. ?(?:20)?\d{2}(?!\d)/gu,
	// "3-5 March", "4./5. März", "Mar 4-Apr 5"
	new RegExp(
		`${L}${DAY}(?:st|nd|rd|th|er|[.º])? ?[-/] ?${DAY}(?:st|nd|rd|th|er|[.º])? ?(?:of |de |d['’])?${MONTH}\\.?(?:,? (?:de |del )?${YEAR})?${R}`,
		'giu',
	),
	new RegExp(
		`${L}${MONTH}\\.? ${DAY}(?:st|nd|rd|th)? ?- ?${MONTH}\\.? ${DAY}(?:st|nd|rd|th)?(?:,? ${YEAR})?${R}`,
		'giu',
	),
	new RegExp(`${L}(?:entre )?(?:el |los d[ií]as )?${DAY}(?:,| y| al?| hasta el)(?: el)? ${DAY} de ${MONTH}`, 'giu'),
	new RegExp(`${L}(?:19|20)\\d{2}([-/.])(?:0?[1-9]|1[0-2])\\1${DAY}(?!\\d)`, 'gu'),
	new RegExp(
		`${L}${DAY}(?:st|nd|rd|th|\\.|º|er)?[ -]?(?: of | de | del | di )? ?${MONTH}\\.?(?:,? ?(?:de |del )?${YEAR}|[-]${YEAR}|[-]\\d{2})?${R}`,
		'giu',
	),
	new RegExp(`${L}${MONTH}\\.? ${DAY}(?:st|nd|rd|th)?(?:,? ${YEAR})?${R}(?!\\.\\d)`, 'giu'),
	new RegExp(`${L}${MONTH}\\.? the ${DAY}(?:st|nd|rd|th)(?:,? ${YEAR})?${R}`, 'giu'),
	// "Nov 4/26": as Canadian charts write it.
	new RegExp(`${L}${MONTH}\\.? ${DAY}/(?:20)?[1-4]\\d(?![\\p{L}\\d/%]|\\.\\d)`, 'giu'),
	/(?:19|20)\d{2}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日|(?:昭和|平成|令和|大正)(?:\d{1,2}|元)年\s?\d{1,2}月\s?\d{1,2}日|(?:19|20)\d{2}년\s?\d{1,2}월\s?\d{1,2}일/g,
];
const NUMERIC =
	/(?<![\w./]|\d:|(?<!\d{4})-)(\d{1,2})([/.-]) ?(\d{1,2})\2 ?((?:19|20)?\d{2})(?![\w/]|-(?!\d{1,2}[./]\d{1,2}[./]\d)|\.\d)/g;
// A month with its year, no day.
/** "03/23" and "16.5.18": of a patient's course, and nowhere else sure to be dates. */
const COURSE: RegExp[] = [
	/(?<![\w./,-])(?:0[1-9]|1[0-2])\/(?!10)\d{2}(?![\w/.%]|\s?(?:mmHg|mm|h(?![a-zà-ÿ])|horas?|pain|points?|taper|cone|trunnion|holes?|strands?|in (?:severity|intensity)|for worst|during|on (?:the|a)))/g,
	// "2024 Jan 09", "20230214" in the name of a file or behind a word: year, month, day.
	new RegExp(`(?<![\\p{L}\\d/-])(?:19|20)\\d{2}[ /.-]${MONTH}[ /.-]${DAY}(?![\\p{L}\\d])`, 'giu'),
	/(?<![\p{L}\d.,/-])(?:19[3-9]\d|20[0-4]\d)(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?![\p{L}\d%/-]|[.,]\d| ?(?:x|cells?|copies|IU|UI|U|ml|mg)(?!\p{L}))/gu,
	// "ingresada el 9-12."
	/(?<=(?<!\p{L})(?:el|del|al|le|il|dal) )(?:0?[1-9]|[12]\d|3[01])-(?:0?[1-9]|1[0-2])(?=[.,;)\n]|$)/gu,
	// "04-02 0715", "4/2 0931": with the time of a laboratory.
	/(?<![\w./,-])(?:0?[1-9]|[12]\d|3[01])[/-](?:0?[1-9]|[12]\d|3[01])(?= (?:[01]\d|2[0-3])[0-5]\d(?![\d.,%/]))/gu,
	// "face-2020-03-13.jpg": in the name of a file.
	/(?<=[\p{L}\d][_-])(?:19|20)\d{2}[_-]?(?:0[1-9]|1[0-2])[_-]?(?:0[1-9]|[12]\d|3[01])(?=[_.-])/gu,
	// "May of '09", "from 3/14.", "in mars"
	new RegExp(`${L}${MONTH} of ['’]\\d{2}${R}`, 'giu'),
	// "Sept of 22", "the 1st week of August"
	new RegExp(
		`${L}(?:[Jj]an(?:uary)?|[Ff]eb(?:ruary)?|March|[Aa]pr(?:il)?|May|[Jj]une?|[Jj]uly?|[Aa]ug(?:ust)?|[Ss]ept?(?:ember)?|[Oo]ct(?:ober)?|[Nn]ov(?:ember)?|[Dd]ec(?:ember)?)\\.? of \\d{2}(?=[.,;:)\\n]|$| (?:and|with|when|for|he|she|by|at|in)(?!\\p{L}))`,
		'gu',
	),
	new RegExp(
		`${L}(?:the )?(?:[1-4](?:st|nd|rd|th)|first|second|third|fourth|last) (?:week|wk|weekend) (?:of|in) ${MONTH}${R}`,
		'giu',
	),
	// "4 xi 25": "iv" is a way to give something.
	/(?<![\w./,-])(?:0?[1-9]|[12]\d|3[01])(?:[ .](?:xi|xii|ix|vi|vii|viii|ii|iii)[ .]|\.[xv]\.)(?:(?:19|20)\d{2}|\d{2})(?![\w/%-]|[.,]\d| ?(?:mg|ml))/gu,
	// "0 3 . 1 1 . 2 0 2 5": as scanners space figures.
	/(?<![\p{L}\d.,/-])(?<!\d )[0-3] ?\d ?([./-]) ?[01] ?\d ?\1 ?(?:1 ?9|2 ?0) ?\d ?\d(?![\d/]|\.\d)/gu,
	/(?<=(?<!\p{L})(?:from|since|until|till|by|before|after|w\/e|w\/c) )(?!(?<=after )\d\d\/(?:7|12)(?!\d))(?:(?:0?[1-9]|1[0-2])\/(?:1[1-9]|2\d|3[01])|(?:1[3-9]|2\d|3[01])\/(?:0?[1-9]|1[0-2]))(?=[.,;)\n]|$)(?!\.\d)/gu,
	/(?<=(?<!\p{L})(?:en|depuis|début|fin|courant|mi-?|au mois de) ?)mars(?= *[.,;)\n]|$| (?:dernier|pour|et|avec|il|elle)(?!\p{L}))/gu,
	// "adm in hosp on 17.", "MRI on 3rd."
	/(?<=(?:adm(?:itted)?|seen|discharged|d\/?c|op|operated|delivered|scan|clinic|MRI|CT|review|appt|appointment|due|transferred)(?: [\p{L}.']+){0,4} (?:on|by) )(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?=[.,;)\n]|$)(?!\.\d)/giu,
	// "in May": with a capital no verb.
	/(?<=(?<!\p{L})(?:[Ii]n|[Ss]ince|[Uu]ntil|[Ff]rom|[Dd]uring|[Ll]ast|[Ee]arly|[Ll]ate|[Mm]id|[Bb]y) )May(?= *[.,;:)\n]|$| (?:with|for|and|he|she|when|after|by|at|of|due|because|but|this|last|to)(?!\p{L}))/gu,
	// "HIV neg 14/5", "Last UDS 6-12", "study of 5/11": a day behind an examination or its result; a score has its whole below the line.
	/(?<=(?:neg|negative|pos|positive|normal|clear|done|taken|repeat(?:ed)?|last(?: \p{L}+){1,2}|[Ll]ast(?: \p{L}+){1,2}|smear|bloods|swabs?) )(?:(?:1[3-9]|2\d|3[01])\/(?:0?[1-9]|1[0-2])|(?:0?[1-9]|1[0-2])\/(?:1[3-9]|2[1-9]|3[01])|(?:0?[1-9]|1[0-2])-(?:0?[1-9]|[12]\d|3[01])|(?:1[3-9]|2\d|3[01])-(?:0?[1-9]|1[0-2]))(?=[.,;)\n]|$)(?!\.\d)/gu,
	/(?<=(?:study|studies|films?|scan|x-?rays?|radiographs?|CT|MRI|MR|echo|USS|ultrasound|letter|report|bloods|sample|specimen|ECG|biopsy|visit|clinic|imaging|images?)(?: (?:of|from|dated|on|done|taken)){1,2} )(?:0?[1-9]|[12]\d|3[01])[/.](?:0?[1-9]|[12]\d|3[01])(?![\d/%]|\.\d)/giu,
	// "23.04 2029": a stop left out; "24-9-10": day, month, year as Spanish charts write them.
	/(?<![\w./,-])(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2]) (?:19|20)\d{2}(?!\d)/g,
	// "8-8-10" are doses of a day.
	/(?<![\w./,-])(?!(\d{1,2})-\1-)(?:0?[1-9]|[12]\d|3[01])-(?:0?[1-9]|1[0-2])-\d{2}(?![\w/.-])/g,
	// "17.10.2029/RAD": with the sign of whoever typed it.
	/(?<![\w./,-])(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])\.(?:19|20)\d{2}(?=\/\p{L})/gu,
	// "diciembre-03", "sep-04", "Okt-19"
	new RegExp(`${L}${MONTH}\\.?-(?:19|20)?\\d{2}(?![\\p{L}\\d-])`, 'giu'),
	/(?<![\w./,-])(?:[1-9]|[12]\d|3[01])\.(?:[1-9]|1[0-2])\.\d{2}(?![\w/.])/g,
	// The month first: "11.25.26".
	/(?<![\w./,-])(?:0?[1-9]|1[0-2])\.(?:1[3-9]|2\d|3[01])\.\d{2}(?![\w/.])/g,
];
const MONTHLY: RegExp[] = [
	// "febrero y abril de 2002", "Juni bis November 2019", "septiembre del año 2000"
	new RegExp(
		`${L}${MONTH}(?= (?:y|e|a|al|bis|und|to|and|through|until|et|à|-) ${MONTH}(?: de| del| of)? ?(?:19|20)\\d{2})`,
		'giu',
	),
	new RegExp(`${L}${MONTH} (?:del|de) a[ñn]o (?:19|20)\\d{2}${R}`, 'giu'),
	new RegExp(`${L}${MONTH}\\.?,?(?: of| de| del)? ?(?:19|20)\\d{2}${R}`, 'giu'),
	/(?<![\w./-])(?:0?[1-9]|1[0-2])\/(?:19|20)\d{2}(?![\w/])/g,
	/(?:(?:19|20)\d{2}\s?年|(?:昭和|平成|令和|大正)(?:\d{1,2}|元)年)\s?\d{1,2}\s?月(?!\s?\d{1,2}\s?日)/g,
];
// A month alone, in the story of one patient: with a word of time before it, because "may" and "mar" are also others.
const MONTH_ALONE = new RegExp(
	`(?<![\\p{L}])(?:in|since|from|until|till|by|of|during|last|early|late|mid|im|seit|ab|bis|vom|anfang|ende|mitte|en|desde|hasta|entre|de|a|e|y|del mes de|mes de|depuis|début|fin|in|sinds|vanaf|da|dal|a|nel)[ -](?:early |late |mid-?|início de )?(${MONTH})(?:-\\d{2})?(?![\\p{L}\\d'’])(?! ?\\d)`,
	'giu',
);

// Day and month without a year only after a word that makes it one: 3/4 can be a strength, a murmur, a tumour's grade.
const BARE =
	/(?<![\p{L}])(?:on|since|dated|admitted|discharged|seen|presented|born|DOB|appointment|am|vom|seit|ab|den|dem|bis(?: zum)?|zum|erneut|nochmals|heute,?|gestern,?|vorgestern,?|termin|kontrolle|kontr\.|aufnahme|aufn\.|entlassung|entl\.|vorstellung|vorst\.|untersuchung|unters\.|impfung|sturz|unfall|el(?: d[ií]a)?|op|d\.d\.|sinds)\s+(?:the\s+|on\s+)?(\d{1,2}([/.])\d{1,2}(?:\.(?![\d]))?)(?![\d/%]|\.\d|\s?(?:mg|ml|mm|cm|%|points?|strength|murmur|pain|scale|power|on the))/giu;

/** "Impfung 2/3": the second of three. */
const DOSE = /impfung\s+(?:1\/[2-4]|2\/[2-4]|3\/[34]|4\/4)$/iu;

/** "02-04/2021", "4-5/21", "6/29-11/29": months of one course. */
const MONTH_RANGES: RegExp[] = [
	/(?<![\w./,-])(?:0?[1-9]|1[0-2]) ?- ?(?=(?:0?[1-9]|1[0-2])\/(?:19|20)?\d{2}(?!\d))/g,
	/(?<=\d(?:\/\d{2,4})? ?- ?)(?:0?[1-9]|1[0-2])\/(?:19|20)?\d{2}(?!\d)/g,
	/(?<![\w./,-])(?:0?[1-9]|1[0-2])\/(?:19|20)?\d{2}(?= ?- ?(?:0?[1-9]|1[0-2])\/\d{2})/g,
];
/** "Z.n. Prostatitis 9/21", "(ED 3/19)", "seit 7/15": month and year in German letters, where no score or strength is meant. */
const GERMAN_MONTH =
	/(?<![\w./,-])(?:0?[1-9]|1[0-2])\/(?:[0-4]\d|[6-9]\d)(?=[\s):;,.]|$)(?!\s?(?:mmHg|mm|Punkte|Pkt|der|des|von|am|LWK|BWK))/g;
const SCORED =
	/(?:KG|Kraft(?:grad)?|NRS|VAS|NAS|Schmerz\p{L}*|GCS|Score|Skala|Stärke|Apgar|RR|Visus|MMSE?T?|MOCA|Grad|Punkte|[LBH]WK?|Th)\s?[:=]?\s?(?:von |bei |mit )?$/iu;
/** "positivo 1/2048": a dilution. */
const TITRE =
	/(?:positiv\p{L}*|t[ií]tulos?|titers?|titres?|dilu\p{L}*|Ig[GMA]|ANA|ANCA)\s?[:=(]?\s?(?:de |of |a |at )?$/iu;
/** A field for a date holds one, however it was mistyped: "16/018/1961". */
const DATE_FIELD =
	/(?:fecha de (?:nacimiento|ingreso|alta|la consulta|intervenci[oó]n)|\b(?:DO[ABDSE]|D\/C|LMP|EDD|F\. ?(?:nac|ingreso|alta)\.?|FN|DDN|DDR|DN|D\.N\.|DIH|Eintritt|Austritt|Eing(?:ang)?\.?|Ausg(?:ang)?\.?|Aufn\.?|Entl\.?|Geb\.?(?:-?[Dd]at\.?)?|coll(?:ected)?|rec['’]?d)|date of (?:birth|admission|discharge|service|visit|surgery)|(?:admission|discharge|birth|visit) date|geburtsdatum|aufnahmedatum|entlassungsdatum|date de naissance|geboortedatum|data di nascita)[ \t]*[:=][ \t]*(\d[\d./ -]{4,12}\d)/giu;

const PERSONAL =
	/\b(?:patient|pt|pat)\b(?!s)|-year-old|\by\.?o\b|\by\/o\b|\b(?:he|she|his|her|him)\b|\b(?:DOB|D\.O\.B|born|birth|birthday|died|deceased|death|passed away|expired|admitted|admission|discharged?|hospitali[sz]ed|transferred|readmitted|presented|underwent|operated|operation|surgery|diagnosed|seen|visit(?:ed)?|consult(?:ed|ation)?|appointment|follow-up|biops(?:y|ied)|collected|resected|infusion|chemotherapy cycle|symptom onset|onset|LMP|last menstrual|delivery|delivered|LKW|last known well|MVA|accident|injury|fell|arrived|ED)\b|\b(?:Patientin|aufgenommen|entlassen|geboren|geb|gest(?:orben)?|Aufnahme|Entlassung|Operation|OP|stationär|vorgestellt|paciente|ingres[oóa]|alta|nacid[oa]|nacimiento|naci[oó]|fallec|intervenid|acudi[oó]|né|née|hospitalisée?|admise?|sorti|opérée?|opname|ontslag|geboren|ricoverat|dimess|nat[oa]|生年月日|入院|退院|検査日|受診)/i;
const PUBLISHED =
	/\b(?:publi(?:shed|cation|kation)|guidelines?|guidance|recommendations?|updated?|revised|edition|congress|conference|symposium|webinar|meeting|summit|course|workshop|grand rounds|journal|issue|supplement|accessed|retrieved|released?|effective|deadline|register|registration|approved|approval|launch(?:ed)?|trial|enrol(?:led|ment|ling)|randomi[sz]ed|cohort|search(?:ed)?|database|inception|lecture|talk|exam|session|podcast|newsletter|regulation|pandemic|outbreak|version|protocol|preprint|online|press|Leitlinie|Kongress|Tagung|Veröffentlich|congreso|gu[ií]a|publicad|congrès|recommandations|congresso|linee guida|richtlijn|World|International|Awareness)\b/i;
/** In the story of one patient fewer words are those of a paper: there a release, a session or an exam is the patient's. */
const PUBLISHED_IN_A_STORY =
	/\b(?:publi(?:shed|cation|kation)|guidelines?|guidance|recommendations?|edition|congress|conference|symposium|webinar|journal|supplement|accessed|retrieved|enrol(?:led|ment|ling)|randomi[sz]ed|cohort|database|inception|podcast|newsletter|preprint|online|press|Leitlinie|Kongress|Tagung|Veröffentlich|congreso|gu[ií]a|publicad|congrès|recommandations|congresso|linee guida|richtlijn|World|International|Awareness)\b/i;
/** The same, where capitals tell them from words. */
const AUTHORITY = /\b(?:FDA|EMA|MHRA|NICE|WHO|CDC|Act|Law|Day)\b/;

function sentenceAround(plain: string, { start, end }: Span): string {
	const before = plain.slice(Math.max(0, start - 160), start);
	const after = plain.slice(end, end + 120);
	const from = Math.max(before.lastIndexOf('\n'), before.search(/[.!?;]\s(?=\p{Lu}[^.!?;]*$)/u) + 1);
	const to = after.search(/[.!?]\s|\n/);
	return before.slice(Math.max(0, from)) + plain.slice(start, end) + (to < 0 ? after : after.slice(0, to));
}

/** "In March we see more croup": what months are like, where the sentence holds nobody. */
const OF_A_SEASON =
	/(?<!\p{L})(?:we (?:always |usually |often )?(?:see|have|get|admit)|usually|often|most|every year|each year|seasons?|seasonal|always|mostly?|more|fewer|less|rises?|peaks?|increases?|decreases?|falls?|quiet(?:er)?|busy|busier|common(?:er|est)?|worse|häufen|häufiger?|mehr|weniger|steig(?:en|t)|sinken|nehmen|meist(?:ens)?|vemos|hay|más|menos|aumentan?|disminuyen?|plus|moins|diminuent|augmentent|aumentano|calano|più|meno|vediamo|diminuem|aumentam|mais|veel|meer|minder|weinig)(?!\p{L})/iu;
/** "accessed 4 November 2008", "published on …": said of a source, whatever else the sentence says. */
const OF_A_SOURCE =
	/(?:accessed|retrieved|published|updated|revised|released|cited|available|online|issued|valid|version|posted|approved|effective)\s*(?:on|in|as of|from|since|:)?\s*[([]?\s*$/i;
const DONE_TO_SOMEBODY =
	/\b(?:treated|evaluated|suffered|scanned|imaged|tested|referred|examined|assessed|had an?|called|e-?mail(?:ed)?|medicare|medicaid|inserted|implanted|removed)\b[^.;]{0,60}$/i;
/** A day counts unless its sentence speaks of a publication or an event and of no person; a month the other way round. */
function personal(plain: string, span: Span, exact: boolean, aboutPatient: boolean, inStory: boolean): boolean {
	const before = plain.slice(Math.max(0, span.start - 80), span.start);
	if (OF_A_SOURCE.test(before)) return false;
	const sentence = sentenceAround(plain, span);
	if (PERSONAL.test(sentence) || DONE_TO_SOMEBODY.test(before)) return true;
	const published = exact && inStory ? PUBLISHED_IN_A_STORY : PUBLISHED;
	return (exact || aboutPatient) && !published.test(sentence) && !AUTHORITY.test(sentence);
}

export const date: Recogniser = {
	id: 'date',
	law: 'C',
	words: 'a date more exact than a year',
	instead: 'write the year, or the days since the first visit (“day 3”)',
	find: (text: Normalised, scene) => {
		const aboutPatient = scene.aboutPatient || scene.somebodyOfAge;
		const exact = [
			...EXACT.flatMap((form) => matches(text, form, ([whole]) => plausible(whole))),
			...matches(text, NUMERIC, numericDate),
		].filter((span) => personal(text.plain, span, true, aboutPatient, scene.aboutPatient));
		const monthly = MONTHLY.flatMap((form) =>
			matches(text, form, ({ index }) => !TITRE.test(text.plain.slice(Math.max(0, index - 24), index))),
		).filter((span) => personal(text.plain, span, false, aboutPatient, scene.aboutPatient));
		const alone = scene.aboutPatient
			? matches(
					text,
					MONTH_ALONE,
					([whole, month]) =>
						((month as string).length > 3 || /^(?:seit|ab|bis|vom|anfang|ende|mitte|im) Mai/iu.test(whole)) &&
						(month as string) !== 'march' &&
						(month as string) !== 'mars',
					1,
				).filter((span) => {
					const sentence = sentenceAround(text.plain, span);
					return !PUBLISHED.test(sentence) && (!OF_A_SEASON.test(sentence) || PERSONAL.test(sentence));
				})
			: [];
		const course = scene.aboutPatient
			? [
					...DAYS_OF_A_COURSE.flatMap((form) => matches(text, form)),
					...daysInPassing(text, scene.germanAtAll),
					...daysByForm(text),
					...daysAndMonths(text),
					...daysOfMonth(text),
					...spokenDaysOfMonth(text),
					...daysWithWeekday(text),
					...weekdayParts(text),
					...daysElsewhere(text),
					...daysByMonthSign(text),
					...PARTS_OF_A_YEAR.flatMap((form) => matches(text, form)).filter(
						(span) => !PUBLISHED.test(sentenceAround(text.plain, span)),
					),
					...feastDays(text).filter((span) => {
						const sentence = sentenceAround(text.plain, span);
						return !OF_A_SEASON.test(sentence) || PERSONAL.test(sentence);
					}),
					...daysOfFiles(text),
					...COURSE.flatMap((form) =>
						matches(
							text,
							form,
							({ 0: whole, index }) =>
								!/^\d\d\/\d\d$/.test(whole) || !MEASURED.test(text.plain.slice(Math.max(0, index - 48), index)),
						),
					),
					...(scene.germanAtAll
						? [GERMAN_MONTH, ...MONTH_RANGES].flatMap((form) =>
								matches(
									text,
									form,
									(match) => !SCORED.test(text.plain.slice(Math.max(0, match.index - 24), match.index)),
								),
							)
						: []),
				]
			: [];
		const all = [
			...spokenDays(text),
			...inOtherScripts(text.plain, 'dates'),
			...tableCells(text.plain, 'dates').filter(({ start, end }) => !/^\d{4}$/.test(text.plain.slice(start, end))),
			...matches(text, DATE_FIELD, ([, value]) => !/^(?:19|20)\d{2}$/.test(value as string), 1),
			...exact,
			...monthly,
			...course,
			...alone,
			...matches(text, BARE, ([whole, value]) => dayAndMonth(value as string) && !DOSE.test(whole), 1),
		];
		if (scene.aboutPatient) {
			all.push(...daysLikeThese(text, all, MEASURED));
			all.push(...daysInFigures(text, all));
		}
		return all.map((span) => withItsHour(text.plain, withWeekday(text.plain, withItsSeries(text.plain, span))));
	},
};

/** "Tue, 5 Nov": the day of the week belongs to the date. */
function withWeekday(plain: string, { start, end }: Span): Span {
	const before = plain.slice(Math.max(0, start - 20), start);
	const weekday = WEEKDAY_BEFORE.exec(before);
	return { start: weekday ? start - (before.length - weekday.index) : start, end };
}

/** "may 3" and "mar 2" are words and numbers until a capital or a full month says otherwise. */
function plausible(match: string): boolean {
	// A clinic and its score; the month has a small letter in its own language.
	if (/^Mayo \d{1,2}$/.test(match)) return false;
	const letters = /\p{L}{3,}/u.exec(match.replace(/\d(?:st|nd|rd|th|er)\b/i, ''))?.[0] ?? '';
	if (/^[\d\s年月日년월일元昭和平成令大正-]+$/.test(match) || /^\d/.test(match) === false) {
		if (/^(?:may|mar|set|out|dec|march|mai|mei|juin)$/.test(letters)) return /\d{4}|['’]\d{2}/.test(match);
	}
	// "4 de mar.", "11-ago", "4/mar/24": joined so, no words.
	if (/^\d{1,2}(?: de |\/|-(?!set|out|dec))/.test(match)) return true;
	if (/^(?:set|out|mar|dec|may|ago)$/.test(letters)) return /(?:19|20)\d{2}/.test(match);
	return true;
}

function numericDate(match: RegExpExecArray): boolean {
	const [whole, first, joint, second, year] = match as unknown as [string, string, string, string, string];
	const a = Number(first);
	const b = Number(second);
	if (a < 1 || b < 1 || a > 31 || b > 31 || (a > 12 && b > 12)) return false;
	// 1.2.24 and 10-5-24 can be a section or a triple of values; with zeros or a full year they are dates.
	if (year.length === 4) return Number(year) >= 1900 && Number(year) <= 2100;
	if (joint === '/') return true;
	return joint === '.'
		? /^\d{2}\.\d{2}\.\d{2}$/.test(whole) && b <= 12
		: /^\d{1,2}-\d{2}-\d{2}$/.test(whole) && (a <= 12 || b <= 12);
}

function dayAndMonth(value: string): boolean {
	const [a = 0, b = 0] = value.split(/[/.]/).map(Number);
	return a >= 1 && b >= 1 && a <= 31 && b <= 31 && (a <= 12 || b <= 12) && a !== 0 && b !== 0;
}

const OLD = '(?:9\\d|1[01]\\d|12[0-5])';
const OLD_WORDS =
	'(?:ninety(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?|(?:one )?hundred(?:[ -]and)?(?:[ -](?:one|two|three|four|five|six|seven|eight|nine|ten))?)';
const AGES: RegExp[] = [
	// "He is ninety-one.", "93 J. alt", "de noventa y dos años", "nonagénaire" says a decade alone.
	new RegExp(`\\b(?:is|was|aged?|turned|turning) ${OLD_WORDS}(?=[,.;)]|$| and\\b)`, 'gi'),
	new RegExp(`(?<![\\d.,/-])${OLD} ?(?:J(?:\\.|ahre?)|j\\.)(?![\\p{L}])`, 'gu'),
	// "so he is 92 now", "mum’s 94": of somebody, and no saturation, pulse or weight.
	new RegExp(
		`(?<=(?<!\\p{L})(?:[Hh]e|[Ss]he|[Tt]hey|[Mm]um|[Mm]om|[Dd]ad|[Mm]other|[Ff]ather|[Gg]ran(?:d\\p{L}+|ny)?|[Aa]unt(?:ie|y)?|[Uu]ncle|[Ss]ister|[Bb]rother|[Ww]ife|[Hh]usband|[Nn]eighbou?r)(?: \\p{Lu}\\p{Ll}+)?(?:['’]s| is| was| turned| turns| will be)(?: now| just| only| already| almost)? )${OLD}(?=[.!;)\\n]|$|, (?:and|but|lives|with|a|so)(?!\\p{L})| (?:now|already|today|next|this|and|but|so|years|yrs|with)(?!\\p{L}))(?! (?:and|with) (?:sats?|HR|BP|pulse|rising|falling))`,
		'gu',
	),
	/\bnoventa(?: y (?:un|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve))? años/gi,
	/\bquatre-vingt-(?:dix|onze|douze|treize|quatorze|quinze|seize)(?:-(?:sept|huit|neuf))? ans/gi,
	/(?<!\p{L})(?:(?:ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun)und)?neunzig(?:-?jährige[rnms]?|-?jährig| Jahren?)/giu,
	/(?<!\p{L})âgée? de (?:9\d|1[01]\d) ans/giu,
	new RegExp(`(?<![\\d.,/-])(?:${OLD}|${OLD_WORDS})[ -]?(?:years?|yrs?|yr)[ -](?:old|of age)\\b`, 'gi'),
	new RegExp(
		`(?<![\\d.,/-])${OLD} ?(?:y\\.?\\/?o\\.?|yo)(?![\\w])(?: ?(?:[mf]|male|female|man|woman|lady|gentleman))?`,
		'gi',
	),
	new RegExp(
		`(?<![\\d.,/-])${OLD} ?(?:-year-old|[MF](?= (?:with|presents|presenting|w\\/|c\\/o|who|admitted|on|hx|s\\/p)))`,
		'g',
	),
	new RegExp(
		`\\b(?:aged?|age of|age:|turned|turning)[ :]{1,2}(?:is )?${OLD}(?![\\d.]|\\s?(?:mg|ml|kg|%|days?|weeks?|months?|min))`,
		'gi',
	),
	new RegExp(
		`(?<![\\d.,/-])${OLD}(?:-?j[äa]hrige[rnms]?|-jarige| Jahre(?:n)? alt| jaar oud| años(?= de edad| con|,|\\.| que| diagnos| remit| ingres)| anni| ans(?=,| |\\.)| anos(?= de idade)|歳)`,
		'gi',
	),
];

export const age: Recogniser = {
	id: 'age',
	law: 'C',
	words: 'an age over 89',
	instead: 'write “90 or older”',
	find: (text) =>
		[...AGES, ...OLD_AGES].flatMap((form) =>
			matches(text, form, (match, { plain }) => {
				const before = plain.slice(Math.max(0, match.index - 40), match.index);
				const after = plain.slice(match.index + match[0].length, match.index + match[0].length + 20);
				// "90 or older" is the category that the rule allows; ranges and averages are about groups.
				if (/^\+|^\s*(?:and|or|years? and|years? or)?\s*(?:older|over|above|more|plus)/i.test(after)) return false;
				return (
					!/(?:[<>≥≤~]|m[áa]is de|m[áa]s de|plus de|oltre|pi[ùu] di|ruim|meer dan|أكثر من|über|mayor(?:es)? de|over|above|under|below|than|least|up to|\d\s?(?:-|to|and)|mean|median|average|aged?|patients|adults|those|people)\s*(?:aged?|age|ages|of|was|is|years)?\s*$/i.test(
						before,
					) || /\b(?:is|man|woman|patient|he|she|father|mother)\s+aged?\s*$/i.test(before)
				);
			}),
		),
};
