import { redirect } from '@sveltejs/kit';
import { listBlocked, unblock } from '#kernel/people/block.ts';
import { listMuted, unmute } from '#kernel/people/mute.ts';
import { acted, shown } from '../../../answer.ts';

export const load = async ({ locals: { viewer } }) => ({
	blocked: await shown(listBlocked(viewer)),
	muted: await shown(listMuted(viewer)),
	zone: viewer.memberId === null ? 'UTC' : viewer.timeZone,
});

export const actions = {
	unmute: async ({ locals, request }) => {
		const form = await request.formData();
		const { failure } = await acted(form, unmute(locals.viewer, String(form.get('handle') ?? '')));
		if (failure) return failure;
		redirect(303, '/profile/blocked');
	},
	unblock: async ({ locals, request }) => {
		const form = await request.formData();
		const { failure } = await acted(form, unblock(locals.viewer, String(form.get('handle') ?? '')));
		if (failure) return failure;
		redirect(303, '/profile/blocked');
	},
};
