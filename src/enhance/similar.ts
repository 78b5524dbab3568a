// While a question is typed, those that were asked before in such words stand below the field.

import { announce, element } from './page.ts';

const PAUSE = 400;

export function showSimilar(): void {
	const place = document.querySelector<HTMLElement>('[data-similar]');
	const field = place?.querySelector<HTMLInputElement>('input');
	const list = place?.querySelector<HTMLElement>('[data-similar-list]');
	if (!place || !field || !list) return;
	let waiting: ReturnType<typeof setTimeout> | undefined;
	let asked = field.value;
	field.addEventListener('input', () => {
		clearTimeout(waiting);
		waiting = setTimeout(async () => {
			const words = field.value.trim();
			if (words === asked) return;
			asked = words;
			try {
				const answer = await fetch(`${place.dataset.similar}?title=${encodeURIComponent(words)}`);
				if (!answer.ok || words !== asked) return;
				const found = (await answer.json()) as { title: string; language: string; link: string }[];
				const links = found.map(({ title, language, link }) =>
					element(
						'li',
						{},
						element('a', { class: 'link', href: link, target: '_blank', lang: language, dir: 'auto' }, title),
					),
				);
				list.replaceChildren(
					...(links.length ? [element('p', { class: 'hint' }, 'Asked before:'), element('ul', {}, ...links)] : []),
				);
				if (links.length > 0)
					announce(links.length === 1 ? 'One question like it, below' : `${links.length} questions like it, below`);
			} catch {
				// Off line: nothing is shown, and the question can be asked all the same.
			}
		}, PAUSE);
	});
}
