// Members' Markdown to HTML. Raw HTML in the text is shown as text, so nothing has to be sanitised afterwards.

import MarkdownIt from 'markdown-it';
import { addFormulas } from './markdown/formulas.ts';
import { addMentions } from './markdown/mentions.ts';
import { flattenNesting } from './markdown/nesting.ts';

/** Stored beside rendered text; raise it when the output changes, and a job renders anew. */
export const RENDERER = 2;

const markdown = new MarkdownIt({ html: false, linkify: true, breaks: true, typographer: false });
// Pictures come as attachments (checked, cleaned, under the audience); an image by address would call a third party.
markdown.disable(['image']);
// Only what says that it is an address: "e.g. aspirin.Then" is none, and every dotted word would have to be tried.
markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false });
addFormulas(markdown);
addMentions(markdown);

const { rules } = markdown.renderer;
// Titles of a text sit below the page's own heading.
rules.heading_open = (tokens, index) => `<${level(tokens[index]?.tag)}>`;
rules.heading_close = (tokens, index) => `</${level(tokens[index]?.tag)}>`;
rules.link_open = (tokens, index, options, _env, self) => {
	const token = tokens[index];
	if (!String(token?.attrGet('href')).startsWith('/')) token?.attrSet('rel', 'nofollow noopener ugc');
	return self.renderToken(tokens, index, options);
};
// What is wider than a phone moves within itself; whoever has no pointer moves it with the keys. A group, and no region: a text with
// ten tables would bury the landmarks of its page.
rules.table_open = () => '<div class="table-wide" role="group" aria-label="Table" tabindex="0"><table>\n';
rules.table_close = () => '</table></div>\n';
const pre = (text: string) => `<pre tabindex="0"><code>${markdown.utils.escapeHtml(text)}</code></pre>\n`;
rules.fence = (tokens, index) => pre(tokens[index]?.content ?? '');
rules.code_block = (tokens, index) => pre(tokens[index]?.content ?? '');

function level(tag = 'h1'): string {
	return `h${Math.min(6, Number(tag.slice(1)) + 2)}`;
}

/** The parts of a text, for whoever writes them as something else than HTML. */
export const parseMarkdown = (text: string): ReturnType<typeof markdown.parse> =>
	markdown.parse(flattenNesting(text), {});

/**
 * Renders Markdown (CommonMark with tables, strikethrough and formulas; no raw HTML, no images) to safe HTML.
 * @param mentions handles, in lower case, whose @handle becomes a link: those who may see the text.
 */
export function renderMarkdown(text: string, mentions?: ReadonlySet<string>): string {
	return markdown.render(flattenNesting(text), { mentions });
}
