// The identifier check while somebody writes: the same code as on the server, in a thread of its own.
// Below the field stands what it found, the rule, and one press that writes something else instead.

import type { Finding } from '#kernel/screening/screen.ts';
import { saidSentence } from '#words/said.ts';
import { findIdentifiers, mendIdentifiers } from './ask-check.ts';
import type { Mended } from './identifier-check.ts';
import { announce, element } from './page.ts';

/** Longer words, and those of one line that say so: titles, what a picture shows. */
type Words = HTMLTextAreaElement | HTMLInputElement;
const WORDS = 'textarea[data-rich], input[data-screened]';
const PAUSE = 500;

export function checkIdentifiers(): void {
	let waiting: ReturnType<typeof setTimeout> | undefined;
	document.addEventListener('input', ({ target }) => {
		const field = fieldOf(target);
		if (!field) return;
		clearTimeout(waiting);
		waiting = setTimeout(() => void look(field), PAUSE);
	});
	// What was said to be a thing is taken back: it is asked about again where it stands.
	document.addEventListener('change', ({ target }) => {
		if (target instanceof HTMLInputElement && target.name === 'thing' && target.form) lookAgain(target.form);
	});
}

/** At every field of the form that was read: an answer holds wherever its words stand. */
function lookAgain(form: HTMLFormElement): void {
	for (const field of form.querySelectorAll<Words>(WORDS)) if (numbers.has(field)) void look(field);
}

/** The field of members' words that was written in, under the rich editor too. */
function fieldOf(target: EventTarget | null): Words | null {
	if (target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement)
		return target.matches(WORDS) ? target : null;
	if (target instanceof HTMLElement && target.isContentEditable)
		return target.closest('.field')?.querySelector('textarea[data-rich]') ?? null;
	return null;
}

/** Findings that the writer waved aside, by field: their words. */
const waved = new WeakMap<Words, Set<string>>();

/** Fields that were read, by the number under which the check knows them. */
const numbers = new WeakMap<Words, number>();
let fields = 0;

async function look(field: Words): Promise<void> {
	const block = field.form?.dataset.screens === 'story';
	const text = field.value;
	const number = numbers.get(field) ?? ++fields;
	numbers.set(field, number);
	const all = await findIdentifiers(number, text, block);
	if (!all) return;
	const aside = waved.get(field) ?? new Set();
	// Only a case asks what is unsure; its form keeps the answers.
	const things = field.form?.querySelector<HTMLElement>('[data-things]') ?? null;
	const said = new Set(
		[...(things?.querySelectorAll<HTMLInputElement>('input:checked') ?? [])].map(({ value }) => value),
	);
	const findings = all.filter(({ start, end, unsure }) => {
		const words = text.slice(start, end);
		return !aside.has(words) && !(unsure && (!things || said.has(asSaid(words))));
	});
	const mended = await mendIdentifiers(text, findings.slice(0, MOST_SHOWN), all);
	// Whoever writes on is answered when the pause comes.
	if (field.value !== text || mended.length < Math.min(findings.length, MOST_SHOWN)) return;
	const rows = mended.map((one, at) => rowOf(field, text, findings[at] as Finding, one, block));
	show(field, findings.length, rows);
}

const MOST_SHOWN = 6;

function show(field: Words, count: number, rows: HTMLElement[]): void {
	const place = field.closest('.field');
	const before = place?.querySelector('[data-findings]');
	const was = Number(before?.getAttribute('data-findings') ?? 0);
	// Whoever pressed a button here goes on at the one that stands in its place, and at the end in the field.
	const pressed = buttonsIn(before).indexOf(document.activeElement as HTMLButtonElement);
	if (count === 0) {
		before?.remove();
		if (pressed >= 0) field.focus();
		if (was > 0) announce('Nothing is left that could show who a patient is.');
		return;
	}
	const box = element(
		'div',
		{ class: 'findings-box', 'data-findings': String(count) },
		element('p', { class: 'findings-title' }, titleOf(count)),
		element('ul', { class: 'findings' }, ...rows),
	);
	if (before) before.replaceWith(box);
	else place?.append(box);
	if (pressed >= 0) (buttonsIn(box)[pressed] ?? buttonsIn(box).at(-1))?.focus();
	if (was !== count) announce(titleOf(count));
}

const buttonsIn = (box: Element | null | undefined) => [...(box?.querySelectorAll('button') ?? [])];

const titleOf = (count: number) =>
	count === 1 ? 'This could show who a patient is' : `${count} things could show who a patient is`;

function rowOf(field: Words, text: string, finding: Finding, mended: Mended, block: boolean): HTMLElement {
	const words = text.slice(finding.start, finding.end);
	const mend = element(
		'button',
		{ type: 'button', class: 'row-action' },
		mended.instead ? `Write “${mended.instead}”` : 'Leave it out',
	);
	mend.addEventListener('click', () => {
		// What was typed since the row came stays: it is read again first.
		if (field.value === text) put(field, mended.text);
		void look(field);
	});
	const actions = element('span', { class: 'findings-actions' }, mend);
	const things = field.form?.querySelector<HTMLElement>('[data-things]');
	if (finding.unsure && things) {
		const thing = element('button', { type: 'button', class: 'row-action' }, 'The name of a thing');
		thing.addEventListener('click', () => {
			say(things, asSaid(words));
			field.focus(); // the button goes
			if (field.form) lookAgain(field.form);
		});
		actions.append(thing);
	}
	if (!block) {
		const wave = element('button', { type: 'button', class: 'row-action' }, 'Not a patient’s');
		wave.addEventListener('click', () => {
			waved.set(field, (waved.get(field) ?? new Set()).add(words));
			void look(field);
		});
		actions.append(wave);
	}
	const law = element('abbr', { title: `45 CFR 164.514(b)(2)(i)(${finding.law})` }, saidSentence(finding.words));
	return element('li', {}, element('span', {}, element('mark', {}, words), ' ', law), actions);
}

/** As the server keeps them. */
const asSaid = (words: string) => words.trim().replace(/\s+/g, ' ');

/** Ticks the words among those that are names of things, as the form without script does. */
function say(things: HTMLElement, words: string): void {
	const known = [...things.querySelectorAll('input')].find(({ value }) => value === words);
	if (known) {
		known.checked = true;
		return;
	}
	const box = element('input', { type: 'checkbox', name: 'thing', value: words });
	box.defaultChecked = true;
	things.append(element('label', { class: 'check' }, box, ' ', element('bdi', {}, words)));
	things.hidden = false;
}

/** Writes the field's text anew, where the rich editor stands over it as well. */
function put(field: Words, text: string): void {
	field.value = text;
	field.dispatchEvent(new Event('replaced'));
	field.dispatchEvent(new Event('input', { bubbles: true }));
}
