import { fail, redirect } from '@sveltejs/kit';
import { audienceChoices } from '#features/posts/audience-choices.ts';
import { readScheduled } from '#features/scheduled/read-scheduled.ts';
import { reschedule } from '#features/scheduled/schedule.ts';
import { LaterFields } from '#features/scheduled/send.ts';
import { addPhotos } from '#kernel/attachments/add-photos.ts';
import { newKey, readForm, typed } from '#platform/form.ts';
import { localOf } from '#platform/local-time.ts';
import { acted, idIn, shown } from '../../../answer.ts';

export const load = async ({ locals: { viewer }, params }) => {
	const row = await shown(readScheduled(viewer, idIn(params.id)));
	const zone = viewer.memberId === null ? 'UTC' : viewer.timeZone;
	return {
		id: params.id,
		row,
		zone,
		at: row.publishAt ? localOf(row.publishAt, zone) : '',
		choices: row.kind === 'post' && viewer.memberId !== null ? audienceChoices(viewer) : [],
		key: newKey(),
	};
};

export const actions = {
	default: async ({ locals, params, request }) => {
		const read = await readForm(request, LaterFields);
		if (!read.ok) return fail(422, { values: read.values, problems: read.problems });
		const { form, data } = read;
		const change = async () => {
			const { space: _space, original: _original, video: _video, ...fields } = typed(form);
			const addedIds = await addPhotos(locals.viewer, form, fields.key ?? newKey());
			await reschedule(locals.viewer, idIn(params.id), { fields, addedIds, at: data.at });
		};
		const { failure } = await acted(form, change());
		if (failure) return failure;
		redirect(303, '/scheduled?done=changed');
	},
};
