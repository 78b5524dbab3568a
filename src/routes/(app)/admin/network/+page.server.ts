import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { editNetwork } from '#features/admin/edit-network.ts';
import { requireDuty } from '#kernel/people/viewer.ts';
import { readForm } from '#platform/form.ts';
import { acted, shown } from '../../../answer.ts';

const NetworkForm = z.object({ name: z.string(), operator: z.string(), funder: z.string(), contact: z.string() });

export const load = async ({ locals: { viewer, network }, url }) => {
	await shown((async () => requireDuty(viewer, 'administrator'))());
	return { contact: network?.contact ?? '', saved: url.searchParams.has('saved') };
};

export const actions = {
	default: async ({ locals, request }) => {
		const read = await readForm(request, NetworkForm);
		if (!read.ok) return fail(422, { values: read.values, problems: read.problems });
		const { failure } = await acted(read.form, editNetwork(locals.viewer, read.data));
		if (failure) return failure;
		redirect(303, '/admin/network?saved');
	},
};
