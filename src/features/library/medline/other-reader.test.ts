// Our reader of PubMed's files beside another one: the same file as a tree of htmlparser2, asked by paths out of NLM's
// description of its elements. It shares no line with read-elements.ts; every field of every citation is compared.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseDocument } from 'htmlparser2';
import { expect, test } from 'vitest';
import type { Citation, PubDate } from './citation.ts';
import { citationParser, type Entry } from './parse-citations.ts';

interface Node {
	type: string;
	name?: string;
	data?: string;
	attribs?: Record<string, string>;
	children?: Node[];
}

const xml = readFileSync(path.resolve(import.meta.dirname, '../fixtures/every-element.xml'), 'utf8');

/** Elements at a path below a node: "Article/AuthorList/Author". */
function at(node: Node, route: string): Node[] {
	let found = [node];
	for (const step of route.split('/'))
		found = found.flatMap((one) => (one.children ?? []).filter(({ name }) => name === step));
	return found;
}
const raw = (node: Node): string => node.data ?? (node.children ?? []).map(raw).join('');
const squeeze = (text: string) => text.split(/\s+/).filter(Boolean).join(' ');
const words = (node: Node, route = ''): string => {
	const [one] = route === '' ? [node] : at(node, route);
	return one ? squeeze(raw(one)) : '';
};
const all = (node: Node, route: string) => at(node, route).map((one) => squeeze(raw(one)));
const attribute = (node: Node | undefined, name: string): string => node?.attribs?.[name] ?? '';

