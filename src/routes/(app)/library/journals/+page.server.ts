import { listJournals } from '#features/library/journals/read-journals.ts';
import { shown } from '../../../answer.ts';

const MOST_PAGES = 1000;

export const load = async ({ locals: { viewer }, url }) => {
	const q = (url.searchParams.get('q') ?? '').trim().slice(0, 200);
	const followed = url.searchParams.get('show') === 'followed';
	const page = Math.min(MOST_PAGES, Math.max(0, Math.trunc(Number(url.searchParams.get('page'))) || 0));
	const { journals, more } = await shown(listJournals(viewer, { words: q, followed, page }));
	const next = new URL(url);
	next.searchParams.set('page', String(page + 1));
	return { q, followed, journals, page, next: more ? next.pathname + next.search : null };
};
