// Signing in with a passkey. The page stays without a framework: one that comes to life under the fingers of somebody
// who is typing takes away what was typed.

import { passkeysWork, signInWithPasskey } from '#features/accounts/passkey-browser.ts';

/** Shows the button `data-passkey` where passkeys work; its value is the path to go to afterwards. */
export function offerPasskeys(): void {
	const place = document.querySelector<HTMLElement>('[data-passkey]');
	const button = place?.querySelector('button');
	const problem = place?.querySelector<HTMLElement>('[role=alert]');
	if (!place || !button || !problem || !passkeysWork()) return;
	place.hidden = false;
	const words = button.textContent;
	button.addEventListener('click', async () => {
		button.setAttribute('aria-busy', 'true');
		button.textContent = button.dataset.working ?? words;
		problem.hidden = true;
		try {
			await signInWithPasskey();
			location.assign(place.dataset.passkey || '/');
		} catch (refusal) {
			problem.textContent = (refusal as Error).message;
			problem.hidden = false;
			button.removeAttribute('aria-busy');
			button.textContent = words;
		}
	});
}
