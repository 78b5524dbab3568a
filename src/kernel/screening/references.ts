// What looks like an identifier and is one of literature, of codes or of measures: hidden from the recognisers.

import { withoutMakers } from './makers.ts';
import { withoutPathogens } from './pathogen-names.ts';
import { mayStand } from './search.ts';

const PATTERNS: RegExp[] = [
	// Papers, trials, books, guidelines, sequences, chemicals.
	/\b10\.\d{4,9}\/[^\s"<>]+/g,
	/\b(?:PMID|Pub[Mm]ed|PMCID|PMC|doi|ISBN(?:-1[03])?|ISSN|eISSN|ORCID|CAS|UNII|OMIM|MIM|EC(?= ?\d\.)|ATC|LOINC|SNOMED(?: CT)?|RxNorm|CPT|HCPCS|ICD(?:-?(?:9|10|11))?(?:-[A-Z]{2})?|DSM(?:-5)?|NDC|DRG|ORPHA(?:code)?|HGNC|OrphaCode|arXiv|medRxiv|bioRxiv|CRD|U1111)\s{0,4}(?:no\.?|number|code|id|ID)?\s{0,4}[:#]?\s{0,4}[A-Z]{0,3}\d[\w.:/-]*/g,
	/\b(?:NCT|ISRCTN|ACTRN|CRD|ChiCTR|DRKS|JPRN|UMIN|KCT|CTRI\/|TCTR|RBR-|PACTR|NTR|IRCT|jRCT|UMIN-CTR)[\dA-Z/-]*\d{3,}\w*/g,
	/\b(?:EudraCT|EU CT)\s{0,4}(?:no\.?|number)?\s{0,4}:?\s{0,4}\d{4}-\d{6}-\d{2}(?:-\d{2})?/gi,
	/\b20\d{2}-5\d{5}-\d{2}-\d{2}\b/g,
	/\b(?:NM|NP|NG|NC|XM|XP|NR)_\d+(?:\.\d+)?(?::[cgpnm]\.\S+)?/g,
	/\b(?:GSE|GSM|SRR|SRP|PRJ[A-Z]{2}|rs|ENS[A-Z]*|COSV|COSM|VCV|RCV)\d{3,}\b/g,
	/\b[cgpnmr]\.(?=[\w*+>_?()-]{0,14}[\d?*=])\(?[\w*+>_?()=-]+/g,
	/(?<![\w-])\d{2,7}-\d{2}-\d\b(?!\d)/g,
	// Citations: 2019;380(11):1021-1030 · 2019 Mar 12;380 · 2019;2:e190096 · 123(4):567-89
	/(?<![\d] ?[./-] ?)\b(?:19|20)\d{2}(?:\s+[A-Z][a-z]{2,8}\.?(?:-[A-Z][a-z]{2})?(?:\s+\d{1,2}(?:-\d{1,2})?)?)?\s*;\s*(?=\w{0,8}\.? ?\d{0,4}(?: ?\([^)]{1,20}\)| (?:Suppl|Pt)[ .\d]*| ?: ?\w)|\d{0,4}\.)\d*[\w.]*(?:\s*\([^)]{1,20}\))?(?:\s*(?:Suppl|Pt)\.?\s*\d*)?(?:\s*:\s*[\w.-]+)?/g,
	/\b\d{1,4}\s?\(\d{1,4}(?:-\d{1,4})?\)\s?:\s?[a-z]?\d[\w.-]*/g,
	/(?<=[\d,;:)(] ?)\bpp?\.\s?\d+(?:-\d+)?/g,
	// Measures and scores.
	/(?<![\w.]|\d[/-])(?!\d{1,2}([./-])\d{1,2}\1(?:\d{2}|\d{4}) |\d{4}-\d\d-\d\d )(?!\d{6,}[LUgl](?!\w)|\d{1,2}\.\d{2}\.\d{2,4} [LUlg](?!\w))[<>≤≥~±]?\s?\d(?:(?:(?![.,] )[\d.,/ -]){0,24}\d)? ?(?:mmHg|mm Hg|mg|mcg|µg|μg|ug|ng|pg|g|kg|mL|ml|dL|dl|L(?!\d)|l(?!\d)|IU|IE|UI|U(?!\d)|mEq|mmol|µmol|μmol|umol|nmol|pmol|mOsm|kPa|cmH2O|bpm|\/min|cm|mm|µm|nm|Gy|mGy|mSv|MBq|mCi|kV|mA|ms|msec|Hz|kcal|kJ|°C|°F|%|x10|×10|cells|copies|log|gtt|gtts)(?:\s?\/\s?[\w²³µμ.]+)*(?![A-Za-z'’])/g,
	/(?<![\w-])(?:Apgar|APGAR|BP|PA|RR(?! ?\d{1,3},? (?:Box|Site|Comp|Stn|Group|GMB)| ?\d{2}\.\d{2}\.\d{2}-)|TA|HR|FC|GCS|NIHSS|mRS|EF|LVEF|SpO2|sats?(?=\s*[:=]?\s*(?:[5-9]\d|100)(?!\d))|FiO2|PEEP|TR\/TE(?:\/TI)?|TR|TE|b(?= ?[:=]))\s*[:=]?\s*(?!\d{4,}|\d{1,3}[-/]\d{4,})\d[\d./,-]*(?:\s*\/\s*\d+)*/g,
	// Antigens of tissue, and calibres on the French scale.
	/\bHLA-?[A-Z]{1,3}\d{0,2}(?:\*\d{2,3}(?::\d{2,3})*)?(?![\p{L}\d])/gu,
	/\b\d{1,2}(?:\.\d)?Fr?(?:\/\d{1,2}(?:\.\d)?Fr?)+(?![\p{L}\d])/gu,
	/\b(?:[Ss]egments?|[Ss]tage|[Gg]rade|[Tt]ype|[Cc]lass|Stadium|Typ|Grad|[Ee]stadio|[Ss]tade) [IVX]{1,4}[a-d](?![A-Za-z])/g,
	/\b(?!v\. ?\d{1,2}\.\d{1,2}\.(?!\d))(?:version|Version|v|ver|release|iOS|Android|Windows|Python|R|SPSS|Stata|MRI(?= \d\.\d(?!\d))|build)\.?\s?\d+(?:\.\d+)+/g,
];

/** "85.7 % (12/14)", "(11/28, 61 %)": a share and what it comes to. By arithmetic: "Hct 28 % (11/14)" is a value and its day. */
const SHARES = [
	/(\d{1,3}(?:[.,]\d+)?) ?% ?\((\d{1,3})\/(\d{1,3})(?=[),;])/g,
	/(?<=\()(\d{1,3})\/(\d{1,3})[,;:=]? ?(?:or |o |ou |oder )?(\d{1,3}(?:[.,]\d+)?) ?(?=%)/g,
];
const isShare = (part: string, whole: string, percent: string) =>
	Math.abs((100 * Number(part)) / Number(whole) - Number(percent.replace(',', '.'))) < 1;
const blank = (words: string) => words.replace(/[^\n]/g, '\u0001');

function withoutShares(plain: string): string {
	if (!plain.includes('%')) return plain;
	const [behind, before] = SHARES as [RegExp, RegExp];
	return plain
		.replace(behind, (words, percent, part, whole) => (isShare(part, whole, percent) ? blank(words) : words))
		.replace(before, (words, part, whole, percent) => (isShare(part, whole, percent) ? blank(words) : words));
}

/** The text with references blanked out, position by position. Line breaks stay. */
export function withoutReferences(plain: string): string {
	let masked = withoutMakers(withoutShares(withoutPathogens(plain)));
	for (const pattern of PATTERNS) if (mayStand(plain, pattern)) masked = masked.replace(pattern, blank);
	return masked;
}
