import { readDocument } from '#kernel/attachments/document/read-document.ts';
import { readShortId } from '#platform/ids.ts';
import { nothing } from '../../nothing.ts';
import { inParts } from '../in-parts.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params, request }) => {
	const id = readShortId(params.attachment);
	const document = id && (await readDocument(locals.viewer, id));
	if (!document) return nothing();
	const plain = document.name.replace(/[^\x20-\x7e]|["\\]/g, '_');
	return inParts(request, {
		...document,
		mediaType: 'application/pdf',
		etag: `"${params.attachment}-document"`,
		// Saved and not shown by the browser: a PDF of anybody's making stands on no page of this origin. The page draws it itself.
		disposition: `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(document.name)}`,
		policy: "default-src 'none'; frame-ancestors 'none'; sandbox",
	});
};
