// A page that goes on while it is open (a live session): the live stream says "look", the page is asked for again, and its
// parts that are marked data-again are put in. What is sent from it comes back the same way, without a reload.

import { fetchArabicWhenSeen } from './arabic.ts';
import { setBusy } from './forms.ts';
import { announce } from './page.ts';

const here = () => document.querySelector<HTMLElement>('[data-session]');
let asking = false;
let again = false;

/** Asks for the page once more; called when the live stream says that something goes on. */
export function lookAgain(): void {
	if (here()) void refresh();
}

async function refresh(): Promise<void> {
	if (asking) {
		again = true;
		return;
	}
	asking = true;
	try {
		do {
			again = false;
			const answer = await fetch(location.pathname + location.search, { headers: { accept: 'text/html' } });
			if (answer.ok) put(await answer.text(), false);
		} while (again);
	} catch {
		// off line: the next word of the stream asks again
	} finally {
		asking = false;
	}
}

/** Puts the marked parts of that page in. @param own it is the answer to what was sent here, so that the form is new, too. */
function put(html: string, own: boolean): void {
	const next = new DOMParser().parseFromString(html, 'text/html');
	const list = here();
	const before = list?.lastElementChild?.id;
	const atEnd = list !== null && list.getBoundingClientRect().bottom <= window.innerHeight + 240;
	for (const part of document.querySelectorAll<HTMLElement>('[data-again]')) {
		const name = part.dataset.again as string;
		const fresh = next.querySelector(`[data-again="${CSS.escape(name)}"]`);
		if (!fresh) continue;
		// What somebody is typing stays, unless the session ended or it was sent.
		if (part.matches('form') && fresh.matches('form') && !own) continue;
		if (part.outerHTML !== fresh.outerHTML) part.replaceWith(document.importNode(fresh, true));
	}
	fetchArabicWhenSeen();
	const last = here()?.lastElementChild;
	if (last && last.id !== before) {
		announce(last.textContent?.replace(/\s+/g, ' ').trim() ?? '');
		if (atEnd) last.scrollIntoView({ block: 'nearest' });
	}
	showTimers();
}

/** Sends what is said, shows the answer in place, and keeps the place to type. */
async function send(form: HTMLFormElement): Promise<void> {
	setBusy(form, true);
	try {
		const answer = await fetch(form.action, {
			method: 'POST',
			body: new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)])),
			headers: { accept: 'text/html' },
		});
		put(await answer.text(), true);
		document.querySelector<HTMLTextAreaElement>('form[data-say] textarea')?.focus();
	} catch {
		setBusy(form, false);
		announce('It could not be sent: you are off line. What you typed is still here.');
	}
}

function showTimers(): void {
	for (const timer of document.querySelectorAll<HTMLElement>('[data-until]')) {
		const seconds = Math.round((Date.parse(timer.dataset.until as string) - Date.now()) / 1000);
		const words =
			seconds > 0 ? `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')} left` : 'time is over';
		if (timer.textContent !== words) timer.textContent = words;
	}
}

export function followSession(): void {
	if (!here()) return;
	document.addEventListener(
		'submit',
		(event) => {
			const form = event.target as HTMLFormElement;
			if (!form.matches('form[data-say]') || form.dataset.sending !== undefined) return;
			event.preventDefault();
			void send(form);
		},
		true,
	);
	document.addEventListener('keydown', (event) => {
		const field = event.target as HTMLElement;
		if (event.key !== 'Enter' || event.shiftKey || event.isComposing || !field.matches('form[data-say] textarea'))
			return;
		event.preventDefault();
		(field as HTMLTextAreaElement).form?.requestSubmit();
	});
	for (const link of document.querySelectorAll<HTMLElement>('[data-without-script]')) link.hidden = true;
	showTimers();
	setInterval(showTimers, 1000);
	// A tab that slept hears no stream.
	document.addEventListener('visibilitychange', () => document.hidden || lookAgain());
}
