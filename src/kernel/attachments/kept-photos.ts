// A form that comes back with a problem brings the photos that it has brought already: nobody chooses them twice. Their ids
// and what was done to them stand in fields of the form, which the page gets back with everything that was typed.

import type { WhatWasDone } from '#kernel/covering/covered-words.ts';
import { readShortId } from '#platform/ids.ts';

const FIELD = 'photos-kept';

export interface KeptPhoto extends Required<WhatWasDone> {
	/** Short id. */
	id: string;
	alt: string;
	veiled: boolean;
}

/** Notes in the form which photos of it lie on the server. */
export function keepInForm(form: FormData, photos: readonly KeptPhoto[]): void {
	form.set(FIELD, photos.map(({ id }) => id).join(' '));
	for (const { id, alt, veiled, faces, texts, firstFrame } of photos) {
		form.set(`alt-${id}`, alt);
		form.set(`veil-${id}`, veiled ? 'yes' : '');
		form.set(`done-${id}`, `${faces} ${texts} ${firstFrame ? 1 : 0}`);
	}
}

/** The photos among what a form gave back. */
export function keptPhotos(values: Record<string, string>): KeptPhoto[] {
	return (values[FIELD] ?? '')
		.split(' ')
		.filter((id) => readShortId(id) !== null)
		.map((id) => {
			const [faces = 0, texts = 0, first = 0] = (values[`done-${id}`] ?? '')
				.split(' ')
				.map((part) => Number(part) || 0);
			const said = { alt: values[`alt-${id}`] ?? '', veiled: values[`veil-${id}`] === 'yes' };
			return { id, ...said, faces, texts, firstFrame: first === 1 };
		});
}
