// What stands in a file field ("Choose file", "No file chosen") is the browser's and in the browser's language, whatever the page
// speaks. So the field lies unseen over words of the page. It stays the one that Tab reaches, that its label names, and that takes
// what is dropped on it. Without script the browser's own words stand there.

import { element } from './page.ts';

export function wordFileFields(): void {
	for (const input of document.querySelectorAll<HTMLInputElement>('input.input[type=file]')) layOverWords(input);
}

function layOverWords(input: HTMLInputElement): void {
	const button = element('span', { class: 'file-button' }, input.multiple ? 'Choose files' : 'Choose a file');
	const chosen = element('span', { class: 'file-chosen', id: `${input.id || input.name}-chosen` });
	const place = element('span', { class: 'input file-field' }, button, chosen);
	const show = () => {
		const [first, ...more] = input.files ?? [];
		chosen.textContent = first ? first.name : 'None chosen yet';
		if (more.length > 0) chosen.textContent = `${more.length + 1} files chosen`;
	};
	input.before(place);
	place.append(input);
	input.setAttribute('aria-describedby', `${input.getAttribute('aria-describedby') ?? ''} ${chosen.id}`.trim());
	// After the others that take the files away at once, and after the form has emptied it.
	input.addEventListener('change', () => setTimeout(show));
	input.form?.addEventListener('reset', () => setTimeout(show));
	show();
}
