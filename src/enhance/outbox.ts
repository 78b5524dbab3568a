// Sends what was written off line as soon as there is a line, once, and says so.

import { listWaiting, putWaiting, SYNC, sendWaiting, type Waiting } from './outbox-store.ts';
import { announce, element, icon, memberHere } from './page.ts';

/** Told to the form that waits, if its page is still open: the answer's address, or null when the server refused. */
export interface OutboxTold {
	key: string;
	location: string | null;
}

let sending = false;

export function sendWhenOnline(): void {
	if (!memberHere() || !('indexedDB' in window)) return;
	window.addEventListener('online', () => void flush());
	if (navigator.onLine) void flush();
}

/** Keeps a form's values until there is a line. @returns whether this browser keeps them. */
export async function waitForLine(waiting: Omit<Waiting, 'at' | 'member' | 'page'>): Promise<boolean> {
	const member = memberHere();
	if (!member) return false;
	try {
		await putWaiting({ ...waiting, member, page: location.pathname + location.search, at: Date.now() });
	} catch {
		return false;
	}
	// Where the browser can, the worker sends it even if every page is closed.
	const registration = (await navigator.serviceWorker?.getRegistration()) as
		| (ServiceWorkerRegistration & { sync?: { register(tag: string): Promise<void> } })
		| undefined;
	await registration?.sync?.register(SYNC).catch(() => {});
	return true;
}

async function flush(): Promise<void> {
	if (sending) return;
	sending = true;
	try {
		const member = memberHere();
		for (const one of await listWaiting()) {
			if (one.member !== member) continue;
			const outcome = await sendWaiting(one);
			if (outcome.state === 'later') break;
			const told: OutboxTold = { key: one.key, location: outcome.state === 'sent' ? outcome.location : null };
			// A form that waits here goes on by itself; else a line says what became of it.
			if (document.dispatchEvent(new CustomEvent('outbox', { detail: told, cancelable: true }))) say(one, outcome);
		}
	} catch {
		// this browser keeps nothing
	} finally {
		sending = false;
	}
}

function say(one: Waiting, outcome: { state: 'sent'; location: string } | { state: 'refused' }): void {
	const sent = outcome.state === 'sent';
	const title = sent ? 'What you wrote off line is sent' : 'What you wrote off line could not be published';
	const link = element(
		'a',
		{ class: 'link', href: sent ? outcome.location : one.page },
		sent ? 'Read it' : 'Your words are in the form: look at what is missing',
	);
	const banner = element(
		'div',
		{ class: sent ? 'banner banner-success' : 'banner banner-caution', 'data-outbox': outcome.state },
		icon(sent ? 'circle-check' : 'triangle-alert'),
		element('div', { class: 'banner-words' }, element('p', { class: 'banner-title' }, title), element('p', {}, link)),
	);
	document.querySelector('main .flow')?.prepend(banner);
	announce(title);
}
