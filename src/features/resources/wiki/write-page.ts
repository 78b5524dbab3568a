// A new wiki page; changing one; putting an earlier version back. Each change keeps what stood there, and who changed it.

import { sql } from 'kysely';
import { checkReason } from '#kernel/citations/keep-citations.ts';
import { rewrite } from '#kernel/content/edit.ts';
import { checkText, checkTitle, publish } from '#kernel/content/publish.ts';
import { withdraw } from '#kernel/content/remove.ts';
import { lookForLink } from '#kernel/links/link-card.ts';
import { requireAuthor, type Viewer } from '#kernel/people/viewer.ts';
import { countWriting, holdLinks } from '#kernel/people/writing-limits.ts';
import { screenWriting } from '#kernel/screening/screen-writing.ts';
import { keepsOrder } from '#kernel/spaces/rights.ts';
import { toolOn } from '#kernel/spaces/tools.ts';
import { db, type Executor, transact } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { notFound, Refusal } from '#platform/refusal.ts';
import { replaceTopicNames } from '../change-resource.ts';
import { requireFolder } from '../folders.ts';
import { readChangeable } from '../read-resource.ts';
import { requireChange, TOOL } from '../rules.ts';
import { plainName } from '../words.ts';
import { keepLinks, takeName } from './page-names.ts';

export interface PageDraft {
	spaceId: Id;
	folderId: Id | null;
	title: string;
	text: string;
	topics: string[];
	/** BCP 47; the author's without one. */
	language?: string;
	/** Those alone who keep order change it. */
	guarded: boolean;
	key: string;
	attested?: boolean;
	citing?: string;
	/** For seeds: when it was written. */
	at?: Date;
}

/** @returns its id; of the first one when the form was sent twice. @throws Refusal on the field that needs a change. */
export async function writePage(viewer: Viewer, draft: PageDraft): Promise<Id> {
	const author = requireAuthor(viewer);
	const title = checkTitle(draft.title);
	const markdown = draft.text.trim();
	const { spaceId, topics, language, key, attested, citing, at } = draft;
	return publish(
		viewer,
		{ kind: 'wiki', audience: 'space', spaceId, title, markdown, topics, language, key, attested, citing, at },
		async (trx, contentId) => {
			if (!(await toolOn(trx, spaceId, TOOL))) throw notFound();
			await requireFolder(trx, spaceId, draft.folderId);
			await takeName(trx, spaceId, contentId, title);
			await trx
				.insertInto('resource')
				.values({
					content_id: contentId,
					kind: 'wiki',
					space_id: spaceId,
					folder_id: draft.folderId,
					form: 'page',
					sort_title: plainName(title),
					url: null,
					guarded: draft.guarded,
					document_id: null,
					changed_at: at ?? new Date(),
					changed_by: author.principalId,
				})
				.execute();
			await keepLinks(trx, contentId, markdown);
		},
	);
}

export interface PageChange {
	title: string;
	text: string;
	/** Absent leaves them. */
	topics?: string[];
	folderId?: Id | null;
	/** Whoever keeps order, and whoever began the page, decide this; of others it is not heard. */
	guarded?: boolean;
	/** How many earlier versions there were when the form was shown: a change made meanwhile is not overwritten unseen. */
	basedOn: number;
	attested?: boolean;
	citing?: string;
}

/**
 * Changes a page. Sent twice it changes once.
 * @throws Refusal conflict on field "text" when somebody changed it meanwhile: the page shows both then.
 */
export async function changePage(viewer: Viewer, contentId: Id, change: PageChange): Promise<void> {
	const title = checkTitle(change.title);
	const markdown = change.text.trim();
	checkText(markdown);
	const citing = checkReason(change.citing);
	screenWriting([title, markdown, citing, ...(change.topics ?? [])], 'advise', change.attested ?? false);
	await transact(async (trx) => {
		const { member, space, held } = await requireChange(trx, viewer, contentId, 'wiki');
		if (held.title !== title || held.markdown !== markdown) {
			holdLinks(member, markdown);
			await countWriting(trx, member, 'reply');
			sameState(change.basedOn, await versionsOf(trx, contentId));
			if (plainName(held.title) !== plainName(title)) await takeName(trx, held.spaceId, contentId, title);
			await rewrite(trx, contentId, held, { title, markdown, citing }, member.memberId);
			await lookForLink(trx, contentId, markdown, held.markdown);
			await keepLinks(trx, contentId, markdown);
			await sql`update resource set sort_title = ${plainName(title)}, changed_at = now(), changed_by = ${member.memberId}
				where content_id = ${contentId}`.execute(trx);
		}
		if (change.topics) await replaceTopicNames(trx, contentId, change.topics);
		if (change.folderId !== undefined) {
			await requireFolder(trx, held.spaceId, change.folderId);
			await sql`update resource set folder_id = ${change.folderId} where content_id = ${contentId}`.execute(trx);
		}
		if (change.guarded !== undefined && (keepsOrder(space) || held.authorId === member.memberId))
			await sql`update resource set guarded = ${change.guarded} where content_id = ${contentId}`.execute(trx);
	});
}

async function versionsOf(trx: Executor, contentId: Id): Promise<number> {
	const { rows } = await sql<{ number: number }>`select coalesce(max(number), 0)::int as number from revision
		where content_id = ${contentId}`.execute(trx);
	return rows[0]?.number ?? 0;
}

function sameState(basedOn: number, now: number): void {
	if (basedOn !== now)
		throw new Refusal(
			'conflict',
			'Somebody changed this page while you wrote. Below your words stands what it says now, and how yours differ: take over what you need, and save again.',
			{ field: 'text' },
		);
}

/** Puts an earlier version back, as a change of its own. @param number as the history counts, from 1. */
export async function restorePage(viewer: Viewer, contentId: Id, number: number, basedOn: number): Promise<void> {
	const held = await readChangeable(viewer, contentId, 'wiki');
	const { rows } = await sql<{ title: string | null; markdown: string }>`select title, markdown from revision
		where content_id = ${contentId} and number = ${number}::integer and markdown <> ''`.execute(db);
	const before = rows[0];
	if (!before) throw notFound();
	// It was read before it was published; what the check would say of it was answered then.
	await changePage(viewer, contentId, {
		title: before.title ?? held.title,
		text: before.markdown,
		basedOn,
		attested: true,
		citing: 'An earlier version was put back',
	});
}

/** Whoever began a page takes it back while nobody else has written in it. @throws Refusal not-allowed afterwards. */
export async function takeBack(viewer: Viewer, contentId: Id, kind: 'resource' | 'wiki'): Promise<void> {
	const { mayTakeBack } = await readChangeable(viewer, contentId, kind);
	if (!mayTakeBack)
		throw new Refusal('not-allowed', 'Others have written here too. Those who keep order in the space can remove it.');
	await withdraw(viewer, contentId);
}
