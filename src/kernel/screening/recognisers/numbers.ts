// Numbers that an authority, a hospital, an insurer, a bank or a maker gave to one person or one thing.

import type { Normalised } from '../normalise.ts';
import { digitsOf, matches, type Recogniser, type Span, where } from '../recogniser.ts';
import { healthNumbers, plates, recordNumbers, stateNumbers } from './national-numbers.ts';
import {
	accountsByWord,
	devicesByWord,
	licencesByWord,
	plansByWord,
	recordsByWord,
	stateNumbersByWord,
} from './number-words.ts';
import { inOtherScripts } from './other-scripts/parts.ts';
import { spokenRecords } from './spoken-numbers.ts';
import { tableCells } from './tables.ts';

// What may stand between the word and the number: "MRN: 12", "MRN is #12", "Nº 12".
/** "DNI de él", "SSN for her mother": whose it is. */
export const OWNER =
	'(?:de(?: él| ella|l)?|of|for|von|du|di|da|do)(?: (?:la|el|lo|mi|su|the|my|her|his|our|der|die|das|dem|le|il|mia|sua|ma|mon|sa|son))?(?: (?:mam[aá]|pap[aá]|madre|padre|hij[oa]|niñ[oa]|bebé|baby|mother|father|mum|mom|dad|wife|husband|son|daughter|child|kid|patient|pt|paciente|mutter|vater|tochter|sohn|frau|mann|kind(?:es)?|patientin|mère|père|fils|fille|femme|mari|bébé|enfant|moglie|marito|figli[oa]|bimb[oa]))?';
const BETWEEN =
	'\\)?\\s*(?:(?:is|was|are|ist|lautet|es|était|est|of|with|ending(?: in)?|number|num|no|nr|n[ºo°]|id)\\b\\.?|' +
	`${OWNER}(?![\\p{L}])|` +
	'[:#=.º°(\'"*-]|\\s){0,6}';
// Letters and digits with joints, at least one digit.
const TOKEN =
	'((?=[\\w./-]*\\d)[A-Za-z]{0,5}[-#./]?\\d[\\dA-Za-z]*(?:(?:[-. ]| ?/ ?)?(?=[\\dA-Za-z-]*\\d)[\\dA-Za-z]+){0,4}(?:-[A-Z]{1,5}(?![\\p{L}]))?)';

const patterns = new Map<string, RegExp>();

/** Numbers that a word in front of them names. @param least digits that the number has. */
function named(text: Normalised, words: string, least = 4, token = TOKEN): Span[] {
	let pattern = patterns.get(words);
	if (!pattern) {
		pattern = new RegExp(`(?<![\\p{L}\\d])(?:${words})(?![\\p{L}])${BETWEEN}${token}`, 'giu');
		patterns.set(words, pattern);
	}
	return matches(
		text,
		pattern,
		(match) => {
			const value = match[1] as string;
			// A year is no record number, and a date has its own recogniser.
			if (/^(?:19|20)\d{2}$/.test(value) || /^(?:[012]?\d|3[01])[./-](?:[012]?\d|3[01])[./-]\d{2,4}$/.test(value))
				return false;
			// "Chart MW-447": letters before a hyphen make up for a figure.
			return digitsOf(value).length >= (/^[A-Z]{1,4}-\d{3,}$/.test(value) ? Math.min(least, 3) : least);
		},
		1,
	);
}

