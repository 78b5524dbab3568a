import { redirect } from '@sveltejs/kit';
import { markRead, readNotices } from '#kernel/notices/read-notices.ts';
import { readShortId, shortId } from '#platform/ids.ts';
import { shown } from '../../answer.ts';

export const load = async ({ locals: { viewer }, url }) => {
	const before = url.searchParams.get('before');
	const { notices, older } = await shown(readNotices(viewer, before && readShortId(before)));
	return {
		notices: notices.map((notice) => ({ ...notice, open: `/notices/${shortId(notice.id)}` })),
		older: older && shortId(older),
		first: before === null,
		zone: viewer.memberId === null ? 'UTC' : viewer.timeZone,
	};
};

export const actions = {
	read: async ({ locals }) => {
		await shown(markRead(locals.viewer, 'all'));
		redirect(303, '/notices');
	},
};
