// Makes PubMed files out of real ones, for loads of a size that no test ships: each citation again and again under new
// PMIDs, with its words shuffled a little so that the index is not fed the same lexemes.
//
//   node bench/medline-files.ts SOURCE.xml.gz FOLDER CITATIONS [A_FILE]

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';

const [source, folder, wanted, each = '30000'] = process.argv.slice(2);
if (!source || !folder || !wanted)
	throw new Error('Usage: node bench/medline-files.ts SOURCE.xml.gz FOLDER CITATIONS [A_FILE]');
const text = gunzipSync(readFileSync(source)).toString();
const articles = text.match(/<PubmedArticle>[\s\S]*?<\/PubmedArticle>/g) ?? [];
if (articles.length === 0) throw new Error('There is no PubmedArticle in the source.');
mkdirSync(folder, { recursive: true });

// mulberry32, seeded: the same files every time.
let seed = 20261126;
function random(): number {
	seed = (seed + 0x6d2b79f5) | 0;
	let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
	t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
	return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
}
const sentences = articles
	.flatMap((one) =>
		(/<AbstractText[^>]*>([\s\S]*?)<\/AbstractText>/.exec(one)?.[1] ?? '').replace(/<[^>]*>/g, '').split(/(?<=\.) /),
	)
	.filter((one) => one.length > 20);
const pick = () => sentences[Math.floor(random() * sentences.length)] as string;

let pmid = 50_000_000;
for (let file = 1, left = Number(wanted); left > 0; file++) {
	const parts: string[] = [];
	for (let n = Math.min(left, Number(each)); n > 0; n--, left--) {
		pmid++;
		const one = articles[Math.floor(random() * articles.length)] as string;
		parts.push(
			one
				.replace(/<PMID Version="\d+">\d+<\/PMID>/, `<PMID Version="1">${pmid}</PMID>`)
				.replace(/<PubDate>[\s\S]*?<Year>\d+/, (match) =>
					match.replace(/\d+$/, String(1970 + Math.floor(random() * 56))),
				)
				// Reference lists of open-access papers are far above the average of the whole baseline.
				.replace(/<ReferenceList>[\s\S]*<\/ReferenceList>/, '')
				.replace(
					/(<AbstractText[^>]*>)[\s\S]*?(<\/AbstractText>)/g,
					(_, open, close) => `${open}${pick()} ${pick()} ${pick()}${close}`,
				),
		);
	}
	const name = `pubmed26n${String(file).padStart(4, '0')}.xml.gz`;
	writeFileSync(
		path.join(folder, name),
		gzipSync(`<?xml version="1.0" encoding="utf-8"?>\n<PubmedArticleSet>\n${parts.join('\n')}\n</PubmedArticleSet>\n`, {
			level: 1,
		}),
	);
	console.log(`${name}: ${parts.length}`);
}
