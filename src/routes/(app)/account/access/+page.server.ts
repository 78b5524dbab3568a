import { readAccess } from '#features/access/read-access.ts';
import { readShortId, shortId } from '#platform/ids.ts';
import { say } from '#words/say.ts';
import { shown } from '../../../answer.ts';

export const load = async ({ locals: { viewer }, url }) => {
	const before = url.searchParams.get('before');
	const { openings, older } = await shown(readAccess(viewer, before ? readShortId(before) : null));
	return {
		openings: openings.map((one) => ({ ...one, id: shortId(one.id), what: say(one.what), by: say(one.by) })),
		older: older && `?before=${shortId(older)}`,
		newest: before ? '/account/access' : null,
		zone: viewer.memberId === null ? 'UTC' : viewer.timeZone,
	};
};
