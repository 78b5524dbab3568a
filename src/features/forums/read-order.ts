// What the page of keeping order offers: where a thread could go, and which replies are meant.

import { sql } from 'kysely';
import { visibleTo } from '#kernel/audience/visible-to.ts';
import { requirePrincipal, type Viewer } from '#kernel/people/viewer.ts';
import type { Gate } from '#kernel/tables.ts';
import { db } from '#platform/db.server.ts';
import { latinFigures } from '#platform/figures.ts';
import { type Id, shortId } from '#platform/ids.ts';
import { notFound, Refusal } from '#platform/refusal.ts';
import { narrows } from './narrower-space.ts';
import { keepsForum } from './rules.ts';

export interface Places {
	title: string;
	language: string;
	lastNumber: number;
	/** Categories of its own forum. */
	categories: { value: string; words: string }[];
	/** "space.category" by short ids: where it may be moved to. */
	places: { value: string; words: string }[];
	/** Where it stands, in the same form. */
	now: string;
}

interface SpaceRow {
	id: Id;
	name: string;
	entry: string;
	gate: Gate | null;
	parentId: Id | null;
	categories: { id: Id; name: string }[] | null;
}

/** @throws Refusal not-found for whoever does not see the thread. */
export async function readPlaces(viewer: Viewer, threadId: Id): Promise<Places> {
	const author = requirePrincipal(viewer);
	const kept = author.spaces.filter((space) => keepsForum(viewer, space)).map((space) => space.id);
	const { rows } = await sql<{
		title: string;
		language: string;
		spaceId: Id;
		categoryId: Id | null;
		lastNumber: number;
		spaces: SpaceRow[];
	}>`
		select content.title, content.language, content.space_id as "spaceId", d.category_id as "categoryId", t.last_number as "lastNumber",
			(select json_agg(json_build_object('id', s.id::text, 'name', s.name, 'entry', s.entry, 'gate', s.gate, 'parentId', s.parent_id::text,
				'categories', (select json_agg(json_build_object('id', id::text, 'name', name) order by position, id)
					from forum_category where space_id = s.id)) order by s.id <> content.space_id, s.name)
				from space s join space_tool on space_tool.space_id = s.id and tool = 'forum' where s.id = any(${kept}::bigint[])) as spaces
		from content join thread_detail d on d.content_id = content.id join tally t on t.content_id = content.id
		where content.id = ${threadId} and ${visibleTo(viewer)}`.execute(db);
	const row = rows[0];
	const here = row?.spaces?.find((space) => space.id === row.spaceId);
	if (!row || !here) throw notFound();
	const value = (spaceId: Id, categoryId: Id | null) => `${shortId(spaceId)}.${categoryId ? shortId(categoryId) : ''}`;
	return {
		title: row.title,
		language: row.language,
		lastNumber: row.lastNumber,
		categories: (here.categories ?? []).map((one) => ({ value: shortId(one.id), words: one.name })),
		places: row.spaces
			.filter((space) => narrows(here, space))
			.flatMap((space) => [
				{ value: value(space.id, null), words: `${space.name}, no category` },
				...(space.categories ?? []).map((one) => ({
					value: value(space.id, one.id),
					words: `${space.name}, ${one.name}`,
				})),
			]),
		now: value(row.spaceId, row.categoryId),
	};
}

/** The replies that "4–9, 12" means. @throws Refusal on field "replies" for what is no list of numbers. */
export async function findReplies(viewer: Viewer, threadId: Id, list: string): Promise<Id[]> {
	const ranges = latinFigures(list)
		.split(/[,،]/)
		.map((part) => part.trim())
		.filter(Boolean)
		.map((part) => /^#?(\d{1,8})(?:\s*[-–]\s*#?(\d{1,8}))?$/.exec(part));
	if (ranges.length === 0 || ranges.some((one) => one === null))
		throw new Refusal('invalid', 'Give their numbers, such as 4–9, 12.', { field: 'replies' });
	const from = ranges.map((one) => Number(one?.[1]));
	const until = ranges.map((one) => Number(one?.[2] ?? one?.[1]));
	const { rows } = await sql<{ id: Id }>`select content.id from content join content root on root.id = content.root_id
		where content.root_id = ${threadId} and content.parent_id is not null and ${visibleTo(viewer, 'root')}
			and exists (select from unnest(${from}::integer[], ${until}::integer[]) r (a, b) where content.number between a and b)
		order by content.number limit 1000`.execute(db);
	return rows.map((row) => row.id);
}
