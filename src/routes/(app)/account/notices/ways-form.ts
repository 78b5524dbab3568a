// The two forms of the matrix: three boxes an occasion for everywhere, one list an occasion for a space.

import { z } from 'zod';
import { OCCASION_NAMES, type Occasion, SPACE_OCCASIONS, type Way, type Ways } from '#kernel/notices/occasions.ts';

export const WAYS: { way: Way; words: string }[] = [
	{ way: 'site', words: 'Site' },
	{ way: 'mail', words: 'Mail' },
	{ way: 'push', words: 'Push' },
];

const box = z.literal('yes').optional();

/** Boxes `reply.site`, `reply.mail`, …: what is not ticked is not sent. */
export const EverywhereForm = z
	.object(Object.fromEntries(OCCASION_NAMES.flatMap((name) => WAYS.map(({ way }) => [`${name}.${way}`, box]))))
	.transform(
		(form) =>
			Object.fromEntries(
				OCCASION_NAMES.map((name) => [
					name,
					{
						site: form[`${name}.site`] === 'yes',
						mail: form[`${name}.mail`] === 'yes',
						push: form[`${name}.push`] === 'yes',
					},
				]),
			) as Record<Occasion, Ways>,
	);

const AS_EVERYWHERE = 'as-everywhere';
const combinations: Ways[] = [
	{ site: false, mail: false, push: false },
	{ site: true, mail: false, push: false },
	{ site: true, mail: true, push: false },
	{ site: true, mail: true, push: true },
	{ site: true, mail: false, push: true },
	{ site: false, mail: true, push: false },
	{ site: false, mail: true, push: true },
	{ site: false, mail: false, push: true },
];

const WAY_WORDS: Record<Way, string> = { site: 'site', mail: 'mail', push: 'push' };

/** "site and mail"; "nothing". */
export function waysWords(ways: Ways): string {
	const words = WAYS.filter(({ way }) => ways[way]).map(({ way }) => WAY_WORDS[way]);
	if (words.length === 0) return 'nothing';
	return words.length === 1 ? (words[0] as string) : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

const valueFor = (ways: Ways) => waysWords(ways).replaceAll(/\W+/g, '-');
const waysOf = new Map(combinations.map((ways) => [valueFor(ways), ways]));
const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** What one can choose for an occasion in a space. */
export const choicesFor = (everywhere: Ways) => [
	{ value: AS_EVERYWHERE, words: `As everywhere (${waysWords(everywhere)})` },
	...combinations.map((ways) => ({ value: valueFor(ways), words: capital(waysWords(ways)) })),
];

/** The value that stands for what is chosen. */
export const chosenValue = (ways: Ways | undefined) => (ways ? valueFor(ways) : AS_EVERYWHERE);

const choice = z
	.enum([AS_EVERYWHERE, ...waysOf.keys()], 'Choose one of the list.')
	.transform((value) => waysOf.get(value) ?? null);

export const SpaceForm = z.object(Object.fromEntries(SPACE_OCCASIONS.map((name) => [name, choice])));
