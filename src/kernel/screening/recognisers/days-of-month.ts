// A day of the month without its month: "the 16th", "am 3.", "le 12 au matin", "den 9:e". One grammar for all languages: what leads to a day
// (an article, a preposition, what happens to the ill), the number, and what goes on behind it. Ribs, doses and centiles have ordinals too, so
// what is counted may not follow; "day 3" of a course stays, since the repair writes it. Counts in the story of one patient (decision 0158).

import type { Normalised } from '../normalise.ts';
import { matches, type Span } from '../recogniser.ts';
import { CUE } from './days-and-months.ts';

const N = '(?:0?[1-9]|[12]\\d|3[01])';
const ORDINAL = `${N}(?:st|nd|rd|th)`;
const L = '(?<![\\p{L}\\d/-]|\\d[.,:])';

/** Words that no noun is, behind a day of an English sentence. */
const ENGLISH_BEHIND =
	"(?:and|or|but|[Hh]e|[Ss]he|[Tt]hey|[Ww]e|[Ii]|it|his|her|their|my|our|who|when|where|while|at|in|on|with|without|for|from|to|till|until|by|due|after|before|because|as|so|then|if|is|was|were|had|has|have|did|could|would|will|can|saying|showed|shows|showing|reviewed|via|w\\/|am|pm|this|that|a|an|the|no|not|mum|mom|dad|pt|patient|ok|normal|again|around|about|approx|post|please|pls)(?!['’\\p{L}])";
const ENDS = '(?= *(?:[.;:)\\]\\n!?…–—]|,(?! ?\\d{1,2}(?:st|nd|rd|th)(?: and|,| \\p{Ll}{4,}))|$))';
/** "the 3rd and 4th ribs": what is counted follows the last of them. */
const COUNTED_TOGETHER = `(?!(?:,| and| or| to| &|-) ?(?:the )?\\d{1,2}(?:st|nd|rd|th)(?:,? (?:and |or )?(?:the )?\\d{1,2}(?:st|nd|rd|th))* (?!${ENGLISH_BEHIND})\\p{Ll})`;
const ENGLISH_END = `${COUNTED_TOGETHER}(?:${ENDS}|(?= ${ENGLISH_BEHIND}(?! \\d+(?!\\d*(?:st|nd|rd|th))))|(?= ?(?:-|&|\\/) ?\\d{1,2}(?:st|nd|rd|th)))`;
const ENGLISH_THE = new RegExp(
	`(?<![\\p{L}\\d])(?:([Oo]n|[Bb]y|[Ss]ince|[Uu]ntil|[Tt]ill?|[Ff]rom|[Bb]efore|[Aa]fter|[Ff]or|[Oo]f|[Tt]o|[Aa]round|[Bb]etween|[Dd]ue|[Bb]ack|[Oo]ut|[Hh]ome|[Ii]s|[Tt]hrough) )?([Tt]he ${ORDINAL})${ENGLISH_END}`,
	'gu',
);
const ENGLISH_BARE = new RegExp(`${L}(${ORDINAL})${ENGLISH_END}`, 'gu');
const BEFORE_ORDINAL =
	/(?<![\p{L}])(?:on|him|her|them|pt|us|me|down|home|again|back|listed|theatre|bloods?|repeated|again|also|away|died|cast off|sutures out|stepped down|moved|arriv\w+|due|echo of|scan of|CT of|MRI of|bloods of|film of|letter of|clip|catheter|drain)(?: out| in| off)? $/iu;
/** Where ordinals are ranks. */
const RANKED =
	/percentile|centile|decile|quartile|(?:weight|height|length|BMI|OFC)[^.]{0,20}between|pals(?:y|ies)|(?<!\p{L})(?:nerves?|toes?|fingers?|digits?|metatars\p{L}*|metacarp\p{L}*|ribs?|edition|line|degree)(?!\p{L})/iu;

