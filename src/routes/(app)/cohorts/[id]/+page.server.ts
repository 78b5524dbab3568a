import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { readFilter } from '#features/cases/base/filter.ts';
import { resolveFilter } from '#features/cases/base/resolve-filter.ts';
import { closeCohort, nameEthics } from '#features/cohorts/define-cohort.ts';
import { FIELDS } from '#features/cohorts/fields.ts';
import { readCohort } from '#features/cohorts/read-cohorts.ts';
import { makeRelease } from '#features/cohorts/release.ts';
import { readForm } from '#platform/form.ts';
import { acted, idIn, shown } from '../../../answer.ts';

const EthicsForm = z.object({
	body: z.string().default(''),
	number: z.string().default(''),
	date: z.string().default(''),
});

export const load = async ({ locals: { viewer }, params }) => {
	const { criteria, ...cohort } = await shown((async () => readCohort(viewer, idIn(params.id)))());
	const chosen = await resolveFilter(readFilter(new URLSearchParams(criteria)));
	return {
		cohort: { ...cohort, id: params.id },
		chosen: chosen.map(({ name, label }) => ({ name, label })),
		fields: cohort.fields.map((name) => ({
			name,
			label: FIELDS[name].label,
			steps: FIELDS[name].steps.map(({ says }) => says),
		})),
		zone: viewer.memberId === null ? 'UTC' : viewer.timeZone,
	};
};

export const actions = {
	ethics: async ({ locals: { viewer }, params, request }) => {
		const read = await readForm(request, EthicsForm);
		if (!read.ok) return fail(422, { values: read.values, problems: read.problems });
		const { failure } = await acted(read.form, nameEthics(viewer, idIn(params.id), read.data));
		if (failure) return failure;
		redirect(303, `/cohorts/${params.id}`);
	},
	release: async ({ locals: { viewer }, params, request }) => {
		const { failure } = await acted(await request.formData(), makeRelease(viewer, idIn(params.id)));
		if (failure) return failure;
		redirect(303, `/cohorts/${params.id}#releases`);
	},
	close: async ({ locals: { viewer }, params, request }) => {
		const { failure } = await acted(await request.formData(), closeCohort(viewer, idIn(params.id)));
		if (failure) return failure;
		redirect(303, `/cohorts/${params.id}`);
	},
};
