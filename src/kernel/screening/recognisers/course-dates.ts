// Days of one patient's course as notes write them in passing: "am 3. operiert", "on the 14th", "le 3 au matin", "D/C 01/24",
// "Do 14.3.", "nuit du 9 au 10". They count in the story of one patient alone. What stands behind the number tells a day of the
// month from the third rib, the second cycle and the fifth dose. Weekdays and months are those of the Unicode CLDR.

import type { Normalised } from '../normalise.ts';
import { matches, type Span, where } from '../recogniser.ts';
import { MONTH } from './date-words.ts';

const DAY = '(?:0?[1-9]|[12]\\d|3[01])';
const MONTH_NUMBER = '(?:0?[1-9]|1[0-2])';

const FORMS: RegExp[] = [
	// "COMPARISON: 4/11", "Prior: 12/3": a day of an earlier picture.
	/(?<![\p{L}])(?:COMPARISON|Comparison|PRIOR|Prior|PREVIOUS|Previous|DATE|Date|Vergleich|Voraufnahme|Comparaci[oó]n|Comparaison|Confronto)(?: (?:to|with|CT|MR|MRI|XR|vom|con|avec|study|exam))?: ?((?:0?[1-9]|[12]\d|3[01])[/.](?:0?[1-9]|[12]\d|3[01])\.?)(?![\d/.])/gu,
	// "Retorno dia 22", "cita el día 9": of a course "día 3 de ingreso" is none.
	/(?<![\p{L}])(?:[Rr]etorno|[Cc]ita(?:d[oa])?|[Rr]evisi[oó]n|[Rr]evisão|[Vv]uelve|[Vv]olta|[Aa]lta|[Ii]ngres[oó]|[Ii]nternad[oa]|[Oo]perad[oa]|[Cc]onsulta|[Cc]irurgia|[Ee]xames?|[Cc]ontrolo|[Rr]egresso|[Rr]egressou|[Cc]irug[ií]a|[Cc]ontrol|[Vv]isita|[Cc]ontrollo|[Rr]icover[oa]t?[oa]?|[Dd]imission[ei]|[Dd]imess[oa]|[Oo]perat[oa]|[Ii]ntervento|[Ee]sami)(?: (?:el|no|o|em|en|il|per il|para el|para o|al))? ((?:d[ií]a|giorno|gg\.?|g\.) (?:0?[1-9]|[12]\d|3[01]))(?![\d])(?! (?:de|di|do|post|pós)(?!\p{L}))/gu,
	// "el día de la Mercè": a feast of a town.
	/(?<![\p{L}])((?:el d[ií]a|la noche|las fiestas|la feria|la v[ií]spera) de (?:la |los |las |el )?(?:Merc[eèé]|Virgen|San(?:ta|to)?|Todos los Santos|Difuntos|Reyes|Pilar|Inmaculada|Candelaria|Nochebuena|Nochevieja)(?: \p{Lu}\p{Ll}+)?)/gu,
	/(?<![\p{L}])(?:nuit|week-end|weekend|soirée) du (\d{1,2} au \d{1,2})(?![\p{L}\d])/gu,
	// "van 2 t/m 9 mei", "dal 3 al 10 gennaio", "de 2 a 9 de maio": the first day of a stretch.
	new RegExp(
		`(?<![\\p{L}\\d])(${DAY}) (?:t\\/m|tot(?: en met)?|al|a|até|au|bis|to) (?=${DAY}(?:er|\\.|º|st|nd|rd|th)? (?:de )?${MONTH}(?![\\p{L}]))`,
		'giu',
	),
	// "vom 02. bis 11.03.", "07.11. – 19.11.2024", "5/11 – 12/11/24"
	new RegExp(
		`(?<![\\p{L}\\d./-])(${DAY}[/.]${MONTH_NUMBER}\\.?) ?(?:[-–]|bis|au|al|a|to|t\\/m) ?(?=${DAY}[/.]${MONTH_NUMBER}[/.]?(?:(?:19|20)?\\d{2})(?![\\d]))`,
		'gu',
	),
	// Short weekdays of six languages before day and month: "do 14.3.", "ma 19/11", "qui 7/11". Of those that are words or signs too
	// ("so 5/5", "sat 8/10", "MI 2/6") the day must be past the tenth, or a stop must stand between.
	new RegExp(
		`(?<![\\p{L}])(?:mo|di|mi|do|fr|sa|so|ma|wo|vr|za|zo|mar|sat|dom|sex)\\.?,? (${DAY}\\.${MONTH_NUMBER}\\.?(?:(?:20)?\\d{2})?|(?:1[1-9]|[23]\\d)/${MONTH_NUMBER}(?:/(?:20)?\\d{2})?)(?![\\d/%]|\\.\\d|\\s?(?:mg|ml|mmHg|%))`,
		'giu',
	),
	new RegExp(
		`(?<![\\p{L}])(?:lun|mi[ée]|jue|vie|s[áa]b|mer|jeu|ven|sam|dim|gio|seg|ter|qua|qui|mon|tues?|wed|thurs?|fri|sun)\\.?,? (${DAY}[/.]${MONTH_NUMBER}\\.?(?:[/.]?(?:20)?\\d{2})?)(?![\\d/%]|\\.\\d|\\s?(?:mg|ml|mmHg|%))`,
		'giu',
	),
	// Portuguese, Italian and Dutch weekdays with the day of the month.
	new RegExp(
		`(?<![\\p{L}])(?:(?:segunda|terça|quarta|quinta|sexta)(?:-feira)?|luned[ìi]|marted[ìi]|mercoled[ìi]|gioved[ìi]|venerd[ìi]|sabato|domenica|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag),? (?:dia |de )?(${DAY}(?:[/.-]${MONTH_NUMBER})?)(?![\\d%]|,\\d|[ªº]| (?:mg|ml|dose|semana|vez))(?=[.,;:)\\n ]|$)`,
		'giu',
	),
	// "Admit: 01/19", "D/C 01/24", "LMP 9/14", "FUM 3/8", "coll. 02-29"; behind an examination one part must be past the ninth: "MRI 21/10".
	new RegExp(
		`(?<![\\p{L}])(?:[Aa]dm(?:it(?:ted)?|ission)?|[Dd]\\/[Cc]|[Dd]ischarged?|DO[ABDS]|LMP|EDD|EDC|FUM|FUR|FPP|DUM|DPP|DDR|[Cc]oll(?:ected)?|[Rr]ec(?:eived|['’]?d)|[Ff]iled|Aufn|Entl|[Ee]intritt|[Aa]ustritt|[Ii]ngreso|[Cc]ita|[Ss]ortie|[Rr]dv|RDV|[Oo]pgenomen|[Oo]pname|[Oo]ntslag|[Ii]nternad[oa] em)\\.?(?: (?:on|del?|du|am|vom|le|el|op))?[ :]{1,2}(${DAY}/${DAY}|(?:0\\d-\\d{2}|\\d{2}-0\\d))(?![\\d/%-]|\\.\\d|\\s?(?:mg|ml|mm|cm|%|points?|positive|doses?|cycles?|months?|weeks?|days?))`,
		'gu',
	),
	/(?<![\p{L}])(?:[Ff]\/[Uu]|[Ff]ollow-?up|[Ss]een|[Rr]eview|[Vv]isit|MRI|CT|CXR|[Ee]cho|PET|TAC|RM|TC|IRM|ECG|EEG|OP|[Aa]lta|[Ee]ntrée|[Cc]onsulta)\.?(?: (?:on|del?|du|am|vom|le|el|op))?[ :]{1,2}((?:1\d|2[0-35-9]|3[01])\/(?:0?[1-9]|1[0-2])|0[1-9]\/(?:[0-2]\d|3[01]))(?![\d/%-]|\.\d|\s?(?:mg|ml|mm|cm|%|points?|positive|doses?|cycles?|months?|weeks?|days?|leads?|patients?|views?))/gu,
	// "2/sep", "dia 4/11"
	new RegExp(`(?<![\\p{L}\\d./-])(${DAY}/${MONTH})(?![\\p{L}\\d/])`, 'giu'),
	new RegExp(`(?<![\\p{L}])[Dd][ií]a (${DAY}/${MONTH_NUMBER})(?![\\d/])`, 'gu'),
	// "7 Aug 84": two figures of the year before a stop.
	new RegExp(`(?<![\\p{L}\\d./-])(${DAY}(?:st|nd|rd|th|\\.)? ${MONTH}\\.? \\d{2})(?=[,;)\\n]|\\.(?!\\d)|$)`, 'giu'),
	// "3 / 4 / 2024", "né le 02 02 2019"
	new RegExp(`(?<![\\d/.])(${DAY} ?/ ?${DAY} ?/ ?(?:19|20)\\d{2})(?!\\d)`, 'gu'),
	/(?<![\d/.,] ?)((?:0[1-9]|[12]\d|3[01]) (?:0[1-9]|1[0-2]) (?:19|20)\d{2})(?! ?\d)/gu,
	// "3/III/24", "08-IX-39"
	new RegExp(`(?<![\\p{L}\\d/-])(${DAY}([/.-])(?:XI{0,2}|IX|IV|VI{0,3}|I{1,3})\\2\\d{2})(?![\\p{L}\\d])`, 'gu'),
];

