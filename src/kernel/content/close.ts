// Closing a discussion, with a reason that its readers see. Nobody replies to what is closed, by any path: reply() holds the
// root while it asks.

import { sql } from 'kysely';
import { visibleTo } from '#kernel/audience/visible-to.ts';
import { audit } from '#kernel/audit/audit.ts';
import { type Author, requireAuthor, type Viewer } from '#kernel/people/viewer.ts';
import { screenWriting } from '#kernel/screening/screen-writing.ts';
import { db, type Executor, transact } from '#platform/db.server.ts';
import { type Id, mintId } from '#platform/ids.ts';
import { notFound, Refusal } from '#platform/refusal.ts';
import { moderatedSpaces } from './rules.ts';

interface Closable {
	id: Id;
	spaceId: Id | null;
	byModerator: boolean | null;
	/** The viewer keeps order where it stands. */
	keepsOrder: boolean;
}

/** Closes a discussion: whoever began it, or whoever keeps order there. Closing twice changes the reason. */
export async function closeDiscussion(viewer: Viewer, rootId: Id, given: string): Promise<void> {
	const author = requireAuthor(viewer);
	const reason = given.trim();
	if (reason === '')
		throw new Refusal('invalid', 'Say why: everyone who reads it sees the reason.', { field: 'reason' });
	if (reason.length > 500)
		throw new Refusal('invalid', 'Five hundred characters are the most here.', { field: 'reason' });
	screenWriting([reason], 'advise', false);
	await transact(async (trx) => {
		const root = await lockClosable(trx, author, rootId);
		if (root.byModerator && !root.keepsOrder)
			throw new Refusal('not-allowed', 'Somebody who keeps order closed it; only they can change that.');
		await sql`insert into closure (content_id, closed_by, by_moderator, reason)
			values (${rootId}, ${author.principalId}, ${root.keepsOrder}, ${reason})
			on conflict (content_id) do update set closed_by = excluded.closed_by, closed_at = now(),
				by_moderator = excluded.by_moderator, reason = excluded.reason`.execute(trx);
		await sql`update content set locked_at = coalesce(locked_at, now()) where id = ${rootId}`.execute(trx);
		await record(trx, author, root, 'closed');
	});
}

/** Opens it again. */
export async function reopenDiscussion(viewer: Viewer, rootId: Id): Promise<void> {
	const author = requireAuthor(viewer);
	await transact(async (trx) => {
		const root = await lockClosable(trx, author, rootId);
		if (root.byModerator && !root.keepsOrder)
			throw new Refusal('not-allowed', 'Somebody who keeps order closed it; only they can open it again.');
		const { numAffectedRows } = await sql`delete from closure where content_id = ${rootId}`.execute(trx);
		await sql`update content set locked_at = null where id = ${rootId}`.execute(trx);
		if (numAffectedRows) await record(trx, author, root, 'reopened');
	});
}

/** What the page of closing shows. @throws Refusal not-found for whoever may do neither. */
export async function readClosable(viewer: Viewer, rootId: Id): Promise<{ title: string | null; closed: boolean }> {
	const author = requireAuthor(viewer);
	const { rows } = await sql<{ title: string | null; closed: boolean; spaceId: Id | null; authorId: Id }>`
		select title, locked_at is not null as closed, space_id as "spaceId", principal_id as "authorId" from content
		where content.id = ${rootId} and content.parent_id is null and ${visibleTo(author)}`.execute(db);
	const root = rows[0];
	if (!root || (!keepsOrderAt(author, root.spaceId) && root.authorId !== author.principalId)) throw notFound();
	return { title: root.title, closed: root.closed };
}

/** Whoever keeps order where it stands, also below one's own text. */
function keepsOrderAt(author: Author, spaceId: Id | null): boolean {
	if (author.memberId === null) return false;
	const spaces = moderatedSpaces(author);
	return spaces === 'all' || (spaceId !== null && spaces.includes(spaceId));
}

async function lockClosable(trx: Executor, author: Author, rootId: Id): Promise<Closable> {
	// By itself: who closed it is asked of the time after the lock.
	await sql`select from content where id = ${rootId} for update`.execute(trx);
	const { rows } = await sql<{ id: Id; spaceId: Id | null; authorId: Id; byModerator: boolean | null }>`
		select content.id, content.space_id as "spaceId", content.principal_id as "authorId",
			(select by_moderator from closure where content_id = content.id) as "byModerator"
		from content where content.id = ${rootId} and content.parent_id is null and ${visibleTo(author)}`.execute(trx);
	const root = rows[0];
	if (!root) throw notFound();
	const keepsOrder = keepsOrderAt(author, root.spaceId);
	if (!keepsOrder && root.authorId !== author.principalId) throw notFound();
	return { id: root.id, spaceId: root.spaceId, byModerator: root.byModerator, keepsOrder };
}

/** For its readers, and, where order was kept, for the audit log. */
async function record(trx: Executor, author: Author, root: Closable, what: string): Promise<void> {
	await trx
		.insertInto('thread_event')
		.values({ id: mintId(), content_id: root.id, what, by_id: author.principalId })
		.execute();
	if (root.keepsOrder) await audit(trx, author.principalId, `thread.${what}`, { kind: 'content', id: root.id });
}
