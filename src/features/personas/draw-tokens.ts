// A member draws the tokens of a term: one for each room, all of them at once. What is signed here is blinded.

import { sql } from 'kysely';
import { readNetwork } from '#kernel/network/read-network.ts';
import { type Member, requireConfirmed, type Viewer } from '#kernel/people/viewer.ts';
import type { SpaceOfViewer } from '#kernel/spaces/rights.ts';
import { db, type Executor, transact } from '#platform/db.server.ts';
import { type Id, shortId } from '#platform/ids.ts';
import { Refusal } from '#platform/refusal.ts';
import { completeBatches, openBatch } from './batches.ts';
import { classAmong, classesOf, LEAST_HOLDERS, type PersonaClass, provedOf } from './classes.ts';
import { roomsOf } from './rooms.ts';
import { signBlinded } from './signing-key.server.ts';
import { type Term, termOf } from './term.ts';
import { bytesOf, textOf } from './token.ts';

/** What the browser blinds a token under. */
export interface Offer {
	/** Short id. */
	batch: string;
	room: { slug: string; name: string };
	/** SubjectPublicKeyInfo, base64url. It must be the one that everybody sees (listBatchKeys). */
	publicKey: string;
}

/** The member's class in this term. @throws Refusal with the sentence that says why there is none. */
export async function classOf(executor: Executor, member: Member, term: Term): Promise<PersonaClass> {
	const proved = provedOf(member);
	if (!proved)
		throw new Refusal('not-allowed', 'A persona shows a proved profession, and none is proved of you at present.');
	const found = classAmong(await classesOf(executor, term), proved);
	if (!found)
		throw new Refusal(
			'not-allowed',
			`Your profession has fewer than ${LEAST_HOLDERS} members here. A persona would show who you are, so there is none.`,
		);
	return found;
}

/** The rooms for which the member has not drawn in this term, each with the batch to draw from. */
export async function offerTokens(viewer: Viewer, now = new Date()): Promise<Offer[]> {
	const member = requireConfirmed(viewer);
	const term = termOf(now);
	const own = await classOf(db, member, term);
	const offers: Offer[] = [];
	for (const room of await roomsDue(db, member, term, own)) {
		const batch = await openBatch(term, own, room.id);
		offers.push({
			batch: shortId(batch.id),
			room: { slug: room.slug, name: room.name },
			publicKey: textOf(batch.publicKey),
		});
	}
	return offers;
}

async function roomsDue(executor: Executor, member: Member, term: Term, own: PersonaClass): Promise<SpaceOfViewer[]> {
	const rooms = await roomsOf(executor, own);
	const { rows } = await sql<{ roomId: Id }>`select room_id as "roomId" from persona_draw
		where member_id = ${member.memberId} and term = ${term.code}`.execute(executor);
	const drawn = new Set(rows.map((row) => row.roomId));
	return rooms.filter((room) => !drawn.has(room.id));
}

export interface Asked {
	batchId: Id;
	/** base64url */
	blinded: string;
}

/**
 * Signs what the member's browser blinded: once a room and term. The same blinded token again gets the same answer, for
 * lines break; another one is refused.
 * @returns blind signatures, base64url, in the order asked.
 */
export async function signTokens(viewer: Viewer, asked: Asked[], now = new Date()): Promise<string[]> {
	const member = requireConfirmed(viewer);
	const term = termOf(now);
	const own = await classOf(db, member, term);
	const signed = await transact(async (trx) => {
		const before = await signedBefore(trx, member, asked);
		if (before) return before;
		// Nobody draws for the one room that he or she wants: that would tell which one it is.
		const due = await roomsDue(trx, member, term, own);
		const batches = await lockBatches(trx, term, own, asked);
		if (asked.length === 0 || batches.length !== asked.length || !sameRooms(batches, due))
			throw new Refusal('conflict', 'What there is to draw has changed meanwhile. Open this page again and draw anew.');
		const signatures = new Map<Id, Buffer>();
		for (const batch of batches) {
			const blinded = Buffer.from(bytesOf(asked.find((one) => one.batchId === batch.id)?.blinded ?? ''));
			const signature = signBlinded(batch.privateKey, blinded);
			await trx
				.insertInto('persona_draw')
				.values({
					member_id: member.memberId,
					term: term.code,
					room_id: batch.roomId,
					batch_id: batch.id,
					blinded,
					blind_signature: signature,
				})
				.execute();
			await sql`update persona_batch set drawn = drawn + 1 where id = ${batch.id}`.execute(trx);
			signatures.set(batch.id, signature);
		}
		return asked.map((one) => textOf(signatures.get(one.batchId) as Buffer));
	});
	// Nobody in a demonstration is real, and nobody who looks around in it waits for midnight.
	if ((await readNetwork())?.demonstration) await completeBatches(now);
	return signed;
}

interface Locked {
	id: Id;
	roomId: Id;
	privateKey: Buffer;
}

/** In the order of their ids, so that two members who draw at once wait for each other and do not meet. */
async function lockBatches(trx: Executor, term: Term, own: PersonaClass, asked: Asked[]): Promise<Locked[]> {
	const { rows } = await sql<Locked>`select id, room_id as "roomId", private_key as "privateKey" from persona_batch
		where id = any(${asked.map((one) => one.batchId)}::bigint[]) and not complete and term = ${term.code}
			and profession = ${own.profession} and specialty_group = ${own.group} and country = ${own.country}
		order by id for update`.execute(trx);
	return rows;
}

function sameRooms(batches: Locked[], due: SpaceOfViewer[]): boolean {
	const rooms = new Set(batches.map((batch) => batch.roomId));
	return rooms.size === batches.length && rooms.size === due.length && due.every((room) => rooms.has(room.id));
}

/** The signatures that the member got before, when all that is asked was signed then. @throws Refusal for another token. */
async function signedBefore(trx: Executor, member: Member, asked: Asked[]): Promise<string[] | null> {
	// Held to the end of the transaction.
	await sql`select from member where id = ${member.memberId} for no key update`.execute(trx);
	const { rows } = await sql<{ batchId: Id; blinded: Buffer; signature: Buffer }>`
		select batch_id as "batchId", blinded, blind_signature as signature from persona_draw
		where member_id = ${member.memberId} and batch_id = any(${asked.map((one) => one.batchId)}::bigint[])`.execute(trx);
	if (rows.length === 0) return null;
	return asked.map((one) => {
		const known = rows.find((row) => row.batchId === one.batchId);
		if (!known || textOf(known.blinded) !== one.blinded)
			throw new Refusal('conflict', 'You have drawn your tokens of this term already; nobody gets a second one.');
		return textOf(known.signature);
	});
}
