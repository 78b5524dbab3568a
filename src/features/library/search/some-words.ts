// Citations that have some of the words, when few have all: combinations of words that are rare together, chosen so that
// what they bring can all be ranked. What has a combination that says much is among them; what has only common words is not.

import { allOf, anyOf, quoted } from './parts.ts';
import type { RankTerm } from './ranking.ts';

/** Words that are combined: the rarest. */
const MOST = 12;
const MOST_COMBINATIONS = 64;
/** Words of one text go together more often than chance has it. */
const TOGETHER = 3;
/** How much of the room single words may take, then pairs, triples, up to six: each brings what the longer ones would. */
const SHARES = [0.4, 0.6, 0.75, 0.85, 0.95, 1];

/**
 * @param room citations that may be brought in all.
 * @returns a tsquery, or null when there is only one word.
 */
export function someWords(terms: RankTerm[], citations: number, room: number): string | null {
	if (terms.length < 2) return null;
	const words = [...terms].sort((a, b) => a.share - b.share).slice(0, MOST);
	if (citations <= room) return anyOf(terms.map(({ lexeme }) => quoted(lexeme)));
	const taken: number[][] = [];
	/** Share of the citations that nothing brings yet. */
	let left = 1;
	for (const [at, share] of SHARES.entries()) {
		const choices = combinations(words.length, at + 1)
			.filter((places) => !taken.some((one) => one.every((place) => places.includes(place))))
			.map((places) => ({ places, share: shareOf(places.map((place) => words[place] as RankTerm)) }))
			.sort((a, b) => a.share - b.share);
		for (const choice of choices) {
			if (taken.length >= MOST_COMBINATIONS || citations * (1 - left * (1 - choice.share)) > share * room) break;
			taken.push(choice.places);
			left *= 1 - choice.share;
		}
	}
	if (taken.length === 0) return null;
	return anyOf(taken.map((places) => allOf(places.map((place) => quoted((words[place] as RankTerm).lexeme)))));
}

function shareOf(words: RankTerm[]): number {
	const together = words.reduce((product, one) => product * one.share, TOGETHER ** (words.length - 1));
	return Math.min(together, ...words.map(({ share }) => share));
}

/** Places of so many of them, in every choice. */
function combinations(of: number, size: number): number[][] {
	if (size === 1) return Array.from({ length: of }, (_, place) => [place]);
	return combinations(of, size - 1).flatMap((chosen) =>
		Array.from({ length: of - 1 - (chosen.at(-1) as number) }, (_, more) => [
			...chosen,
			(chosen.at(-1) as number) + 1 + more,
		]),
	);
}
