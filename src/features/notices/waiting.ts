// What waits to be sent to a member on one way, as it may be sent at this moment: unread, visible, still wanted, outside
// quiet hours, and to somebody who is here.

import { sql } from 'kysely';
import { quietUntil, readQuietHours } from '#features/digest/index.ts';
import { type Notice, selectNotices, standsForItself } from '#kernel/notices/notice-rows.ts';
import { OCCASIONS, type Occasion, type Ways } from '#kernel/notices/occasions.ts';
import { readViewerOf } from '#kernel/people/read-viewer.ts';
import type { Member } from '#kernel/people/viewer.ts';
import { db, transact } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { enqueue } from '#platform/jobs.server.ts';

/** So many rows one letter holds; the rest is on the site. */
const MOST_ROWS = 40;

/**
 * Takes what is due on this way and hands it to `send`; what came meanwhile goes along. Two jobs of one member wait for
 * each other. When `send` fails nothing counts as sent; before the time, or in quiet hours, the job is left for later.
 */
export async function sendWaiting(
	memberId: Id,
	way: 'mail' | 'push',
	now: Date,
	send: (member: Member, notices: Notice[], more: boolean) => Promise<void>,
): Promise<void> {
	const member = await readViewerOf(memberId);
	const here = member.memberId !== null && member.confirmed && !(await isAway(memberId));
	if (!here) return settle(memberId, way, null);
	const again = await transact(async (trx) => {
		// Held by a transaction that locks no row: whoever reads notices meanwhile does not wait for a mail server.
		await sql`select pg_advisory_xact_lock(hashtextextended(${`notices ${way} ${memberId}`}, 73))`.execute(trx);
		const { rows } = await sql<{ ids: Id[] | null; next: Date | null }>`
			select array_agg(id::text) as ids, min(${sql.ref(`${way}_at`)}) as next
			from notice where member_id = ${memberId} and ${sql.ref(`${way}_at`)} is not null`.execute(db);
		const { ids, next } = rows[0] ?? {};
		if (!ids || !next) return null;
		if (next > now) return next;
		const quiet = quietUntil(member.timeZone, await readQuietHours(memberId), now);
		if (quiet) return quiet;
		const wanted = await wantedOn(memberId, way);
		const found = (
			await selectNotices(
				member,
				way,
				sql`n.id = any(${ids}::bigint[]) and n.read_at is null and ${standsForItself(member, way)}`,
				sql`order by n.id limit ${sql.lit(MOST_ROWS + 1)}`,
			)
		).filter(wanted);
		if (found.length > 0) await send(member, found.slice(0, MOST_ROWS), found.length > MOST_ROWS);
		await settle(memberId, way, ids);
		return null;
	});
	if (again) await enqueue(db, `notices.${way}`, { memberId }, { key: `notices.${way}:${memberId}`, runAt: again });
}

/** It has gone, or goes no more. */
async function settle(memberId: Id, way: 'mail' | 'push', ids: Id[] | null): Promise<void> {
	await sql`update notice set ${sql.ref(`${way}_at`)} = null where member_id = ${memberId} and ${sql.ref(`${way}_at`)} is not null
		and ${ids ? sql`id = any(${ids}::bigint[])` : sql`true`}`.execute(db);
}

async function isAway(memberId: Id): Promise<boolean> {
	return (await sql`select from deactivation where member_id = ${memberId}`.execute(db)).rows.length > 0;
}

/** Does the member want the notice on this way now? The choice may have changed since it was written. */
async function wantedOn(memberId: Id, way: 'mail' | 'push'): Promise<(notice: Notice) => boolean> {
	const { rows } = await sql<Ways & { occasion: Occasion; spaceId: Id | null }>`
		select occasion, space_id as "spaceId", site, mail, push from notice_choice where member_id = ${memberId}`.execute(
		db,
	);
	const chosen = new Map(rows.map((row) => [`${row.occasion} ${row.spaceId ?? ''}`, row[way]]));
	return ({ occasion, place }) =>
		chosen.get(`${occasion} ${place?.space?.id ?? ''}`) ?? chosen.get(`${occasion} `) ?? OCCASIONS[occasion].usual[way];
}
