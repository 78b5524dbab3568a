import { redirect } from '@sveltejs/kit';
import { endTrip } from '#features/verification/institutions/identity-trip.ts';
import { requireMember } from '#kernel/people/viewer.ts';
import { shortId } from '#platform/ids.ts';
import { Refusal } from '#platform/refusal.ts';
import { shown } from '../../../answer.ts';

// Providers send people back here. What they carry works once; the page that is shown then is another one, so that the
// code stays in no history and in no Referer.
export const load = async ({ locals, url }) => {
	await shown((async () => requireMember(locals.viewer))());
	let end: Awaited<ReturnType<typeof endTrip>>;
	try {
		end = await endTrip(locals.viewer, url);
	} catch (problem) {
		if (!(problem instanceof Refusal)) throw problem;
		return { sentence: problem.message };
	}
	redirect(303, `/verify/${shortId(end.claimId)}?just=${end.outcome}`);
};
