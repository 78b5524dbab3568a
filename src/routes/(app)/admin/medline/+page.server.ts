import { z } from 'zod';
import { readLoading, startLoading } from '#features/library/load-medline.ts';
import { readForm } from '#platform/form.ts';
import { acted, shown } from '../../../answer.ts';

export const load = async ({ locals }) => shown(readLoading(locals.viewer));

export const actions = {
	default: async ({ locals, request }) => {
		const read = await readForm(request, z.object({}));
		const { failure } = await acted(read.form, startLoading(locals.viewer));
		return failure ?? { started: true };
	},
};
