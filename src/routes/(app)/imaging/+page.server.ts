import { ownSeries } from '#features/imaging/read-series.ts';
import { ownUploads } from '#features/imaging/upload/read-uploads.ts';
import { isVerified, requireMember } from '#kernel/people/viewer.ts';
import { shown } from '../../answer.ts';

export const load = async ({ locals: { viewer } }) =>
	shown(
		(async () => ({
			verified: isVerified(requireMember(viewer)),
			series: await ownSeries(viewer),
			uploads: await ownUploads(viewer),
		}))(),
	);
