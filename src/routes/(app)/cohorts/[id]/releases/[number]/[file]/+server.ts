import { error } from '@sveltejs/kit';
import { downloadRelease } from '#features/cohorts/release.ts';
import { idIn, shown } from '../../../../../../answer.ts';
import type { RequestHandler } from './$types';

/** A file of a release, for whoever asked the question. */
export const GET: RequestHandler = async ({ locals: { viewer }, params }) => {
	const file = /^(data|dictionary)\.csv$/.exec(params.file)?.[1] as 'data' | 'dictionary' | undefined;
	if (!file || !/^\d{1,4}$/.test(params.number)) error(404, 'There is nothing here for you.');
	const { name, text } = await shown(
		(async () => downloadRelease(viewer, idIn(params.id), Number(params.number), file))(),
	);
	return new Response(text, {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': `attachment; filename="${name}"`,
			'cache-control': 'private, no-store',
		},
	});
};
