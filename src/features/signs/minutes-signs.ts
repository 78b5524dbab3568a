import type { Row } from '#kernel/stream/read-rows.ts';
import type { Signs } from '#ui/signs.ts';
import { contentSigns } from './content-signs.ts';

/**
 * Minutes that everybody may read, and the meeting they are of. A meeting itself is for its space alone: what is told of it is
 * what stands in the minutes, so neither where it was nor who came.
 */
export function minutesSigns(row: Row, heldAt: Date | null, visitor: boolean): Signs | null {
	const signs = contentSigns(row, visitor);
	if (!signs || !heldAt) return signs;
	return {
		...signs,
		data: { ...signs.data, about: { '@type': 'EducationEvent', name: signs.title, startDate: heldAt.toISOString() } },
	};
}
