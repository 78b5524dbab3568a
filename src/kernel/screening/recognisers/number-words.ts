// Words that the papers of many countries put before a number of one person, one visit, one specimen or one licence, and forms
// that are a country's own. Words come from the countries' own forms: letters and laboratory forms of German, Austrian and Swiss
// statutory care (KBV, ELGA, AHV), the French INS and RPPS, the Spanish community cards, the British and Irish registers, the
// Canadian provinces' cards, Medicare Australia, the New Zealand NHI, Brazil's SUS and Portugal's SNS.

import type { Normalised } from '../normalise.ts';
import { digitsOf, matches, type Span, where } from '../recogniser.ts';

/** What may stand between the word and its number. */
const BETWEEN =
	'(?:[ :.#°º()*="-]|[Nn](?=[.°º])|(?:[Nn]r|NR|[Nn]o|[Nn][º°o]|[Nn]úm|[Nn]um|[Nn]umber|[Nn]ummer|[Ii]s|ist|lautet|es|est|é)(?![\\p{L}])){0,7}';
/** "E/2023/12345", "RX 2024 11872", "PAT_00091223", "C 28 443 190", "12345678 9 ZZ4", "4951 23456 7 / 2". */
const VALUE =
	'((?:[A-Z]{1,5}[ ./_-]?|[a-z]{1,2}[-/]?)?\\d[\\dA-Za-z]*(?:(?:[./_-]| ?[/-] ?| (?=\\d{2}|\\d(?![\\p{L}\\d,.])|[A-Z]{1,2}\\d|[A-Z]{2}(?![\\p{L}])|[A-Z](?=[.,;)\\n]|$)))[A-Z]{0,3}\\d*[\\dA-Z]*){0,6})(?![\\p{L}])';

const behind = (words: string) => new RegExp(`(?<![\\p{L}\\d])(?:${words})(?![\\p{L}])${BETWEEN}${VALUE}`, 'gu');