/** What is measured, shared or counted behind a bare number. */
const MEASURED_BEHIND =
	/^(?: ?%|[.,:/]\d|\d| ?(?:°|º(?! )|ª|x(?!\p{L})|×|mg|mcg|µg|g(?!\p{L})|kg|ml|mL|l(?!\p{L})|mm|cm|m(?!\p{L})|UI|IU|mmHg|lpm|(?:h(?!\p{L})|horas?|heures?|ore(?!\p{L})|uur)(?! ?\d)|días?|dias?|jours?|giorni|dagen?|dagar|semanas?|semaines?|settimane|weken|veckor|meses|mois|mesi|maanden|años|anos|ans(?!\p{L})|anni|jaar|år|veces|fois|volte|vezes|keer|gånger|puntos?|points?|punti|pontos|por (?:ciento|mil|cento|minuto)|pour (?:cent|mille)|per (?:cento|mille)|percentil|percentile|procent|de (?:los?|las?|cada|un)(?!\p{L})|des(?!\p{L})|sur(?! \p{L}{4,})|su(?!\p{L})|sobre|van de(?!\p{L})|dei|degli|delle|rue|avenue|étages?|piso|piano|FU|pacientes|patients|pazienti|comprimidos|comprimés|compresse|lesion\p{L}*|casos|cas(?!\p{L})|casi(?!\p{L})|segundos|minut\p{L}*|sesion\p{L}*|séances|dosis|doses|dosi|ciclos?|cycles|cicli)|-?FU|-\d)/iu;
/** Before "del 12": a value, no day. */
const VALUE_BEFORE =
	/(?:FE(?:VI)?|FEVG|LVEF|Hb|PCR|CRP|IMC|BMI|[Ss]at\p{L}*|SpO2|[Gg]lasgow|GCS|riesgo|puntuación|escala|score|punteggio|índice|indice|valor|valeur|valore|taux|tasa|EVA|NRS|Barthel|pares(?: craneales)?|nerfs?|nervos?|nervi|niveles|segmentos?|costillas|grado|grade|hematocrito|frecuencia|fréquence|bac|type|tipo|canal|número|numéro|n[º°o]\.?|menos|más|moins|plus|più|meno|mais|sumento|aumento|descenso|pérdida|perte|mejoría|reducción)(?: (?:de|es|est|è))? $/iu;
const BEFELL_ROMANCE =
	'ingres\\p{L}*|estuvo|hospitali[sz]\\p{L}*|alta|UCI|UVI|planta|ricover\\p{L}*|degenza|dimess\\p{L}*|intern\\p{L}*|esteve|UTI|réa|réanimation|séjour|arrêt|baja|vacaciones|congé|viaje|voyage|rianimazione|terapia intensiva|cardiologie|service|quarantaine|aislamiento|IC|opgenomen';
const STAY_BEHIND = new RegExp(`^[^.;\\n]{0,30}(?<!\\p{L})(?:${BEFELL_ROMANCE})(?!\\p{L})`, 'iu');
const STAY_BEFORE = new RegExp(`(?<!\\p{L})(?:${BEFELL_ROMANCE})[^.;\\n]{0,24}$`, 'iu');

