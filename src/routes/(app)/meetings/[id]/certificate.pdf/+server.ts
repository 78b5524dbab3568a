import { certificateOf } from '#features/clubs/certificate.ts';
import { idIn, shown } from '../../../../answer.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) => {
	const bytes = await shown(
		(async () => certificateOf(locals.viewer, idIn(params.id), locals.network?.name ?? 'Consilium'))(),
	);
	return new Response(new Uint8Array(bytes), {
		headers: {
			'content-type': 'application/pdf',
			'content-disposition': `attachment; filename="attendance-${params.id}.pdf"`,
			'cache-control': 'private, no-store',
		},
	});
};
