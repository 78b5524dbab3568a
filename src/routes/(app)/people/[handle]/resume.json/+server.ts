import { publicUrl } from '#features/accounts/index.ts';
import { jsonResume } from '#features/profiles/json-resume.ts';
import { exportHeaders, profileFor } from '../read-export.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const profile = await profileFor(event);
	return Response.json(jsonResume(profile, publicUrl()), {
		headers: exportHeaders(profile, 'resume.json', 'application/json; charset=utf-8'),
	});
};