/** "el 19 presentó", "del 14:", "jusqu'au 21 sous", "dal 2 tosse", "l'8 per": the article or preposition of a day, in the Romance languages. */
const ROMANCE = new RegExp(
	`(?<![\\p{L}\\d])((?:[Ee]l|[Dd]el|[Hh]asta el|[Pp]ara el|[Ll]e|[Dd]ès le|[Dd]u|[Jj]usqu['’]au|[Ii]l|[Dd]al|[Ff]ino al|(?:[Dd]al)?[Ll]['’](?=8|11)|[Aa]té (?:a|ao)) ?)(${N})(?!\\d|[.,]\\d|\\p{L})(?= ?[.,;:)\\n]|$| (?:\\p{Ll}|\\())`,
	'gu',
);
const STRETCH = new RegExp(
	`(?<![\\p{L}\\d])(?:[Dd]el?|[Dd]al|[Dd]u|[Dd]e|[Vv]an|[Ff]rom|[Ee]ntre el) (${N} (?:al?|au|e o|y el|tot(?: en met)?|t\\/m) ${N})(?!\\d|[.,]\\d|\\p{L}|\\/)(?! ?(?:de |di )?(?:%|mg|ml|veces|fois|volte|vezes|keer|por ciento|años|ans|anos|anni|jaar|h(?!\\p{L})|cm|mm|días|jours|dias|giorni|dagen))`,
	'gu',
);
/** Behind "el 3" or "dal 3": up to another day, or the end of a scale. */
const STRETCH_BEHIND = /^ (?:al?|au) (?:\d{1,3}|%+)/u;
/** "Retirar dreno dia 13", "cita día 6": what is to come has a day of the month; behind a course "día 6" counts the illness (0161). */
const TO_COME = new RegExp(
	`(?<!\\p{L})(?:[Rr]etirar|[Rr]etirada|[Aa]lta|[Rr]etorno|[Vv]olta|[Vv]uelve|[Cc]onsulta|[Cc]irurgia|[Cc]irugía|[Ee]xames?|[Vv]isita|[Mm]arcad[oa]|[Aa]gendad[oa]|[Pp]rogramad[oa]|[Cc]itad[oa]|[Cc]ita|[Rr]evisión|[Cc]ontrolo?|[Qq]uirófano|[Pp]arto|[Nn]asceu|[Nn]ació|[Vv]em|[Vv]iene|[Rr]etira|[Tt]ransferência|[Tt]raslado)(?: \\p{Ll}+){0,2} (?:no |el |para o |para el )?(d[ií]a ${N})(?![\\p{L}\\d%/]|[.,]\\d| de (?:evol|int|trat|vida|ingr|post|pós|posop))`,
	'gu',
);
/** Before "del 14" and "du 14": a picture, a report, a beginning. */
const DATED =
	/(?<!\p{L})(?:partir|partire|TA?C|RMN?|[Ee]co\p{L}*|[Éé]cho\p{L}*|ETT|[Aa]nal\p{L}+|[Bb]io\p{L}*|[Bb]ilan|[Ss]canner|IRM|TDM|[Rr]adio\p{L}*|RX|Rx|[Cc]ontr[oô]l\p{L}*|[Ii]nforme|[Cc]ultivo|[Hh]emocultivo\p{L}*|[Cc]onsulta\p{L}*|[Vv]isita|[Ee]sami|[Pp]rélèvement|[Cc]ompte[ -]rendu|ECG|EEG|ECBU|NFS|CRP|PCR|[Nn]oche|[Tt]arde|[Mm]añana|[Mm]adrugada|[Gg]uardia|[Ii]ngreso|[Nn]uit|[Mm]atin|[Ss]oir\p{L}*|[Jj]ournée|\d|y|et|e)(?: \p{Ll}+)? $/u;
/** "alta a 19", "internado a 12": Portuguese, where "a" is many things. */
const PORTUGUESE = new RegExp(
	`(?<![\\p{L}])(?:[Aa]lta|[Ii]nternad[oa]|[Oo]perad[oa]|[Aa]dmitid[oa]|[Oo]bservad[oa]|[Ff]aleceu|[Cc]onsulta|[Cc]irurgia|[Ee]ntrou|[Ss]aiu|[Tt]ransferid[oa]|[Rr]egressou|[Vv]olta|TC|RM)(?: \\p{Ll}+)? a (${N})(?=[.,;:)\\n]|$| (?:por|com|e|às|de manhã|à)(?!\\p{L}))`,
	'gu',
);

/** "dia 3 de manhã", "el día 4 por la noche": a time of day makes it one of the calendar; alone it may be of the course. */
const DAY_WITH_TIME = new RegExp(
	`(?<![\\p{L}])([Dd][ií]a ${N}|[Gg]iorno ${N})(?= (?:de manhã|de madrugada|de tarde|de noite|à (?:tarde|noite)|cedo|às \\d|por la (?:mañana|tarde|noche)|de madrugada|a las? \\d|alle \\d|mattina|sera|(?:de este|deste|do) mês|de este mes|del mese)(?!\\p{L}))`,
	'gu',
);

