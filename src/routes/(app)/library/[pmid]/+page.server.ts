import { LINK_WORDS, readCitation } from '#features/library/read-citation.ts';
import { isOnShelf } from '#features/library/shelf/save-citation.ts';
import { shown } from '../../../answer.ts';

export const load = async ({ locals: { viewer }, params }) => {
	const read = await shown(readCitation(viewer, /^\d{1,10}$/.test(params.pmid) ? Number(params.pmid) : 0));
	const onShelf = await isOnShelf(viewer, read.citation.pmid);
	return {
		...read,
		onShelf,
		links: read.links.map((link) => ({ ...link, words: LINK_WORDS[link.type] ?? link.type })),
	};
};
