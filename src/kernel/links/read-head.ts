// What a page says of itself in its head, as plain words.

import { Parser } from 'htmlparser2';
import { cutLine } from '#platform/cut-line.ts';

export interface PageHead {
	title: string;
	site: string;
	description: string;
}

/** @returns null for a page without a title. Everything is text: nothing of the page's HTML is kept. */
export function readHead(html: string, url: string): PageHead | null {
	const meta = new Map<string, string>();
	let title = '';
	let inTitle = false;
	const parser = new Parser({
		onopentag(name, attributes) {
			if (name === 'title') inTitle = title === '';
			else if (name === 'meta') {
				const key = (attributes.property ?? attributes.name ?? '').toLowerCase();
				if (attributes.content && !meta.has(key)) meta.set(key, attributes.content);
			} else if (name === 'body') parser.pause();
		},
		ontext(text) {
			if (inTitle && title.length < 1000) title += text;
		},
		onclosetag(name) {
			if (name === 'title') inTitle = false;
		},
	});
	parser.write(html);
	parser.reset();
	const first = (...keys: string[]) => keys.map((key) => meta.get(key)).find((text) => text?.trim()) ?? '';
	const found = plain(first('og:title', 'twitter:title', 'citation_title') || title, 200);
	if (found === '') return null;
	return {
		title: found,
		site: plain(
			first('og:site_name', 'citation_journal_title', 'application-name') ||
				new URL(url).hostname.replace(/^www\./, ''),
			80,
		),
		description: plain(first('og:description', 'description', 'twitter:description'), 300),
	};
}

/** One line without control and direction marks, cut at the end of a word. */
function plain(text: string, most: number): string {
	return cutLine(text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim(), most);
}
