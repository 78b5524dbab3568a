// What a case's form says of its photos, as fields like its others: so two tabs or authors do not write over each other there either.

import type { OwnPhoto } from '#kernel/attachments/hang-photos.ts';
import type { Id } from '#platform/ids.ts';
import type { CaseFields } from './fields.ts';

export const isPhotoField = (name: string): boolean => /^(?:alt|veil)-/.test(name);

/** The photos as they are stored, as a form that changes nothing says it. */
export function photoFields(photos: readonly OwnPhoto[]): CaseFields {
	const fields: CaseFields = {};
	for (const { id, alt, veiled, held } of photos) {
		if (alt) fields[`alt-${id}`] = alt;
		if (veiled && !held) fields[`veil-${id}`] = 'yes';
	}
	return fields;
}

/** What a form says of these photos; one that it does not name is left out. */
export function saidOf(photoIds: readonly Id[], form: FormData): CaseFields {
	const fields: CaseFields = {};
	for (const id of photoIds) {
		const alt = form.get(`alt-${id}`);
		if (typeof alt !== 'string') continue;
		fields[`alt-${id}`] = alt;
		if (form.get(`veil-${id}`) === 'yes') fields[`veil-${id}`] = 'yes';
	}
	return fields;
}

/** The same photos as in the form, with what these fields say of them. */
export function asForm(fields: CaseFields, photoIds: readonly Id[], form: FormData): FormData {
	const said = new FormData();
	for (const id of photoIds) {
		if (!form.has(`alt-${id}`)) continue;
		said.set(`alt-${id}`, fields[`alt-${id}`] ?? '');
		if (fields[`veil-${id}`]) said.set(`veil-${id}`, 'yes');
	}
	return said;
}
