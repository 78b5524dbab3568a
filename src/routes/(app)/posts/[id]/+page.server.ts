import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { addPhotos } from '#kernel/attachments/add-photos.ts';
import { reply } from '#kernel/replies/reply.ts';
import { readPlace, readThread } from '#kernel/stream/read-thread.ts';
import { newKey, readForm } from '#platform/form.ts';
import { shortId } from '#platform/ids.ts';
import { acted, idIn, shown } from '../../../answer.ts';

const ReplyForm = z.object({
	text: z.string().default(''),
	to: z.string(),
	key: z.string().min(8).max(100),
	attested: z.literal('yes').optional(),
});

export const load = async ({ locals: { viewer }, params, url }) => {
	const thread = await shown(readThread(viewer, 'post', idIn(params.id), readPlace(url.searchParams)));
	return {
		thread,
		to: url.searchParams.get('to') ?? params.id,
		zone: viewer.memberId === null ? 'UTC' : viewer.timeZone,
		key: viewer.memberId !== null && viewer.confirmed && !thread.root.locked ? newKey() : null,
	};
};

export const actions = {
	reply: async ({ locals, params, request }) => {
		const read = await readForm(request, ReplyForm);
		if (!read.ok) return fail(422, { values: read.values, problems: read.problems });
		const { data, form } = read;
		const { done, failure } = await acted(
			form,
			(async () =>
				reply(locals.viewer, {
					parentId: idIn(data.to || params.id),
					markdown: data.text.replace(/\r\n/g, '\n').trim(),
					attachmentIds: await addPhotos(locals.viewer, form, data.key),
					key: data.key,
					attested: data.attested === 'yes',
				}))(),
		);
		if (failure) return failure;
		redirect(303, `/go/${shortId(done)}`);
	},
};
