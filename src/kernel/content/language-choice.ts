// What a form of writing says of the language of its text: '' leaves it to the guess.

import { z } from 'zod';
import { locale } from '#words/say.ts';

/** Stands in every form of writing, beside CitingFields. */
export const LanguageFields = z.object({
	language: z
		.string()
		.regex(/^(?:[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)?$/)
		.default('')
		.transform((tag) => tag || undefined),
});

/** Languages that a form offers; others are recognised all the same, and kept. */
export const WRITTEN =
	'ar bg bn ca cs da de el en es et eu fa fi fr he hi hr hu id is it ja ko lt lv ms nl no pl pt ro ru sk sl sq sr sv sw ta th tr uk ur vi zh'.split(
		' ',
	);

const names = new Map<string, Intl.DisplayNames>();

/** The name of a language in the reader's own: "Portuguese", "portugués". */
export function languageName(tag: string, reader = locale()): string {
	let known = names.get(reader);
	if (!known) {
		known = new Intl.DisplayNames(reader, { type: 'language' });
		names.set(reader, known);
	}
	return known.of(tag) ?? tag;
}

/** Languages with their names in the reader's language, in its order. @param also tags that stand there whatever the list says. */
export function languageOptions(also: readonly string[] = []): { value: string; words: string }[] {
	const reader = locale();
	return [...new Set([...WRITTEN, ...also])]
		.map((value) => ({ value, words: languageName(value, reader) }))
		.sort((a, b) => a.words.localeCompare(b.words, reader));
}

const lists = new Map<string, string>();

/** The same as HTML, made once a language: it stands in every composer. */
export function languageOptionsHtml(chosen: string): string {
	const key = `${locale()} ${chosen}`;
	let html = lists.get(key);
	if (html === undefined) {
		html = languageOptions(chosen ? [chosen] : [])
			.map(
				({ value, words }) =>
					`<option value="${value}"${value === chosen ? ' selected' : ''}>${escaped(words)}</option>`,
			)
			.join('');
		if (lists.size > 200) lists.clear();
		lists.set(key, html);
	}
	return html;
}

const escaped = (words: string) => words.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
