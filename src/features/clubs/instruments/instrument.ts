// A sheet with which a club judges a paper: the domains of one of the field's tools. The tools' own texts stay with their
// authors (several are licensed without derivatives): domains are named as the tool names them, what to look for is said in
// words of our own, and the tool is cited and linked.

import type { Judgement } from '../tables.ts';

export interface Domain {
	/** Stands in club_judgement; begins with the tool's code, so that sheets do not mix. */
	code: string;
	words: string;
	/** What to look for, in our words. */
	help: string;
}

export interface Instrument {
	code: string;
	/** The kind of study that it is for. */
	study: string;
	name: string;
	cite: string;
	/** Bare DOI, or null. */
	doi: string | null;
	site: string;
	/** What the three words stand for in the tool's own terms. */
	scale: string;
	domains: readonly Domain[];
}

export const JUDGEMENTS: Record<Judgement, string> = {
	low: 'Low',
	some: 'Some concerns',
	high: 'High',
	unclear: 'Not reported',
};
