// English that a page in another language still shows although its catalogue has a translation: a word that no compiler found, a sentence
// that nobody said.

import { Parser } from 'htmlparser2';

/** Attributes that are read or heard. */
const READ = ['aria-label', 'title', 'placeholder', 'alt'];
/** What is no language, or is kept as it is. */
const SILENT = /^(?:script|style|code|pre|textarea|svg|math)$/;

/**
 * The messages that stand in a page as their English says them, outside of what carries a language of its own.
 * @param english messages that have a translation, which differs.
 */
export function unsaid(html: string, english: ReadonlySet<string>): string[] {
	const found = new Set<string>();
	/** For each element that is open: is it a part of the page's own language? */
	const open: boolean[] = [];
	let text = '';
	const look = (words: string) => {
		const plain = words.replace(/\s+/g, ' ').trim();
		if (english.has(plain)) found.add(plain);
	};
	const parser = new Parser(
		{
			onopentag: (name, attributes) => {
				if (open.at(-1) !== false) look(text);
				text = '';
				const inside = open.at(-1) ?? true;
				const own =
					inside &&
					!SILENT.test(name) &&
					attributes.translate !== 'no' &&
					(name === 'html' || attributes.lang === undefined) &&
					name !== 'bdi';
				if (own) for (const read of READ) if (attributes[read]) look(attributes[read]);
				open.push(own);
			},
			ontext: (words) => {
				text += words;
			},
			onclosetag: () => {
				if (open.at(-1) !== false) look(text);
				text = '';
				if (open.length > 0) open.pop();
			},
		},
		{ decodeEntities: true },
	);
	parser.write(html);
	parser.end();
	return [...found];
}
