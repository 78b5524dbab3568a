// Muting: nothing of theirs comes into one's feed or notices any more. They are not told, and see everything as before.

import { sql } from 'kysely';
import { db, transact } from '#platform/db.server.ts';
import { notFound, Refusal } from '#platform/refusal.ts';
import { type Byline, type BylineRow, bylineColumns, toByline } from './byline.ts';
import { requireMember, type Viewer } from './viewer.ts';

/** So many people can be muted: the list travels with every request of the member. */
export const MOST_MUTED = 1000;

/**
 * Mutes whoever has this handle; notices about them that were not read count as read. Muting twice is muting once.
 * @throws Refusal not-found for a handle that nobody has and behind a block, too-many at the thousandth.
 */
export async function mute(viewer: Viewer, handle: string): Promise<void> {
	const member = requireMember(viewer);
	const me = member.memberId;
	await transact(async (trx) => {
		const other = await trx
			.selectFrom('principal')
			.select('id')
			.where('handle', '=', handle)
			.where('erased_at', 'is', null)
			.executeTakeFirst();
		if (!other || member.blocked.includes(other.id)) throw notFound();
		if (other.id === me) throw new Refusal('invalid', 'You cannot mute yourself.');
		if (member.muted.length >= MOST_MUTED)
			throw new Refusal('too-many', `${MOST_MUTED} people are the most that can be muted. Unmute somebody first.`);
		await trx
			.insertInto('mute')
			.values({ muter_id: me, muted_id: other.id })
			.onConflict((conflict) => conflict.doNothing())
			.execute();
		await sql`update notice set read_at = now()
			where member_id = ${me} and actor_id = ${other.id} and read_at is null`.execute(trx);
	});
}

/** Lifts a mute. What was written meanwhile stands in the feed again. */
export async function unmute(viewer: Viewer, handle: string): Promise<void> {
	const me = requireMember(viewer).memberId;
	await sql`delete from mute using principal p
		where p.id = mute.muted_id and p.handle = ${handle} and mute.muter_id = ${me}`.execute(db);
}

export interface Muted {
	byline: Byline;
	mutedAt: Date;
}

/** Whom the viewer has muted, the latest first. */
export async function listMuted(viewer: Viewer): Promise<Muted[]> {
	const me = requireMember(viewer).memberId;
	const { rows } = await sql<BylineRow & { mutedAt: Date }>`
		select ${bylineColumns('p')}, mute.muted_at as "mutedAt" from mute join principal p on p.id = mute.muted_id
		where mute.muter_id = ${me} and p.erased_at is null order by mute.muted_at desc, p.id
		limit ${sql.lit(MOST_MUTED)}`.execute(db);
	return rows.map((row) => ({ byline: toByline(row), mutedAt: row.mutedAt }));
}
