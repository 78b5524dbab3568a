import { readConsentResource } from '#features/cases/consent/read-consents.ts';
import { idIn, shown } from '../../../../../../answer.ts';
import type { RequestHandler } from './$types';

/** The record as FHIR R4 Consent, for the authors of the case. */
export const GET: RequestHandler = async ({ locals: { viewer }, params }) => {
	const resource = await shown(readConsentResource(viewer, idIn(params.id), idIn(params.consent)));
	return new Response(`${JSON.stringify(resource, null, '\t')}\n`, {
		headers: {
			'content-type': 'application/fhir+json; charset=utf-8',
			'content-disposition': `attachment; filename="consent-${params.consent}.json"`,
			'cache-control': 'private, no-store',
		},
	});
};
