import { sql } from 'kysely';
import { requireConfirmed, type Viewer } from '#kernel/people/viewer.ts';
import { db } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { notFound } from '#platform/refusal.ts';

/**
 * The member has finished the studies of this line: the stage is closed and the year is this one, unless it was finished
 * before. The line stays as history; the new profession is proved under "Verification", by the same account.
 */
export async function graduate(viewer: Viewer, trainingId: Id): Promise<void> {
	const me = requireConfirmed(viewer).memberId;
	const { numAffectedRows } = await sql`
		update training set stage = '', to_year = greatest(from_year, least(to_year, extract(year from now())::smallint))
		where id = ${trainingId} and member_id = ${me} and stage <> ''`.execute(db);
	if (Number(numAffectedRows) === 0) throw notFound();
}