/** What has an ordinal in German and is no day. */
const GERMAN_COUNTED =
	'(?!(?: \\p{Ll}+(?:en|er|em|es))? (?:\\p{L}*(?:[Tt]ag|[Tt]age[sn]?|[Mm]onat\\p{L}*|[Ww]oche\\p{L}*|[Jj]ahr\\p{L}*|[Ff]inger\\p{L}*|[Zz]ehe?n?|[Ss]trahl\\p{L}*|[Ww]irbel\\p{L}*|[Rr]ippe\\p{L}*|[Zz]yklus|[Zz]ahn\\p{L}*|[Qq]uadrant\\p{L}*|[Vv]entrikel\\p{L}*|[Gg]elenk\\p{L}*|[Kk]ongress\\p{L}*|[Tt]rimenon\\p{L}*|[Kk]nochen|[Ww]achs\\p{L}*|[Gg]rad\\p{L}*|[Ll]inie|[Pp]erzentile\\p{L}*|[Qq]uartal\\p{L}*|[Gg]abe|[Dd]osis|[Ii]mpfung|[Vv]ersuch\\p{L}*|[Ee]ingriff\\p{L}*|[Ss]chub\\p{L}*|[Gg]eschoss\\p{L}*|[Ss]tock\\p{L}*)|(?:[LBH]WK|ICR|IKR|SSW|OG|UG|POD|MHK|MFK|Hirn|Hals|Lenden|Brust|Mittel|Meta|Inter|Lebens|Schwanger|Ast|Segment|Teil|Kind|Platz|Punkt|Schritt|Durchgang|Ende|Kurs|Symposium|Drittel|Viertel|Auflage|Kapitel|Kammer|Ton|Herzton|Ordnung|Klasse|Generation|Degen|Glied|Nerv|Kategorie|Stadium|Stelle|Mal(?!\\p{L})|Fall|Patient|Rezidiv|Therapie|Bein|Dezil))\\p{L}*)';
const GERMAN = new RegExp(
	`(?<![\\p{L}])(?:[Aa]m|[Vv]om|[Ss]eit(?: dem)?|[Aa]b(?: dem)?|[Bb]is(?: zum)?|[Zz]um|(?:[Zz]wischen|[Nn]ach|[Vv]or|und|auf) de[mn]|[Dd]er) (${N}\\.)(?!\\d| ?\\d{1,2}\\.|\\p{L})(?! (?:bis|und|oder)(?: zum| dem)? ${N}\\.(?!${GERMAN_COUNTED}))${GERMAN_COUNTED}(?=[,;:)\\n]|$| (?!\\p{Ll}+en \\p{Lu}\\p{Ll}+tag)[\\p{L}\\d(])`,
	'gu',
);
/** "der 3." alone is a rank. */
const GERMAN_RANK = /^der /iu;

/** "de 12e", "den 9:e", "d. 9.", "dnia 5.": ordinals of Dutch, Scandinavian and Polish days, where nothing counted follows. */
const NORTHERN: RegExp[] = [
	new RegExp(
		`(?<![\\p{L}])(?:[Dd]en? |[Oo]p |[Ss]inds |[Tt]ot |[Vv]anaf )((?:de )?${N}(?:de|ste|e))(?![\\p{L}\\d])(?= *[.,;:)\\n]| *$| (?:om|in|met|en|naar|voor|bij|wegens|kwam|is|was|werd|weer|terug|koorts|ontslag|opname|opgenomen|geopereerd|thuis|'s|of|tot|nog|niet|geen|avond|ochtend|nacht|gezien)(?!\\p{L}))`,
		'gu',
	),
	new RegExp(
		`(?<![\\p{L}])[Dd]en (${N}(?::[ea]|:de|:te|\\.)?)(?![\\p{L}\\d:/]|[.,]\\d)(?= *[.,;)\\n]| *$| (?:på|med|för|kl|och|i|til|for|og|da|när|var|kom|opererad\\p{L}*|utskriven)(?!\\p{L}))`,
		'gu',
	),
	new RegExp(
		`(?<![\\p{L}])(?:[Dd]nia|dniu|[Oo]d|[Dd]o) (${N})(?=\\.?(?:[,;)\\n]|$)| (?:z|w|na|do|i|o|godz)(?!\\p{L}))`,
		'gu',
	),
	// Danish "d. 3/11", Dutch "op 4-11", "d.d. 14-10".
	new RegExp(
		`(?<![\\p{L}.])(?:[Dd]\\.|[Dd]\\. ?[Dd]\\.|dd\\.?|[Oo]p) (${N}[-/](?:0?[1-9]|1[0-2]))(?![\\d/%-]|\\.\\d| (?:mg|ml|keer|dagen|weken))`,
		'gu',
	),
];

