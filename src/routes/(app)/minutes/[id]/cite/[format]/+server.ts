import { error } from '@sveltejs/kit';
import { CITE_FORMATS, type CiteFormat } from '#kernel/citations/cite-own.ts';
import { readMinutes } from '../../citable.ts';
import type { RequestHandler } from './$types';

/** A citation of the minutes as a file: /cite/bib, /cite/ris, /cite/json, /cite/txt. */
export const GET: RequestHandler = async ({ locals, params }) => {
	const { citable } = await readMinutes(locals.viewer, params.id, locals.network ?? null);
	if (!Object.hasOwn(CITE_FORMATS, params.format)) error(404, 'There is nothing here for you.');
	const { type, write } = CITE_FORMATS[params.format as CiteFormat];
	return new Response(write(citable), {
		headers: {
			'content-type': type,
			'content-disposition': `attachment; filename="minutes-${citable.id}.${params.format}"`,
		},
	});
};
