import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { duties, giveDuty, listStaff, takeDuty } from '#features/admin/staff.ts';
import { demandSecondStep, readStaffSecondStep } from '#features/admin/staff-second-step.ts';
import { readForm } from '#platform/form.ts';
import { shortId } from '#platform/ids.ts';
import { acted, idIn, shown } from '../../../answer.ts';

const Duty = z.enum(['administrator', 'moderator', 'checker'], { error: 'Choose a duty.' });
const GiveForm = z.object({ handle: z.string().trim().min(1, 'Whom?'), duty: Duty });
const SecondStepForm = z.object({ demanded: z.literal('yes').optional() });
const TakeForm = z.object({ member: z.string(), duty: Duty });

export const load = async ({ locals: { viewer } }) => {
	const [staff, secondStep] = await Promise.all([shown(listStaff(viewer)), shown(readStaffSecondStep(viewer))]);
	return {
		secondStep,
		staff: staff.map(({ memberId, ...one }) => ({ ...one, id: shortId(memberId), mine: memberId === viewer.memberId })),
		duties: duties.map(({ duty, word, may }) => ({ value: duty, words: word, hint: may })),
		zone: viewer.memberId === null ? 'UTC' : viewer.timeZone,
	};
};

export const actions = {
	give: async ({ locals, request }) => {
		const read = await readForm(request, GiveForm);
		if (!read.ok) return fail(422, { values: read.values, problems: read.problems });
		const { failure } = await acted(read.form, giveDuty(locals.viewer, read.data.handle, read.data.duty));
		if (failure) return failure;
		redirect(303, '/admin/staff');
	},
	second: async ({ locals, request }) => {
		const read = await readForm(request, SecondStepForm);
		if (!read.ok) return fail(422, { values: {}, problems: read.problems });
		const { failure } = await acted(read.form, demandSecondStep(locals.viewer, read.data.demanded === 'yes'));
		if (failure) return fail(failure.status, { values: {}, problems: failure.data.problems });
		redirect(303, '/admin/staff');
	},
	take: async ({ locals, request }) => {
		const read = await readForm(request, TakeForm);
		if (!read.ok) return fail(422, { values: {}, problems: read.problems });
		const { failure } = await acted(read.form, takeDuty(locals.viewer, idIn(read.data.member), read.data.duty));
		if (failure) return fail(failure.status, { values: {}, problems: failure.data.problems });
		// Whoever has just given up the duty cannot see this page any more.
		const gone = read.data.duty === 'administrator' && idIn(read.data.member) === locals.viewer.memberId;
		redirect(303, gone ? '/' : '/admin/staff');
	},
};
