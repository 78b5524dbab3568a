// Help: every page is whole, stands in the contents, and leads to pages that exist.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { helpContents, helpPage, readHelp } from './help-pages.ts';

const FOLDER = path.join(import.meta.dirname, 'en');
const LANGUAGES = readdirSync(import.meta.dirname).filter((name) => /^[a-z-]+$/.test(name));
const slugs = readdirSync(FOLDER).map((file) => file.replace(/\.md$/, ''));
const ROUTES = path.resolve(import.meta.dirname, '../../routes');
const groups = readdirSync(ROUTES).filter((name) => name.startsWith('('));

test('each file is in the contents, once', () => {
	const listed = helpContents('').flatMap(({ pages }) => pages.map(({ slug }) => slug));
	expect([...listed].sort()).toEqual([...slugs].sort());
});

const linksOf = (slug: string, language: string) =>
	[...readFileSync(path.join(import.meta.dirname, language, `${slug}.md`), 'utf8').matchAll(/\]\((\/[^)#?]*)\)/g)].map(
		([, href]) => href as string,
	);

describe.each(slugs)('%s', (slug) => {
	test.each(LANGUAGES)('says in %s what it says in English: as many sections, the same links', (language) => {
		const [page, english] = [helpPage(slug, language), helpPage(slug)];
		expect(page.language).toBe(language);
		expect(page.sections.length).toBe(english.sections.length);
		expect(linksOf(slug, language)).toEqual(linksOf(slug, 'en'));
		expect(page.sections.every(({ html, anchor }) => html.length > 40 && anchor !== '')).toBe(true);
	});
	test('has sections with addresses of their own, and its links lead somewhere', () => {
		const page = helpPage(slug);
		expect(page.sections.length).toBeGreaterThan(2);
		expect(new Set(page.sections.map(({ anchor }) => anchor)).size).toBe(page.sections.length);
		for (const href of linksOf(slug, 'en')) {
			if (href.startsWith('/help/')) expect(slugs, href).toContain(href.slice('/help/'.length));
			else
				expect(
					groups.some((group) => existsSync(path.join(ROUTES, group, href, '+page.svelte'))),
					href,
				).toBe(true);
		}
	});
});

test('words find the pages in which all of them stand', () => {
	const found = (words: string) => helpContents(words).flatMap(({ pages }) => pages.map(({ slug }) => slug));
	expect(found('TATTOOS')).toEqual(['patients']);
	expect(helpContents('tatuajes', 'es').flatMap(({ pages }) => pages.map(({ slug }) => slug))).toEqual(['patients']);
	expect(found('recovery codes')).toEqual(['your-account']);
	expect(found('xylophone')).toEqual([]);
});

test('a page that does not exist is not found; another language falls back to English', () => {
	expect(() => helpPage('nothing')).toThrow();
	expect(() => helpPage('../en/cases')).toThrow();
	expect(helpPage('cases', 'xx')).toBe(helpPage('cases'));
	expect(() => readHelp('bad', 'no title')).toThrow(/needs a title/);
});
