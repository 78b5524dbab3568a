// What a composer sent: published now, or kept for its time when the button "Schedule" was pressed.

import { z } from 'zod';
import { addPhotos } from '#kernel/attachments/add-photos.ts';
import type { Viewer } from '#kernel/people/viewer.ts';
import { typed } from '#platform/form.ts';
import { shortId } from '#platform/ids.ts';
import { type Fields, publishers, type ScheduledKind } from './publishers.ts';
import { schedule } from './schedule.ts';

/** The fields with which a form asks for a time. */
export const LaterFields = z.object({
	/** The pressed button; "dated" is Enter in a line of the form, which schedules when a time was given. */
	later: z.enum(['yes', 'dated']).optional(),
	/** In the author's zone. */
	at: z.string().default(''),
});

/**
 * @param more fields that the address and not the form says: `space`, `original`.
 * @returns the path to go on to. @throws Refusal.
 */
export async function sendWriting(
	viewer: Viewer,
	kind: ScheduledKind,
	form: FormData,
	key: string,
	more: Fields = {},
): Promise<string> {
	const fields = { ...onlyOwn(typed(form)), ...more, key };
	const attachmentIds = await addPhotos(viewer, form, key);
	const at = String(form.get('at') ?? '');
	if (form.get('later') === 'yes' || (form.get('later') === 'dated' && at !== '')) {
		const id = await schedule(viewer, { kind, fields, attachmentIds, at, key });
		return `/scheduled?done=${shortId(id)}`;
	}
	const id = await publishers[kind].publish(viewer, fields, attachmentIds, async () => {});
	return publishers[kind].path(shortId(id));
}

/** What an address says, no form may say. */
function onlyOwn({ space: _space, original: _original, ...fields }: Fields): Fields {
	return fields;
}
