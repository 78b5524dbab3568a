import { redirect } from '@sveltejs/kit';
import { audienceChoices } from '#features/posts/audience-choices.ts';
import { readSpace } from '#features/spaces/read-spaces.ts';
import { joinSpace, leaveSpace } from '#kernel/spaces/join-space.ts';
import { mayThere } from '#kernel/spaces/rights.ts';
import { listSpace } from '#kernel/stream/list-stream.ts';
import { RowList } from '#kernel/stream/row-list.ts';
import { newKey } from '#platform/form.ts';
import { acted, shown } from '../../../answer.ts';

export const load = async ({ locals: { viewer }, params, url }) => {
	const space = await shown(readSpace(viewer, params.slug));
	const before = url.searchParams.get('before');
	const mine = viewer.memberId === null ? undefined : viewer.spaces.find((one) => one.id === space.id);
	const mayWrite = mine !== undefined && viewer.memberId !== null && viewer.confirmed && mayThere(mine, 'post');
	return {
		space,
		stream: space.role ? await shown(listSpace(viewer, space.id, before)) : { rows: new RowList(), older: null },
		first: before === null,
		zone: viewer.memberId === null ? 'UTC' : viewer.timeZone,
		composer: mayWrite ? { choices: audienceChoices(viewer, space), key: newKey() } : null,
	};
};

export const actions = {
	join: async ({ locals, params, request }) => {
		const { failure } = await acted(await request.formData(), joinSpace(locals.viewer, params.slug));
		if (failure) return failure;
		redirect(303, `/spaces/${params.slug}`);
	},
	leave: async ({ locals, params, request }) => {
		const { failure } = await acted(await request.formData(), leaveSpace(locals.viewer, params.slug));
		if (failure) return failure;
		redirect(303, '/spaces');
	},
};
