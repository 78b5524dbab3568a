// RIS (https://en.wikipedia.org/wiki/RIS_(file_format)), as EndNote, Zotero, Mendeley and Covidence read it. Written here: the
// plugin of citation-js leaves out DOIs and last pages (docs/decisions/0094-citations-out.md).

import { type CslItem, plainTitle } from './csl-of.ts';

/** One record a citation, lines ended by CR LF as the format wants. */
export const risOf = (items: readonly CslItem[]): string => items.map(record).join('\r\n');

const RIS_TYPES = { 'article-journal': 'JOUR', chapter: 'CHAP', book: 'BOOK' } as const;

function record(item: CslItem): string {
	const [first, last] = (item.page ?? '').split('-');
	const date = item.issued?.['date-parts'][0] ?? [];
	const lines: [tag: string, value: string | undefined][] = [
		['TY', RIS_TYPES[item.type]],
		['ID', item.id],
		...(item.author ?? []).map((one): [string, string] => [
			'AU',
			one.literal ?? [one.family, one.given, one.suffix].filter(Boolean).join(', '),
		]),
		...(item.editor ?? []).map((one): [string, string] => [
			'ED',
			one.literal ?? [one.family, one.given, one.suffix].filter(Boolean).join(', '),
		]),
		['TI', plainTitle(item)],
		['T2', item['container-title']],
		['J2', item['container-title-short']],
		['PY', date[0] === undefined ? undefined : String(date[0])],
		['DA', date[0] === undefined ? undefined : `${[0, 1, 2].map((at) => padded(date[at], at)).join('/')}/`],
		['VL', item.volume],
		['IS', item.issue],
		['SP', first],
		['EP', last],
		['SN', item.ISBN ?? item.ISSN],
		['PB', item.publisher],
		['CY', item['publisher-place']],
		['ET', item.edition],
		['DO', item.DOI],
		['AN', item.PMID],
		['C2', item.PMCID],
		['LA', item.language],
		['N1', item.note],
		['AB', item.abstract],
		['UR', item.URL],
		['DB', 'PubMed'],
		['ER', ''],
	];
	return lines
		.filter((line): line is [string, string] => line[1] !== undefined && (line[1] !== '' || line[0] === 'ER'))
		.map(([tag, value]) => `${tag}  - ${value.replace(/\s+/g, ' ').trim()}\r\n`)
		.join('');
}

const padded = (part: number | undefined, at: number): string =>
	part === undefined ? '' : String(part).padStart(at === 0 ? 4 : 2, '0');
