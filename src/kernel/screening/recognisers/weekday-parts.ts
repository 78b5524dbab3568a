// A weekday with its part of the day: "Sunday night", "sat around 2am", "Montagabend", "el sábado a la noche", "giovedì sera". In the story of one
// patient that is one day, as a weekday alone is not; what happens every week ("on Monday mornings", "montagabends", "every Friday night") is none.
// Names and short forms of weekdays and the parts of the day are those of the Unicode CLDR (decision 0168).

import type { Normalised } from '../normalise.ts';
import { matches, type Span, where } from '../recogniser.ts';
import { DAY_FROM_TODAY } from './hours.ts';

const CLOCK = '(?:1[0-2]|0?[1-9])(?:[:.][0-5]\\d)? ?[ap]\\.?m\\.?';
const ENGLISH_PART = `(?:(?:very )?(?:early |late |mid[- ]?)?(?:morning|afternoon|arvo|evening|eve|night|nite|lunchtime|dinnertime|teatime|bedtime)|noon|midnight|midday|am|pm|a\\.m\\.|p\\.m\\.|(?:at |@ ?|around |about |approx\\.? |by |~ ?)?${CLOCK}|(?:at |@ ?|around )(?:noon|midnight|lunch|lunchtime|dawn|dusk|[01]\\d[0-5]\\d|2[0-3][0-5]\\d))`;
const END = '(?![\\p{L}\\d])';

