import { redirect } from '@sveltejs/kit';
import { readInvitation, useInvitation } from '#features/spaces/door.ts';
import { acted, shown } from '../../../answer.ts';

export const load = async ({ locals, params }) => ({
	invitation: await shown(readInvitation(locals.viewer, params.token)),
	token: params.token,
});

export const actions = {
	default: async ({ locals, params, request }) => {
		const { done, failure } = await acted(await request.formData(), useInvitation(locals.viewer, params.token));
		if (failure) return failure;
		redirect(303, `/spaces/${done}`);
	},
};
