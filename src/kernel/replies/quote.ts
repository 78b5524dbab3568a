// Quoting: the words of another text of the discussion, as a Markdown quote that says whose they are and leads there.

import { sql } from 'kysely';
import { visibleTo } from '#kernel/audience/visible-to.ts';
import type { Viewer } from '#kernel/people/viewer.ts';
import { db } from '#platform/db.server.ts';
import { type Id, shortId } from '#platform/ids.ts';

/** Longer quotes are cut at the end of a word. */
const LONGEST = 1200;

/** The Markdown to begin a reply with; '' for what the viewer may not see or what stands in another discussion. */
export async function quoteOf(viewer: Viewer, rootId: Id, contentId: Id): Promise<string> {
	const { rows } = await sql<{ markdown: string; name: string }>`
		select body.markdown, p.name from content join body on body.content_id = content.id join principal p on p.id = content.principal_id
		where content.id = ${contentId} and content.root_id = ${rootId} and ${visibleTo(viewer)}`.execute(db);
	const found = rows[0];
	if (!found) return '';
	const name = found.name.replace(/[\\[\]]/g, '');
	return `> [${name}](/go/${shortId(contentId)}):\n${quoted(found.markdown)}\n\n`;
}

/** The text as a quote, without what it quoted itself. */
export function quoted(markdown: string): string {
	const own = markdown
		.split('\n')
		.filter((line) => !/^\s{0,3}>/.test(line))
		.join('\n')
		.replace(/\n{3,}/g, '\n\n')
		.trim();
	const cut = own.length <= LONGEST ? own : `${own.slice(0, own.lastIndexOf(' ', LONGEST) || LONGEST)} …`;
	return cut
		.split('\n')
		.map((line) => (line === '' ? '>' : `> ${line}`))
		.join('\n');
}
