// What a moderator sees before removing something that nobody reported.

import { sql } from 'kysely';
import { visibleTo } from '#kernel/audience/visible-to.ts';
import { type Byline, type BylineRow, bylineColumns, toByline } from '#kernel/people/byline.ts';
import { requireMember, type Viewer } from '#kernel/people/viewer.ts';
import { db } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { notFound } from '#platform/refusal.ts';
import { moderatedBy } from './rules.ts';
import { shownHtml, type Written, writtenColumns } from './written-html.ts';

/** @throws Refusal not-found for what the viewer does not see or does not moderate. */
export async function readRemovable(
	viewer: Viewer,
	contentId: Id,
): Promise<{ html: string; language: string; author: Byline }> {
	const moderator = requireMember(viewer);
	const { rows } = await sql<BylineRow & Written & { language: string }>`
		select ${writtenColumns('body')}, content.language, ${bylineColumns('p')}
		from content join body on body.content_id = content.id join principal p on p.id = content.principal_id
		where content.id = ${contentId} and ${visibleTo(moderator)} and ${moderatedBy(moderator)}`.execute(db);
	if (!rows[0]) throw notFound();
	return { html: shownHtml(rows[0]), language: rows[0].language, author: toByline(rows[0]) };
}
