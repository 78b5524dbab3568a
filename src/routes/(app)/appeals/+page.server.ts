import { listAppeals } from '#kernel/decisions/appeal.ts';
import { loggedWords } from '#kernel/decisions/decision-words.ts';
import { shortId } from '#platform/ids.ts';
import { shown } from '../../answer.ts';

export const load = async ({ locals: { viewer }, url }) => ({
	appeals: (await shown(listAppeals(viewer))).map(({ id, action, ...appeal }) => ({
		...appeal,
		id: shortId(id),
		what: loggedWords(action),
	})),
	decided: url.searchParams.get('decided'),
	zone: viewer.memberId === null ? 'UTC' : viewer.timeZone,
});
