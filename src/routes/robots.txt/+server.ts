/** For robots (RFC 9309): where the map is, and what is no page. What is not for everybody says "noindex" itself. */
export const GET = ({ url }) =>
	new Response(`User-agent: *\nDisallow: /api/\nDisallow: /search\nSitemap: ${url.origin}/sitemap.xml\n`, {
		headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=3600' },
	});
