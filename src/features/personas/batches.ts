// The batches in which tokens are drawn.

import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { db, type Executor } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import type { Tasks } from '#platform/jobs.server.ts';
import { LEAST_HOLDERS, type PersonaClass } from './classes.ts';
import { makeSigningKey } from './signing-key.server.ts';
import { type Term, termOf } from './term.ts';

/** A batch is drawn from for at least so many days, so that a class comes together in it. */
export const DRAWING_DAYS = 7;

export interface Batch {
	id: Id;
	openedOn: string;
	drawn: number;
	publicKey: Buffer;
}

/** An id that says nothing of when it was minted: the time-ordered ones would. */
export function randomId(): Id {
	return (randomBytes(8).readBigUInt64BE() >> 1n).toString();
}

/** The batch of this class and room that is drawn from now; opened, with a key of its own, when there is none. */
export async function openBatch(term: Term, one: PersonaClass, roomId: Id): Promise<Batch> {
	const open = await findOpen(db, term, one, roomId);
	if (open) return open;
	const key = await makeSigningKey();
	// Of two who open it at once the first one wins.
	await sql`insert into persona_batch (id, term, room_id, profession, specialty_group, country, number, opened_on, public_key, private_key)
		select ${randomId()}, ${term.code}, ${roomId}, ${one.profession}, ${one.group}, ${one.country},
			(select coalesce(max(number), 0) + 1 from persona_batch where ${ofClass(term, one, roomId)}), current_date, ${key.publicKey}, ${key.sealed}
		on conflict do nothing`.execute(db);
	const opened = await findOpen(db, term, one, roomId);
	if (!opened) throw new Error('the batch that was opened is not there');
	return opened;
}

async function findOpen(executor: Executor, term: Term, one: PersonaClass, roomId: Id): Promise<Batch | undefined> {
	const { rows } = await sql<Batch>`select id, opened_on::text as "openedOn", drawn, public_key as "publicKey"
		from persona_batch where ${ofClass(term, one, roomId)} and not complete`.execute(executor);
	return rows[0];
}

function ofClass(term: Term, one: PersonaClass, roomId: Id) {
	return sql`term = ${term.code} and room_id = ${roomId} and profession = ${one.profession}
		and specialty_group = ${one.group} and country = ${one.country}`;
}

/**
 * Completes the batches from which enough people have drawn for long enough; their tokens can be spent from now on, and
 * nobody can sign under their keys any more. At midnight and not with the twentieth draw: whoever drew last would
 * otherwise be the one who knows first.
 */
export async function completeBatches(now = new Date()): Promise<void> {
	await sql`update persona_batch set complete = true, private_key = null
		where not complete and drawn >= ${LEAST_HOLDERS} and opened_on <= ${now}::timestamptz::date - ${DRAWING_DAYS}::int
			and term = ${termOf(now).code}`.execute(db);
}

/** Forgets who drew in terms that are over, and the batches themselves. */
async function forgetOldTerms(now = new Date()): Promise<void> {
	await sql`delete from persona_batch where term < ${termOf(now).code}`.execute(db);
	await sql`delete from persona_class where term < ${termOf(now).code}`.execute(db);
}

declare module '#platform/jobs.server.ts' {
	interface Jobs {
		/** Completes batches of personas' tokens and forgets those of terms that are over. At midnight, UTC. */
		'complete-persona-batches': Record<string, never>;
	}
}

export const personaTasks = {
	'complete-persona-batches': async () => {
		await completeBatches();
		await forgetOldTerms();
	},
} satisfies Partial<Tasks>;
