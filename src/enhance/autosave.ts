// A long form that saves itself a few seconds after the last key, as its own button would: data-autosave="address"; and at once
// when the page is left or hidden, since a telephone that goes to another program may never come back to it. Files wait for the
// button, so that none is sent twice.

import { locale } from '#words/say.ts';
import { announce, element, icon } from './page.ts';

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
	/** `mark` is what the form said of the field's words from before. */
	fields: { name: string; place: number; saved: string; value: string; mark?: string }[];
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

/** By name of a field, what the form said of its words when it was loaded, or last saved itself (features/cases/two-tabs.ts). */
function marksIn(form: HTMLFormElement): { field: HTMLInputElement | null; marks: Record<string, string> } {
	const field = form.elements.namedItem('was');
	if (!(field instanceof HTMLInputElement)) return { field: null, marks: {} };
	try {
		return { field, marks: JSON.parse(field.value) as Record<string, string> };
	} catch {
		return { field, marks: {} };
	}
}

function keepLeft(form: HTMLFormElement, saved: Map<Field, string>): void {
	const all = written(form);
	const { marks } = marksIn(form);
	const left: Left = {
		address: form.dataset.autosave,
		fields: all.flatMap((field) => {
			const before = saved.get(field) ?? field.defaultValue;
			const place = all.filter(({ name }) => name === field.name).indexOf(field);
			const left = { name: field.name, place, saved: before, value: field.value, mark: marks[field.name] };
			return before === field.value ? [] : [left];
		}),
	};
	try {
		sessionStorage.setItem(LEFT, JSON.stringify(left));
	} catch {
		// Then the page comes as it was saved before.
	}
}

/** Where the server has got newer words, of another tab or author, the form says that it does not know them, and is told of them. */
function putBack(form: HTMLFormElement, fields: Left['fields']): void {
	for (const { name, place, saved, value, mark } of fields) {
		const field = written(form).filter((one) => one.name === name)[place];
		if (!field || field.value === value) continue;
		if (field.value !== saved) {
			const { field: was, marks } = marksIn(form);
			if (!was) continue;
			was.value = JSON.stringify({ ...marks, [name]: mark });
		}
		field.value = value;
		field.dispatchEvent(new Event('input', { bubbles: true }));
	}
}

/** As Kit writes the answer of an action: a list of values, whose first one says where in the list each property lies. */
interface Answer {
	type: string;
	data?: string;
}

/** What is changed in a field by two is not saved by itself: its words wait in the form until somebody chooses. */
const CHANGED_TWICE =
	'Another tab or a co-author has changed this too. It is not saved yet: “Save the draft” shows both texts.';

/**
 * The form says from now on how its fields were when it was saved, so that another tab's changes are told from its own.
 * @returns names of the fields that another tab or author has changed too.
 */
function goOnFrom(form: HTMLFormElement, { type, data }: Answer): string[] {
	if (type !== 'success') throw new Error(type);
	const values = JSON.parse(data ?? '[]') as [{ was?: number; elsewhere?: number }, ...unknown[]];
	const read = (at: number | undefined) => (at === undefined ? undefined : values[at]);
	const was = read(values[0]?.was);
	const { field } = marksIn(form);
	if (typeof was === 'string' && field) field.value = was;
	return String(read(values[0]?.elsewhere) ?? '')
		.split(' ')
		.filter((name) => name !== '');
}

/** Says so beside each of these fields, and beside no other. @returns whether that is new. */
function markTwice(form: HTMLFormElement, names: readonly string[]): boolean {
	const marked = [...form.querySelectorAll<HTMLElement>('[data-changed-twice]')];
	for (const one of marked) if (!names.includes(one.dataset.changedTwice as string)) one.remove();
	const fresh = names.filter((name) => !marked.some((one) => one.dataset.changedTwice === name));
	let said = false;
	for (const name of fresh) {
		const place = (form.elements.namedItem(name) as HTMLElement | null)?.closest('.field');
		// All cells of the table of values stand in one.
		if (!place || place.querySelector('[data-changed-twice]')) continue;
		place.append(element('p', { class: 'problem', 'data-changed-twice': name }, icon('circle-alert'), CHANGED_TWICE));
		said = true;
	}
	return said;
}

function attach(form: HTMLFormElement): void {
	const place = form.querySelector('[data-autosaved]');
	let waiting: ReturnType<typeof setTimeout> | undefined;
	let failed = false;
	let told = false;
	let twice: string[] = [];
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
			twice = goOnFrom(form, (await answer.json()) as Answer);
			for (const [field, value] of sent) if (!twice.includes(field.name)) saved.set(field, value);
			takeLeft(); // the page was only hidden, and goes on
			if (markTwice(form, twice)) announce(CHANGED_TWICE);
			place?.parentElement?.replaceChildren(place); // when it was saved before says nothing any more
			if (place) {
				const time = new Date().toLocaleTimeString(locale(), { hour: '2-digit', minute: '2-digit' });
				place.textContent =
					twice.length > 0 ? `Saved at ${time}, but for what was changed twice.` : `Saved at ${time}.`;
			}
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
		else if (twice.length > 0 && form.dataset.sending === undefined) keepLeft(form, saved);
	};
	document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && leave());
	window.addEventListener('pagehide', leave);
	window.addEventListener('beforeunload', (event) => {
		if (twice.length > 0 && form.dataset.sending === undefined) event.preventDefault();
	});
	form.addEventListener('submit', () => {
		clearTimeout(waiting);
		waiting = undefined;
		twice = [];
		takeLeft();
	});
}

/** Of a form without files: its fields' names and values. */
function lengthOf(data: FormData): number {
	let length = 0;
	for (const [name, value] of data) length += name.length + String(value).length;
	return length;
}
