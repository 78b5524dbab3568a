// What concerns the member, newest first; and what is new since a stream last looked.

import { sql } from 'kysely';
import { type Member, requireMember, type Viewer } from '#kernel/people/viewer.ts';
import { db } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { notFound } from '#platform/refusal.ts';
import { type Notice, selectNotices, standsForItself } from './notice-rows.ts';

/** A page of notices, newest first. A notice about something that the member may no longer see is not shown. */
export async function readNotices(
	viewer: Viewer,
	before: Id | null,
	size = 40,
): Promise<{ notices: Notice[]; older: Id | null }> {
	const member = requireMember(viewer);
	const rows = await selectNotices(
		member,
		'site',
		sql`n.site and ${before ? sql`n.id < ${before}` : sql`true`} and ${standsForItself(member, 'site')}`,
		sql`order by n.id desc limit ${sql.lit(size + 1)}`,
	);
	const shown = rows.slice(0, size);
	return { notices: shown, older: rows.length > size ? (shown.at(-1)?.id ?? null) : null };
}

/** So many notices a stream sends at once; of more, the newest, and the count of unread ones says the rest. */
export const MOST_AT_ONCE = 20;

/**
 * Notices that a stream has not seen: written by a transaction that was not finished at `horizon`. The new horizon is
 * the oldest transaction still running now, so a late commit is found by the next look; a notice may come twice, and
 * the reader knows it by its id. @param horizon xid8 as text; null starts now.
 */
export async function noticesSince(
	member: Member,
	horizon: string | null,
): Promise<{ notices: Notice[]; horizon: string }> {
	const now = await sql<{ horizon: string }>`select pg_snapshot_xmin(pg_current_snapshot())::text as horizon`.execute(
		db,
	);
	const next = now.rows[0]?.horizon as string;
	if (horizon === null) return { notices: [], horizon: next };
	const rows = await selectNotices(
		member,
		'site',
		sql`n.site and n.txid >= ${horizon}::xid8 and n.read_at is null and ${standsForItself(member, 'site')}`,
		sql`order by n.id desc limit ${sql.lit(MOST_AT_ONCE)}`,
	);
	return { notices: rows.reverse(), horizon: next };
}

/** Marks as read all notices, or one with those that stand in its row. */
export async function markRead(viewer: Viewer, which: Id | 'all'): Promise<void> {
	const me = requireMember(viewer).memberId;
	await sql`update notice set read_at = now() where member_id = ${me} and read_at is null
		and ${
			which === 'all'
				? sql`true`
				: sql`(id = ${which} or (id < ${which} and batch = (select batch from notice where id = ${which} and member_id = ${me})))`
		}`.execute(db);
}

/** Marks one notice as read, with those that stand in its row. @returns the path that it leads to. @throws Refusal not-found. */
export async function openNotice(viewer: Viewer, id: Id): Promise<string> {
	const member = requireMember(viewer);
	const [notice] = await selectNotices(member, 'site', sql`n.id = ${id}`, sql``);
	if (!notice) throw notFound();
	await markRead(viewer, id);
	return notice.path ?? '/notices';
}
