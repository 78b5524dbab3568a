// Filters as the address names them (slugs and handles) become ids: only of what the viewer may know of.

import { sql } from 'kysely';
import { allKinds } from '#kernel/content/kind.ts';
import type { Viewer } from '#kernel/people/viewer.ts';
import { topicKnownTo } from '#kernel/topics/read-topic.ts';
import { db } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import type { SavedFilters } from './saved.ts';
import type { Filters } from './search.ts';

/** @returns null when a filter names something that the viewer cannot know of: then nothing is found. */
export async function resolveFilters(viewer: Viewer, named: SavedFilters): Promise<Filters | null> {
	if (named.kind && !allKinds().some((kind) => kind.name === named.kind)) return null;
	const filters: Filters = { kind: named.kind ?? null };
	if (named.space) {
		const space = viewer.principalId === null ? undefined : viewer.spaces.find((one) => one.slug === named.space);
		if (!space) return null;
		filters.spaceId = space.id;
	}
	if (!named.author && !named.topic) return filters;
	const { rows } = await sql<{ author: Id | null; topic: Id | null }>`select
		(select id::text from principal where handle = ${named.author ?? ''} and erased_at is null) as author,
		(select id::text from topic where slug = ${named.topic ?? ''} and ${topicKnownTo(viewer)}) as topic`.execute(db);
	filters.authorId = rows[0]?.author ?? null;
	filters.topicId = rows[0]?.topic ?? null;
	if ((named.author && !filters.authorId) || (named.topic && !filters.topicId)) return null;
	return filters;
}
