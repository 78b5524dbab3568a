import { redirect } from '@sveltejs/kit';
import { newInJournals } from '#features/library/journals/read-journals.ts';
import { AGE_SPANS, FLAGS } from '#features/library/medline/flags.ts';
import { readMedline } from '#features/library/medline/read-medline.ts';
import { filterWords } from '#features/library/search/filter-words.ts';
import { filterPairs, libraryPath, readFilters } from '#features/library/search/filters.ts';
import { listAsked, noteAsked, withAsked } from '#features/library/search/history.ts';
import { UnreadableQuery } from '#features/library/search/read-query.ts';
import { keepSearch, listKept } from '#features/library/search/saved-searches.ts';
import { type Hits, MOST_PAGES, type Sort, searchCitations } from '#features/library/search/search-citations.ts';
import { requireMember } from '#kernel/people/viewer.ts';
import { Refusal } from '#platform/refusal.ts';
import { acted, shown } from '../../answer.ts';

const askedIn = (url: URL) => ({
	q: (url.searchParams.get('q') ?? '').trim(),
	sort: (url.searchParams.get('sort') === 'date' ? 'date' : 'best') as Sort,
	filters: readFilters((name) => url.searchParams.getAll(name)),
	page: Math.min(MOST_PAGES, Math.max(1, Math.trunc(Number(url.searchParams.get('page'))) || 1)),
});
const choices = (group: string) =>
	FLAGS.filter((one) => one.group === group).map(({ key, words }) => ({ value: key, words }));

export const load = async ({ locals: { viewer }, url }) => {
	await shown((async () => requireMember(viewer))());
	const { q, sort, filters, page } = askedIn(url);
	let found: Hits | null = null;
	let problem: string | undefined;
	if (q !== '')
		try {
			const query = await withAsked(viewer, q);
			found = await shown(searchCitations(viewer, query, sort, filters, page));
			if (found && page === 1) await noteAsked(viewer, query, filters, found);
		} catch (caught) {
			// What cannot be read is said beside the field; everything else is a fault.
			if (!(caught instanceof UnreadableQuery)) throw caught;
			problem = caught.message;
		}
	const [{ citations, newest }, asked, kept, arrived] = await Promise.all([
		readMedline(),
		q === '' ? listAsked(viewer) : [],
		listKept(viewer),
		q === '' ? newInJournals(viewer) : [],
	]);
	const own = libraryPath(q, filters);
	const titles = new Map(found?.facets.journals.map(({ value, words }) => [value, words]));
	const at = (n: number) => libraryPath(q, filters, { ...(sort === 'date' ? { sort } : {}), page: String(n) });
	return {
		q,
		sort,
		filters,
		/** What is chosen, in words, and the address without it. */
		chosen: filterPairs(filters).map(([name, value]) => ({
			words: filterWords(name, value, titles),
			without: libraryPath(
				q,
				readFilters((other) =>
					filterPairs(filters).flatMap(([one, held]) =>
						one === other && !(one === name && held === value) ? [held] : [],
					),
				),
				sort === 'date' ? { sort } : {},
			),
		})),
		kinds: choices('kind'),
		species: choices('species'),
		sexes: choices('sex'),
		ages: [...Object.entries(AGE_SPANS).map(([value, { words }]) => ({ value, words })), ...choices('age')],
		found,
		/** The same search, as an export asks for it. */
		exported: [['q', q], ...filterPairs(filters), ...(sort === 'date' ? [['sort', sort]] : [])] as [string, string][],
		problem,
		citations,
		newest,
		isKept: kept.some((one) => libraryPath(one.query, one.filters) === own),
		kept: kept
			.slice(0, 8)
			.map((one) => ({ query: one.query, path: libraryPath(one.query, one.filters, { sort: 'date' }) })),
		asked: asked.slice(0, 5).map((one) => ({ ...one, path: libraryPath(one.query, one.filters) })),
		arrived,
		previous: page > 1 ? at(page - 1) : null,
		next: found?.more && page < MOST_PAGES ? at(page + 1) : null,
	};
};

export const actions = {
	save: async ({ locals, url, request }) => {
		const form = await request.formData();
		const { q, filters, sort } = askedIn(url);
		const keep = keepSearch(locals.viewer, q, filters).catch((caught) => {
			if (caught instanceof UnreadableQuery) throw new Refusal('invalid', caught.message, { field: 'q' });
			throw caught;
		});
		const { failure } = await acted(form, keep);
		if (failure) return failure;
		redirect(303, libraryPath(q, filters, sort === 'date' ? { sort } : {}));
	},
};
