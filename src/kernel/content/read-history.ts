// What stood in a text before it was edited: for everyone who may read the text. What its author or a moderator let go of
// because it said too much is not there any more.

import { sql } from 'kysely';
import { visibleTo } from '#kernel/audience/visible-to.ts';
import { type Byline, type BylineRow, bylineColumns, toByline } from '#kernel/people/byline.ts';
import type { Viewer } from '#kernel/people/viewer.ts';
import { db } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { notFound } from '#platform/refusal.ts';

export interface History {
	kind: string;
	author: Byline;
	/** BCP 47, as it stands now: a text that was turned into another language is a new text. */
	language: string;
	/** Newest first. `markdown` is null where the words were let go of; `at` is when they began to stand there. */
	versions: { number: number; title: string | null; markdown: string | null; at: Date }[];
}

const MOST = 50;

/** @throws Refusal not-found for what the viewer may not see, and for what was never edited. */
export async function readHistory(viewer: Viewer, contentId: Id): Promise<History> {
	const { rows } = await sql<
		BylineRow & {
			kind: string;
			title: string | null;
			language: string;
			markdown: string;
			publishedAt: Date;
			editedAt: Date | null;
			revisions: { number: number; title: string | null; markdown: string; at: string }[] | null;
		}
	>`
		select content.kind, content.title, content.language, body.markdown, content.published_at as "publishedAt", content.edited_at as "editedAt",
			(select json_agg(json_build_object('number', number, 'title', title, 'markdown', markdown, 'at', revised_at) order by number)
				from (select * from revision where content_id = content.id order by number desc limit ${sql.lit(MOST)}) kept) as revisions,
			${bylineColumns('p')}
		from content join body on body.content_id = content.id join principal p on p.id = content.principal_id
			join content root on root.id = content.root_id
		where content.id = ${contentId} and ${visibleTo(viewer)} and ${visibleTo(viewer, 'root')}`.execute(db);
	const row = rows[0];
	if (!row?.revisions) throw notFound();
	// A revision holds what stood until then; so it began to stand there when the one before ended.
	const ends = row.revisions.map((one) => new Date(one.at));
	const earlier = row.revisions.map((one, place) => ({
		number: one.number,
		title: one.title,
		markdown: one.markdown === '' ? null : one.markdown,
		at: place === 0 ? (one.number === 1 ? row.publishedAt : (ends[0] as Date)) : (ends[place - 1] as Date),
	}));
	const now = {
		number: (row.revisions.at(-1)?.number ?? 0) + 1,
		title: row.title,
		markdown: row.markdown,
		at: ends.at(-1) ?? row.publishedAt,
	};
	return { kind: row.kind, author: toByline(row), language: row.language, versions: [...earlier, now].reverse() };
}
