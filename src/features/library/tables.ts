import type { ColumnType, Generated } from 'kysely';
import type { Citation } from './medline/citation.ts';

export interface JournalRow {
	nlm_id: string;
	title: string;
	abbreviation: string;
	issn: string[];
	country: string;
	iso: Generated<string>;
	issn_linking: Generated<string>;
	/** Counted when a load is in. */
	citations: Generated<number>;
	first_year: number | null;
	last_year: number | null;
}

/** 0 none, 1 corrected, 2 expression of concern, 3 retracted. */
export type Standing = 0 | 1 | 2 | 3;

export interface CitationRow {
	pmid: number;
	version: number;
	file_number: number;
	nlm_id: string;
	title: string;
	volume: Generated<string>;
	issue: Generated<string>;
	/** The file that brought it first; file_number is that of the version that is kept. */
	added_in: number;
	/** The first language, as MARC codes it: "eng". */
	language: Generated<string>;
	/** A bit for each of medline/flags.ts. */
	flags: Generated<number>;
	year: number | null;
	published_on: Date;
	record: Citation;
	/** Words with their places, and keys as lexemes: migration 97 lists them. */
	words: string;
	/** PMIDs in its lists of references. */
	cites: Generated<number[]>;
	/** What identifies it: doi:… pmc:… si:… orcid:… is:… */
	terms: string[];
	standing: Standing;
}

export interface CitationLinkRow {
	pmid: number;
	type: string;
	other_pmid: number;
}

export interface CitationDeletedRow {
	pmid: number;
	file_number: number;
	/** This version and those before it; 32767: all. */
	version: Generated<number>;
}

/** A version of a citation that is not the one in force. */
export interface CitationVersionRow {
	pmid: number;
	version: number;
	file_number: number;
	record: Citation;
}

export interface MedlineFileRow {
	name: string;
	file_number: number;
	bytes: ColumnType<string, number>;
	sha256: Buffer;
	state: 'loading' | 'done' | 'failed';
	citations: Generated<number>;
	deletions: Generated<number>;
	seconds: Generated<number>;
	message: Generated<string>;
	started_at: Generated<Date>;
	finished_at: Date | null;
}

export interface MedlineLexemeRow {
	lexeme: string;
	share: number;
}

declare module '#platform/tables.ts' {
	interface Tables {
		journal: JournalRow;
		citation: CitationRow;
		citation_link: CitationLinkRow;
		citation_deleted: CitationDeletedRow;
		citation_version: CitationVersionRow;
		medline_file: MedlineFileRow;
		medline_lexeme: MedlineLexemeRow;
	}
}
