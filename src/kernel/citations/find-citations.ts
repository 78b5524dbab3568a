// Which papers a text names: PMID, PMCID and DOI, in the ways in which people write them. Nobody is asked anything.
// Identifiers: https://pubmed.ncbi.nlm.nih.gov/help/ · https://www.crossref.org/blog/dois-and-matching-regular-expressions/

/** Raise it when more or other identifiers are recognised: texts that are there are then looked through anew. */
export const RECOGNISER = 1;

/** Papers that one text can name: the references of a long review. */
export const MOST_CITED = 500;

export interface Named {
	/** "pmid:12345678", "pmc:PMC1234567", "doi:10.1000/abc" (lower case). */
	key: string;
	start: number;
	end: number;
}

// What may stand between a word and its number: "PMID: 1", "**PMID:** 1", "PMID 1".
const GAP = String.raw`[\s*_:：#=]*`;
const BEFORE = String.raw`(?<![\p{L}\p{N}])`;
const PATTERNS = [
	String.raw`${BEFORE}(?:PMIDs?|PubMed${GAP}IDs?)${GAP}(?<pmid>\d{1,9})(?!\d)`,
	String.raw`pubmed\.(?:ncbi\.nlm\.nih\.gov|gov)\/(?<link>\d{1,9})(?!\d)`,
	String.raw`ncbi\.nlm\.nih\.gov\/(?:m\/)?pubmed\/(?:\?term=)?(?<old>\d{1,9})(?!\d)`,
	String.raw`europepmc\.org\/(?:article|abstract)\/med\/(?<europe>\d{1,9})(?!\d)`,
	String.raw`${BEFORE}PMC(?:ID)?${GAP}(?:PMC)?(?<pmc>\d{5,9})(?!\d)`,
	String.raw`(?<![\p{L}\p{N}.])(?<doi>10\.\d{4,9}(?:\.\d+)*(?:\/|%2F)[!-~]+)`,
];
const ANY = new RegExp(PATTERNS.join('|'), 'giu');
/** A list behind the first number, where the word is in the plural: "PMIDs 1, 2 and 3". */
const MORE = /\s*(?:[,;/]|and|und|et|y|&)\s*(\d{4,9})(?![\d.]*\d)/iuy;

/** Every place where a paper is named, in order. @param text plain text, or a piece of HTML between two tags. */
export function namedIn(text: string): Named[] {
	const found: Named[] = [];
	for (const match of text.matchAll(ANY)) {
		const groups = match.groups ?? {};
		const start = match.index;
		const end = start + match[0].length;
		const pmid = groups.pmid ?? groups.link ?? groups.old ?? groups.europe;
		if (pmid !== undefined) {
			if (Number(pmid) > 0 && Number(pmid) <= 2_147_483_647) found.push({ key: `pmid:${Number(pmid)}`, start, end });
			if (groups.pmid !== undefined && /s[^\d]*\d+$/iu.test(match[0])) found.push(...listFrom(text, end));
		} else if (groups.pmc !== undefined) found.push({ key: `pmc:PMC${Number(groups.pmc)}`, start, end });
		else if (groups.doi !== undefined) {
			const doi = trimmed(groups.doi);
			if (doi) found.push({ key: `doi:${doi.key}`, start, end: start + doi.length });
		}
	}
	return found;
}

/** The papers that a Markdown text names, each once, in its order. */
export function citationsIn(markdown: string): string[] {
	if (!/pmid|pubmed|pmc|10\.\d/i.test(markdown)) return [];
	// Editors write "\_" for what would be a mark.
	const text = markdown.replace(/\\([!-/:-@[-`{-~])/g, '$1');
	return [...new Set(namedIn(text).map(({ key }) => key))].slice(0, MOST_CITED);
}

function listFrom(text: string, from: number): Named[] {
	const found: Named[] = [];
	MORE.lastIndex = from;
	for (let match = MORE.exec(text); match; match = MORE.exec(text)) {
		const end = match.index + match[0].length;
		found.push({ key: `pmid:${Number(match[1])}`, start: end - (match[1] as string).length, end });
	}
	return found;
}

/** What publishers put behind a DOI in their addresses. */
const TAIL = /(?:\/(?:full(?:text)?|abstract|e?pdf|html|meta)|\.(?:pdf|full|abstract))+$/i;
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
