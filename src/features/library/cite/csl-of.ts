// A citation as CSL JSON (https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html): what styles, BibTeX, RIS and
// the metadata of the page are made of.

import { type Author, type Citation, type PubDate, UNTITLED } from '../medline/citation.ts';
import { languageTag } from '../record-words.ts';

export interface CslName {
	family?: string;
	given?: string;
	suffix?: string;
	literal?: string;
}

export interface CslItem {
	type: 'article-journal' | 'chapter' | 'book';
	/** PMID. */
	id: string;
	/** Marked with i, b, sup and sub, as CSL JSON may be; everything else is plain text. */
	title: string;
	'container-title'?: string;
	'container-title-short'?: string;
	author?: CslName[];
	editor?: CslName[];
	issued?: { 'date-parts': [number[]] };
	volume?: string;
	issue?: string;
	/** Written out: "101-109". */
	page?: string;
	DOI?: string;
	PMID: string;
	PMCID?: string;
	ISSN?: string;
	ISBN?: string;
	publisher?: string;
	'publisher-place'?: string;
	edition?: string;
	'collection-title'?: string;
	abstract?: string;
	language?: string;
	URL: string;
	note?: string;
}

/** @param retracted said in the note, which every reference manager keeps. */
export function cslOf(citation: Citation, retracted: boolean): CslItem {
	const id = (type: string) => citation.ids.find((one) => one.type === type)?.value;
	const { journal, book } = citation;
	const date = citation.published.year ? citation.published : (citation.electronic ?? citation.published);
	return clean({
		type: !book ? 'article-journal' : book.chapter ? 'chapter' : 'book',
		id: String(citation.pmid),
		title: marked(citation.title || citation.vernacularTitle || UNTITLED).replace(/\.$/, ''),
		'container-title': book && !book.chapter ? undefined : journal.title || journal.abbreviation,
		'container-title-short': journal.iso || journal.abbreviation || undefined,
		author: (citation.authors ?? []).map(nameOf),
		editor: book?.editors?.map(nameOf),
		issued: dateOf(date),
		volume: citation.volume,
		issue: citation.issue,
		page: citation.pages ? writtenOut(citation.pages) : undefined,
		DOI: id('doi'),
		PMID: String(citation.pmid),
		PMCID: id('pmc'),
		ISSN: journal.issnLinking ?? journal.issn[0],
		ISBN: book?.isbn?.[0],
		publisher: book?.publisher,
		'publisher-place': book?.place,
		edition: book?.edition,
		'collection-title': book?.collection && plain(book.collection),
		abstract: citation.abstract?.map(({ label, text }) => (label ? `${label}: ` : '') + plain(text)).join('\n'),
		language: languageTag(citation.languages[0]),
		URL: `https://pubmed.ncbi.nlm.nih.gov/${citation.pmid}/`,
		note: retracted ? 'Retracted publication' : undefined,
	});
}

const nameOf = ({ family, given, initials, suffix, group }: Author): CslName =>
	group
		? { literal: plain(group) }
		: clean({
				family: plain(family ?? ''),
				given: givenOf(given, initials),
				suffix,
			});

/** Initials alone stand apart, or styles would take them for one name: "AB" → "A B". */
function givenOf(given: string | undefined, initials: string | undefined): string | undefined {
	const name = given || initials;
	if (!name) return undefined;
	return name === initials && /^\p{Lu}{2,4}$/u.test(name) ? [...name].join(' ') : plain(name);
}

function dateOf({ year, month, day }: PubDate): CslItem['issued'] {
	if (!year) return undefined;
	return { 'date-parts': [[year, ...(month ? [month, ...(day ? [day] : [])] : [])]] };
}

/** MEDLINE shortens the last page: "101-9" → "101-109", "e12-4" → "e12-e14". Lists of pages stay as they are. */
export function writtenOut(pages: string): string {
	const match = /^([A-Za-z]*)(\d+)-([A-Za-z]*)(\d+)$/.exec(pages.trim());
	if (!match) return pages;
	const [, letter = '', first = '', otherLetter = '', last = ''] = match;
	const whole = last.length < first.length ? first.slice(0, first.length - last.length) + last : last;
	return `${letter}${first}-${otherLetter || letter}${whole}`;
}

const unescaped = (text: string) => text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');
const withoutMarks = (text: string) => text.replace(/<\/?(?:i|b|u|sub|sup)>/g, '');
/** Safe HTML of NLM's marks → plain text. */
const plain = (html: string): string => unescaped(withoutMarks(html));
/** An item's title for what knows no marks. "p < 0.05" in it is no mark. */
export const plainTitle = ({ title }: Pick<CslItem, 'title'>): string => withoutMarks(title);
/** The same with the marks that CSL JSON knows. */
const marked = (html: string): string => unescaped(html.replace(/<\/?u>/g, ''));

function clean<T extends object>(item: T): T {
	return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined && value !== '')) as T;
}
