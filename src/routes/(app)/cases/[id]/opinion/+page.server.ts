import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { readCasePage } from '#features/cases/read-case.ts';
import { askOpinion } from '#features/opinions/ask-opinion.ts';
import { readOwnRequests } from '#features/opinions/read-opinions.ts';
import { readGraveMarks } from '#kernel/citations/read-marks.ts';
import { specialtyChoices } from '#kernel/people/specialty-choices.ts';
import { requireMember } from '#kernel/people/viewer.ts';
import { readForm } from '#platform/form.ts';
import { notFound } from '#platform/refusal.ts';
import { acted, idIn, shown } from '../../../../answer.ts';

const AskForm = z.object({
	colleague: z.string().max(80).default(''),
	specialty: z.string().default(''),
	days: z.string().regex(/^\d{1,2}$/, 'Give them between 1 and 30 days.'),
	onward: z.literal('yes').optional(),
	question: z.string().default(''),
	citing: z.literal('yes').optional(),
});

export const load = async ({ locals: { viewer }, params }) =>
	shown(
		(async () => {
			const told = await readCasePage(viewer, idIn(params.id));
			if (!told.isAuthor) throw notFound();
			const requests = await readOwnRequests(viewer, told.id);
			return {
				id: params.id,
				title: told.title,
				language: told.language,
				specialty: told.specialty,
				specialties: specialtyChoices(),
				requests,
				marks: await readGraveMarks(requests.map(({ question }) => question)),
				zone: requireMember(viewer).timeZone,
			};
		})(),
	);

export const actions = {
	default: async ({ locals: { viewer }, params, request }) => {
		const read = await readForm(request, AskForm);
		if (!read.ok) return fail(422, { values: read.values, problems: read.problems });
		const { failure } = await acted(
			read.form,
			askOpinion(viewer, idIn(params.id), {
				...read.data,
				onward: read.data.onward === 'yes',
				knowing: read.data.citing === 'yes',
				days: Number(read.data.days),
			}),
		);
		if (failure) return failure;
		redirect(303, `/cases/${params.id}/opinion`);
	},
};
