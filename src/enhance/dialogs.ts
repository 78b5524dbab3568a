// Dialogs open in place instead of by address; menus close when one looks elsewhere.

import { namedBy } from './page.ts';

export function openDialogs(): void {
	document.addEventListener('click', (event) => {
		const target = event.target as Element;
		const opener = target.closest<HTMLAnchorElement>('a[data-dialog]');
		const dialog = opener && namedBy(opener);
		if (dialog instanceof HTMLDialogElement) {
			event.preventDefault();
			dialog.showModal();
			return;
		}
		const closer = target.closest('[data-close]');
		if (closer) {
			event.preventDefault();
			closer.closest('dialog')?.close();
		}
		if (target instanceof HTMLDialogElement && target.open && isBeside(target, event)) target.close();
		for (const menu of openMenus()) if (!menu.contains(target)) menu.open = false;
	});
	document.addEventListener('focusout', ({ relatedTarget }) => {
		for (const menu of openMenus())
			if (relatedTarget instanceof Node && !menu.contains(relatedTarget)) menu.open = false;
	});
	document.addEventListener('keydown', (event) => {
		if (event.key !== 'Escape') return;
		for (const menu of openMenus()) {
			menu.open = false;
			menu.querySelector('summary')?.focus();
		}
		const focused = document.activeElement;
		if (focused instanceof HTMLElement && focused.matches('.badge')) focused.blur();
	});
	// An address that names a dialog opens it as one.
	const named = namedBy(location);
	if (named instanceof HTMLDialogElement) named.showModal();
}

function openMenus(): NodeListOf<HTMLDetailsElement> {
	return document.querySelectorAll<HTMLDetailsElement>('details[data-menu][open]');
}

/** Was the press on the backdrop, beside the dialog's box? */
function isBeside(dialog: HTMLDialogElement, { clientX, clientY }: MouseEvent): boolean {
	const box = dialog.getBoundingClientRect();
	return clientX < box.left || clientX > box.right || clientY < box.top || clientY > box.bottom;
}
