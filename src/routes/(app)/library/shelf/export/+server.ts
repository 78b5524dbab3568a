import { shelfTable } from '#features/library/shelf/read-shelf.ts';
import { shown } from '../../../../answer.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, url }) => {
	const asked = (name: string) => (url.searchParams.get(name) ?? '').trim().slice(0, 100) || undefined;
	const table = await shown(
		shelfTable(locals.viewer, { list: asked('list'), tag: asked('tag'), unread: asked('show') === 'unread' }),
	);
	// The mark at the start tells spreadsheets that it is UTF-8.
	return new Response(`\ufeff${table}`, {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': 'attachment; filename="shelf.csv"',
			'cache-control': 'private, no-store',
		},
	});
};
