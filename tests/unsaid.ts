// English that a page in another language still shows: a word that no compiler found, a sentence that nobody said, a message without a
// translation. What stands in a language of its own (decision 0127), is a name or is code is no part of the interface.

import { Parser } from 'htmlparser2';
import pg from 'pg';
import type { Catalogue } from '#words/catalogues.ts';

/** Attributes that are read or heard. */
const READ = ['aria-label', 'aria-description', 'title', 'placeholder', 'alt', 'label'];
/** What is no language, or is kept as it is; the title of a window repeats a heading or a member's words. */
const SILENT = /^(?:script|style|code|pre|kbd|samp|textarea|svg|math|bdi|title)$/;
/** So many English words in a row are no name that both languages share. */
const RUN = 3;
const WORD = /[a-z][a-z’'-]*/gi;

const wordsOf = (texts: Iterable<string>): Set<string> =>
	new Set(
		[...texts].flatMap(
			(text) =>
				text
					.replace(/\{[^{}]*\}|<[^>]*>/g, ' ')
					.toLowerCase()
					.match(WORD) ?? [],
		),
	);

/**
 * Looks for English in pages of one language.
 * @param named what members and administrators called as they liked: spaces, people, registers, channels.
 * @returns of each page the texts that are English, outside of what carries a language of its own.
 */
export function englishIn({ language, messages }: Catalogue, named: readonly string[]): (html: string) => string[] {
	const own = new Set(messages.values());
	const ownWords = wordsOf(own);
	const englishWords = wordsOf(messages.keys());
	const english = new Set(
		[...messages].filter(([message, words]) => words !== message && !own.has(message)).map(([message]) => message),
	);
	// The longest first: a name may hold another one.
	const exact = new Set(named);
	const names = [...exact].filter((name) => name.length > 2).sort((a, b) => b.length - a.length);

	/** Words of English sentences in a row that this language does not have; what both have ("no", "a") may stand between. */
	const longestRun = (text: string): number => {
		let run = 0;
		let longest = 0;
		for (const stretch of text.split(/[^\p{L}\s’'-]+/u)) {
			run = 0;
			for (const word of stretch.toLowerCase().split(/\s+/)) {
				if (!/^[a-z][a-z’'-]*$/.test(word)) run = 0;
				else if (!ownWords.has(word)) run = englishWords.has(word) ? run + 1 : 0;
				else if (!englishWords.has(word)) run = 0;
				longest = Math.max(longest, run);
			}
		}
		return longest;
	};
	const isEnglish = (plain: string): boolean => {
		if (!/[a-z]{2}/i.test(plain) || own.has(plain)) return false;
		if (english.has(plain) && !exact.has(plain)) return true;
		let rest = plain;
		for (const name of names) if (rest.includes(name)) rest = rest.replaceAll(name, '…');
		return longestRun(rest) >= RUN;
	};
	return (html) => {
		const found = new Set<string>();
		/** For each element that is open: is it a part of the page's own language? */
		const open: boolean[] = [];
		let text = '';
		const look = (words: string) => {
			// What is quoted is somebody's.
			const plain = words
				.replace(/[“«][^”»]*[”»]/g, '…')
				.replace(/[\u2066-\u2069]/g, '')
				.replace(/\s+/g, ' ')
				.trim();
			if (isEnglish(plain)) found.add(plain);
		};
		const end = () => {
			if (open.at(-1) !== false) look(text);
			text = '';
		};
		const parser = new Parser(
			{
				onopentag: (name, attributes) => {
					end();
					const isOwn =
						(open.at(-1) ?? true) &&
						!SILENT.test(name) &&
						attributes.translate !== 'no' &&
						(attributes.lang === undefined || attributes.lang === language);
					if (isOwn) for (const read of READ) if (attributes[read]) look(attributes[read]);
					open.push(isOwn);
				},
				ontext: (words) => {
					text += words;
				},
				onclosetag: () => {
					end();
					open.pop();
				},
			},
			{ decodeEntities: true },
		);
		parser.end(html);
		return [...found];
	};
}

/** What somebody of this network may call as he likes, and what is called so elsewhere: no part of the interface wherever it stands. */
export async function readNames(databaseUrl: string): Promise<string[]> {
	const client = new pg.Client({ connectionString: databaseUrl });
	await client.connect();
	try {
		const { rows } = await client.query<{ name: string }>(
			`select name from space union select purpose from space union select name from topic union select name from principal
				union select name from network union select name from resource_folder union select name from forum_category
				union select unnest(options) from poll union select name from register union select title from journal
				union select name from news_channel union select title from news_feed`,
		);
		return rows.map(({ name }) => name);
	} finally {
		await client.end();
	}
}
