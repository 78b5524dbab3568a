// In a list a video is a picture that leads to its page. A plain press plays it where it is instead: the player waits in the
// template beside the link, where it costs nothing (decision 0172).

export function playInPlace(): void {
	document.addEventListener('click', (event) => {
		const { target, defaultPrevented, button, metaKey, ctrlKey, shiftKey, altKey } = event;
		if (defaultPrevented || button !== 0 || metaKey || ctrlKey || shiftKey || altKey) return;
		const still = target instanceof Element ? target.closest('a[data-play]') : null;
		const template = still?.nextElementSibling;
		if (!still || !(template instanceof HTMLTemplateElement)) return;
		const player = document.importNode(template.content, true).querySelector('video');
		if (!player) return;
		event.preventDefault();
		still.replaceWith(player);
		player.focus();
		// A browser that does not play it shows its controls, which say so.
		player.play().catch(() => {});
	});
}
