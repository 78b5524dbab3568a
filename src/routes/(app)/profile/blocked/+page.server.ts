import { redirect } from '@sveltejs/kit';
import { listBlocked, unblock } from '#kernel/people/block.ts';
import { acted, shown } from '../../../answer.ts';

export const load = async ({ locals: { viewer } }) => ({
	blocked: await shown(listBlocked(viewer)),
	zone: viewer.memberId === null ? 'UTC' : viewer.timeZone,
});

export const actions = {
	unblock: async ({ locals, request }) => {
		const form = await request.formData();
		const { failure } = await acted(form, unblock(locals.viewer, String(form.get('handle') ?? '')));
		if (failure) return failure;
		redirect(303, '/profile/blocked');
	},
};
