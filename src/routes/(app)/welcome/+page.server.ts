import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { endFirstSteps } from '#features/first-steps/first-steps.ts';
import { readOwnProfile, stateWork } from '#features/profiles/edit-profile.ts';
import { countryChoices } from '#features/verification/claimable.ts';
import { professions } from '#kernel/people/professions.ts';
import { isVerified } from '#kernel/people/viewer.ts';
import { readForm } from '#platform/form.ts';
import { acted, shown } from '../../answer.ts';

const WorkForm = z.object({
	profession: z.string().default(''),
	country: z.string().default(''),
	company: z.string().default(''),
	leavesIndustry: z.literal('yes').optional(),
});

export const load = async ({ locals: { viewer } }) => {
	const { profession, country, company } = await shown(readOwnProfile(viewer));
	return {
		work: { profession, country, company },
		proved: isVerified(viewer),
		professions: professions.map(({ code, label }) => ({ value: code, words: label })),
		countries: countryChoices(),
	};
};

export const actions = {
	state: async ({ locals, request }) => {
		const read = await readForm(request, WorkForm);
		if (!read.ok) return fail(422, { values: read.values, problems: read.problems });
		const { leavesIndustry, ...work } = read.data;
		const { failure } = await acted(
			read.form,
			stateWork(locals.viewer, work, { leavesIndustry: leavesIndustry === 'yes' }),
		);
		if (failure) return failure;
		redirect(303, '/welcome/topics');
	},
	later: async ({ locals, request }) => {
		const { done, failure } = await acted(await request.formData(), endFirstSteps(locals.viewer));
		if (failure) return failure;
		redirect(303, done);
	},
};
