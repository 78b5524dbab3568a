import { fail, redirect } from '@sveltejs/kit';
import { chooseInSpace, readSpaceChoices } from '#features/notices/choose-ways.ts';
import { OCCASIONS, SPACE_OCCASIONS } from '#kernel/notices/occasions.ts';
import { readForm } from '#platform/form.ts';
import { acted, shown } from '../../../../answer.ts';
import { choicesFor, chosenValue, SpaceForm } from '../ways-form.ts';

export const load = async ({ locals: { viewer }, params, url }) => {
	const { name, everywhere, here } = await shown(readSpaceChoices(viewer, params.slug));
	return {
		name,
		slug: params.slug,
		occasions: SPACE_OCCASIONS.map((occasion) => ({
			name: occasion,
			words: OCCASIONS[occasion].words,
			hint: OCCASIONS[occasion].hint,
			options: choicesFor(everywhere[occasion]),
			value: chosenValue(here[occasion]),
		})),
		done: url.searchParams.has('done'),
	};
};

export const actions = {
	default: async ({ locals, params, request }) => {
		const read = await readForm(request, SpaceForm);
		if (!read.ok) return fail(422, { values: read.values, problems: read.problems });
		const { failure } = await acted(read.form, chooseInSpace(locals.viewer, params.slug, read.data));
		if (failure) return failure;
		redirect(303, `/account/notices/${params.slug}?done=yes`);
	},
};
