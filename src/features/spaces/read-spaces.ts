// The spaces that a viewer may know of, and one of them.

import { sql } from 'kysely';
import { requireMember, type Viewer } from '#kernel/people/viewer.ts';
import { admittedUntil } from '#kernel/spaces/gates.ts';
import type { Gate, SpaceRole } from '#kernel/tables.ts';
import { db } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { notFound } from '#platform/refusal.ts';
import { gateBrief, gateWords } from './gate-words.ts';

export interface SpaceView {
	id: Id;
	slug: string;
	name: string;
	purpose: string;
	rules: string;
	/** Who may enter, in words. */
	gate: string;
	/** The same in a few words, for lists. */
	gateBrief: string;
	/** The viewer's part in it; null outside. */
	role: SpaceRole | null;
	/** The gate admits the viewer. */
	admits: boolean;
	members: number;
}

interface SpaceRow extends Omit<SpaceView, 'gate' | 'gateBrief' | 'admits'> {
	gate: Gate | null;
	until: unknown;
}

/** Spaces that are not secret, and those that the viewer is in. */
export async function listSpaces(viewer: Viewer): Promise<SpaceView[]> {
	const member = requireMember(viewer);
	const { rows } = await select(member.memberId, sql`true`).execute(db);
	return rows.map(present);
}

/** One space. A secret one does not exist for those outside. @throws Refusal not-found. */
export async function readSpace(viewer: Viewer, slug: string): Promise<SpaceView> {
	const member = requireMember(viewer);
	const { rows } = await select(member.memberId, sql`s.slug = ${slug}`).execute(db);
	if (!rows[0]) throw notFound();
	return present(rows[0]);
}

function select(me: Id, where: ReturnType<typeof sql>) {
	return sql<SpaceRow>`
		select s.id, s.slug, s.name, s.purpose, s.rules, s.gate, sm.role,
			${admittedUntil(sql`s.gate`, sql`${me}::bigint`)} as until,
			(select count(*)::int from (select from space_member where space_id = s.id and valid_until > now() limit 10000) inside) as members
		from space s left join space_member sm on sm.space_id = s.id and sm.member_id = ${me} and sm.valid_until > now()
		where s.closed_at is null and (s.entry <> 'secret' or sm.member_id is not null) and ${where}
		order by sm.role is null, s.name`;
}

function present(row: SpaceRow): SpaceView {
	const { until, gate, ...space } = row;
	return { ...space, gate: gateWords(gate), gateBrief: gateBrief(gate), admits: until !== null };
}
