// The photos of a form: files named "photos", each with its description "alt-<position>".

import type { Viewer } from '#kernel/people/viewer.ts';
import type { Id } from '#platform/ids.ts';

/** Cleans and stores the photos of a form. @returns their ids, in order; none when the form holds none. */
export async function addPhotos(_viewer: Viewer, form: FormData): Promise<Id[]> {
	const files = form.getAll('photos').filter((file): file is File => file instanceof File && file.size > 0);
	if (files.length > 0) throw new Error('photos are not stored yet');
	return [];
}
