import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { readDirectory } from '#features/spaces/read-spaces.ts';
import { readsOf } from '#kernel/audience/read-by.ts';
import { allKinds } from '#kernel/content/kind.ts';
import { languageOptions } from '#kernel/content/language-choice.ts';
import { resolveFilters } from '#kernel/search/resolve-filters.ts';
import { forgetSearch, listSaved, type SavedFilters, saveSearch, searchPath } from '#kernel/search/saved.ts';
import { type Found, HITS_A_PAGE, search } from '#kernel/search/search.ts';
import { completeTopic } from '#kernel/topics/suggest-topics.ts';
import { readForm } from '#platform/form.ts';
import { shortId } from '#platform/ids.ts';
import { acted, idIn, shown } from '../../answer.ts';

const MOST_PAGES = 30;
const DAY = 86_400_000;
const TIMES: Record<string, number> = { day: 1, week: 7, month: 30, year: 365 };
const NOTHING: Found = { hits: [], total: 0, some: false, meant: null, also: [] };

/** The filters of the address; what it does not know is no filter. */
function filtersIn(url: URL): SavedFilters {
	const filters: SavedFilters = {};
	for (const name of ['kind', 'space', 'author', 'topic'] as const) {
		const value = (url.searchParams.get(name) ?? '').trim().replace(/^@/, '').slice(0, 100);
		if (value !== '') filters[name] = value;
	}
	return filters;
}

export const load = async ({ locals: { viewer }, url }) => {
	const q = (url.searchParams.get('q') ?? '').trim();
	const named = filtersIn(url);
	const time = TIMES[url.searchParams.get('time') ?? ''] ? (url.searchParams.get('time') as string) : '';
	const order = url.searchParams.get('order') === 'newest' ? ('newest' as const) : ('best' as const);
	const page = Math.min(MOST_PAGES, Math.max(0, Number(url.searchParams.get('page')) || 0));
	const reads = readsOf(viewer);
	const language = /^(?:mine|[a-z]{2,3})$/.exec(url.searchParams.get('language') ?? '')?.[0] ?? '';
	const languages = language === 'mine' ? reads : language === '' ? null : [language];
	const filters = await resolveFilters(viewer, named);
	const since = time === '' ? null : new Date(Date.now() - (TIMES[time] as number) * DAY);
	const [found, spaces, topics, saved] = await Promise.all([
		q !== '' && filters ? shown(search(viewer, q, { ...filters, languages, since, order }, page)) : NOTHING,
		q.length < 3 || viewer.memberId === null || page > 0 ? null : readDirectory(viewer, { search: q }),
		q.length < 4 || page > 0 ? [] : completeTopic(viewer, q, 4),
		listSaved(viewer),
	]);
	const { kind = '', space = '', author = '', topic = '' } = named;
	return {
		q,
		found,
		page,
		more: (page + 1) * HITS_A_PAGE < found.total,
		chosen: { kind, space, author, topic, language, time, order },
		languages: [...(reads ? [{ value: 'mine', words: 'Those that I read' }] : []), ...languageOptions()],
		kinds: allKinds().map((one) => ({ value: one.name, words: one.noun.replace(/^an? /, '') })),
		mySpaces: (viewer.principalId === null ? [] : viewer.spaces).map(({ slug, name }) => ({ slug, name })),
		spaces: (spaces ? [...spaces.mine, ...spaces.suggested, ...spaces.others] : [])
			.slice(0, 4)
			.map(({ slug, name }) => ({ slug, name })),
		topics,
		saved: saved.map((one) => ({ ...one, id: shortId(one.id), path: searchPath(one.query, one.filters) })),
		isSaved: saved.some((one) => one.query === q && JSON.stringify(one.filters) === JSON.stringify(named)),
		zone: viewer.memberId === null ? 'UTC' : viewer.timeZone,
	};
};

const ForgetForm = z.object({ id: z.string() });

export const actions = {
	save: async ({ locals, url, request }) => {
		const form = await request.formData();
		const q = (url.searchParams.get('q') ?? '').trim();
		const named = filtersIn(url);
		const { failure } = await acted(form, saveSearch(locals.viewer, q, named));
		if (failure) return failure;
		redirect(303, searchPath(q, named));
	},
	forget: async ({ locals, url, request }) => {
		const read = await readForm(request, ForgetForm);
		if (!read.ok) return fail(422, { values: read.values, problems: read.problems });
		const { failure } = await acted(read.form, forgetSearch(locals.viewer, idIn(read.data.id)));
		if (failure) return failure;
		redirect(303, searchPath((url.searchParams.get('q') ?? '').trim(), filtersIn(url)));
	},
};
