import { redirect } from '@sveltejs/kit';
import { OCCASIONS } from '#kernel/notices/occasions.ts';
import { markRead, readNotices } from '#kernel/notices/read-notices.ts';
import { readShortId, shortId } from '#platform/ids.ts';
import { shown } from '../../answer.ts';

export const load = async ({ locals: { viewer }, url }) => {
	const before = url.searchParams.get('before');
	const { notices, older } = await shown(readNotices(viewer, before && readShortId(before)));
	return {
		notices: notices.map(({ id, actor, sentence, title, read, createdAt, occasion, place }) => ({
			id,
			actor: actor?.name ?? null,
			sentence,
			title,
			read,
			createdAt,
			open: `/notices/${shortId(id)}`,
			// Where to choose to hear less of this: in its space, when it stands in one.
			fewer: `/account/notices${place?.space && OCCASIONS[occasion].inSpaces ? `/${place.space.slug}` : ''}#${occasion}`,
			aboutWords: OCCASIONS[occasion].words,
		})),
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
