import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import {
	listWorkplaceDomains,
	removeWorkplaceDomain,
	saveWorkplaceDomain,
} from '#features/verification/workplaces/workplace-domains.ts';
import { readForm } from '#platform/form.ts';
import { acted, shown } from '../../../answer.ts';

const DomainForm = z.object({
	domain: z.string().trim().min(3, 'Write a domain such as hospital.example.').max(253),
	workplace: z.string().trim().min(3, 'Name the workplace.').max(120),
	below: z.string().optional(),
});

export const load = async ({ locals, url }) => ({
	domains: await shown(listWorkplaceDomains(locals.viewer)),
	saved: url.searchParams.has('saved'),
});

export const actions = {
	save: async ({ locals, request }) => {
		const read = await readForm(request, DomainForm);
		if (!read.ok) return fail(422, { values: read.values, problems: read.problems });
		const { below, ...draft } = read.data;
		const { failure } = await acted(
			read.form,
			saveWorkplaceDomain(locals.viewer, { ...draft, below: below === 'yes' }),
		);
		if (failure) return failure;
		redirect(303, '/admin/workplaces?saved');
	},
	remove: async ({ locals, request }) => {
		const form = await request.formData();
		const { failure } = await acted(form, removeWorkplaceDomain(locals.viewer, String(form.get('listed') ?? '')));
		if (failure) return failure;
		redirect(303, '/admin/workplaces?saved');
	},
};
