import { error, fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { mergeThread, moveThread, pinThread, splitThread } from '#features/forums/keep-order.ts';
import { readThreadPlace } from '#features/forums/read-forum.ts';
import { findReplies, readPlaces } from '#features/forums/read-order.ts';
import { readForm } from '#platform/form.ts';
import { readShortId, shortId } from '#platform/ids.ts';
import { acted, idIn, shown } from '../../../../answer.ts';

const MoveForm = z.object({ to: z.string().min(1, 'Choose where it belongs.') });
const SplitForm = z.object({
	replies: z.string().default(''),
	title: z.string().default(''),
	category: z.string().default(''),
});
const MergeForm = z.object({ into: z.string().min(1, 'Paste the address of the other thread.') });

async function keptThread(viewer: App.Locals['viewer'], param: string) {
	const place = await shown((async () => readThreadPlace(viewer, idIn(param)))());
	if (place === 'elsewhere' || !place.keeps) error(404, 'There is nothing here for you.');
	return place;
}

export const load = async ({ locals: { viewer }, params }) => ({
	id: params.id,
	place: await keptThread(viewer, params.id),
	...(await shown(readPlaces(viewer, idIn(params.id)))),
});

export const actions = {
	pin: async ({ locals, params, request }) => {
		const form = await request.formData();
		const { failure } = await acted(form, pinThread(locals.viewer, idIn(params.id), form.get('pinned') === 'yes'));
		if (failure) return failure;
		redirect(303, `/forums/${params.id}`);
	},
	move: async ({ locals, params, request }) => {
		const read = await readForm(request, MoveForm);
		if (!read.ok) return fail(422, { values: read.values, problems: read.problems });
		const [space = '', category = ''] = read.data.to.split('.');
		const to = {
			spaceId: readShortId(space) ?? '0',
			categoryId: category === '' ? null : (readShortId(category) ?? '0'),
		};
		const { failure } = await acted(read.form, moveThread(locals.viewer, idIn(params.id), to));
		if (failure) return failure;
		redirect(303, `/forums/${params.id}`);
	},
	split: async ({ locals, params, request }) => {
		const read = await readForm(request, SplitForm);
		if (!read.ok) return fail(422, { values: read.values, problems: read.problems });
		const { replies, title, category } = read.data;
		const { done, failure } = await acted(
			read.form,
			(async () =>
				splitThread(locals.viewer, idIn(params.id), {
					replyIds: await findReplies(locals.viewer, idIn(params.id), replies),
					title,
					categoryId: category === '' ? null : (readShortId(category) ?? '0'),
				}))(),
		);
		if (failure) return failure;
		redirect(303, `/forums/${shortId(done)}`);
	},
	merge: async ({ locals, params, request }) => {
		const read = await readForm(request, MergeForm);
		if (!read.ok) return fail(422, { values: read.values, problems: read.problems });
		// The address as it is copied, or its last part.
		const last = read.data.into.trim().split(/[?#]/)[0]?.split('/').filter(Boolean).at(-1) ?? '';
		const { failure } = await acted(read.form, mergeThread(locals.viewer, idIn(params.id), readShortId(last) ?? '0'));
		if (failure) return failure;
		redirect(303, `/go/${params.id}`);
	},
};
