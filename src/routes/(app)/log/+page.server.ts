import { loggedWords } from '#kernel/decisions/decision-words.ts';
import { readDecisionLog } from '#kernel/decisions/read-log.ts';
import { shortId } from '#platform/ids.ts';
import { shown } from '../../answer.ts';

export const load = async ({ locals: { viewer }, url }) => {
	const before = url.searchParams.get('before');
	const log = await shown(readDecisionLog(viewer, before));
	return {
		lines: log.lines.map(({ id, action, ...line }) => ({ ...line, id: shortId(id), what: loggedWords(action) })),
		counts: log.counts.map(({ action, ...count }) => ({ ...count, what: loggedWords(action) })),
		older: log.older,
		first: before === null,
		judges: viewer.duties.includes('moderator') || viewer.duties.includes('administrator'),
		zone: viewer.memberId === null ? 'UTC' : viewer.timeZone,
	};
};