/** Parts of a year that are finer than the year. */
export const PARTS_OF_A_YEAR: RegExp[] = [
	// Quarters are finer than a year: "1. Quartal 2025", "Q3 2023", "third quarter of 2021", "2º trimestre de 2022"
	/(?<![\p{L}\d])(?:(?:[1-4]\. ?Quartal|[IV]{1,3}\. ?Quartal|Q[1-4](?= ?\/ ?\d| (?:19|20)\d{2})|(?:first|second|third|fourth|last|1st|2nd|3rd|4th) quarter(?: of)?|[1-4](?:er|º|e|ème) trimestre(?: de)?)[ /]?(?:(?:19|20)\d{2}|\d{2}))(?![\d])/gu,
	// Seasons with their year: "spring 2023", "im Herbst 2021", "verano de 2019"
	/(?<![\p{L}])(?:(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter|Frühjahr|Frühling|Sommer|Herbst|Winter|primavera|verano|otoño|invierno|printemps|été|automne|hiver|outono|inverno|estate|autunno|lente|zomer|herfst)(?: of| de| del| van)? (?:19|20)\d{2})(?![\d])/gu,
];

/** Titles of what is published hold months and numbers as well. */
const OF_A_TEXT =
	/(?:version|edition|auflage|chapter|kapitel|section|table|figure|abschnitt|guideline|leitlinie)\s*$/iu;

