// The categories of a forum: made, renamed and put in order by those who keep it. One that is taken away leaves its threads
// in the forum itself.

import { sql } from 'kysely';
import type { Viewer } from '#kernel/people/viewer.ts';
import { screenWriting } from '#kernel/screening/screen-writing.ts';
import { db, isDuplicate, transact } from '#platform/db.server.ts';
import { type Id, mintId } from '#platform/ids.ts';
import { notFound, Refusal } from '#platform/refusal.ts';
import { requireForum, requireKeeper } from './rules.ts';

const MOST = 30;

export interface CategoryDraft {
	/** Null makes a new one. */
	id: Id | null;
	name: string;
	purpose: string;
	/** Where it stands among the others, from 1; a new one comes last. */
	position?: number;
}

/** @throws Refusal for anybody who does not keep the forum, on field "name" for a name that is taken or none. */
export async function saveCategory(viewer: Viewer, spaceId: Id, draft: CategoryDraft): Promise<Id> {
	const { author } = requireKeeper(viewer, spaceId);
	const name = draft.name.trim();
	if (name === '') throw new Refusal('invalid', 'Give the category a name.', { field: 'name' });
	if (name.length > 60) throw new Refusal('invalid', 'Sixty characters are the most for a name.', { field: 'name' });
	if (draft.purpose.length > 300)
		throw new Refusal('invalid', 'Three hundred characters are the most here.', { field: 'purpose' });
	screenWriting([name, draft.purpose], 'advise', false);
	try {
		return await transact(async (trx) => {
			await requireForum(trx, spaceId, draft.id);
			if (draft.id) {
				await sql`update forum_category set name = ${name}, purpose = ${draft.purpose.trim()},
					position = coalesce(${draft.position ?? null}::smallint, position) where id = ${draft.id} and space_id = ${spaceId}`.execute(
					trx,
				);
				return draft.id;
			}
			const { rows } = await sql<{
				n: number;
			}>`select count(*)::int as n from forum_category where space_id = ${spaceId}`.execute(trx);
			if ((rows[0]?.n ?? 0) >= MOST)
				throw new Refusal('invalid', `A forum has at most ${MOST} categories.`, { field: 'name' });
			const id = mintId();
			await sql`insert into forum_category (id, space_id, name, purpose, position, created_by)
				select ${id}, ${spaceId}, ${name}, ${draft.purpose.trim()}, coalesce(max(position), 0) + 1, ${author.principalId}
				from forum_category where space_id = ${spaceId}`.execute(trx);
			return id;
		});
	} catch (problem) {
		if (isDuplicate(problem))
			throw new Refusal('conflict', 'There is a category of this name already.', { field: 'name' });
		throw problem;
	}
}

/** Takes a category away; its threads stay, in the forum itself. */
export async function removeCategory(viewer: Viewer, spaceId: Id, categoryId: Id): Promise<void> {
	requireKeeper(viewer, spaceId);
	const { numAffectedRows } =
		await sql`delete from forum_category where id = ${categoryId} and space_id = ${spaceId}`.execute(db);
	if (!numAffectedRows) throw notFound();
}
