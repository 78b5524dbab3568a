// A file that this browser cannot show, HEIC in most of them, would leave the device as it is: whoever chose it is asked first.

import { element } from '../page.ts';

/** Asks in a dialog. @returns whether it goes to the server. */
export function sendUnseen(which: string): Promise<boolean> {
	return new Promise((resolve) => {
		const dialog = element('dialog', { class: 'dialog', 'aria-labelledby': 'photo-unseen-which photo-unseen-title' });
		const end = (words: string, look: string, sends: boolean) => {
			const made = element('button', { type: 'button', class: `button ${look}` }, words);
			made.addEventListener('click', () => {
				dialog.close();
				dialog.remove();
				resolve(sends);
			});
			return made;
		};
		dialog.addEventListener('cancel', (event) => event.preventDefault());
		dialog.append(
			element('p', { class: 'hint', id: 'photo-unseen-which' }, which),
			element('h2', { id: 'photo-unseen-title', tabindex: '-1', autofocus: '' }, 'This browser cannot show it'),
			element(
				'p',
				{},
				'So it cannot be looked through on this device: it goes to the server as it is. The server looks for faces and printed text, covers what it finds, and keeps no original. Look at what comes back before you publish it.',
			),
			element(
				'div',
				{ class: 'photo-ends' },
				end('Send it to the server', '', true),
				end('Leave it out', 'button-quiet', false),
			),
		);
		document.body.append(dialog);
		dialog.showModal();
	});
}
