// PubMed's filters by their names: "humans[filter]", "y_5[Filter]", "medline[sb]".

import type { RawBuilder } from 'kysely';
import { AGE_SPANS, FLAGS } from '../medline/flags.ts';
import { plainKey } from '../medline/index-terms.ts';
import * as narrowing from './narrowing.ts';
import { anyOf, type Part, quoted } from './parts.ts';
import { sayPublished } from './say-dates.ts';
import { UnreadableQuery } from './unreadable.ts';
import { LANGUAGES, PUBMED_FILTERS } from './values.ts';

/**
 * `narrows` is what stands in no index.
 * @throws UnreadableQuery for a filter that there is not.
 */
export function sayFilter(words: string): { part: Part; most: number } | { narrows: RawBuilder<boolean> } {
	const asked = plainKey(words).replaceAll(' ', '');
	const years = /^y(\d{1,2})$/.exec(asked);
	if (years) return { part: sayPublished(`last ${years[1]} years`), most: 1 };
	const language = LANGUAGES[asked];
	if (language) return { part: { tsquery: quoted(`la:${language}`) }, most: 1 };
	const span = asked === 'alladult' ? AGE_SPANS['19-plus'] : asked === 'allchild' ? AGE_SPANS['birth-18'] : undefined;
	if (span) return { part: { tsquery: anyOf(span.flags.map((one) => quoted(`f:${one}`))) }, most: 1 };
	const flag = FLAGS.find(
		(one) =>
			[one.key, one.words].some((name) => plainKey(name).replaceAll(' ', '') === asked) ||
			PUBMED_FILTERS[asked] === one.key,
	);
	if (flag) return { part: { tsquery: quoted(`f:${flag.key}`) }, most: 0.1 };
	const state = narrowing.subset(asked);
	if (state) return { narrows: state };
	throw new UnreadableQuery(`There is no filter “${words}”. Some that are: humans, female, aged, review, abstract.`);
}
