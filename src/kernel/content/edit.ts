// Editing one's own text. The earlier words stay as a revision until the content is erased.

import { sql } from 'kysely';
import { visibleTo } from '#kernel/audience/visible-to.ts';
import { requireConfirmed, type Viewer } from '#kernel/people/viewer.ts';
import { screenWriting } from '#kernel/screening/screen-writing.ts';
import { transact } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { RENDERER, renderMarkdown } from '#platform/markdown.ts';
import { notFound } from '#platform/refusal.ts';
import { kindOf } from './kind.ts';
import { checkText } from './publish.ts';

/** Replaces the text of the viewer's own published content. */
export async function edit(
	viewer: Viewer,
	contentId: Id,
	change: { markdown: string; attested?: boolean },
): Promise<void> {
	const author = requireConfirmed(viewer);
	checkText(change.markdown);
	await transact(async (trx) => {
		const { rows } = await sql<{ kind: string; title: string | null; markdown: string }>`
			select content.kind, content.title, body.markdown from content join body on body.content_id = content.id
			where content.id = ${contentId} and content.principal_id = ${author.memberId} and ${visibleTo(viewer)}
			for update of content`.execute(trx);
		const was = rows[0];
		if (!was) throw notFound();
		screenWriting([change.markdown], kindOf(was.kind).screening, change.attested ?? false);
		if (was.markdown === change.markdown) return;
		await sql`insert into revision (content_id, number, title, markdown, revised_by)
			select ${contentId}, coalesce(max(number), 0) + 1, ${was.title}::text, ${was.markdown}::text, ${author.memberId}
			from revision where content_id = ${contentId}`.execute(trx);
		await sql`update body set markdown = ${change.markdown}, html = ${renderMarkdown(change.markdown)}, renderer = ${RENDERER}
			where content_id = ${contentId}`.execute(trx);
		await sql`update content set edited_at = now() where id = ${contentId}`.execute(trx);
	});
}
