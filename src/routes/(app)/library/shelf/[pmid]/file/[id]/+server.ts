import { openFile } from '#features/library/shelf/own-files.ts';
import { readShortId } from '#platform/ids.ts';
import { Refusal } from '#platform/refusal.ts';
import type { RequestHandler } from './$types';

// For everybody but the owner there is nothing here, whether or not there is a file.
const nothing = () =>
	new Response('There is nothing here for you.', {
		status: 404,
		headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
	});

export const GET: RequestHandler = async ({ locals, params }) => {
	const id = readShortId(params.id);
	if (!id || !/^\d{1,9}$/.test(params.pmid)) return nothing();
	try {
		const { name, bytes } = await openFile(locals.viewer, Number(params.pmid), id);
		return new Response(new Uint8Array(bytes), {
			headers: {
				'content-type': 'application/pdf',
				'content-length': String(bytes.length),
				// Saved and not shown: a PDF of anybody's making stands on no page of this origin.
				'content-disposition': `attachment; filename="${name.replace(/[^\x20-\x7e]|["\\]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(name)}`,
				'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
				'x-content-type-options': 'nosniff',
				'cache-control': 'private, no-store',
			},
		});
	} catch (problem) {
		if (problem instanceof Refusal) return nothing();
		throw problem;
	}
};
