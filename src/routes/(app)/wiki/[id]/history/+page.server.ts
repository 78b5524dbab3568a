import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { readPageHistory } from '#features/resources/wiki/read-page.ts';
import { restorePage } from '#features/resources/wiki/write-page.ts';
import { readForm } from '#platform/form.ts';
import { acted, idIn, shown } from '../../../../answer.ts';

export const load = async ({ locals: { viewer }, params }) => {
	const id = idIn(params.id);
	const history = await shown(readPageHistory(viewer, id));
	return { id: params.id, ...history, zone: viewer.memberId === null ? 'UTC' : viewer.timeZone };
};

const RestoreForm = z.object({ number: z.coerce.number().int().min(1), basedOn: z.coerce.number().int().min(0) });

export const actions = {
	restore: async ({ locals, params, request }) => {
		const read = await readForm(request, RestoreForm);
		if (!read.ok) return fail(422, { values: read.values, problems: read.problems });
		const { number, basedOn } = read.data;
		const { failure } = await acted(read.form, restorePage(locals.viewer, idIn(params.id), number, basedOn));
		if (failure) return failure;
		redirect(303, `/wiki/${params.id}`);
	},
};
