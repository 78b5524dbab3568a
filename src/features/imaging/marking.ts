// Marking without script: the still is an image button, and the browser sends where on it was pressed. An arrow and a
// length take two presses.

import type { SeriesPage } from './read-series.ts';
import type { MarkShape } from './tables.ts';

/** Pixels across of the still that is pressed: the page shows it at this size and no other. */
export const PRESSED_WIDTH = 280;

export interface Marking {
	shape: MarkShape;
	/** Pixels of the frame, as far as they are known. */
	from: [number, number] | null;
	to: [number, number] | null;
	/** Everything is known but the label. */
	complete: boolean;
}

/** What the address says of a mark that is being made; null when none is. */
export function readMarking(
	query: URLSearchParams,
	series: Pick<SeriesPage, 'rows' | 'columns' | 'spacing'>,
): Marking | null {
	const shape = query.get('marking');
	if (shape !== 'point' && shape !== 'arrow' && shape !== 'length') return null;
	const pressed = pressedAt(query, series);
	const known = (x: string, y: string) => pair(query.get(x), query.get(y), 1, 1);
	const from = known('x1', 'y1') ?? pressed;
	const to = shape === 'point' ? null : (known('x2', 'y2') ?? (known('x1', 'y1') ? pressed : null));
	return { shape, from, to, complete: from !== null && (shape === 'point' || to !== null) };
}

function pressedAt(
	query: URLSearchParams,
	{ rows, columns, spacing }: Pick<SeriesPage, 'rows' | 'columns' | 'spacing'>,
): [number, number] | null {
	const { width, height } = pressedSize(rows, columns, spacing);
	return pair(query.get('at.x'), query.get('at.y'), columns / width, rows / height);
}

/** The size of the still; it is stretched when pixels are no squares. */
export function pressedSize(
	rows: number,
	columns: number,
	spacing: [number, number] | null,
): { width: number; height: number } {
	const width = Math.min(PRESSED_WIDTH, columns);
	const stretch = spacing ? spacing[0] / spacing[1] : 1;
	return {
		width,
		height: Math.max(1, Math.round((rows * (stretch > 0.1 && stretch < 10 ? stretch : 1) * width) / columns)),
	};
}

function pair(x: string | null, y: string | null, across: number, down: number): [number, number] | null {
	if (x === null || y === null || x === '' || y === '') return null;
	const found: [number, number] = [Math.round(Number(x) * across * 10) / 10, Math.round(Number(y) * down * 10) / 10];
	return found.every((part) => Number.isFinite(part) && part >= 0) ? found : null;
}
