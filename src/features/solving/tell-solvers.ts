// Whoever said what a case is hears when the answer is out.

import { sql } from 'kysely';
import { visibleTo } from '#kernel/audience/visible-to.ts';
import { notify } from '#kernel/notices/notify.ts';
import { readViewerOf } from '#kernel/people/read-viewer.ts';
import { db } from '#platform/db.server.ts';
import { type Id, shortId } from '#platform/ids.ts';

/** Tells each solver who still sees the case, once however often it runs. */
export async function tellSolvers({ caseId }: { caseId: Id }): Promise<void> {
	const { rows } = await sql<{ memberId: Id }>`select member_id as "memberId" from differential
		where content_id = ${caseId} and probability is not null order by member_id`.execute(db);
	for (const { memberId } of rows) {
		const viewer = await readViewerOf(memberId);
		const seen = await sql`select from content where content.id = ${caseId} and ${visibleTo(viewer)}`.execute(db);
		if (seen.rows.length === 0) continue;
		await notify(db, {
			memberId,
			kind: 'solved',
			contentId: caseId,
			words: {
				sentence: 'The answer is out of a case that you solved: see how you did.',
				path: `/cases/${shortId(caseId)}#solving`,
			},
			fact: `solved:${caseId}`,
		});
	}
}

export const solvingTasks = { 'case-revealed': tellSolvers };
