// The reader of a PDF. Nothing of it is loaded before somebody asks for it, by the button or by an address that names a page.

import { element } from './page.ts';

export function offerDocument(): void {
	const place = document.querySelector<HTMLElement>('[data-document]');
	const actions = place?.querySelector<HTMLElement>('[data-document-actions]');
	if (!place || !actions) return;
	const button = element('button', { type: 'button', class: 'button' }, 'Read it here');
	const open = async (page: number) => {
		button.disabled = true;
		button.textContent = 'Opening…';
		try {
			await (await import('./document-viewer.ts')).openDocument(place, page);
			button.remove();
		} catch {
			// Off line, or a browser that is too old: download and text are there.
			button.disabled = false;
			button.textContent = 'Read it here';
			const said = place.querySelector('[data-document-problem]');
			if (!said)
				actions.after(
					element(
						'p',
						{ class: 'problem', role: 'alert', 'data-document-problem': '' },
						'The file could not be opened here. Try again, download it, or read the text of its pages.',
					),
				);
		}
	};
	button.addEventListener('click', () => void open(pageAsked() ?? 1));
	actions.prepend(button);
	const asked = pageAsked();
	if (asked !== null) void open(asked);
}

/** The page that the address names: "#page=12". */
export function pageAsked(): number | null {
	const found = /^#page=(\d{1,5})$/.exec(location.hash);
	return found ? Number(found[1]) : null;
}
