// One PubmedArticle as elements → one Citation. The names are those of NLM's DTD.

import {
	type Author,
	type Citation,
	type Correction,
	type Heading,
	type PubDate,
	type Section,
	UNTITLED,
} from './citation.ts';
import { formula, isMath } from './formula.ts';

export interface Element {
	name: string;
	attributes: Record<string, string>;
	children: (Element | string)[];
}

const isElement = (child: Element | string): child is Element => typeof child !== 'string';

export function child(element: Element | undefined, name: string): Element | undefined {
	return element?.children.find((one): one is Element => isElement(one) && one.name === name);
}

export function children(element: Element | undefined, name: string): Element[] {
	return element ? element.children.filter((one): one is Element => isElement(one) && one.name === name) : [];
}

/** All text below an element, white space folded. */
export function textOf(element: Element | undefined): string {
	return element ? fold(plain(element)) : '';
}

const plain = (element: Element): string => element.children.map((one) => (isElement(one) ? plain(one) : one)).join('');
const fold = (text: string) => text.replace(/\s+/g, ' ').trim();

const MARKS = new Set(['i', 'b', 'u', 'sup', 'sub']);
const safe = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** Text with NLM's five marks kept as tags and everything else escaped: safe HTML. */
export function marked(element: Element | undefined): string {
	return element ? fold(element.children.map(markedPart).join('')) : '';
}
function markedPart(part: Element | string): string {
	if (!isElement(part)) return safe(part);
	if (isMath(part)) return formula(part, markedPart);
	const inner = part.children.map(markedPart).join('');
	return MARKS.has(part.name) ? `<${part.name}>${inner}</${part.name}>` : inner;
}

/** @returns undefined for what is no number, or one that no PMID has. */
export function pmidIn(element: Element | undefined): number | undefined {
	const text = textOf(element);
	const number = /^\d{1,10}$/.test(text) ? Number(text) : 0;
	return number > 0 && number <= 2_147_483_647 ? number : undefined;
}

export function versionOf(element: Element | undefined): number {
	const text = element?.attributes.Version?.trim() ?? '';
	return /^\d{1,4}$/.test(text) ? Number(text) || 1 : 1;
}

export const orNot = <T>(list: T[]): T[] | undefined => (list.length > 0 ? list : undefined);
export const said = (text: string): string | undefined => (text === '' ? undefined : text);
const yes = (element: Element, attribute: string): true | undefined =>
	element.attributes[attribute] === 'Y' ? true : undefined;

