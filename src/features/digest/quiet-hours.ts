// Hours of the member's own clock in which nothing is sent. One choice holds for the digest and for notices.

import { sql } from 'kysely';
import { requireMember, type Viewer } from '#kernel/people/viewer.ts';
import { db } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { DEFAULT_CHOICE } from './choose-digest.ts';
import { timeIn } from './send-digests.ts';

/** From this hour until that one; equal means never silent. */
export interface QuietHours {
	from: number;
	to: number;
}

export async function readQuietHours(memberId: Id): Promise<QuietHours> {
	const { rows } = await sql<QuietHours>`select quiet_from as "from", quiet_to as "to" from digest
		where member_id = ${memberId}`.execute(db);
	return rows[0] ?? { from: DEFAULT_CHOICE.quietFrom, to: DEFAULT_CHOICE.quietTo };
}

export async function chooseQuietHours(viewer: Viewer, { from, to }: QuietHours): Promise<void> {
	const me = requireMember(viewer).memberId;
	await sql`insert into digest (member_id, quiet_from, quiet_to) values (${me}, ${from}, ${to})
		on conflict (member_id) do update set quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to, changed_at = now()`.execute(
		db,
	);
}

const QUARTER = 15 * 60_000;

/** When the silence that holds at `now` ends in this zone; null when there is none. An unknown zone is UTC. */
export function quietUntil(zone: string, { from, to }: QuietHours, now: Date): Date | null {
	const quiet = (at: Date) => {
		const { hour } = timeIn(zone, at);
		return from <= to ? hour >= from && hour < to : hour >= from || hour < to;
	};
	if (!quiet(now)) return null;
	// In steps, because clocks are put forward and back: every zone's offset is a multiple of a quarter of an hour.
	let at = Math.floor(now.getTime() / QUARTER) * QUARTER + QUARTER;
	while (quiet(new Date(at))) at += QUARTER;
	return new Date(at);
}
