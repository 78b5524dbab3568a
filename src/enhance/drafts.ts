// What is being written is kept in this browser until the server has it. A form says data-draft="name"; it is sent in the
// background, so that a broken line costs nothing: the same idempotency key goes again, and it is published once.

import { rememberPressed } from './come-back.ts';
import { setBusy } from './forms.ts';
import { keptAt } from './kept-pages.ts';
import { type OutboxTold, waitForLine } from './outbox.ts';
import { announce, element, icon, memberHere, store } from './page.ts';

interface Draft {
	fields: Record<string, string>;
	/** Key under which exactly these fields were sent without an answer. */
	sentKey?: string;
	sentFields?: string;
	at: number;
}

const KEPT_DAYS = 14;

export function keepDrafts(): void {
	const member = memberHere();
	if (!member) return;
	for (const form of document.querySelectorAll<HTMLFormElement>('form[data-draft]'))
		keep(form, `draft:${member}:${form.dataset.draft}`);
}

function keep(form: HTMLFormElement, place: string): void {
	const fields = () =>
		[...form.elements].filter(
			(field): field is HTMLTextAreaElement | HTMLInputElement =>
				(field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && field.type === 'text')) &&
				Boolean(field.name),
		);
	const written = () => Object.fromEntries(fields().map((field) => [field.name, field.value]));
	const keyField = form.querySelector<HTMLInputElement>('input[name=key]');
	// A page out of the browser's keeping may be used twice; each text needs a key of its own.
	let ownKey = keyField && (keptAt() ? crypto.randomUUID() : keyField.value);

	const read = (): Draft | null => {
		try {
			const draft = JSON.parse(store.get(place) ?? 'null') as Draft | null;
			return draft && Date.now() - draft.at < KEPT_DAYS * 86_400_000 ? draft : null;
		} catch {
			return null;
		}
	};
	let draft = read();
	const save = () => {
		const now = written();
		const empty = Object.values(now).every((value) => value.trim() === '');
		draft = empty ? null : { ...draft, fields: now, at: Date.now() };
		store.set(place, draft && JSON.stringify(draft));
	};

	// Put back only into a form that the server gave empty.
	if (draft && fields().every((field) => field.value === '') && Object.values(draft.fields).some(Boolean)) {
		for (const field of fields()) field.value = draft.fields[field.name] ?? '';
		const discard = element('button', { type: 'button', class: 'link' }, 'Discard it');
		const line = element('p', { class: 'hint draft-line' }, 'Your draft is back. ', discard);
		discard.addEventListener('click', () => {
			for (const field of fields()) field.value = '';
			for (const field of fields()) field.dispatchEvent(new Event('replaced'));
			draft = null;
			store.set(place, null);
			line.remove();
			fields()[0]?.focus();
		});
		form.prepend(line);
		announce('What you had begun to write stands in the field.');
	}

	// Back from what was published, the browser puts its words into the form once more: they were sent, and are not sent twice.
	window.addEventListener('pageshow', () => {
		const sent = readSent(place);
		if (
			draft ||
			!sent ||
			!fields().every(({ name, value, defaultValue }) => value === defaultValue || value === sent[name])
		)
			return;
		delete form.dataset.sent;
		if (keyField && ownKey) ownKey = crypto.randomUUID();
		for (const field of fields()) field.value = field.defaultValue;
		for (const field of fields()) field.dispatchEvent(new Event('replaced'));
	});

	let waiting: ReturnType<typeof setTimeout> | undefined;
	form.addEventListener('input', () => {
		clearTimeout(waiting);
		waiting = setTimeout(save, 400);
	});
	window.addEventListener('pagehide', () => {
		if (waiting !== undefined && form.dataset.sent === undefined) save();
	});

	form.addEventListener('submit', (event) => {
		// A preview opens in a tab of its own and leaves this form as it is.
		if ((event.submitter as HTMLButtonElement | null)?.formTarget === '_blank') return save();
		event.preventDefault();
		if (form.dataset.sending !== undefined) return;
		clearTimeout(waiting);
		save();
		const text = JSON.stringify(written());
		if (keyField && ownKey) keyField.value = draft?.sentKey && draft.sentFields === text ? draft.sentKey : ownKey;
		if (draft) {
			draft = { ...draft, sentKey: keyField?.value, sentFields: text };
			store.set(place, JSON.stringify(draft));
		}
		send(form, (event as SubmitEvent).submitter, () => {
			form.dataset.sent = '';
			store.set(place, null);
			draft = null;
			keepSent(place, text);
		});
	});
}

