import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { subscribe } from '#features/news/channels/create-channel.ts';
import { importOpml } from '#features/news/channels/opml.ts';
import { listChannels } from '#features/news/channels/read-channels.ts';
import { newKey, readForm } from '#platform/form.ts';
import { shortId } from '#platform/ids.ts';
import { acted, shown } from '../../../answer.ts';

export const load = async ({ locals: { viewer } }) => ({
	channels: await shown(listChannels(viewer, 'own')),
	key: newKey(),
	zone: viewer.memberId === null ? 'UTC' : viewer.timeZone,
});

const SubscribeForm = z.object({
	url: z.string().max(3000),
	name: z.string().max(500).default(''),
	key: z.string().min(8).max(100),
	attested: z.literal('yes').optional(),
});

export const actions = {
	subscribe: async ({ locals: { viewer }, request }) => {
		const read = await readForm(request, SubscribeForm);
		if (!read.ok) return fail(422, { values: read.values, problems: read.problems });
		const { done, failure } = await acted(
			read.form,
			subscribe(viewer, { ...read.data, attested: read.data.attested === 'yes' }),
		);
		if (failure) return failure;
		redirect(303, `/news/channels/${shortId(done)}`);
	},
	import: async ({ locals: { viewer }, request }) => {
		const form = await request.formData();
		const file = form.get('file');
		const bytes = file instanceof File ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array();
		const { done, failure } = await acted(form, importOpml(viewer, bytes));
		if (failure) return failure;
		return { imported: done };
	},
};
