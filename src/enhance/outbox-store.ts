// What could not be sent because there was no line: kept in this browser with its files until the server has it. Shared
// by the pages and the service worker; whoever sends first wins, and the idempotency key sees to it that it counts once.

import { objectStore } from '#platform/object-store.ts';

export interface Waiting {
	/** The form's idempotency key. */
	key: string;
	/** Handle of the member who wrote it: nobody else's session sends it. */
	member: string;
	action: string;
	/** The page that the form stands on. */
	page: string;
	entries: [string, FormDataEntryValue][];
	at: number;
}

export type Outcome =
	| { state: 'sent'; location: string }
	/** The server refused it in words; it waits in its form. */
	| { state: 'refused' }
	/** No line, no session of this member, or the server is not well: later. */
	| { state: 'later' };

/** Name of the sync that the service worker is woken with. */
export const SYNC = 'outbox';
/** After so long nobody expects it to appear any more. */
const MOST_DAYS = 14;

const inStore = objectStore('outbox', 'waiting', 'key');

export const putWaiting = (waiting: Waiting) => inStore('readwrite', (store) => store.put(waiting));
export const dropWaiting = (key: string) => inStore('readwrite', (store) => store.delete(key));

/** Everything that waits, the oldest first; what is too old is thrown away. */
export async function listWaiting(now = Date.now()): Promise<Waiting[]> {
	const all = await inStore<Waiting[]>('readonly', (store) => store.getAll());
	const fresh = all.filter((one) => now - one.at < MOST_DAYS * 86_400_000);
	for (const one of all) if (!fresh.includes(one)) await dropWaiting(one.key);
	return fresh.sort((a, b) => a.at - b.at);
}

/** Sends one as its form would, in the name of its writer alone; what the server has or has refused is taken out. */
export async function sendWaiting(waiting: Waiting): Promise<Outcome> {
	const body = new FormData();
	for (const [name, value] of waiting.entries) body.append(name, value);
	try {
		const answer = await fetch(waiting.action, {
			method: 'POST',
			body,
			headers: { accept: 'application/json', 'x-member': waiting.member },
		});
		const told = (await answer.json()) as { type?: string; location?: string };
		if (told.type === 'redirect' && told.location && !told.location.startsWith('/sign-in')) {
			await dropWaiting(waiting.key);
			return { state: 'sent', location: told.location };
		}
		if (told.type === 'success') {
			await dropWaiting(waiting.key);
			return { state: 'sent', location: waiting.page };
		}
		if (told.type === 'failure') {
			await dropWaiting(waiting.key);
			return { state: 'refused' };
		}
	} catch {
		// no line yet, or an answer that is none of ours
	}
	return { state: 'later' };
}
