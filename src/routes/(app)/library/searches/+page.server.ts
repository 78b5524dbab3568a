import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { publicUrl } from '#features/accounts/index.ts';
import { filterLines, titlesOf } from '#features/library/search/filter-words.ts';
import { libraryPath } from '#features/library/search/filters.ts';
import { forgetAsked, listAsked } from '#features/library/search/history.ts';
import { changeKept, listKept } from '#features/library/search/saved-searches.ts';
import { readForm } from '#platform/form.ts';
import { shortId } from '#platform/ids.ts';
import { acted, idIn, shown } from '../../../answer.ts';

export const load = async ({ locals: { viewer } }) => {
	const [kept, asked] = await shown(Promise.all([listKept(viewer), listAsked(viewer)]));
	const titles = await titlesOf([...kept, ...asked]);
	return {
		kept: kept.map((one) => ({
			id: shortId(one.id),
			query: one.query,
			filters: filterLines(one.filters, titles),
			byMail: one.byMail,
			feed: one.feed === null ? null : publicUrl() + one.feed,
			path: libraryPath(one.query, one.filters, { sort: 'date' }),
		})),
		asked: asked.map((one) => ({
			...one,
			filters: filterLines(one.filters, titles),
			path: libraryPath(one.query, one.filters),
		})),
		zone: viewer.memberId === null ? 'UTC' : viewer.timeZone,
	};
};

const ChangeForm = z.object({ id: z.string(), change: z.enum(['forget', 'mail', 'no-mail', 'feed', 'no-feed']) });

export const actions = {
	change: async ({ locals, request }) => {
		const read = await readForm(request, ChangeForm);
		if (!read.ok) return fail(422, { values: read.values, problems: read.problems });
		const { failure } = await acted(read.form, changeKept(locals.viewer, idIn(read.data.id), read.data.change));
		if (failure) return failure;
		redirect(303, '/library/searches');
	},
	clear: async ({ locals, request }) => {
		const { failure } = await acted(await request.formData(), forgetAsked(locals.viewer));
		if (failure) return failure;
		redirect(303, '/library/searches');
	},
};
