// What a page loses before a device keeps it: every row that leads to a case, and every other link to one. A patient can take
// consent back, and a copy without a line cannot be reached (decisions 0110, 0162).

const CASE_LINK = /<a\s[^>]*?href="\/cases\/[0-9a-z]{9,}(?:[/#?][^"]*)?"[\s\S]*?<\/a>/g;
const ARTICLE = /<article\b|<\/article>/g;

/**
 * The HTML of a page of ours without its cases. Of rows within rows (a case that somebody carried on) the innermost goes; the
 * one around it stays, if nothing else in it leads to a case.
 */
export function withoutCases(html: string): string {
	/** What stood before each row that is open, and the row so far. */
	const open: string[] = [];
	let text = '';
	let from = 0;
	for (const { 0: tag, index } of html.matchAll(ARTICLE)) {
		text += html.slice(from, index);
		from = index;
		if (tag !== '</article>') {
			open.push(text);
			text = '';
			continue;
		}
		const before = open.pop();
		if (before === undefined) continue;
		from += tag.length;
		text = before + (leadsToCase(text) ? '' : text + tag);
	}
	return [...open, text, html.slice(from)].join('').replace(CASE_LINK, '');
}

/** Of what it says itself: the rows within it have been looked at. */
const leadsToCase = (row: string): boolean => row.search(CASE_LINK) >= 0;
