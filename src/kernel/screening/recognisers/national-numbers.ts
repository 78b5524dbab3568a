// Numbers of persons by the form that a country gave them, and by the words of its papers. Sources: the OECD's sheets of tax
// identification numbers, the European Commission's of national identity numbers, and the specifications of the
// registries named beside each form. Where a form alone would be too common, a word must stand before it.

import type { Normalised } from '../normalise.ts';
import { digitsOf, matches, type Span } from '../recogniser.ts';

/** Health cards and insurance numbers that their form shows. */
const HEALTH: RegExp[] = [
	// Québec: four letters of the name, year, month (+50 for women), day, two more (RAMQ).
	/(?<![\w-])[A-Z]{4} ?\d{2}(?:[05]\d|[16][012])[ ]?\d{4}(?![\w-])/g,
	// Ontario with its version code.
	/(?<![\w-])\d{4}-\d{3}-\d{3}-[A-Z]{2}(?![\w-])/g,
	// Spain: codes of the autonomous communities' cards (four letters of the family names and a birth date), and the national one.
	/(?<![\w-])[A-Z]{4} ?[01] ?\d{6} ?\d{2} ?\d(?![\w-])|(?<![\w-])[A-Z]{4}\d{10,12}(?![\w-])|(?<![\w-])[A-Z]{8}\d{6,10}(?![\w-])/g,
	// European health insurance cards (ISO/IEC 7812: 80, country, institution).
	/(?<![\w-])80(?:040|056|076|250|276|380|442|528|620|724|756|826)\d{15}(?![\w-])/g,
	// Australia: individual healthcare identifiers begin with 800360.
	/(?<![\w-])8003 ?60\d{2} ?\d{4} ?\d{4}(?![\w-])/g,
];
const HEALTH_WORDS =
	/(?<![\p{L}\d])(?:KVNR|KV-?Nr\.?|V(?:ers|NR)?\.?-?(?:Nr|Karte)\.?|Versicherten-?(?:Nr\.?|nummer)|Krankenkasse|Carte [Vv]itale|OHIP|HCN|PHN|NAM|RAMQ|MCP|ULI|IHI|DVA|ABHA|PMJAY|(?:Ayushman|health|insurance|Medicare|[Cc]oncession|[Hh]ealth ?[Cc]are|HC) (?:[Cc]ard)|CRN|[Mm]ember(?=:? [A-Z]{2,4}\d)|[Tt]arjeta(?: sanitaria)?|CIP|SIP|TSI|TIS|EPS(?: \p{Lu}\p{L}+)?|[Oo]bra [Ss]ocial(?: [A-Z]{2,8})?|[Pp]repaga(?: \p{Lu}\p{L}+)?|[Aa]filia(?:ci[oó]n|d[oa])|[Mm]utuelle|[Mm]utua|[Pp]óliza|[Pp]olice(?:n)?-?[Nn]r\.?)(?![\p{L}])(?:[ :.#°º]|(?:[Nn]r|[Nn]o|[Nn][º°o]|is|ist|es)(?![\p{L}])){0,5}((?=[\w ./-]*\d{3})[A-Z]{0,8}[ -]?\d[\dA-Z]*(?:[ ./-]\d[\dA-Z]*){0,5}(?:-[A-Z]{1,2}(?![\p{L}]))?)/gu;

/** Numbers of the state. */
const STATE: RegExp[] = [
	// Mexico: CURP.
	/(?<![\w-])[A-Z][AEIOUX][A-Z]{2}\d{6}[HMX][A-Z]{5}[A-Z\d]\d(?![\w-])/g,
	// India: PAN; its fourth letter says what kind of holder.
	/(?<![\w-])[A-Z]{3}[PCHFATBLJG][A-Z]\d{4}[A-Z](?![\w-])/g,
	// Thailand: kind, office, register, place, check.
	/(?<![\w-])[1-8][- ]\d{4}[- ]\d{5}[- ]\d{2}[- ]\d(?![\w-])/g,
	// Belgium: birth date, serial number, check.
	/(?<![\w-])\d{2}\.\d{2}\.\d{2}-\d{3}\.\d{2}(?![\w-])/g,
	// Chile: RUT; Brazil: CPF.
	/(?<![\w.-])\d{1,2}\.\d{3}\.\d{3}-[\dkK](?![\w-])|(?<![\w.-])\d{3}\.\d{3}\.\d{3}-\d{2}(?![\w-])/g,
	// Argentina: CUIL.
	/(?<![\w-])(?:20|23|24|27)-\d{8}-\d(?![\w-])/g,
	// Spain: DNI and NIE with points and a hyphen.
	/(?<![\w.-])\d{1,2}\.\d{3}\.\d{3} ?-? ?[A-HJ-NP-TV-Z](?![\w-])|(?<![\w-])[XYZ]-?\d{7}-?[A-Z](?![\w-])/g,
	// Australia: passports and the like go by their words; Denmark, Sweden, Finland: birth date and a serial number.
	/(?<![\w./-])(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d{2}[-+A]\d{3}[\dA-FHJ-NPR-Y](?![\w-])|(?<![\w./-])(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])-\d{4}(?![\w-])/g,
];
const STATE_WORDS =
	/(?<![\p{L}\d])(?:NI|N\.I\.|NINO|PAN|NISS|NRN|[Rr]ijksregisternummer|[Rr]egistre national|AVS|RUT|RUN|CUIL|CUIT|C\.? ?C\.|T\.I\.|C\.E\.|[Cc][ée]dula(?: de (?:ciudadanía|identidad|extranjería))?|TFN|INE|CHI|H ?& ?C|NIR|INSEE|[Ss]écu(?:rité sociale)?|[Ss]teuer-?(?:ID|[Nn]r\.?|nummer)|[Pp]ersonalausweis(?:nummer|nr\.?)?|[Aa]usweis-?(?:[Nn]r\.?|nummer))(?![\p{L}])(?:[ :.#°º]|(?:[Nn]r|[Nn]o|[Nn][º°o]|[Nn]umber|is|ist|es)(?![\p{L}])){0,5}([A-Z]{0,3}[ -]?\d[\dA-Z]*(?:[ ./-]\d[\dA-Z]*){0,6}(?: ?-? ?[A-Z](?![\p{L}]))?)/gu;
/**
 * Papers of identity by their letters, as the states of the Americas, Iberia, Africa and Asia call them (OECD, tax identification numbers; the civil
 * registries' own). Letters that medicine has too: so seven figures, or groups of three with stops.
 */
const PAPERS =
	/(?<![\p{L}\d])(?:TI|RC|CE|CI|C\.I\.|R\.C\.|PEP|PPT|NUIP|NUI|DPI|CUI|DUI|INE|IFE|RNE|RNM|CTPS|PIS|NIS|NIT|RTN|RUC|LE|LC|L\.E\.|L\.C\.|DNI|CNIB|NIN|BVN|NRC|KTP|NIK|CNIC|NICOP|NID|BRN|UID|MyKad|IC|HKID|ARC|TZ|T\.Z\.|AMKA|OIB|JMBG|EGN|CNP|EMŠO|LBO|RČ|r\. ?č\.)(?: (?:de|del|of|for) (?:él|ella|(?:la|el|mi|su|my|her|his|the) \p{Ll}{3,9}))?(?: ?(?:[Nn]o|[Nn][º°o]|[Nn]r|[Nn]um|#))?[.: ]{1,3}((?:[A-Z]{1,2}[ -]?)?\d{1,3}(?:\.\d{3}){2,3}(?:-[\dkK])?|[A-Z]{0,2}-?\d{7,15}(?:-[\dA-Z]{1,2})?|\d{5,6}[-/ ]\d{2,7}(?:[-/ ]\d{1,5})?)(?![\p{L}\d%]|[.,]\d)/gu;
/** The French number of social security, Corsica's departments as well; the check stands in numbers.ts. */
const FRENCH = /(?<![\w.])[12] ?\d{2} ?(?:0[1-9]|1[0-2]|[2-9]\d) ?(?:\d{2}|2[AB]) ?\d{3} ?\d{3} ?\d{2}(?!\w)/g;

const enough = ([, value]: RegExpExecArray, least: number) =>
	digitsOf(value as string).length >= least && !/^(?:19|20)\d{2}$/.test(value as string);

export const healthNumbers = (text: Normalised): Span[] => [
	...HEALTH.flatMap((form) => matches(text, form)),
	...matches(text, HEALTH_WORDS, (match) => enough(match, 6), 1),
];

export const stateNumbers = (text: Normalised): Span[] => [
	...STATE.flatMap((form) => matches(text, form)),
	...matches(text, FRENCH),
	...matches(text, STATE_WORDS, (match) => enough(match, 6), 1),
	...matches(text, PAPERS, (match) => enough(match, 7), 1),
];

/** Nouns whose number stands for a thing or a place in a text, and for nobody. */
const OF_THINGS =
	/^(?:ATC|OPS|PZN|CAS|EBM|GOÄ|DRKS|DIMDI|OMIM|ICD|Artikel|Katalog|Best(?:ell)?|Chargen?|Ch|Lot|Seiten?|Bild|Tabellen?|Abbildungs?|Abb|Telefon|Tel|Handy|Mobil|Rufn?|Fax|Durchwahl|Haus|Zimmer|Bett|Serien|Ordnungs|Punkt|Frage|Fuß|Glas|Block|Kanal|Phantom|Studien?arm)/iu;
/** "Pat.-Nr.: 00.77.812", "Auftragsnr. L-2024-88123", "Histo-Nr. E 12345/23": a noun and its number. */
const GERMAN_NUMBER =
	/(?<![\p{L}.-])(\p{Lu}[\p{L}.-]{1,24}?)-?(?:[Nn]r\.?|[Nn]ummer|NR\.?)(?![\p{L}])[ :.#]{0,3}((?=[\w ./-]*\d{3})[A-Z]{0,4}[ /_-]?\d[\dA-Z]*(?:[./_-]\d[\dA-Z]*){0,4})/gu;
/** "Hosp no N448821", "H/N 7731209", "IP No. 2301/4482", "Hª clínica 7788/21", "dossier 24-00781". */
const RECORD_WORDS =
	/(?<![\p{L}\d])(?:[Hh]osp(?:ital)?\.? ?(?:[Nn]o|#|[Nn]r)|H\/N|(?:IP|OP|OPD|IPD|CR|MLC|Regd?|REGD?)\.? ?(?:[Nn]o|NO|#)|H(?:ª|\.ª|ist\.?|istoria)\.? ?[Cc]l[ií]nica|H\.? ?C(?:l)?\.?|[A-Z]{2,4} (?:[Nn]o|[Nn][ºo°]|[Nn]umber)\.?|Az\.?|Aktenzeichen|[Ee]xpediente|[Dd]ossier|IPP|NIP|IEP|[Pp]at(?:ienten)?\.?-?ID|[Cc]laim|[Cc]ase ref(?:erence)?|[Rr]eferral)(?![\p{L}])(?:[ :.#°º()]|(?:[Nn]r|[Nn]o|[Nn][º°o]|[Nn]úm|[Nn]umber|is|ist|es)(?![\p{L}])){0,5}((?=[\w./-]*\d{3})[A-Z]{0,4}[ -]?\d[\dA-Z]*(?:[./-]\d[\dA-Z]*){0,4})/gu;

export const recordNumbers = (text: Normalised): Span[] => [
	...matches(
		text,
		GERMAN_NUMBER,
		([, noun, value]) => !OF_THINGS.test(noun as string) && digitsOf(value as string).length >= 4,
		2,
	),
	...matches(text, RECORD_WORDS, (match) => enough(match, 4), 1),
];

/** Plates by their form (Vienna Convention on Road Traffic, annex 2, and the countries' own rules). */
const PLATE =
	'(?:AG|AI|AR|BE|BL|BS|FR|GE|GL|GR|JU|LU|NE|NW|OW|SG|SH|SO|SZ|TG|TI|UR|VD|VS|ZG|ZH)[ -]\\d{1,3} \\d{3}|[A-Z]{4}-?\\d{2}|[A-Z]{3}[ -]?\\d{2,3}-?[A-Z]{1,2}|\\d{2} [A-Z]{1,3} \\d{2,4}|[A-Z]{2}\\d{2} ?[A-Z]{3}|[A-Z]{2}[- ]?\\d{3}[- ]?[A-Z]{2}|[A-ZÄÖÜ]{1,3}[- ][A-Z]{1,2} ?\\d{1,4}[EH]?|\\d{4}[ -]?[B-DF-HJ-NP-TV-Z]{3}|[A-Z]{2,3}[ -]?\\d{3,4}|\\d{1,3}[ -]?[A-Z]{3}[ -]?\\d{0,3}|[A-Z]{2} ?\\d{1,2} ?[A-Z]{1,2} ?\\d{4}|(?=[A-Z\\d]* ?[A-Z\\d]*\\d)(?=[\\d]* ?[\\d]*[A-Z])[A-Z\\d]{2,4}[ -][A-Z\\d]{2,4}|(?:ZH|BE|LU|UR|SZ|OW|NW|GL|ZG|FR|SO|BS|BL|SH|AR|AI|SG|GR|AG|TG|TI|VD|VS|NE|GE|JU) ?\\d{3,6}';
const CALLED_PLATE = new RegExp(
	`(?<![\\p{L}])(?:(?:[Ll]icen[cs]e|[Nn]umber)[ -]?[Pp]late|[Pp]late|[Rr]eg(?:istration|n|o)?\\.?|[Mm]atr[ií]cula|[Pp]atente|[Pp]lacas? del?(?: la)? (?:coche|auto|veh[ií]culo|moto|camioneta|cami[oó]n)|[Pp]lacas?(?=:? [A-Z]{2,3}-\\d)|[Ii]mmat\\.|[Ii]mmatricul\\p{L}+|[Pp]laque min[ée]ralogique|(?:[Kk]fz-?)?[Kk]ennz(?:eichen)?\\.?|[Kk]ontrollschild|[Nn]ummernschild|[Tt]arga|[Kk]enteken)(?![\\p{L}])[^.\\n\\d]{0,40}?[ :](${PLATE})(?![\\w-])`,
	'gu',
);

/** Behind a vehicle itself, where nothing but a plate has letters and figures so: "ambulancia EUB-447", "Lkw NEA-SD 447". */
const OF_A_VEHICLE =
	/(?<![\p{L}-])(?:[Aa]mbulanc(?:e|ia)|[Aa]mbulância|[Aa]mbulanza|[Tt]axi|[Tt]áxi|[Mm]oto(?:rcycle|rbike|cicleta)?|[Cc]ami(?:ón|on)|[Cc]aminhão|[Cc]amioneta|[Cc]arro|[Cc]oche|[Aa]uto(?:móvil|bus)?|[Ô]nibus|[Cc]ombi|[Mm]ototaxi|[Vv]oiture|[Cc]amionnette|[Ww]agen|Pkw|PKW|Lkw|LKW|RTW|NEF|KTW|[Cc]ar|[Vv]an|[Ll]orry|[Tt]ruck|[Pp]ickup|[Tt]ractor|[Bb]us|[Tt]railer|[Mm]acchina|[Ff]urgone|[Bb]estelbus|[Bb]il|[Aa]raç|[Ss]amochód|[Oo]koda|[Bb]oda)[ :(]{1,2}((?:[A-ZÄÖÜ]{1,3}-[A-ZÄÖÜ]{1,2} ?\d{1,4}[EH]?|[A-Z]{2,3}[- ]?\d{3,4}[A-Z]?|[A-Z]{1,2}\d[A-Z]\d{2,3}|[A-Z]{3}\d[A-Z]\d{2}|[A-Z]{2}[- ]\d{3}[- ][A-Z]{2}|\d{4} ?[A-Z]{3}|\d{2,3}-?[A-Z]{2,3}-?\d{1,4}|[A-Z]{2}\d{2} ?[A-Z]{3}|U[A-Z]{2} ?\d{3}[A-Z]|K[A-Z]{2} ?\d{3}[A-Z]))(?![\p{L}\d%/-]|[.,]\d)/gu;

export const plates = (text: Normalised): Span[] => [
	...matches(text, CALLED_PLATE, () => true, 1),
	...matches(text, OF_A_VEHICLE, () => true, 1),
	// Great Britain's and France's own forms are used for nothing else.
	...matches(
		text,
		/(?<![\w-])[A-Z]{2}(?:0[1-9]|[1-7]\d) [A-HJ-PR-Z]{3}(?![\w-])|(?<![\w-])[A-HJ-NP-TV-Z]{2}-\d{3}-[A-HJ-NP-TV-Z]{2}(?![\w-])/g,
	),
];
