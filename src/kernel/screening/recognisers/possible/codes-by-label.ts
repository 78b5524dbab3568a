// Codes whose letters and figures are mixed, or that are short, behind a word that says whose they are: "ref JK/ab/77123", "booking ref QX7LMP",
// "Cigna U4471 8820 1", "sort code 20-45-45". labelled-numbers.ts reads what begins with a figure and has four. Words from the papers of
// hospitals, trials, insurers and laboratories; a code is told from a word by its figures. (Decision 0158.)

import type { Normalised } from '../../normalise.ts';
import { digitsOf, matches, type Span } from '../../recogniser.ts';

const SIGN = '(?: ?(?:no|No|NO|nr|Nr|n[º°]|num|id|ID|number|code|#))?\\.?';
const JOINT = '(?: is| reads)?[ :#=]{1,3}';
/** Behind these a code of any make counts that has two figures and five signs. */
const CODED =
	"(?:[Oo]ur |[Yy]our )?[Rr]ef(?:erence)?|[Bb]ooking(?: ref(?:erence)?)?|[Aa]ppointment ref|[Cc]onfirmation|[Pp]assword|[Pp]asscode|PIN|[Aa]ccess code|[Dd]oor code|[Ee]ntry code|[Kk]ey ?safe(?: code)?|[Rr]eq(?:uest|uisition)?|REQ|[Bb]lock|[Ss]lide|[Tt]ube|[Ss]ticker|[Tt]ransmitter|[Ss]ensor|[Ww]ristband|[Bb]arcode|[Ss]ample barcode|[Pp]ath|[Cc]yto(?:logy)?|[Hh]isto(?:logy|logie)?|[Ss]pec(?:imen)?|SPEC|[Aa]cc(?:ession)?|[Kk]it|[Rr]and(?:omi[sz]ation)?|[Ss]creening|[Ss]ubject|[Pp]articipant|[Pp]atient code|[Tt]rial|[Ss]tudy|[Ll]og(?:in)?|[Jj]ob|[Vv]oucher|[Tt]racking|[Ss]er(?:ial)?|[Dd]evice|[Ii]mplant|[Ll]ens|[Mm]esh|[Gg]raft|[Ss]tent|[Vv]alve|LOT|[Rr]emiss|[Jj]ournal|[Kk]arty|[Kk]arta|[Cc]horoby|[Ss]kierowani[ea]|[Dd]ow[óo]d|[Rr]ekvisition|[Rr]ichiesta|[Ii]mpegnativa|[Vv]etrino|[Cc]ampione|[Pp]etici[oó]n|[Mm]uestra|[Oo]rden|[Ss]olicitud|[Rr]eferencia|[Cc]lave|[Cc]ontraseña|[Ss]enha|[Pp]edido|[Aa]mostra|[Gg]uia|[Cc]ode(?: (?:de l['’]|d['’]?)?(?:entrée|accès|porte))?|[Dd]igicode|[Mm]ot de passe|[Éé]chantillon|[Dd]emande|[Bb]on|[Kk]ennwort|[Pp]asswort|[Tt]ürcode|[Ee]insendung|[Pp]robe|[Aa]uftrag|[Aa]nforderung|[Aa]anvraag|[Mm]onster|[Kk]enmerk";
const CODE =
	'((?=[^\\s,;)]*\\d[^\\s,;)]*\\d)[\\p{L}\\d*][\\p{L}\\d/:_.-]{3,24}[\\p{L}\\d*#](?: \\d{1,2}[A-Z](?!\\p{L}))?)(?![\\p{L}\\d%]|[.,]\\d)';
