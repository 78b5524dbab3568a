// The keys of all batches, for anybody who asks and without saying who asks: a browser compares them with the keys that
// its member was offered. A key that one member alone gets would mark that member's tokens.

import { sql } from 'kysely';
import { db } from '#platform/db.server.ts';
import { type Id, shortId } from '#platform/ids.ts';
import { termOf } from './term.ts';
import { textOf } from './token.ts';

export interface BatchKey {
	/** Short id. */
	batch: string;
	publicKey: string;
	/** Its tokens can be spent. */
	complete: boolean;
	drawn: number;
}

/** Names no room: visitors learn of no space. */
export async function listBatchKeys(now = new Date()): Promise<BatchKey[]> {
	const { rows } = await sql<{ id: Id; publicKey: Buffer; complete: boolean; drawn: number }>`
		select id, public_key as "publicKey", complete, drawn from persona_batch where term = ${termOf(now).code}
		order by id`.execute(db);
	return rows.map(({ id, publicKey, ...batch }) => ({ batch: shortId(id), publicKey: textOf(publicKey), ...batch }));
}
