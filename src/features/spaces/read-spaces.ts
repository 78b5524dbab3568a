// The spaces that a viewer may know of, and one of them.

import { sql } from 'kysely';
import { requireMember, type Viewer } from '#kernel/people/viewer.ts';
import { standingIn } from '#kernel/spaces/gates.ts';
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

interface SpaceRow extends Omit<SpaceView, 'gate' | 'gateBrief'> {
	gate: Gate | null;
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
			standing.may is not null as admits,
			(select count(*)::int from (select from space_member where space_id = s.id and valid_until > now() limit 10000) inside) as members
		from space s cross join lateral ${standingIn('s', sql`${me}::bigint`)} standing
			left join space parent on parent.id = s.parent_id
			left join space_member above on above.space_id = parent.id and above.member_id = ${me} and above.valid_until > now()
			left join space_member sm on sm.space_id = s.id and sm.member_id = ${me} and sm.valid_until > now()
		where s.closed_at is null and (sm.member_id is not null
				or s.entry <> 'secret' and (parent.id is null or parent.entry <> 'secret' or above.member_id is not null)) and ${where}
		order by sm.role is null, s.name`;
}

function present(row: SpaceRow): SpaceView {
	const { gate, ...space } = row;
	return { ...space, gate: gateWords(gate), gateBrief: gateBrief(gate) };
}
