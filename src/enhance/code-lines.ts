// The fields of codes in a case, one code a line: while a line is typed, what it may become stands below the field as buttons.
// Without script the field takes the same words, and looks them up when the case is saved.

import { announce, element } from './page.ts';

const PAUSE = 250;
const LEAST_TYPED = 2;

export function completeCodes(): void {
	for (const place of document.querySelectorAll<HTMLElement>('[data-code-lines]')) {
		const field = place.querySelector('textarea');
		if (field) watch(place, field);
	}
}

/** Start and end of the line that the caret stands in. */
function lineAt({ value, selectionStart }: HTMLTextAreaElement): [number, number] {
	const start = value.lastIndexOf('\n', selectionStart - 1) + 1;
	const end = value.indexOf('\n', selectionStart);
	return [start, end < 0 ? value.length : end];
}

function watch(place: HTMLElement, field: HTMLTextAreaElement): void {
	const offers = element('div', { class: 'topic-offers', 'data-offers': '', hidden: '' });
	field.after(offers);
	let waiting: ReturnType<typeof setTimeout> | undefined;
	const clear = () => {
		offers.hidden = true;
		offers.replaceChildren();
	};
	const take = (line: string) => {
		const [start, end] = lineAt(field);
		field.setRangeText(line, start, end, 'end');
		field.dispatchEvent(new Event('input', { bubbles: true }));
		clearTimeout(waiting);
		clear();
		field.focus();
	};
	const look = async () => {
		const typed = field.value.slice(...lineAt(field)).trim();
		if (typed.length < LEAST_TYPED) return clear();
		const body = new URLSearchParams({ role: place.dataset.codeLines as string, typed });
		try {
			const answer = await fetch('/api/codes', { method: 'POST', body });
			if (!answer.ok) return clear();
			const { lines } = (await answer.json()) as { lines: string[] };
			const fresh = lines.filter((line) => line.toLowerCase() !== typed.toLowerCase());
			if (fresh.length === 0 || field.value.slice(...lineAt(field)).trim() !== typed) return clear();
			offers.replaceChildren(
				...fresh.map((line) => {
					const button = element('button', { type: 'button', class: 'topic' }, line);
					button.addEventListener('click', () => take(line));
					return button;
				}),
			);
			offers.hidden = false;
			announce(fresh.length === 1 ? 'One name known' : `${fresh.length} names known`);
		} catch {
			clear(); // off line: the words stay as they are
		}
	};
	field.addEventListener('input', () => {
		clearTimeout(waiting);
		waiting = setTimeout(() => void look(), PAUSE);
	});
}
