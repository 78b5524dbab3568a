// The same answer for a frame that does not exist and for one that exists for others.
export const noFrame = () =>
	new Response('There is nothing here for you.', {
		status: 404,
		headers: {
			'content-type': 'text/plain; charset=utf-8',
			'cache-control': 'no-store',
			'x-content-type-options': 'nosniff',
		},
	});

/** A frame never changes; who may see it does. On a shared computer the next member does not get it from the cache. */
export const privately = {
	'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
	'cross-origin-resource-policy': 'same-origin',
	'x-content-type-options': 'nosniff',
	'cache-control': 'private, max-age=300',
	vary: 'cookie',
};
