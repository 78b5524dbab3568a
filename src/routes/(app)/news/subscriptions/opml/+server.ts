import { exportOpml } from '#features/news/channels/opml.ts';
import { shown } from '../../../../answer.ts';

/** One's own feeds for another reader. */
export const GET = async ({ locals: { viewer } }) =>
	new Response(await shown(exportOpml(viewer)), {
		headers: {
			'content-type': 'text/x-opml; charset=utf-8',
			'content-disposition': 'attachment; filename="subscriptions.opml"',
			'cache-control': 'private, no-store',
		},
	});
