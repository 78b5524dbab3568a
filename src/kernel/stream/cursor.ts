// Keyset cursors of a list in the order (published_at, id). The time is PostgreSQL's own text, so no microsecond is lost.

import type { Id } from '#platform/ids.ts';

export interface Cursor {
	/** timestamptz as PostgreSQL prints it in UTC. */
	at: string;
	id: Id;
}

export function writeCursor(cursor: Cursor): string {
	return Buffer.from(`${cursor.at}|${cursor.id}`).toString('base64url');
}

/** Reads a cursor from a URL; null for none and for anything that is not one (the list then starts at its head). */
export function readCursor(text: string | null): Cursor | null {
	if (!text) return null;
	const match = /^(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d{1,6})?\+\d\d(?::\d\d)?)\|(\d{1,19})$/.exec(
		Buffer.from(text, 'base64url').toString(),
	);
	return match ? { at: match[1] as string, id: match[2] as string } : null;
}
