import { error } from '@sveltejs/kit';
import { FORMATS, type Format, formatAs } from '#features/library/cite/format-citations.ts';
import { MOST_EXPORTED } from '#features/library/cite/formats.ts';
import { pmidsIn, readForExport } from '#features/library/cite/read-for-export.ts';
import { readFilters } from '#features/library/search/filters.ts';
import { withAsked } from '#features/library/search/history.ts';
import { UnreadableQuery } from '#features/library/search/read-query.ts';
import { findCitations } from '#features/library/search/search-citations.ts';
import { shelfPmids } from '#features/library/shelf/read-shelf.ts';
import { requireMember, type Viewer } from '#kernel/people/viewer.ts';
import { say } from '#words/say.ts';
import { shown } from '../../../answer.ts';

/**
 * ?pmid=1,2,3 or repeated; ?q= with the filters of a search, its first hits in their order; ?of=shelf with list, tag, show.
 * &as=ris, bibtex or csl-json.
 */
export const GET = async ({ locals: { viewer }, url }) => {
	const as = url.searchParams.get('as') ?? 'ris';
	if (!Object.hasOwn(FORMATS, as)) error(422, say('Citations go out as RIS, BibTeX or CSL JSON.'));
	const items = await shown((async () => readForExport(viewer, await pmidsOf(viewer, url)))());
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

async function pmidsOf(viewer: Viewer, url: URL): Promise<number[]> {
	requireMember(viewer);
	const asked = (name: string) => (url.searchParams.get(name) ?? '').trim();
	if (asked('of') === 'shelf')
		return shelfPmids(
			viewer,
			{ list: asked('list') || undefined, tag: asked('tag') || undefined, unread: asked('show') === 'unread' },
			MOST_EXPORTED,
		);
	if (asked('q') === '') return pmidsIn(url.searchParams.getAll('pmid').join(','));
	const filters = readFilters((name) => url.searchParams.getAll(name));
	try {
		const query = await withAsked(viewer, asked('q'));
		const found = await findCitations(query, asked('sort') === 'date' ? 'date' : 'best', filters, 1, MOST_EXPORTED);
		return found?.hits.map(({ pmid }) => pmid) ?? [];
	} catch (problem) {
		if (problem instanceof UnreadableQuery) error(422, say(problem.message));
		throw problem;
	}
}
