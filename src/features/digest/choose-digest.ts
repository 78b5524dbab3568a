// How often the digest comes by mail, and when it must not.

import { sql } from 'kysely';
import { requireMember, type Viewer } from '#kernel/people/viewer.ts';
import { db } from '#platform/db.server.ts';
import { type Id, readShortId, shortId } from '#platform/ids.ts';
import { fingerprint } from '#platform/secret.server.ts';
import type { Rhythm } from './tables.ts';

export interface DigestChoice {
	rhythm: Rhythm;
	/** Hours of the member's own clock between which no mail comes; equal means never silent. */
	quietFrom: number;
	quietTo: number;
}
/** What holds for whoever has not chosen. */
export const DEFAULT_CHOICE: DigestChoice = { rhythm: 'weekly', quietFrom: 21, quietTo: 7 };

export async function readDigestChoice(viewer: Viewer): Promise<DigestChoice> {
	const me = requireMember(viewer).memberId;
	const { rows } = await sql<DigestChoice>`select rhythm, quiet_from as "quietFrom", quiet_to as "quietTo"
		from digest where member_id = ${me}`.execute(db);
	return rows[0] ?? DEFAULT_CHOICE;
}

export async function chooseDigest(viewer: Viewer, choice: DigestChoice): Promise<void> {
	await write(requireMember(viewer).memberId, choice);
}

async function write(memberId: Id, { rhythm, quietFrom, quietTo }: DigestChoice): Promise<void> {
	await sql`insert into digest (member_id, rhythm, quiet_from, quiet_to) values (${memberId}, ${rhythm}, ${quietFrom}, ${quietTo})
		on conflict (member_id) do update set rhythm = excluded.rhythm, quiet_from = excluded.quiet_from,
			quiet_to = excluded.quiet_to, changed_at = now()`.execute(db);
}

const proof = (memberId: Id) => fingerprint('digest', memberId).slice(0, 27);

/** The token of the link that ends the mails, for one member and nothing else. It needs no sign-in and never runs out. */
export const unsubscribeToken = (memberId: Id) => `${shortId(memberId)}.${proof(memberId)}`;

/** The member whose token this is; null for anything else. */
export function memberOfToken(token: string): Id | null {
	const [short = '', given = ''] = token.split('.');
	const memberId = readShortId(short);
	return memberId !== null && given.length === 27 && given === proof(memberId) ? memberId : null;
}

/** Ends the mails of whoever this token belongs to. Pressed twice it is pressed once. @returns whether there is such a token. */
export async function unsubscribe(token: string): Promise<boolean> {
	const memberId = memberOfToken(token);
	if (memberId === null) return false;
	const { rows } = await sql`select from member where id = ${memberId}`.execute(db);
	if (rows.length === 0) return false;
	await sql`insert into digest (member_id, rhythm) values (${memberId}, 'never')
		on conflict (member_id) do update set rhythm = 'never', changed_at = now()`.execute(db);
	return true;
}
