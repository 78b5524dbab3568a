import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { declineOpinion, takeRequests, withdrawOpinion } from '#features/opinions/ask-opinion.ts';
import { readAskedOfMe, readOpinionFigures, readOwnRequests, readTaking } from '#features/opinions/read-opinions.ts';
import { readGraveMarks } from '#kernel/citations/read-marks.ts';
import { specialtyName } from '#kernel/people/specialties.ts';
import { isVerified, requireMember } from '#kernel/people/viewer.ts';
import { readForm } from '#platform/form.ts';
import { acted, idIn, shown } from '../../answer.ts';

export const load = async ({ locals: { viewer } }) =>
	shown(
		(async () => {
			const me = requireMember(viewer);
			const [asked, own, figures, taking] = await Promise.all([
				readAskedOfMe(viewer),
				readOwnRequests(viewer),
				readOpinionFigures(),
				readTaking(viewer),
			]);
			const field = isVerified(me) && me.specialty !== null ? specialtyName(me.specialty) : null;
			const marks = await readGraveMarks([...asked, ...own].map(({ question }) => question));
			return { asked, own, figures, taking, field, marks, zone: me.timeZone };
		})(),
	);

const RequestForm = z.object({ request: z.string() });
const TakingForm = z.object({ atOnce: z.string().regex(/^\d{1,2}$/, 'Choose how many at once.') });

export const actions = {
	decline: async ({ locals: { viewer }, request }) => {
		const read = await readForm(request, RequestForm);
		if (!read.ok) return fail(422, { values: read.values, problems: read.problems });
		const { failure } = await acted(read.form, declineOpinion(viewer, idIn(read.data.request)));
		if (failure) return failure;
		redirect(303, '/opinions');
	},
	withdraw: async ({ locals: { viewer }, request }) => {
		const read = await readForm(request, RequestForm);
		if (!read.ok) return fail(422, { values: read.values, problems: read.problems });
		const { failure } = await acted(read.form, withdrawOpinion(viewer, idIn(read.data.request)));
		if (failure) return failure;
		redirect(303, '/opinions#own');
	},
	take: async ({ locals: { viewer }, request }) => {
		const read = await readForm(request, TakingForm);
		if (!read.ok) return fail(422, { values: read.values, problems: read.problems });
		const { failure } = await acted(read.form, takeRequests(viewer, Number(read.data.atOnce)));
		if (failure) return failure;
		redirect(303, '/opinions#taking');
	},
};
