import { redirect } from '@sveltejs/kit';
import { readPoll } from '#kernel/polls/read-poll.ts';
import type { Round } from '#kernel/polls/tables.ts';
import { vote } from '#kernel/polls/vote.ts';
import { acted, idIn, shown } from '../../../answer.ts';

const roundIn = (url: URL): Round => (url.searchParams.get('round') === '1' ? 1 : 0);

/** The poll by itself: where a vote that was refused is put right. */
export const load = async ({ locals: { viewer }, params, url }) => ({
	id: params.id,
	round: roundIn(url),
	poll: await shown(readPoll(viewer, idIn(params.id), roundIn(url))),
	zone: viewer.memberId === null ? 'UTC' : viewer.timeZone,
});

export const actions = {
	default: async ({ locals, params, request, url }) => {
		const form = await request.formData();
		const choice = form.getAll('choice').map((one) => Number(one));
		const { failure } = await acted(
			form,
			vote(locals.viewer, idIn(params.id), choice, String(form.get('of') ?? ''), roundIn(url)),
		);
		if (failure) return failure;
		redirect(303, `/go/${params.id}#${roundIn(url) === 0 ? 'poll' : 'poll-after'}`);
	},
};
