// Who comes, and who was there.

import { sql } from 'kysely';
import { lookAgain } from '#kernel/notices/look-again.ts';
import type { Viewer } from '#kernel/people/viewer.ts';
import { type Executor, transact } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { Refusal } from '#platform/refusal.ts';
import { type MeetingRow, requirePart } from './rules.ts';

/** Says whether the member will come; null takes that back. */
export async function answerInvitation(viewer: Viewer, contentId: Id, coming: boolean | null): Promise<void> {
	await transact(async (trx) => {
		const { member, meeting } = await requirePart(trx, viewer, contentId);
		await sql`insert into club_attendance (meeting_id, member_id, coming) values (${meeting.id}, ${member.memberId}, ${coming})
			on conflict (meeting_id, member_id) do update set coming = excluded.coming`.execute(trx);
	});
}

/** Present from now on: the record of attendance has the time. Coming back after leaving keeps the first arrival. */
export async function arrive(viewer: Viewer, contentId: Id): Promise<void> {
	await transact(async (trx) => {
		const { member, meeting } = await requirePart(trx, viewer, contentId);
		requireOpen(meeting);
		await noteArrival(trx, meeting.id, member.memberId);
		await wakeSession(trx, meeting.id);
	});
}

/** @throws Refusal unless the session is under way. */
export function requireOpen(meeting: Pick<MeetingRow, 'beganAt' | 'endedAt'>): void {
	if (!meeting.beganAt) throw new Refusal('not-allowed', 'The session has not been opened yet.');
	if (meeting.endedAt)
		throw new Refusal('not-allowed', 'The session is over; what was said stays here for the minutes.');
}

export async function noteArrival(trx: Executor, meetingId: Id, memberId: Id, at = new Date()): Promise<void> {
	await sql`insert into club_attendance (meeting_id, member_id, arrived_at) values (${meetingId}, ${memberId}, ${at})
		on conflict (meeting_id, member_id) do update set
			arrived_at = coalesce(club_attendance.arrived_at, excluded.arrived_at), left_at = null`.execute(trx);
}

export async function leave(viewer: Viewer, contentId: Id): Promise<void> {
	await transact(async (trx) => {
		const { member, meeting } = await requirePart(trx, viewer, contentId);
		await sql`update club_attendance set left_at = now() where meeting_id = ${meeting.id} and member_id = ${member.memberId}
			and arrived_at is not null and left_at is null`.execute(trx);
		await wakeSession(trx, meeting.id);
	});
}

/** The pages of those who are present ask again. */
export async function wakeSession(trx: Executor, meetingId: Id): Promise<void> {
	const { rows } = await sql<{ id: Id }>`select member_id as id from club_attendance
		where meeting_id = ${meetingId} and arrived_at is not null`.execute(trx);
	await lookAgain(
		trx,
		rows.map(({ id }) => id),
	);
}
