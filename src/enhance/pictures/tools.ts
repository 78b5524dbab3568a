// What somebody covers more with: the brush, boxes, a step back and forth, the size of the picture on screen.

import { element } from '../page.ts';
import type { History } from './marks.ts';
import type { Sheet } from './sheet.ts';

/** @param look classes of its look besides “button”. */
export function button(words: string, look: string, act: () => void): HTMLButtonElement {
	const made = element('button', { type: 'button', class: `button ${look}` }, words);
	made.addEventListener('click', act);
	return made;
}

export interface Tools {
	root: HTMLElement;
	step(way: 'undo' | 'redo'): void;
	/** Shows what can be done now. */
	refresh(): void;
	/** The one from which somebody without a pointer goes on. */
	firstOfUse(): HTMLButtonElement;
}

/** @param changed is told after each of their uses. */
export function makeTools(sheet: Sheet, history: History, changed: () => void): Tools {
	const brush = button('Brush', 'button-quiet', () => {
		sheet.brush = sheet.brush === null ? Number(size.value) / 100 : null;
		sheet.selected = null;
		changed();
		sheet.show();
	});
	const size = element('input', { type: 'range', min: '1', max: '12', value: '4', 'aria-label': 'Size of the brush' });
	size.addEventListener('input', () => {
		if (sheet.brush !== null) sheet.brush = Number(size.value) / 100;
	});
	const addBox = button('Add a box', 'button-quiet', () => {
		sheet.brush = null;
		const id = history.addBox();
		sheet.selected = id;
		sheet.show();
		changed();
		sheet.root.querySelector<SVGElement>(`[data-mark="${id}"]`)?.focus();
	});
	const undo = button('Undo', 'button-quiet', () => step('undo'));
	const redo = button('Redo', 'button-quiet', () => step('redo'));
	const smaller = button('−', 'button-quiet', () => sheet.zoom(1 / 1.4));
	smaller.setAttribute('aria-label', 'Smaller');
	const larger = button('+', 'button-quiet', () => sheet.zoom(1.4));
	larger.setAttribute('aria-label', 'Larger');
	const root = element('div', { class: 'photo-tools', role: 'group', 'aria-label': 'Cover more' });
	root.append(brush, size, addBox, undo, redo, smaller, larger);

	function step(way: 'undo' | 'redo'): void {
		history[way]();
		sheet.show();
		changed();
	}

	return {
		root,
		step,
		refresh() {
			brush.setAttribute('aria-pressed', String(sheet.brush !== null));
			undo.disabled = !history.canUndo;
			redo.disabled = !history.canRedo;
		},
		firstOfUse: () => [undo, redo].find((made) => !made.disabled) ?? brush,
	};
}
