// Who asks, when a persona asks: found by the secret that its browser sends, in one statement, as readViewer does it for
// members. No session, no address, no time is kept.

import { sql } from 'kysely';
import type { PersonaViewer } from '#kernel/people/viewer.ts';
import { db } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { Refusal } from '#platform/refusal.ts';
import { dayWords } from '#ui/time.ts';
import { locale } from '#words/say.ts';
import { secretHash } from './redeem-token.ts';
import { type Doors, doorsJson, roomFor } from './rooms.ts';

interface Row {
	id: Id;
	handle: string;
	name: string;
	profession: string;
	country: string;
	doors: Doors | null;
	ended: boolean;
	suspendedUntil: Date | number | null;
	suspendedReason: string | null;
	blocked: Id[] | null;
}

/** The scheme of the header: `Authorization: Persona <secret>`. */
const HEADER = /^Persona ([\w-]{43})$/;

/**
 * The persona behind the header.
 * @returns null without a header, and for a secret of no persona.
 * @throws Refusal with the reason for one that is suspended, and for one whose term is over.
 */
export async function readPersona(header: string | null): Promise<PersonaViewer | null> {
	const secret = HEADER.exec(header ?? '')?.[1];
	if (!secret) return null;
	const { rows } = await sql<Row>`
		select p.id, p.handle, p.name, persona.ends_at <= now() as ended, p.profession, coalesce(p.country, '') as country, ${doorsJson} as doors,
			case when persona.suspended_until > now() then persona.suspended_until end as "suspendedUntil",
			persona.suspended_reason as "suspendedReason",
			(select json_agg(other::text) from (select blocked_id as other from block where blocker_id = p.id
				union all select blocker_id from block where blocked_id = p.id) either_way) as blocked
		from persona join principal p on p.id = persona.id join space s on s.id = persona.room_id
		where persona.secret_hash = ${secretHash(secret)} and p.erased_at is null`.execute(db);
	const row = rows[0];
	if (!row) return null;
	if (row.ended) throw new Refusal('not-allowed', 'This persona ended with its term. What it wrote stays.');
	if (row.suspendedUntil)
		throw new Refusal('not-allowed', suspensionWords(row.suspendedUntil, row.suspendedReason ?? ''));
	const room = roomFor(row.doors, row);
	return {
		principalId: row.id,
		memberId: null,
		duties: [],
		handle: row.handle,
		name: row.name,
		spaces: room ? [room] : [],
		blocked: row.blocked ?? [],
		language: 'en',
	};
}

/** @param until a number is what the driver makes of 'infinity'. */
export function suspensionWords(until: Date | number, reason: string): string {
	const when =
		typeof until === 'number'
			? 'until its term is over'
			: `until ${dayWords(until, 'UTC', locale('en'))}, midnight UTC`;
	return `A moderator suspended this persona ${when}. The reason: ${reason}`;
}
