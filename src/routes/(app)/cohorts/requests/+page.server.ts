import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { answerAlways, answerFor, readRequests } from '#features/cohorts/answer.ts';
import { professionLabel } from '#kernel/people/professions.ts';
import { readForm } from '#platform/form.ts';
import { shortId } from '#platform/ids.ts';
import { acted, idIn, shown } from '../../../answer.ts';

const AnswerForm = z.object({ cohort: z.string(), case: z.string(), answer: z.enum(['yes', 'no']) });
const AlwaysForm = z.object({ always: z.enum(['yes', 'no', 'ask'], { error: 'Choose one of the three.' }) });

export const load = async ({ locals: { viewer } }) => {
	const { requests, always } = await shown((async () => readRequests(viewer))());
	return {
		always: always === null ? 'ask' : always ? 'yes' : 'no',
		requests: requests.map((one) => ({
			...one,
			id: shortId(one.id),
			by: { ...one.by, line: one.by.line ? professionLabel(one.by.line) : '' },
			cases: one.cases.map((each) => ({ ...each, id: shortId(each.id) })),
		})),
	};
};

export const actions = {
	answer: async ({ locals: { viewer }, request }) => {
		const read = await readForm(request, AnswerForm);
		if (!read.ok) return fail(422, { values: read.values, problems: read.problems });
		const { cohort, case: one, answer } = read.data;
		const { failure } = await acted(read.form, answerFor(viewer, idIn(cohort), idIn(one), answer === 'yes'));
		if (failure) return failure;
		redirect(303, `/cohorts/requests#c-${cohort}`);
	},
	always: async ({ locals: { viewer }, request }) => {
		const read = await readForm(request, AlwaysForm);
		if (!read.ok) return fail(422, { values: read.values, problems: read.problems });
		const { always } = read.data;
		const { failure } = await acted(read.form, answerAlways(viewer, always === 'ask' ? null : always === 'yes'));
		if (failure) return failure;
		redirect(303, '/cohorts/requests');
	},
};
