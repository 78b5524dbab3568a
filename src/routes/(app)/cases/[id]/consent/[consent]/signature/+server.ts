import { openSignature } from '#features/cases/consent/record-consent.ts';
import { idIn, shown } from '../../../../../../answer.ts';
import type { RequestHandler } from './$types';

/** What the patient signed, for an author; each opening is in the audit log, hence POST. */
export const POST: RequestHandler = async ({ locals: { viewer }, params }) => {
	const { type, bytes } = await shown(openSignature(viewer, idIn(params.id), idIn(params.consent)));
	return new Response(new Uint8Array(bytes), {
		headers: {
			'content-type': type === 'text/plain' ? 'text/plain; charset=utf-8' : type,
			'content-disposition': 'inline; filename="signature"',
			'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
			'cache-control': 'private, no-store',
		},
	});
};