/** Two stops, in German alone, where decimals have a comma: "08.3.,", "11.11. um 11 Uhr". */
const TWO_STOPS = where(
	/\d\.\d{1,2}\./,
	new RegExp(
		`(?<![\\p{L}\\d.,/-])(?!(?<=(?:^|\\n)[ \\t]*)\\d\\.\\d\\. \\p{Lu})(?<!(?:Kapitel|Abschnitt|Punkt|Ziffer|Version|Tab\\.|Abb\\.|Nr\\.|§) ?)(${DAY}\\.${MONTH_NUMBER}\\.)(?! ?\\d{1,2}\\.| ?\\d|\\p{L})(?! (?:Version|Auflage))`,
		'gu',
	),
);

export const daysInPassing = (text: Normalised, german: boolean): Span[] =>
	[...FORMS, ...(german ? [TWO_STOPS] : [])].flatMap((form) =>
		matches(text, form, ({ index }) => !OF_A_TEXT.test(text.plain.slice(Math.max(0, index - 20), index)), 1),
	);

const OLD_UNITS = 'un[oa]?|une?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve';
/** Ages of ninety and more in words and in short forms of further languages. */
const OLD = '(?:9\\d|1[01]\\d|12[0-5])';
export const OLD_AGES: RegExp[] = [
	/(?<!\p{L})(?:(?:ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun)und)?neunzig(?=[ ,.;)]|$)(?! (?:Prozent|Minuten|Tage|Sekunden|Milligramm|Grad|Stunden))/giu,
	/(?<!\p{L})(?:(?:ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun)und)?neunzigjährige?[rnms]?(?!\p{L})|(?<!\p{L})hundert(?:(?:ein|zwei|drei|vier|fünf)s?)?jährige?[rnms]?(?!\p{L})/giu,
	new RegExp(`(?<![\\d.,/-])${OLD}-?j[äa]hrig(?!\\p{L})|(?<![\\d.,/-])${OLD} Jahre alte[rnms]?(?!\\p{L})`, 'giu'),
	new RegExp(
		`(?<!\\p{L})noventa(?: y (?:${OLD_UNITS}))?(?= años| a\\.)|(?<!\\p{L})(?:cien|ciento (?:${OLD_UNITS})) años`,
		'giu',
	),
	/(?<!\p{L})noventa(?: e (?:um|uma|dois|duas|três|quatro|cinco|seis|sete|oito|nove))? anos/giu,
	/(?<!\p{L})(?:novant(?:a|uno|adue|atré|atre|aquattro|acinque|asei|asette|otto|anove)|cento(?:uno|due)?) anni/giu,
	/(?<!\p{L})(?:(?:een|twee|drie|vier|vijf|zes|zeven|acht|negen)(?:ë|e)n)?negentig(?:-?jarige| jaar)/giu,
	/(?<!\p{L})nonante(?:[- ](?:et[- ])?(?:un|deux|trois|quatre|cinq|six|sept|huit|neuf))? ans/giu,
	/(?<!\p{L})(?:one[- ])?hundred(?:[- ]and)?(?:[- ](?:one|two|three|four|five|six|seven|eight|nine|ten))?[- ]years?[- ]old/giu,
	/(?<!\p{L})(?:is|was|turned|turning|aged?) (?:ninety(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?)(?= (?:at|in|on|this|last|next|years|when)(?!\p{L}))/giu,
	// "91 anos", "93 años", "94 a.", "97 y", "age 96": of a person, not of a course of years.
	new RegExp(
		`(?<![\\d.,/-])(?<!(?:hace|durante|desde hace|há|da|desde|por|de unos) )${OLD} (?:años|anos|anni|a\\.(?=,| ))(?! (?:de (?:evolu|segui|exper|antig|segu|evolut)|di (?:storia|follow)|fa(?!\\p{L})))`,
		'giu',
	),
	new RegExp(`(?<!\\p{L})[Aa]ge[d:]? ?${OLD}(?![\\d.%]|\\s?(?:mg|days|weeks|months))`, 'gu'),
	// "turns 96 on Boxing Day", "cumplió 95 el día": what somebody's years are counted by.
	new RegExp(
		`(?<=(?<!\\p{L})(?:turns|turned|turning|will be|cumpl(?:e|ió|irá|en)|faz|fez|fête ses|a fêté ses|aura|wurde|wird|compie|ha compiuto|wordt|werd|fyller|fyllde) )${OLD}(?=[.,;)\\n]|$| (?:on|in|this|next|last|el|la|en|no|na|dia|le|ans|années|am|im|il|op|den)(?!\\p{L}))`,
		'giu',
	),
	// "De patiënt is 94 jaar", "een man van 91 jaar"
	new RegExp(`(?<=(?<!\\p{L})(?:is|was|wordt|van|,|\\() ?)${OLD} jaar(?!\\p{L}| (?:geleden|later|na|lang))`, 'giu'),
	// "Ruthanne Kowalczyk, 96, of", "Resi Moosbrugger, 93 a,"
	new RegExp(
		`(?<=\\p{Lu}\\p{Ll}{2,}, )${OLD}(?:(?=,? (?:of|a|an|retired|widow\\p{Ll}*|with|was|is|in|\\p{Lu}))|(?=, \\p{L})| (?:a|J|y)(?=[,.;)]))`,
		'gu',
	),
	// "hildegard, 92, aus"
	new RegExp(`(?<=\\p{L}, )${OLD}(?=, (?:from|aus|de|di|uit|lives|wohnt|vive|habite)(?!\\p{L}))`, 'gu'),
	// "lady doris 91 from": in chat between a name and a place.
	new RegExp(
		`(?<=(?<!\\p{L})(?:lady|gentleman|man|woman|dame|señora|paciente|patientin) (?:\\p{L}+ )?)${OLD}(?=,? (?:from|aus|de|who|with|[mf](?!\\p{L})))`,
		'giu',
	),
];
