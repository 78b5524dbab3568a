// Drawing, as the browser does it: makes the tokens, has them signed blindly, keeps them. Killed at any moment it goes on
// where it was: what was sent is kept before it is sent, and the server answers the same to the same.

import type { BatchKey } from '../batch-keys.ts';
import type { Offer } from '../draw-tokens.ts';
import { blindToken, importKey, unblindToken } from '../token.ts';
import { ask } from './ask.ts';
import { type Kept, keep, readVault } from './vault.ts';

interface Term {
	code: string;
	endsAt: string;
}

/** With the member's session: this is the one request in which the member is known, and all of it is blinded. */
async function askToDraw<T>(body: unknown): Promise<T> {
	const response = await fetch('/personas/draw', {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify(body),
	});
	const answer = await response.json().catch(() => null);
	if (response.ok && answer) return answer as T;
	throw new Error(answer?.problem ?? 'Something went wrong on our side. Nothing was lost; try again.');
}

/**
 * Draws what there is to draw, after finishing what was begun.
 * @returns how many tokens are new. @throws an Error with a sentence for the member.
 */
export async function drawHere(): Promise<number> {
	const begun = (await readVault()).filter((kept) => kept.blinding);
	if (begun.length > 0) return signAndKeep(begun);
	const { offers, term } = await askToDraw<{ offers: Offer[]; term: Term }>({});
	await compareKeys(offers);
	const drawing: Kept[] = [];
	for (const { batch, room, publicKey } of offers)
		drawing.push({
			batch,
			room: room.name,
			term: term.code,
			endsAt: term.endsAt,
			publicKey,
			blinding: await blindToken(await importKey(publicKey)),
		});
	for (const kept of drawing) await keep(kept);
	return signAndKeep(drawing);
}

/** The key that I was offered must be the one that anybody is shown who does not say who asks. */
async function compareKeys(offers: Offer[]): Promise<void> {
	const shown = new Map((await ask<BatchKey[]>('keys')).map((one) => [one.batch, one.publicKey]));
	if (offers.some((offer) => shown.get(offer.batch) !== offer.publicKey))
		throw new Error(
			'This server offers you another key than it shows to everybody. That could mark your tokens, so nothing was drawn.',
		);
}

async function signAndKeep(drawing: Kept[]): Promise<number> {
	if (drawing.length === 0) return 0;
	const { signatures } = await askToDraw<{ signatures: string[] }>({
		asked: drawing.map(({ batch, blinding }) => ({ batch, blinded: blinding?.blinded })),
	});
	for (const [place, { blinding, ...kept }] of drawing.entries()) {
		if (!blinding) continue;
		const token = await unblindToken(await importKey(kept.publicKey), blinding, signatures[place] ?? '');
		await keep({ ...kept, token });
	}
	return drawing.length;
}
