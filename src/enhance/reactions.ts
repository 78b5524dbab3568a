// Thanking shows at once; it is cheap to undo. If the server does not agree, the form is sent the plain way.

export function pressReactions(): void {
	document.addEventListener(
		'submit',
		async (event) => {
			const form = event.target as HTMLFormElement;
			if (!form.matches('[data-react]')) return;
			event.preventDefault();
			if (form.dataset.sending !== undefined) return;
			form.dataset.sending = '';
			const button = form.querySelector('button');
			const sign = form.querySelector<HTMLInputElement>('input[name=sign]');
			const sent = new URLSearchParams(new FormData(form) as unknown as Record<string, string>);
			if (!button || !sign) return form.submit();
			try {
				const pressed = sign.value !== '';
				paint(button, pressed);
				const answer = await fetch(form.action, { method: 'POST', body: sent, redirect: 'manual' });
				if (answer.type !== 'opaqueredirect' && !answer.ok) throw new Error(String(answer.status));
				sign.value = pressed ? '' : form.dataset.react || 'thanks';
				delete form.dataset.sending;
			} catch {
				form.submit();
			}
		},
		true,
	);
}

/** Presses or releases the button and counts: “Thanks · 3”. A count such as “1.2k” stays as it is. */
function paint(button: HTMLElement, pressed: boolean): void {
	button.setAttribute('aria-pressed', String(pressed));
	const text = [...button.childNodes]
		.reverse()
		.find((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
	if (!text?.textContent) return;
	const [word = '', count = '0'] = text.textContent.trim().split(' · ');
	if (!/^\d+$/.test(count)) return;
	const now = Math.max(0, Number(count) + (pressed ? 1 : -1));
	text.textContent = now > 0 ? `${word} · ${now}` : word;
}
