// What the hits of a query are ranked by, gathered while it is read. What stands behind NOT ranks nothing.

import type { Concept, Lexeme } from './lexemes.ts';

export interface RankTerm {
	lexeme: string;
	/** Of the citations, 0 to 1: the rarer, the more it says. */
	share: number;
	/** Share of those that have it in the title. */
	titles: number;
	/** Its place in the query, in words; neighbours differ by one. */
	place: number;
}
export interface RankConcept {
	ui: string;
	share: number;
}

export class Ranking {
	readonly terms: RankTerm[] = [];
	readonly concepts: RankConcept[] = [];
	/** Keys of authors and journals that stand among plain words, as tsqueries. */
	readonly names: string[] = [];
	#negative = false;
	#place = 0;

	/** What is read meanwhile stands behind NOT. */
	negated<T>(read: () => T): T {
		const before = this.#negative;
		this.#negative = true;
		const result = read();
		this.#negative = before;
		return result;
	}

	/** @param share of the citations, when it is not that of each lexeme. */
	words(lexemes: Lexeme[], share?: number): void {
		if (this.#negative) return;
		const first = this.#place;
		for (const one of lexemes) {
			const place = first + one.place;
			this.#place = Math.max(this.#place, place);
			if (!this.terms.some(({ lexeme }) => lexeme === one.lexeme))
				this.terms.push({ lexeme: one.lexeme, share: share ?? one.share, titles: one.titles, place });
		}
	}

	name(tsquery: string): void {
		if (!this.#negative && !this.names.includes(tsquery)) this.names.push(tsquery);
	}

	concept({ ui, below }: Concept): void {
		if (this.#negative || this.concepts.some((one) => one.ui === ui)) return;
		this.concepts.push({ ui, share: Math.max(below.find((one) => one.ui === ui)?.share ?? 0, 1e-6) });
	}
}
