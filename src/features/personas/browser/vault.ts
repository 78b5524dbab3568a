// Where this browser keeps tokens and personas: a store of its own, with no word of whose they are. Signing out wipes it
// with everything else of this site, for ward computers are shared; a copy can be kept in a file.

import { objectStore } from '#platform/object-store.ts';
import type { Blinding, Token } from '../token.ts';

/** What is kept for one room and term, under the short id of its batch. */
export interface Kept {
	batch: string;
	room: string;
	term: string;
	/** ISO time at which the term ends. */
	endsAt: string;
	publicKey: string;
	/** Sent, and no signature came back yet. */
	blinding?: Blinding;
	/** Drawn, not spent. */
	token?: Token;
	/** Spent: what the persona shows itself with. */
	persona?: { secret: string; name: string; handle: string };
}

// What is kept is on the disk before anything goes on: a token that is lost is lost for the term.
const inStore = objectStore('personas', 'rooms', 'batch');

/** Everything kept here, by room. What ended with its term is thrown away. */
export async function readVault(now = new Date()): Promise<Kept[]> {
	const all = await inStore<Kept[]>('readonly', (store) => store.getAll());
	const living = all.filter((kept) => new Date(kept.endsAt) > now);
	for (const kept of all) if (!living.includes(kept)) await forget(kept.batch);
	return living.sort((a, b) => a.room.localeCompare(b.room));
}

export async function keep(kept: Kept): Promise<void> {
	await inStore('readwrite', (store) => store.put(kept));
}

export async function forget(batch: string): Promise<void> {
	await inStore('readwrite', (store) => store.delete(batch));
}

/** A copy of everything, as a file's text: whoever has it can write as these personas. */
export function copyOf(vault: Kept[]): string {
	return JSON.stringify({ personas: 1, rooms: vault }, null, '\t');
}

/**
 * Takes a copy in again, and nothing back: what this browser has got further with stays.
 * @returns how many rooms it held whose term is not over. @throws for a file that is no such copy; then nothing was changed.
 */
export async function takeIn(text: string, now = new Date()): Promise<number> {
	const read = JSON.parse(text) as { personas?: number; rooms?: unknown[] } | null;
	if (read?.personas !== 1 || !Array.isArray(read.rooms) || !read.rooms.every(isKept)) throw new Error('no copy');
	const here = new Map((await readVault(now)).map((kept) => [kept.batch, kept]));
	const living = read.rooms.filter((kept) => new Date(kept.endsAt) > now);
	for (const kept of living) if (reached(kept) > reached(here.get(kept.batch))) await keep(kept);
	return living.length;
}

/** How far a room has got: nothing, asked for a signature, a token, a persona. */
function reached(kept: Kept | undefined): number {
	if (!kept) return -1;
	return kept.persona ? 3 : kept.token ? 2 : kept.blinding ? 1 : 0;
}

const words = (of: unknown, ...names: string[]): boolean =>
	typeof of === 'object' &&
	of !== null &&
	names.every((name) => typeof (of as Record<string, unknown>)[name] === 'string');

function isKept(of: unknown): of is Kept {
	if (!words(of, 'batch', 'room', 'term', 'endsAt', 'publicKey') || Number.isNaN(Date.parse((of as Kept).endsAt)))
		return false;
	const { token, persona } = of as Kept;
	return (
		(token === undefined || words(token, 'secret', 'prepared', 'signature')) &&
		(persona === undefined || words(persona, 'secret', 'name', 'handle'))
	);
}
