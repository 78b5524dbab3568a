// Where it is known what a paper is. The kernel publishes texts and knows no library; the library registers itself in
// src/features/kinds.ts, as kinds do. Without one, texts keep what they cite, and cards show the identifier.

import type { Executor } from '#platform/db.server.ts';
import type { Mark } from './tables.ts';

/** A paper as its evidence card shows it. */
export interface Work {
	key: string;
	pmid: number;
	/** Safe HTML. */
	title: string;
	journal: string;
	year: number | null;
	/** Kind of study, in words: "Randomised trial". '' for a plain article. */
	study: string;
	/** The gravest first. */
	marks: Mark[];
	/** PMID of the notice that says the gravest mark. */
	noticePmid: number | null;
}

export interface CitationSource {
	/** The papers behind these keys, as far as they are on site. One statement; must be fast for a handful of keys. */
	describe(executor: Executor, keys: readonly string[]): Promise<Work[]>;
}

let known: CitationSource = { describe: async () => [] };

export function registerCitationSource(source: CitationSource): void {
	known = source;
}

export const citationSource = (): CitationSource => known;
