// A token becomes a persona. Nobody is asked who shows it, and nothing of it was seen before.

import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { db, isDuplicate, transact } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { Refusal } from '#platform/refusal.ts';
import { randomId } from './batches.ts';
import { handleStem, readName } from './persona-name.ts';
import { type Doors, doorsJson, roomFor } from './rooms.ts';
import { termOf } from './term.ts';
import { bytesOf, importKey, isToken, type Token, textOf } from './token.ts';

const hash = (text: string) => createHash('sha256').update(bytesOf(text)).digest();

/** What the database holds of a persona's secret. */
export const secretHash = hash;

interface Batch {
	roomId: Id;
	term: string;
	profession: string;
	group: string;
	country: string;
	publicKey: Buffer;
	complete: boolean;
	doors: Doors | null;
}

/**
 * Spends the token: makes the persona whose key is the token's secret.
 * @returns its handle.
 * @throws Refusal for a token that was not signed in this batch, was spent, or cannot be spent yet or any more.
 */
export async function redeemToken(
	given: { batchId: Id; token: Token; name: string },
	now = new Date(),
): Promise<string> {
	const { batchId, token } = given;
	const batch = await readBatch(batchId);
	const term = termOf(now);
	if (!batch || batch.term !== term.code)
		throw new Refusal('not-allowed', 'This token is of a term that is over, or of no batch of this network.');
	if (!(await isToken(await importKey(textOf(batch.publicKey)), token)))
		throw new Refusal('not-allowed', 'This token was not signed here for this room.');
	if (!batch.complete)
		throw new Refusal('not-allowed', 'Its batch is not complete yet: too few of your class have drawn.');
	if (!roomFor(batch.doors, batch))
		throw new Refusal('not-allowed', 'This room admits no personas of your class any more.');
	const spent = { token_hash: hash(token.prepared), secret_hash: hash(token.secret) };
	try {
		return await transact(async (trx) => {
			const { rows: before } = await sql`select from persona
				where token_hash = ${spent.token_hash} or secret_hash = ${spent.secret_hash}`.execute(trx);
			if (before.length > 0) throw alreadySpent();
			const name = await readName(trx, given.name, batch.roomId);
			const id = randomId();
			const handle = `${handleStem(name)}.${randomBytes(4).toString('hex').slice(0, 6)}`;
			await trx
				.insertInto('principal')
				.values({
					id,
					kind: 'persona',
					handle,
					name,
					portrait_id: null,
					profession: batch.profession,
					specialty: batch.group || null,
					country: batch.country || null,
					proved_until: term.endsAt,
					proved_by: 'a token that this network signed without seeing it',
					company: null,
					created_at: term.startsAt,
				})
				.execute();
			await trx
				.insertInto('persona')
				.values({ id, room_id: batch.roomId, term: term.code, ...spent, ends_at: term.endsAt })
				.execute();
			return handle;
		});
	} catch (problem) {
		// Of two tabs that spend the same token at once.
		if (isDuplicate(problem)) throw alreadySpent();
		throw problem;
	}
}

const alreadySpent = () =>
	new Refusal('conflict', 'This token is spent: a persona was made from it, and no token makes two.');

async function readBatch(batchId: Id): Promise<Batch | undefined> {
	const { rows } =
		await sql<Batch>`select b.room_id as "roomId", b.term, b.profession, b.specialty_group as "group", b.country,
			b.public_key as "publicKey", b.complete, ${doorsJson} as doors
		from persona_batch b join space s on s.id = b.room_id where b.id = ${batchId}`.execute(db);
	return rows[0];
}
