// What everybody may read, for the map of the site and for feed readers.

import { sql } from 'kysely';
import { visibleTo } from '#kernel/audience/visible-to.ts';
import { kindOf } from '#kernel/content/kind.ts';
import { VISITOR } from '#kernel/people/viewer.ts';
import { db } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';

/** Addresses that a map holds; the protocol allows 50,000 a file. The newest are named, older ones are found by links. */
export const MOST_ADDRESSES = 20_000;

interface Found {
	id: Id;
	kind: string;
	spaceId: Id | null;
	changedAt: Date;
}

/** Paths of public texts, the newest first. */
export async function listPublicPaths(most = MOST_ADDRESSES): Promise<{ path: string; changedAt: Date }[]> {
	const { rows } = await sql<Found>`
		select content.id, content.kind, content.space_id as "spaceId",
			coalesce(content.edited_at, content.published_at) as "changedAt"
		from content where content.parent_id is null and ${visibleTo(VISITOR)}
		order by content.published_at desc, content.id desc limit ${most}`.execute(db);
	return rows.map(({ id, kind, spaceId, changedAt }) => ({
		path: kindOf(kind).link({ id, kind, rootId: id, parentId: null, spaceId, title: null }),
		changedAt,
	}));
}
