// Chosen photos are shown, and each gets a field that says what is to be seen. It is sent as alt-0, alt-1, …

import { element } from './page.ts';

export function preparePhotos(): void {
	document.addEventListener('change', ({ target }) => {
		if (target instanceof HTMLInputElement && target.type === 'file' && target.dataset.photos !== undefined)
			show(target);
	});
}

function show(input: HTMLInputElement): void {
	const anchor = input.closest('label') ?? input;
	const before = anchor.nextElementSibling;
	const typed = new Map<string, string>();
	if (before?.matches('[data-previews]')) {
		for (const field of before.querySelectorAll('input')) typed.set(field.dataset.file ?? '', field.value);
		for (const image of before.querySelectorAll('img')) URL.revokeObjectURL(image.src);
		before.remove();
	}
	const files = [...(input.files ?? [])];
	if (files.length === 0) return;
	const list = element('ul', { class: 'previews', 'data-previews': '' });
	files.forEach((file, position) => {
		const image = element('img', { alt: '', width: '72', height: '72', src: URL.createObjectURL(file) });
		image.addEventListener('error', () => image.remove()); // HEIC: most browsers cannot show it, the server can
		const identity = `${file.name} ${file.size} ${file.lastModified}`;
		const id = `${input.id || input.name}-alt-${position}`;
		const field = element('input', {
			class: 'input',
			id,
			name: `alt-${position}`,
			maxlength: '1500',
			'data-file': identity,
		});
		field.value = typed.get(identity) ?? '';
		const label = element('label', { class: 'label', for: id }, `What is to be seen in photo ${position + 1}?`);
		const size = element('span', { class: 'hint' }, `${file.name} · ${(file.size / 1_000_000).toFixed(1)} MB`);
		list.append(element('li', { class: 'preview' }, image, element('div', { class: 'field' }, label, size, field)));
	});
	anchor.after(list);
}
