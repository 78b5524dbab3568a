// What a day has beside it: the hour ("@ 9:40", "um 7.45 Uhr", "a las 10:30"), a word that counts from today ("tmrw 11/6", "avant-hier, lundi
// 14/9"), the part of the day it was in ("night of the 3rd"), the sign of its era. An hour with its minute is part of the day that it tells.
// Words of hours are those of the Unicode CLDR's day periods and of how timetables are written.

import type { Span } from '../recogniser.ts';

// “2015” without “h” is a year.
const HOUR = '(?:[01]?\\d|2[0-4])';
const CLOCK = `(?:${HOUR}[:.h] ?[0-5]\\d(?::[0-5]\\d)?(?: ?[ap](?:\\.?m\\.?)?(?!\\p{L}))?|${HOUR} ?(?:[ap]\\.?m\\.?|Uhr|h|hrs?|heures?|horas?|ore|uur)(?: ?[0-5]\\d)?|(?!(?:19|20)\\d{2}(?! ?h))(?:[01]\\d|2[0-3])[0-5]\\d ?(?:hrs?|h|uur|Uhr)?)(?: ?(?:Uhr|h|hrs?|uur|u|horas?|ore))?(?![\\p{L}\\d%/]|[.,]\\d)`;
const AT =
	'(?:@|at|(?:just |shortly )?(?:before|after|past)|around|about|approx\\.?|by|um|(?:kurz )?(?:nach|vor)|gegen|ca\\.?|kl\\.?|klo|à|vers|aux (?:environs|alentours) de|a las?|a eso de las?|alrededor de las?|sobre las|hacia las|às|pelas|(?:por volta|cerca|perto|depois|antes) d?as|alle(?: ore)?|(?:intorno|circa|verso) (?:alle|le)|dopo le|ore|h|om|rond|omstreeks|o godz\\.?|o|około|ok\\.|godz\\.?|saat|الساعة)';
