// The cast connects: by the acts that members use, at the times that the month gives. Run twice it changes nothing.

import { sql } from 'kysely';
import { LASTS_DAYS } from '#features/invitations/invite.ts';
import { acceptRequest, askToConnect } from '#kernel/people/connect.ts';
import type { Viewer } from '#kernel/people/viewer.ts';
import { db } from '#platform/db.server.ts';
import { type Id, mintId } from '#platform/ids.ts';
import { connections, invitations, requests } from './colleagues.ts';

const HOUR = 3_600_000;

/** Connects the pairs of seeds/colleagues.ts and leaves its requests waiting. */
export async function connectCast(viewerOf: (handle: string) => Promise<Viewer>, now: Date): Promise<void> {
	for (const { by, whom, ago } of connections()) {
		const at = new Date(now.getTime() - ago * 24 * HOUR);
		const state = await askToConnect(await viewerOf(by), whom, { at });
		if (state === 'asked') await acceptRequest(await viewerOf(whom), by, new Date(at.getTime() + HOUR));
	}
	for (const { by, whom, note, hoursAgo } of requests)
		await askToConnect(await viewerOf(by), whom, {
			note,
			attested: true,
			at: new Date(now.getTime() - hoursAgo * HOUR),
		});
}

/** Writes the invitations of the cast, unless they are there. */
export async function inviteCast(idOf: (handle: string) => Id, now: Date): Promise<void> {
	const { rows } = await sql`select from invitation limit 1`.execute(db);
	if (rows.length > 0) return;
	for (const { by, address, daysAgo, usedBy, withdrawn } of [...invitations].sort((a, b) => b.daysAgo - a.daysAgo)) {
		const at = new Date(now.getTime() - daysAgo * 24 * HOUR);
		const expires = new Date(at.getTime() + LASTS_DAYS * 24 * HOUR);
		await sql`insert into invitation (id, inviter_id, address, address_key, connects, created_at, expires_at, withdrawn_at, used_at, used_by)
			values (${mintId(at.getTime())}, ${idOf(by)}, ${expires > now ? address : null}, ${address && `demonstration-${daysAgo}`}, true, ${at}, ${expires},
				${withdrawn ? at : null}, ${usedBy ? new Date(at.getTime() + 24 * HOUR) : null}, ${usedBy ? idOf(usedBy) : null})`.execute(
			db,
		);
	}
}
