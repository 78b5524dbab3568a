// The one way in which somebody becomes a member of a space: whatever opened the door, gate, ban and parent are asked here.

import { type RawBuilder, sql } from 'kysely';
import { audit } from '#kernel/audit/audit.ts';
import type { Entry, SpaceRight } from '#kernel/tables.ts';
import type { Executor } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { standingIn } from './gates.ts';

export interface Door {
	id: Id;
	slug: string;
	name: string;
	entry: Entry;
	/** What the member may do inside; null when the gate keeps the member out. */
	may: SpaceRight | null;
	inside: boolean;
	invited: boolean;
	asked: boolean;
	banned: boolean;
	/** The parent, when the member is not in it. */
	parentFirst: { slug: string; name: string } | null;
}

/**
 * Locks the door of an open space against a change of its gate, a removal and a closing, and says how the member stands
 * before it. Null when there is no such space that the member may know of. The member's own row is locked first, so that
 * a credential that ends at this moment is either seen, or finds the new membership (refresh-rights.ts).
 */
export async function lockDoor(trx: Executor, memberId: Id, which: RawBuilder<unknown>): Promise<Door | null> {
	await sql`select from principal where id = ${memberId} for share`.execute(trx);
	const found = await sql<{ id: Id }>`
		select s.id from space s where (s.id in (select id from space s where ${which} and s.closed_at is null)
			or s.id in (select parent_id from space s where ${which} and s.closed_at is null)) order by s.id for share`.execute(
		trx,
	);
	if (found.rows.length === 0) return null;
	// A statement of its own: it sees what those that we waited for have committed.
	const { rows } = await sql<Omit<Door, 'parentFirst'> & { parentFirst: Door['parentFirst']; hidden: boolean }>`
		select s.id, s.slug, s.name, s.entry, standing.may, mine.space_id is not null as inside,
			exists (select from space_invitation where space_id = s.id and member_id = ${memberId} and valid_until > now()) as invited,
			exists (select from space_request where space_id = s.id and member_id = ${memberId}) as asked,
			exists (select from space_ban where space_id = s.id and member_id = ${memberId} and until > now()) as banned,
			case when parent.id is not null and above.space_id is null
				then json_build_object('slug', parent.slug, 'name', parent.name) end as "parentFirst",
			(s.entry = 'secret' or parent.entry = 'secret' and above.space_id is null) as hidden
		from space s cross join lateral ${standingIn('s', sql`${memberId}::bigint`)} standing
			left join space_member mine on mine.space_id = s.id and mine.member_id = ${memberId} and mine.valid_until > now()
			left join space parent on parent.id = s.parent_id
			left join space_member above on above.space_id = s.parent_id and above.member_id = ${memberId} and above.valid_until > now()
		where ${which} and s.closed_at is null and (parent.id is null or parent.closed_at is null)`.execute(trx);
	const door = rows[0];
	if (!door) return null;
	// Nobody outside learns of a secret space: neither who is kept out, nor who was banned and asks again.
	const known = door.inside || (door.may !== null && !door.banned && door.invited && !door.parentFirst);
	if (door.hidden && !known) return null;
	return door;
}

/** Writes the membership. The caller holds the door and has found that it opens. */
export async function enter(
	trx: Executor,
	memberId: Id,
	spaceId: Id,
	why: 'joined' | 'invited' | 'accepted' | 'link',
): Promise<void> {
	const { rows } = await sql`
		insert into space_member (space_id, member_id, may, valid_until)
		select s.id, ${memberId}, standing.may, standing.until
		from space s cross join lateral ${standingIn('s', sql`${memberId}::bigint`)} standing
		where s.id = ${spaceId} and standing.may is not null
		on conflict (space_id, member_id) do update set valid_until = excluded.valid_until,
			may = case when space_member.role in ('owner', 'moderator') then 'moderate' when space_member.role = 'reader' then 'read' else excluded.may end
		returning xmax = 0 as fresh`.execute(trx);
	for (const table of ['space_invitation', 'space_request', 'space_left'])
		await sql`delete from ${sql.table(table)} where space_id = ${spaceId} and member_id = ${memberId}`.execute(trx);
	if (rows[0] && why !== 'joined') await audit(trx, memberId, 'space.enter', { kind: 'space', id: spaceId }, { why });
}

/** Ends the membership of a space and of its sub-spaces. What was written there stays. */
export async function leaveAll(trx: Executor, memberId: Id, spaceId: Id): Promise<void> {
	await sql`delete from space_member using space s
		where space_member.space_id = s.id and (s.id = ${spaceId} or s.parent_id = ${spaceId}) and member_id = ${memberId}`.execute(
		trx,
	);
}