const HOUR_BEHIND = new RegExp(`^(?:,? ?${AT} ?|,? |T)${CLOCK}`, 'iu');
/** "dimanche 6/9 au matin", "el martes 13 a mediodía", "Weds 23/9 am" */
const PART_BEHIND =
	/^,? (?:(?:in the |early |late )?(?:morning|afternoon|arvo|evening|night|nite)|am|pm|a\.m\.|p\.m\.|(?:por|de|a|en) la (?:mañana|tarde|noche|madrugada)|de madrugada|al? mediod[ií]a|noche|au (?:petit )?matin|en (?:soirée|matinée)|(?:le )?(?:matin|soir|midi)|dans la nuit|(?:de|à|pela) (?:manhã|tarde|noite|madrugada)|(?:di )?(?:mattina|sera|notte|pomeriggio)|morgens|abends|nachts|mittags|vormittags|nachmittags|früh|am (?:Abend|Morgen|Vormittag|Nachmittag|Mittag)|'s (?:ochtends|avonds|nachts|middags)|rano|wieczorem|sabahı|akşamı|gecesi)(?!\p{L})/u;
const HOUR_ALONE = new RegExp(`^,? ?${AT} ${HOUR}(?=[.,;)\\n]|$)(?![.,]\\d)`, 'iu');
/** "12.X.2026 r.", "3 Mart 2026’da", "12/5/1447هـ", "3/9/2569 B.E." */
const ERA_BEHIND =
	/^ ?(?:r\.(?!\p{L})|هـ|هجري|م(?!\p{L})|B\.?E\.?(?!\p{L})|BE(?!\p{L})|A\.?H\.?(?!\p{L})|AD(?!\p{L}))/u;

/** Words that count from the day of writing, with the part of that day. */
const FROM_TODAY =
	"(?:today|th(?:is|e same) (?:morning|afternoon|evening|arvo)|last night|overnight|heute (?:früh|morgen|nacht|vormittag|nachmittag|abend)|gestern (?:früh|abend|nacht|nachmittag)|ce (?:matin|soir)|cette nuit|hier (?:matin|soir)|esta (?:mañana|noche|tarde|madrugada|manhã|noite)|anoche|stamattina|stanotte|stasera|questa (?:mattina|notte|sera)|ieri sera|vanochtend|vanmorgen|vanmiddag|vanavond|vannacht|gisteravond|i natt|i morse|i kväll|today|tod|tonight|yesterday|yest|ystdy|tomorrow|tmrw|tmw|tmr|2moro|heute|gestern|vorgestern|morgen|übermorgen|hier|avant-hier|aujourd['’]hui|demain|après-demain|hoy|ayer|anteayer|antier|antes de ayer|mañana|pasado mañana|ontem|anteontem|hoje|amanhã|oggi|ieri|l['’]altro ieri|domani|dopodomani|vandaag|gisteren|eergisteren|morgen|overmorgen|i dag|i går|dziś|wczoraj|jutro|bugün|dün|yarın)";
const PART =
	'(?:morning|afternoon|arvo|evening|night|nite|noon|midnight|midday|early hours|small hours|dawn|eve|noche|mañana|tarde|madrugada|matin(?:ée)?|soir(?:ée)?|nuit|après-midi|mattina|sera|notte|pomeriggio|manhã|noite|Nacht|Abend|Morgen|Vormittag|Nachmittag)';
/** "tmrw 11/6", "hier, lundi 14/9", "12 midnight of 1st Oct", "am Abend des 3. Mai", "the night of 3 March" */
const BEFORE = new RegExp(
	`(?<![\\p{L}\\d])(?:(?:a las? |às |um |om |at |à |alle |kl\\.? )?${CLOCK}(?: on(?: the)?| del?| do(?: dia)?| op| am| vom| le| den|,)? |${FROM_TODAY}(?: (?:am|pm|abend|früh|morning|night|noche|soir|matin|sera|à noite|por la noche))?,? (?:[(–-] ?)?(?:dia |día |le |the |am |den |de |d[.] ?)?|(?:(?:the|in the|on the|la|am|na|de|im Laufe der|el|le|dans la|in der) )?(?:${HOUR} ?)?(?:${PART}|week(?:end)?(?: (?:commencing|beginning|ending|starting))?|wk|semana|finde|fin de semana|semaine|week-end|Woche(?:nende)?|settimana|fine settimana|semana|fim de semana) (?:of the|of|del?|du|d['’]|des|vom|ab|di|dal|de la|do|van) ?|(?:week (?:commencing|beginning|ending)|w\\/[ceb]) (?:the )?)$`,
	'iu',
);

/** The span with the hour behind it and the word from today before it. */
export function withItsHour(plain: string, { start, end }: Span): Span {
	const before = BEFORE.exec(plain.slice(Math.max(0, start - 40), start));
	const era = ERA_BEHIND.exec(plain.slice(end, end + 10))?.[0].length ?? 0;
	const behind = plain.slice(end + era, end + era + 28);
	const hour = (HOUR_BEHIND.exec(behind) ?? HOUR_ALONE.exec(behind) ?? PART_BEHIND.exec(behind))?.[0].length ?? 0;
	return { start: start - (before?.[0].length ?? 0), end: end + era + hour };
}
/** A date's words without the hour that stands in them. */
export const withoutHour = (words: string): string =>
	words.replace(new RegExp(`(?<=\\d.*)(?:,? ?${AT} ?|,? |T)${CLOCK}$|,? ?${AT} ${HOUR}$`, 'iu'), '');

/** "this morning, 17th", "04.20 this morning, the 17th", "heute früh (17.)": a day of the month behind a word from today. */
export const DAY_FROM_TODAY = new RegExp(
	`(?<![\\p{L}\\d])(?:${CLOCK},? )?${FROM_TODAY}(?:,| \\(|,? the| le| il| el| día| dia| den| dem) ?(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th|\\.(?!\\d)|º|(?=[)]))(?![\\p{L}\\d])(?:\\)|(?!\\)))(?=[.,;:\\n]|$| (?:at|with|by|and|but|from|when|after|he|she|due|um|nach|a las|à|vers|om)(?!\\p{L}))`,
	'giu',
);
