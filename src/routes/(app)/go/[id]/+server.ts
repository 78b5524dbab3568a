import { redirect } from '@sveltejs/kit';
import { pathOf } from '#kernel/stream/find-content.ts';
import { readShortId } from '#platform/ids.ts';
import { idIn, shown } from '../../../answer.ts';

/** Leads to where a content stands, whatever its kind: the address that notices and links carry. */
export const GET = async ({ locals, params, url }) => {
	const from = url.searchParams.get('back');
	const back = from && readShortId(from) ? from : null;
	redirect(303, await shown(pathOf(locals.viewer, idIn(params.id), back)));
};
