// What a wiki page shows beside its words: who links here, which of its links have no page; its history with who changed what;
// and where a name leads.

import { type RawBuilder, sql } from 'kysely';
import { visibleTo } from '#kernel/audience/visible-to.ts';
import { changesOf, type Part } from '#kernel/content/changes-of.ts';
import type { Viewer } from '#kernel/people/viewer.ts';
import { db } from '#platform/db.server.ts';
import { type Id, shortId } from '#platform/ids.ts';
import { notFound } from '#platform/refusal.ts';
import { changes } from '../read-resource.ts';
import { requireResources } from '../rules.ts';
import { plainName } from '../words.ts';

export interface PageLinks {
	/** Pages that link here; all of a space have the same readers. */
	from: { id: Id; title: string; language: string }[] | null;
	/** Names that this page links to and that nobody has written. */
	missing: string[] | null;
}

const MOST_BACKLINKS = 50;

/** SQL over `content`, the root that the viewer sees. */
export function pageLinksJson(): RawBuilder<PageLinks> {
	return sql<PageLinks>`json_build_object(
		'from', (select json_agg(json_build_object('id', id::text, 'title', title, 'language', language)) from (
			select distinct other.id, other.title, other.language from wiki_name n join wiki_link l on l.name = n.name
				join content other on other.id = l.content_id and other.space_id = content.space_id and other.state = 'published'
			where n.content_id = content.id and other.id <> content.id order by other.title limit ${sql.lit(MOST_BACKLINKS)}) found),
		'missing', (select json_agg(l.name) from wiki_link l where l.content_id = content.id and not exists (
			select from wiki_name n join content named on named.id = n.content_id and named.state = 'published'
			where n.space_id = content.space_id and n.name = l.name)))`;
}

/** Where a name leads in a space: the path of its page, or of the form that writes it. @throws Refusal not-found outside. */
export async function findPage(viewer: Viewer, slug: string, title: string): Promise<string> {
	const { space } = await requireResources(viewer, slug);
	const { rows } = await sql<{ id: Id }>`select content.id from wiki_name n join content on content.id = n.content_id
		where n.space_id = ${space.id} and n.name = ${plainName(title)} and ${visibleTo(viewer)}`.execute(db);
	return rows[0]
		? `/wiki/${shortId(rows[0].id)}`
		: `/spaces/${space.slug}/resources/write?title=${encodeURIComponent(title.trim().slice(0, 200))}`;
}

export interface PageVersion {
	number: number;
	title: string;
	/** Null where the words were let go of. */
	parts: Part[] | null;
	by: { name: string; handle: string | null };
	at: Date;
	isNow: boolean;
}

const MOST_VERSIONS = 50;

/** The newest first, each with what it changed in the one before it, and by whom. @throws Refusal not-found. */
export async function readPageHistory(
	viewer: Viewer,
	contentId: Id,
): Promise<{ title: string; language: string; versions: PageVersion[]; count: number; mayChange: boolean }> {
	interface Written {
		number: number;
		title: string | null;
		markdown: string;
		/** Who wrote what came after it, and when. */
		name: string;
		handle: string | null;
		at: string;
	}
	const { rows } = await sql<{
		title: string;
		language: string;
		markdown: string;
		publishedAt: Date;
		author: string;
		handle: string | null;
		authorId: Id;
		spaceId: Id;
		guarded: boolean;
		count: number;
		revisions: Written[] | null;
	}>`select content.title, content.language, b.markdown, content.published_at as "publishedAt", p.name as author,
			case when p.erased_at is null then p.handle end as handle, content.principal_id as "authorId", content.space_id as "spaceId",
			own.guarded,
			(select coalesce(max(number), 0)::int from revision where content_id = content.id) as count,
			(select json_agg(v order by v.number) from (select r.number, r.title, r.markdown, r.revised_at as at, who.name,
					case when who.erased_at is null then who.handle end as handle
				from revision r join principal who on who.id = r.revised_by where r.content_id = content.id
				order by r.number desc limit ${sql.lit(MOST_VERSIONS)}) v) as revisions
		from content join body b on b.content_id = content.id join principal p on p.id = content.principal_id
			join resource own on own.content_id = content.id
		where content.id = ${contentId} and content.kind = 'wiki' and ${visibleTo(viewer)}`.execute(db);
	const row = rows[0];
	if (!row) throw notFound();
	const revisions = row.revisions ?? [];
	// A revision holds what stood until then, and names whoever wrote what came after it.
	const texts = [
		...revisions.map(({ number, title, markdown }) => ({ number, title: title ?? row.title, markdown })),
		{ number: row.count + 1, title: row.title, markdown: row.markdown },
	];
	const versions = texts.map((text, place): PageVersion => {
		const written = revisions[place - 1];
		const before = texts[place - 1];
		const isGone = text.markdown === '';
		return {
			number: text.number,
			title: text.title,
			parts: isGone ? null : changesOf(before && before.markdown !== '' ? before.markdown : null, text.markdown),
			by: written ? { name: written.name, handle: written.handle } : { name: row.author, handle: row.handle },
			at: written ? new Date(written.at) : row.publishedAt,
			isNow: text.number === row.count + 1,
		};
	});
	const mayChange = changes(viewer, { kind: 'wiki', authorId: row.authorId, spaceId: row.spaceId }, row.guarded);
	return { title: row.title, language: row.language, versions: versions.reverse(), count: row.count, mayChange };
}
