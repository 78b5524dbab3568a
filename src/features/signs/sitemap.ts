import { helpPaths } from '#features/help/index.ts';
import { pagesVersion } from '#platform/kept-pages.server.ts';
import { isListening } from '#platform/live.server.ts';
import { listPublicPaths } from './public-list.ts';
import { xml } from './xml.ts';

/** Pages beside members' texts that everybody may read. */
const PAGES = ['/', '/about', '/questions', '/cases', '/collections', '/topics', '/evidence', '/help'];

/** What no trigger tells, such as a suspension that ended, is in the map within this time. */
const KEEP_MS = 60_000;
let kept: { origin: string; version: number; until: number; map: string } | undefined;

/**
 * The map of what everybody may read (sitemaps.org, protocol 0.9). It names up to 20,000 addresses, so it is made once, and anew when
 * something changed that a visitor could see.
 */
export async function siteMap(origin: string): Promise<string> {
	const version = pagesVersion();
	if (kept && kept.origin === origin && kept.version === version && kept.until > Date.now() && isListening())
		return kept.map;
	const map = await makeMap(origin);
	kept = { origin, version, until: Date.now() + KEEP_MS, map };
	return map;
}

async function makeMap(origin: string): Promise<string> {
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
