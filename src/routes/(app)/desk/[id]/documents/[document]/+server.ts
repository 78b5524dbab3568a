import { openDocument } from '#features/verification/documents/open-document.ts';
import { readShortId } from '#platform/ids.ts';
import { Refusal } from '#platform/refusal.ts';
import type { RequestHandler } from './$types';

// For everybody but the checkers there is nothing here, whether or not there is a document.
const nothing = () =>
	new Response('There is nothing here for you.', {
		status: 404,
		headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
	});

export const GET: RequestHandler = async ({ locals, params }) => {
	const claim = readShortId(params.id);
	const id = readShortId(params.document);
	if (!claim || !id) return nothing();
	try {
		const { type, bytes } = await openDocument(locals.viewer, claim, id);
		return new Response(new Uint8Array(bytes), {
			headers: {
				'content-type': type,
				'content-length': String(bytes.length),
				'content-disposition': `inline; filename="document.${type.split('/')[1]}"`,
				// A document runs nothing, is kept nowhere, and stands on no other site's page. Browsers show no PDF under `sandbox`
				// or without plugins; their viewers are a sandbox of their own, and a PDF with a program was refused before.
				'content-security-policy':
					type === 'application/pdf'
						? "frame-ancestors 'none'"
						: "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox",
				'cache-control': 'no-store',
			},
		});
	} catch (problem) {
		if (problem instanceof Refusal) return nothing();
		throw problem;
	}
};
