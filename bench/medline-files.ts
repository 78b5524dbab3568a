// Makes PubMed files for loads of a size that no test ships. Words follow one another as they do in real abstracts (a chain
// of words, each followed by what follows it there), so that common words are as common as in Medline; a tail of invented
// rare words (Zipf, exponent 1) keeps the vocabulary growing with the number of citations; headings are drawn as often as
// real ones are, and now and then from all of MeSH.
//
//   node bench/medline-files.ts FOLDER CITATIONS --from REAL.xml.gz --mesh DESCRIPTORS.tsv[.gz] [--titles LINES.txt.gz] [--each 30000]

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync, gzipSync } from 'node:zlib';

const { positionals, values } = parseArgs({
	allowPositionals: true,
	options: {
		from: { type: 'string' },
		mesh: { type: 'string' },
		titles: { type: 'string' },
		each: { type: 'string', default: '30000' },
	},
});
const [folder, wanted] = positionals;
if (!folder || !wanted || !values.from || !values.mesh)
	throw new Error('Usage: node bench/medline-files.ts FOLDER CITATIONS --from REAL.xml.gz --mesh DESCRIPTORS.tsv.gz');
const read = (file: string) => {
	const bytes = readFileSync(file);
	return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString();
};

// mulberry32, seeded: the same files every time.
let seed = 20261126;
function random(): number {
	seed = (seed + 0x6d2b79f5) | 0;
	let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
	t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
	return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
}
const below = (n: number) => Math.floor(random() * n);
const oneOf = <T>(list: readonly T[]): T => list[below(list.length)] as T;
/** 1, 2, 3 … n, each as often as Zipf says. */
const zipf = (n: number) => Math.min(n, Math.floor(Math.exp(random() * Math.log(n + 1))));

