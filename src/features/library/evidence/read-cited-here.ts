// Where a paper is talked about: the texts that cite it, of those that the viewer may see, the newest first.

import { sql } from 'kysely';
import { visibleTo } from '#kernel/audience/visible-to.ts';
import { kindOf } from '#kernel/content/kind.ts';
import { plainText } from '#kernel/content/plain-text.ts';
import { shownHtml, type Written, writtenColumns } from '#kernel/content/written-html.ts';
import { type Byline, type BylineRow, bylineColumns, toByline } from '#kernel/people/byline.ts';
import type { Viewer } from '#kernel/people/viewer.ts';
import { db } from '#platform/db.server.ts';
import { type Id, shortId } from '#platform/ids.ts';

export interface CitedIn {
	id: string;
	/** Through /go, so that a reply opens at its place. */
	path: string;
	/** "A post", "A reply". */
	noun: string;
	author: Byline;
	/** Title of the discussion; null where it has none. */
	title: string | null;
	/** Of the text, BCP 47. */
	language: string;
	excerpt: string;
	publishedAt: Date;
}

/** Texts that are listed; more are said to be there. */
const MOST = 10;

export async function readCitedHere(viewer: Viewer, pmid: number): Promise<{ texts: CitedIn[]; more: boolean }> {
	const { rows } = await sql<
		BylineRow & Written & { id: Id; kind: string; title: string | null; language: string; publishedAt: Date }
	>`
		select content.id, content.kind, root.title, content.language, content.published_at as "publishedAt", ${writtenColumns('b')}, ${bylineColumns('p')}
		from (select distinct cited.content_id from cited_work work join content_citation cited on cited.key = work.key
				where work.pmid = ${pmid}) cites
			join content on content.id = cites.content_id join content root on root.id = content.root_id
			join body b on b.content_id = content.id join principal p on p.id = content.principal_id
		where ${visibleTo(viewer)} and ${visibleTo(viewer, 'root')}
		order by content.published_at desc, content.id desc limit ${sql.lit(MOST + 1)}`.execute(db);
	return {
		more: rows.length > MOST,
		texts: rows.slice(0, MOST).map((row) => ({
			id: shortId(row.id),
			path: `/go/${shortId(row.id)}`,
			noun: kindOf(row.kind).noun.replace(/^./, (first) => first.toUpperCase()),
			author: toByline(row),
			title: row.title,
			language: row.language,
			excerpt: plainText(shownHtml(row), 160),
			publishedAt: row.publishedAt,
		})),
	};
}
