import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { editNetwork } from '#features/admin/edit-network.ts';
import { writeIncome } from '#features/admin/income-lines.ts';
import { requireDuty } from '#kernel/people/viewer.ts';
import { readForm } from '#platform/form.ts';
import { acted, shown } from '../../../answer.ts';

const NetworkForm = z.object({
	name: z.string(),
	operator: z.string(),
	funder: z.string(),
	contact: z.string(),
	income: z.string().max(5000),
	incomeOf: z.string(),
});

export const load = async ({ locals: { viewer, network }, url }) => {
	await shown((async () => requireDuty(viewer, 'administrator'))());
	return {
		contact: network?.contact ?? '',
		income: writeIncome(network?.income ?? []),
		incomeOf: network?.incomeOf ?? '',
		saved: url.searchParams.has('saved'),
	};
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
