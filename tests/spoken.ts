// In which language a page says what members wrote: whoever hears it gets the right voice, and a browser the right hyphens and quotes.

import pg from 'pg';
import type { Page } from 'playwright-core';
import { plainText } from '#kernel/content/plain-text.ts';
import { renderMarkdown } from '#platform/markdown.ts';

/** Letters by which a text is known again: a title that is no longer whole, of anything longer the beginning. */
const HEAD = 24;
const SHORTEST = 12;

/** The beginnings of everything that members wrote, each with its language (without region). */
export type Written = [head: string, language: string][];

async function ask<Row extends pg.QueryResultRow>(databaseUrl: string, query: string): Promise<Row[]> {
	const client = new pg.Client({ connectionString: databaseUrl });
	await client.connect();
	try {
		return (await client.query<Row>(query)).rows;
	} finally {
		await client.end();
	}
}

/** Names of spaces, topics, channels and folders, and the answers of polls. */
export async function readNames(databaseUrl: string): Promise<Set<string>> {
	const rows = await ask<{ name: string }>(
		databaseUrl,
		`select name from space union select name from topic union select name from principal union select name from network
			union select name from resource_folder union select name from forum_category union select unnest(options) from poll`,
	);
	return new Set(rows.map(({ name }) => name));
}

/** Reads what stands in the network of this server: titles, texts, and what members say of themselves. */
export async function readWritten(databaseUrl: string): Promise<Written> {
	const rows = await ask<{ words: string; markdown: boolean; language: string }>(
		databaseUrl,
		`
			select title as words, false as markdown, language from content where title is not null
			union all select left(body.markdown, 600), true, content.language from body join content on content.id = body.content_id
			union all select headline, false, about_language from member where headline <> '' and about_language is not null
			union all select left(about, 600), false, about_language from member where about <> '' and about_language is not null`,
	);
	const heads = new Map<string, string | null>();
	for (const { words, markdown, language } of rows) {
		const plain = (markdown ? plainText(renderMarkdown(words), 200) : words).replace(/\s+/g, ' ').trim();
		if (plain.length < SHORTEST) continue;
		const head = plain.slice(0, HEAD);
		const base = language.split('-')[0] as string;
		// "Case report" may stand above texts in two languages: nobody knows which one is meant.
		heads.set(head, heads.has(head) && heads.get(head) !== base ? null : base);
	}
	return [...heads].filter((one): one is [string, string] => one[1] !== null);
}

/**
 * Which of them a page says in another language than theirs, or in that of the page alone, which is the interface's.
 * @returns what is wrong, and how many texts were found.
 */
export async function spokenWrong(page: Page, written: Written): Promise<{ wrong: string[]; found: number }> {
	return page.evaluate(
		({ known, most }) => {
			const languages = new Map(known);
			const wrong = new Set<string>();
			let found = 0;
			const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
			for (let node = walker.nextNode(); node; node = walker.nextNode()) {
				const around = node.parentElement;
				// What is typed or chosen from is a control's value, whose words carry no language of their own.
				if (!around || around.closest('script, style, textarea, option, [data-typed]')) continue;
				const text = (node.textContent ?? '').replace(/\s+/g, ' ').trim();
				const quoted = [...text.matchAll(/[“«]([^”»]+)[”»]/g)].map(([, words]) => words as string);
				for (const words of [text, ...quoted]) {
					const language = languages.get(words.slice(0, most));
					if (language === undefined) continue;
					found++;
					const says = around.closest('[lang]') as HTMLElement | null;
					if (says === null || says === document.documentElement)
						wrong.add(`“${words.slice(0, 40)}” is said in the language of the page`);
					else if (says.lang.split('-')[0] !== language)
						wrong.add(`“${words.slice(0, 40)}” is ${language}, and said as ${says.lang || 'unknown'}`);
				}
			}
			return { wrong: [...wrong], found };
		},
		{ known: written, most: HEAD },
	);
}
