// Where a content stands: notices and links point at /go/<id>, whatever kind it is and wherever it moved.

import { sql } from 'kysely';
import { visibleTo } from '#kernel/audience/visible-to.ts';
import { type Envelope, kindOf } from '#kernel/content/kind.ts';
import type { Viewer } from '#kernel/people/viewer.ts';
import { db } from '#platform/db.server.ts';
import { type Id, shortId } from '#platform/ids.ts';
import { notFound } from '#platform/refusal.ts';
import { writeCursor } from './cursor.ts';
import { REPLIES_A_PAGE } from './read-thread.ts';

/** Path of the page that shows the content: the root's, at the page and anchor of the reply. @throws Refusal not-found. */
export async function pathOf(viewer: Viewer, contentId: Id): Promise<string> {
	const { rows } = await sql<{ root: Envelope; parentId: Id | null; before: { at: string; id: Id } | null }>`
		select json_build_object('id', root.id::text, 'kind', root.kind, 'rootId', root.id::text, 'parentId', null,
				'spaceId', root.space_id::text, 'title', root.title) as root, content.parent_id as "parentId",
			(select json_build_object('at', (earlier.published_at at time zone 'UTC')::text || '+00', 'id', earlier.id::text)
				from (select published_at, id, row_number() over (order by published_at, id) as number from content sibling
					where sibling.root_id = content.root_id and sibling.parent_id is not null
						and (sibling.published_at, sibling.id) < (content.published_at, content.id)) earlier
				where earlier.number % ${REPLIES_A_PAGE} = 0 order by number desc limit 1) as before
		from content join content root on root.id = content.root_id
		where content.id = ${contentId} and ${visibleTo(viewer)} and ${visibleTo(viewer, 'root')}`.execute(db);
	const found = rows[0];
	if (!found) throw notFound();
	const path = kindOf(found.root.kind).link(found.root);
	if (found.parentId === null) return path;
	return `${path}${found.before ? `?after=${writeCursor(found.before)}` : ''}#${shortId(contentId)}`;
}
