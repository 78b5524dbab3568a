import { coinsOf, metaTags } from '#features/library/cite/page-metadata.ts';
import { readCitedHere } from '#features/library/evidence/read-cited-here.ts';
import { LINK_WORDS, readCitation } from '#features/library/read-citation.ts';
import { readCitedBy } from '#features/library/read-cited-by.ts';
import { isOnShelf } from '#features/library/shelf/save-citation.ts';
import { findSimilar } from '#features/library/similar/find-similar.ts';
import { shown } from '../../../answer.ts';

export const load = async ({ locals: { viewer }, params, url }) => {
	const pmid = /^\d{1,10}$/.test(params.pmid) ? Number(params.pmid) : 0;
	const version = url.searchParams.get('version');
	const read = await shown(readCitation(viewer, pmid, version && /^\d{1,4}$/.test(version) ? Number(version) : null));
	const before = url.searchParams.get('cited-before');
	const [onShelf, cited, similar, citedBy] = await Promise.all([
		isOnShelf(viewer, pmid),
		readCitedHere(viewer, pmid),
		findSimilar(pmid),
		readCitedBy(pmid, before),
	]);
	return {
		...read,
		onShelf,
		links: read.links.map((link) => ({ ...link, words: LINK_WORDS[link.type] ?? link.type })),
		cited,
		similar,
		citedBy,
		citedLater: before !== null,
		meta: { tags: metaTags(read.citation, read.standing === 3), coins: coinsOf(read.citation, read.standing === 3) },
		zone: viewer.memberId === null ? 'UTC' : viewer.timeZone,
	};
};
