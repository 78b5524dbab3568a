// Why printed text may stay in a picture, and how a form says so. Runs in the browser too.

import type { Corners } from './areas.ts';

/** Reasons for which printed text may stay, by the word that a form sends. They are kept in the audit log. */
export const REASONS = {
	scale: 'It is a scale, a unit or an axis.',
	device: 'It names a device, a drug or a maker.',
	teaching: 'It is a label that explains the picture.',
	other: 'It identifies nobody.',
} as const;
export type Reason = keyof typeof REASONS;

export interface SparedText {
	corners: Corners;
	reason: Reason;
}

/** As a form or a header sends it. What is not understood spares nothing. */
export function readSparedTexts(text: string | null | undefined): SparedText[] {
	if (!text) return [];
	try {
		const list: unknown = JSON.parse(text);
		return Array.isArray(list) ? list.slice(0, 200).filter(isSparedText) : [];
	} catch {
		return [];
	}
}

function isSparedText(value: unknown): value is SparedText {
	const { corners, reason } = (value ?? {}) as Partial<SparedText>;
	return (
		Array.isArray(corners) &&
		corners.length === 8 &&
		corners.every((share) => typeof share === 'number' && share >= -1 && share <= 2) &&
		typeof reason === 'string' &&
		Object.hasOwn(REASONS, reason)
	);
}
