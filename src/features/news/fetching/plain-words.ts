// Titles and summaries of feeds as plain text: nothing of their HTML is kept, and nothing in it is ever asked for.

import { Parser } from 'htmlparser2';
import { cutLine } from '#platform/cut-line.ts';

const UNSAID = new Set(['script', 'style', 'template', 'noscript', 'iframe', 'object', 'svg', 'math', 'head', 'form']);
const BREAKS = new Set(['p', 'br', 'div', 'li', 'tr', 'td', 'h1', 'h2', 'h3', 'h4', 'blockquote']);

/** One line of at most `most` characters, cut at the end of a word. */
export function plainWords(html: string, most: number): string {
	let text = '';
	let silent = 0;
	const parser = new Parser(
		{
			onopentagname(name) {
				if (UNSAID.has(name)) silent++;
				else if (BREAKS.has(name)) text += ' ';
			},
			ontext(words) {
				if (silent === 0 && text.length < 20_000) text += words;
			},
			onclosetag(name) {
				if (UNSAID.has(name)) silent = Math.max(0, silent - 1);
				else if (BREAKS.has(name)) text += ' ';
			},
		},
		{ decodeEntities: true },
	);
	parser.write(html.slice(0, 200_000));
	parser.end();
	const line = text
		.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
		.replace(/ ([,.;:!?])/g, '$1')
		.trim();
	return cutLine(line, most);
}
