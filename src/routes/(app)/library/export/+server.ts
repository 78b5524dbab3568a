import { error } from '@sveltejs/kit';
import { FORMATS, type Format, formatAs } from '#features/library/cite/format-citations.ts';
import { pmidsIn, readForExport } from '#features/library/cite/read-for-export.ts';
import { shown } from '../../../answer.ts';

/** ?pmid=1,2,3 or repeated; &as=ris, bibtex or csl-json. */
export const GET = async ({ locals: { viewer }, url }) => {
	const as = url.searchParams.get('as') ?? 'ris';
	if (!Object.hasOwn(FORMATS, as)) error(422, 'Citations go out as RIS, BibTeX or CSL JSON.');
	const pmids = pmidsIn(url.searchParams.getAll('pmid').join(','));
	const items = await shown(readForExport(viewer, pmids));
	const { extension, type } = FORMATS[as as Format];
	const name = items.length === 1 ? `pmid-${items[0]?.id}` : `citations-${items.length}`;
	return new Response(await formatAs(as as Format, items), {
		headers: {
			'content-type': `${type}; charset=utf-8`,
			'content-disposition': `attachment; filename="${name}.${extension}"`,
			'cache-control': 'private, no-store',
		},
	});
};
