import type { FeedLine } from './read-channels.ts';

/** How a feed is, in a few words. */
export function feedState(feed: Pick<FeedLine, 'state'>): string {
	return {
		waiting: 'Will be read within a minute',
		good: 'Read without trouble',
		failing: 'Could not be read',
		gone: 'Ended',
		paused: 'Paused',
	}[feed.state];
}
