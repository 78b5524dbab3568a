// A space's forum as its members see it: its name, its categories, what the viewer may do in it.

import { type RawBuilder, sql } from 'kysely';
import { visibleTo } from '#kernel/audience/visible-to.ts';
import { requirePrincipal, type Viewer } from '#kernel/people/viewer.ts';
import { mayThere } from '#kernel/spaces/rights.ts';
import { db } from '#platform/db.server.ts';
import { type Id, shortId } from '#platform/ids.ts';
import { notFound } from '#platform/refusal.ts';
import { keepsForum } from './rules.ts';

export interface Category {
	id: Id;
	name: string;
	purpose: string;
}

export interface Forum {
	space: { id: Id; slug: string; name: string };
	categories: Category[];
	mayPost: boolean;
	keeps: boolean;
}

/** @throws Refusal not-found for a space without forum or that the viewer is not in. */
export async function readForum(viewer: Viewer, slug: string): Promise<Forum> {
	const author = requirePrincipal(viewer);
	const space = author.spaces.find((one) => one.slug.toLowerCase() === slug.toLowerCase());
	if (!space) throw notFound();
	const { rows } = await sql<{ categories: Category[] | null }>`
		select (select json_agg(json_build_object('id', id::text, 'name', name, 'purpose', purpose) order by position, id)
			from forum_category where space_id = ${space.id}) as categories
		from space_tool where space_id = ${space.id} and tool = 'forum'`.execute(db);
	if (!rows[0]) throw notFound();
	return {
		space: { id: space.id, slug: space.slug, name: space.name },
		categories: rows[0].categories ?? [],
		mayPost: mayThere(space, 'post'),
		keeps: keepsForum(viewer, space),
	};
}

/** The forums of the spaces that the viewer is in. */
export async function readMyForums(viewer: Viewer): Promise<{ slug: string; name: string }[]> {
	const author = requirePrincipal(viewer);
	const { rows } = await sql<{ id: Id }>`select space_id as id from space_tool
		where tool = 'forum' and space_id = any(${author.spaces.map((space) => space.id)}::bigint[])`.execute(db);
	const ids = new Set(rows.map((row) => row.id));
	return author.spaces.filter((space) => ids.has(space.id)).map(({ slug, name }) => ({ slug, name }));
}

export interface ThreadPlace {
	space: { id: Id; slug: string; name: string };
	/** Its id as it stands in addresses. */
	category: { id: string; name: string } | null;
	keeps: boolean;
	pinned: boolean;
}

export interface ThreadPlaceRead {
	spaceId: Id;
	categoryId: Id | null;
	categoryName: string | null;
	pinned: boolean;
}

/** SQL for where the visible thread stands that the query calls `content`; null for what is none. */
export function threadPlaceJson(): RawBuilder<ThreadPlaceRead | null> {
	return sql<ThreadPlaceRead | null>`(select json_build_object('spaceId', content.space_id::text, 'categoryId', category.id::text,
			'categoryName', category.name, 'pinned', d.pinned_at is not null)
		from thread_detail d left join forum_category category on category.id = d.category_id where d.content_id = content.id)`;
}

/** @param read what threadPlaceJson gave. @throws Refusal not-found for whoever is not in its space. */
export function toThreadPlace(viewer: Viewer, read: ThreadPlaceRead | null): ThreadPlace {
	const space = requirePrincipal(viewer).spaces.find((one) => one.id === read?.spaceId);
	if (!read || !space) throw notFound();
	return {
		space: { id: space.id, slug: space.slug, name: space.name },
		category: read.categoryId ? { id: shortId(read.categoryId), name: read.categoryName as string } : null,
		keeps: keepsForum(viewer, space),
		pinned: read.pinned,
	};
}

/**
 * Where a thread stands. @returns 'elsewhere' for what was a thread and is a reply in another one now.
 * @throws Refusal not-found for what the viewer may not see.
 */
export async function readThreadPlace(viewer: Viewer, threadId: Id): Promise<ThreadPlace | 'elsewhere'> {
	requirePrincipal(viewer);
	const { rows } = await sql<{ kind: string; place: ThreadPlaceRead | null }>`
		select content.kind, ${threadPlaceJson()} as place from content
		where content.id = ${threadId} and content.kind in ('thread', 'reply') and ${visibleTo(viewer)}`.execute(db);
	const row = rows[0];
	if (!row) throw notFound();
	return row.kind === 'reply' ? 'elsewhere' : toThreadPlace(viewer, row.place);
}
