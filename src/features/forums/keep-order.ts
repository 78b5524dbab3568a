// What those who keep a forum do to a thread beside closing it (kernel/content/close.ts): pin, move, split, merge. Each
// leaves a line in the thread that says what was done and by whom, and one in the audit log.

import { sql } from 'kysely';
import { visibleTo } from '#kernel/audience/visible-to.ts';
import { audit } from '#kernel/audit/audit.ts';
import { checkTitle } from '#kernel/content/publish.ts';
import { notify } from '#kernel/notices/notify.ts';
import type { Author, Viewer } from '#kernel/people/viewer.ts';
import { screenWriting } from '#kernel/screening/screen-writing.ts';
import type { Gate } from '#kernel/tables.ts';
import { type Executor, transact } from '#platform/db.server.ts';
import { type Id, mintId, shortId } from '#platform/ids.ts';
import { notFound, Refusal } from '#platform/refusal.ts';
import { narrows } from './narrower-space.ts';
import { requireForum, requireKeeper } from './rules.ts';

interface Thread {
	id: Id;
	title: string;
	spaceId: Id;
	categoryId: Id | null;
	authorId: Id;
}

/** Pins a thread above its forum's list, or takes it down. */
export async function pinThread(viewer: Viewer, threadId: Id, pinned: boolean): Promise<void> {
	await transact(async (trx) => {
		const { author, thread } = await lockThread(trx, viewer, threadId);
		const { numAffectedRows } = await sql`update thread_detail set pinned_at = ${pinned ? sql`now()` : null},
				pinned_by = ${pinned ? author.principalId : null}
			where content_id = ${thread.id} and (pinned_at is null) = ${pinned}`.execute(trx);
		if (numAffectedRows) await record(trx, author, thread.id, pinned ? 'pinned' : 'unpinned');
	});
}

/**
 * Moves a thread to another category or to another space's forum. Those who wrote in it wrote for the readers of its
 * space: elsewhere there may be fewer of them and no others.
 */
export async function moveThread(
	viewer: Viewer,
	threadId: Id,
	to: { spaceId: Id; categoryId: Id | null },
): Promise<void> {
	await transact(async (trx) => {
		const { author, thread } = await lockThread(trx, viewer, threadId);
		if (to.spaceId === thread.spaceId && to.categoryId === thread.categoryId)
			throw new Refusal('invalid', 'It stands there already.', { field: 'to' });
		if (to.spaceId !== thread.spaceId) {
			requireKeeper(viewer, to.spaceId);
			await requireNarrower(trx, thread.spaceId, to.spaceId);
		}
		await requireForum(trx, to.spaceId, to.categoryId);
		await sql`update thread_detail set space_id = ${to.spaceId}, category_id = ${to.categoryId}, pinned_at = null, pinned_by = null
			where content_id = ${thread.id}`.execute(trx);
		if (to.spaceId !== thread.spaceId)
			await sql`update content set space_id = ${to.spaceId} where root_id = ${thread.id}`.execute(trx);
		const { rows } = await sql<{ space: string; category: string | null }>`select space.name as space,
			(select name from forum_category where id = ${to.categoryId}) as category from space where id = ${to.spaceId}`.execute(
			trx,
		);
		const place = rows[0]?.category ?? `the forum of ${rows[0]?.space}`;
		await record(trx, author, thread.id, 'moved', { to: place });
		await tellAuthor(trx, author, thread, `moved your thread to ${place}`);
	});
}

/**
 * Takes replies out of a thread into a new one; the first of them opens it.
 * @returns id of the new thread: that of its first text, so that links to it still lead there.
 */