const real = read(values.from);
const all = (pattern: RegExp, text = real) => [...text.matchAll(pattern)].map((match) => match[1] as string);
const bare = (text: string) =>
	text
		.replace(/<[^>]*>/g, ' ')
		.replace(/&[#\w]+;/g, ' ')
		.replace(/\s+/g, ' ')
		.trim();

/** A chain of words: what follows each, as often as it does. Kept as arrays of numbers. */
function chainOf(texts: string[]) {
	const numbers = new Map<string, number>();
	const words: string[] = [];
	const numberOf = (word: string) => {
		let number = numbers.get(word);
		if (number === undefined) {
			number = words.length;
			numbers.set(word, number);
			words.push(word);
		}
		return number;
	};
	const starts: number[] = [];
	const next: number[][] = [];
	for (const text of texts) {
		let before = -1;
		for (const word of text.split(' ')) {
			if (!word) continue;
			const number = numberOf(word);
			if (before < 0) starts.push(number);
			else {
				next[before] ??= [];
				next[before]?.push(number);
			}
			before = number;
		}
	}
	return (length: number): string => {
		const out: string[] = [];
		let at = oneOf(starts);
		while (out.length < length) {
			out.push(random() < 0.012 ? rareWord() : (words[at] as string));
			const follows = next[at];
			at = follows ? oneOf(follows) : oneOf(starts);
		}
		return out.join(' ');
	};
}
const SYLLABLES = 'ba ce dro fen gli hep ista jo ka lymo mi neo os pra qui ret sta tri ur vaso xen yl zo cyt'.split(
	' ',
);
function rareWord(): string {
	let number = zipf(3_000_000) + 600;
	let word = '';
	for (; number > 0; number = Math.floor(number / SYLLABLES.length)) word += SYLLABLES[number % SYLLABLES.length];
	return word;
}

const abstracts = all(/<Abstract>([\s\S]*?)<\/Abstract>/g).map(bare);
const titles = [
	...all(/<ArticleTitle>([\s\S]*?)<\/ArticleTitle>/g).map(bare),
	...(values.titles
		? read(values.titles)
				.split('\n')
				.slice(0, 3000)
				.flatMap((line) => /^[^.]+\. (.{20,250}?)[.?] [A-Z]/.exec(line)?.[1] ?? [])
		: []),
].filter((title) => !/[<>&]/.test(title));
const sayAbstract = chainOf(abstracts);
const sayTitle = chainOf(titles);
const headings = all(/<DescriptorName ([^>]*>[^<]*)<\/DescriptorName>/g)
	.map((one) => /UI="(D\d+)"[^>]*>(.*)/.exec(one))
	.flatMap((match) => (match ? [[match[1] as string, match[2] as string] as const] : []));
const descriptors = read(values.mesh)
	.split('\n')
	.slice(1)
	.map((line) => line.split('\t') as [string, string])
	.filter(([ui, name]) => /^D\d+$/.test(ui) && name)
	.map(([ui, name]) => [ui, name.replace(/&/g, '&amp;')] as const);
const authors = all(/<Author [^>]*>([\s\S]*?)<\/Author>/g).map((one) => `<Author ValidYN="Y">${one}</Author>`);
const journals = [
	...new Set(all(/(<MedlineJournalInfo>[\s\S]*?<\/MedlineJournalInfo>)/g).filter((one) => /NlmUniqueID/.test(one))),
];
const types = all(/(<PublicationTypeList>[\s\S]*?<\/PublicationTypeList>)/g);
const substances = all(/(<ChemicalList>[\s\S]*?<\/ChemicalList>)/g);
const LANGUAGES = [...Array(90).fill('eng'), 'ger', 'fre', 'spa', 'rus', 'jpn', 'chi', 'ita', 'pol', 'por'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** PubMed grows by some 4 % a year: the number of a citation says its year. */
const yearOf = (share: number) =>
	Math.min(2026, 1966 + Math.floor(Math.log(1 + share * (1.04 ** 61 - 1)) / Math.log(1.04)));

function article(pmid: number, share: number): string {
	const year = yearOf(share);
	const title = sayTitle(8 + below(9));
	const own = new Map(
		Array.from({ length: 6 + below(9) }, () =>
			random() < 0.75 ? oneOf(headings) : (descriptors[zipf(descriptors.length) - 1] as (typeof descriptors)[number]),
		),
	);
	const written = random() < (year < 1975 ? 0.1 : 0.9) ? sayAbstract(90 + below(160)) : null;
	const journal = journals[zipf(journals.length) - 1] as string;
	const name = /<MedlineTA>([^<]*)/.exec(journal)?.[1] ?? '';
	const date = `<Year>${year}</Year><Month>${MONTHS[below(year === 2026 ? 11 : 12)]}</Month><Day>${1 + below(28)}</Day>`;
	return `<PubmedArticle><MedlineCitation Status="MEDLINE" Owner="NLM"><PMID Version="1">${pmid}</PMID><DateRevised><Year>2026</Year><Month>11</Month><Day>01</Day></DateRevised>
<Article PubModel="Print"><Journal><JournalIssue CitedMedium="Internet"><Volume>${year - 1950}</Volume><Issue>${1 + below(12)}</Issue><PubDate>${date}</PubDate></JournalIssue><Title>${name}</Title><ISOAbbreviation>${name}</ISOAbbreviation></Journal>
<ArticleTitle>${title}.</ArticleTitle><Pagination><MedlinePgn>${1 + below(900)}-9</MedlinePgn></Pagination><ELocationID EIdType="doi" ValidYN="Y">10.5555/bench.${pmid}</ELocationID>
${written ? `<Abstract><AbstractText>${written}.</AbstractText></Abstract>` : ''}<AuthorList CompleteYN="Y">${Array.from({ length: 1 + below(9) }, () => oneOf(authors)).join('')}</AuthorList>
<Language>${oneOf(LANGUAGES)}</Language>${oneOf(types)}</Article>${journal}${random() < 0.5 ? oneOf(substances) : ''}<CitationSubset>IM</CitationSubset>
<MeshHeadingList>${[...own].map(([ui, name]) => `<MeshHeading><DescriptorName UI="${ui}" MajorTopicYN="${random() < 0.3 ? 'Y' : 'N'}">${name}</DescriptorName></MeshHeading>`).join('')}</MeshHeadingList></MedlineCitation>
<PubmedData><History><PubMedPubDate PubStatus="pubmed">${date.replace(/[A-Z][a-z]{2}(?=<\/Month>)/, '6')}</PubMedPubDate></History><PublicationStatus>ppublish</PublicationStatus><ArticleIdList><ArticleId IdType="pubmed">${pmid}</ArticleId><ArticleId IdType="doi">10.5555/bench.${pmid}</ArticleId></ArticleIdList></PubmedData></PubmedArticle>`;
}

mkdirSync(folder, { recursive: true });
const total = Number(wanted);
for (let file = 1, made = 0; made < total; file++) {
	const parts: string[] = [];
	for (const end = Math.min(total, made + Number(values.each)); made < end; made++)
		parts.push(article(50_000_001 + made, made / total));
	const name = `pubmed26n${String(file).padStart(4, '0')}.xml.gz`;
	const text = `<?xml version="1.0" encoding="utf-8"?>\n<PubmedArticleSet>\n${parts.join('\n')}\n</PubmedArticleSet>\n`;
	writeFileSync(path.join(folder, name), gzipSync(text, { level: 1 }));
	console.log(`${name}: ${parts.length} citations, ${(text.length / parts.length / 1000).toFixed(1)} kB each`);
}
