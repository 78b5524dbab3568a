// A series of pictures: offers the viewer where it can run, and lets "mark 3" in replies lead to the mark. The viewer
// itself is large and comes when it is asked for.

export function offerViewer(): void {
	const page = document.querySelector<HTMLElement>('[data-series]');
	const offer = page?.querySelector<HTMLElement>('[data-viewer-offer]');
	if (!page || !offer) return;
	offer.hidden = false;
	const button = offer.querySelector<HTMLButtonElement>('[data-open-viewer]');
	const words = offer.querySelector('.hint');
	if (!hasWebGl()) {
		button?.remove();
		if (words)
			words.textContent =
				'This browser cannot draw with WebGL, which the viewer needs. The images above work without it.';
		return;
	}
	button?.addEventListener('click', async () => {
		if (button.getAttribute('aria-busy') === 'true') return;
		button.setAttribute('aria-busy', 'true');
		button.textContent = 'Opening…';
		try {
			await (await import('./series-viewer.ts')).openViewer(page);
			offer.hidden = true;
		} catch (problem) {
			console.warn('The viewer could not be opened.', problem);
			button.removeAttribute('aria-busy');
			button.textContent = 'Open the viewer';
			if (words)
				words.textContent = 'The viewer could not be opened. The images above work without it; try again later.';
		}
	});
}

function hasWebGl(): boolean {
	try {
		return document.createElement('canvas').getContext('webgl2') !== null;
	} catch {
		return false;
	}
}

const MARK = /\bmark (\d{1,3})\b/gi;

/** On a page that shows marks, what is written about one leads to it. */
export function linkMarks(): void {
	if (!document.querySelector('[data-marks]')) return;
	for (const text of document.querySelectorAll('.prose')) {
		const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT, (node) =>
			node.parentElement?.closest('a, code, pre') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
		);
		const found: Text[] = [];
		while (walker.nextNode()) found.push(walker.currentNode as Text);
		for (const node of found) linkIn(node);
	}
}

function linkIn(node: Text): void {
	const parts: (Node | string)[] = [];
	let last = 0;
	for (const match of node.data.matchAll(MARK)) {
		const target = document.getElementById(`mark-${match[1]}`)?.querySelector('a')?.href;
		if (!target) continue;
		const link = document.createElement('a');
		link.href = target;
		link.textContent = match[0];
		parts.push(node.data.slice(last, match.index), link);
		last = match.index + match[0].length;
	}
	if (parts.length > 0) node.replaceWith(...parts, node.data.slice(last));
}
