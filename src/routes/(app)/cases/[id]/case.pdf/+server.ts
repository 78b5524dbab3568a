import { casePdf, paperPictures } from '#features/cases/case-pdf.ts';
import { noteCopy } from '#features/cases/copies.ts';
import { CITE_FORMATS } from '#kernel/citations/cite-own.ts';
import { readThread } from '#kernel/stream/read-thread.ts';
import { shown } from '../../../../answer.ts';
import { citableCase } from '../citable.ts';
import type { RequestHandler } from './$types';

/** The case as a file, for members: whoever has it is told when the patient takes consent back. */
export const GET: RequestHandler = async (event) => {
	const { told, citable } = await citableCase(event);
	const { viewer } = event.locals;
	await shown(noteCopy(viewer, told.id, 'pdf'));
	const { root } = await shown(readThread(viewer, 'case', told.id, null, 1));
	const bytes = await casePdf(told, await paperPictures(viewer, root.attachments), {
		network: citable.network,
		address: citable.address,
		citation: CITE_FORMATS.txt.write(citable).trim(),
	});
	return new Response(new Uint8Array(bytes), {
		headers: {
			'content-type': 'application/pdf',
			'content-disposition': `attachment; filename="case-${citable.id}.pdf"`,
			'cache-control': 'private, no-store',
		},
	});
};
