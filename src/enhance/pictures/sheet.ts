// The picture on screen with what is covered above it: pressed, dragged and drawn on by mouse, touch and keys.

import { element } from '../page.ts';
import type { History, Mark, Stroke } from './marks.ts';

const SVG = 'http://www.w3.org/2000/svg';
/** One press of an arrow key, as a share of the picture. */
const STEP = 0.02;

export interface Sheet {
	root: HTMLElement;
	/** Shows the marks as they are now. */
	show(): void;
	zoom(by: number): void;
	/** With it, a drag draws a line of this thickness (a share of the width); without, it moves a box. */
	brush: number | null;
	selected: number | null;
}

/** @param changed is told when somebody selected or changed a mark. */
export function makeSheet(canvas: HTMLCanvasElement, history: History, changed: () => void): Sheet {
	const { width, height } = canvas;
	const overlay = document.createElementNS(SVG, 'svg');
	overlay.setAttribute('viewBox', `0 0 ${width} ${height}`);
	const inner = element('div', { class: 'photo-sheet' }, canvas);
	inner.append(overlay);
	const root = element('div', { class: 'photo-stage' }, inner);
	let scale = 1;

	const sheet: Sheet = { root, show, zoom, brush: null, selected: null };

	function show(): void {
		const focused = (document.activeElement as HTMLElement | null)?.dataset.mark;
		overlay.replaceChildren(
			...history.now.strokes.map((stroke) => strokeShape(stroke, width, height)),
			...history.now.areas.map((mark, at) => markShape(mark, at)),
		);
		overlay.classList.toggle('is-brush', sheet.brush !== null);
		if (focused) overlay.querySelector<SVGElement>(`[data-mark="${focused}"]`)?.focus();
	}

	function markShape(mark: Mark, at: number): SVGElement {
		const shape = document.createElementNS(SVG, 'polygon');
		const points = [0, 2, 4, 6].map(
			(from) => `${(mark.corners[from] as number) * width},${(mark.corners[from + 1] as number) * height}`,
		);
		shape.setAttribute('points', points.join(' '));
		shape.setAttribute('class', `photo-mark photo-${mark.what}${mark.bare ? ' is-bare' : ''}`);
		shape.setAttribute('data-mark', String(mark.id));
		shape.setAttribute('tabindex', '0');
		shape.setAttribute('role', 'button');
		shape.setAttribute('aria-pressed', String(sheet.selected === mark.id));
		shape.setAttribute('aria-label', `${NAMES[mark.what]} ${at + 1}, ${mark.bare ? 'not covered' : 'covered'}`);
		return shape;
	}

	function zoom(by: number): void {
		scale = Math.min(5, Math.max(1, scale * by));
		inner.style.width = `${scale * 100}%`;
	}

	const placeOf = ({ clientX, clientY }: PointerEvent): [number, number] => {
		const box = overlay.getBoundingClientRect();
		return [(clientX - box.left) / box.width, (clientY - box.top) / box.height];
	};
	const markOf = (event: Event) => Number((event.target as SVGElement).dataset?.mark) || null;

	function select(id: number | null): void {
		sheet.selected = id;
		show();
		changed();
	}

	overlay.addEventListener('pointerdown', (event) => {
		if (event.button !== 0) return;
		const start = placeOf(event);
		if (sheet.brush !== null) {
			event.preventDefault();
			return drag(event, brushStroke(start, sheet.brush));
		}
		const id = markOf(event);
		const mark = history.now.areas.find((area) => area.id === id);
		select(id);
		if (mark?.what === 'drawn') {
			event.preventDefault();
			drag(event, moveBox(mark.id, start));
		}
	});

	interface Drag {
		to(place: [number, number]): void;
		end(): void;
	}

	function drag(down: PointerEvent, { to, end }: Drag): void {
		overlay.setPointerCapture(down.pointerId);
		const move = (event: PointerEvent) => to(placeOf(event));
		overlay.addEventListener('pointermove', move);
		const stop = () => {
			overlay.removeEventListener('pointermove', move);
			end();
			show();
			changed();
		};
		overlay.addEventListener('pointerup', stop, { once: true });
		overlay.addEventListener('pointercancel', stop, { once: true });
	}

	function brushStroke(start: [number, number], thickness: number): Drag {
		const stroke: Stroke = { points: [start], thickness };
		let shape = strokeShape(stroke, width, height);
		overlay.append(shape);
		return {
			to(place) {
				stroke.points.push(place);
				const next = strokeShape(stroke, width, height);
				shape.replaceWith(next);
				shape = next;
			},
			end: () => history.addStroke(stroke),
		};
	}

	/** One drag is one step to take back. */
	function moveBox(id: number, start: [number, number]): Drag {
		let place = start;
		const shape = overlay.querySelector<SVGElement>(`[data-mark="${id}"]`);
		return {
			to(now) {
				place = now;
				shape?.setAttribute(
					'transform',
					`translate(${(place[0] - start[0]) * width} ${(place[1] - start[1]) * height})`,
				);
			},
			end() {
				if (place !== start) history.move(id, { x: place[0] - start[0], y: place[1] - start[1] });
			},
		};
	}

	overlay.addEventListener('keydown', (event) => {
		const id = markOf(event);
		if (id === null) return;
		const arrows: Record<string, [number, number]> = {
			ArrowLeft: [-STEP, 0],
			ArrowRight: [STEP, 0],
			ArrowUp: [0, -STEP],
			ArrowDown: [0, STEP],
		};
		const arrow = arrows[event.key];
		if (event.key === 'Enter' || event.key === ' ') select(id);
		else if (event.key === 'Delete' || event.key === 'Backspace') history.remove(id);
		else if (arrow && event.shiftKey) history.move(id, { width: arrow[0], height: arrow[1] });
		else if (arrow) history.move(id, { x: arrow[0], y: arrow[1] });
		else return;
		event.preventDefault();
		show();
		changed();
	});

	show();
	return sheet;
}

export const NAMES = { face: 'Face', text: 'Printed text', drawn: 'Box' } as const;

function strokeShape({ points, thickness }: Stroke, width: number, height: number): SVGElement {
	const shape = document.createElementNS(SVG, 'polyline');
	// A point alone is drawn as a dot.
	const [first] = points;
	const all = points.length === 1 && first ? [first, first] : points;
	shape.setAttribute('points', all.map(([x, y]) => `${x * width},${y * height}`).join(' '));
	shape.setAttribute('class', 'photo-stroke');
	shape.setAttribute('stroke-width', String(thickness * width));
	return shape;
}