const RECORD = behind(
	'[Rr]eg(?:d|n|istration)?\\.?(?= ?(?:[Nn]o|[Nn]umber|#|[Nn]r))|(?<!(?:GenBank|GEO|Uniprot|UniProt|sequence|EMBL|SRA|BioProject) )[Aa]ccession|ACC|[Ff]all(?=:? [A-Z]?-?\\d)|[Hh]istoria(?=:? ?\\d)|[Aa]kte|[Cc]ase(?= [A-Z]{0,3}-?\\d{4})|[Hh]osp(?:ital)?\\.?(?= ?(?:[Nn]o|[Nn]umber|#|[Nn]r))|[Ee]ncounter|CSN|FIN|HAR|UBRN|HRN|DOC(?= ?(?:#|[Nn]o))|[Ii]nmate(?= ?(?:#|[Nn]o))|(?:[OoIi][Pp]|OPD|IPD|[Cc][Rr]|[Cc]rime|[Dd]aycare) ?(?=[Nn]o(?![\\p{L}])|#)|UR(?= ?(?:[Nn]o|[Nn]umber|:|\\d{5}))|(?:[Pp]ayroll|[Ee]mployee|[Ss]taff|[Cc]lock|[Ss]tudent|[Pp]upil|[Cc]ustomer|[Cc]lient|[Pp]risoner|[Ss]ervice|[Uu]nion|[Cc]rime|[Tt]racking|[Rr]eceipt)(?= ?(?:[Nn]o(?![\\p{L}])|[Nn]umber|#|ID))|[Bb]arcode|[Aa]uftrag(?= [A-Z]?-?\\d)|[Rr]equisition|(?:VA|[Pp]olice) (?:file|report)|[Rr]ed book|(?<!AWMF-)[Rr]egist(?:er|ry)|[Pp]at(?:ient(?:en)?)?[.-]?(?:ID|Id|id)|' +
		'(?:[Bb]iopsie|[Hh]isto(?:logie)?|[Ll]abor|[Aa]uftrag(?:s)?|[Pp]roben?|[Ff]all|[Pp]atienten|[Aa]ufnahme|[Aa]kten?|[Ee]ingangs?|[Ee]insende(?:r)?|[Bb]esuch(?:s)?|[Vv]organg(?:s)?)[ -]?(?:nr|Nr|nummer|Nummer)|' +
		'(?:[Nn](?:[º°]|\\.[º°]|úm\\.?|o\\.) ?)(?:de |del? |da |do )?(?:[Hh](?:ª|\\.ª|\\.? ?C\\.?)|[Hh]istoria|[Bb]iopsia|[Mm]uestra|[Rr]egistro|[Pp]rocess?o|[Ee]pisodio|[Ii]nforme|[Pp]etici[oó]n|[Ee]studio|[Pp]aciente|[Oo]rden|[Ee]xpediente)|[Pp]rontu[áa]rio|[Pp]rocesso(?= ?(?:n|\\d|:))|[Aa]tend(?:imento)?\\.?|[Hh]emocultivo(?= n)|[Rr]ef(?:erencia)?\\.?(?=:? ?[A-Z]{2,4}\\/)|' +
		"[Nn](?:°|º|o\\.|uméro)s? ?(?:de |d['’]|du )?(?:séjour|examen|dossier|venue|passage|prélèvement|échantillon|demande|compte[- ]rendu|lame|bloc|patient|archivage|enregistrement)|" +
		'(?:[Rr]eferto|[Vv]erbale|[Cc]artella|[Pp]ratica|[Aa]ccettazione|[Nn]osologico|[Cc]ampione|[Rr]icovero)(?: \\p{Ll}+)?(?= ?n)|(?:[Dd]ossier|[Oo]pname|ZIS-?|[Pp]ati[eë]nt)(?:nr|nummer)',
);
const PLAN = behind(
	'[Pp]olicy(?= [A-Z]{2,4} ?\\d)|(?:[Mm]edicaid|[Mm]edi-?[Cc]al|[Mm]ember|[Ii]nsurance|[Pp]olicy|[Ss]ubscriber|[Gg]roup)(?= (?:ID|[Nn]o|[Nn]umber|#))(?: ID)?|NHI|GMS|PCRS|LTI|DPS|GEMS|PHIN|MHSC|AHCIP|MSI|HSN|NUHSA|CIPA|CIP|IMSS|ISSSTE|SNS|SUS|CNS|SIP|TSI|(?:[Nn]\\.?[º°] ?(?:de )?)?[Uu]tente|[Cc]artão(?: (?:SUS|[Nn]acional de [Ss]aúde))?|[Cc]art\\.(?= )|[Cc]onv[êe]nio(?: \\p{Lu}\\p{L}+)?|[Pp]olis(?:nr|nummer)|[Zz]orgpas|[Kk]arten-?(?:[Nn]r|nummer)|[Vv]ersichertenkarte|[Aa]ffili[ée]e?(?: (?:à )?(?:la )?\\p{Lu}\\p{L}+)?|[Mm]utuelle|[Aa]dhérent|[Tt]essera(?: [Ss]anitaria)?|(?<=[Pp]olicy.{0,40})[Gg]roup|(?:NB|QLD|NT) Medicare|Medicare|HICN|MBI|[Pp]ensioner (?:no|number)|DVA',
);
const STATE = behind(
	'[Pp]ersonn(?:umme)?r|[Pp]nr|[Ff]ødselsn(?:umme)?r|TC(?: [Kk]imlik)?(?: [Nn]o)?|T\\.C\\.|PPSN?|INS|SS(?=[ :.]{1,2}\\d{2}[ /]?\\d{6})|(?:N°|[Nn]uméro(?: de)?) ?(?:SS|[Ss]écu(?:rité sociale)?)|[Nn]° national|NUSS|NSS|NAF|VSNR|SVNR|VNr|[Ee]-?[Cc]ard|(?:[Rr]enten|[Ss]ozial)versicherungs-?(?:[Nn]ummer|[Nn]r)|[Ss]teuer-?(?:ID|Id|[Ii]dentifikationsnummer|[Nn]r|[Nn]ummer)|IdNr|NIF|CF|C\\.F\\.|[Cc]od(?:ice|\\.) ?[Ff]isc(?:ale|\\.)|RG|CPF|BSN|NISS|CNIE?|CIN|[Cc]artão de [Cc]idadão|[Cc]arte nationale|PESEL|[Pp]ersonnummer|CPR|[Ff]ødselsnummer|[Vv]oter ID|EPIC|IC(?= ?[Nn]o)|NRIC|HKID|Emirates ID|Iqama|Omang|NIN|BVN|CNIC',
);
const LICENCE = behind(
	"BSNR|LANR|IK|NPI|DEA|RPPS|FINESS|ADELI|GMC|NMC|HCPC|AHPRA|CRM|OMC|[Pp]ermis(?: de conduire)?|[Cc]arte d['’]identité|[Tt]itre de séjour|[Rr]écépissé|AZR-?(?:[Nn]ummer|[Nn]r)|[Pp]ass-?(?:[Nn]ummer|[Nn]r)|[Rr]eisepass|[Pp]ersonalausweis|[Mm]utterpass-?(?:[Nn]r|[Nn]ummer)|A-?[Nn]umber|[Aa]lien (?:[Rr]egistration )?(?:[Nn]o|[Nn]umber)|USCIS|[Gg]reen card|I-94|[Ii]nmate|DOC(?= ?(?:#|[Nn]o))|[Bb]adge|[Mm]atricule|[Cc][ée]dula profesional|[Cc]arta d['’]identità|[Pp]atente(?= n)|[Pp]assaporto|[Rr]ijbewijs|[Tt]arjeta de residencia|[Pp]asaporte|[Ll]icencia",
);
const DEVICE = behind(
	'(?:[Pp]acemaker|[Ss]chrittmacher|[Mm]arcapasos|[Mm]arcapassos|ICD|[Ii]mplant(?:at|e)?|[Pp]rothes[ei]|[Pp]rótesis|[Pp]rothèse|[Pp]rotesi|[Dd]efibrillator|[Ll]oop recorder|[Hh]earing aid|[Hh]örgerät|[Pp]ump|[Pp]umpe|[Bb]omba|[Pp]ompe)(?:(?= ?#| [Nn]o(?![\\p{L}])| [Nn]º| [Nn]r(?![\\p{L}])| [Nn]umber| n°)|[ -][Rr]ef\\.?(?: LOT)?)|SN|[Ss]/[Nn]|[Ss]erial(?: [Nn]o| [Nn]umber)?|[Ss]eriennummer|[Ss]erien-?[Nn]r|[Ss]érie|[Nn][º°] ?(?:de )?(?:serie|série)|[Mm]atricola|[Ss]erienummer|UDI',
);
const IBAN = where(/IBAN/, /(?<![\p{L}\d])IBAN[ :.]{1,3}([A-Z]{2}\d{2}[ \dA-Z]{8,36}\d)(?![\p{L}])/gu);
const ACCOUNT = behind('[Kk]onto(?:nummer|-?[Nn]r)?|[Kk]to|[Bb]ankverbindung|[Cc]uenta|[Cc]ompte(?= n)|[Cc]onto(?= n)');

