// Help, written for members: one Markdown file a page and language. Its first line is the title, the second says what it
// answers, and each "## " begins a section with an address of its own.

import { renderMarkdown } from '#platform/markdown.ts';
import { notFound } from '#platform/refusal.ts';

export interface HelpSection {
	/** For the address, e.g. "two-halves". */
	anchor: string;
	title: string;
	html: string;
}

export interface HelpPage {
	slug: string;
	/** In which it is written, BCP 47. */
	language: string;
	title: string;
	lead: string;
	sections: HelpSection[];
}

/** Groups on the page of contents, in the order in which somebody new needs them. */
const ORDER: { title: string; pages: string[] }[] = [
	{ title: 'Beginning', pages: ['first-steps', 'verification', 'who-sees-what', 'patients', 'for-patients'] },
	{ title: 'Talking and learning', pages: ['talking', 'cases', 'library', 'spaces', 'resources', 'feed-and-notices'] },
	{ title: 'You and others', pages: ['people', 'personas', 'reports', 'your-account', 'keyboard-and-access'] },
];

const files = import.meta.glob<string>('./*/*.md', { query: '?raw', import: 'default', eager: true });
const pages = new Map<string, HelpPage>();
for (const [file, text] of Object.entries(files)) {
	const [, language, slug] = /^\.\/([a-z-]+)\/([a-z-]+)\.md$/.exec(file) ?? [];
	if (language && slug) pages.set(`${language}/${slug}`, readHelp(slug, text, language));
}

/** A page out of its Markdown. @throws Error for a file without title and lead. */
export function readHelp(slug: string, text: string, language = 'en'): HelpPage {
	const [head = '', ...rest] = text.split(/^## /m);
	const [, title, lead] = /^# (.+)\n(.+)\s*$/.exec(head) ?? [];
	if (!title || !lead) throw new Error(`The help page ${slug} needs a title and a line below it.`);
	return {
		slug,
		language,
		title,
		lead,
		sections: rest.map((section) => {
			const [heading = '', ...words] = section.split('\n');
			return { anchor: anchorOf(heading), title: heading, html: renderMarkdown(words.join('\n').trim()) };
		}),
	};
}

function anchorOf(heading: string): string {
	return heading
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, '-')
		.replace(/^-|-$/g, '');
}

/** In the reader's language where the page exists in it, else in English, and then marked as that. @throws Refusal not-found. */
export function helpPage(slug: string, language = 'en'): HelpPage {
	const page = pages.get(`${language}/${slug}`) ?? pages.get(`en/${slug}`);
	if (!page) throw notFound();
	return page;
}

/** All pages by group; with words, those alone in which every one of them stands. */
export function helpContents(words: string, language = 'en'): { title: string; pages: HelpPage[] }[] {
	const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
	return ORDER.map(({ title, pages: slugs }) => ({
		title,
		pages: slugs.map((slug) => helpPage(slug, language)).filter((page) => holds(page, wanted)),
	})).filter(({ pages: some }) => some.length > 0);
}

function holds(page: HelpPage, wanted: string[]): boolean {
	const text = [page.title, page.lead, ...page.sections.flatMap(({ title, html }) => [title, html])]
		.join(' ')
		.replace(/<[^>]+>/g, ' ')
		.toLowerCase();
	return wanted.every((word) => text.includes(word));
}

/** Paths of all pages. */
export const helpPaths = (): string[] => ORDER.flatMap(({ pages: slugs }) => slugs.map((slug) => `/help/${slug}`));
