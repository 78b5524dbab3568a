/** The same for what does not exist and for what exists for others. */
export const nothing = () =>
	new Response('There is nothing here for you.', {
		status: 404,
		headers: {
			'content-type': 'text/plain; charset=utf-8',
			'cache-control': 'no-store',
			'x-content-type-options': 'nosniff',
		},
	});
