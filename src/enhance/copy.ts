// A field that holds something to copy (data-copy), or a text (data-copy-text), gets a button that does it.

import { announce, element } from './page.ts';

export function offerCopying(): void {
	if (!navigator.clipboard) return;
	for (const text of document.querySelectorAll<HTMLElement>('[data-copy-text]')) copyText(text);
	for (const field of document.querySelectorAll<HTMLInputElement>('input[data-copy]')) {
		const button = element('button', { type: 'button', class: 'button button-second' }, 'Copy');
		button.addEventListener('click', async () => {
			try {
				await navigator.clipboard.writeText(field.value);
				button.textContent = 'Copied';
				announce('Copied');
			} catch {
				field.select(); // refused: the keys still copy it
			}
		});
		field.addEventListener('focus', () => field.select());
		// Which of several: what the row or the label says.
		const said = field.labels?.[0];
		if (said) {
			said.id ||= `${field.id}-label`;
			button.setAttribute('aria-describedby', field.getAttribute('aria-describedby') ?? said.id);
		}
		field.after(button);
	}
}

function copyText(text: HTMLElement): void {
	const button = element('button', { type: 'button', class: 'button button-second' }, 'Copy');
	button.addEventListener('click', async () => {
		try {
			await navigator.clipboard.writeText(text.innerText);
			button.textContent = 'Copied';
			announce('Copied');
		} catch {
			getSelection()?.selectAllChildren(text); // refused: the keys still copy it
		}
	});
	text.after(button);
}