const CODED_VALUE = new RegExp(`(?<![\\p{L}\\d])(?:${CODED})${SIGN}${JOINT}${CODE}`, 'gu');
/** A time, a date, a share, a measure, a gene or a model behind the same words. */
const NO_CODE =
	/^(?:\d{1,2}[:.h]\d{2}|[\d.,]+(?:-[\d.,]+)?(?:mg|ml|mL|mm|cm|kg|g|h|x|µg|Fr|G|F|Ch|U|IU|kDa|nm|MHz|Hz|T)?|\d{1,3}\/\d{1,3}|(?:19|20)\d{2}(?:[-/.]\d{1,4}){0,2}|\d{1,2}(?:st|nd|rd|th)(?:-\p{L}+)?|\d+-(?:year|day|week|month|hour|min|point|item|arm|lead|dose|fold|step|ml|mg|mm)\p{L}*|[CTLS]\d{1,2}[-/][CTLSO]?\d{1,2}|(?:CD|IL|HLA|PD|COVID|SARS|H\dN|T\d[ab]?N|p?T\d)[\p{L}\d-]*)$/u;

/** Short figures behind words that nothing else has a number behind. */
const SHORT = new RegExp(
	`(?<![\\p{L}\\d])(?:[Kk]ey ?safe(?: code)?|[Dd]oor code|[Ee]ntry code|[Aa]larm code|[Ll]ocker|[Rr]and(?:omi[sz]ation)?(?: ?(?:no|number|#|id|ID))|[Ss]ubject (?:no|number|#|id|ID)|[Pp]articipant (?:no|number|#|id|ID)|[Kk]it (?:no|number|#)|[Cc]asier|[Tt]aquilla|[Ss]pind|[Dd]igicode|[Gg]rp|GRP|[Ss]ort code|[Tt]icket|[Tt]oken|[Bb]ip|[Pp]oste)\\.?${JOINT}(\\d[\\d -]{1,12}\\d[A-Z#]?)(?![\\p{L}\\d%]|[.,:]\\d)`,
	'gu',
);

/** Insurers of the countries of the lists, from their regulators' registers; the number of a member stands behind them. */
const INSURERS =
	'Aetna|Cigna|Humana|UHC|United ?[Hh]ealth(?:care)?|Kaiser(?: Permanente)?|Anthem|BCBS(?: of \\p{Lu}\\p{L}+)?|Blue (?:Cross|Shield)(?: of \\p{Lu}\\p{L}+)?|Molina|Centene|Tricare|Bupa|BUPA|AXA(?: PPP)?|Vitality|Aviva|VHI|Vhi|Laya|HCF|Medibank|NIB|Sun ?Life|Manulife|Green Shield|Discovery|Bonitas|GEMS|Momentum|Sanitas|Adeslas|Asisa|Mapfre|DKV|OSDE|Galeno|Swiss Medical|APROSS|PAMI|IOMA|Unimed|Amil|Bradesco Saúde|SulAmérica|Hapvida|Médis|Multicare|ADSE|MGEN|Harmonie|Malakoff|MAIF|Solidaris|Partena|AOK(?: \\p{Lu}\\p{L}+)?|Barmer|BARMER|DAK|TK|IKK|BKK|KKH|Knappschaft|Techniker|ÖGK|SVS|BVAEB|Helsana|CSS|Swica|SWICA|Concordia|Visana|Assura|Sanitas|CZ|VGZ|Menzis|Zilveren Kruis|Star Health|ECHS|CGHS|ESIC|NHIF|NHIS|PhilHealth';
