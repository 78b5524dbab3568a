// The uniqueness meter while somebody writes: in the form of a case beside its button, and below a post or a question that tells
// of a patient. It says what narrows the crowd and offers wider words by one press. It never holds anything up.

import type { Attribute, Uniqueness } from '#kernel/uniqueness/measure.ts';
import type { Rarity } from '#kernel/uniqueness/rarity.ts';
import { saidSentence } from '#words/said.ts';
import { announce, element } from './page.ts';

type Check = typeof import('./uniqueness-check.ts');
let check: Promise<Check> | undefined;
const PAUSE = 900;
const LONGEST_ASKED = 6_000;

export function weighUniqueness(): void {
	const waiting = new WeakMap<HTMLFormElement, ReturnType<typeof setTimeout>>();
	const weighSoon = ({ target }: Event) => {
		const form = target instanceof Element ? target.closest<HTMLFormElement>('form') : null;
		if (!form || !fieldsOf(form).some((field) => field instanceof HTMLTextAreaElement)) return;
		clearTimeout(waiting.get(form));
		waiting.set(
			form,
			setTimeout(() => void weigh(form), PAUSE),
		);
	};
	document.addEventListener('input', weighSoon);
	document.addEventListener('change', weighSoon);
}

type TextField = HTMLTextAreaElement | HTMLInputElement;

/** Where a patient may be told of: the rich fields and the title. */
const fieldsOf = (form: HTMLFormElement): TextField[] => [
	...form.querySelectorAll<HTMLInputElement>('input[name="title"]'),
	...form.querySelectorAll<HTMLTextAreaElement>('textarea[data-rich]'),
];

async function weigh(form: HTMLFormElement): Promise<void> {
	const story = form.dataset.screens === 'story';
	const fields = fieldsOf(form);
	const text = fields.map(({ value }) => value).join('\n');
	if (text.trim() === '') return show(form, null, null);
	check ??= import('./uniqueness-check.ts');
	let code: Check;
	try {
		code = await check;
	} catch {
		check = undefined; // off line: saving shows the same line
		return;
	}
	if (!story && !code.speaksOfPatient(text)) return show(form, null, null);
	const value = (name: string) => form.querySelector<HTMLInputElement>(`[name="${name}"]`)?.value ?? '';
	const rarities = await raritiesOf(value('diagnosis'), text);
	show(form, code, code.measure(text, story ? { age: value('age'), sex: value('sex') } : {}, rarities));
}

const asked = new Map<string, Promise<Rarity[]>>();

/** Answers of the server are kept: the same diagnoses are asked for once. */
function raritiesOf(diagnosis: string, text: string): Promise<Rarity[]> {
	const body = new URLSearchParams(diagnosis.trim() ? { diagnosis } : { text: text.slice(0, LONGEST_ASKED) });
	const key = body.toString();
	const before = asked.get(key);
	if (before) return before;
	const answer = fetch('/api/rarity', { method: 'POST', body })
		.then((got) => (got.ok ? (got.json() as Promise<{ rarities: Rarity[] }>) : { rarities: [] }))
		.then(({ rarities }) => rarities)
		.catch(() => {
			asked.delete(key); // off line: the rest of the measure stands
			return [];
		});
	if (asked.size > 50) asked.clear();
	asked.set(key, answer);
	return answer;
}

function placeIn(form: HTMLFormElement): HTMLElement {
	const there = form.querySelector<HTMLElement>('[data-uniqueness]');
	if (there) return there;
	const made = element('div', { class: 'findings-box uniqueness', 'data-uniqueness': '' });
	const fields = fieldsOf(form);
	(fields.at(-1) as TextField).closest('.field')?.append(made);
	return made;
}

function show(form: HTMLFormElement, code: Check | null, measured: Uniqueness | null): void {
	const story = form.dataset.screens === 'story';
	const quiet = !measured || !code || measured.attributes.length === 0 || (!story && measured.level === 'low');
	const there = form.querySelector<HTMLElement>('[data-uniqueness]');
	if (quiet) {
		if (there && story) there.replaceChildren();
		else there?.remove();
		return;
	}
	const place = placeIn(form);
	const before = place.dataset.level ?? 'low';
	place.dataset.level = measured.level;
	const children: HTMLElement[] = [element('p', { class: 'uniqueness-line' }, saidSentence(code.levelWords(measured)))];
	if (measured.level !== 'low')
		children.push(
			element(
				'ul',
				{ class: 'findings' },
				...measured.attributes.filter(({ share }) => share < 0.5).map((one) => row(form, code, one)),
			),
			element('p', { class: 'hint' }, 'An estimate by orders of magnitude, for you to weigh. It holds nothing up.'),
		);
	// Focus on a press that goes away would fall to the top of the page.
	const held = place.contains(document.activeElement);
	place.replaceChildren(...children);
	if (held) {
		place.tabIndex = -1;
		place.focus();
	}
	if (before !== measured.level) announce(saidSentence(code.levelWords(measured)));
}

function row(form: HTMLFormElement, code: Check, one: Attribute): HTMLElement {
	const says = element(
		'span',
		{},
		element('mark', {}, one.words),
		` fits ${saidSentence(code.shareWords(one.share))}${one.why ? ` (${one.why})` : ''}`,
	);
	if (!one.wider || !one.at) return element('li', {}, says);
	const { words } = one.wider;
	const widen = element('button', { type: 'button', class: 'row-action' }, `Write “${words}”`);
	widen.addEventListener('click', () => replaceIn(form, one.words, words));
	return element('li', {}, says, element('span', { class: 'findings-actions' }, widen));
}

/** Puts the wider words in the first field that holds the narrow ones; the rich editor over it hears of it. */
function replaceIn(form: HTMLFormElement, narrow: string, wider: string): void {
	const field = fieldsOf(form).find(({ value }) => value.includes(narrow));
	if (!field) return;
	field.value = field.value.replace(narrow, () => wider);
	field.dispatchEvent(new Event('replaced'));
	field.dispatchEvent(new Event('input', { bubbles: true }));
	void weigh(form);
}
