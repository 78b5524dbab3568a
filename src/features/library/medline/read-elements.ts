// One PubmedArticle as elements → one Citation. The names are those of NLM's DTD.

import type { Author, Citation, Correction, Heading, PubDate, Section } from './citation.ts';

export interface Element {
	name: string;
	attributes: Record<string, string>;
	children: (Element | string)[];
}

const isElement = (child: Element | string): child is Element => typeof child !== 'string';

function child(element: Element | undefined, name: string): Element | undefined {
	return element?.children.find((one): one is Element => isElement(one) && one.name === name);
}

function children(element: Element | undefined, name: string): Element[] {
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

/** Text with NLM's five marks kept as tags and everything else escaped: safe HTML. Formulas (mml) become their text. */
function marked(element: Element | undefined): string {
	if (!element) return '';
	const inner = (one: Element): string =>
		one.children
			.map((part) => {
				if (!isElement(part)) return safe(part);
				return MARKS.has(part.name) ? `<${part.name}>${inner(part)}</${part.name}>` : inner(part);
			})
			.join('');
	return fold(inner(element));
}

const orNot = <T>(list: T[]): T[] | undefined => (list.length > 0 ? list : undefined);
const said = (text: string): string | undefined => (text === '' ? undefined : text);
const yes = (element: Element, attribute: string): true | undefined =>
	element.attributes[attribute] === 'Y' ? true : undefined;

/** @param wrong makes the error with the line. @throws it when there is no PMID or no title element. */
export function citationOf(article: Element, wrong: (message: string) => Error): Citation {
	const medline = child(article, 'MedlineCitation');
	const data = child(article, 'PubmedData');
	const pmidElement = child(medline, 'PMID');
	const pmid = Number(textOf(pmidElement));
	if (!medline || !Number.isSafeInteger(pmid) || pmid <= 0) throw wrong('A citation has no PMID.');
	const body = child(medline, 'Article');
	if (!body) throw wrong(`Citation ${pmid} has no Article.`);
	const issue = child(child(body, 'Journal'), 'JournalIssue');
	const authors = child(body, 'AuthorList');
	const comments = children(child(medline, 'CommentsCorrectionsList'), 'CommentsCorrections').map(correction);
	return {
		pmid,
		version: Number(pmidElement?.attributes.Version ?? 1) || 1,
		status: medline.attributes.Status ?? '',
		title: marked(child(body, 'ArticleTitle')),
		vernacularTitle: said(marked(child(body, 'VernacularTitle'))),
		abstract: orNot(sections(child(body, 'Abstract'))),
		otherAbstracts: orNot(
			children(medline, 'OtherAbstract').map((one) => ({
				type: one.attributes.Type,
				language: one.attributes.Language,
				sections: sections(one),
			})),
		),
		copyright: said(textOf(child(child(body, 'Abstract'), 'CopyrightInformation'))),
		authors: orNot(children(authors, 'Author').map(author)),
		authorsIncomplete: authors?.attributes.CompleteYN === 'N' ? true : undefined,
		investigators: orNot(children(child(medline, 'InvestigatorList'), 'Investigator').map(author)),
		journal: journal(body, medline),
		volume: said(textOf(child(issue, 'Volume'))),
		issue: said(textOf(child(issue, 'Issue'))),
		pages: said(pages(body)),
		published: date(child(issue, 'PubDate')),
		electronic: dated(child(body, 'ArticleDate')),
		completed: dated(child(medline, 'DateCompleted')),
		revised: dated(child(medline, 'DateRevised')),
		history: orNot(
			children(child(data, 'History'), 'PubMedPubDate').map((one) => ({
				status: one.attributes.PubStatus ?? '',
				date: date(one),
			})),
		),
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
		keywords: orNot(
			children(medline, 'KeywordList').map((list) => ({
				owner: list.attributes.Owner,
				// Some records begin their list with an empty one.
				words: children(list, 'Keyword')
					.map((one) => ({ text: textOf(one), major: yes(one, 'MajorTopicYN') }))
					.filter(({ text }) => text !== ''),
			})),
		),
		grants: orNot(
			children(child(body, 'GrantList'), 'Grant').map((one) => ({
				id: said(textOf(child(one, 'GrantID'))),
				acronym: said(textOf(child(one, 'Acronym'))),
				agency: said(textOf(child(one, 'Agency'))),
				country: said(textOf(child(one, 'Country'))),
			})),
		),
		dataBanks: orNot(
			children(child(body, 'DataBankList'), 'DataBank').map((one) => ({
				name: textOf(child(one, 'DataBankName')),
				numbers: children(child(one, 'AccessionNumberList'), 'AccessionNumber').map(textOf),
			})),
		),
		corrections: orNot(comments.filter(({ type }) => type !== 'Cites')),
		references: orNot([...references(data), ...cited(comments)]),
		ids: ids(child(data, 'ArticleIdList')).concat(
			children(body, 'ELocationID')
				.filter((one) => one.attributes.ValidYN !== 'N')
				.map((one) => ({ type: one.attributes.EIdType ?? '', value: textOf(one) }))
				.filter(
					(one) =>
						!ids(child(data, 'ArticleIdList')).some((known) => known.type === one.type && known.value === one.value),
				),
		),
		subsets: orNot(children(medline, 'CitationSubset').map(textOf)),
		conflicts: said(textOf(child(medline, 'CoiStatement'))),
		genes: orNot(children(child(medline, 'GeneSymbolList'), 'GeneSymbol').map(textOf)),
		personalSubjects: orNot(children(child(medline, 'PersonalNameSubjectList'), 'PersonalNameSubject').map(author)),
		otherIds: orNot(
			children(medline, 'OtherID').map((one) => ({ source: one.attributes.Source ?? '', value: textOf(one) })),
		),
		notes: orNot(children(medline, 'GeneralNote').map(textOf)),
	};
}

function sections(abstract: Element | undefined): Section[] {
	return children(abstract, 'AbstractText')
		.map((one) => ({
			label: said(one.attributes.Label ?? ''),
			category: said(one.attributes.NlmCategory ?? ''),
			text: marked(one),
		}))
		.filter(({ text }) => text !== '');
}

function author(element: Element): Author {
	const identifier = children(element, 'Identifier').find((one) => one.attributes.Source === 'ORCID');
	return {
		family: said(textOf(child(element, 'LastName'))),
		given: said(textOf(child(element, 'ForeName'))),
		initials: said(textOf(child(element, 'Initials'))),
		suffix: said(textOf(child(element, 'Suffix'))),
		group: said(textOf(child(element, 'CollectiveName'))),
		orcid: orcidOf(textOf(identifier)),
		affiliations: orNot(
			children(element, 'AffiliationInfo')
				.map((one) => textOf(child(one, 'Affiliation')))
				.filter(Boolean),
		),
		equal: yes(element, 'EqualContrib'),
	};
}

/** Publishers write it bare, as an address, and without dashes. */
function orcidOf(text: string): string | undefined {
	const digits = /(\d{4})-?(\d{4})-?(\d{4})-?(\d{3}[\dXx])\s*$/.exec(text);
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
		issnLinking: said(textOf(child(info, 'ISSNLinking'))),
		country: said(textOf(child(info, 'Country'))),
	};
}

