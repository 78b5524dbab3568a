// A citation of PubMed as we keep it. Fields follow the elements of NLM's DTD (pubmed_190101.dtd and later):
// https://www.nlm.nih.gov/bsd/licensee/elements_descriptions.html

/** What NLM writes where a paper has no title that it could give. */
export const UNTITLED = '[Not Available].';

export interface Author {
	/** Family name; null for a group. */
	family?: string;
	/** As printed ("K S", "Maria Elena"). */
	given?: string;
	initials?: string;
	suffix?: string;
	/** CollectiveName. */
	group?: string;
	/** Bare: 0000-0002-1825-0097. */
	orcid?: string;
	affiliations?: string[];
	/** ROR, GRID, ISNI, … of an affiliation; `at` is its place among `affiliations`. */
	affiliationIds?: { at: number; source: string; value: string }[];
	/** Identifiers other than ORCID. */
	ids?: { source: string; value: string }[];
	/** EqualContrib="Y". */
	equal?: true;
}

export interface Heading {
	/** UI of the descriptor: D005583. */
	ui: string;
	name: string;
	major?: true;
	/** Geographic headings are marked by NLM. */
	type?: string;
	/** AutoHM: chosen by a program, in records of some years. */
	automatic?: true;
	qualifiers?: { ui: string; name: string; major?: true }[];
}

/** Of CommentsCorrections: what this citation corrects or comments on, or by which it is corrected. */
export interface Correction {
	/** RefType: RetractionIn, RetractionOf, ErratumIn, ExpressionOfConcernIn, UpdateIn, CommentOn, … */
	type: string;
	source: string;
	pmid?: number;
	/** Version of that PMID, when it is not the first. */
	version?: number;
	note?: string;
}

/** One section of a structured abstract, or all of a plain one. */
export interface Section {
	label?: string;
	/** NlmCategory: BACKGROUND, OBJECTIVE, METHODS, RESULTS, CONCLUSIONS, UNASSIGNED. */
	category?: string;
	text: string;
}

export interface PubDate {
	year?: number;
	/** 1 to 12. */
	month?: number;
	day?: number;
	season?: string;
	/** "1998 Dec-1999 Jan", as printed. */
	medline?: string;
	/** Of the history, and of some dates on line. */
	hour?: number;
	minute?: number;
	second?: number;
}

/** Everything that a reader is shown. Texts are plain, with the few marks of NLM (i, b, sup, sub) as our own Markdown-free HTML. */
export interface Citation {
	pmid: number;
	version: number;
	status: string;
	/** Who answers for the record: NLM, PIP, KIE, … */
	owner?: string;
	/** How its headings were chosen: Automated, Curated; nothing for a person. */
	indexing?: string;
	/** VersionID and VersionDate, as publishers of versions give them. */
	versionId?: string;
	versionDate?: string;
	/** Titles and abstracts keep i, b, u, sup, sub as tags (formula.ts writes formulas with them); everything else is escaped. */
	title: string;
	vernacularTitle?: string;
	abstract?: Section[];
	/** OtherAbstract: in another language, or for patients. */
	otherAbstracts?: { type?: string; language?: string; sections: Section[]; copyright?: string }[];
	copyright?: string;
	authors?: Author[];
	/** ValidYN="N": as they were printed before they were corrected. Searched, and not shown as authors. */
	formerAuthors?: Author[];
	/** CompleteYN="N": the list ends with et al. */
	authorsIncomplete?: true;
	investigators?: Author[];
	journal: {
		nlmId: string;
		title: string;
		abbreviation: string;
		iso?: string;
		issn: string[];
		/** Print or Electronic. */
		issnType?: string;
		/** Print or Internet: what was cited. */
		medium?: string;
		issnLinking?: string;
		country?: string;
	};
	volume?: string;
	issue?: string;
	/** As MEDLINE shortens them: "101-9". */
	pages?: string;
	startPage?: string;
	endPage?: string;
	published: PubDate;
	/** ArticleDate: published on line. */
	electronic?: PubDate;
	/** Further ones, by DateType. */
	otherDates?: { type: string; date: PubDate }[];
	/** Until 2018. */
	created?: PubDate;
	completed?: PubDate;
	revised?: PubDate;
	/** History of PubmedData: received, accepted, entrez, pubmed, medline. */
	history?: { status: string; date: PubDate }[];
	publicationStatus?: string;
	model?: string;
	languages: string[];
	types: { ui: string; name: string }[];
	headings?: Heading[];
	/** MeSH terms of SupplMeshList: protocols, diseases, organisms. */
	supplementary?: { ui: string; name: string; type?: string }[];
	substances?: { ui: string; name: string; registry?: string }[];
	keywords?: { owner?: string; words: { text: string; major?: true }[] }[];
	grants?: { id?: string; acronym?: string; agency?: string; country?: string }[];
	/** CompleteYN="N" of GrantList and of DataBankList. */
	grantsIncomplete?: true;
	dataBanksIncomplete?: true;
	/** ClinicalTrials.gov, GenBank, …: DataBankList. */
	dataBanks?: { name: string; numbers: string[] }[];
	corrections?: Correction[];
	/** `part` is the title of its list, where references stand in several. */
	references?: { text: string; part?: string; ids?: { type: string; value: string }[] }[];
	/** NumberOfReferences, of older reviews. */
	referenceCount?: number;
	ids: { type: string; value: string }[];
	/** ELocationID with ValidYN="N": as they were printed wrongly. Shown, and no way to the paper. */
	invalidIds?: { type: string; value: string }[];
	subsets?: string[];
	conflicts?: string;
	genes?: string[];
	/** PersonalNameSubjectList: of whom the paper treats. */
	personalSubjects?: Author[];
	otherIds?: { source: string; value: string }[];
	notes?: { owner?: string; text: string }[];
	/** SpaceFlightMission. */
	missions?: string[];
	/** ObjectList of PubmedData: images, grants, other identifiers. */
	objects?: { type: string; values: { name: string; value: string }[] }[];
	/** Of what stands in a book of Bookshelf (PubmedBookArticle); its `journal` then names the book. */
	book?: Book;
}

/** A section of a chapter, as its table of contents has it. */
export interface BookSection {
	label?: string;
	labelType?: string;
	/** Its name in Bookshelf. */
	code?: string;
	/** Marked. */
	title: string;
	sections?: BookSection[];
}

export interface Book {
	/** Marked, as a citation's title is. */
	title: string;
	/** The record is of a chapter; otherwise of the whole book, whose title is the citation's. */
	chapter?: true;
	/** Its name in Bookshelf ("statpearls"), and the chapter's in it. */
	code?: string;
	part?: string;
	publisher?: string;
	place?: string;
	/** When the chapter has authors of its own. */
	authors?: Author[];
	editors?: Author[];
	investigators?: Author[];
	/** Books that go on appearing. */
	begun?: PubDate;
	ended?: PubDate;
	/** When the chapter came in. */
	contributed?: PubDate;
	volumeTitle?: string;
	edition?: string;
	collection?: string;
	isbn?: string[];
	medium?: string;
	reportNumber?: string;
	/** Of the book; those of a chapter stand among the citation's. */
	ids?: { type: string; value: string }[];
	/** Where the chapter stands: "Chapter 4". */
	at?: { type?: string; text: string }[];
	sections?: BookSection[];
	items?: { type: string; items: string[] }[];
}
