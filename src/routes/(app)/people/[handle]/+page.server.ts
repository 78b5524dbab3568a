import { redirect } from '@sveltejs/kit';
import { readStanding } from '#features/people/standing.ts';
import { circles, readProfile } from '#features/profiles/read-profile.ts';
import { paperNamed } from '#features/profiles/read-reference.ts';
import { readGraveMarks } from '#kernel/citations/read-marks.ts';
import { block } from '#kernel/people/block.ts';
import { follow, unfollow } from '#kernel/people/follow.ts';
import { listPrincipal } from '#kernel/stream/list-stream.ts';
import { Refusal } from '#platform/refusal.ts';
import { acted, shown } from '../../../answer.ts';

/** What nobody of a circle sees is no fault of its owner's. */
function hidden(problem: unknown): null {
	if (problem instanceof Refusal && problem.kind === 'not-found') return null;
	throw problem;
}

export const load = async ({ locals: { viewer }, params, url }) => {
	// "View as", for the page's owner: another member's wish is ignored by readProfile().
	const mine = viewer.memberId !== null && viewer.handle === params.handle;
	const wished = (mine && circles.find((circle) => circle === url.searchParams.get('as'))) || null;
	const before = url.searchParams.get('before');
	const tried = wished && (await readProfile(viewer, params.handle, wished).catch(hidden));
	const as = tried ? wished : null;
	const profile = tried || (await shown(readProfile(viewer, params.handle, null)));
	return {
		profile,
		marks: await readGraveMarks(
			[profile.headline, profile.about].concat(
				Object.values(profile.lines).flatMap((lines) =>
					lines.flatMap((one) => [one.title, one.detail, paperNamed(one.reference)]),
				),
			),
		),
		as,
		/** The owner wished to see it as a circle that sees nothing of it. */
		unseen: wished !== null && as === null,
		// How the two stand to each other: nothing to a visitor, and nothing between oneself and oneself.
		standing: viewer.memberId === null || profile.isMine || as ? null : await shown(readStanding(viewer, profile.id)),
		// Each post states its own audience, so that they are left out where one tries what others see of the profile.
		stream: as ? null : await shown(listPrincipal(viewer, profile.id, before)),
		signedIn: viewer.memberId !== null,
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
