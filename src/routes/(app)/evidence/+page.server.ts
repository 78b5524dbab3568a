import { readSources } from '#features/library/evidence/read-sources.ts';

export const load = async ({ locals: { viewer } }) => ({
	sources: await readSources(),
	zone: viewer.memberId === null ? 'UTC' : viewer.timeZone,
});
