import { error } from '@sveltejs/kit';
import { streamNotices } from '#kernel/notices/stream-notices.ts';

/** Live events of the signed-in member, as Server-Sent Events. */
export const GET = ({ locals, request }) => {
	if (locals.viewer.memberId === null || !locals.token) error(401, 'Sign in first.');
	return new Response(streamNotices(locals.token, request.headers.get('last-event-id'), request.signal), {
		headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' },
	});
};
