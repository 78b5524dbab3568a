import { publicUrl } from '#features/accounts/index.ts';
import { cvPdf } from '#features/profiles/cv-pdf.ts';
import { exportHeaders, profileFor } from '../read-export.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const profile = await profileFor(event);
	const address = `${publicUrl()}/people/${profile.byline.handle}`;
	const bytes = await cvPdf(profile, event.locals.network?.name ?? 'Consilium', address);
	return new Response(new Uint8Array(bytes), { headers: exportHeaders(profile, 'cv.pdf', 'application/pdf') });
};
