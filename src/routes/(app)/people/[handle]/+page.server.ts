import { redirect } from '@sveltejs/kit';
import { readStanding } from '#features/people/standing.ts';
import { readProfile } from '#features/profiles/read-profile.ts';
import { block } from '#kernel/people/block.ts';
import { follow, unfollow } from '#kernel/people/follow.ts';
import { listPrincipal } from '#kernel/stream/list-stream.ts';
import { acted, shown } from '../../../answer.ts';

export const load = async ({ locals: { viewer }, params, url }) => {
	const profile = await shown(readProfile(viewer, params.handle));
	const before = url.searchParams.get('before');
	return {
		profile,
		standing: await shown(readStanding(viewer, profile.id)),
		stream: await shown(listPrincipal(viewer, profile.id, before)),
		first: before === null,
		zone: viewer.memberId === null ? 'UTC' : viewer.timeZone,
	};
};

export const actions = {
	follow: async ({ locals, params, request }) => {
		const { failure } = await acted(await request.formData(), follow(locals.viewer, params.handle));
		if (failure) return failure;
		redirect(303, `/people/${params.handle}`);
	},
	block: async ({ locals, params, request }) => {
		const { failure } = await acted(await request.formData(), block(locals.viewer, params.handle));
		if (failure) return failure;
		redirect(303, '/profile/blocked');
	},
	unfollow: async ({ locals, params, request }) => {
		const { failure } = await acted(await request.formData(), unfollow(locals.viewer, params.handle));
		if (failure) return failure;
		redirect(303, `/people/${params.handle}`);
	},
};
