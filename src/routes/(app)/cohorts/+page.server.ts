import { listCohorts } from '#features/cohorts/read-cohorts.ts';
import { isVerified } from '#kernel/people/viewer.ts';
import { shortId } from '#platform/ids.ts';
import { shown } from '../../answer.ts';

export const load = async ({ locals: { viewer } }) => ({
	cohorts: (await shown((async () => listCohorts(viewer))())).map((one) => ({ ...one, id: shortId(one.id) })),
	mayAsk: isVerified(viewer),
	zone: viewer.memberId === null ? 'UTC' : viewer.timeZone,
});
