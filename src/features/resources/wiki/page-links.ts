// Links between wiki pages, as they are written: [[Title]], or [[Title|other words]]. They lead by the name, so that a page
// can be linked to before somebody has written it, and after it was renamed.

import { plainName } from '../words.ts';

const LINK = /\[\[([^[\]|\n<>]{1,200})(?:\|([^[\]\n<>]{1,200}))?\]\]/g;
/** Names that one page can link to. */
const MOST_LINKS = 300;

/** Where a name leads: to the page, or to the form that writes it. */
export const namePath = (slug: string, title: string): string =>
	`/spaces/${slug}/wiki/${encodeURIComponent(title.trim())}`;

/** Names that a text links to, each once. */
export function linkedNames(markdown: string): string[] {
	// What stands as code is no link.
	const text = markdown.replace(/^(```|~~~)[\s\S]*?^\1/gm, '').replace(/`[^`\n]*`/g, '');
	const names = [...text.matchAll(LINK)].map((found) => plainName(found[1] as string)).filter(Boolean);
	return [...new Set(names)].slice(0, MOST_LINKS);
}

const ENTITIES: Record<string, string> = { '&amp;': '&', '&quot;': '"', '&#39;': "'", '&lt;': '<', '&gt;': '>' };
const plainOf = (html: string) => html.replace(/&(?:amp|quot|#39|lt|gt);/g, (one) => ENTITIES[one] as string);

/** Turns the links of rendered HTML into anchors: between tags alone, and neither in code nor inside another link. */
export function linkPages(html: string, slug: string): string {
	if (!html.includes('[[')) return html;
	let inside = 0;
	return html
		.split(/(<[^>]*>)/)
		.map((part) => {
			if (part.startsWith('<')) {
				if (/^<(?:a|code|pre|math)[\s>]/i.test(part)) inside++;
				else if (/^<\/(?:a|code|pre|math)>/i.test(part)) inside--;
				return part;
			}
			if (inside > 0) return part;
			return part.replace(LINK, (_, title: string, words?: string) => {
				const path = namePath(slug, plainOf(title)).replaceAll("'", '%27');
				return `<a href="${path}">${(words ?? title).trim()}</a>`;
			});
		})
		.join('');
}

/** Marks the links to names that nobody has written. @param html what linkPages gave. @param missing names. */
export function markMissing(html: string, missing: readonly string[]): string {
	if (missing.length === 0) return html;
	return html.replace(/<a href="\/spaces\/[^/"]+\/wiki\/([^"]+)">/g, (anchor, encoded: string) =>
		missing.includes(plainName(decodeURIComponent(encoded)))
			? `${anchor.slice(0, -1)} class="missing-page" title="Nobody has written this page yet">`
			: anchor,
	);
}
