// Photos of a form: each one chosen is prepared in a dialog, uploaded while its writer goes on, and hangs on the form by its
// id. Without this script the form sends the files themselves, and the server does its part alone.

import { VEIL_IT } from '#kernel/attachments/veil-words.ts';
import { announce, element } from './page.ts';
import type { Prepared } from './pictures/editor.ts';

interface Kept {
	/** Short id. */
	id: string;
	alt: string;
	/** What the server covered, in words. */
	covered: string;
}

/** Uploads of a form that are under way, and photos that nobody has decided about. */
const pending = new WeakMap<HTMLFormElement, number>();

export function preparePhotos(): void {
	document.addEventListener('change', ({ target }) => {
		if (target instanceof HTMLInputElement && target.type === 'file' && target.dataset.photos !== undefined)
			void take(target);
	});
	// Before anybody else hears of it: the photos go first.
	document.addEventListener(
		'submit',
		(event) => {
			const form = event.target as HTMLFormElement;
			if ((pending.get(form) ?? 0) > 0) {
				event.preventDefault();
				event.stopImmediatePropagation();
				const submitter = event.submitter;
				form.addEventListener('photos-ready', () => form.requestSubmit(submitter), { once: true });
				say(form, 'The photos are still being looked through. This is sent as soon as they are ready.');
			}
		},
		{ capture: true },
	);
}

async function take(input: HTMLInputElement): Promise<void> {
	const files = [...(input.files ?? [])];
	const form = input.form;
	if (!form || files.length === 0) return;
	input.value = ''; // they go by themselves now
	count(form, files.length);
	const { prepare } = await import('./pictures/editor.ts');
	for (const [at, file] of files.entries()) {
		const which = files.length === 1 ? 'Photo' : `Photo ${at + 1} of ${files.length}`;
		const prepared = await prepare(file, which, input.dataset.faces === 'consented').catch(() => null);
		if (prepared) void upload(input, form, prepared, crypto.randomUUID());
		else count(form, -1);
	}
}

function count(form: HTMLFormElement, by: number): void {
	pending.set(form, (pending.get(form) ?? 0) + by);
	if (pending.get(form) !== 0) return;
	say(form, '');
	form.dispatchEvent(new Event('photos-ready'));
}

function say(form: HTMLFormElement, words: string): void {
	let line = form.querySelector<HTMLElement>('[data-photos-status]');
	if (!line) {
		line = element('p', { class: 'hint', 'data-photos-status': '' });
		form.append(line);
	}
	line.textContent = words;
	if (words) announce('It is sent as soon as the photos are ready.');
}

/** The list of the form's photos, below the field that they were chosen in. */
function listOf(input: HTMLInputElement): HTMLElement {
	const anchor = input.closest('label') ?? input;
	const next = anchor.nextElementSibling;
	if (next instanceof HTMLElement && next.matches('[data-previews]')) return next;
	const list = element('ul', { class: 'previews', 'data-previews': '' });
	anchor.after(list);
	return list;
}

/** Milliseconds after which whoever waits is told why. */
const SLOW = 25_000;

async function upload(input: HTMLInputElement, form: HTMLFormElement, prepared: Prepared, key: string): Promise<void> {
	const words = prepared.seen
		? 'Uploading. The server looks for faces and printed text, too…'
		: 'Uploading. The server alone looks for faces and printed text: this browser cannot show the picture…';
	const bar = element('progress', { 'aria-label': 'Upload' });
	const line = element('p', {}, words);
	const item = element('li', { class: 'preview' }, element('div', { class: 'field' }, line, bar));
	listOf(input).append(item);
	announce('The photo goes to the server.');
	const headers: Record<string, string> = {
		'content-type': prepared.file.type || 'application/octet-stream',
		'idempotency-key': key,
	};
	if (prepared.spared.length > 0) headers['x-spared-texts'] = JSON.stringify(prepared.spared);
	if (prepared.faces && input.dataset.consent) headers['x-face-consent'] = input.dataset.consent;
	const slow = setTimeout(() => {
		line.textContent =
			'The server has much to do and is still looking. Write on: this takes a few minutes at most, and nothing is lost.';
		announce('It takes a little longer.');
	}, SLOW);
	try {
		const answer = await fetch('/files', { method: 'POST', body: prepared.file, headers });
		const { id, covered, problem } = (await answer.json()) as { id?: string; covered?: string; problem?: string };
		const alone = prepared.seen ? '' : ' Looked through on the server alone: look for yourself.';
		if (id) {
			item.replaceWith(photo({ id, alt: '', covered: `${covered || NOTHING}${alone}` }));
			announce('The photo is in the form.');
		} else failed(problem ?? 'The photo could not be uploaded.', answer.status === 503);
	} catch {
		failed('The connection broke.', true);
	} finally {
		clearTimeout(slow);
	}
	count(form, -1);

	function failed(words: string, again: boolean): void {
		const drop = element('button', { type: 'button', class: 'link' }, 'Leave it out');
		drop.addEventListener('click', () => {
			input.focus();
			item.remove();
		});
		const retry = element('button', { type: 'button', class: 'link' }, 'Try again');
		retry.addEventListener('click', () => {
			input.focus();
			item.remove();
			count(form, 1);
			void upload(input, form, prepared, key);
		});
		item.replaceChildren(
			element(
				'div',
				{ class: 'field' },
				element('p', { class: 'problem', role: 'alert' }, words),
				...(again ? [retry, ' '] : []),
				drop,
			),
		);
	}
}

const NOTHING = 'The server found no face and no printed text in it.';

/** An uploaded photo in the form: as the server keeps it, with the field that says what it shows. */
function photo({ id, alt, covered }: Kept): HTMLElement {
	const field = element('input', {
		class: 'input',
		id: `alt-${id}`,
		name: `alt-${id}`,
		maxlength: '1500',
		value: alt,
		'data-screened': '',
	});
	const drop = element('button', { type: 'button', class: 'link' }, 'Take it out');
	const veil = element('input', { type: 'checkbox', name: `veil-${id}`, value: 'yes' });
	const item = element(
		'li',
		{ class: 'preview', 'data-photo': id },
		element('img', { alt: '', width: '72', height: '72', src: `/files/${id}/320` }),
		element(
			'div',
			{ class: 'field' },
			element('input', { type: 'hidden', name: 'photo', value: id }),
			element('label', { class: 'label', for: `alt-${id}` }, 'What is to be seen in this photo?'),
			element('span', { class: 'hint' }, covered || NOTHING, ' ', drop),
			field,
			element('label', { class: 'choice' }, veil, ' ', element('span', {}, VEIL_IT)),
		),
	);
	// A form that saves itself may have brought it to the server: it is told.
	drop.addEventListener('click', () => {
		item.closest('form')?.querySelector<HTMLInputElement>('input[data-photos]')?.focus();
		item.replaceWith(
			element('li', { hidden: '' }, element('input', { type: 'hidden', name: `drop-${id}`, value: 'yes' })),
		);
	});
	return item;
}
