// Names while somebody types @ in a text: people whom the writer may find, by the very search of the page. What is chosen is
// written as a handle; without script one types it. A list with a text field, as in the ARIA Authoring Practices: the focus
// stays in the text, the arrows move in the list, Enter or Tab takes, Escape leaves.

import { announce, element } from './page.ts';

/** A place in which a text is written: a plain field, or the editor. */
export interface Writing {
	/** Has the focus, and the names of the list are about it. */
	field: HTMLElement;
	/** The list is hung into it. */
	box: HTMLElement;
	/** What stands before the caret, in its line. */
	before(): string;
	/** Puts `words` in place of the last `length` signs before the caret. */
	replace(length: number, words: string): void;
}

interface Found {
	name: string;
	line: string;
	href: string;
}

/** The at-sign begins a word; two letters at least, so that not everybody is a candidate. */
const CALLED = /(?:^|[\s([{"'“])@([\p{L}\p{N}][\p{L}\p{N}.'-]{1,39})$/u;
const PAUSE_MS = 180;
let lists = 0;

/** Watches the text. @returns what to call when its words or its caret have changed. */
export function completeNames({ field, box, before, replace }: Writing): () => void {
	const id = `called-${++lists}`;
	const list = element('ul', { id, role: 'listbox', class: 'suggested', 'aria-label': 'People', hidden: '' });
	box.classList.add('suggests');
	box.append(list);
	field.setAttribute('aria-autocomplete', 'list');
	field.setAttribute('aria-haspopup', 'listbox');
	field.setAttribute('aria-controls', id);
	let shown: Found[] = [];
	let current = 0;
	let typed = '';
	let timer: ReturnType<typeof setTimeout> | undefined;
	let asking: AbortController | undefined;

	const mark = (next: number) => {
		current = (next + shown.length) % shown.length;
		[...list.children].forEach((option, at) => {
			option.setAttribute('aria-selected', String(at === current));
		});
		field.setAttribute('aria-activedescendant', `${id}-${current}`);
	};
	const close = () => {
		shown = [];
		list.hidden = true;
		list.replaceChildren();
		field.removeAttribute('aria-activedescendant');
	};
	const take = (at: number) => {
		const handle = shown[at]?.href.split('/').at(-1);
		if (!handle) return;
		const length = typed.length + 1;
		close();
		typed = '';
		replace(length, `@${handle} `);
	};
	const option = ({ name, line, href }: Found, at: number) => {
		const made = element(
			'li',
			{ id: `${id}-${at}`, role: 'option', class: 'suggested-one', 'aria-selected': 'false' },
			element('span', { class: 'person-name' }, name),
			element('span', { class: 'person-line' }, [line, `@${href.split('/').at(-1)}`].filter(Boolean).join(' · ')),
		);
		// Before the text loses the focus.
		made.addEventListener('pointerdown', (event) => {
			event.preventDefault();
			take(at);
		});
		return made;
	};
	const ask = async (name: string) => {
		asking?.abort();
		asking = new AbortController();
		try {
			const address = `/api/people?q=${encodeURIComponent(name.replaceAll('.', ' '))}`;
			const answer = await fetch(address, { signal: asking.signal });
			const found: Found[] = answer.ok ? await answer.json() : [];
			if (typed !== name) return;
			if (found.length === 0) return close();
			shown = found;
			list.replaceChildren(...found.map(option));
			list.hidden = false;
			mark(0);
			announce(
				`${found.length === 1 ? 'One name' : `${found.length} names`}: arrows to choose, Enter to take, Escape to leave`,
			);
		} catch (problem) {
			// Off line, or overtaken by the next letter: the handle can be typed.
			if ((problem as Error).name !== 'AbortError') close();
		}
	};
	const changed = () => {
		const called = CALLED.exec(before())?.[1] ?? '';
		if (called === typed) return;
		typed = called;
		clearTimeout(timer);
		if (called === '') return close();
		timer = setTimeout(() => void ask(called), PAUSE_MS);
	};

	// In the phase before the editor hears of the key.
	box.addEventListener(
		'keydown',
		(event) => {
			if (shown.length === 0 || event.isComposing) return;
			const acts: Record<string, () => void> = {
				ArrowDown: () => mark(current + 1),
				ArrowUp: () => mark(current - 1),
				Enter: () => take(current),
				Tab: () => take(current),
				Escape: close,
			};
			const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : acts[event.key];
			if (!act) return;
			event.preventDefault();
			event.stopImmediatePropagation();
			act();
		},
		true,
	);
	field.addEventListener('blur', () => {
		typed = '';
		close();
	});
	return changed;
}

/** The same for plain fields in which a text is written. */
export function completeNamesInFields(): void {
	document.addEventListener('focusin', ({ target }) => {
		if (!(target instanceof HTMLTextAreaElement) || target.dataset.rich === undefined || target.dataset.names) return;
		const box = target.parentElement;
		if (!box || !document.querySelector('[data-member]')) return;
		target.dataset.names = 'yes';
		const changed = completeNames({
			field: target,
			box,
			before: () => {
				const { selectionStart: at, selectionEnd: end, value } = target;
				// Behind the editor it only repeats what is written there.
				if (target.hidden) return '';
				return at === end ? (value.slice(0, at).split('\n').at(-1) ?? '') : '';
			},
			replace: (length, words) => {
				target.setRangeText(words, target.selectionStart - length, target.selectionStart, 'end');
				target.dispatchEvent(new Event('input', { bubbles: true }));
			},
		});
		for (const event of ['input', 'keyup', 'click']) target.addEventListener(event, changed);
	});
}
