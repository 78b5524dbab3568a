// The authors say which of the named diagnoses are the answer in other words.

import { sql } from 'kysely';
import { requireAuthorship } from '#features/cases/index.ts';
import { requireConfirmed, type Viewer } from '#kernel/people/viewer.ts';
import { transact } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';

/** Replaces what was said before. Only what somebody named counts. @throws Refusal not-found for who does not write the case. */
export async function markRight(viewer: Viewer, caseId: Id, same: readonly string[]): Promise<void> {
	requireConfirmed(viewer);
	await transact(async (trx) => {
		await requireAuthorship(trx, viewer, caseId, true);
		await sql`delete from differential_right where content_id = ${caseId}`.execute(trx);
		await sql`insert into differential_right (content_id, same)
			select distinct content_id, same from differential_diagnosis
			where content_id = ${caseId} and same = any(${[...same]}::text[])`.execute(trx);
	});
}
