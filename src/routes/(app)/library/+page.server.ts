import { readMedline } from '#features/library/medline/read-medline.ts';
import { UnreadableQuery } from '#features/library/search/read-query.ts';
import { type Hits, KINDS, type Sort, searchCitations } from '#features/library/search/search-citations.ts';
import { requireMember } from '#kernel/people/viewer.ts';
import { shown } from '../../answer.ts';

const MOST_PAGES = 500;

export const load = async ({ locals: { viewer }, url }) => {
	await shown((async () => requireMember(viewer))());
	const asked = (name: string) => (url.searchParams.get(name) ?? '').trim();
	const year = (name: string) => (/^\d{4}$/.test(asked(name)) ? Number(asked(name)) : undefined);
	const q = asked('q');
	const sort: Sort = asked('sort') === 'date' ? 'date' : 'best';
	const filters = {
		from: year('from'),
		to: year('to'),
		kind: asked('kind') in KINDS ? asked('kind') : undefined,
		language: /^[a-z]{3}$/.test(asked('language')) ? asked('language') : undefined,
		hasAbstract: asked('abstract') === 'yes',
	};
	const page = Math.min(MOST_PAGES, Math.max(1, Number(asked('page')) || 1));
	let found: Hits | null = null;
	let problem: string | undefined;
	if (q !== '')
		try {
			found = await shown(searchCitations(viewer, q, sort, filters, page));
		} catch (caught) {
			// What cannot be read is said beside the field; everything else is a fault.
			if (!(caught instanceof UnreadableQuery)) throw caught;
			problem = caught.message;
		}
	const { citations, newest } = await readMedline();
	const next = new URL(url);
	next.searchParams.set('page', String(page + 1));
	return {
		q,
		sort,
		filters,
		kinds: Object.entries(KINDS).map(([value, { words }]) => ({ value, words })),
		found,
		problem,
		citations,
		newest,
		next: found?.more && page < MOST_PAGES ? next.pathname + next.search : null,
	};
};
