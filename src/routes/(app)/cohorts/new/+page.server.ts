import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { filterPairs, readFilter } from '#features/cases/base/filter.ts';
import { resolveFilter } from '#features/cases/base/resolve-filter.ts';
import { defineCohort, requireResearcher } from '#features/cohorts/define-cohort.ts';
import { FIELD_NAMES, FIELDS } from '#features/cohorts/fields.ts';
import { newKey, readForm } from '#platform/form.ts';
import { shortId } from '#platform/ids.ts';
import { acted, shown } from '../../../answer.ts';

const CohortForm = z.object({
	title: z.string().default(''),
	purpose: z.string().default(''),
	criteria: z.string().max(2000).default(''),
	fields: z.union([z.string(), z.array(z.string())]).default([]),
	keeper: z.string().default(''),
	endsOn: z.string().default(''),
	key: z.string().min(8).max(100),
});

export const load = async ({ locals: { viewer }, url }) => {
	await shown((async () => requireResearcher(viewer))());
	const filter = readFilter(url.searchParams);
	const criteria = filterPairs({ ...filter, q: '', show: 'newest' });
	const labels = await resolveFilter(readFilter(new URLSearchParams(criteria)));
	return {
		criteria: String(new URLSearchParams(criteria)),
		chosen: labels.map(({ name, label }) => ({ name, label })),
		dropped: filter.q !== '' || filter.show !== 'newest',
		fields: FIELD_NAMES.map((name) => ({ name, label: FIELDS[name].label })),
		key: newKey(),
	};
};

export const actions = {
	default: async ({ locals: { viewer }, request }) => {
		const read = await readForm(request, CohortForm);
		const chosen = read.form.getAll('fields').map(String);
		if (!read.ok) return fail(422, { values: read.values, problems: read.problems, chosen });
		const { done, failure } = await acted(
			read.form,
			(async () =>
				defineCohort(viewer, { ...read.data, purpose: read.data.purpose.replace(/\r\n/g, '\n'), fields: chosen }))(),
		);
		if (failure) return fail(failure.status, { ...failure.data, chosen });
		redirect(303, `/cohorts/${shortId(done)}`);
	},
};
