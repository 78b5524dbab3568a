// The photos of a form. Files named "photos", each with its description "alt-<position>"; and before them those that the
// editor in the browser uploaded while the member wrote: their short ids as
// "photo", each with its description "alt-<short id>".

import type { Viewer } from '#kernel/people/viewer.ts';
import { type Id, readShortId } from '#platform/ids.ts';
import { addPhoto, describePhoto, type Wishes } from './add-photo.ts';

/**
 * Cleans and stores the photos of a form, one after the other.
 * @param key idempotency key of the form: sent again, the same files are the same photos.
 * @param wishes what may stay uncovered in files; those that were uploaded before had theirs then.
 * @returns their ids, in order; none when the form holds none.
 */
export async function addPhotos(viewer: Viewer, form: FormData, key: string, wishes: Wishes = {}): Promise<Id[]> {
	return (await addPhotosWithin(Number.POSITIVE_INFINITY, viewer, form, key, wishes)).ids;
}

/**
 * The same, until so many milliseconds are over: looking through a photo takes seconds, and neither a browser nor what stands
 * before the server waits for minutes. One photo is always added.
 * @returns how many files are left beside.
 */
export async function addPhotosWithin(
	patience: number,
	viewer: Viewer,
	form: FormData,
	key: string,
	wishes: Wishes = {},
): Promise<{ ids: Id[]; left: number }> {
	const began = performance.now();
	const ids: Id[] = [];
	for (const short of form.getAll('photo').map(String)) {
		const id = readShortId(short);
		if (id === null) continue;
		const alt = form.get(`alt-${short}`);
		// A form that is sent a second time finds its photo published already; attachToContent() and once() know what to do.
		if (typeof alt === 'string') await describePhoto(viewer, id, alt).catch(onlyMissing);
		ids.push(id);
	}
	const files = form.getAll('photos').filter((file): file is File => file instanceof File && file.size > 0);
	for (const [position, file] of files.entries()) {
		if (position > 0 && performance.now() - began > patience) return { ids, left: files.length - position };
		const alt = String(form.get(`alt-${position}`) ?? '');
		ids.push(await addPhoto(viewer, file, alt, `${key}-photo-${position}`, wishes));
	}
	return { ids, left: 0 };
}

function onlyMissing(problem: unknown): void {
	if ((problem as { kind?: string }).kind !== 'not-found') throw problem;
}
