// How common a diagnosis is, in steps: nobody knows it better than by an order of magnitude, and a step says so.

export interface Rarity {
	/** As it was named. */
	name: string;
	/** People who have it, of a million: one of STEPS. */
	perMillion: number;
	/** What that is taken from: "14 of a million citations here". */
	why: string;
	/** What lies above it in MeSH: "Lysosomal Storage Diseases". */
	wider?: string | null;
}

/** Per million. Rare is at most 5 in 10,000: Regulation (EC) No 141/2000, article 3. */
export const STEPS = { common: 10_000, uncommon: 1_000, rare: 50, veryRare: 1 } as const;

/**
 * By citations: of a million in the library, so many carry the heading. Set by headings whose prevalence is in textbooks.
 */
export function stepByCitations(perMillion: number): number {
	if (perMillion < 40) return STEPS.veryRare;
	if (perMillion < 300) return STEPS.rare;
	if (perMillion < 2_500) return STEPS.uncommon;
	return STEPS.common;
}

/** By where it stands in MeSH, when too little of Medline is loaded: deep, with nothing below it, congenital or hereditary. */
export function stepByTree({ depth, leaf, inborn }: { depth: number; leaf: boolean; inborn: boolean }): number {
	if (inborn && depth >= 5 && leaf) return STEPS.rare;
	if (depth >= 7 && leaf) return STEPS.rare;
	if (inborn || depth >= 6) return STEPS.uncommon;
	return STEPS.common;
}
