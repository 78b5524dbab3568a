import { redirect } from '@sveltejs/kit';
import { readPoll } from '#kernel/polls/read-poll.ts';
import { vote } from '#kernel/polls/vote.ts';
import { acted, idIn, shown } from '../../../answer.ts';

/** The poll by itself: where a vote that was refused is put right. */
export const load = async ({ locals: { viewer }, params }) => ({
	id: params.id,
	poll: await shown(readPoll(viewer, idIn(params.id))),
	zone: viewer.memberId === null ? 'UTC' : viewer.timeZone,
});

export const actions = {
	default: async ({ locals, params, request }) => {
		const form = await request.formData();
		const choice = form.getAll('choice').map((one) => Number(one));
		const { failure } = await acted(form, vote(locals.viewer, idIn(params.id), choice, String(form.get('of') ?? '')));
		if (failure) return failure;
		redirect(303, `/go/${params.id}#poll`);
	},
};
