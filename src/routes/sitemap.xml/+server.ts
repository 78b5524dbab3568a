import { siteMap } from '#features/signs/sitemap.ts';

/** Addresses of what everybody may read. */
export const GET = async ({ url }) =>
	new Response(await siteMap(url.origin), {
		headers: { 'content-type': 'application/xml; charset=utf-8', 'cache-control': 'public, max-age=300' },
	});
