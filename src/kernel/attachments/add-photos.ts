// The photos of a form. Files named "photos"; and before them those that were uploaded already, by the editor in the browser or
// when the form was sent before: their short ids as "photo", each with its description "alt-<short id>", "veil-<short id>" where it
// is hard to look at, and "drop-<short id>" to leave one out. "veil" says it of all files that come with the form.

import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Viewer } from '#kernel/people/viewer.ts';
import { db } from '#platform/db.server.ts';
import { type Id, readShortId, shortId } from '#platform/ids.ts';
import { Refusal } from '#platform/refusal.ts';
import { addPhoto, describePhoto, type Wishes } from './add-photo.ts';
import { isVeiled } from './hang-photos.ts';
import { type KeptPhoto, keepInForm } from './kept-photos.ts';
import { readUpload } from './read-upload.ts';

/** Milliseconds for the photos that come with a form, where no script uploads them one by one: less than a proxy waits. */
export const PATIENCE = 30_000;

/**
 * Cleans and stores the photos of a form, one after the other, for as long as there is patience.
 * @param key idempotency key of the form: sent again, the same files are the same photos.
 * @param wishes what may stay uncovered in files; those that were uploaded before had theirs then.
 * @returns their ids, in order; none when the form holds none.
 * @throws Refusal on field "photos" when some were left for want of patience; what addPhoto throws. Those that were added are
 * noted in the form, and come back with it (kept-photos.ts).
 */
export async function addPhotos(viewer: Viewer, form: FormData, key: string, wishes: Wishes = {}): Promise<Id[]> {
	const { ids, left } = await addPhotosWithin(PATIENCE, viewer, form, key, wishes);
	if (left > 0)
		throw new Refusal(
			'invalid',
			`Looking through pictures takes time. Those below are ready; choose the other ${left} again, and send it once more.`,
			{ field: 'photos' },
		);
	return ids;
}

/**
 * The same, and whoever asks says how long: looking through a photo takes seconds, and neither a browser nor what stands
 * before the server waits for minutes. One photo is always added. A file that is refused keeps no other from being added.
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
	const ids = await uploadedBefore(viewer, form);
	const files = form.getAll('photos').filter((file): file is File => file instanceof File && file.size > 0);
	let refused: Refusal | undefined;
	let left = 0;
	try {
		for (const [position, file] of files.entries()) {
			if (position > 0 && performance.now() - began > patience) {
				left = files.length - position;
				break;
			}
			try {
				const id = await addFile(viewer, file, key, wishes);
				if (!ids.includes(id)) ids.push(id); // chosen twice, or brought before
				if (form.get('veil') === 'yes') await veil(viewer, id);
			} catch (problem) {
				// One that is no picture says nothing of the next; one that found no room or no right does.
				if (!(problem instanceof Refusal) || problem.kind !== 'invalid') throw problem;
				refused ??= problem;
			}
		}
		if (refused) throw refused;
		return { ids, left };
	} finally {
		if (ids.length > 0) keepInForm(form, await ownUnused(viewer, ids));
	}
}

async function uploadedBefore(viewer: Viewer, form: FormData): Promise<Id[]> {
	const ids: Id[] = [];
	for (const short of new Set(form.getAll('photo').map(String))) {
		const id = readShortId(short);
		if (id === null || form.get(`drop-${short}`) === 'yes') continue;
		const alt = form.get(`alt-${short}`);
		// A form that is sent a second time finds its photo published already; attachToContent() and once() know what to do.
		if (typeof alt === 'string') await describePhoto(viewer, id, alt, isVeiled(form, short)).catch(onlyMissing);
		ids.push(id);
	}
	return ids;
}

/** Under a key of form and file, so that other files may come with the same form later. */
async function addFile(viewer: Viewer, file: File, key: string, wishes: Wishes): Promise<Id> {
	const bytes = await readUpload(file);
	const sum = createHash('sha256').update(bytes).digest('base64url').slice(0, 22);
	return addPhoto(viewer, bytes, '', `${key}-photo-${sum}`, wishes);
}

async function veil(viewer: Viewer, id: Id): Promise<void> {
	await sql`update attachment set veiled = true where id = ${id} and content_id is null and principal_id = ${viewer.memberId}`.execute(
		db,
	);
}

async function ownUnused(viewer: Viewer, ids: readonly Id[]): Promise<KeptPhoto[]> {
	const { rows } = await sql<
		Omit<KeptPhoto, 'id'> & { id: Id }
	>`select attachment.id::text as id, alt, veiled, covered_faces as faces,
			covered_texts as texts, first_frame as "firstFrame"
		from unnest(${ids}::bigint[]) with ordinality as chosen (id, position) join attachment on attachment.id = chosen.id
		where kind = 'photo' and content_id is null and principal_id = ${viewer.memberId} order by chosen.position`.execute(
		db,
	);
	return rows.map((row) => ({ ...row, id: shortId(row.id) }));
}

function onlyMissing(problem: unknown): void {
	if ((problem as { kind?: string }).kind !== 'not-found') throw problem;
}