/** At least so many digits; a year or a date is none, and small letters before the figures are words. */
const enough = ([, value]: RegExpExecArray, least: number) =>
	digitsOf(value as string).length >= least &&
	!/^(?:19|20)\d{2}(?: ?[-/] ?(?:(?:19|20)?\d{2}))?$/.test(value as string) &&
	!/^(?:[012]?\d|3[01])[./-](?:0?\d|1[012])[./-](?:19|20)?\d{2}$/.test(value as string);

export const recordsByWord = (text: Normalised): Span[] => [
	...matches(text, RECORD, (match) => enough(match, 4), 1),
	// A laboratory's letter, the year and a running number: "S24-11827", "B24-03381".
	...matches(text, /(?<![\p{L}\d/-])[A-Z]{1,3}-?(?:1[5-9]|2\d)[-/]\d{4,6}(?![\w/-])/gu),
];
/** "card ends in 4471", "the last four of her SSN are 8830": of a number a part that still tells it. */
/** "Insurance card reads XWJ 9180 44721, group 00877": a card and its group. */
const CARD =
	/(?<![\p{L}])(?:(?:[Ii]nsurance|[Mm]ember|[Hh]ealth|[Mm]edicaid|[Mm]edicare) card(?: reads?| says| is| shows|:)? |(?<=\d, ?)[Gg]roup )([A-Z]{0,4} ?\d[\dA-Z]*(?: \d{2,6}){0,4})(?![\p{L}\d])/gu;
/** A file of a court, a chassis; Norway's number of birth behind "f."; "ref." with a year. */
const OF_OFFICES =
	/(?<![\p{L}])(?:Aktenzeichen|Az\.|Fahrgestell-?[Nn]r\.?|Geschäftszeichen|(?:[Rr]ef|[Kk]enmerk)[.:]{1,2}) ?((?:\d{1,3} [A-Z]{1,3} )?[A-Z\d]*\d[\dA-Z]*(?:[/-]\d[\dA-Z]*)*)(?![\p{L}\d])/gu;
