// The field "Topics": completes the name that is being typed, and offers those that the text names. Without script the
// field takes the same words.

import { announce, element } from './page.ts';

const PAUSE = 250;
/** As Latin and as Arabic keyboards have it. */
const COMMA = /[,،]/;

export function completeTopics(): void {
	for (const field of document.querySelectorAll<HTMLElement>('[data-topics]')) watch(field);
}

function watch(field: HTMLElement): void {
	const input = field.querySelector('input');
	const offers = field.querySelector<HTMLElement>('[data-topic-offers]');
	if (!input || !offers) return;
	const text = field.closest('form')?.querySelector('textarea');
	let waiting: ReturnType<typeof setTimeout> | undefined;
	let shown = '';
	const offer = (words: string, names: string[]) => {
		const has = new Set(input.value.toLowerCase().split(/\s*[,،]\s*/));
		const fresh = names.filter((name) => !has.has(name.toLowerCase()));
		offers.hidden = fresh.length === 0;
		const now = fresh.join();
		if (now !== shown && fresh.length > 0)
			announce(fresh.length === 1 ? 'One topic to choose below' : `${fresh.length} topics to choose below`);
		shown = now;
		offers.replaceChildren(element('span', { class: 'hint' }, words));
		for (const name of fresh) {
			const button = element('button', { type: 'button', class: 'topic' }, name);
			button.addEventListener('click', () => {
				// What is being typed gives way to the name; what was typed before stays.
				const before = input.value.split(COMMA).slice(0, words === completes() ? -1 : undefined);
				input.value = `${[...before, name]
					.map((one) => one.trim())
					.filter(Boolean)
					.join(', ')}, `;
				input.focus();
				void look();
			});
			offers.append(button);
		}
	};
	const look = async () => {
		const typed = input.value.split(COMMA).at(-1)?.trim() ?? '';
		const body = new URLSearchParams(typed.length > 1 ? { typed } : { text: text?.value ?? '' });
		try {
			const answer = await fetch('/api/topics', { method: 'POST', body });
			if (!answer.ok) return;
			const { topics } = (await answer.json()) as { topics: string[] };
			offer(typed.length > 1 ? completes() : named(), topics);
		} catch {
			// off line: the field is enough
		}
	};
	input.addEventListener('focus', () => void look());
	input.addEventListener('input', () => {
		clearTimeout(waiting);
		waiting = setTimeout(() => void look(), PAUSE);
	});
}

const completes = () => 'Known topics:';
const named = () => 'In your text:';
