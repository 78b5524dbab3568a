/**
 * How many slips of the pen lie between two words: a sign too many, one missing, another one, or two neighbours swapped
 * (optimal string alignment; https://en.wikipedia.org/wiki/Damerau–Levenshtein_distance).
 */
export function slips(one: string, other: string): number {
	const [a, b] = [[...one], [...other]];
	let before: number[] = [];
	let above = b.map((_, at) => at).concat(b.length);
	for (let row = 1; row <= a.length; row++) {
		const line = [row];
		for (let column = 1; column <= b.length; column++) {
			const same = a[row - 1] === b[column - 1];
			let least = Math.min(
				(above[column] ?? 0) + 1,
				(line[column - 1] ?? 0) + 1,
				(above[column - 1] ?? 0) + (same ? 0 : 1),
			);
			if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
				least = Math.min(least, (before[column - 2] ?? 0) + 1);
			line.push(least);
		}
		before = above;
		above = line;
	}
	return above[b.length] ?? 0;
}