export const socialSecurity: Recogniser = {
	id: 'social-security',
	law: 'G',
	words: 'a social security or national identity number',
	instead: 'leave it out',
	find: (text) => [
		...stateNumbers(text),
		...stateNumbersByWord(text),
		...inOtherScripts(text.plain, 'identities'),
		...matches(text, /(?<![\w-])\d{3}-\d{2}-\d{4}(?![\w-])/g),
		// "xxx-xx-9135", "***-**-9135": its last figures.
		...matches(text, /(?<![\w-])(?:[xX]{3}|\*{3}|#{3})-?(?:[xX]{2}|\*{2}|#{2})-?\d{4}(?![\w-])/g),
		...matches(text, /(?<![\p{L}\d])C\.?F\.?[ :]{1,2}([A-Z]{6}\d{2}[A-Z]\d{2}[A-Z]\d{3}[A-Z])(?!\w)/gu, () => true, 1),
		...named(
			text,
			'SSN|SS#|social security(?: number| no\\.?)?|social sec|tax(?:payer)? id|ITIN|NINO|national insurance|NHS(?: number| no\\.?)|BSN|burgerservicenummer|DNI|NIE|NIF|personnummer|CPR|AHV|SIN|aadhaar|CURP|CPF|codice fiscale|NIR|Sozialversicherungsnummer|SVNR|SV ?-?Nr\\.?|SV(?=:)|NASS|NSS',
		),
		...matches(text, /(?<![\w])[XYZ]?\d{7,8}-?[A-HJ-NP-TV-Z](?![\w])/g, ([number]) => spanishIdentity(number)),
		...matches(text, /(?<!\w)[A-Z]{6}\d{2}[A-EHLMPR-T]\d{2}[A-Z]\d{3}[A-Z](?!\w)/g),
		...matches(text, /(?<![\w.])[12] ?\d{2} ?(?:0[1-9]|1[0-2]) ?\d{2} ?\d{3} ?\d{3} ?\d{2}(?!\w)/g, ([number]) =>
			frenchIdentity(digitsOf(number)),
		),
		...matches(text, /(?<![\w.])756\.\d{4}\.\d{4}\.\d{2}(?!\w)/g),
		...matches(
			text,
			/(?<![\w-])(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D](?![\w-])/g,
		),
	],
};

/** The letter of a Spanish identity number is its rest by 23. */
function spanishIdentity(number: string): boolean {
	const compact = number.replace('-', '');
	const digits = compact.slice(0, -1).replace(/^X/, '0').replace(/^Y/, '1').replace(/^Z/, '2');
	return digits.length === 8 && 'TRWAGMYFPDXBNJZSQVHLCKE'[Number(digits) % 23] === compact.slice(-1);
}

/** Two last digits of the French number: 97 minus the rest by 97. */
function frenchIdentity(digits: string): boolean {
	return digits.length === 15 && 97 - Number(BigInt(digits.slice(0, 13)) % 97n) === Number(digits.slice(13));
}

const RECORD_WORDS =
	"MRN|M\\.R\\.(?:N\\.)?(?: ?#)?|med ?rec(?: ?#)?|MR ?#|MR no\\.?|med(?:ical)? rec(?:ord)?s?(?: (?:number|no\\.?|num|id))?|(?:patient|pt|hospital|chart|unit|case|record|file|encounter|visit|admission|episode|referral|order|specimen|sample|lab|study|subject|participant|site|clinic|registration|identification)(?:'s)? ?(?:ID|number|no\\.?|nr\\.?|num|#|identifier)|(?<!GenBank |GEO |Uniprot |sequence |EMBL )accession(?: (?:number|no\\.?|#))|(?:record|case|chart|patient|file|visit|encounter|note|sample|specimen) ?(?=#)|UHID|URN|CHI|PID|HN|chart|NHC|CIPA|ID|historia cl[ií]nica|n[uú]mero de historia|episodio|Fall(?:nummer|zahl|-?nr\\.?)|(?:E|H|Eingangs|Journal|Histologie|Präparat(?:e|en)?|Labor|Proben|Auftrags|Akten|Archiv|Röntgen|Untersuchungs|Zimmer)-?(?:nummer|Nr\\.?)|Patienten(?:nummer|-?nr\\.?|-?ID)|Aufnahme(?:nummer|-?nr\\.?)|pati[eë]nt(?:en)?nummer|pati[eë]nt-?nr\\.?|num[eé]ro de dossier|dossier n[º°o]\\.?|IPP|cartella(?: clinica)?|患者ID|受診番号|カルテ番号|identificaci[oó]n|refer(?:ence)? (?:code|number|no\\.?)|ref\\.? (?:code|no\\.?)";

/** A pathologist's number with its year: "37848/2019", "H25440/51", "S24-10233", behind a word for a specimen or in brackets. */
const SPECIMEN =
	/(?:\(|(?:[Hh]isto(?:logie|logy|logía)?|[Pp]atho(?:logie|logy)?|[Bb]iops(?:ie|y|ia)|[Zz]ytologie|[Cc]ytology|[Ss]pecimen|[Pp]räparat)[^\n.]{0,20}?\b)([A-Z]{0,2}\d{4,6}[a-z]?\/(?:\d{2}|(?:19|20)\d{2}))(?=[):;,. ])/gu;

export const medicalRecord: Recogniser = {
	id: 'medical-record',
	law: 'H',
	words: 'a record number',
	instead: 'leave it out, or number your cases from 1',
	find: (text) => [
		...named(text, RECORD_WORDS),
		...matches(text, SPECIMEN, () => true, 1),
		...recordNumbers(text),
		...tableCells(text.plain, 'records'),
		...recordsByWord(text),
		...spokenRecords(text),
		...inOtherScripts(text.plain, 'records'),
	],
};

const WARD_NUMBER =
	'(?:\\d{1,3}/[A-Z](?![\\p{L}\\d])|[A-Z]{1,3}\\d{0,3}-\\d{1,4}[A-Z]?(?![\\p{L}\\d%/]|[.,]\\d)|\\d{1,3}[A-Z]?[-.]\\d{1,3}[A-Za-z]?(?![\\p{L}\\d%/]|[.,]\\d)|\\d{1,3} ?(?:[a-d]|bis|ter)(?![\\p{L}\\d])|[A-Z]{0,4}[- ]?\\d{1,4}[ -]?[A-Z]?(?![\\p{L}\\d%/]|[.,]\\d)|\\d{1,3}[.,](?= ?[\\n\\p{Lu}]|$)|[A-Z]{1,3}\\d{1,4}(?: (?:Süd|Nord|Ost|West))?|[IVX]{1,4}(?![\\p{L}]))';
const WARDS = [
	'(?:[Ww]ard|[Rr]oom|[Bb]ay|[Bb]ed|[Ff]loor|[Tt]heatre|OR(?![:=]? ?\\d{1,3}(?:[.,]\\d|,? \\(|,? 95))|[Rr]m|ROOM|WARD|BED|UNIT|[Ss]uite|Cell|CELL|(?<=in |to |from |on )cell|[Bb]unk|[Bb]erth|[Cc]ubicle|[Cc]ot|[Tt]rolley|[Ii]ncubator|[Pp]od|[Bb]arracks?|[Hh]ut|[Cc]abin|[Cc]ela|[Cc]elda|[Cc]ellule)(?: [Nn]o\\.?| [Nn]umber)?[ :#]{1,2}',
	'(?:(?:\\p{Lu}[\\p{Ll}-]*)?(?:(?<=\\p{Ll})station(?:en)?|(?<![\\p{L}])[Ss]tation(?:en)?|(?<=-)Station)|[Zz]immer|[Zz]i\\.?|[Bb]ett|[\\p{L}-]*[Aa]mbulanz|Onkologie|Chirurgie|OP|OP-Saal|Haus|Ebene)(?:-?[Nn]r\\.?)?(?: |: ?)',
	'(?:[Hh]abitación|[Hh]ab\\.?|[Qq]uarto|[Ee]nfermaria|[Ll]eito|[Ss]ala|[Cc]ama|[Pp]lanta|[Qq]uirófano|[Cc]hambre|[Ll]it|[Ss]alle|[Ss]ervice|[Kk]amer|[Aa]fdeling|[Rr]eparto|[Ss]tanza|[Ll]etto)(?: n[ºo°]\\.?)?[ :]{1,2}',
].map((words) =>
	where(
		/(?:[Ww]ard|[Rr]oom|[Rr]m|ROOM|WARD|BED|UNIT|[Ss]uite|[Cc]ell|CELL|unk|erth|ubicle|[Cc]ot|rolley|ubator|[Pp]od|arracks?|[Hh]ut|abin|[Cc]ela|elda|ellule|[Bb]ay|[Bb]ed|[Ff]loor|[Tt]heatre|OR|[Ss]tation(?:en)?|[Zz]immer|[Zz]i\.?|[Bb]ett|[Aa]mbulanz|logie|Chirurgie|OP|Saal|Haus|Ebene|ción|[Hh]ab\.?|[Qq]uarto|maria|[Ll]eito|[Ss]ala|[Cc]ama|[Pp]lanta|fano|[Cc]hambre|[Ll]it|[Ss]alle|ervice|[Kk]amer|deling|eparto|tanza|etto)(?:-?[Nn]r\.?| [Nn]o\.?| [Nn]umber| n[ºo°]\.?)?[ :#]{1,2}[A-Z\d]/u,
		new RegExp(`(?<![\\p{L}-])${words}(${WARD_NUMBER})`, 'gu'),
	),
);

/** Behind a number that counts hours or measures. */
const COUNTED =
	/^ ?(?:(?:runs?|is|are|was) (?:late|early|free|full|empty|closed|open|over)(?!\p{L})|(?:of|von|de|di|van|sur|su) (?:\d|the|das|dem|den|die|del|la|le|het)(?!\p{L})|°|%|mg|ml|cm|h(?!\p{L})|hrs?(?!\p{L}|\. ?\p{Lu}\p{Ll}| \p{Lu}\p{Ll})|hours?|horas?|heures?|ore(?!\p{L})|uur|Stunden|Std|x(?!\p{L})|veces|fois|volte)/iu;

/** Where in a house somebody lay: no number of a person, and yet a place far below the state. */
export const ward: Recogniser = {
	id: 'ward',
	counts: 'story',
	law: 'B',
	words: 'the number of a ward or a room',
	instead: 'write “a surgical ward”, “his room”',
	find: (text) => [
		...WARDS.flatMap((form) =>
			matches(
				text,
				form,
				({ 0: whole, 1: value, index }) =>
					!COUNTED.test(text.plain.slice(index + whole.length, index + whole.length + 12)) && value !== undefined,
				1,
			),
		),
		// "Ms. Pruitt in 614"
		...matches(
			text,
			/(?<!\p{L})(?:Mr|Mrs|Ms|Miss|[Pp]t|[Pp]atient|[Ll]ady|[Gg]entleman|[Gg]uy)\.? (?:\p{Lu}\p{L}+ )?in (\d{2,4}[A-Z]?(?:-?\d{1,2}[A-Z]?)?)(?![\p{L}\d%/]|[.,]\d| (?:days?|weeks?|months?|hours?|minutes?|years?|h|min|cases|patients)(?!\p{L}))(?!(?<=(?:19|20)\d{2}))/gu,
			() => true,
			1,
		),
		// "cell B3-17": no cells of a tissue have such a number.
		...matches(text, /(?<!\p{L})cell ([A-Z]?\d{1,3}-\d{1,3}[A-Z]?)(?![\p{L}\d%]|[.,]\d)/gu, () => true, 1),
		// "transferred to KJPP-2", "Übernahme von der 3 Süd".
		...matches(
			text,
			/(?<![\p{L}])(?:auf|von|nach|ad|von der|auf die|auf der) ((?:[A-ZÄÖÜ]{2,5}-?\d{1,3})|\d{1,2} (?:Süd|Nord|Ost|West))(?![\p{L}\d%])/gu,
			() => true,
			1,
		),
		// "in 4W-12": a wing, a floor, a bed.
		...matches(
			text,
			/(?<![\p{L}])(?:in|to|on|from|ROOM|room) (\d{1,2}[A-Z]{1,2}-\d{1,3}[A-Z]?)(?![\p{L}\d%]|[.,]\d)/gu,
			() => true,
			1,
		),
	],
};

export const healthPlan: Recogniser = {
	id: 'health-plan',
	law: 'I',
	words: 'an insurance number',
	instead: 'leave it out',
	find: (text) => [
		...healthNumbers(text),
		...plansByWord(text),
		...named(
			text,
			"(?:health )?(?:plan|insurance|insurer|member(?:ship)?|beneficiary|subscriber|policy|policyholder|coverage|medicare|medicaid|HICN|MBI|group|HPBN|HPB|payer|payor)(?: (?:plan|beneficiary|member|policy|insurance|subscriber))?(?:'s)? ?(?:ID|number|no\\.?|num|#|identifier|card)|health plan|insurance|medicare|medicaid|beneficiary|policy|insurance plan|ins(?:\\.| plan|:)|HBN|HICN|MBI|(?:Kranken)?versicherten(?:nummer|-?nr\\.?)|polisnummer|n[uú]mero de afiliaci[oó]n|tarjeta sanitaria|num[eé]ro d'assur[ée]",
		),
		// Medicare Beneficiary Identifier: 1EG4-TE5-MK73 (CMS).
		...matches(
			text,
			/(?<!\w)[1-9][AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y\d]\d-?[AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y\d]\d-?[AC-HJKMNP-RT-Y]{2}\d{2}(?!\w)/g,
		),
	],
};

export const account: Recogniser = {
	id: 'account',
	law: 'J',
	words: 'an account or card number',
	instead: 'leave it out',
	find: (text) => [
		...accountsByWord(text),
		...named(
			text,
			"(?:bank |billing |patient |hospital )?(?:account|acct|a\\/c|invoice|billing|claim|credit card|debit card|routing|Konto|cuenta|compte)(?:'s)? ?(?:ID|number|no\\.?|nr\\.?|num|#)?",
			5,
		),
		...matches(
			text,
			/(?<![\w-])[3-6]\d{3}(?:[ -]?\d{4}){2}[ -]?\d{1,7}(?![\w-])|(?<![\w-])3[47]\d{2}[ -]?\d{6}[ -]?\d{5}(?![\w-])/g,
			([number]) => luhn(digitsOf(number)),
		),
		...matches(text, /(?<!\w)[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){2,7}(?: ?[A-Z\d]{1,4})?(?!\w)/gi, ([number]) =>
			ibanHolds(number.replace(/ /g, '')),
		),
	],
};

/** ISO/IEC 7812-1: the check digit of payment cards. */
export function luhn(digits: string): boolean {
	if (digits.length < 12 || digits.length > 19 || /^(\d)\1+$/.test(digits)) return false;
	let sum = 0;
	for (let place = 0; place < digits.length; place++) {
		const value = Number(digits[digits.length - 1 - place]) * (place % 2 === 1 ? 2 : 1);
		sum += value > 9 ? value - 9 : value;
	}
	return sum % 10 === 0;
}

/** ISO 13616: rest 1 by 97 after moving the first four characters to the end. */
function ibanHolds(iban: string): boolean {
	if (iban.length < 15 || iban.length > 34) return false;
	const digits = (iban.slice(4) + iban.slice(0, 4))
		.toUpperCase()
		.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
	return BigInt(digits) % 97n === 1n;
}

/** The number with which a Spanish chamber enrols a physician: province, chamber, number; at times its beginning alone. */
const CHAMBER = /[Nn][ºo°]\.? ?[Cc]ol(?:egiado)?\.?[ \t]*:?[ \t]*(\d[\d ]{1,12}\d)/g;

export const licence: Recogniser = {
	id: 'licence',
	law: 'K',
	words: 'a licence or certificate number',
	instead: 'leave it out',
	find: (text) => [
		...matches(text, CHAMBER, () => true, 1),
		...licencesByWord(text),
		...named(
			text,
			"(?:driver'?s? |driving |medical |nursing |professional |state |birth |death |marriage )?(?:licen[cs]e|licen[cs]ure|certificate|cert|permit|passport|visa|DL|DEA|F[üu]hrerschein|Reisepass|Ausweis|pasaporte|passeport|paspoort)(?:-?(?:nummer|nr\\.?))?(?:'s)? ?(?:ID|number|no\\.?|nr\\.?|num|#)?|n[ºo°]\\.? ?col(?:egiado)?|colegiado",
			4,
		),
	],
};

export const vehicle: Recogniser = {
	id: 'vehicle',
	law: 'L',
	words: 'a vehicle number or plate',
	instead: 'leave it out',
	find: (text) => [
		...plates(text),
		...matches(
			text,
			/(?<!\w)[A-HJ-NPR-Z\d]{17}(?!\w)/g,
			([number]) => /[A-Z]/.test(number) && /\d/.test(number) && vinHolds(number),
		),
		...named(
			text,
			'VIN|vehicle (?:identification )?(?:number|no\\.?|id)|chassis (?:number|no\\.?)|Fahrgestellnummer',
			4,
		),
		...named(
			text,
			"(?:licen[cs]e|number|registration|car|vehicle|ambulance|truck)[ -]plates?(?: (?:number|no\\.?))?|plates? (?:number|no\\.?|reads?)|placa|rego|number plate|Kennzeichen|kenteken|matr[ií]cula(?: del (?:coche|veh[ií]culo))?|plaque d'immatriculation|immatricul[ée]e?|targa|tag number",
			1,
			'((?=[\\w -]*\\d)[A-ZÄÖÜ\\d]{1,8}(?:[ -][A-ZÄÖÜ\\d]{1,4}){0,2})',
		),
	],
};

/** Check digit of a North American vehicle number: 49 CFR 565.15. */
function vinHolds(vin: string): boolean {
	const values = '0123456789.ABCDEFGH..JKLMN.P.R..STUVWXYZ';
	const weights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];
	const sum = weights.reduce((total, weight, place) => total + weight * (values.indexOf(vin[place] as string) % 10), 0);
	return 'X' === vin[8] ? sum % 11 === 10 : sum % 11 === Number(vin[8]);
}

export const device: Recogniser = {
	id: 'device',
	law: 'M',
	words: 'a serial number of a device',
	instead: 'name the maker and the model only',
	find: (text) => [
		...devicesByWord(text),
		...named(
			text,
			'(?:device |pacemaker |ICD |implant |pump |generator |lead |ventilator |machine )?(?:serial(?: (?:number|no\\.?|num|#))?|S\\/N|SN(?!\\d{2}[A-Z]{2})|UDI(?:-DI|-PI)?|IMEI|device (?:ID|identifier|number))|Seriennummer|serienummer|n[uú]mero de serie|num[ée]ro de s[ée]rie',
			4,
		),
		...matches(text, /(?<![\w:-])(?:[\da-f]{2}[:-]){5}[\da-f]{2}(?![\w:-])/gi),
		...matches(text, /\(01\)\d{14}(?:\(\d{2}\)[\w-]+)+/g),
	],
};
