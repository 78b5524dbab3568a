// Keys: / search, g and a letter for a tab, j and k in lists, Enter or o opens, ? shows them. They can be switched off,
// because single letters are in the way of those who speak to their computer.

import { element, isWriting, store } from './page.ts';

const OFF = 'keys:off';

export function listenKeys(): void {
	let afterG = 0;
	document.addEventListener('keydown', (event) => {
		if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return;
		if (document.querySelector('dialog[open]')) return;
		if (event.key === '?') return showKeys();
		if (store.get(OFF)) return;
		if (afterG && Date.now() - afterG < 1500) {
			afterG = 0;
			const tab = document.querySelector<HTMLElement>(`[data-key="${CSS.escape(event.key)}"]`);
			if (tab) {
				event.preventDefault();
				tab.click();
			}
			return;
		}
		if (event.key === 'g') {
			afterG = Date.now();
		} else if (event.key === '/') {
			const search = [...document.querySelectorAll<HTMLElement>('input[type=search]')].find(
				(one) => one.offsetParent !== null,
			);
			const page = document.querySelector<HTMLElement>('.masthead-find');
			if (search ?? page) event.preventDefault();
			// Where the masthead has no room for the box, the page has one.
			if (search) search.focus();
			else page?.click();
		} else if (event.key === 'j' || event.key === 'k') {
			move(event.key === 'j' ? 1 : -1);
		} else if (event.key === 'o' || event.key === 'Enter') {
			const row = document.activeElement;
			if (row?.matches('[data-row]'))
				row.querySelector<HTMLElement>('.row-title a, .row-meta a, a:not(.person-name), button')?.click();
		}
	});
}

/** Focuses the next or the previous row of the list; begins at the first one on the screen. */
function move(step: 1 | -1): void {
	const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')];
	if (rows.length === 0) return;
	const at = rows.findIndex((row) => row.contains(document.activeElement));
	const first = rows.findIndex((row) => row.getBoundingClientRect().bottom > 80);
	const next = rows[at === -1 ? Math.max(0, first) : Math.min(rows.length - 1, Math.max(0, at + step))];
	if (!next) return;
	next.tabIndex = -1;
	next.focus({ preventScroll: true });
	next.scrollIntoView({ block: 'nearest' });
}

function showKeys(): void {
	const tabs = [...document.querySelectorAll<HTMLElement>('[data-key]')].map((tab): [string, string] => [
		`g ${tab.dataset.key}`,
		tab.dataset.word ?? tab.textContent?.trim() ?? '',
	]);
	const keys: [string, string][] = [
		...tabs,
		...(document.querySelector('input[type=search]') ? [['/', 'Search'] as [string, string]] : []),
		['j', 'Next in the list'],
		['k', 'Previous in the list'],
		['o', 'Open it'],
		['?', 'These keys'],
	];
	const list = element('dl', { class: 'keys' });
	for (const [key, meaning] of keys) {
		const caps = element('dt', {});
		for (const cap of key.split(' ')) caps.append(element('kbd', {}, cap), ' ');
		list.append(caps, element('dd', {}, meaning));
	}
	const box = element('input', { type: 'checkbox', id: 'keys-on' });
	box.checked = !store.get(OFF);
	box.addEventListener('change', () => store.set(OFF, box.checked ? null : 'yes'));
	const dialog = element(
		'dialog',
		{ class: 'dialog', 'aria-labelledby': 'keys-title' },
		element('h2', { id: 'keys-title' }, 'Keys'),
		list,
		element('label', { class: 'choice', for: 'keys-on' }, box, element('span', {}, 'Use single keys in this browser')),
		element(
			'form',
			{ method: 'dialog', class: 'actions' },
			element('button', { class: 'button button-second', autofocus: '' }, 'Close'),
		),
	);
	dialog.addEventListener('close', () => dialog.remove());
	document.body.append(dialog);
	dialog.showModal();
}
