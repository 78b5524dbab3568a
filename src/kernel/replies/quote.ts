// Quoting: the words of another text of the discussion, as a Markdown quote that says whose they are and leads there.

import { type RawBuilder, sql } from 'kysely';
import { visibleTo } from '#kernel/audience/visible-to.ts';
import type { Viewer } from '#kernel/people/viewer.ts';
import { type Id, shortId } from '#platform/ids.ts';

/** Longer quotes are cut at the end of a word. */
const LONGEST = 1200;

export interface QuotedRead {
	id: Id;
	markdown: string;
	name: string;
}

/** SQL for a text of the discussion of the root `content`; null for what the viewer may not see or what stands in another one. */
export function quotedJson(viewer: Viewer, quotedId: Id): RawBuilder<QuotedRead | null> {
	return sql<QuotedRead | null>`(select json_build_object('id', said.id::text, 'markdown', body.markdown, 'name', p.name)
		from content said join body on body.content_id = said.id join principal p on p.id = said.principal_id
		where said.id = ${quotedId} and said.root_id = content.id and ${visibleTo(viewer, 'said')})`;
}

/** The Markdown to begin a reply with. @param read what quotedJson gave; null is ''. */
export function toQuote(read: QuotedRead | null): string {
	if (!read) return '';
	const name = read.name.replace(/[\\[\]]/g, '');
	return `> [${name}](/go/${shortId(read.id)}):\n${quoted(read.markdown)}\n\n`;
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
