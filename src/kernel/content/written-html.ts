// How a text is kept. Most replies are plain paragraphs, whose HTML says nothing that their Markdown does not say: it is
// not stored, and a hundred thousand of them take half the room. An empty `html` means: made from the Markdown at reading.

import { type RawBuilder, sql } from 'kysely';
import { escapeHtml } from '#platform/escape-html.ts';
import { renderMarkdown } from '#platform/markdown.ts';

/** What body.html holds for this text: the rendered HTML, or '' where plainHtml gives the same. */
export function writtenHtml(markdown: string, mentions?: ReadonlySet<string>): string {
	const html = renderMarkdown(markdown, mentions);
	return html === plainHtml(markdown) ? '' : html;
}

export interface Written {
	html: string;
	plain: string | null;
}

/** Safe HTML of a stored text, from the columns that writtenColumns reads. */
export function shownHtml({ html, plain }: Written): string {
	return html === '' && plain ? plainHtml(plain) : html;
}

/** The columns of body `as` that shownHtml needs: html, and as "plain" the Markdown where it takes the place of html. */
export function writtenColumns(as: string): RawBuilder<unknown> {
	const b = (column: string) => sql.ref(`${as}.${column}`);
	return sql`${b('html')}, case when ${b('html')} = '' then ${b('markdown')} end as plain`;
}

/** Paragraphs and line breaks, everything else as it was typed: what the renderer makes of a text without any marks. */
function plainHtml(markdown: string): string {
	const escaped = escapeHtml(markdown);
	if (!escaped.includes('\n')) return `<p>${escaped}</p>\n`;
	return `${escaped
		.split('\n\n')
		.map((paragraph) => `<p>${paragraph.replaceAll('\n', '<br>\n')}</p>`)
		.join('\n')}\n`;
}
