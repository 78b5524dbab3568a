// A number whose owner or maker stands between it and its word: "Ins: Humana H8820413301", "EPS Sanitas 4471-88", "Dossier CHIREC 44.71.18", "Stimulateur
// Boston L331 n° 118820"; flights by the codes of airlines (IATA) and aircraft by those of their states (ICAO, annex 7). (Decision 0168.)

import type { Normalised } from '../../normalise.ts';
import { digitsOf, matches, type Span } from '../../recogniser.ts';

const LABEL =
	'[IO]P(?:D)?|PM|[Cc]ard|[Cc]arte|[Tt]arjeta|[Kk]arte|[Mm]utua|[Pp]olis|[Pp]olicy|[Pp]óliza|[Tt]essera|Ins(?:urance|urer)?|INS|Payer|Payor|PAYER|[Hh]ealth plan|EPS|ARS|HMO|Assurance|Ass\\.|[Mm]utuelle|[Cc]aisse|[Kk]asse|[Kk]rankenkasse|KK|[Vv]ersichert bei|[Aa]seguradora|[Ss]eguro|[Oo]bra social|[Pp]repaga|[Cc]onvênio|[Pp]lano de saúde|[Zz]orgverzekeraar|[Aa]ssicurazione|[Dd]ossier|[Cc]hart|[Hh]osp(?:ital)?(?: (?:no|nr))?|[Ff]older|[Aa]kte|[Ee]xpediente|[Hh]istoria|[Pp]rontuário|[Cc]artella|[Ss]tation|STATION|[Ss]canner|[Mm]achine|[Dd]evice|DEVICE|[Ss]timulateur|[Pp]acemaker|[Ss]chrittmacher|[Hh]erzschrittmacher|[Mm]arcapasos|[Mm]arcapasso|ICD|[Dd]éfibrillateur|[Dd]efibrillator|[Pp]ump|[Pp]ompe|[Pp]umpe|[Bb]omba|[Ll]oop recorder|[Vv]entilator|[Ii]mplant|AED';
const SIGN =
	'(?:,? ?(?:n[º°]|no\\.?|nr\\.?|Nr\\.?|#|serial(?: no\\.?)?|S\\/?N|lot|ID|id|serie|série|Serien-?[Nn]r\\.?)[ :]{0,2})';
const OWNED = new RegExp(
	`(?<![\\p{L}\\d])(?:${LABEL})[ \\t]*[:.]?[ \\t]+((?:(?:De |Del |La |Le |Van |Het )?\\p{Lu}[\\p{L}'’&-]*\\d{0,4}[ ,]{1,2}){1,3}(?:[A-Z]{0,2}\\d{1,4}[A-Z]{0,2} )?${SIGN}?[A-Z]{0,4}-?\\d[\\dA-Z]*(?:[ ./-][\\dA-Z]*\\d[\\dA-Z]*){0,6})(?![\\p{L}\\d%]|[.,]\\d| ?(?:mg|ml|mL|kg|mm|cm|min|bpm|Hz|kV|mA|ms)(?!\\p{L}))`,
	'gu',
);

/** Airlines as members of IATA call themselves; with their flight's number. */
const AIRLINES =
	'southwest|delta|united|american(?: airlines)?|jetblue|alaska|spirit|frontier|westjet|air canada|ryanair|easyjet|lufthansa|swiss|austrian|eurowings|condor|emirates|etihad|qatar(?: airways)?|british airways|virgin(?: atlantic| australia)?|air india|indigo|vistara|spicejet|klm|iberia|vueling|tap|latam|gol|azul|avianca|copa|aeromexico|volaris|turkish(?: airlines)?|pegasus|qantas|jetstar|air new zealand|air france|transavia|brussels airlines|ethiopian|kenya airways|egyptair|saudia|royal air maroc|air algérie|tunisair|singapore airlines|scoot|airasia|cathay(?: pacific)?|ana|jal|korean air|philippine airlines|cebu pacific|lot|sas|finnair|norwegian|wizz(?: ?air)?|ita airways|aer lingus|air peace|arik';
const FLIGHTS: RegExp[] = [
	new RegExp(
		`(?<![\\p{L}])((?:${AIRLINES}),? (?:flight |flt |vol |vuelo |Flug )?(?:[A-Z]{2} ?)?\\d{2,4})(?![\\p{L}\\d%]|[.,]\\d| (?:patients|mg|cases))`,
		'giu',
	),
	/(?<![\p{L}])(?:[Ff]light|[Ff]lt|[Ff]lying(?= [A-Z]{2})|[Vv]ol|[Vv]uelo|[Vv]oo|[Vv]olo|[Ff]lug|[Vv]lucht|[Rr]ejs)(?: (?:no|n[º°]|nr|number|code))?\.?:? ((?:[A-Z]{2}|[A-Z]\d|\d[A-Z]) ?-?\d{1,4}|\d{3,4})(?![\p{L}\d%]|[.,]\d)/gu,
	/(?<=(?<!\p{L})(?:landing|landed|lands|arriv(?:es|ing|ed)|fl(?:ew|ies|ying|own)|travelled|came|returned|rentrée?|llega|llegó|landet|kommt)(?!\p{L})[^.;\n]{0,40} (?:by|on|via|with|en|par|mit|aboard) )((?:[A-Z]{2}|[A-Z]\d|\d[A-Z]) ?\d{2,4})(?![\p{L}\d%]|[.,]\d)/gu,
];
const AIRCRAFT =
	/(?<![\p{L}])(?:[Pp]lane|[Aa]ircraft|[Hh]elicopter|[Hh]eli|[Tt]ail(?: no\.?| number)?|[Jj]et|[Aa]vion|[Hh]élicoptère|[Hh]ubschrauber|[Ff]lugzeug|[Aa]vioneta|[Hh]elicóptero|[Ee]lisoccorso)[ :]{1,2}((?:[A-Z]{1,2}|\d[A-Z])-[A-Z\d]{3,4}|N\d{1,5}[A-Z]{0,2})(?![\p{L}\d])/gu;
/** What offices of Brazil, Africa and Asia call a number, whatever parts it has. */
const OFFICES =
	/(?<![\p{L}\d])(?:[Oo]corrência|[Bb]oletim(?: de ocorrência)?|[Bb]oletín|[Pp]rocès-verbal|[Rr]apporto|[Vv]erbale|[Pp]rotocolo|[Cc]hamado|B\.?O\.?|MRD|M\.R\.D\.|[Pp]rotokol|[Dd]osya|[Hh]asta|[Ss]iniestro|[Pp]arte|[Aa]tendimento|[Ss]prawa|[Kk]arta|KG|Zl\.)(?: ?(?:[Nn]o|[Nn][º°]|[Nn]r|#)\.?)? ?:? ?((?:[A-Z]{1,4}[-/ ])?\d[\d./-]{2,18}\d)(?![\p{L}\d%]|[.,]\d| ?(?:mg|ml|kg|g)(?!\p{L}))/gu;

/** Numbers behind their owner, in the story of one patient. */
export const numbersByOwner = (text: Normalised): Span[] => [
	...matches(text, OWNED, ([, words]) => digitsOf((words as string).replace(/^.*? (?=\S*\d)/u, '')).length >= 5, 1),
	...FLIGHTS.flatMap((form) => matches(text, form, () => true, 1)),
	...matches(text, AIRCRAFT, () => true, 1),
	...matches(
		text,
		OFFICES,
		([, number]) =>
			digitsOf(number as string).length >= 4 && !/^(?:0?\d|[12]\d|3[01])[./-]\d{1,2}[./-]/.test(number as string),
		1,
	),
];