const FORMS: RegExp[] = [
	new RegExp(
		`(?<![\\p{L}-])(?:(?:last|this|next|late|early|on|that) )?(?:mon|tues|wednes|thurs|fri|satur|sun)day,? (?:the |in the |in )?${ENGLISH_PART}${END}`,
		'giu',
	),
	new RegExp(
		`(?<![\\p{L}-])(?:(?:last|this|next|late|early|on) )?(?:mon|tues?|weds?|thu(?:rs?)?|fri|sat|sun)\\.?,? ${ENGLISH_PART}${END}`,
		'giu',
	),
	// "miércoles por la mañana", "el sábado a la noche", "viernes noche", "jueves de madrugada"
	/(?<!\p{L})(?:el (?:pasado )?)?(?:lunes|martes|mi[ée]rcoles|jueves|viernes|s[áa]bado|domingo),? (?:(?:por|a|de|en) la (?:mañana|tarde|noche|madrugada)|de madrugada|al? (?:mediod[ií]a|amanecer)|noche|tarde|temprano)(?!\p{L})/giu,
	/(?<!\p{L})(?:a |na |no )?(?:(?:segunda|terça|quarta|quinta|sexta)(?:-feira)?|sábado|domingo),? (?:(?:de|à|pela|a) (?:manhã|tarde|noite|madrugada)|de manhãzinha|ao meio-dia)(?!\p{L})/giu,
	/(?<!\p{L})(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche),? (?:(?:au |en |dans (?:la|l['’]) ?)?(?:petit matin|matin(?:ée)?|midi|après-midi|soir(?:ée)?|nuit|aprem)|(?:vers|à) \d{1,2} ?h(?: ?\d\d)?)(?!\p{L})/giu,
	/(?<!\p{L})(?:luned[ìi]|marted[ìi]|mercoled[ìi]|gioved[ìi]|venerd[ìi]|sabato|domenica),? (?:(?:di |in |nel )?(?:prima )?(?:mattin[ao]|mattinata|pomeriggio|sera|serata|notte)|a mezzogiorno|(?:alle|verso le) \d{1,2}(?:[.:]\d\d)?)(?!\p{L})/giu,
	where(
		/(?:tag|woch)\p{Ll}|(?:tag|woch)s? (?:\p{Ll}|Ab|Na|Vo|Mi|Mo)/iu,
		/(?<!\p{L})(?:am |vom |seit |in der )?(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag)(?:s? ?(?:früh|vormittag|mittag|nachmittag|abend|nacht|morgen|spätabend)|,? (?:gegen|um) \d{1,2}(?:[.:]\d\d)? ?(?:Uhr|h)?)(?!\p{L})/giu,
	),
	/(?<![\p{L}\d])(?:[Mm]o|[Dd]i|[Mm]i|[Dd]o|[Ff]r|[Ss]a|[Ss]o)\.?[ -](?:[Ff]rüh|[Aa]bend|[Nn]acht|[Vv]ormittag|[Nn]achmittag)(?!\p{L})/gu,
	/(?<!\p{L})(?:maan|dins|woens|donder|vrij|zater|zon)dag ?(?:ochtend|morgen|voormiddag|middag|namiddag|avond|nacht)(?!\p{L})/giu,
	/(?<!\p{L})(?:mån|tis|ons|tors|fre|lör|sön|man|tirs|fre|lør|søn)dags? ?(?:morgon|förmiddag|eftermiddag|kväll|natt|morgen|formiddag|ettermiddag|eftermiddag|aften|kveld|nat)(?:en)?(?!\p{L})/giu,
	/(?<!\p{L})(?:we? )?(?:poniedziałek|wtorek|środę|czwartek|piątek|sobotę|niedzielę) (?:rano|po południu|wieczorem|w nocy|nad ranem)(?!\p{L})/giu,
	/(?<!\p{L})(?:pazartesi|salı|çarşamba|perşembe|cuma|cumartesi|pazar) (?:sabah[ıi]?|akşam[ıi]?|gecesi|öğlen|günü)(?!\p{L})/giu,
	// "landing 20th night": of the calendar, where no course is told.
	/(?<![\p{L}\d])(?<!(?:his|her|their|its|the) )(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th) (?:night|morning|evening|afternoon|midnight|arvo)(?!\p{L}| (?:of|shift|in (?:hospital|a row)|post))/gu,
	DAY_FROM_TODAY,
	// "dans la nuit de samedi à dimanche", "in der Nacht von Samstag auf Sonntag", "en la noche del sábado al domingo"
	/(?<!\p{L})(?:la nuit d[eu] (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) (?:à|au)|(?:der )?Nacht (?:von |vom )?(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag) (?:auf|zu)[mn]?|la (?:noche|madrugada) del (?:lunes|martes|miércoles|jueves|viernes|sábado|domingo) al|notte (?:tra|fra) (?:lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica) e|noite de (?:segunda|terça|quarta|quinta|sexta|sábado|domingo)(?:-feira)? (?:para|pra)|nacht van (?:maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag) op) (?:le |den |il )?\p{L}+(?:-feira)?/gu,
	// "ontem à noite, dia 2"
	/(?<!\p{L})(?:ontem|anteontem|hoje|ayer|anteayer|antier|hoy)(?: (?:à noite|de manhã|à tarde|de madrugada|por la (?:noche|mañana|tarde)|en la noche))?,? (?:d[ií]a|el) (?:0?[1-9]|[12]\d|3[01])(?![\d%/]|[.,]\d)/giu,
];
/** Every week, and at any. */
const EVERY =
	/(?<!\p{L})(?:every|each|per|most|alternate|any|jeden|jede|jedes|cada|todos los|todas las|chaque|tous les|ogni|tutti i|todas? as|todos os|elke|iedere|varje|hver|każd[yą]|her) (?:other |second |zweiten )?$/iu;
const SEVERAL =
	/^(?:s(?!\p{L})|,? (?:he|she|they|we|I) (?:might|may|usually|often|always|would usually|tends?|will often)(?!\p{L})| ?(?:and|or|&|\/|,) ?(?:mon|tue|wed|thu|fri|sat|sun)\p{Ll}*(?:day)? (?:mornings|nights|evenings)|(?: (?:palsy|palsies|confusion|live|fever)| ?shifts?| handovers?| huddles?| clinics?| lists?| meetings?| rounds?| teaching)(?!\p{L}))/iu;

/** Weekdays with their part of the day, in the story of one patient. */
export const weekdayParts = (text: Normalised): Span[] =>
	FORMS.flatMap((form) =>
		matches(text, form, ({ 0: whole, index }) => {
			const before = text.plain.slice(Math.max(0, index - 24), index);
			if (SEVERAL.test(text.plain.slice(index + whole.length, index + whole.length + 40))) return false;
			return !EVERY.test(before);
		}),
	);
