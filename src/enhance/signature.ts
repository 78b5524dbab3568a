// Signing with a finger: a field that draws, in place of nothing. What is drawn goes with the form as a picture.

import { element } from './page.ts';

export function offerSignatures(): void {
	for (const place of document.querySelectorAll<HTMLElement>('[data-signature]')) attach(place);
}

function attach(place: HTMLElement): void {
	// Without script there is nothing to draw on.
	place.parentElement?.removeAttribute('hidden');
	const hidden = place.parentElement?.querySelector<HTMLInputElement>('input[name=drawn]');
	const canvas = element('canvas', { 'aria-label': place.previousElementSibling?.textContent ?? '', role: 'img' });
	const clear = element('button', { type: 'button', 'aria-label': '✕' }, place.dataset.clear ?? '✕');
	place.append(canvas, clear);
	const pen = canvas.getContext('2d');
	if (!pen || !hidden) return;
	const scale = Math.min(2, devicePixelRatio);
	const size = () => {
		canvas.width = canvas.clientWidth * scale;
		canvas.height = canvas.clientHeight * scale;
		pen.scale(scale, scale);
		pen.lineWidth = 2.4;
		pen.lineCap = 'round';
		pen.lineJoin = 'round';
		pen.strokeStyle = '#1b2426';
		hidden.value = '';
	};
	size();
	clear.addEventListener('click', size);
	let drawing = false;
	const at = (event: PointerEvent): [number, number] => {
		const box = canvas.getBoundingClientRect();
		return [event.clientX - box.left, event.clientY - box.top];
	};
	canvas.addEventListener('pointerdown', (event) => {
		drawing = true;
		canvas.setPointerCapture(event.pointerId);
		pen.beginPath();
		pen.moveTo(...at(event));
	});
	canvas.addEventListener('pointermove', (event) => {
		if (!drawing) return;
		pen.lineTo(...at(event));
		pen.stroke();
	});
	for (const end of ['pointerup', 'pointercancel'])
		canvas.addEventListener(end, () => {
			if (!drawing) return;
			drawing = false;
			hidden.value = canvas.toDataURL('image/png');
		});
}
