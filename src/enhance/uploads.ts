// Forms with large files: how far the upload is, and what happens when the connection breaks off. Without script they send as ever.

import { setBusy } from './forms.ts';
import { announce, element } from './page.ts';
import { NotTaken, refused, sendInPieces } from './resumable-upload.ts';

export function sendLargeForms(): void {
	for (const form of document.querySelectorAll<HTMLFormElement>('form[data-upload]'))
		form.addEventListener('submit', (event) => {
			event.preventDefault();
			if (form.dataset.sending === undefined) void send(form);
		});
}

async function send(form: HTMLFormElement): Promise<void> {
	const progress = showProgress(form);
	const stay = (event: BeforeUnloadEvent) => event.preventDefault();
	window.addEventListener('beforeunload', stay);
	setBusy(form, true);
	try {
		const answer = await sendInPieces(form, form.dataset.upload ?? '', progress);
		window.removeEventListener('beforeunload', stay);
		// The way on is where the answer came from after its redirect.
		if (answer.ok && new URL(answer.url).pathname !== location.pathname) return location.assign(answer.url);
		const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
		show(form, page.querySelector<HTMLElement>('[data-problems]') ?? problem(refused()));
	} catch (reason) {
		show(form, problem(reason instanceof NotTaken ? reason.message : refused()));
	}
	window.removeEventListener('beforeunload', stay);
	progress.end();
	setBusy(form, false);
}

function showProgress(form: HTMLFormElement) {
	const place = form.querySelector<HTMLElement>('[data-upload-progress]');
	const bar = place?.querySelector('progress');
	const words = form.querySelector<HTMLElement>('[data-upload-words]');
	let [share, quarters, waiting] = [0, 0, false];
	const percent = () => Math.floor(share * 100);
	const write = (text: string) => {
		if (!words) return;
		words.hidden = text === '';
		words.textContent = text;
	};
	return {
		at(now: number) {
			share = now;
			if (waiting) announce('The connection is back; the upload goes on.');
			waiting = false;
			if (place) place.hidden = false;
			if (bar) bar.value = share;
			write(`${percent()} % uploaded`);
			const quarter = Math.floor(share * 4);
			if (quarter > quarters && quarter < 4) announce(`${quarter * 25} % uploaded`);
			quarters = Math.max(quarters, quarter);
		},
		waits() {
			const text = `The connection broke off at ${percent()} %. The upload goes on by itself when it is back; leave this page open.`;
			if (!waiting) announce(text);
			waiting = true;
			write(text);
		},
		reads() {
			bar?.removeAttribute('value');
			write('Uploaded; it is being prepared');
			announce('Uploaded; it is being prepared');
		},
		end() {
			if (place) place.hidden = true;
			write('');
		},
	};
}

function problem(words: string): HTMLElement {
	return element(
		'div',
		{ class: 'banner banner-danger', tabindex: '-1', 'data-problems': '' },
		element('div', { class: 'banner-words', role: 'alert' }, words),
	);
}

/** What is wrong stands above the form; what was chosen and typed stays. */
function show(form: HTMLFormElement, problems: HTMLElement): void {
	for (const old of form.querySelectorAll('[data-problems]')) old.remove();
	form.prepend(document.importNode(problems, true));
	form.querySelector<HTMLElement>('[data-problems]')?.focus();
}
