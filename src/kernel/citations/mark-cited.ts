// A retraction stands in the text, too, right behind the identifier, however long ago the text was written: the mark is
// made at reading, from what the library knows now.

import { language, say } from '#words/say.ts';
import type { Cited } from './cited-json.ts';
import { namedIn } from './find-citations.ts';
import { MARK_WORDS } from './mark-words.ts';

/**
 * @param html safe HTML of a text. @returns it with the gravest marks of what it cites, in English, since it is kept for readers of every
 * language (saidMarks); safe HTML.
 */
export function markCited(html: string, cited: readonly Cited[]): string {
	const marks = new Map<string, string>();
	for (const { keys, marks: all } of cited) {
		const grave = all.find((mark) => mark === 'retracted' || mark === 'partly-retracted' || mark === 'concern');
		if (grave)
			for (const key of keys)
				marks.set(
					key,
					` <strong class="cited-mark cited-mark-${grave}" lang="en">[${MARK_WORDS[grave].toLowerCase()}]</strong>`,
				);
	}
	if (marks.size === 0) return html;
	const pieces = html.split(/(<[^>]*>)/);
	const behind = placesOf(pieces, marks);
	let link: string | null = null;
	return pieces
		.map((piece, at) => {
			if (piece.startsWith('<')) {
				const href = /^<a\s[^>]*href="([^"]*)"/.exec(piece)?.[1];
				// Behind the link, and once: its words often are its address.
				if (href !== undefined) link = '';
				if (href) link = namedIn(href.replaceAll('&amp;', '&')).map(({ key }) => marks.get(key) ?? '')[0] ?? '';
				if (piece !== '</a>' || link === null) return piece;
				const mark = link;
				link = null;
				return piece + mark;
			}
			let made = '';
			let from = 0;
			for (const { end, mark } of behind.get(at) ?? []) {
				if (link !== null) link = mark;
				else {
					made += piece.slice(from, end) + mark;
					from = end;
				}
			}
			return made + piece.slice(from);
		})
		.join('');
}

const MARK = /<strong class="cited-mark cited-mark-([a-z-]+)" lang="en">[^<]*<\/strong>/g;

/** What a table and a formula are called by whoever hears the page, as `platform/markdown.ts` writes it. */
const GROUP = /role="group" aria-label="(Table|Formula)"/g;

/** What is ours in a text, in the reader's language: the marks that markCited made, the names of tables and formulas. */
export function saidMarks(html: string): string {
	const spoken = language();
	if (spoken === 'en' || !/<strong class="cited-mark | role="group" /.test(html)) return html;
	const named = html.replace(GROUP, (_, name: string) => `role="group" aria-label="${say(name)}"`);
	return named.replace(MARK, (_, mark: keyof typeof MARK_WORDS) => {
		const words = say(MARK_WORDS[mark]).toLocaleLowerCase(spoken);
		return `<strong class="cited-mark cited-mark-${mark}" lang="${spoken}">[${words}]</strong>`;
	});
}

/** Tags within a line: an identifier may begin before one and end behind it, as in "<strong>PMID:</strong> 1". */
const WITHIN = /^<\/?(?:a|b|strong|i|em|u|s|del|code|span|sub|sup|bdi|mark|small)[\s>]/;
/** Stands for every other tag: nothing reaches over it. */
const WALL = '\u0001';

/** Behind which letter of which piece a mark belongs. */
function placesOf(pieces: string[], marks: Map<string, string>): Map<number, { end: number; mark: string }[]> {
	const starts: { piece: number; start: number }[] = [];
	let text = '';
	for (const [piece, words] of pieces.entries()) {
		if (words.startsWith('<')) {
			if (!WITHIN.test(words)) text += /^<br/.test(words) ? ' ' : WALL;
			continue;
		}
		starts.push({ piece, start: text.length });
		text += words;
	}
	const places = new Map<number, { end: number; mark: string }[]>();
	for (const { key, end } of namedIn(text)) {
		const mark = marks.get(key);
		const home = mark && starts.findLast(({ start }) => start < end);
		if (!mark || !home) continue;
		places.set(home.piece, [...(places.get(home.piece) ?? []), { end: end - home.start, mark }]);
	}
	return places;
}