/** What stands before a place of a text, as much as a rule asks. */
export const windowBefore = (plain: string, at: number, length = 40) => plain.slice(Math.max(0, at - length), at);
/** Is what ends here a value? Measures are hidden from the recognisers: a sign of control stands for each of their letters. */
export const isMeasuredAt = (plain: string, end: number) =>
	MEASURED_BEHIND.test(plain.slice(end, end + 20).replaceAll('\u0001', '%'));

/** Days of a month that nothing names but their place in the sentence, in the story of one patient. */
export function daysOfMonth(text: Normalised): Span[] {
	const { plain } = text;
	return [
		...matches(
			text,
			ENGLISH_THE,
			(match) =>
				!RANKED.test(plain.slice(Math.max(0, match.index - 60), match.index + match[0].length + 30)) &&
				(match[1] !== undefined || !/^the [123]\D/i.test(match[2] as string)) &&
				!/^ (?:of|in) (?:\d|his|her|the|three|four|two|five|six)/.test(plain.slice(match.index + match[0].length)),
			2,
		),
		...matches(
			text,
			ENGLISH_BARE,
			({ index }) =>
				!/the $/i.test(windowBefore(plain, index)) &&
				(CUE.test(windowBefore(plain, index, 48)) || BEFORE_ORDINAL.test(windowBefore(plain, index))) &&
				!RANKED.test(plain.slice(Math.max(0, index - 30), index + 30)),
			1,
		),
		...matches(
			text,
			ROMANCE,
			(match) => {
				const before = windowBefore(plain, match.index);
				const lead = (match[1] as string).trim().toLowerCase();
				const end = match.index + match[0].length;
				if (isMeasuredAt(plain, end) || VALUE_BEFORE.test(before)) return false;
				const stretch = STRETCH_BEHIND.exec(plain.slice(end, end + 12).replaceAll('\u0001', '%'));
				if (stretch && (/10|%/.test(stretch[0]) || isMeasuredAt(plain, end + stretch[0].length))) return false;
				// "du 14" and "del 14" to a day where a picture, a report or a beginning stands before.
				if (/^(?:del|du)$/.test(lead)) return DATED.test(before);
				return true;
			},
			2,
		),
		...matches(
			text,
			STRETCH,
			(match) => {
				const end = match.index + match[0].length;
				if (/(?:^|\D)[01] (?:al?|au|tot|e o) 10$/.test(match[1] as string) || isMeasuredAt(plain, end)) return false;
				return STAY_BEFORE.test(windowBefore(plain, match.index)) || STAY_BEHIND.test(plain.slice(end, end + 50));
			},
			1,
		),
		...matches(text, PORTUGUESE, () => true, 1),
		...[DAY_WITH_TIME, TO_COME].flatMap((form) => matches(text, form, () => true, 1)),
		...matches(
			text,
			GERMAN,
			({ 0: whole, index }) => !GERMAN_RANK.test(whole) && !/(?<!\p{L})I $/u.test(windowBefore(plain, index)),
			1,
		),
		...NORTHERN.flatMap((form) => matches(text, form, () => true, 1)),
	];
}