/** @param wrong makes the error with the line. @throws it when there is no PMID or no title element. */
export function citationOf(article: Element, wrong: (message: string) => Error): Citation {
	const medline = child(article, 'MedlineCitation');
	const data = child(article, 'PubmedData');
	const pmidElement = child(medline, 'PMID');
	if (!medline || !pmidElement || textOf(pmidElement) === '') throw wrong('A citation has no PMID.');
	const pmid = pmidIn(pmidElement);
	if (!pmid) throw wrong(`“${textOf(pmidElement).slice(0, 40)}” is no PMID.`);
	const body = child(medline, 'Article');
	if (!body) throw wrong(`Citation ${pmid} has no Article.`);
	const issue = child(child(body, 'Journal'), 'JournalIssue');
	const authors = child(body, 'AuthorList');
	const named = children(authors, 'Author');
	const comments = children(child(medline, 'CommentsCorrectionsList'), 'CommentsCorrections').map(correction);
	const [electronic, ...otherDates] = children(body, 'ArticleDate');
	const vernacularTitle = said(marked(child(body, 'VernacularTitle')));
	const databanks = child(body, 'DataBankList');
	const grants = child(body, 'GrantList');
	return {
		pmid,
		version: versionOf(pmidElement),
		status: medline.attributes.Status ?? '',
		owner: said(medline.attributes.Owner ?? ''),
		indexing: said(medline.attributes.IndexingMethod ?? ''),
		versionId: said(medline.attributes.VersionID ?? ''),
		versionDate: said(medline.attributes.VersionDate ?? ''),
		title: marked(child(body, 'ArticleTitle')) || (vernacularTitle ? '' : UNTITLED),
		vernacularTitle,
		abstract: orNot(sections(child(body, 'Abstract'))),
		otherAbstracts: orNot(
			children(medline, 'OtherAbstract').map((one) => ({
				type: one.attributes.Type,
				language: one.attributes.Language,
				sections: sections(one),
				copyright: said(textOf(child(one, 'CopyrightInformation'))),
			})),
		),
		copyright: said(textOf(child(child(body, 'Abstract'), 'CopyrightInformation'))),
		authors: orNot(
			authorsOf(
				body,
				named.filter((one) => one.attributes.ValidYN !== 'N'),
			),
		),
		formerAuthors: orNot(named.filter((one) => one.attributes.ValidYN === 'N').map(author)),
		authorsIncomplete: authors?.attributes.CompleteYN === 'N' ? true : undefined,
		investigators: orNot(children(child(medline, 'InvestigatorList'), 'Investigator').map(author)),
		journal: journal(body, medline),
		volume: said(textOf(child(issue, 'Volume'))),
		issue: said(textOf(child(issue, 'Issue'))),
		pages: said(pagesOf(body)),
		startPage: said(textOf(child(child(body, 'Pagination'), 'StartPage'))),
		endPage: said(textOf(child(child(body, 'Pagination'), 'EndPage'))),
		published: date(child(issue, 'PubDate')),
		electronic: dated(electronic),
		otherDates: orNot(otherDates.map((one) => ({ type: one.attributes.DateType ?? '', date: date(one) }))),
		created: dated(child(medline, 'DateCreated')),
		completed: dated(child(medline, 'DateCompleted')),
		revised: dated(child(medline, 'DateRevised')),
		history: historyOf(data),
		publicationStatus: said(textOf(child(data, 'PublicationStatus'))),
		model: body.attributes.PubModel,
		languages: children(body, 'Language').map(textOf),
		types: children(child(body, 'PublicationTypeList'), 'PublicationType').map((one) => ({
			ui: one.attributes.UI ?? '',
			name: textOf(one),
		})),
		headings: orNot(children(child(medline, 'MeshHeadingList'), 'MeshHeading').map(heading)),
		supplementary: orNot(
			children(child(medline, 'SupplMeshList'), 'SupplMeshName').map((one) => ({
				ui: one.attributes.UI ?? '',
				name: textOf(one),
				type: one.attributes.Type,
			})),
		),
		substances: orNot(children(child(medline, 'ChemicalList'), 'Chemical').map(substance)),
		keywords: keywordsOf(medline),
		grants: grantsOf(grants),
		grantsIncomplete: grants?.attributes.CompleteYN === 'N' ? true : undefined,
		dataBanksIncomplete: databanks?.attributes.CompleteYN === 'N' ? true : undefined,
		dataBanks: orNot(
			children(databanks, 'DataBank').map((one) => ({
				name: textOf(child(one, 'DataBankName')),
				numbers: children(child(one, 'AccessionNumberList'), 'AccessionNumber').map(textOf),
			})),
		),
		corrections: orNot(comments.filter(({ type }) => type !== 'Cites')),
		references: orNot([...references(data), ...cited(comments)]),
		referenceCount: Number(textOf(child(medline, 'NumberOfReferences'))) || undefined,
		ids: ids(child(data, 'ArticleIdList')).concat(
			children(body, 'ELocationID')
				.filter((one) => one.attributes.ValidYN !== 'N')
				.map((one) => ({ type: one.attributes.EIdType ?? '', value: textOf(one) }))
				.filter(
					(one) =>
						!ids(child(data, 'ArticleIdList')).some((known) => known.type === one.type && known.value === one.value),
				),
		),
		invalidIds: orNot(
			children(body, 'ELocationID')
				.filter((one) => one.attributes.ValidYN === 'N')
				.map((one) => ({ type: one.attributes.EIdType ?? '', value: textOf(one) })),
		),
		subsets: orNot(children(medline, 'CitationSubset').map(textOf)),
		conflicts: said(textOf(child(medline, 'CoiStatement'))),
		genes: orNot(children(child(medline, 'GeneSymbolList'), 'GeneSymbol').map(textOf)),
		personalSubjects: orNot(children(child(medline, 'PersonalNameSubjectList'), 'PersonalNameSubject').map(author)),
		otherIds: orNot(
			children(medline, 'OtherID').map((one) => ({ source: one.attributes.Source ?? '', value: textOf(one) })),
		),
		notes: orNot(
			children(medline, 'GeneralNote').map((one) => ({ owner: said(one.attributes.Owner ?? ''), text: textOf(one) })),
		),
		missions: orNot(children(medline, 'SpaceFlightMission').map(textOf)),
		objects: objectsOf(data),
	};
}

