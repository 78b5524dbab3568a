// One PubmedBookArticle, a chapter of a book of Bookshelf or a whole one, as elements → one Citation. Its title is the chapter's, its
// journal the book, so that lists, searches and styles have both. The names are those of NLM's DTD.

import type { Book, BookSection, Citation, PubDate } from './citation.ts';
import {
	author,
	child,
	children,
	date,
	dated,
	type Element,
	grantsOf,
	historyOf,
	ids,
	keywordsOf,
	marked,
	objectsOf,
	orNot,
	pagesOf,
	pmidIn,
	references,
	said,
	sections,
	textOf,
	versionOf,
} from './read-elements.ts';

/** @param wrong makes the error with the line. @throws it when there is no PMID or no book. */
export function bookOf(article: Element, wrong: (message: string) => Error): Citation {
	const document = child(article, 'BookDocument');
	const data = child(article, 'PubmedBookData');
	const pmidElement = child(document, 'PMID');
	if (!document || !pmidElement || textOf(pmidElement) === '') throw wrong('A chapter of a book has no PMID.');
	const pmid = pmidIn(pmidElement);
	if (!pmid) throw wrong(`“${textOf(pmidElement).slice(0, 40)}” is no PMID.`);
	const element = child(document, 'Book');
	if (!element) throw wrong(`Chapter ${pmid} stands in no Book.`);
	const chapterTitle = marked(child(document, 'ArticleTitle'));
	const bookTitle = marked(child(element, 'BookTitle'));
	const own = children(document, 'AuthorList');
	const ofBook = children(element, 'AuthorList');
	const whose = authorsIn(own, 'authors').length > 0 ? own : ofBook;
	const known = [
		...ids(child(document, 'ArticleIdList')),
		...ids(child(data, 'ArticleIdList')),
		...(chapterTitle ? [] : locations(element)),
	];
	return {
		pmid,
		version: versionOf(pmidElement),
		status: '',
		title: chapterTitle || bookTitle,
		vernacularTitle: said(marked(child(document, 'VernacularTitle'))),
		abstract: orNot(sections(child(document, 'Abstract'))),
		copyright: said(textOf(child(child(document, 'Abstract'), 'CopyrightInformation'))),
		authors: orNot(authorsIn(whose, 'authors').map(author)),
		authorsIncomplete: whose.some((list) => !isOfEditors(list) && list.attributes.CompleteYN === 'N') || undefined,
		investigators: orNot(children(child(document, 'InvestigatorList'), 'Investigator').map(author)),
		journal: { nlmId: '', title: textOf(child(element, 'BookTitle')), abbreviation: '', issn: [] },
		volume: said(textOf(child(element, 'Volume'))),
		pages: said(pagesOf(document)),
		startPage: said(textOf(child(child(document, 'Pagination'), 'StartPage'))),
		endPage: said(textOf(child(child(document, 'Pagination'), 'EndPage'))),
		published: date(child(element, 'PubDate')),
		revised: dated(child(document, 'DateRevised')),
		history: historyOf(data),
		publicationStatus: said(textOf(child(data, 'PublicationStatus'))),
		languages: children(document, 'Language').map(textOf),
		types: children(document, 'PublicationType').map((one) => ({ ui: one.attributes.UI ?? '', name: textOf(one) })),
		keywords: keywordsOf(document),
		grants: grantsOf(child(document, 'GrantList')),
		grantsIncomplete: child(document, 'GrantList')?.attributes.CompleteYN === 'N' ? true : undefined,
		references: orNot(references(document)),
		ids: known.filter(
			(one, place) => known.findIndex(({ type, value }) => type === one.type && value === one.value) === place,
		),
		objects: objectsOf(data),
		book: bookItself(document, element, { chapter: chapterTitle !== '', authorsAreOwn: whose === own }),
	};
}

const isOfEditors = (list: Element) => list.attributes.Type === 'editors';
const authorsIn = (lists: Element[], who: 'authors' | 'editors'): Element[] =>
	lists
		.filter((list) => isOfEditors(list) === (who === 'editors'))
		.flatMap((list) => children(list, 'Author'))
		.filter((one) => one.attributes.ValidYN !== 'N');
const locations = (element: Element) =>
	children(element, 'ELocationID')
		.filter((one) => one.attributes.ValidYN !== 'N')
		.map((one) => ({ type: one.attributes.EIdType ?? '', value: textOf(one) }));

function bookItself(
	document: Element,
	element: Element,
	{ chapter, authorsAreOwn }: { chapter: boolean; authorsAreOwn: boolean },
): Book {
	const publisher = child(element, 'Publisher');
	const title = child(element, 'BookTitle');
	const part = child(document, 'ArticleTitle') ?? title;
	return {
		title: marked(title),
		chapter: chapter || undefined,
		/** Where Bookshelf has it: "statpearls", and within it. */
		code: said(title?.attributes.book ?? part?.attributes.book ?? ''),
		part: said([part?.attributes.part, part?.attributes.sec].filter(Boolean).join('/')),
		publisher: said(textOf(child(publisher, 'PublisherName'))),
		place: said(textOf(child(publisher, 'PublisherLocation'))),
		authors: authorsAreOwn ? orNot(authorsIn(children(element, 'AuthorList'), 'authors').map(author)) : undefined,
		editors: orNot(
			authorsIn([...children(element, 'AuthorList'), ...children(document, 'AuthorList')], 'editors').map(author),
		),
		investigators: orNot(children(child(element, 'InvestigatorList'), 'Investigator').map(author)),
		begun: spanned(child(element, 'BeginningDate')),
		ended: spanned(child(element, 'EndingDate')),
		contributed: spanned(child(document, 'ContributionDate')),
		volumeTitle: said(marked(child(element, 'VolumeTitle'))),
		edition: said(textOf(child(element, 'Edition'))),
		collection: said(marked(child(element, 'CollectionTitle'))),
		isbn: orNot(children(element, 'Isbn').map(textOf).filter(Boolean)),
		medium: said(textOf(child(element, 'Medium'))),
		reportNumber: said(textOf(child(element, 'ReportNumber'))),
		ids: chapter ? orNot(locations(element)) : undefined,
		at: orNot(children(document, 'LocationLabel').map(label)),
		sections: orNot(sectionsOf(child(document, 'Sections'))),
		items: orNot(
			children(document, 'ItemList').map((list) => ({
				type: list.attributes.ListType ?? '',
				items: children(list, 'Item').map(textOf),
			})),
		),
	};
}

const spanned = (element: Element | undefined): PubDate | undefined => (element ? date(element) : undefined);
const label = (element: Element) => ({ type: element.attributes.Type, text: textOf(element) });

/** A book's sections stand within one another. */
function sectionsOf(element: Element | undefined): BookSection[] {
	return children(element, 'Section').map((one) => {
		const named = child(one, 'LocationLabel');
		return {
			label: named && said(textOf(named)),
			labelType: named?.attributes.Type,
			code: said(child(one, 'SectionTitle')?.attributes.sec ?? child(one, 'SectionTitle')?.attributes.part ?? ''),
			title: marked(child(one, 'SectionTitle')),
			sections: orNot(sectionsOf(one)),
		};
	});
}
