// Where a content stands: notices and links point at /go/<id>, whatever kind it is and wherever it moved.

import { sql } from 'kysely';
import { visibleTo } from '#kernel/audience/visible-to.ts';
import { type Envelope, kindOf } from '#kernel/content/kind.ts';
import type { Viewer } from '#kernel/people/viewer.ts';
import { db } from '#platform/db.server.ts';
import { type Id, shortId } from '#platform/ids.ts';
import { notFound } from '#platform/refusal.ts';
import { REPLIES_A_PAGE } from './read-thread.ts';

/**
 * Path of the page that shows the content: the root's, at the page and anchor of the reply.
 * @param back short id of the reply that one comes from, for the way back. @throws Refusal not-found.
 */
export async function pathOf(viewer: Viewer, contentId: Id, back?: string | null): Promise<string> {
	const { rows } = await sql<{ root: Envelope; number: number | null }>`
		select json_build_object('id', root.id::text, 'kind', root.kind, 'rootId', root.id::text, 'parentId', null,
				'spaceId', root.space_id::text, 'title', root.title) as root, content.number
		from content join content root on root.id = content.root_id
		where content.id = ${contentId} and ${visibleTo(viewer)} and ${visibleTo(viewer, 'root')}`.execute(db);
	const found = rows[0];
	if (!found) throw notFound();
	const kind = kindOf(found.root.kind);
	const path = kind.link(found.root);
	if (found.number === null) return path;
	if (kind.placeOf) return `${path}?${kind.placeOf(contentId)}#${shortId(contentId)}`;
	// The page that begins with a round number, so that one address stands for one page.
	const at = found.number - ((found.number - 1) % REPLIES_A_PAGE);
	const query = new URLSearchParams({ ...(at > 1 && { at: String(at) }), ...(back && { back }) }).toString();
	return `${path}${query && `?${query}`}#${shortId(contentId)}`;
}
