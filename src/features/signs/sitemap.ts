import { helpPaths } from '#features/help/index.ts';
import { listPublicPaths } from './public-list.ts';
import { xml } from './xml.ts';

/** Pages beside members' texts that everybody may read. */
const PAGES = ['/', '/about', '/questions', '/cases', '/collections', '/topics', '/evidence', '/help'];

/** The map of what everybody may read (sitemaps.org, protocol 0.9). */
export async function siteMap(origin: string): Promise<string> {
	const texts = await listPublicPaths();
	const lines = [
		...[...PAGES, ...helpPaths()].map((path) => `<url><loc>${xml(origin + path)}</loc></url>`),
		...texts.map(
			({ path, changedAt }) =>
				`<url><loc>${xml(origin + path)}</loc><lastmod>${changedAt.toISOString()}</lastmod></url>`,
		),
	];
	return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${lines.join('\n')}\n</urlset>\n`;
}
