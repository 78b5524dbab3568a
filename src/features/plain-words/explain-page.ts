// Plain words for a whole page: the first time that a medical word stands in a text, it becomes a button that says what it means, and
// all of them stand once more at the end. Native popovers do it, so that no script is needed; a browser that has none shows the end.

import { Parser } from 'htmlparser2';
import { inAlphabet } from '#words/in-order.ts';
import { language, say } from '#words/say.ts';
import { type Explained, explain } from './explain.ts';
import { LONGEST } from './lay-words.ts';

/** More than these on a page explain nothing any more. */
const MOST = 40;
/** Where a button may not stand, or words are not prose. */
const BARRED = new Set([
	'a',
	'button',
	'summary',
	'code',
	'pre',
	'math',
	'svg',
	'label',
	'textarea',
	'select',
	'h1',
	'h2',
	'h3',
]);
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’]*/gu;

interface Place {
	from: number;
	to: number;
	id: string;
}

/** @param html a page of ours, with texts in elements of class "prose". @returns the same with its medical words explained. */
export function explainPage(html: string): string {
	const found = new Map<string, Term>();
	const reader = language();
	const places = placesIn(html, (words, text) => {
		const key = words.toLowerCase();
		if (found.has(key) || found.size >= MOST) return null;
		const explained = explain(words, text, reader);
		if (!explained || [...found.values()].some(({ says }) => says === explained.says)) return null;
		const id = `term-${key.replace(/[^\p{L}\p{N}]+/gu, '-')}`;
		found.set(key, { ...explained, id, text });
		return id;
	});
	const end = html.lastIndexOf('</main>');
	if (places.length === 0 || end === -1) return html;
	let out = '';
	let at = 0;
	for (const { from, to, id } of places) {
		out += `${html.slice(at, from)}<button type="button" class="term" popovertarget="${id}">${html.slice(from, to)}</button>`;
		at = to;
	}
	return `${out}${html.slice(at, end)}${glossary([...found.values()])}${html.slice(end)}`;
}

type Term = Explained & {
	id: string;
	/** Language of the text in which it stands. */
	text: string;
};

function glossary(all: Term[]): string {
	const sorted = [...all].sort((a, b) => inAlphabet(a.words, b.words));
	const bubbles = all.map(
		({ id, words, says, language, text }) =>
			`<div popover class="term-says" id="${id}" lang="${language}" dir="auto"><strong lang="${text}">${words}</strong>: ${says}</div>`,
	);
	const list = sorted.map(
		({ words, says, language, text }) =>
			`<div><dt lang="${text}" dir="auto">${words}</dt><dd lang="${language}" dir="auto">${says}</dd></div>`,
	);
	return `<section class="terms" aria-labelledby="terms"><h2 id="terms">${say('Words explained')}</h2><p class="hint">${say(
		'Press an underlined word above, or read them all here. They explain words, and are no advice.',
	)}</p><dl>${list.join('')}</dl></section>${bubbles.join('')}`;
}

/** Where in the page words stand for which `take` has an id, in order. @param take gets the language of the text, too. */
function placesIn(html: string, take: (words: string, text: string) => string | null): Place[] {
	const places: Place[] = [];
	/** For each open element: does prose go on in it, and in which language (without region)? */
	const open: { prose: boolean; text: string }[] = [];
	const parser = new Parser(
		{
			onopentag(name, attributes) {
				const above = open.at(-1) ?? { prose: false, text: language() };
				const prose = above.prose || /(?:^|\s)prose(?:\s|$)/.test(attributes.class ?? '');
				const text = attributes.lang?.split('-')[0] ?? above.text;
				open.push({ prose: prose && !BARRED.has(name), text });
			},
			onclosetag: () => void open.pop(),
			ontext(text) {
				const within = open.at(-1);
				if (within?.prose) places.push(...placesInText(text, parser.startIndex, (words) => take(words, within.text)));
			},
		},
		{ decodeEntities: false },
	);
	parser.end(html);
	return places;
}

function placesInText(text: string, start: number, take: (words: string) => string | null): Place[] {
	const words = [...text.matchAll(WORD)];
	const places: Place[] = [];
	for (let at = 0; at < words.length; at++) {
		const first = words[at] as RegExpMatchArray & { index: number };
		for (let last = Math.min(words.length, at + LONGEST) - 1; last >= at; last--) {
			const end = words[last] as RegExpMatchArray & { index: number };
			const phrase = text.slice(first.index, end.index + end[0].length);
			if (!/^[\p{L}\p{M}\p{N}\s'’-]+$/u.test(phrase) || text[first.index - 1] === '&') continue;
			const id = take(phrase);
			if (!id) continue;
			places.push({ from: start + first.index, to: start + end.index + end[0].length, id });
			at = last;
			break;
		}
	}
	return places;
}