function pages(body: Element): string {
	const pagination = child(body, 'Pagination');
	const whole = textOf(child(pagination, 'MedlinePgn'));
	if (whole) return whole;
	const [start, end] = [textOf(child(pagination, 'StartPage')), textOf(child(pagination, 'EndPage'))];
	return end ? `${start}-${end}` : start;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function date(element: Element | undefined): PubDate {
	const number = (name: string) => Number(textOf(child(element, name))) || undefined;
	const month = textOf(child(element, 'Month'));
	const medline = said(textOf(child(element, 'MedlineDate')));
	return {
		year: number('Year') ?? (Number(/(?:1[5-9]|20)\d{2}/.exec(medline ?? '')?.[0]) || undefined),
		month: Number(month) || MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1 || undefined,
		day: number('Day'),
		season: said(textOf(child(element, 'Season'))),
		medline,
	};
}

const dated = (element: Element | undefined): PubDate | undefined => (element ? date(element) : undefined);

function heading(element: Element): Heading {
	const descriptor = child(element, 'DescriptorName');
	return {
		ui: descriptor?.attributes.UI ?? '',
		name: textOf(descriptor),
		major: descriptor && yes(descriptor, 'MajorTopicYN'),
		type: descriptor?.attributes.Type,
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
		pmid: Number(textOf(child(element, 'PMID'))) || undefined,
		note: said(textOf(child(element, 'Note'))),
	};
}

/** Reference lists may stand within one another, one a section. */
function references(data: Element | undefined): NonNullable<Citation['references']> {
	return children(data, 'ReferenceList').flatMap((list) => [
		...children(list, 'Reference').map((one) => ({
			text: textOf(child(one, 'Citation')),
			ids: orNot(ids(child(one, 'ArticleIdList'))),
		})),
		...references({ name: 'PubmedData', attributes: {}, children: children(list, 'ReferenceList') }),
	]);
}

/** Until 2019 references stood among comments and corrections, as "Cites". */
function cited(comments: Correction[]): NonNullable<Citation['references']> {
	return comments
		.filter(({ type }) => type === 'Cites')
		.map(({ source, pmid }) => ({ text: source, ids: pmid ? [{ type: 'pubmed', value: String(pmid) }] : undefined }));
}

function ids(list: Element | undefined): { type: string; value: string }[] {
	return children(list, 'ArticleId').map((one) => ({ type: one.attributes.IdType ?? '', value: textOf(one) }));
}