export function historyOf(data: Element | undefined): Citation['history'] {
	return orNot(
		children(data, 'History')
			.flatMap((one) => children(one, 'PubMedPubDate'))
			.map((one) => ({ status: one.attributes.PubStatus ?? '', date: date(one) })),
	);
}

/** Lists of an article or of a book. */
export function keywordsOf(element: Element): Citation['keywords'] {
	return orNot(
		children(element, 'KeywordList').map((list) => ({
			owner: list.attributes.Owner,
			// Some records begin their list with an empty one.
			words: children(list, 'Keyword')
				.map((one) => ({ text: textOf(one), major: yes(one, 'MajorTopicYN') }))
				.filter(({ text }) => text !== ''),
		})),
	);
}

export function grantsOf(list: Element | undefined): Citation['grants'] {
	return orNot(
		children(list, 'Grant').map((one) => ({
			id: said(textOf(child(one, 'GrantID'))),
			acronym: said(textOf(child(one, 'Acronym'))),
			agency: said(textOf(child(one, 'Agency'))),
			country: said(textOf(child(one, 'Country'))),
		})),
	);
}

export function objectsOf(data: Element | undefined): Citation['objects'] {
	return orNot(
		children(child(data, 'ObjectList'), 'Object').map((one) => ({
			type: one.attributes.Type ?? '',
			values: children(one, 'Param').map((own) => ({ name: own.attributes.Name ?? '', value: textOf(own) })),
		})),
	);
}

export function sections(abstract: Element | undefined): Section[] {
	return children(abstract, 'AbstractText')
		.map((one) => ({
			label: said(one.attributes.Label ?? ''),
			category: said(one.attributes.NlmCategory ?? ''),
			text: marked(one),
		}))
		.filter(({ text }) => text !== '');
}

/** Identifiers as they are written, with their kind. */
const identifiers = (element: Element) =>
	children(element, 'Identifier').map((one) => ({ source: one.attributes.Source ?? '', value: textOf(one) }));

export function author(element: Element): Author {
	const known = identifiers(element);
	const orcid = known.find(({ source, value }) => /^orcid$/i.test(source) && orcidOf(value));
	// Until 2014 an affiliation stood by itself.
	const own = children(element, 'Affiliation').map((one): Element => ({ name: '', attributes: {}, children: [one] }));
	const places = [...own, ...children(element, 'AffiliationInfo')].filter(
		(one) => textOf(child(one, 'Affiliation')) !== '',
	);
	return {
		family: said(textOf(child(element, 'LastName'))),
		given: said(textOf(child(element, 'ForeName'))),
		initials: said(textOf(child(element, 'Initials'))),
		suffix: said(textOf(child(element, 'Suffix'))),
		group: said(textOf(child(element, 'CollectiveName'))),
		orcid: orcidOf(orcid?.value ?? ''),
		affiliations: orNot(places.map((one) => textOf(child(one, 'Affiliation')))),
		affiliationIds: orNot(places.flatMap((one, at) => identifiers(one).map((id) => ({ at, ...id })))),
		ids: orNot(known.filter((one) => one !== orcid)),
		equal: yes(element, 'EqualContrib'),
	};
}

/** Until 2013 the article had one affiliation, which was that of its first author. */
function authorsOf(body: Element, elements: Element[]): Author[] {
	const authors = elements.map(author);
	const whole = textOf(child(body, 'Affiliation'));
	const [first] = authors;
	if (whole && first && !first.affiliations) first.affiliations = [whole];
	return authors;
}

/** Publishers write it bare, as an address, without dashes, with other dashes or spaces, and with a stroke or stop behind it. */
function orcidOf(text: string): string | undefined {
	const digits = /(?<!\d)(\d{4})[-‐‑‒–—−\s]?(\d{4})[-‐‑‒–—−\s]?(\d{4})[-‐‑‒–—−\s]?(\d{3}[\dXx])[\s/.]*$/.exec(text);
	return digits ? digits.slice(1, 5).join('-').toUpperCase() : undefined;
}

function journal(body: Element, medline: Element): Citation['journal'] {
	const own = child(body, 'Journal');
	const info = child(medline, 'MedlineJournalInfo');
	return {
		nlmId: textOf(child(info, 'NlmUniqueID')),
		title: textOf(child(own, 'Title')),
		abbreviation: textOf(child(info, 'MedlineTA')) || textOf(child(own, 'ISOAbbreviation')),
		iso: said(textOf(child(own, 'ISOAbbreviation'))),
		issn: children(own, 'ISSN').map(textOf),
		issnType: said(child(own, 'ISSN')?.attributes.IssnType ?? ''),
		medium: said(child(own, 'JournalIssue')?.attributes.CitedMedium ?? ''),
		issnLinking: said(textOf(child(info, 'ISSNLinking'))),
		country: said(textOf(child(info, 'Country'))),
	};
}

