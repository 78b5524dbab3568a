import { embedding } from '#features/signs/oembed.ts';

/** oEmbed 1.0, in JSON. The same answer for what is not there and for what is not for everybody. */
export const GET = async ({ locals, url }) => {
	if ((url.searchParams.get('format') ?? 'json') !== 'json')
		return new Response('Only JSON is spoken here.\n', { status: 501 });
	const found = await embedding(url.searchParams.get('url') ?? '', url.origin, locals.network?.name ?? 'Consilium');
	return found
		? Response.json(found, { headers: { 'access-control-allow-origin': '*', 'cache-control': 'public, max-age=300' } })
		: new Response('There is nothing here for everyone.\n', { status: 404 });
};
