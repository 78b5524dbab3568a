import { error } from '@sveltejs/kit';
import { CITE_FORMATS, type CiteFormat } from '#kernel/citations/cite-own.ts';
import { citableCase } from '../../citable.ts';
import type { RequestHandler } from './$types';

/** A citation of the case as a file: /cite/bib, /cite/ris, /cite/json, /cite/txt. */
export const GET: RequestHandler = async (event) => {
	const { citable } = await citableCase(event);
	if (!Object.hasOwn(CITE_FORMATS, event.params.format)) error(404, 'There is nothing here for you.');
	const { type, write } = CITE_FORMATS[event.params.format as CiteFormat];
	return new Response(write(citable), {
		headers: {
			'content-type': type,
			'content-disposition': `attachment; filename="case-${citable.id}.${event.params.format}"`,
		},
	});
};
