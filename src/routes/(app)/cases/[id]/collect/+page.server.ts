import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { readCasePage } from '#features/cases/read-case.ts';
import { addCase, collectAnew } from '#features/collections/gather.ts';
import { listOwn } from '#features/collections/read-collections.ts';
import { requireConfirmed } from '#kernel/people/viewer.ts';
import { newKey, readForm } from '#platform/form.ts';
import { readShortId, shortId } from '#platform/ids.ts';
import { Refusal } from '#platform/refusal.ts';
import { acted, idIn, shown } from '../../../../answer.ts';

const CollectForm = z.object({
	collection: z.string().default(''),
	title: z.string().default(''),
	note: z.string().default(''),
	key: z.string().min(8).max(100),
});

export const load = async ({ locals: { viewer }, params }) => {
	await shown((async () => requireConfirmed(viewer))());
	const id = idIn(params.id);
	const { title, language } = await shown(readCasePage(viewer, id));
	const own = await shown(listOwn(viewer, id));
	return { id: params.id, title, language, own: own.map((one) => ({ ...one, id: shortId(one.id) })), key: newKey() };
};

export const actions = {
	default: async ({ locals: { viewer }, params, request }) => {
		const read = await readForm(request, CollectForm);
		if (!read.ok) return fail(422, { values: read.values, problems: read.problems });
		const { collection, title, note, key } = read.data;
		const collect = async () => {
			const known = readShortId(collection);
			if (!known && title.trim() === '')
				throw new Refusal('invalid', 'Choose a collection, or name a new one.', { field: 'collection' });
			if (!known) return collectAnew(viewer, { title, note, key }, idIn(params.id));
			await addCase(viewer, known, idIn(params.id), note);
			return known;
		};
		const { done, failure } = await acted(read.form, collect());
		if (failure) return failure;
		redirect(303, `/collections/${shortId(done)}`);
	},
};
