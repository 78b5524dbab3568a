// Where members' own headings stand among those of a page.

/**
 * Of rendered Markdown, whose headings are h3 to h6: the highest becomes `from` and the others follow it, so that whoever moves from
 * heading to heading misses no level between the page's and theirs.
 */
export function headingsFrom(html: string, from: 2 | 3): string {
	if (!html.includes('<h')) return html;
	const levels = [...html.matchAll(/<h([3-6])>/g)].map(([, level]) => Number(level));
	if (levels.length === 0) return html;
	const up = Math.min(...levels) - from;
	return html.replace(/<(\/?)h([3-6])>/g, (_, end: string, level: string) => `<${end}h${Number(level) - up}>`);
}
