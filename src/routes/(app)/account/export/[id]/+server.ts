import { fetchExport } from '#features/leaving/ask-export.ts';
import { idIn, shown } from '../../../../answer.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) => {
	const { bytes, stream } = await shown(fetchExport(locals.viewer, idIn(params.id)));
	return new Response(stream, {
		headers: {
			'content-type': 'application/zip',
			'content-length': String(bytes),
			'content-disposition': 'attachment; filename="everything-of-mine.zip"',
			'cache-control': 'private, no-store',
		},
	});
};
