// What both exports of a profile share: the same reading as the page, for the same person.

import type { RequestEvent } from '@sveltejs/kit';
import { circles, type Profile, readProfile } from '#features/profiles/read-profile.ts';
import { shown } from '../../../answer.ts';

export async function profileFor({ locals, params, url }: RequestEvent): Promise<Profile> {
	const as = circles.find((circle) => circle === url.searchParams.get('as')) ?? null;
	return shown(readProfile(locals.viewer, params.handle ?? '', as));
}

export const exportHeaders = (profile: Profile, name: string, type: string): Record<string, string> => ({
	'content-type': type,
	'content-disposition': `attachment; filename="${profile.byline.handle.replace(/[^\w.-]/g, '')}.${name}"`,
	'cache-control': 'private, no-store',
	'x-robots-tag': 'noindex',
});
