// Following a discussion (a notice when it goes on) and muting it (no notice, no mark, whatever happens there).

import { sql } from 'kysely';
import { visibleTo } from '#kernel/audience/visible-to.ts';
import { requireMember, type Viewer } from '#kernel/people/viewer.ts';
import { db } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { notFound } from '#platform/refusal.ts';
import type { Stance } from './tables.ts';

/** Sets the viewer's stance to a visible root; null takes it back. @throws Refusal not-found. */
export async function takeStance(viewer: Viewer, rootId: Id, stance: Stance | null): Promise<void> {
	const member = requireMember(viewer);
	const { rows } = await sql`
		insert into reading (member_id, content_id, stance)
		select ${member.memberId}, content.id, ${stance} from content
		where content.id = ${rootId} and content.parent_id is null and ${visibleTo(viewer)}
		on conflict (member_id, content_id) do update set stance = excluded.stance
		returning member_id`.execute(db);
	if (rows.length === 0) throw notFound();
}
