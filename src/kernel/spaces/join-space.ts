// Entering and leaving an open space. Other entries (on request, by invitation) come with the tools of a space.

import { sql } from 'kysely';
import { requireConfirmed, requireMember, type Viewer } from '#kernel/people/viewer.ts';
import { db } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { notFound, Refusal } from '#platform/refusal.ts';
import { admittedUntil } from './gates.ts';

/** Joins an open space whose gate admits the viewer. Joining twice is joining once. */
export async function joinSpace(viewer: Viewer, slug: string): Promise<Id> {
	const member = requireConfirmed(viewer);
	const { rows } = await sql<{ id: Id; entry: string; until: Date | number | null }>`
		select id, entry, ${admittedUntil(sql`gate`, sql`${member.memberId}::bigint`)} as until
		from space where slug = ${slug} and closed_at is null and entry <> 'secret'`.execute(db);
	const space = rows[0];
	if (!space) throw notFound();
	if (space.until === null)
		throw new Refusal('not-allowed', 'This space is for members with a proved profession that it names.');
	if (space.entry !== 'open') throw new Refusal('not-allowed', 'This space admits members on request only.');
	await sql`
		insert into space_member (space_id, member_id, valid_until)
		select id, ${member.memberId}, ${admittedUntil(sql`gate`, sql`${member.memberId}::bigint`)} from space where id = ${space.id}
		on conflict (space_id, member_id) do update set valid_until = excluded.valid_until`.execute(db);
	return space.id;
}

/** Leaves a space. What one wrote there stays there. */
export async function leaveSpace(viewer: Viewer, slug: string): Promise<void> {
	const member = requireMember(viewer);
	await sql`delete from space_member sm using space s
		where s.id = sm.space_id and s.slug = ${slug} and sm.member_id = ${member.memberId} and sm.role <> 'owner'`.execute(
		db,
	);
}
