// A new account becomes a member: a principal that can author, and the row that belongs to the person alone.

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
const RESERVED = ['connections', 'requests', 'invitations'];

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
	const handle =
		candidates.find((candidate) => !taken.has(candidate)) ?? `${base}${Math.floor(1000 + Math.random() * 999_000)}`;
	const id = mintId(input.at?.getTime());
	await trx
		.insertInto('principal')
		.values({ id, kind: 'member', handle, name: input.name, ...(input.at && { created_at: input.at }) })
		.execute();
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
