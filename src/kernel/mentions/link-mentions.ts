// Effect of a text that calls somebody by @handle: whoever can see it gets a notice and stands in it as a link. For
// everyone else the words stay words, so that no handle can be tried out and nobody is called to what is closed to them.

import { sql } from 'kysely';
import { visibleTo } from '#kernel/audience/visible-to.ts';
import { writtenHtml } from '#kernel/content/written-html.ts';
import { notify } from '#kernel/notices/notify.ts';
import { reachedFrom } from '#kernel/people/reached-by-industry.ts';
import { readViewerOf } from '#kernel/people/read-viewer.ts';
import { db, type Executor, transact } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { enqueue } from '#platform/jobs.server.ts';
import { handlesIn } from '#platform/markdown/mentions.ts';

/** In the transaction that writes the text: leaves the job when it may call somebody. */
export async function lookForMentions(trx: Executor, contentId: Id, markdown: string): Promise<void> {
	if (handlesIn(markdown).length > 0) await enqueue(trx, 'mentions.link', { contentId });
}

interface Text {
	markdown: string;
	authorId: Id;
	rootId: Id;
	publishedAt: Date;
}

/** Task of 'mentions.link'. Done twice it is done once. */
export async function linkMentions({ contentId }: { contentId: Id }): Promise<void> {
	const { rows } =
		await sql<Text>`select body.markdown, content.principal_id as "authorId", content.root_id as "rootId",
			content.published_at as "publishedAt"
		from content join body on body.content_id = content.id where content.id = ${contentId}`.execute(db);
	const text = rows[0];
	if (!text) return;
	const called = await whoSees(contentId, text);
	const fresh = await transact(async (trx) => {
		const html = writtenHtml(text.markdown, new Set(called.map((one) => one.handle.toLowerCase())));
		// Changed meanwhile: the change left a job of its own.
		const { numAffectedRows } = await sql`update body set html = ${html}
			where content_id = ${contentId} and markdown = ${text.markdown}`.execute(trx);
		if (!numAffectedRows) return [];
		const ids = called.map((one) => one.id);
		await sql`delete from mention where content_id = ${contentId} and principal_id <> all(${ids}::bigint[])`.execute(
			trx,
		);
		const inserted = await sql<{ id: Id }>`insert into mention (content_id, principal_id)
			select ${contentId}, id from unnest(${ids}::bigint[]) id on conflict do nothing returning principal_id as id`.execute(
			trx,
		);
		return inserted.rows.map((row) => row.id);
	});
	for (const memberId of fresh) await tell(memberId, contentId, text);
}

/** Those of the called who can see it and whom the author may call, the author aside, and nobody between whom and the author a block stands. */
async function whoSees(contentId: Id, text: Text): Promise<{ id: Id; handle: string }[]> {
	const { rows } = await sql<{ id: Id; handle: string }>`select id, handle from principal
		where handle = any(${handlesIn(text.markdown)}::citext[]) and kind = 'member' and erased_at is null and id <> ${text.authorId}
			and ${reachedFrom(text.authorId, 'principal.id')}`.execute(db);
	const found: { id: Id; handle: string }[] = [];
	for (const one of rows) {
		const viewer = await readViewerOf(one.id);
		if (viewer.memberId === null || viewer.blocked.includes(text.authorId)) continue;
		const seen = await sql`select from content join content root on root.id = content.root_id
			where content.id = ${contentId} and ${visibleTo(viewer)} and ${visibleTo(viewer, 'root')}`.execute(db);
		if (seen.rows.length > 0) found.push(one);
	}
	return found;
}

async function tell(memberId: Id, contentId: Id, text: Text): Promise<void> {
	const { rows } =
		await sql`select from reading where member_id = ${memberId} and content_id = ${text.rootId} and stance = 'mute'
		union all select from notice where member_id = ${memberId} and fact = ${`reply:${contentId}`}`.execute(db);
	if (rows.length > 0) return;
	await notify(db, {
		memberId,
		kind: 'mention',
		actorId: text.authorId,
		contentId,
		fact: `mention:${contentId}`,
		at: text.publishedAt,
	});
}

declare module '#platform/jobs.server.ts' {
	interface Jobs {
		/** A text may call somebody by @handle. */
		'mentions.link': { contentId: Id };
	}
}
