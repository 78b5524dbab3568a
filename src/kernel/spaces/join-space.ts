// Entering a space by one's own step, and leaving it.

import { sql } from 'kysely';
import { requireConfirmed, requireMember, type Viewer } from '#kernel/people/viewer.ts';
import { transact } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { notFound, Refusal } from '#platform/refusal.ts';
import { type Door, enter, leaveAll, lockDoor } from './enter.ts';

/**
 * Joins an open space, or one to which the viewer was invited, if its gate admits the viewer. Joining twice is joining
 * once. @throws Refusal with the sentence that says why not; not-found for a secret space.
 */
export async function joinSpace(viewer: Viewer, slug: string): Promise<Id> {
	const me = requireConfirmed(viewer).memberId;
	return transact(async (trx) => {
		const door = await lockDoor(trx, me, sql`s.slug = ${slug}`);
		if (!door) throw notFound();
		mayStandBefore(door);
		if (!door.inside && door.entry !== 'open' && !door.invited)
			throw new Refusal('not-allowed', `${door.name} admits members on request: ask to enter.`);
		await enter(trx, me, door.id, door.invited ? 'invited' : 'joined');
		return door.id;
	});
}

/** @throws Refusal that says what keeps the member out, before anybody is asked. */
export function mayStandBefore(door: Door): void {
	if (door.banned)
		throw new Refusal('not-allowed', `You cannot enter ${door.name} for now; the notice that you got says until when.`);
	if (door.may === null)
		throw new Refusal(
			'not-allowed',
			`The gate of ${door.name} does not admit you: it asks for something that you have not proved.`,
		);
	if (door.parentFirst)
		throw new Refusal('not-allowed', `${door.name} is part of ${door.parentFirst.name}: join that first.`);
}

/** Leaves a space and its sub-spaces. What one wrote there stays there. @throws Refusal for its only owner. */
export async function leaveSpace(viewer: Viewer, slug: string): Promise<void> {
	const me = requireMember(viewer).memberId;
	await transact(async (trx) => {
		const { rows } = await sql<{ id: Id; name: string; joinsItself: boolean }>`
			select s.id, s.name, s.joins_itself as "joinsItself" from space s join space_member sm on sm.space_id = s.id
			where s.slug = ${slug} and sm.member_id = ${me} for no key update of s`.execute(trx);
		const space = rows[0];
		if (!space) return;
		const { rows: left } = await sql`select from space_member mine join space s on s.id = mine.space_id
			where (s.id = ${space.id} or s.parent_id = ${space.id}) and s.closed_at is null and mine.member_id = ${me} and mine.role = 'owner'
				and not exists (select from space_member other where other.space_id = s.id and other.role = 'owner' and other.member_id <> ${me})`.execute(
			trx,
		);
		if (left.length > 0)
			throw new Refusal(
				'not-allowed',
				`You are the only owner of ${space.name} or of a part of it: hand it over first, or close it.`,
			);
		await leaveAll(trx, me, space.id);
		if (space.joinsItself)
			await sql`insert into space_left (space_id, member_id) values (${space.id}, ${me}) on conflict do nothing`.execute(
				trx,
			);
	});
}
