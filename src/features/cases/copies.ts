// Who took a copy of a case along: they are told when its patient takes consent back.

import { sql } from 'kysely';
import { requireMember, type Viewer } from '#kernel/people/viewer.ts';
import { db } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';

/** Writes down that the viewer downloads the case. The caller has found it under visibleTo. @throws Refusal 'sign-in'. */
export async function noteCopy(viewer: Viewer, caseId: Id, what: 'pdf'): Promise<void> {
	const me = requireMember(viewer);
	await sql`insert into case_copy (content_id, member_id, what) values (${caseId}, ${me.memberId}, ${what})
		on conflict (content_id, member_id, what) do update set at = now()`.execute(db);
}
