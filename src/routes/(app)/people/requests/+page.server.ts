import { readRequests } from '#features/people/read-requests.ts';
import { shown } from '../../../answer.ts';

export const load = async ({ locals }) => ({
	...(await shown(readRequests(locals.viewer))),
	zone: locals.viewer.memberId === null ? 'UTC' : locals.viewer.timeZone,
});
