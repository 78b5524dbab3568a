// What a page loses before a device keeps it: every row that leads to a case, and every other link to one. A patient can take
// consent back, and a copy without a line cannot be reached (decisions 0110, 0162). Of a link within somebody's own text the words stay:
// they are that text, and stand there after the case has gone, too.

const CASE_LINK = /<a\s[^>]*?href="\/cases\/[0-9a-z]{9,}(?:[/#?][^"]*)?"[\s\S]*?<\/a>/g;
const PROSE = /<div class="(?:[^"]* )?prose(?: [^"]*)?"[^>]*>/g;
const DIV = /<div\b|<\/div>/g;
const LINK_TAGS = /^<a\s[^>]*>|<\/a>$/g;
const ARTICLE = /<article\b|<\/article>/g;

/**
 * The HTML of a page of ours without its cases. Of rows within rows (a case that somebody carried on) the innermost goes; the
 * one around it stays, if nothing else in it leads to a case.
 */
export function withoutCases(page: string): string {
	const html = withoutLinksInTexts(page);
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

/** Links to cases within members' texts become their words. */
function withoutLinksInTexts(html: string): string {
	let text = '';
	let from = 0;
	for (const { 0: tag, index } of html.matchAll(PROSE)) {
		if (index < from) continue; // within one that was looked at
		const end = endOfDiv(html, index + tag.length);
		text += html.slice(from, index) + html.slice(index, end).replace(CASE_LINK, (link) => link.replace(LINK_TAGS, ''));
		from = end;
	}
	return text + html.slice(from);
}

/** Where the element ends that begins before `from`; the end of the page where it is cut short. */
function endOfDiv(html: string, from: number): number {
	let depth = 1;
	DIV.lastIndex = from;
	for (let found = DIV.exec(html); found; found = DIV.exec(html)) {
		depth += found[0] === '</div>' ? -1 : 1;
		if (depth === 0) return found.index;
	}
	return html.length;
}
