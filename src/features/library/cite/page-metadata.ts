// What Zotero, Mendeley and search engines read in a citation's page: Highwire's meta tags
// (https://scholar.google.com/intl/en/scholar/inclusion.html) and a COinS (https://archive.org/details/ocoins-info-copy, Z39.88-2004).

import type { Citation } from '../medline/citation.ts';
import { type CslItem, cslOf, plainTitle } from './csl-of.ts';

const nameOf = ({ literal, family, given, suffix }: NonNullable<CslItem['author']>[number]): string =>
	literal ?? [family, [given, suffix].filter(Boolean).join(' ')].filter(Boolean).join(', ');

/** Pairs of name and content, in order; authors repeat. */
export function metaTags(citation: Citation, retracted: boolean): [name: string, content: string][] {
	const item = cslOf(citation, retracted);
	const [first, last] = (item.page ?? '').split('-');
	const tags: [string, string | undefined][] = [
		['citation_title', plainTitle(item)],
		...(item.author ?? []).map((one): [string, string] => ['citation_author', nameOf(one)]),
		[
			'citation_publication_date',
			item.issued?.['date-parts'][0].map((part) => String(part).padStart(2, '0')).join('/'),
		],
		[item.type === 'chapter' ? 'citation_inbook_title' : 'citation_journal_title', item['container-title']],
		['citation_isbn', item.ISBN],
		['citation_publisher', item.publisher],
		['citation_journal_abbrev', item['container-title-short']],
		['citation_issn', item.ISSN],
		['citation_volume', item.volume],
		['citation_issue', item.issue],
		['citation_firstpage', first],
		['citation_lastpage', last],
		['citation_doi', item.DOI],
		['citation_pmid', item.PMID],
		['citation_language', item.language],
	];
	return tags.filter((tag): tag is [string, string] => Boolean(tag[1]));
}

/** The title attribute of a span.Z3988. */
export function coinsOf(citation: Citation, retracted: boolean): string {
	const item = cslOf(citation, retracted);
	const [first, last] = (item.page ?? '').split('-');
	const pairs: [string, string | undefined][] = [
		['ctx_ver', 'Z39.88-2004'],
		...(item.type === 'article-journal'
			? ([
					['rft_val_fmt', 'info:ofi/fmt:kev:mtx:journal'],
					['rft.genre', 'article'],
					['rft.atitle', plainTitle(item)],
					['rft.jtitle', item['container-title']],
				] as [string, string | undefined][])
			: ([
					['rft_val_fmt', 'info:ofi/fmt:kev:mtx:book'],
					['rft.genre', item.type === 'book' ? 'book' : 'bookitem'],
					[item.type === 'book' ? 'rft.btitle' : 'rft.atitle', plainTitle(item)],
					['rft.btitle', item['container-title']],
					['rft.isbn', item.ISBN],
					['rft.pub', item.publisher],
					['rft.place', item['publisher-place']],
				] as [string, string | undefined][])),
		['rft.stitle', item['container-title-short']],
		['rft.date', item.issued?.['date-parts'][0].map((part) => String(part).padStart(2, '0')).join('-')],
		['rft.volume', item.volume],
		['rft.issue', item.issue],
		['rft.spage', first],
		['rft.epage', last],
		['rft.issn', item.ISSN],
		...(item.author ?? []).map((one): [string, string] => ['rft.au', nameOf(one)]),
		['rft_id', item.DOI && `info:doi/${item.DOI}`],
		['rft_id', `info:pmid/${item.PMID}`],
	];
	return new URLSearchParams(pairs.filter((pair): pair is [string, string] => Boolean(pair[1]))).toString();
}
