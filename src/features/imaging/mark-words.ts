// How marks are called and measured.

import type { Mark } from './marks.ts';

export const SHAPES = { point: 'Point', arrow: 'Arrow', length: 'Length' } as const;

/** "12.3 mm", or in pixels where the file does not say how large one is. Null for what has no length. */
export function lengthWords(
	mark: Pick<Mark, 'shape' | 'x1' | 'y1' | 'x2' | 'y2'>,
	spacing: [number, number] | null,
): string | null {
	if (mark.shape !== 'length' || mark.x2 === null || mark.y2 === null) return null;
	const [down, across] = spacing ?? [1, 1];
	const length = Math.hypot((mark.x2 - mark.x1) * across, (mark.y2 - mark.y1) * down);
	return spacing ? `${length.toFixed(1)} mm` : `${Math.round(length)} pixels`;
}
