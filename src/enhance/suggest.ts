// Names while somebody types. The field sends its form all the same; a name that is chosen leads to its page. A place
// says data-suggest="address that answers with names" around its input.

import { announce, element } from './page.ts';

interface Suggested {
	name: string;
	line: string;
	href: string;
}

/** Long enough that nobody is asked for at every key, short enough to feel like an answer. */
const PAUSE_MS = 180;
const LEAST_TYPED = 2;

export function suggestWhileTyping(): void {
	for (const place of document.querySelectorAll<HTMLElement>('[data-suggest]')) {
		const input = place.querySelector('input');
		if (input) attach(place, input, place.dataset.suggest as string);
	}
}

function attach(place: HTMLElement, input: HTMLInputElement, address: string): void {
	const id = `${input.id}-suggested`;
	const list = element('ul', { id, role: 'listbox', class: 'suggested', 'aria-label': 'Names', hidden: '' });
	place.append(list);
	for (const [name, value] of Object.entries({
		role: 'combobox',
		'aria-autocomplete': 'list',
		'aria-controls': id,
		'aria-expanded': 'false',
	}))
		input.setAttribute(name, value);
	let shown: Suggested[] = [];
	let current = -1;
	let timer: ReturnType<typeof setTimeout> | undefined;
	let asking: AbortController | undefined;

	const mark = (next: number) => {
		current = next;
		[...list.children].forEach((option, n) => {
			option.setAttribute('aria-selected', String(n === next));
		});
		if (next < 0) input.removeAttribute('aria-activedescendant');
		else input.setAttribute('aria-activedescendant', `${id}-${next}`);
	};
	const show = (people: Suggested[]) => {
		shown = people;
		list.replaceChildren(...people.map(option));
		list.hidden = people.length === 0;
		input.setAttribute('aria-expanded', String(people.length > 0));
		mark(-1);
	};
	const option = ({ name, line, href }: Suggested, n: number) => {
		const made = element(
			'li',
			{ id: `${id}-${n}`, role: 'option', class: 'suggested-one', 'aria-selected': 'false' },
			element('span', { class: 'person-name' }, name),
			element('span', { class: 'person-line' }, line),
		);
		// Before the field loses the focus and the list goes.
		made.addEventListener('pointerdown', (event) => {
			event.preventDefault();
			location.assign(href);
		});
		return made;
	};
	const ask = async () => {
		asking?.abort();
		const typed = input.value.trim();
		if (typed.length < LEAST_TYPED) return show([]);
		asking = new AbortController();
		try {
			const answer = await fetch(`${address}?q=${encodeURIComponent(typed)}`, { signal: asking.signal });
			if (!answer.ok) return show([]);
			const people: Suggested[] = await answer.json();
			if (input.value.trim() !== typed || document.activeElement !== input) return;
			show(people);
			announce(
				people.length === 0
					? 'No names'
					: people.length === 1
						? 'One name, choose it with the arrow keys'
						: `${people.length} names, choose with the arrow keys`,
			);
		} catch (problem) {
			// Off line, or overtaken by the next letter: the form still asks the plain way.
			if ((problem as Error).name !== 'AbortError') show([]);
		}
	};

	input.addEventListener('input', () => {
		clearTimeout(timer);
		timer = setTimeout(ask, PAUSE_MS);
	});
	input.addEventListener('blur', () => show([]));
	input.addEventListener('keydown', (event) => {
		if (shown.length === 0) return;
		if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
			event.preventDefault();
			// Beyond either end nothing is marked, and Enter sends what was typed.
			const next = current + (event.key === 'ArrowDown' ? 1 : -1);
			mark(next < -1 ? shown.length - 1 : next === shown.length ? -1 : next);
		} else if (event.key === 'Escape') {
			event.preventDefault();
			show([]);
		} else if (event.key === 'Enter' && current >= 0) {
			event.preventDefault();
			location.assign((shown[current] as Suggested).href);
		}
	});
}
