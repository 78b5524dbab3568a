// Which papers a text names: PMID, PMCID and DOI, in the ways in which people write them. Nobody is asked anything.
// Identifiers: https://pubmed.ncbi.nlm.nih.gov/help/ · https://www.crossref.org/blog/dois-and-matching-regular-expressions/

import { HOSTS, keyOfAddress, RULES } from './publisher-addresses.ts';

/** Raise it when more or other identifiers are recognised: texts that are there are then looked through anew. */
export const RECOGNISER = 5;

/** Papers that one text can name: the references of a long review. */
export const MOST_CITED = 500;

export interface Named {
	/** "pmid:12345678", "pmc:PMC1234567", "doi:10.1000/abc" and Elsevier's "pii:s0168827820304505" (lower case). */
	key: string;
	start: number;
	end: number;
}

// Marks of direction, of no width, and of where a word may break: Arabic texts and copied pages are full of them.
const UNSEEN = String.raw`\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff`;
// What may stand between a word and its number: "PMID: 1", "**PMID:** 1", "PMID 1", "PMID – [1]", "PMID no. 1".
const GAP = String.raw`[\s*_:#=${UNSEEN}]{0,16}`;
const WIDE = String.raw`[\s*_:#=\-–—|/.([\x60${UNSEEN}]{0,16}`;
const NUMBER = `(?:(?:no|nr|num|number|número|numéro|n[°º]|№|is|رقم)${WIDE})?`;
// Latin letters alone: other scripts write without spaces, and put their articles before a word.
const BEFORE = String.raw`(?<![\p{Script=Latin}\p{N}])`;
const SEARCHED = String.raw`(?:pubmed\.ncbi\.nlm\.nih\.gov\/|ncbi\.nlm\.nih\.gov\/(?:(?:m\/)?pubmed\/?|entrez\/[^\s"'<>?]{0,60}))`;
const PATTERNS = [
	String.raw`${BEFORE}(?:PMIDs?|Pub ?Med${GAP}IDs?)${WIDE}${NUMBER}(?<pmid>\d{1,2}[ ,.\u00a0\u2009\u202f]\d{3}[ ,.\u00a0\u2009\u202f]\d{3}|\d{1,9})(?!\d)`,
	String.raw`${BEFORE}(?:PubMed|Medline)[\s*_:#=/${UNSEEN}]{1,16}(?<pub>\d{6,8})(?!\d|\s*(?:citations|records|articles|papers|abstracts|hits|results|references)\b)`,
	String.raw`pubmed\.(?:ncbi\.nlm\.nih\.gov|gov)\/(?<link>\d{1,9})(?!\d)`,
	String.raw`ncbi\.nlm\.nih\.gov\/(?:m\/)?pubmed\/(?<old>\d{1,9})(?!\d)`,
	String.raw`${SEARCHED}\?(?:[^\s"'<>()]{0,200}?&(?:amp;)?)?(?:term|list_uids|uid)=(?:PMID(?:[+: ]|%20|%3A){1,3})?(?<term>\d{5,9})(?!\d)`,
	String.raw`europepmc\.org\/(?:article|abstract)\/med\/(?<europe>\d{1,9})(?!\d)`,
	String.raw`ncbi\.nlm\.nih\.gov\/(?:pmc\/)?articles\/(?<article>\d{5,9})(?!\d)`,
	String.raw`europepmc\.org\/(?:article|abstract)\/pmc\/(?<eupmc>\d{5,9})(?!\d)`,
	String.raw`${BEFORE}PMC(?:ID)?-?${GAP}(?:PMC)?(?<pmc>\d{5,9})(?!\d)`,
	String.raw`(?:(?<![\p{Script=Latin}\p{N}.])|(?<=\bdoi))(?<doi>10\.\d{4,9}(?:\.\d+)*(?:\/|%2F)(?:(?!PMC?ID\b)[!-~])+)`,
	// Torn apart at its stroke, as a page or a line does: what follows must have letters and digits as a DOI has.
	String.raw`(?<![\p{Script=Latin}\p{N}.])(?<torn>10\.\d{4,9}(?:\.\d+)*\s{0,2}[/∕⁄]\s{0,2}(?=[!-~]{0,40}[a-z])(?=[!-~]{0,40}\d)[!-~]{6,})`,
	...Object.values(RULES).map(({ address }) => address),
];
const ANY = new RegExp(PATTERNS.join('|'), 'giu');
/** A list behind the first number, where the word is in the plural: "PMIDs 1, 2 and 3". */
const MORE = /\s*(?:[,;/]|and|und|et|y|&|و)\s*(\d{4,9})(?![\d.]*\d)/iuy;
/** Where it is not, what follows must look like a PMID, and behind a comma end there: "PMID: 12345678, 23456789.", "PMID 12345678 and 23456789 show". */
const NEXT =
	/\s*(?:[,/]\s*(?=\d+\s*(?:[,;.)\]&]|(?:and|und|et|y|و)\b|$))|[;&]\s*|(?:and|und|et|y|و)\s+)(\d{7,8})(?![\d.]*\d|\s*(?:%|patients|people|participants|records)(?!\p{L}))/iuy;

