// A long number, a group of numbers or a mixed code in the story of one patient is asked about unless it is something that medicine writes so:
// the allowed shapes are listed here, each with its source, and everything else is perhaps somebody's. From what a number may be, not from the
// words around identifiers. (Decision 0189.)

import type { Normalised } from '../../normalise.ts';
import { digitsOf, matches, type Span, where } from '../../recogniser.ts';

/** "447120", "XQH904417782", "K7-339-20", "TMB/22/0917", "2281/26", "V3B771V": signs without a space between them. */
const TOKEN = where(
	/\d/,
	/(?<![\p{L}\p{N}_@#&]|[\p{L}\p{N}][.,:'’*+/-])(?=[A-Z/-]{0,16}\d)[A-Z\d]{1,24}(?:[-/][A-Z\d]{1,24}){0,6}(?![\p{L}\p{N}_@*]|[.,:]\d|[-/]\p{L}|[+°%])/gu,
);

/** What a token of figures alone may be. */
const NUMBER_SHAPES: Record<string, RegExp> = {
	'less than five figures, or a year': /^\d{1,4}$/,
	'a round number': /^[1-9]\d{0,4}00$/,
	'parts of four figures at most: a range, a pressure, a share, a course':
		/^[1-9]?\d{0,3}(?:[-/](?:0|[1-9]\d{0,3})){1,6}$/,
	'a day, years': /^(?:\d{4}[-/]\d{1,2}[-/]\d{1,2}|\d{1,2}[-/]\d{1,2}[-/](?:\d{2}|\d{4})|\d{1,2}\/\d{4})$/,
	'doses of a day': /^\d{1,4}(?:-\d{1,4}){2,3}$/,
	'a morphology (ICD-O)': /^[89]\d{3}\/[0-369]$/,
	'a substance (CAS)': /^[1-9]\d{1,6}-\d{2}-\d$/,
	'a procedure (OPS)': /^[1-9]-\d{3}(?:-\d)?$/,
	'a guideline (AWMF)': /^0\d{2}-\d{3}$/,
	'a standard (ISO, IEC)': /^(?:9001|1\d{4}|6\d{4})(?:-\d{1,2}){1,3}$/,
};
/** And one with letters. */
const CODE_SHAPES: Record<string, RegExp> = {
	'a tumour’s stage (TNM)': /^[CPRYUAM]{0,3}T[\dX]/,
	'pregnancies, a depth of coma': /^(?:G\d{1,2}(?:P|A|T)\d{0,4}.*|E\dV[\dT]M\d|P\d{4})$/,
	'vertebrae, nerves, teeth': /^(?:[CTLSD]\d{1,2}[-/]?){1,4}$/,
	'an amino acid for another':
		/^[ACDEFGHIKLMNPQRSTVWY]\d{1,5}[ACDEFGHIKLMNPQRSTVWYX](?:[/-][ACDEFGHIKLMNPQRSTVWYX]?\d{0,5}[ACDEFGHIKLMNPQRSTVWYX])?$/,
	'a base for another': /^\d{1,6}(?:[ACGT]|[+-]\d{1,3}[ACGT]|DEL|INS|DUP)[ACGT]{0,6}$/,
	'a gene, an enzyme, a carrier (HGNC)':
		/^(?:CYP|SLC|UGT|HSD|ABC|ATP|KCN|SCN|COL|CXCL?|CCL|CD|IL|HLA|KIAA|LINC|MIR|ZNF|TMEM|FAM|TNFRSF|TNFSF|TNF|RNF|TRIM|GPR|C\d{1,2}ORF|IGH|IGF|TRB|H\d|LOC|SNORD?|PIK3|MAP\dK|DQ[AB]|DR[AB]|NDUF|P450)\d?[A-Z\d-]*(?:\/[A-Z]*\d[A-Z\d]*)?$/,
	'a strain, a serotype, a lineage':
		/^(?:H\d{1,2}N\d{1,2}|O\d{1,3}H\d|ST\d{1,4}|USA\d{3}|SARS|MERS|COVID|HCOV|HPV|HHV|HTLV|HIV|EBV|CMV|HSV|BA|XBB|JN)[A-Z\d/-]*$/,
	'a microsatellite': /^D\d{1,2}S\d{2,5}$/,
	'a marker': /^(?:CA|CK|CEA|LDH|IGG|AFP|PSA|B2M|BRCA|PD|PDL|VEGF|APOE|GATA|KRAS|P)-?\d{1,3}(?:[-/][A-Z\d]{1,4})*$/,
	'an isotope':
		/^(?:(?:11C|13N|15O|18F|32P|51CR|57CO|64CU|67GA|68GA|82RB|89SR|89ZR|90Y|99M?TC|111IN|12[345]I|131I|133XE|153SM|177LU|188RE|201TL|223RA|225AC)(?:-[A-Z\d]+)*|(?:TC|I|IN|GA|F|LU|Y|RA|TL|ZR)-\d{2,3}M?(?:-[A-Z\d]+)?)$/,
	'a drug’s class (ATC)': /^[ABCDGHJLMNPRSV]\d{2}[A-Z]{2}\d{2}$/,
	'a procedure (HCPCS, CPT II, OPCS)': /^(?:[A-V]\d{4}|\d{4}[FTMU]|[A-Z]\d{2}\d?)$/,
	'a trial of a group':
		/^(?:A(?:ALL|AML|CNS|REN|NBL|HOD|RST|EWS|OST|GCT|HEP|LTE|BMT)\d{2}[A-Z\d]{1,3}(?:\/[A-Z\d]+)?|[ESNC]\d{4,5}|(?:RTOG|NSABP|SWOG|CALGB|ECOG|EORTC|NRG|COG|GOG|TROG|AIEOP|SIOP|UKALL|EFC|IELSG|HOVON|GHSG|DSHNHL|GMALL)[-/]?[A-Z\d/-]+)$/,
	'a substance before it has a name':
		/^(?:MK|PF|BNT|AZD|RO|BMS|LY|GSK|ABT|JNJ|TAK|SAR|REGN|AMG|BAY|ALX|BI|NVP|CT|SCH|TMC|VX|ONO|ABBV|CC|INCB|LOXO|DS|MEDI|AVP|ISIS|RG|CP|UK|SB|SKF|ICI|RU|BW|AG|CEP|CUR|GDC|MRTX|KPT|OSI|STA|TG|PLX|ARRY|BLU|AP|WAY|ZK|ORG|CGP|DMP|HGS|IMC|MDX|SGN|SU|YM)-?\d{3,8}[A-Z]?\d?(?:-\d{1,3})?$|^(?:E|S|R|N|L|U|T|H)-?\d{3,5}[A-Z]?$/,
	'a dose, a measure, an hour, an age, a count':
		/^\d+(?:[-/]\d+)?(?:MG|MCG|UG|NG|G|KG|ML|L|DL|MM|CM|M|KM|IU|UI|IE|U|MU|ME|MEQ|MMOL|H|HRS?|X|F|FR|CH|GA?|T|K|M|D|W|Y|YO|YRS?|PS|HZ|KHZ|MHZ|BP|KB|MB|KDA|KPA|MMHG|CPS|PPM|KCAL|J|W|V|KV|MV|MA|GY|CGY|MGY|MSV|BQ|MBQ|CI|MCI|PX|FPS)$/,
	'times, dimensions': /^\d{1,4}(?:X\d{1,4}){1,3}(?:MM|CM|M)?$/,
	'a needle, a suture': /^\d{1,2}-0$|^\d{1,2}G(?:\d+)?$/,
	'an address of a database':
		/^(?:BC|NM|NP|NC|XM|XP|AF|AY|AB|AJ|EU|FJ|GQ|GU|HQ|JF|JN|JQ|JX|KC|KF|KJ|KM|KP|KR|KT|KU|KX|KY|MF|MG|MH|MK|MN|MT|MW|MZ|OK|OL|OM|ON|OP|OQ|OR|PP)\d{6}$/,
};

/** Behind it: a unit or what is counted. */
const COUNTED =
	/^(?: ?(?:\/(?! )|%|µ|μ|x ?10|×|→|->|(?!\n)\p{Cc}|cells?|copies|copias|Kopien|CFU|UFC|KBE|IU|IE|UI|units?|U(?!\p{L})|E(?!\p{L})|mg|mcg|g(?!\p{L})|kg|ml|mL|l(?!\p{L})|mm|cm|m(?!\p{L})|km|bp|kb|Mb|Hz|kHz|Da|kDa|ng|pg|c?Gy|mU|kcal|steps|genes|reads|samples|patients?|people|persons|cases|births|deaths|inhabitants|individuals|adults|admissions|women|men|children|participants|subjects|records|visits|person|pacientes|personas|casos|mujeres|hombres|patientes?|personnes|cas|femmes|hommes|Patienten|Personen|Fälle|Frauen|Männer|euros?|dollars?|€|\$|£))/iu;
/** Before it: what is counted or measured, and what has a number and is nobody's. */
const NOBODYS_BEFORE =
	/(?<!\p{L})(?:counts?|load|VL|ferritin\w*|Ferritina|CPK|CK(?:-?MB)?|LDH|AST|ALT|GGT|GPT|GOT|ALP|BNP|pro-?BNP|trop\p{L}*|Trop ?[TI]|hs-?Tn[TI]?|Tn[TI]|hCG|HCG|D-?dim[eè]re?s?|AFP|CEA|PSA|IgE|ACTH|PTH|IL-?6|sIL-?2R|tryptase|myoglobin\p{L}*|mioglobina|lipase|lipasa|amylase|amilasa|calprotectin\p{L}*|triglycerid\p{L}*|titr?er?s?|titre|título|levels?|WBC|WCC|GB|ANC|CD4|leucocit\p{L}*|leukocyt\p{L}*|Leukozyten|Leukos?|leucos?|neutro\p{L}*|plaquetas|plaq|plts?|platelets?|Thrombo\p{L}*|plaquettes|RNA|DNA|ADN|ARN|n ?=|N ?=|total of|of|about|over|nearly|approximately|€|\$|£|dose|dosis|chr\w*|position|codon|exon|nucleotide|PMID|ATCC|NDC|CAS|GTIN|CPT|HCPCS|ICD|OPS|DRG|LOINC|SNOMED|ATC|UNII|OMIM|ORPHA|NCT|GenBank|accession no\.?|catalog(?:ue)?|cat\.?(?: no\.?)?|Sigma|Abcam|GenBank|GEO|[Ff]unding|[Gg]rants?|award|project|510\(k\)|[Ll]ancet|[Nn]ature|hg|GRC[hm]|ISO|IEC|EN|DIN|RFC|AWMF|Leitlinie|S[123]-?LL|LL)[ :.=#(~<>≥≤]{0,3}(?:of |was |is |to |no\.? |number |at |around |ca\. ?|~|>|<)?$/u;
/** A value that went from one to the next: "CK rose from 21184 to 40219". */
const ROSE_BEFORE =
	/(?<!\p{L})(?:rose|fell|peak(?:ed)?|up|down|increased|decreased|dropped|subió|bajó|pico|monté|pic|stieg|fiel|max\.?|nadir)(?: (?:from|to|at|of|a|de|à|auf|von|bei)(?: \d[\d.,]*(?: to| a| à| auf)?)?)? $/iu;

const isNumber = (token: string) => Object.values(NUMBER_SHAPES).some((shape) => shape.test(token));
const isCode = (token: string) => Object.values(CODE_SHAPES).some((shape) => shape.test(token));

/** "26/03318", "2281/26", "2187/2026": a number and the year in which it was given. A share of so many has no such whole. */
const OF_A_YEAR = /^(?:(?:1[89]|2[0-7]|20[012]\d)[-/]\d{4,7}|\d{4,7}[-/](?:1[89]|2[0-7]|20[012]\d))$/;
/** "009-1142": no measure begins with a nought. */
const LEADING_NOUGHT = /(?:^|[-/])0\d{3,}/;
/** How often figures and letters take turns: "V3B771V". */
const turnsOf = (token: string) => token.match(/[A-Z]+|\d+/g)?.length ?? 0;

const YEARS = /^(?:19|20)\d{2}[-/](?:19|20)\d{2}$/;

/** Whether a token without a space is so much of a code that it is asked about. */
export function isUnexplained(token: string): boolean {
	const digits = digitsOf(token).length;
	if (!/[A-Z]/.test(token))
		return (
			digits >= 5 && !YEARS.test(token) && (LEADING_NOUGHT.test(token) || OF_A_YEAR.test(token) || !isNumber(token))
		);
	if (isCode(token) || token.length < 5) return false;
	// A part of letters, a year and a number: "TMB/22/0917", "MW-26-447".
	if (/^[A-Z]{1,6}[-/](?:[A-Z]{1,4}[-/])?(?:1[89]|2[0-7]|20[012]\d)[-/]\d{3,}/.test(token)) return true;
	return digits >= 4 || (digits >= 3 && token.length >= 6 && turnsOf(token) >= 4);
}

/** Is what stands there counted or measured, or the next of a list of codes that are nobody's? */
export function isCounted(plain: string, start: number, end: number): boolean {
	if (COUNTED.test(plain.slice(end, end + 14))) return true;
	const before = plain.slice(Math.max(0, start - 40), start);
	return (
		NOBODYS_BEFORE.test(before) ||
		ROSE_BEFORE.test(before) ||
		/\p{Cc}(?:[,;/ ]{1,2}|,? (?:and|or|then|y|e|et|und|oder) )$/u.test(before)
	);
}

/** Numbers and codes that nothing of medicine explains, in the story of one patient. */
export const numbersByDefault = (text: Normalised): Span[] =>
	matches(
		text,
		TOKEN,
		({ 0: token, index }) => isUnexplained(token) && !isCounted(text.plain, index, index + token.length),
	);
