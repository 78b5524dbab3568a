// A day and its month without a year: "seen 3/4", "12/5 CT clear", "Do 6.3.". The same figures are strengths, murmurs, doses, acuities and, in
// Britain, days and months that something lasts, so what stands around decides: a score is never more than its whole, and a day has something
// that happened on it. From how charts are written in the languages of the lists; each form was asked with days and with such fractions (0154).

import { fold } from '../fold.ts';
import { THINGS } from '../lists/things.ts';
import { tellsItself } from '../lists/word-forms.ts';
import type { Normalised } from '../normalise.ts';
import { matches, type Span } from '../recogniser.ts';
import { speaksEnglish } from './possible/vocabulary.ts';

const PAIR = /(?<![\p{L}\d.,/:+&-]|\d[ -])(\d{1,2})([/-])(\d{1,2})(?![\p{L}\d/%°"]|[.,:]\d|-\d)/gu;
const DAYS_IN = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Weekdays as they are shortened, in the languages of the lists. */
const WEEKDAYS =
	'[Mm]on(?:day)?|[Tt]ue(?:s|sday)?|[Ww]ed(?:nesday)?|[Tt]hu(?:rs?|rsday)?|[Ff]ri(?:day)?|[Ss]at(?:urday)?|[Ss]un(?:day)?|[Ll]un(?:es|di|ed[iì])?|[Mm]ar(?:tes|di|ted[iì])?|[Mm]i[eé](?:rcoles)?|[Mm]er(?:credi|coled[iì])?|[Jj]ue(?:ves)?|[Jj]eu(?:di)?|[Gg]io(?:ved[iì])?|[Vv]ie(?:rnes)?|[Vv]en(?:dredi|erd[iì])?|[Ss][áa]b(?:ado|ato)?|[Ss]am(?:edi)?|[Dd]om(?:ingo|enica)?|[Dd]im(?:anche)?|seg(?:unda)?|ter(?:ça)?|qua(?:rta)?|qui(?:nta)?|sex(?:ta)?|ma|di|wo|do|vr|za|zo|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|M[oi]|D[io]|Fr|S[ao]|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag';
/** What happens on a day, or leads to one. */
const HAPPENS =
	"seen|reviewed|returned|re-?admitted|presented|admitted|adm\\.?|discharged|d\\/?c(?:['’]?d)?|DO[AD]|DOB|date|LMP|ED[DC]|born|RIP|died|placed|inserted|removed|pulled|out|started|stopped|commenced|ceased|fell|transfused|intubated|extubated|theatre|surgery|op|OR|OT|CT(?:PA|A)?|MRI?|[CA]?XR|x-?rays?|USS?|echo|TTE|TOE|TEE|EEG|ECG|EKG|EMG|PET|bloods?|labs?|FBC|U&Es?|LP|BMA|biopsy|Bx|FNA|cultures?|swabs?|MSU|UA|OGD|EGD|colonoscopy|bronch|cath|angio(?:gram)?|clinic|OPD|appt|appointment|visit|f\\/u|FU|follow-?up|review|repeat(?:ed)?|recheck|next|last(?: \\p{L}+)?|chemo|cycle \\d|dialysis|tomorrow|tmrw|tmr|today|yest(?:erday)?|tonight|(?:this|yesterday|tomorrow) (?:morning|afternoon|evening)|last night|gisteravond|gisternacht|vanochtend|vanmorgen|vanmiddag|vanavond|vannacht|anoche|ayer (?:noche|tarde)|stamattina|stanotte|stasera|ieri (?:sera|mattina|notte)|hier (?:matin|soir)|ce (?:matin|soir)|gestern (?:früh|abend|nacht)|heute (?:früh|nacht|morgen)|ontem à (?:noite|tarde)|i morse|i natt|since|until|til|till|before|after|through|thru|as of|w\\/[ce]|week of|between|(?:night|evening|morning|afternoon|day) of|(?:avond|nacht|ochtend) van|(?:noite|tarde|manhã) de|noted|collected|received|sent|drawn|booked|scheduled|due|listed|planned|the|" +
	'ingres[oóa]|ingresad[oa]|alta|vist[oa]|revisi[oó]n|control|cita|IQ|TA?C|RMN?|eco|ECO|anal[ií]tica|cultivo|hemocultivo|operad[oa]|intervenid[oa]|[eé]xitus|pasado|d[ií]a|mañana|hoy|ayer|nacid[oa]|próxim[oa]|quimio|fecha|FU[MR]|FPP|consulta|desde|hasta|el|del|al|' +
	"le|du|au|depuis|jusqu['’]au|vue?|entrée?|sortie?|admise?|opérée?|contr[oô]le|RDV|rdv|IRM|TDM|scanner|bio|bilan|écho|ETT|hémocs?|ECBU|décédée?|née?|hier|jour|demain|chimio|cure|DDR|consultation|" +
	'il|dal|ricover[oa](?:t[oa])?|dimess[oa]|controllo|operat[oa]|ieri|oggi|esami|UM|visita|dia|até|internad[oa]|controlo|hoje|ontem|análises|DUM|' +
	'op|sinds|tot|vanaf|opname|ontslag|controle|gezien|operatie|gisteren|vandaag|lab|WV|Kontrolle|Termin|Aufnahme|Entl(?:assung)?\\.?|heute|gestern|morgen|seit|bis|ab|am|vom|zum|den|inkom|utskriven|den|från|indlagt|udskrevet|dnia|od|do';
/** What happens on a day, or leads to one, before it. */
export const CUE = new RegExp(
	`(?<![\\p{L}\\d/])(?:${HAPPENS}|${WEEKDAYS})(?:,|:| ?\\(| -)? $|(?<![\\p{L}\\d/])(?:${HAPPENS}) ?\\($`,
	'iu',
);
/** "Admitted 3-11,": nobody is admitted for a range. */
const STAYED =
	/(?<![\p{L}])(?:[Rr]e-?admitted|[Aa]dmitted|[Dd]ischarged|[Aa]dm|DO[AD]|[Oo]pname|[Oo]ntslag|[Ii]ngres[oó]|[Aa]lta|MRI|MRT|CT|[Dd]one)\.?(?: on)? $/u;
/** British charts write how long something lasts so: days over seven, months over twelve. */
const LASTS_BEFORE =
	/(?<!\p{L})(?:for|x|over|past|last|in|after|every|aged?|about|another|further|next|within|than|since|f\/u|fu|follow-?up|review|back|repeat|recheck|due|~|until)(?: in)?:? $/iu;
const LASTS_BEHIND =
	/^ ?(?:of |course|history|hx|h\/o|ago|old|post|later|duration|abx|supply|f\/u|review|time|wait|followed|prior|antibiotics)/iu;
/** Before it: pressures, eyes, ratios, vaccines, degrees, blocks of the heart. */
export const MEASURED =
	/(?<![\p{L}])(?:power|strength|MRC|MMT|grad(?:e|ed|o)|gr\.?|stage|phase|class|scor(?:e|ed)|scale|escala|échelle|scala|Skala|rated|Apgar\p{L}*|pain|VAS|EVA|NRS|NAS|GCS|glasgow|RASS|MM\p{L}+|MoCA|Norton|Braden|Barthel|NYHA|Borg|murmur|soplo|souffle|soffio|sopro|Systolikum|[AMTP]R|insuf\p{L}*|VA|AV|[Vv]ision|acuity|agudeza|acuité|Visus|pinhole|O[DSU]|BP|TA|PA|RR|NIBP|MAP|tensi[oó]n|tensione|Tensio|pressures?|settings?|BiPAP|CPAP|NIV|VNI|IPAP\/EPAP|IPAP|EPAP|PEEP|IOP|TIO|PIO|ratio|titr[eo]|títul[oe]|dilution|sensitivity|dos(?:e|es|is)|vaccin\p{L}*|vacuna\p{L}*|Impf\p{L}*|jabs?|booster|FSME|HPV|MMR|DTaP|Tdap|Hep(?:atit\p{L}*)? ?[AB]|hépatite [AB]|hepatitis [AB]|Shingrix|Zoster|Pneumo\p{L}*|BNT\p{L}*|Spikevax|Comirnaty|flexi\p{L}*|extensi\p{L}*|(?:dorsi|plantar)\p{L}+|inversion|eversion|ab?duction|grip|EHL|quadri\p{L}*|deltoid\p{L}*|biceps|triceps|releveurs?|Fu(?:ß|ss)heber|\p{L}*strecker|\p{L}*beuger|\p{L}*schluss|voetheffers?|recall|fluency|clock|immuni[sz]\p{L}*|séance|session|sesi[oó]n|fraction|reflex\p{L}*|pulses?|fuerza|force|cotation|forza|força|kracht|Kraft\p{L}*|KG|levels?|discs?|ribs?|teeth|tooth|HSV|HIV|HTLV|HPV|fundal|station|engaged|palpable|dilated|ran|Humphrey|compress\p{L}*|blo(?:ck|c|queo|cco)|Block|flutter|conduction|improved from|improved to|from \d\/\d to|titer)(?![\p{L}])[^.;\n]{0,14}$/iu;
/** Behind it: what is counted, parted or measured. */
export const COUNTED =
	/^ ?(?:m?mHg|cmH|mg|mcg|µg|ml|mm|cm|g(?!\p{L})|points?(?!\p{L})|pts?(?!\p{L})|strength|power|murmur|pain|scale|times?(?!\p{L})|doses?|dosis|limbs?|quadrants?|of(?!\p{L})|de (?:los|las)(?!\p{L})|des(?!\p{L})|criteri|critère|samples?|bottles?|nodes?|cores?|lesions?|cultures?(?!\p{L})|sets?(?!\p{L})|vials?|weeks?|wks?|days?|months?|mths?|hours?|hrs?|yrs|years?|units?|tab(?:let)?s?|caps?(?!\p{L})|course|inf(?:[eé]r\p{L}*|\.|(?!\p{L}))|sup(?:[eé]r\p{L}*|\.|(?!\p{L}))|moyens?(?!\p{L})|m[eé]di[oa]s?(?!\p{L})|medial|dist|prox|ext(?:er|\.)|int(?:er|\.)|ant(?:er|\.)|throughout|symmetric|parts?(?!\p{L})|partes|cups?(?!\p{L})|meals?|miles|km|sibs|siblings|blo(?:ck|c|queo)|conduction|AV(?!\p{L})|ratio|fast|diet|ayuno|jeûne|Fasten|daily|bd|tds|od(?!\p{L})|nocte)/iu;
const BEHIND =
	/^(?:,? (?:am|pm|a\.m|night|evening|morning|afternoon|visit|clinic|appt|scan(?!s)|at \d|@ ?\d|au (?:matin|soir)|soir|matin|nuit|por la|noche|mattina|abends|früh|nachts|mittags|['’]s (?:avonds|nachts)|de manhã|à (?:tarde|noite))(?!\p{L}))/iu;
/** The first in a line: a colon, a stroke or what was done follows. */
const LINE_HEAD = /(?:^|\n)[ \t]*(?:[•*-] ?)?$/u;
const HEADS =
	/^(?: ?:| [-–—] | (?:seen|reviewed|adm|d\/c|fell|started|stopped|returned|called|rang|ingresa|alta|acude|fiebre|entrée|sortie|fièvre|febbre|febre|koorts|aufgenommen|entlassen|opname|ontslag)(?!\p{L})| \p{Lu}[\p{L}]{1,})/iu;

/** Days with their month in figures, in the story of one patient. */
export function daysAndMonths(text: Normalised): Span[] {
	const { plain } = text;
	return matches(text, PAIR, ({ 0: whole, 1: one, 2: joint, 3: two, index }) =>
		joint === '/'
			? isDay(plain, { start: index, end: index + whole.length }, Number(one), Number(two))
			: // "opname 13-1": with a stroke it is a range unless it goes down.
				(Number(one) > Number(two) ||
					(two as string).startsWith('0') ||
					(STAYED.test(plain.slice(Math.max(0, index - 24), index)) &&
						/^(?:[,;:)]|\.(?!\d)|$)/u.test(plain.slice(index + whole.length)))) &&
				isOnCalendar(Number(one), Number(two)) &&
				CUE.test(plain.slice(Math.max(0, index - 48), index)) &&
				!MEASURED.test(plain.slice(Math.max(0, index - 48), index)) &&
				!COUNTED.test(plain.slice(index + whole.length, index + whole.length + 24)),
	);
}

/** The day before its month. */
export const isOnCalendar = (day: number, month: number) =>
	month >= 1 && month <= 12 && day >= 1 && day <= (DAYS_IN[month - 1] as number);

function isDay(plain: string, { start, end }: Span, one: number, two: number): boolean {
	const dayFirst = isOnCalendar(one, two);
	if (!dayFirst && !(two > 12 && isOnCalendar(two, one))) return false;
	// Round the clock.
	if (one === 24 && two === 7) return false;
	const after = plain.slice(end, end + 24);
	if (COUNTED.test(after)) return false;
	const before = plain.slice(Math.max(0, start - 48), start);
	if (MEASURED.test(before)) return false;
	if ((two === 7 || two === 12) && (LASTS_BEHIND.test(after) || LASTS_BEFORE.test(before))) return false;
	if (BEHIND.test(after) || CUE.test(before)) return true;
	if (LINE_HEAD.test(before) && HEADS.test(after)) return true;
	// No share is more than its whole; ratios are.
	if (!dayFirst || one <= two || (two === 1 && one < 7)) return false;
	if (two === 7 && speaksEnglish(plain)) return false;
	const last = /(\p{L}+)[ :(]*$/u.exec(before)?.[1] ?? '';
	// "HADS 14/9": two scores in one.
	if (/^\p{Lu}{2,}$/u.test(last)) return false;
	const word = fold(last);
	return !THINGS.has(word) && !tellsItself(word);
}
