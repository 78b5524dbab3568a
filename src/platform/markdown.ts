// Members' Markdown to HTML. Raw HTML in the text is shown as text, so nothing has to be sanitised afterwards.

import MarkdownIt from 'markdown-it';

/** Stored beside rendered text; raise it when the output changes, and a job renders anew. */
export const RENDERER = 1;

const markdown = new MarkdownIt({ html: false, linkify: true, breaks: true, typographer: false });
// Pictures come as attachments (checked, cleaned, under the audience); an image by address would call a third party.
markdown.disable(['image']);
// Titles of a text sit below the page's own heading.
markdown.renderer.rules.heading_open = (tokens, index) => `<${level(tokens[index]?.tag)}>`;
markdown.renderer.rules.heading_close = (tokens, index) => `</${level(tokens[index]?.tag)}>`;
markdown.renderer.rules.link_open = (tokens, index, options, _env, self) => {
	tokens[index]?.attrSet('rel', 'nofollow noopener ugc');
	return self.renderToken(tokens, index, options);
};

function level(tag = 'h1'): string {
	return `h${Math.min(6, Number(tag.slice(1)) + 2)}`;
}

/** Renders Markdown (CommonMark with tables and strikethrough, no raw HTML, no images) to safe HTML. */
export function renderMarkdown(text: string): string {
	return markdown.render(text);
}
