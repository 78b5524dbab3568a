import { calendarOf } from '#features/clubs/calendar.ts';
import type { RequestHandler } from './$types';

// Asked by calendar programs, which are nobody: the address alone opens it, and a wrong one is not told from one that ended.
export const GET: RequestHandler = async ({ params }) => {
	const calendar = await calendarOf(params.token);
	if (calendar === null)
		return new Response('There is nothing here for you.', {
			status: 404,
			headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
		});
	return new Response(calendar, {
		headers: {
			'content-type': 'text/calendar; charset=utf-8',
			'cache-control': 'private, max-age=900',
			'x-robots-tag': 'noindex',
			'referrer-policy': 'no-referrer',
		},
	});
};
