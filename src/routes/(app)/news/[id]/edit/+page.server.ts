import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { editPick, placePick, takePickBack } from '#features/news/curating/pick.ts';
import { readOwnPick } from '#features/news/curating/read-desk.ts';
import { CitingFields } from '#kernel/citations/keep-citations.ts';
import { readForm } from '#platform/form.ts';
import { shortId } from '#platform/ids.ts';
import { acted, idIn, shown } from '../../../../answer.ts';

export const load = async ({ locals: { viewer }, params }) => {
	const { channel, url, values, placed } = await shown(readOwnPick(viewer, idIn(params.id)));
	return {
		name: channel.name,
		channel: shortId(channel.id),
		refuses: channel.sponsored === 'refuse',
		url,
		values,
		placed,
	};
};

const words = z.string().max(10_000).default('');
const EditForm = z.object({
	title: words,
	source: words,
	text: words,
	sponsor: words,
	attested: z.literal('yes').optional(),
	...CitingFields.shape,
});
const PlaceForm = z.object({ to: z.enum(['top', 'up', 'down', 'off']) });

export const actions = {
	save: async ({ locals: { viewer }, params, request }) => {
		const read = await readForm(request, EditForm);
		if (!read.ok) return fail(422, { values: read.values, problems: read.problems });
		const { text, attested, ...draft } = read.data;
		const { failure } = await acted(
			read.form,
			editPick(viewer, idIn(params.id), { ...draft, note: text, attested: attested === 'yes' }),
		);
		if (failure) return failure;
		redirect(303, `/news/${params.id}`);
	},
	place: async ({ locals: { viewer }, params, request }) => {
		const read = await readForm(request, PlaceForm);
		if (!read.ok) return fail(422, { values: read.values, problems: read.problems });
		const { done, failure } = await acted(read.form, placePick(viewer, idIn(params.id), read.data.to));
		if (failure) return failure;
		redirect(303, `/news/channels/${shortId(done)}`);
	},
	take: async ({ locals: { viewer }, params, request }) => {
		const { done, failure } = await acted(await request.formData(), takePickBack(viewer, idIn(params.id)));
		if (failure) return failure;
		redirect(303, `/news/channels/${shortId(done)}`);
	},
};