export async function splitThread(
	viewer: Viewer,
	threadId: Id,
	split: { replyIds: Id[]; title: string; categoryId: Id | null },
): Promise<Id> {
	const title = checkTitle(split.title);
	screenWriting([title], 'advise', false);
	return transact(async (trx) => {
		const { author, thread } = await lockThread(trx, viewer, threadId);
		await requireForum(trx, thread.spaceId, split.categoryId);
		const { rows } = await sql<{ id: Id; by: Id; at: Date; state: string }>`
			select id, principal_id as by, published_at as at, state from content
			where root_id = ${thread.id} and parent_id is not null and id = any(${split.replyIds}::bigint[]) order by number`.execute(
			trx,
		);
		const head = rows.find((row) => row.state === 'published');
		if (!head)
			throw new Refusal('invalid', 'Choose the replies that become a thread of their own.', { field: 'replies' });
		const rest = rows.filter((row) => row !== head).map((row) => row.id);
		const moved = [head.id, ...rest];
		// What stays and answered something that goes, answers the thread.
		await sql`update content set parent_id = ${thread.id} where root_id = ${thread.id}
			and parent_id = any(${moved}::bigint[]) and id <> all(${moved}::bigint[])`.execute(trx);
		await sql`update content set kind = 'thread', root_id = id, parent_id = null, number = null, title = ${title},
			host_id = principal_id where id = ${head.id}`.execute(trx);
		await sql`insert into thread_detail (content_id, space_id, category_id, active_at) values
			(${head.id}, ${thread.spaceId}, ${split.categoryId}, ${head.at})`.execute(trx);
		await sql`insert into tally (content_id) values (${head.id}) on conflict do nothing`.execute(trx);
		await rehang(trx, rest, head.id);
		await recount(trx, thread.id);
		await record(trx, author, thread.id, 'split', { title, thread: shortId(head.id), replies: moved.length });
		await record(trx, author, head.id, 'split-from', { title: thread.title, thread: shortId(thread.id) });
		await tellAuthor(
			trx,
			author,
			{ ...thread, id: head.id, authorId: head.by },
			`made your reply a thread of its own, “${title}”`,
		);
		return head.id;
	});
}

/** Appends a thread to another of the same space: its text and replies follow below, and its address leads there. */
export async function mergeThread(viewer: Viewer, threadId: Id, intoId: Id): Promise<void> {
	if (threadId === intoId) throw new Refusal('invalid', 'Choose another thread.', { field: 'into' });
	await transact(async (trx) => {
		// Both in one order, so that two merges cannot wait for each other.
		await sql`select from content where id = any(${[threadId, intoId]}::bigint[]) order by id for update`.execute(trx);
		const { author, thread } = await lockThread(trx, viewer, threadId);
		const into = await findThread(trx, viewer, intoId);
		if (!into || into.spaceId !== thread.spaceId)
			throw new Refusal('invalid', 'There is no such thread in this forum.', { field: 'into' });
		const { rows } = await sql<{
			id: Id;
		}>`select id from content where root_id = ${thread.id} and parent_id is not null order by number`.execute(trx);
		await sql`delete from thread_detail where content_id = ${thread.id}`.execute(trx);
		await sql`delete from closure where content_id = ${thread.id}`.execute(trx);
		const { rows: counted } = await sql<{ number: number }>`update tally set last_number = last_number + 1
			where content_id = ${into.id} returning last_number as number`.execute(trx);
		await sql`update content set kind = 'reply', root_id = ${into.id}, parent_id = ${into.id}, number = ${counted[0]?.number},
			title = null, locked_at = null, host_id = (select host_id from content where id = ${into.id})
			where id = ${thread.id}`.execute(trx);
		await rehang(
			trx,
			rows.map((row) => row.id),
			into.id,
			thread.id,
		);
		await sql`update tally set replies = 0, last_number = 0, last_reply_at = null where content_id = ${thread.id}`.execute(
			trx,
		);
		await sql`update thread_event set content_id = ${into.id} where content_id = ${thread.id}`.execute(trx);
		// Whoever followed the one follows the whole; places start anew where the appended part begins.
		await sql`insert into reading (member_id, content_id, number, stance) select member_id, ${into.id}, 0, stance from reading
			where content_id = ${thread.id} and stance = 'follow' on conflict do nothing`.execute(trx);
		await sql`delete from reading where content_id = ${thread.id}`.execute(trx);
		await recount(trx, into.id);
		await record(trx, author, into.id, 'merged', { title: thread.title, at: counted[0]?.number ?? 0 });
		await tellAuthor(trx, author, thread, `put your thread into “${into.title}”`);
	});
}

