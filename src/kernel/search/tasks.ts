// What the worker does for search.

import type { Id } from '#platform/ids.ts';
import type { Tasks } from '#platform/jobs.server.ts';
import { indexContent } from './index-content.ts';
import { notifySavedSearches } from './notify-saved.ts';
import { refreshSearch } from './refresh-search.ts';

declare module '#platform/jobs.server.ts' {
	interface Jobs {
		/** A content changed: what can be found of it changes too. A trigger of migration 52 asks for it. */
		'search.index': { contentId: Id };
		/** Counts words anew, and indexes what has no row. */
		'refresh-search': Record<string, never>;
		/** Looks whether saved searches find something new. */
		'saved-searches': Record<string, never>;
	}
}

export const searchTasks = {
	'search.index': indexContent,
	'refresh-search': refreshSearch,
	'saved-searches': notifySavedSearches,
} satisfies Partial<Tasks>;
