import { error } from '@sveltejs/kit';
import { countNewer } from '#kernel/stream/count-newer.ts';
import { readCursor } from '#kernel/stream/cursor.ts';

/** How many posts are newer than the first of an open feed, of those that the member may see. */
export const GET = async ({ locals: { viewer }, url }) => {
	if (viewer.memberId === null) error(401, 'Sign in first.');
	const than = readCursor(url.searchParams.get('than'));
	if (!than) error(400, 'Say what the newest post is that you have.');
	const count = await countNewer(viewer, than, url.searchParams.get('show') === 'everything');
	return Response.json({ count }, { headers: { 'cache-control': 'no-store' } });
};
