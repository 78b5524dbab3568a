// Which cases a release may count, so that no difference of two releases stands for a few: of any two that overlap, either
// side has k cases at least that the other has not, or none.

/**
 * Leaves cases out, by lot, until the set keeps its distance from every earlier release.
 * @param eligible ids of cases that take part. @param earlier sets of cases of all releases of the network.
 * @param lot a number from 0 below 1, for drawing. @returns the set; empty when none of k cases or more keeps the distance.
 */
export function keepDistance(
	eligible: readonly string[],
	earlier: readonly ReadonlySet<string>[],
	k: number,
	lot: () => number,
): string[] {
	const chosen = new Set(shuffled(eligible, lot));
	for (let changed = true; changed; ) {
		changed = false;
		if (chosen.size < k) return [];
		for (const other of earlier) {
			const own = [...chosen].filter((id) => !other.has(id));
			const shared = chosen.size - own.length;
			if (shared === 0) continue;
			// A few more than that release: they wait until there are k.
			if (own.length > 0 && own.length < k) {
				for (const id of own) chosen.delete(id);
				changed = true;
			}
			// A few fewer: whoever left it would stand alone, so others leave with them.
			const missing = other.size - shared;
			if (missing > 0 && missing < k) {
				const leaving = [...chosen].filter((id) => other.has(id)).slice(0, k - missing);
				for (const id of leaving) chosen.delete(id);
				changed = changed || leaving.length > 0;
			}
		}
	}
	return chosen.size < k ? [] : [...chosen];
}

/** Fisher and Yates. */
export function shuffled<T>(list: readonly T[], lot: () => number): T[] {
	const mixed = [...list];
	for (let at = mixed.length - 1; at > 0; at--) {
		const other = Math.floor(lot() * (at + 1));
		[mixed[at], mixed[other]] = [mixed[other] as T, mixed[at] as T];
	}
	return mixed;
}
