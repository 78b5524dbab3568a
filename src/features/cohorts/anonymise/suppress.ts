// Small cells of a table are left out, and so much beside them that nobody counts them back from the totals: primary and
// complementary suppression (Willenborg L, de Waal T. Elements of Statistical Disclosure Control, 2001, ch. 6).

/** A cell: its number, or null where it is left out. A zero is left out as a small number is when it is needed to hide one. */
export type Cell = number | null;

/**
 * @param table rows of counts, with totals of rows and columns known to the reader.
 * @param k cells from 1 to k-1 are left out. In each row and column that has one, at least two are, and together at least k.
 */
export function suppress(table: readonly (readonly number[])[], k: number): Cell[][] {
	const out = table.map((row) => row.map((count) => count > 0 && count < k));
	const columns = table[0]?.length ?? 0;
	const lines = [
		...table.map((row, r) => row.map((_, c) => [r, c] as const)),
		...Array.from({ length: columns }, (_, c) => table.map((_row, r) => [r, c] as const)),
	];
	const count = (r: number, c: number) => table[r]?.[c] ?? 0;
	for (let changed = true; changed; ) {
		changed = false;
		for (const line of lines) {
			const hidden = line.filter(([r, c]) => out[r]?.[c]);
			const sum = hidden.reduce((all, [r, c]) => all + count(r, c), 0);
			if (hidden.length === 0 || (hidden.length >= 2 && sum >= k)) continue;
			// The smallest of what is still shown, zeros last: they hide least. A line of one cell is its own total: nothing helps.
			const [next] = line
				.filter(([r, c]) => !out[r]?.[c])
				.toSorted(
					([r, c], [s, d]) => (count(r, c) || Number.MAX_SAFE_INTEGER) - (count(s, d) || Number.MAX_SAFE_INTEGER),
				);
			if (!next) continue;
			(out[next[0]] as boolean[])[next[1]] = true;
			changed = true;
		}
	}
	return table.map((row, r) => row.map((one, c) => (out[r]?.[c] ? null : one)));
}