const INSURED = new RegExp(
	`(?<![\\p{L}\\d])(?:${INSURERS})(?:,|:)?(?: (?:ID|id|no|No|nr|Nr|n[º°]|member|Mitglied|policy|póliza|plan|carteirinha|afiliado|adhérent))?(?:\\.|:|#)? ((?:[A-Z]{1,4})?[ -]?\\d[\\dA-Z]*(?:[ ./-][\\dA-Z]*\\d[\\dA-Z]*){0,5})(?![\\p{L}\\d%]|[.,]\\d)`,
	'gu',
);
/** What is booked has six signs and at times one figure. */
const BOOKED =
	/(?<!\p{L})(?:[Bb]ooking(?: ref(?:erence)?)?|[Cc]onfirmation|PNR|[Rr]eserva|[Rr]éservation|[Bb]uchung)(?: (?:no|number|code|is))?[ :#]{1,3}((?=[A-Z]*\d)[A-Z\d]{5,8})(?![\p{L}\d])/gu;
/** Behind what was put into somebody: a maker's lot or number within the same words. */
const IMPLANTED =
	/(?<![\p{L}])(?:[Ii]mplant\p{Ll}*|[Pp]ort|[Ii]nsert|[Cc]omponent|[Tt]ray|[Mm]esh|[Nn]etz|[Vv]alve|[Ss]tent|[Gg]raft|[Ll]ens|[Ll]eads?|[Ss]crews?|[Pp]late|[Nn]ail|[Cc]age|[Pp]roth[eè]s\p{Ll}*|[Pp]rótesis|[Pp]rotes[ei]|[Mm]alla|[Hh]erzklappe|[Ss]chraube|[Kk]nochenzement|[Cc]ement|[Ll]ente|[Pp]r[óo]tese)[^.;\n]{0,40}?(?<![\p{L}])(?:[Ll]ot(?: ?[Nn]o)?|LOT|LN|[Ll]ote|[Ll]otto|[Cc]harge|Ch\.-B\.|S\/?N|[Ss]erie)[ .:#]{1,3}((?=[A-Z\d-]*\d{3})[A-Z\d][A-Z\d-]{4,20})(?![\p{L}\d%]|[.,]\d)/gu;
/** A prosecutor's file: "612 Js 4418/25". A Swiss plate behind its word. A chamber in short. */
const OF_STATES: RegExp[] = [
	/(?<![\p{L}\d])(\d{1,4} (?:Js|Ds|Ls|Ks|Cs|Gs|XVII|F|C|O|S|K|Ca|VG|R) \d{1,6}\/\d{2})(?![\d/])/gu,
	/(?<![\p{L}])(?:[Kk]ontrollschild(?:er)?|[Pp]laques?|[Nn]ummernschild|[Tt]arga|[Kk]ennzeichen|[Aa]uto|[Vv]éhicule)[ :]{1,2}((?:AG|AI|AR|BE|BL|BS|FR|GE|GL|GR|JU|LU|NE|NW|OW|SG|SH|SO|SZ|TG|TI|UR|VD|VS|ZG|ZH)[ -]\d{1,3}[ '’]?\d{0,3})(?![\p{L}\d])/gu,
	/(?<![\p{L}])(?:[Éé]tiquette|[Ss]ticker|[Ee]tikett|[Ee]tiqueta|[Ee]tichetta)(?: n[°º])?[ :]{1,2}([A-Z]{0,3}-?\d{4,10})(?![\p{L}\d])/gu,
	/(?<![\p{L}])Ch\.:? (\d{3,4}(?:[ -][A-Z\d])?)(?![\p{L}\d%]|[.,]\d)/gu,
	/(?<![\p{L}])(?:Ward|WARD|Bed|BED)\/(?:Bed|Ward|Room|BED|WARD) ?:? ?([A-Z\d]{1,6}[/-][A-Z\d]{1,5})(?![\p{L}\d])/gu,
];
/** A card of tax in Italy with its groups parted. */
const ITALIAN = /(?<![\w-])[A-Z]{3} [A-Z]{3} \d{2}[A-EHLMPR-T]\d{2} [A-Z]\d{3}[A-Z](?!\w)/gu;

/** Codes that a word announces, in the story of one patient. */
export const codesByLabel = (text: Normalised): Span[] => [
	...matches(text, CODED_VALUE, ([, code]) => !NO_CODE.test(code as string) && digitsOf(code as string).length >= 2, 1),
	...matches(text, SHORT, ([whole, code]) => !/^(?:19|20)\d{2}$/.test(code as string) || /safe|code/i.test(whole), 1),
	...matches(text, INSURED, ([, number]) => digitsOf(number as string).length >= 5, 1),
	...matches(text, BOOKED, () => true, 1),
	...matches(text, ITALIAN),
	...matches(text, IMPLANTED, () => true, 1),
	...OF_STATES.flatMap((form) => matches(text, form, () => true, 1)),
];
