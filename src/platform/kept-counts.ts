// Counts that cost much and may be a moment old: kept in memory under a key, and counted by the database only while none is
// known. The statement stays the same text either way.

import { type RawBuilder, sql } from 'kysely';
import type { Id } from './ids.ts';

/** Keys kept at most; past that all are forgotten, and the next pages count anew. */
const MOST = 500;

export class KeptCounts {
	readonly #known = new Map<Id, { count: number; until: number }>();
	readonly #keepMs: number;
	readonly #least: number;

	/**
	 * @param keepMs how old a count may be.
	 * @param least smaller counts are not kept: they cost little, and a difference of one shows.
	 */
	constructor(keepMs: number, least = 0) {
		this.#keepMs = keepMs;
		this.#least = least;
	}

	/** SQL for the count of a key: what is known, else what `counting` says. */
	sql(key: RawBuilder<unknown>, counting: RawBuilder<number>): RawBuilder<number> {
		const now = Date.now();
		const fresh = [...this.#known].filter(([, { until }]) => until > now);
		return sql<number>`coalesce((select known.n from unnest(${fresh.map(([id]) => id)}::bigint[], ${fresh.map(
			([, { count }]) => count,
		)}::integer[]) known (id, n) where known.id = ${key}), ${counting})`;
	}

	/** Remembers what a statement said, unless it is known already. */
	note(key: Id, count: number): void {
		if (count < this.#least) return;
		const known = this.#known.get(key);
		if (known && known.until > Date.now()) return;
		if (this.#known.size >= MOST) this.#known.clear();
		this.#known.set(key, { count, until: Date.now() + this.#keepMs });
	}
}