export function pagesOf(body: Element): string {
	const pagination = child(body, 'Pagination');
	const whole = textOf(child(pagination, 'MedlinePgn'));
	if (whole) return whole;
	const [start, end] = [textOf(child(pagination, 'StartPage')), textOf(child(pagination, 'EndPage'))];
	return end ? `${start}-${end}` : start;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

export function date(element: Element | undefined): PubDate {
	const between = (text: string, least: number, most: number) => {
		const number = /^\d{1,4}$/.test(text) ? Number(text) : 0;
		return number >= least && number <= most ? number : undefined;
	};
	const month = textOf(child(element, 'Month'));
	const medline = said(textOf(child(element, 'MedlineDate')));
	return {
		year:
			between(textOf(child(element, 'Year')), 1000, 2999) ??
			(Number(/(?<!\d)(?:1[5-9]|20)\d{2}/.exec(medline ?? '')?.[0]) || undefined),
		month: between(month, 1, 12) ?? (MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1 || undefined),
		day: between(textOf(child(element, 'Day')), 1, 31),
		season: said(textOf(child(element, 'Season'))),
		hour: hourOf(element, 'Hour'),
		minute: hourOf(element, 'Minute'),
		second: hourOf(element, 'Second'),
		medline,
	};
}

/** Hours and minutes may be 0. */
function hourOf(element: Element | undefined, name: 'Hour' | 'Minute' | 'Second'): number | undefined {
	const text = textOf(child(element, name));
	return /^\d{1,2}$/.test(text) ? Number(text) : undefined;
}

export const dated = (element: Element | undefined): PubDate | undefined => (element ? date(element) : undefined);

function heading(element: Element): Heading {
	const descriptor = child(element, 'DescriptorName');
	return {
		ui: descriptor?.attributes.UI ?? '',
		name: textOf(descriptor),
		major: descriptor && yes(descriptor, 'MajorTopicYN'),
		type: descriptor?.attributes.Type,
		automatic: descriptor?.attributes.AutoHM === 'Y' ? true : undefined,
		qualifiers: orNot(
			children(element, 'QualifierName').map((one) => ({
				ui: one.attributes.UI ?? '',
				name: textOf(one),
				major: yes(one, 'MajorTopicYN'),
			})),
		),
	};
}

function substance(element: Element) {
	const name = child(element, 'NameOfSubstance');
	const registry = textOf(child(element, 'RegistryNumber'));
	// "0" says that there is none.
	return { ui: name?.attributes.UI ?? '', name: textOf(name), registry: registry === '0' ? undefined : said(registry) };
}

function correction(element: Element): Correction {
	return {
		type: element.attributes.RefType ?? '',
		source: textOf(child(element, 'RefSource')),
		pmid: pmidIn(child(element, 'PMID')),
		version: versionOf(child(element, 'PMID')) > 1 ? versionOf(child(element, 'PMID')) : undefined,
		note: said(textOf(child(element, 'Note'))),
	};
}

/** Reference lists may stand within one another, one a section. */
export function references(data: Element | undefined): NonNullable<Citation['references']> {
	return children(data, 'ReferenceList').flatMap((list) => [
		...children(list, 'Reference').map((one) => ({
			text: textOf(child(one, 'Citation')),
			part: said(textOf(child(list, 'Title'))),
			ids: orNot(children(one, 'ArticleIdList').flatMap(ids)),
		})),
		...references(list),
	]);
}

/** Until 2019 references stood among comments and corrections, as "Cites". */
function cited(comments: Correction[]): NonNullable<Citation['references']> {
	return comments
		.filter(({ type }) => type === 'Cites')
		.map(({ source, pmid }) => ({ text: source, ids: pmid ? [{ type: 'pubmed', value: String(pmid) }] : undefined }));
}

export function ids(list: Element | undefined): { type: string; value: string }[] {
	// What names no type is a PMID, as the DTD has it.
	return children(list, 'ArticleId').map((one) => ({ type: one.attributes.IdType ?? 'pubmed', value: textOf(one) }));
}