/** As HTML: five elements stay, the rest is text. */
function html(node: Node): string {
	const inner = (one: Node): string => {
		if (one.type === 'text')
			return (one.data ?? '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
		const below = (one.children ?? []).map(inner).join('');
		return ['i', 'b', 'u', 'sup', 'sub'].includes(one.name ?? '') ? `<${one.name}>${below}</${one.name}>` : below;
	};
	return squeeze((node.children ?? []).map(inner).join(''));
}

const clock = (node: Node, name: string) => (words(node, name) === '' ? undefined : Number(words(node, name)));
const NAMES = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
function day(node: Node | undefined): PubDate {
	if (!node) return {};
	const month = words(node, 'Month');
	const asPrinted = words(node, 'MedlineDate');
	return {
		year: Number(words(node, 'Year') || asPrinted.match(/\d{4}/)?.[0]) || undefined,
		month: /^\d+$/.test(month)
			? Number(month)
			: NAMES.findIndex((name) => month.toLowerCase().startsWith(name)) + 1 || undefined,
		day: Number(words(node, 'Day')) || undefined,
		season: words(node, 'Season') || undefined,
		hour: clock(node, 'Hour'),
		minute: clock(node, 'Minute'),
		second: clock(node, 'Second'),
		medline: asPrinted || undefined,
	};
}

const identifier = (node: Node) => ({ source: attribute(node, 'Source'), value: words(node) });
const person = (node: Node) => ({
	family: words(node, 'LastName'),
	given: words(node, 'ForeName'),
	initials: words(node, 'Initials'),
	suffix: words(node, 'Suffix'),
	group: words(node, 'CollectiveName'),
	orcid: at(node, 'Identifier')
		.filter((one) => attribute(one, 'Source') === 'ORCID')
		.map((one) => words(one).toUpperCase().slice(-19))[0],
	affiliations: all(node, 'AffiliationInfo/Affiliation').filter(Boolean),
	affiliationIds: at(node, 'AffiliationInfo')
		.filter((one) => words(one, 'Affiliation') !== '')
		.flatMap((one, place) => at(one, 'Identifier').map((id) => ({ at: place, ...identifier(id) }))),
	ids: at(node, 'Identifier')
		.map(identifier)
		.filter(({ source }) => source !== 'ORCID'),
	equal: attribute(node, 'EqualContrib') === 'Y',
});
const parts = (node: Node) =>
	at(node, 'AbstractText')
		.map((one) => ({ label: attribute(one, 'Label'), category: attribute(one, 'NlmCategory'), text: html(one) }))
		.filter(({ text }) => text !== '');
const idList = (node: Node, route: string) =>
	at(node, route).map((one) => ({ type: attribute(one, 'IdType'), value: words(one) }));

function other(article: Node): unknown {
	const [medline] = at(article, 'MedlineCitation') as [Node];
	const [body] = at(medline, 'Article') as [Node];
	const data = at(article, 'PubmedData')[0] ?? { type: 'tag', children: [] };
	const comments = at(medline, 'CommentsCorrectionsList/CommentsCorrections').map((one) => ({
		type: attribute(one, 'RefType'),
		source: words(one, 'RefSource'),
		pmid: Number(words(one, 'PMID')),
		version: [Number(attribute(at(one, 'PMID')[0], 'Version'))].find((number) => number > 1),
		note: words(one, 'Note'),
	}));
	const people = (valid: boolean) =>
		at(body, 'AuthorList/Author')
			.filter((one) => (attribute(one, 'ValidYN') !== 'N') === valid)
			.map(person);
	const lists = (node: Node): Node[] => at(node, 'ReferenceList').flatMap((one) => [one, ...lists(one)]);
	const known = idList(data, 'ArticleIdList/ArticleId');
	const [start, end] = [words(body, 'Pagination/StartPage'), words(body, 'Pagination/EndPage')];
	return {
		pmid: Number(words(medline, 'PMID')),
		version: Number(attribute(at(medline, 'PMID')[0], 'Version')) || 1,
		status: attribute(medline, 'Status'),
		owner: attribute(medline, 'Owner'),
		indexing: attribute(medline, 'IndexingMethod'),
		versionId: attribute(medline, 'VersionID'),
		versionDate: attribute(medline, 'VersionDate'),
		title: html(at(body, 'ArticleTitle')[0] as Node) || (words(body, 'VernacularTitle') ? '' : '[Not Available].'),
		vernacularTitle: words(body, 'VernacularTitle'),
		abstract: at(body, 'Abstract').flatMap(parts),
		otherAbstracts: at(medline, 'OtherAbstract').map((one) => ({
			type: attribute(one, 'Type'),
			language: attribute(one, 'Language'),
			sections: parts(one),
			copyright: words(one, 'CopyrightInformation'),
		})),
		copyright: words(body, 'Abstract/CopyrightInformation'),
		authors: people(true),
		formerAuthors: people(false),
		authorsIncomplete: attribute(at(body, 'AuthorList')[0], 'CompleteYN') === 'N',
		investigators: at(medline, 'InvestigatorList/Investigator').map(person),
		journal: {
			nlmId: words(medline, 'MedlineJournalInfo/NlmUniqueID'),
			title: words(body, 'Journal/Title'),
			abbreviation: words(medline, 'MedlineJournalInfo/MedlineTA') || words(body, 'Journal/ISOAbbreviation'),
			iso: words(body, 'Journal/ISOAbbreviation'),
			issn: all(body, 'Journal/ISSN'),
			issnType: attribute(at(body, 'Journal/ISSN')[0], 'IssnType'),
			medium: attribute(at(body, 'Journal/JournalIssue')[0], 'CitedMedium'),
			issnLinking: words(medline, 'MedlineJournalInfo/ISSNLinking'),
			country: words(medline, 'MedlineJournalInfo/Country'),
		},
		volume: words(body, 'Journal/JournalIssue/Volume'),
		issue: words(body, 'Journal/JournalIssue/Issue'),
		pages: words(body, 'Pagination/MedlinePgn') || [start, end].filter(Boolean).join('-'),
		startPage: start,
		endPage: end,
		published: day(at(body, 'Journal/JournalIssue/PubDate')[0]),
		electronic: day(at(body, 'ArticleDate')[0]),
		otherDates: at(body, 'ArticleDate')
			.slice(1)
			.map((one) => ({ type: attribute(one, 'DateType'), date: day(one) })),
		created: day(at(medline, 'DateCreated')[0]),
		completed: day(at(medline, 'DateCompleted')[0]),
		revised: day(at(medline, 'DateRevised')[0]),
		history: at(data, 'History/PubMedPubDate').map((one) => ({
			status: attribute(one, 'PubStatus'),
			date: day(one),
		})),
		publicationStatus: words(data, 'PublicationStatus'),
		model: attribute(body, 'PubModel'),
		languages: all(body, 'Language'),
		types: at(body, 'PublicationTypeList/PublicationType').map((one) => ({
			ui: attribute(one, 'UI'),
			name: words(one),
		})),
		headings: at(medline, 'MeshHeadingList/MeshHeading').map((one) => ({
			ui: attribute(at(one, 'DescriptorName')[0], 'UI'),
			name: words(one, 'DescriptorName'),
			major: attribute(at(one, 'DescriptorName')[0], 'MajorTopicYN') === 'Y',
			type: attribute(at(one, 'DescriptorName')[0], 'Type'),
			automatic: attribute(at(one, 'DescriptorName')[0], 'AutoHM') === 'Y',
			qualifiers: at(one, 'QualifierName').map((own) => ({
				ui: attribute(own, 'UI'),
				name: words(own),
				major: attribute(own, 'MajorTopicYN') === 'Y',
			})),
		})),
		supplementary: at(medline, 'SupplMeshList/SupplMeshName').map((one) => ({
			ui: attribute(one, 'UI'),
			name: words(one),
			type: attribute(one, 'Type'),
		})),
		substances: at(medline, 'ChemicalList/Chemical').map((one) => ({
			ui: attribute(at(one, 'NameOfSubstance')[0], 'UI'),
			name: words(one, 'NameOfSubstance'),
			registry: words(one, 'RegistryNumber').replace(/^0$/, ''),
		})),
		keywords: at(medline, 'KeywordList').map((one) => ({
			owner: attribute(one, 'Owner'),
			words: at(one, 'Keyword')
				.filter((own) => words(own) !== '')
				.map((own) => ({ text: words(own), major: attribute(own, 'MajorTopicYN') === 'Y' })),
		})),
		grants: at(body, 'GrantList/Grant').map((one) => ({
			id: words(one, 'GrantID'),
			acronym: words(one, 'Acronym'),
			agency: words(one, 'Agency'),
			country: words(one, 'Country'),
		})),
		grantsIncomplete: attribute(at(body, 'GrantList')[0], 'CompleteYN') === 'N',
		dataBanksIncomplete: attribute(at(body, 'DataBankList')[0], 'CompleteYN') === 'N',
		dataBanks: at(body, 'DataBankList/DataBank').map((one) => ({
			name: words(one, 'DataBankName'),
			numbers: all(one, 'AccessionNumberList/AccessionNumber'),
		})),
		corrections: comments.filter(({ type }) => type !== 'Cites'),
		references: [
			...lists(data).flatMap((list) =>
				at(list, 'Reference').map((one) => ({
					text: words(one, 'Citation'),
					part: words(list, 'Title'),
					ids: idList(one, 'ArticleIdList/ArticleId'),
				})),
			),
			...comments
				.filter(({ type }) => type === 'Cites')
				.map(({ source, pmid }) => ({ text: source, ids: [{ type: 'pubmed', value: String(pmid) }] })),
		],
		referenceCount: Number(words(medline, 'NumberOfReferences')),
		invalidIds: at(body, 'ELocationID')
			.filter((one) => attribute(one, 'ValidYN') === 'N')
			.map((one) => ({ type: attribute(one, 'EIdType'), value: words(one) })),
		ids: [
			...known,
			...at(body, 'ELocationID')
				.filter((one) => attribute(one, 'ValidYN') !== 'N')
				.map((one) => ({ type: attribute(one, 'EIdType'), value: words(one) }))
				.filter((one) => !known.some(({ type, value }) => type === one.type && value === one.value)),
		],
		subsets: all(medline, 'CitationSubset'),
		conflicts: words(medline, 'CoiStatement'),
		genes: all(medline, 'GeneSymbolList/GeneSymbol'),
		personalSubjects: at(medline, 'PersonalNameSubjectList/PersonalNameSubject').map(person),
		otherIds: at(medline, 'OtherID').map((one) => ({ source: attribute(one, 'Source'), value: words(one) })),
		notes: at(medline, 'GeneralNote').map((one) => ({ owner: attribute(one, 'Owner'), text: words(one) })),
		missions: all(medline, 'SpaceFlightMission'),
		objects: at(data, 'ObjectList/Object').map((one) => ({
			type: attribute(one, 'Type'),
			values: at(one, 'Param').map((own) => ({ name: attribute(own, 'Name'), value: words(own) })),
		})),
	};
}

interface Part {
	label: string;
	labelType: string;
	code: string;
	title: string;
	sections: Part[];
}
const chapters = (node: Node): Part[] =>
	at(node, 'Section').map((one) => ({
		label: words(one, 'LocationLabel'),
		labelType: attribute(at(one, 'LocationLabel')[0], 'Type'),
		code: attribute(at(one, 'SectionTitle')[0], 'sec'),
		title: html(at(one, 'SectionTitle')[0] as Node),
		sections: chapters(one),
	}));

/** A chapter of Bookshelf, or a whole book. */
function otherBook(article: Node): unknown {
	const [document] = at(article, 'BookDocument') as [Node];
	const [book] = at(document, 'Book') as [Node];
	const marked = (node: Node, route: string) => (at(node, route)[0] ? html(at(node, route)[0] as Node) : '');
	const people = (node: Node, who: string) =>
		at(node, 'AuthorList')
			.filter((list) => (attribute(list, 'Type') || 'authors') === who)
			.flatMap((list) => at(list, 'Author').map(person));
	const chapter = marked(document, 'ArticleTitle');
	const own = people(document, 'authors');
	const known = idList(document, 'ArticleIdList/ArticleId');
	const further = idList(article, 'PubmedBookData/ArticleIdList/ArticleId').filter(
		(one) => !known.some(({ type, value }) => type === one.type && value === one.value),
	);
	const located = at(book, 'ELocationID').map((one) => ({ type: attribute(one, 'EIdType'), value: words(one) }));
	const [start, end] = [words(document, 'Pagination/StartPage'), words(document, 'Pagination/EndPage')];
	const place = at(document, 'ArticleTitle')[0];
	return {
		pmid: Number(words(document, 'PMID')),
		version: Number(attribute(at(document, 'PMID')[0], 'Version')) || 1,
		title: chapter || marked(book, 'BookTitle'),
		vernacularTitle: marked(document, 'VernacularTitle'),
		abstract: at(document, 'Abstract').flatMap(parts),
		copyright: words(document, 'Abstract/CopyrightInformation'),
		authors: own.length > 0 ? own : people(book, 'authors'),
		authorsIncomplete: at(document, 'AuthorList').some((list) => attribute(list, 'CompleteYN') === 'N'),
		investigators: at(document, 'InvestigatorList/Investigator').map(person),
		journal: { title: words(book, 'BookTitle') },
		volume: words(book, 'Volume'),
		pages: [start, end].filter(Boolean).join('-'),
		startPage: start,
		endPage: end,
		published: day(at(book, 'PubDate')[0]),
		revised: day(at(document, 'DateRevised')[0]),
		history: at(article, 'PubmedBookData/History/PubMedPubDate').map((one) => ({
			status: attribute(one, 'PubStatus'),
			date: day(one),
		})),
		publicationStatus: words(article, 'PubmedBookData/PublicationStatus'),
		languages: all(document, 'Language'),
		types: at(document, 'PublicationType').map((one) => ({ ui: attribute(one, 'UI'), name: words(one) })),
		keywords: at(document, 'KeywordList').map((one) => ({
			owner: attribute(one, 'Owner'),
			words: all(one, 'Keyword').map((text) => ({ text })),
		})),
		grants: at(document, 'GrantList/Grant').map((one) => ({ id: words(one, 'GrantID'), agency: words(one, 'Agency') })),
		references: at(document, 'ReferenceList/Reference').map((one) => ({
			text: words(one, 'Citation'),
			part: words(document, 'ReferenceList/Title'),
			ids: idList(one, 'ArticleIdList/ArticleId'),
		})),
		ids: [...known, ...further, ...(chapter ? [] : located)],
		objects: at(article, 'PubmedBookData/ObjectList/Object').map((one) => ({
			type: attribute(one, 'Type'),
			values: at(one, 'Param').map((own) => ({ name: attribute(own, 'Name'), value: words(own) })),
		})),
		book: {
			title: marked(book, 'BookTitle'),
			chapter: chapter !== '',
			code: attribute(at(book, 'BookTitle')[0], 'book'),
			part: [attribute(place, 'part'), attribute(place, 'sec')].filter(Boolean).join('/'),
			publisher: words(book, 'Publisher/PublisherName'),
			place: words(book, 'Publisher/PublisherLocation'),
			authors: own.length > 0 ? people(book, 'authors') : [],
			editors: people(book, 'editors'),
			investigators: at(book, 'InvestigatorList/Investigator').map(person),
			begun: day(at(book, 'BeginningDate')[0]),
			ended: day(at(book, 'EndingDate')[0]),
			contributed: day(at(document, 'ContributionDate')[0]),
			volumeTitle: marked(book, 'VolumeTitle'),
			edition: words(book, 'Edition'),
			collection: marked(book, 'CollectionTitle'),
			isbn: all(book, 'Isbn'),
			medium: words(book, 'Medium'),
			reportNumber: words(book, 'ReportNumber'),
			ids: chapter ? located : [],
			at: at(document, 'LocationLabel').map((one) => ({ type: attribute(one, 'Type'), text: words(one) })),
			sections: at(document, 'Sections').flatMap(chapters),
			items: at(document, 'ItemList').map((one) => ({ type: attribute(one, 'ListType'), items: all(one, 'Item') })),
		},
	};
}

/** What says nothing is left out, as JSON would: '', false, nothing, and lists and records of it; a title and a PMID stay. */
function bare(value: unknown): unknown {
	if (Array.isArray(value)) return value.length > 0 ? value.map(bare) : undefined;
	if (value === null || typeof value !== 'object')
		return value === '' || value === false || Number.isNaN(value) || value === 0 ? undefined : value;
	const kept = Object.entries(value)
		.map(([name, own]) => [name, bare(own)] as const)
		.filter(([, own]) => own !== undefined);
	return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}

test('every field of every citation is what another reader finds in the same file', () => {
	const entries: Entry[] = [];
	const parser = citationParser((entry) => entries.push(entry));
	// In pieces that end anywhere, as a stream has them.
	for (let from = 0; from < xml.length; from += 97) parser.write(xml.slice(from, from + 97));
	parser.end();
	const ours = entries.flatMap((entry) => ('citation' in entry ? [entry.citation] : []));
	const [set] = at(parseDocument(xml, { xmlMode: true }) as unknown as Node, 'PubmedArticleSet') as [Node];
	const theirs = [...at(set, 'PubmedArticle').map(other), ...at(set, 'PubmedBookArticle').map(otherBook)];
	expect(ours).toHaveLength(5);
	for (const [place, citation] of ours.entries()) expect(bare(citation)).toEqual(bare(theirs[place]));
	expect(entries.at(-1)).toEqual({
		deleted: all(set, 'DeleteCitation/PMID').map((pmid) => ({ pmid: Number(pmid), version: 1 })),
	});
	// The first one leaves no field empty, nor does the first chapter's book, so that none is compared with nothing.
	const empty = (record: object) =>
		Object.entries(record).flatMap(([name, value]) => (value === undefined ? [name] : []));
	expect(empty(ours[0] as Citation)).toEqual([]);
	expect(empty(ours[3]?.book ?? {})).toEqual([]);
});
