// English that a page in another language still shows: a word that no compiler found, a sentence that nobody said, a message without a
// translation. What stands in a language of its own, is a name or is code is no part of the interface.

import { Parser } from 'htmlparser2';
import pg from 'pg';
import type { Catalogue } from '#words/catalogues.ts';

/** Attributes that are read or heard. */
const READ = ['aria-label', 'title', 'placeholder', 'alt', 'label'];
/** What is no language, or is kept as it is. */
const SILENT = /^(?:script|style|code|pre|kbd|samp|textarea|svg|math|bdi)$/;
/** Words that English sentences cannot do without and no other language of the interface has. */
const ENGLISH =
	/\b(?:the|of|and|is|are|was|were|with|your|you|this|that|from|not|what|which|when|who|have|has|been|will|their|its|they|these|by|for|to|at|on|only|nobody|everybody)\b/gi;

/**
 * Looks for English in pages of one language.
 * @param named what members made and may call as they like: spaces, people, channels.
 * @returns of each page the texts that are English, outside of what carries a language of its own.
 */
export function englishIn({ language, messages }: Catalogue, named: ReadonlySet<string>): (html: string) => string[] {
	const own = new Set(messages.values());
	const english = new Set(
		[...messages].filter(([message, words]) => words !== message && !own.has(message)).map(([message]) => message),
	);
	const isEnglish = (plain: string) => {
		if (!/[a-z]{2}/i.test(plain) || named.has(plain) || own.has(plain)) return false;
		return english.has(plain) || new Set(plain.toLowerCase().match(ENGLISH)).size > 1;
	};
	return (html) => {
		const found = new Set<string>();
		/** For each element that is open: is it a part of the page's own language? */
		const open: boolean[] = [];
		let text = '';
		const look = (words: string) => {
			// What is set apart is somebody's name or value.
			const plain = words
				.replace(/\u2068[^\u2069]*\u2069|[“«][^”»]*[”»]/g, '…')
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

/** What members of this network made and may call as the interface calls something: a space "Dermatology", the answers of a poll. */
export async function readNames(databaseUrl: string): Promise<Set<string>> {
	const client = new pg.Client({ connectionString: databaseUrl });
	await client.connect();
	try {
		const { rows } = await client.query<{ name: string }>(
			`select name from space union select name from topic union select name from principal union select name from network
				union select name from resource_folder union select name from forum_category union select unnest(options) from poll`,
		);
		return new Set(rows.map(({ name }) => name));
	} finally {
		await client.end();
	}
}