/** Hangs replies below another root, numbered after what is there, in the order given. What answered `was` still does. */
async function rehang(trx: Executor, ids: Id[], rootId: Id, was?: Id): Promise<void> {
	if (ids.length === 0) return;
	await sql`with counted as (
			update tally set last_number = last_number + ${ids.length} where content_id = ${rootId} returning last_number - ${ids.length} as n
		), moved as (select id, row_number() over (order by place) as place
			from unnest(${ids}::bigint[]) with ordinality as given (id, place))
		update content set root_id = ${rootId}, number = counted.n + moved.place,
			host_id = (select host_id from content r where r.id = ${rootId}),
			parent_id = case when content.parent_id = any(${[...ids, rootId, ...(was ? [was] : [])]}::bigint[]) then content.parent_id else ${rootId}::bigint end
		from moved, counted where content.id = moved.id`.execute(trx);
	await recount(trx, rootId);
}

/** Counts what stands in a thread, after replies came or went. Numbers are never given twice, so they only rise. */
async function recount(trx: Executor, rootId: Id): Promise<void> {
	await sql`with counted as (select count(*) filter (where state = 'published')::int as replies,
			max(published_at) filter (where state = 'published') as last from content where root_id = ${rootId} and parent_id is not null
		), told as (update tally set replies = counted.replies, last_reply_at = counted.last from counted where content_id = ${rootId})
		update thread_detail set active_at = coalesce(counted.last, (select published_at from content where id = ${rootId})),
			last_by = (select principal_id from content where root_id = ${rootId} and parent_id is not null and state = 'published'
				order by number desc limit 1)
		from counted where content_id = ${rootId}`.execute(trx);
}

async function requireNarrower(trx: Executor, from: Id, to: Id): Promise<void> {
	const { rows } = await sql<{ id: Id; entry: string; gate: Gate | null; parentId: Id | null; name: string }>`
		select id, entry, gate, parent_id as "parentId", name from space where id = any(${[from, to]}::bigint[]) for share`.execute(
		trx,
	);
	const [was, will] = [rows.find((row) => row.id === from), rows.find((row) => row.id === to)];
	if (!was || !will) throw notFound();
	if (!narrows(was, will))
		throw new Refusal(
			'not-allowed',
			`In ${will.name} people could read it for whom it was not written. A thread moves only to a space whose gate admits nobody but those who could enter ${was.name}.`,
			{ field: 'to' },
		);
}

/** @throws Refusal not-found for anybody who does not see the thread or does not keep its forum. */
async function lockThread(trx: Executor, viewer: Viewer, threadId: Id): Promise<{ author: Author; thread: Thread }> {
	const thread = await findThread(trx, viewer, threadId);
	if (!thread) throw notFound();
	const { author } = requireKeeper(viewer, thread.spaceId);
	return { author, thread };
}

async function findThread(trx: Executor, viewer: Viewer, threadId: Id): Promise<Thread | undefined> {
	const { rows } = await sql<Thread>`
		select content.id, content.title, content.space_id as "spaceId", d.category_id as "categoryId", content.principal_id as "authorId"
		from content join thread_detail d on d.content_id = content.id
		where content.id = ${threadId} and content.parent_id is null and ${visibleTo(viewer)} for update of content`.execute(
		trx,
	);
	return rows[0];
}

async function record(
	trx: Executor,
	author: Author,
	threadId: Id,
	what: string,
	words: Record<string, string | number> = {},
): Promise<void> {
	await trx
		.insertInto('thread_event')
		.values({
			id: mintId(),
			content_id: threadId,
			what,
			by_id: author.principalId,
			words: JSON.stringify(words) as never,
		})
		.execute();
	await audit(trx, author.principalId, `thread.${what}`, { kind: 'content', id: threadId });
}

function tellAuthor(trx: Executor, author: Author, thread: Thread, sentence: string): Promise<void> {
	if (thread.authorId === author.principalId) return Promise.resolve();
	return sql`select from member where id = ${thread.authorId}`.execute(trx).then(({ rows }) =>
		rows.length === 0
			? undefined
			: notify(trx, {
					memberId: thread.authorId,
					kind: 'thread',
					actorId: author.principalId,
					contentId: thread.id,
					words: { sentence },
					fact: `thread:${mintId()}`,
				}),
	);
}
