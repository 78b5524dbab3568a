import { error } from '@sveltejs/kit';
import { streamNotices } from '#kernel/notices/stream-notices.ts';

/** Live events of the signed-in member, as Server-Sent Events. */
export const GET = ({ locals, request, url }) => {
	if (locals.viewer.memberId === null || !locals.token) error(401, 'Sign in first.');
	// A page that has just been opened goes on from where the page before it was; EventSource cannot set the header itself.
	const last = request.headers.get('last-event-id') ?? url.searchParams.get('after');
	return new Response(streamNotices(locals.token, last, request.signal), {
		headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' },
	});
};