/** The same length, with plain signs for those of other keyboards: digits, wide letters, hyphens that do not break. */
function plainSigns(text: string): string {
	return text.replace(/[\u0660-\u0669\u06f0-\u06f9\uff01-\uff5e\u2010\u2011]/gu, (sign) => {
		const code = sign.charCodeAt(0);
		if (code >= 0xff01) return String.fromCharCode(code - 0xfee0);
		if (code >= 0x2010) return '-';
		return String(code - (code >= 0x6f0 ? 0x6f0 : 0x660));
	});
}

/** Every place where a paper is named, in order. @param text plain text, or a piece of HTML between two tags. */
export function namedIn(written: string): Named[] {
	const text = plainSigns(written);
	const found: Named[] = [];
	for (const match of text.matchAll(ANY)) {
		const groups = match.groups ?? {};
		const start = match.index;
		const end = start + match[0].length;
		const pmid = groups.pmid ?? groups.pub ?? groups.link ?? groups.old ?? groups.term ?? groups.europe;
		const pmc = groups.pmc ?? groups.article ?? groups.eupmc;
		if (pmid !== undefined) {
			const number = Number(pmid.replace(/\D/g, ''));
			if (number > 0 && number <= 2_147_483_647) found.push({ key: `pmid:${number}`, start, end });
			if (groups.pmid !== undefined) found.push(...listFrom(text, end, /s[^\d]*\d+$/iu.test(match[0]) ? MORE : NEXT));
		} else if (pmc !== undefined) found.push({ key: `pmc:PMC${Number(pmc)}`, start, end });
		else if (groups.doi !== undefined || groups.torn !== undefined) {
			const written = groups.doi ?? (groups.torn as string);
			const whole = written.replace(/\s{0,2}[/∕⁄]\s{0,2}/, '/');
			const doi = trimmed(whole);
			if (doi) found.push({ key: `doi:${doi.key}`, start, end: start + doi.length + written.length - whole.length });
		} else {
			const key = keyOfAddress(groups);
			if (key) found.push({ key, start, end });
		}
	}
	return found;
}

/** What names no paper has none of these. Wide letters and other digits stand for plain ones. */
export const MAY_NAME = new RegExp(
	`pmid|pub ?med|medline|pmc|ncbi\\.nlm|10\\.\\d|[\\uff01-\\uff5e]|[\\u0660-\\u0669\\u06f0-\\u06f9]|${HOSTS.source}`,
	'i',
);

/** The papers that a Markdown text names, each once, in its order. */
export function citationsIn(markdown: string): string[] {
	if (!MAY_NAME.test(markdown)) return [];
	// Editors write "\_" for what would be a mark.
	const text = markdown.replace(/\\([!-/:-@[-`{-~])/g, '$1');
	return [...new Set(namedIn(text).map(({ key }) => key))].slice(0, MOST_CITED);
}

function listFrom(text: string, from: number, more: RegExp): Named[] {
	const found: Named[] = [];
	more.lastIndex = from;
	for (let match = more.exec(text); match; match = more.exec(text)) {
		const end = match.index + match[0].length;
		found.push({ key: `pmid:${Number(match[1])}`, start: end - (match[1] as string).length, end });
	}
	return found;
}

/** What publishers put behind a DOI in their addresses. */
const TAIL = /(?:\/(?:full(?:text)?|abstract|e?pdf|html|meta)|\[(?:doi|aid|lid|pii)\]|\.(?:pdf|full|abstract))+$/i;
/** medRxiv and bioRxiv put the version behind a DOI that has none. */
const VERSION = /^(10\.(?:1101|64898)\/.+?)v\d{1,2}$/;

/** A DOI without what the sentence, the brackets or the address around it have put behind it. */
function trimmed(written: string): { key: string; length: number } | null {
	let doi = written.split(/["`|?#&\\^{}]|\]\(|&[lg]t;|%3F/)[0] as string;
	for (let before = ''; before !== doi; ) {
		before = doi;
		doi = doi.replace(/[.,;:!*_~']+$/, '');
		for (const [open, close] of ['()', '[]', '<>'] as const)
			if (doi.endsWith(close as string) && count(doi, close as string) > count(doi, open as string))
				doi = doi.slice(0, -1);
	}
	const { length } = doi;
	const plain = decoded(doi).replace(TAIL, '').toLowerCase().replace(VERSION, '$1');
	return /^10\.\d{4,9}(?:\.\d+)*\/.+/.test(plain) ? { key: plain, length } : null;
}

const count = (text: string, sign: string): number => text.split(sign).length - 1;

function decoded(text: string): string {
	if (!text.includes('%')) return text;
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
