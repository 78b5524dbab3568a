// A new account becomes a member: a principal that can author, and the row that belongs to the person alone.

import { randomInt } from 'node:crypto';
import type { Executor } from '#platform/db.server.ts';
import { type Id, mintId } from '#platform/ids.ts';
import { nameWords } from './name-words.ts';

/** A handle from a name: Latin letters, digits and dots, 3–30 long. "Dr. José Núñez" gives "jose.nunez". */
export function handleOf(name: string): string {
	const plain = name
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/^(dr|prof|sir|dame|mr|mrs|ms)\.?\s+/g, '')
		.replace(/ß/g, 'ss')
		.replace(/[^a-z0-9]+/g, '.')
		.replace(/^\.+|\.+$/g, '')
		.slice(0, 26)
		.replace(/\.+$/, '');
	return plain.length >= 3 ? plain : `member.${plain || 'new'}`;
}

/** Pages below /people that are no member's. */
const RESERVED = ['connections', 'requests', 'invitations', 'specialties'];

/**
 * Creates principal and member for the account, in the caller's transaction.
 * The handle is made unique by a number at its end.
 */
export async function createMember(
	trx: Executor,
	input: { accountId: string; name: string; language?: string; timeZone?: string; at?: Date; handle?: string },
): Promise<Id> {
	const base = input.handle ?? handleOf(input.name);
	// Index look-ups only: a pattern over a million handles would be a scan.
	const candidates = [base, ...Array.from({ length: 30 }, (_, n) => `${base}${n + 2}`)];
	const rows = await trx.selectFrom('principal').select('handle').where('handle', 'in', candidates).execute();
	const taken = new Set([...RESERVED, ...rows.map((row) => row.handle.toLowerCase())]);
	const free = candidates.filter((candidate) => !taken.has(candidate));
	const id = mintId(input.at?.getTime());
	const principal = { id, kind: 'member' as const, name: input.name, ...(input.at && { created_at: input.at }) };
	// Two people of one name may come in the same moment: whose insert waits for the other's takes the next.
	for (const handle of [...free, `${base}${randomInt(1000, 1_000_000)}`]) {
		const made = await trx
			.insertInto('principal')
			.values({ ...principal, handle })
			.onConflict((on) => on.doNothing())
			.returning('id')
			.executeTakeFirst();
		if (made) break;
	}
	await trx
		.insertInto('member')
		.values({
			id,
			account_id: input.accountId,
			name_words: nameWords(input.name),
			...(input.language && { language: input.language }),
			...(input.timeZone && { time_zone: input.timeZone }),
			// Seeds and imports bring people who have settled in.
			...(input.at && { created_at: input.at, first_steps_at: input.at }),
		})
		.execute();
	return id;
}
