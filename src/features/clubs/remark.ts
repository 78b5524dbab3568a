// A text in the discussion of a meeting, under a section of the paper. It is a reply of the kernel's like any other, and what
// is answered to it stands under the same section.

import { sql } from 'kysely';
import type { Viewer } from '#kernel/people/viewer.ts';
import { type ReplyDraft, reply } from '#kernel/replies/reply.ts';
import { db } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { notFound, Refusal } from '#platform/refusal.ts';
import { isSection } from './sections.ts';

/** @param section of a new remark; an answer takes that of what it answers. @returns id of the remark. @throws Refusal. */
export async function remark(viewer: Viewer, contentId: Id, draft: ReplyDraft, section: string): Promise<Id> {
	const answered = draft.parentId === contentId ? null : await sectionOf(draft.parentId);
	const chosen = answered ?? section;
	if (!isSection(chosen))
		throw new Refusal('invalid', 'Choose the part of the paper that it is about.', { field: 'section' });
	return reply(viewer, draft, {
		kind: 'remark',
		write: async (trx, remarkId, rootId) => {
			if (rootId !== contentId) throw notFound();
			await trx
				.insertInto('remark_detail')
				.values({ content_id: remarkId, meeting_content_id: rootId, section: chosen })
				.execute();
		},
	});
}

async function sectionOf(remarkId: Id): Promise<string> {
	const { rows } = await sql<{
		section: string;
	}>`select section from remark_detail where content_id = ${remarkId}`.execute(db);
	return rows[0]?.section ?? 'general';
}
