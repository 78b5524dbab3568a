// A member writes a short post.

import { type Draft, publish } from '#kernel/content/publish.ts';
import type { Viewer } from '#kernel/people/viewer.ts';
import type { Id } from '#platform/ids.ts';

/** Publishes a post to the chosen audience. @returns its id. */
export function writePost(viewer: Viewer, draft: Omit<Draft, 'kind'>): Promise<Id> {
	return publish(viewer, { ...draft, kind: 'post' });
}