const LAST_FIGURES =
	/(?<![\p{L}])(?:(?:card|account|phone|number|passport)(?: that)? (?:ends?|ending)(?: in| with)?|[Ll]ast (?:four|4|three|3)(?: digits| figures| numbers)?(?: of (?:her|his|the|their) \p{L}+)?(?: (?:is|are))?|(?:tarjeta|cuenta) (?:que )?termina(?:da)? en|carte (?:qui )?(?:se )?termin(?:e|ée|ant) par) (\d{3,4})(?![\d%]|[.,]\d)/gu;
/** Argentina's social insurers, and the German card's number behind "KV". */
const INSURED =
	/(?<![\p{L}])(?:(?:obra social|prepaga|mutual)[: ]{1,2}(?:\p{Lu}[\p{L}]* ){0,2}|KV[: ]{1,2})([A-Z]?\d[\d /-]{5,24}\d)(?![\d])/gu;

export const plansByWord = (text: Normalised): Span[] => [
	...matches(text, CARD, () => true, 1),
	...matches(text, OF_OFFICES, ([, value]) => digitsOf(value as string).length >= 4, 1),
	...matches(text, INSURED, () => true, 1),
	...matches(text, PLAN, (match) => enough(match, 6), 1),
	// Germany: the card of statutory insurance, by its check digit. Australia: Medicare, by its own.
	...matches(text, /(?<![\p{L}\d])[A-Z]\d{9}(?!\w)/gu, ([number]) => germanCardHolds(number)),
	...matches(text, /(?<![\w.-])[2-6]\d{3} ?\d{5} ?\d(?: ?[/-] ?\d)?(?![\w-])/g, ([number]) =>
		australianCardHolds(digitsOf(number)),
	),
	// New Zealand, in the older and the newer form.
	...matches(text, /(?<![\p{L}\d])NHI[ :]{1,2}([A-HJ-NP-Z]{3}(?:\d{4}|\d{2}[A-HJ-NP-Z]{2}))(?!\w)/gu, () => true, 1),
	...matches(text, /(?<![\w-])\d{4}[ -]\d{3}[ -]\d{3}[ -][A-Z]{2}(?![\w-])/g),
];
export const stateNumbersByWord = (text: Normalised): Span[] => [
	...matches(text, STATE, (match) => enough(match, 5), 1),
	// Germany's pension insurance: region, birth date, first letter of the name, serial number. Switzerland's AHV without stops.
	...matches(text, /(?<![\w.-])\d{2} ?(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d{2} ?[A-Z] ?\d{3}(?![\w-])/g),
	...matches(text, /(?<![\w.-])756 ?\d{4} ?\d{4} ?\d{2}(?![\w-])/g),
];
/** "License OH L-9988776", "LIC # MA-554433A": with the state between. */
const STATE_LICENCE =
	/(?<![\p{L}])(?:[Ll]icen[cs]e|LICEN[CS]E|[Ll]ic\.?|LIC)(?: ?(?:#|[Nn]o\.?|[Nn]umber))?:? ?(?:[A-Z]{2} ){1,2}([A-Z]{0,3}-?\d[\dA-Z-]{4,14})(?![\p{L}\d])/gu;
export const licencesByWord = (text: Normalised): Span[] => [
	...matches(text, LICENCE, (match) => enough(match, 5), 1),
	...matches(text, STATE_LICENCE, () => true, 1),
];
export const devicesByWord = (text: Normalised): Span[] => matches(text, DEVICE, (match) => enough(match, 4), 1);
export const accountsByWord = (text: Normalised): Span[] => [
	...matches(text, LAST_FIGURES, () => true, 1),
	...matches(text, IBAN, () => true, 1),
	...matches(text, ACCOUNT, (match) => enough(match, 6), 1),
];

/** § 290 SGB V: the letter as two figures, weights of one and two in turn, sums of figures, rest by ten. */
function germanCardHolds(number: string): boolean {
	const letter = number.charCodeAt(0) - 64;
	const digits = `${String(letter).padStart(2, '0')}${number.slice(1, 9)}`;
	let sum = 0;
	for (let place = 0; place < digits.length; place++) {
		const product = Number(digits[place]) * (place % 2 === 0 ? 1 : 2);
		sum += product > 9 ? product - 9 : product;
	}
	return sum % 10 === Number(number[9]);
}

/** Services Australia: weights 1, 3, 7, 9 over eight figures, rest by ten is the ninth. */
function australianCardHolds(digits: string): boolean {
	if (digits.length < 10 || digits.length > 11) return false;
	const weights = [1, 3, 7, 9, 1, 3, 7, 9];
	const sum = weights.reduce((total, weight, place) => total + weight * Number(digits[place]), 0);
	return sum % 10 === Number(digits[8]);
}
