// Sending a form: the button shows the work, and a second press does nothing.

import { channel, store } from './page.ts';

const words = new WeakMap<HTMLElement, string>();

/** Shows on the form's button that it is being sent. */
export function setBusy(form: HTMLFormElement, busy: boolean, button = buttonOf(form)): void {
	if (busy) form.dataset.sending = '';
	else delete form.dataset.sending;
	if (!button) return;
	if (busy) {
		button.setAttribute('aria-busy', 'true');
		button.setAttribute('aria-disabled', 'true');
		if (button.dataset.working) {
			words.set(button, button.innerHTML);
			button.textContent = button.dataset.working;
		}
	} else {
		button.removeAttribute('aria-busy');
		button.removeAttribute('aria-disabled');
		const before = words.get(button);
		if (before !== undefined) button.innerHTML = before;
		words.delete(button);
	}
}

/** Milliseconds until a page that has just come is listened to. */
const LISTENED = 300;

/** An answer that the page brought along is passed over: a region is heard when it changes. So it is put in once more, where it is. */
function sayAnswer(): void {
	const answer = document.querySelector<HTMLElement>('main :is(.banner, .search-count)[role=status]');
	if (answer)
		setTimeout(() => {
			if (!answer.contains(document.activeElement)) answer.append(...answer.childNodes);
		}, LISTENED);
}

function buttonOf(form: HTMLFormElement): HTMLElement | null {
	return form.querySelector<HTMLElement>('button:not([type=button])');
}

export function watchForms(): void {
	document.addEventListener('submit', (event) => {
		const form = event.target as HTMLFormElement;
		// After a download the page stays.
		if (event.defaultPrevented || form.method === 'dialog' || form.dataset.download !== undefined) return;
		if ((event.submitter as HTMLButtonElement | null)?.formTarget === '_blank') return;
		if (form.dataset.sending !== undefined) return event.preventDefault();
		if (form.matches('[data-sign-out]')) {
			event.preventDefault();
			void signOut(form);
			return;
		}
		// After the browser has gathered the values, or the button pressed would be missing among them.
		setTimeout(() => setBusy(form, true, event.submitter ?? undefined));
	});
	// Coming back by the browser's own button, the page is as it was left: busy.
	window.addEventListener('pageshow', ({ persisted }) => {
		if (persisted) for (const form of document.querySelectorAll('form')) setBusy(form, false);
	});
	document.addEventListener('click', (event) => {
		const target = event.target as Element;
		if (target.closest('[aria-disabled=true]')) event.preventDefault();
	});
	// The summary of problems, or what is shown this once, is what comes first after a form came back.
	const first = document.querySelector<HTMLElement>('[data-problems], [data-answer]');
	if (first) first.focus();
	else sayAnswer();
	// Who will read it stands on the button that publishes.
	for (const select of document.querySelectorAll<HTMLSelectElement>('select[data-audience]')) {
		const place = select.form?.querySelector('[data-audience-words]');
		const show = () => {
			const words = select.selectedOptions[0]?.dataset.words ?? '';
			if (place) place.textContent = untilTheEnd(select.dataset.audience, words);
		};
		select.addEventListener('change', show);
		show();
	}
}

/** What a button says of its readers. @param how as its select says it: a choice holds the whole end of the sentence, “for you alone”, or whom one asks. */
const untilTheEnd = (how: string | undefined, words: string) => (how === 'asked' ? `Ask ${words}` : ` ${words}`);

/** The other tabs hear of it when the session has ended: told before, they would fetch a page as the member once more, and show it on. */
async function signOut(form: HTMLFormElement): Promise<void> {
	setBusy(form, true);
	wipe();
	try {
		const answer = await fetch(form.action, { method: 'POST' });
		if (!answer.ok) throw new Error(`${answer.status}`);
		channel?.postMessage({ gone: true });
		location.assign(answer.url);
	} catch {
		form.submit(); // the browser says what is wrong
	}
}

/** Ward PCs are shared: drafts, what was seen and offline copies go with the session. */
function wipe(): void {
	store.wipe('draft:', 'live:');
	try {
		sessionStorage.clear();
		void caches.keys().then((names) => names.forEach((name) => void caches.delete(name)));
		indexedDB.deleteDatabase('outbox');
	} catch {
		// neither kept nor shared
	}
}
