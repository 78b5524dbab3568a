// Replying. A reply is content too: it copies audience, host and space from its root, and locks the root while it does,
// so that a change of the root's audience at the same moment cannot leak it.

import { sql } from 'kysely';
import { attachToContent, readAltTexts } from '#kernel/attachments/attach-to-content.ts';
import { visibleTo } from '#kernel/audience/visible-to.ts';
import { checkReason } from '#kernel/citations/keep-citations.ts';
import { guessLanguage, settleLanguage } from '#kernel/content/guess-language.ts';
import { kindOf } from '#kernel/content/kind.ts';
import { checkText, insertContent } from '#kernel/content/publish.ts';
import { once } from '#kernel/idempotency/once.ts';
import { requireAuthor, type Viewer } from '#kernel/people/viewer.ts';
import { countWriting, holdLinks } from '#kernel/people/writing-limits.ts';
import { screenWriting } from '#kernel/screening/screen-writing.ts';
import { keepPace } from '#kernel/spaces/keep-pace.ts';
import { requireRight } from '#kernel/spaces/rights.ts';
import type { Audience } from '#kernel/tables.ts';
import { type Executor, transact } from '#platform/db.server.ts';
import { type Id, mintId } from '#platform/ids.ts';
import { enqueue } from '#platform/jobs.server.ts';
import { notFound, Refusal } from '#platform/refusal.ts';

export interface ReplyDraft {
	/** What is replied to: a root or another reply. */
	parentId: Id;
	markdown: string;
	/** BCP 47, as its writer says; without it, it is guessed from the words. */
	language?: string;
	attachmentIds?: Id[];
	key: string;
	attested?: boolean;
	/** Why a retracted paper is cited. */
	citing?: string;
	at?: Date;
}

/** What stands below a root and is more than a reply: an answer, a review. Its kind owns rows of its own. */
export interface Below {
	kind: string;
	/** Judges and writes what the kind owns, in the same transaction, once the text stands. */
	write(trx: Executor, contentId: Id, rootId: Id): Promise<void>;
}

interface Root {
	rootId: Id;
	kind: string;
	spaceId: Id | null;
	audience: Audience;
	hostId: Id;
	language: string;
	locked: boolean;
}

/**
 * Replies to a content that the viewer can see.
 * @param below makes it another kind than a reply.
 * @returns id of the reply; of the first one when the form was sent twice.
 * @throws Refusal not-found when the viewer may not see it, not-allowed when it is locked or only for reading.
 */
export async function reply(viewer: Viewer, draft: ReplyDraft, below?: Below): Promise<Id> {
	const author = requireAuthor(viewer);
	checkText(draft.markdown, draft.attachmentIds);
	const altTexts = await readAltTexts(author, draft.attachmentIds ?? []);
	const citing = checkReason(draft.citing);
	screenWriting(
		[draft.markdown, citing, ...altTexts],
		kindOf(below?.kind ?? 'reply').screening,
		draft.attested ?? false,
	);
	const guess = draft.language ? null : await guessLanguage(draft.markdown);
	return transact(async (trx) => {
		const { id } = await once(
			trx,
			author.principalId,
			draft.key,
			[draft.parentId, draft.markdown, draft.attachmentIds ?? []],
			async () => {
				const root = await lockRoot(trx, viewer, draft.parentId);
				if (root.locked) throw new Refusal('not-allowed', 'This discussion is closed: nobody can reply any more.');
				if (!kindOf(root.kind).takesReplies) throw new Refusal('not-allowed', 'This takes no replies.');
				if (root.spaceId) requireRight(author, root.spaceId, 'reply');
				if (!draft.at) {
					holdLinks(author, draft.markdown);
					await countWriting(trx, author, 'reply');
					if (root.spaceId) await keepPace(trx, author, root.spaceId);
				}
				const replyId = mintId(draft.at?.getTime());
				const at = draft.at ?? new Date();
				await enqueue(trx, 'reply.published', { contentId: replyId });
				// Late, because its row in tally is what replies to one discussion wait for.
				await insertContent(trx, {
					id: replyId,
					kind: below?.kind ?? 'reply',
					principalId: author.principalId,
					rootId: root.rootId,
					parentId: draft.parentId,
					spaceId: root.spaceId,
					audience: root.audience,
					hostId: root.hostId,
					title: null,
					language: draft.language ?? settleLanguage(guess, [root.language, author.language]),
					outward: false,
					markdown: draft.markdown,
					beside: altTexts,
					citing,
					at,
				});
				await kindOf(root.kind).replied?.(trx, { rootId: root.rootId, at, by: author.principalId });
				await below?.write(trx, replyId, root.rootId);
				await attachToContent(trx, author, replyId, draft.attachmentIds ?? []);
				return replyId;
			},
		);
		return id;
	});
}

/**
 * Finds the root of a visible parent and locks it against a change of audience until the reply stands. When the parent
 * was moved to another thread while we waited, the join finds nothing; the second look finds it where it is now.
 */
async function lockRoot(trx: Executor, viewer: Viewer, parentId: Id, again = true): Promise<Root> {
	const { rows } = await sql<Root>`
		select root.id as "rootId", root.kind, root.space_id as "spaceId", root.audience, root.host_id as "hostId",
			root.language, root.locked_at is not null as locked
		from content parent join content root on root.id = parent.root_id
		where parent.id = ${parentId} and ${visibleTo(viewer, 'parent')} and ${visibleTo(viewer, 'root')}
		for share of root, parent`.execute(trx);
	if (!rows[0] && again) return lockRoot(trx, viewer, parentId, false);
	if (!rows[0]) throw notFound();
	return rows[0];
}

declare module '#platform/jobs.server.ts' {
	interface Jobs {
		/** A reply was published: tell those whom it concerns. */
		'reply.published': { contentId: Id };
	}
}
