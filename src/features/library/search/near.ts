// Words near one another, in any order, as one tsquery: every order at every distance, one after the other.

import { UnreadableQuery } from './unreadable.ts';

/** Orders and distances that one term may ask for. */
const MOST = 800;

/**
 * @param operands lexemes with their weight. @param between other words that may stand between the first and the last of them, in all.
 * @param times as often this is asked. @throws UnreadableQuery when there are too many ways.
 */
export function nearby(operands: string[], between: number, times = 1): string {
	const own = [...new Set(operands)];
	if (own.length === 1) return own[0] as string;
	const ways = orders(own.length) * distances(own.length - 1, between) * times;
	if (own.length > 4 || ways > MOST)
		throw new UnreadableQuery(
			`So many words so far from one another cannot be asked for at once: up to ${farthest(2, times)} between two, ${farthest(3, times)} among three, ${farthest(4, times)} among four. Join more with AND.`,
		);
	const all = permutations(own).flatMap((order) =>
		gaps(own.length - 1, between).map((gap) =>
			order.map((one, at) => (at === 0 ? one : ` <${(gap[at - 1] as number) + 1}> ${one}`)).join(''),
		),
	);
	// The words themselves first: the index knows where both are before it looks at places.
	return `(${own.join(' & ')} & (${all.map((one) => `(${one})`).join(' | ')}))`;
}

const orders = (size: number): number => (size < 2 ? 1 : size * orders(size - 1));
/** Ways to put at most `sum` words into so many gaps. */
function distances(size: number, sum: number): number {
	let ways = 1;
	for (let at = 1; at <= size; at++) ways = (ways * (sum + at)) / at;
	return ways;
}
function farthest(size: number, times: number): number {
	let between = 0;
	while (orders(size) * distances(size - 1, between + 1) * times <= MOST) between++;
	return between;
}
function permutations(list: string[]): string[][] {
	if (list.length < 2) return [list];
	return list.flatMap((one, at) => permutations(list.toSpliced(at, 1)).map((rest) => [one, ...rest]));
}
function gaps(size: number, sum: number): number[][] {
	if (size === 0) return [[]];
	return Array.from({ length: sum + 1 }, (_, own) => gaps(size - 1, sum - own).map((rest) => [own, ...rest])).flat();
}
