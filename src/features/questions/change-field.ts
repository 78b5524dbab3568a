// Whose field a question is can be said again: the asker often learns it from the first comment.

import { sql } from 'kysely';
import { visibleTo } from '#kernel/audience/visible-to.ts';
import { isSpecialty, specialtyAndBelow } from '#kernel/people/specialties.ts';
import { requireMember, type Viewer } from '#kernel/people/viewer.ts';
import { transact } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { notFound, Refusal } from '#platform/refusal.ts';

/**
 * Changes the specialty of a question of the viewer's own. Endorsements by colleagues who are not of the new one end with
 * it, because the page says that the specialty endorsed.
 * @param specialty null: everybody's. @throws Refusal on "specialty"; not-found for anybody but the asker.
 */
export async function changeField(viewer: Viewer, questionId: Id, specialty: string | null): Promise<void> {
	const me = requireMember(viewer);
	if (specialty !== null && !isSpecialty(specialty))
		throw new Refusal('invalid', 'Choose a specialty of the list.', { field: 'specialty' });
	await transact(async (trx) => {
		await sql`select from question_detail where content_id = ${questionId} for no key update`.execute(trx);
		const { rows } = await sql<{ was: string | null }>`
			select detail.specialty as was from question_detail detail join content on content.id = detail.content_id
			where content.id = ${questionId} and content.principal_id = ${me.principalId} and ${visibleTo(viewer)}`.execute(
			trx,
		);
		if (!rows[0]) throw notFound();
		if (rows[0].was === specialty) return;
		await sql`update question_detail set specialty = ${specialty} where content_id = ${questionId}`.execute(trx);
		await sql`update answer_detail a set endorsed_by = null, endorsed_at = null
			where question_id = ${questionId} and endorsed_by is not null and not exists (select from principal
				where id = a.endorsed_by and specialty = any(${specialty === null ? [] : specialtyAndBelow(specialty)}::text[]))`.execute(
			trx,
		);
		// Search knows the field's name as a word of the question.
		await sql`select index_content(${questionId})`.execute(trx);
	});
}
