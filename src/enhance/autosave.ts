// A long form that saves itself a few seconds after the last key, as its own button would: data-autosave="address"; and at once
// when the page is left or hidden, since a telephone that goes to another program may never come back to it. Files wait for the
// button, so that none is sent twice.

import { locale } from '#words/say.ts';
import { announce } from './page.ts';

const PAUSE_MS = 4000;
/** Characters that a request may have that outlives its page: browsers give such requests 64 KiB together. */
const MOST_AFTERWARDS = 20_000;

export function saveByItself(): void {
	const left = takeLeft();
	for (const form of document.querySelectorAll<HTMLFormElement>('form[data-autosave]')) {
		attach(form);
		if (left && left.address === form.dataset.autosave) putBack(form, left.fields);
	}
}

/**
 * What a page held that was left before it had saved: a page that is loaded anew is asked for before the old one goes, so it comes without.
 * Kept for the next page of this tab alone.
 */
interface Left {
	address?: string;
	fields: { name: string; place: number; saved: string; value: string }[];
}
const LEFT = 'left-unsaved';

function takeLeft(): Left | null {
	try {
		const left = JSON.parse(sessionStorage.getItem(LEFT) ?? 'null') as Left | null;
		sessionStorage.removeItem(LEFT);
		return left;
	} catch {
		return null; // storage is off
	}
}

type Field = HTMLTextAreaElement | HTMLInputElement;
const written = (form: HTMLFormElement) =>
	[...form.elements].filter(
		(field): field is Field =>
			field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && field.type === 'text'),
	);

function keepLeft(form: HTMLFormElement, saved: Map<Field, string>): void {
	const all = written(form);
	const left: Left = {
		address: form.dataset.autosave,
		fields: all.flatMap((field) => {
			const before = saved.get(field) ?? field.defaultValue;
			const place = all.filter(({ name }) => name === field.name).indexOf(field);
			return before === field.value ? [] : [{ name: field.name, place, saved: before, value: field.value }];
		}),
	};
	try {
		sessionStorage.setItem(LEFT, JSON.stringify(left));
	} catch {
		// Then the page comes as it was saved before.
	}
}

/** Only where the server knows no newer words: of another tab, or those that it got in the meantime. */
function putBack(form: HTMLFormElement, fields: Left['fields']): void {
	for (const { name, place, saved, value } of fields) {
		const field = written(form).filter((one) => one.name === name)[place];
		if (field?.value !== saved) continue;
		field.value = value;
		field.dispatchEvent(new Event('input', { bubbles: true }));
	}
}

/** As Kit writes the answer of an action: a list of values, whose first one says where in the list each property lies. */
interface Answer {
	type: string;
	data?: string;
}

/** The form says from now on how its fields were when it was saved, so that another tab's changes are told from its own. */
function goOnFrom(form: HTMLFormElement, { type, data }: Answer): void {
	if (type !== 'success') throw new Error(type);
	const values = JSON.parse(data ?? '[]') as [{ was?: number }, ...unknown[]];
	const was = values[0]?.was === undefined ? undefined : values[values[0].was];
	const field = form.elements.namedItem('was');
	if (typeof was === 'string' && field instanceof HTMLInputElement) field.value = was;
}

function attach(form: HTMLFormElement): void {
	const place = form.querySelector('[data-autosaved]');
	let waiting: ReturnType<typeof setTimeout> | undefined;
	let failed = false;
	let told = false;
	const saved = new Map<Field, string>();
	const save = async (leaving = false) => {
		clearTimeout(waiting);
		waiting = undefined;
		if (form.dataset.sending !== undefined) return;
		const data = new FormData(form);
		const sent = written(form).map((field) => [field, field.value] as const);
		if (leaving) keepLeft(form, saved);
		for (const name of [...data.keys()])
			if (data.get(name) instanceof File || name.startsWith('drop-')) data.delete(name);
		try {
			const answer = await fetch(form.dataset.autosave as string, {
				method: 'POST',
				body: data,
				headers: { accept: 'application/json', 'x-autosave': 'yes' },
				keepalive: leaving && lengthOf(data) < MOST_AFTERWARDS,
			});
			if (!answer.ok) throw new Error(String(answer.status));
			goOnFrom(form, (await answer.json()) as Answer);
			for (const [field, value] of sent) saved.set(field, value);
			takeLeft(); // the page was only hidden, and goes on
			place?.parentElement?.replaceChildren(place); // when it was saved before says nothing any more
			if (place)
				place.textContent = `Saved at ${new Date().toLocaleTimeString(locale(), { hour: '2-digit', minute: '2-digit' })}.`;
			// Later ones are seen, and not said while somebody writes.
			if (!told || failed) announce('The draft is saved by itself.');
			told = true;
			failed = false;
		} catch {
			// The button still saves, and says what is wrong.
			if (place) place.textContent = 'Not saved yet: press “Save the draft”.';
			if (!failed) announce('The draft could not be saved by itself.');
			failed = true;
		}
	};
	const later = () => {
		clearTimeout(waiting);
		waiting = setTimeout(() => void save(), PAUSE_MS);
	};
	form.addEventListener('input', later);
	// What was chosen and looked through is not chosen twice, whatever becomes of the page.
	form.addEventListener('photos-ready', () => void save());
	const leave = () => {
		if (waiting !== undefined) void save(true);
	};
	document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && leave());
	window.addEventListener('pagehide', leave);
	form.addEventListener('submit', () => {
		clearTimeout(waiting);
		waiting = undefined;
	});
}

/** Of a form without files: its fields' names and values. */
function lengthOf(data: FormData): number {
	let length = 0;
	for (const [name, value] of data) length += name.length + String(value).length;
	return length;
}