/** What this tab has sent last from a form. */
const SENT = 'sent:';

function keepSent(place: string, text: string): void {
	try {
		sessionStorage.setItem(SENT + place, text);
	} catch {
		// Without storage the browser's words stay in the form.
	}
}

function readSent(place: string): Record<string, string> | null {
	try {
		return JSON.parse(sessionStorage.getItem(SENT + place) ?? 'null');
	} catch {
		return null;
	}
}

/** Sends the form in the background, with progress where files go with it. `done` runs when the server has it. */
function send(form: HTMLFormElement, submitter: HTMLElement | null, done: () => void): void {
	const data = new FormData(form, submitter);
	const button = submitter ?? undefined;
	form.querySelector('[data-send-problem]')?.remove();
	setBusy(form, true, button);

	const request = new XMLHttpRequest();
	const target = new URL(
		(submitter as HTMLButtonElement | null)?.getAttribute('formaction') ?? form.action,
		location.href,
	).href;
	request.open('POST', target);
	// Kit answers a form action in JSON: where to go, or that the form comes back.
	request.setRequestHeader('accept', 'application/json');

	const files = [...data.values()].some((value) => value instanceof File && value.size > 0);
	let bar: HTMLProgressElement | undefined;
	if (files) {
		bar = element('progress', { max: '100', 'aria-label': 'Upload' });
		const shown = element('div', { class: 'progress', 'data-upload': '' }, bar);
		form.append(shown);
		request.upload.addEventListener('progress', ({ loaded, total }) => {
			if (bar) bar.value = (loaded / total) * 100;
		});
		request.upload.addEventListener('load', () => bar?.removeAttribute('value')); // now the server is cleaning them
	}

	request.addEventListener('load', () => {
		let answer: { type?: string; location?: string; error?: { message?: string } } = {};
		try {
			answer = JSON.parse(request.responseText);
		} catch {
			// no answer of ours: a sign-in page, or a proxy's
		}
		if (answer.type === 'redirect' && answer.location) {
			done();
			const there = new URL(answer.location, location.href);
			const here = there.pathname === location.pathname && there.search === location.search;
			rememberPressed(form, target);
			location.assign(there);
			if (here) location.reload();
		} else if (answer.type === 'success') {
			done();
			location.reload();
		} else if (answer.type === 'failure') {
			form.submit(); // the server shows the form again with what is wrong, and what was typed
		} else {
			fail(
				answer.error?.message ??
					(request.status === 200 ? 'You are signed out. Sign in in another tab, then send again.' : ''),
			);
		}
	});
	request.addEventListener('error', async () => {
		const key = data.get('key');
		const waits = typeof key === 'string' && (await waitForLine({ key, action: target, entries: [...data] }));
		fail('The connection broke.', waits ? 'It goes out by itself, once, as soon as there is a line.' : undefined);
		if (waits) goOnWhenSent(key as string);
	});
	request.send(data);

	/** The outbox sends it while this page is open: the form goes where it would have gone. */
	function goOnWhenSent(key: string): void {
		document.addEventListener('outbox', (event) => {
			const told = (event as CustomEvent<OutboxTold>).detail;
			if (told.key !== key) return;
			event.preventDefault();
			if (told.location === null) return form.requestSubmit(button); // the server says again what is wrong
			done();
			location.assign(told.location);
		});
	}

	function fail(words: string, hope = 'Press the button to send it again.'): void {
		setBusy(form, false, button);
		form.querySelector('[data-upload]')?.remove();
		const title = element('p', { class: 'banner-title' }, 'Not sent yet');
		const rest = element('p', {}, `${words} What you wrote is kept in this browser. ${hope}`);
		const banner = element(
			'div',
			{ class: 'banner banner-danger', 'data-send-problem': '' },
			icon('circle-alert'),
			element('div', { class: 'banner-words' }, title, rest),
		);
		form.append(banner);
		announce(`Not sent yet. ${words}`);
	}
}
