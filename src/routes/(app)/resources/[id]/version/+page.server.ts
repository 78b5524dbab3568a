import { error, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { addVersion } from '#features/resources/change-resource.ts';
import { readChangeable } from '#features/resources/read-resource.ts';
import { MOST_BYTES } from '#kernel/attachments/document/add-document.ts';
import { newKey } from '#platform/form.ts';
import { Refusal } from '#platform/refusal.ts';
import { say } from '#words/say.ts';
import { idIn, shown } from '../../../../answer.ts';
import { withDocument } from '../../../document-form.ts';

export const load = async ({ locals: { viewer }, params }) => {
	const held = await shown(readChangeable(viewer, idIn(params.id), 'resource'));
	if (held.form !== 'file') error(404, say('There is nothing here for you.'));
	return {
		id: params.id,
		title: held.title,
		language: held.language,
		space: held.space,
		most: MOST_BYTES / 1024 / 1024,
		key: newKey(),
	};
};

const VersionForm = z.object({ note: z.string().default(''), attested: z.literal('yes').optional() });

export const actions = {
	default: async ({ locals: { viewer }, params, request }) => {
		await shown(readChangeable(viewer, idIn(params.id), 'resource'));
		const answer = await withDocument(viewer, request, VersionForm, async ({ note, attested }, documentId) => {
			if (!documentId) throw new Refusal('invalid', 'Choose a file.', { field: 'file' });
			return addVersion(viewer, idIn(params.id), { documentId, note, attested: attested === 'yes' });
		});
		if ('failure' in answer) return answer.failure;
		redirect(303, `/resources/${params.id}`);
	},
};
