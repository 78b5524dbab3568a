// For tests: what a browser does when its member draws, and a class of people large enough to draw together.

import { sql } from 'kysely';
import type { Viewer } from '#kernel/people/viewer.ts';
import { db } from '#platform/db.server.ts';
import { type Id, readShortId } from '#platform/ids.ts';
import { type Person, person, space } from '#tests/people.ts';
import { completeBatches, DRAWING_DAYS } from './batches.ts';
import { offerTokens, signTokens } from './draw-tokens.ts';
import { blindToken, importKey, type Token, unblindToken } from './token.ts';

export interface Drawn extends Token {
	batchId: Id;
	room: string;
}

/** Draws for every room, as the page does. */
export async function draw(viewer: Viewer): Promise<Drawn[]> {
	const offers = await offerTokens(viewer);
	const made = await Promise.all(
		offers.map(async (offer) => {
			const key = await importKey(offer.publicKey);
			return { offer, key, blinding: await blindToken(key) };
		}),
	);
	const signatures = await signTokens(
		viewer,
		made.map(({ offer, blinding }) => ({ batchId: readShortId(offer.batch) as Id, blinded: blinding.blinded })),
	);
	return Promise.all(
		made.map(async ({ offer, key, blinding }, place) => ({
			...(await unblindToken(key, blinding, signatures[place] as string)),
			batchId: readShortId(offer.batch) as Id,
			room: offer.room.slug,
		})),
	);
}

/** The days of drawing are over. */
export async function endDrawing(): Promise<void> {
	await sql`update persona_batch set opened_on = opened_on - ${DRAWING_DAYS}::int where not complete`.execute(db);
	await completeBatches();
}

/** A space that admits personas. */
export async function room(slug: string, gate: Parameters<typeof space>[1] = null): Promise<Id> {
	const id = await space(slug, gate);
	await sql`update space set personas = true where id = ${id}`.execute(db);
	return id;
}

/** So many people of one profession. */
export async function peopleOf(count: number, traits: NonNullable<Parameters<typeof person>[1]>): Promise<Person[]> {
	const people: Person[] = [];
	for (let place = 0; place < count; place++)
		people.push(
			await person(`${traits.profession} ${traits.specialty ?? ''} ${traits.country ?? ''} ${place}`, traits),
		);
	return people;
}
