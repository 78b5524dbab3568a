// A row of a list of news, and the words that it says about itself. Runs in the browser's bundle too.

import type { Mark } from '#kernel/citations/tables.ts';
import type { TopicName } from '#kernel/topics/topics-json.ts';
import type { Id } from '#platform/ids.ts';

export interface NewsRow {
	id: Id;
	pick: boolean;
	title: string;
	/** Address of the item, elsewhere. */
	url: string;
	/** Host of it, as a reader knows it. */
	host: string;
	/** Page of the item here. */
	path: string;
	/** Name of the feed, or what the editor named. */
	source: string;
	author: string;
	/** Plain text. */
	summary: string;
	/** The editor's note, safe HTML; null for an entry. */
	note: string | null;
	language: string | null;
	publishedAt: Date;
	seenAt: Date;
	/** The words by which it says that somebody paid for it. */
	sponsor: string | null;
	/** Whoever runs the channel works for this company. */
	company: string | null;
	topics: TopicName[];
	/** The paper that it is about, as far as something is wrong with it. */
	marks: Mark[];
	saved: boolean;
	replies: number;
	/** Channels by which it comes: those that one follows first. */
	channels: { id: string; name: string; followed: boolean }[];
	/** Topics that one follows and it is about. */
	followed: TopicName[];
	/** Other feeds that the reader has and that tell the same. */
	also: string[];
}

export const hostOf = (url: string): string => new URL(url).hostname.replace(/^www\./, '');

/** "Why am I seeing this". */
export function whyNews(row: Pick<NewsRow, 'channels' | 'followed'>): string {
	const [channel] = row.channels;
	const [topic] = row.followed;
	if (channel?.followed) return `You follow ${channel.name}`;
	if (topic) return `Topic: ${topic.name}${channel ? `, by ${channel.name}` : ''}`;
	return channel ? `From ${channel.name}, which you can read` : 'You saved it';
}
