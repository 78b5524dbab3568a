// By what two items of two feeds are the same story: the paper that they are about, the page that they lead to, or the words
// of their titles within days of each other (decision 0106).

import { topicWords } from '#kernel/topics/topic-words.ts';
import { hashOf, plainAddress } from '../addresses.ts';
import type { FeedItem } from './read-feed.ts';

/** Titles count as one within so many days. */
export const SAME_TITLE_DAYS = 4;
/** Words that a title must have beside the small ones: "Contents" or "Erratum" tell nothing. */
const FEWEST_WORDS = 5;
const SMALL = new Set(
	'a an and as at but by for from in into is it its of on or the to with via de la le les des du el los las y e und der die das im'.split(
		' ',
	),
);

/** Words of a title in one order, without the small ones and without what names the sender; null for too few. */
export function titleKey(title: string, feedTitle = ''): string | null {
	const ended = title.replace(/\s+[|–—-]\s+([^|–—]{2,60})$/u, (all, behind: string) =>
		topicWords(behind) === topicWords(feedTitle) ? '' : all,
	);
	const words = topicWords(ended)
		.split(' ')
		.filter((word) => word !== '' && !SMALL.has(word));
	return words.length < FEWEST_WORDS ? null : words.sort().join(' ');
}

export interface StoryKeys {
	/** Hold whenever they were seen. */
	lasting: Buffer[];
	/** Holds for days. */
	title: Buffer | null;
}

export function storyKeys(item: Pick<FeedItem, 'url' | 'title' | 'citedKey'>, feedTitle: string): StoryKeys {
	const title = titleKey(item.title, feedTitle);
	const plain = plainAddress(item.url);
	return {
		// The front page of a site is no story.
		lasting: [
			...(plain.includes('/') || plain.includes('?') ? [hashOf(`url ${plain}`)] : []),
			...(item.citedKey ? [hashOf(`paper ${item.citedKey}`)] : []),
		],
		title: title ? hashOf(`title ${title}`) : null,
	};
}
