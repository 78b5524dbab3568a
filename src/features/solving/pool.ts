// Many ranked differentials made one. The rule is that of Barnett ML, Boddupalli D, Nundy S, Bates DW, "Comparative accuracy of
// diagnosis by collective intelligence of multiple physicians vs individual physicians", JAMA Netw Open 2019;2(3):e190096: the
// diagnosis at place r of somebody's list counts 1/r, what several name adds up, and the highest sums make the pooled list.

export interface PooledDiagnosis {
	diagnosis: string;
	/** Sum of 1/place over all lists that name it. */
	weight: number;
	/** Lists that name it. */
	named: number;
	/** weight, as a share of the most that it could be: first on every list. */
	share: number;
}

/**
 * @param lists each a solver's diagnoses, the likeliest first, equal ones written alike. Named twice in one list, a
 * diagnosis counts at its better place.
 * @returns all that were named, the heaviest first; of equal weight the one that more solvers named, then by the alphabet, so that
 * the same lists give the same order.
 */
export function pool(lists: readonly (readonly string[])[]): PooledDiagnosis[] {
	const sums = new Map<string, { weight: number; named: number }>();
	for (const list of lists)
		for (const [place, diagnosis] of [...new Set(list)].entries()) {
			const sum = sums.get(diagnosis) ?? { weight: 0, named: 0 };
			sums.set(diagnosis, { weight: sum.weight + 1 / (place + 1), named: sum.named + 1 });
		}
	return [...sums]
		.map(([diagnosis, { weight, named }]) => ({ diagnosis, weight, named, share: weight / lists.length }))
		.sort((a, b) => b.weight - a.weight || b.named - a.named || (a.diagnosis < b.diagnosis ? -1 : 1));
}
