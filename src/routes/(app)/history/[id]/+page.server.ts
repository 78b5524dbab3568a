import { redirect } from '@sveltejs/kit';
import { changesOf } from '#kernel/content/changes-of.ts';
import { readHistory } from '#kernel/content/read-history.ts';
import { idIn, shown } from '../../../answer.ts';

export const load = async ({ locals: { viewer }, params }) => {
	const { versions, ...history } = await shown(readHistory(viewer, idIn(params.id)));
	// Of a wiki page many have written; its own history says who.
	if (history.kind === 'wiki') redirect(303, `/wiki/${params.id}/history`);
	return {
		id: params.id,
		...history,
		versions: versions.map((version, place) => ({
			number: version.number,
			title: version.title,
			at: version.at,
			isGone: version.markdown === null,
			parts: version.markdown === null ? [] : changesOf(versions[place + 1]?.markdown ?? null, version.markdown),
		})),
		zone: viewer.memberId === null ? 'UTC' : viewer.timeZone,
	};
};
