// A field that holds something to copy (data-copy) gets a button that does it.

import { announce, element } from './page.ts';

export function offerCopying(): void {
	if (!navigator.clipboard) return;
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
		field.after(button);
	}
}
