// The photos of a form: files named "photos", each with its description "alt-<position>".

import type { Viewer } from '#kernel/people/viewer.ts';
import type { Id } from '#platform/ids.ts';
import { addPhoto } from './add-photo.ts';

/**
 * Cleans and stores the photos of a form, one after the other.
 * @param key idempotency key of the form: sent again, the same files are the same photos.
 * @returns their ids, in order; none when the form holds none.
 */
export async function addPhotos(viewer: Viewer, form: FormData, key: string): Promise<Id[]> {
	const files = form.getAll('photos').filter((file): file is File => file instanceof File && file.size > 0);
	const ids: Id[] = [];
	for (const [position, file] of files.entries()) {
		const alt = String(form.get(`alt-${position}`) ?? '');
		ids.push(await addPhoto(viewer, file, alt, `${key}-photo-${position}`));
	}
	return ids;
}
