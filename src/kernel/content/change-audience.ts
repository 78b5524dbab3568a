// Who may read it, changed afterwards: by its author, for the whole thread at once.

import { sql } from 'kysely';
import { visibleTo } from '#kernel/audience/visible-to.ts';
import { isVerified, type Member, requireConfirmed, type Viewer } from '#kernel/people/viewer.ts';
import type { Audience } from '#kernel/tables.ts';
import { transact } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { notFound, Refusal } from '#platform/refusal.ts';
import { kindOf } from './kind.ts';
import { mayPublish } from './rules.ts';

/**
 * Gives a root of the viewer's another audience; its replies follow in the same statement, so that a thread is never
 * half open. Replies lock the root for share, so none can slip in with the old audience (reply.ts).
 * Others' replies were written for the old audience: it may be narrowed at any time, and widened only while there are none.
 */
export async function changeAudience(viewer: Viewer, rootId: Id, audience: Audience): Promise<void> {
	const author = requireConfirmed(viewer);
	await transact(async (trx) => {
		// By itself: what is asked in the statement that waits for the lock is asked of the time before, and a reply that came
		// meanwhile would not count.
		await sql`select from content where id = ${rootId} for update`.execute(trx);
		const { rows } = await sql<{ kind: string; audience: Audience; replies: number }>`
			select content.kind, content.audience, (select count(*)::int from content r
				where r.root_id = content.id and r.parent_id is not null and r.principal_id <> ${author.memberId}) as replies
			from content where content.id = ${rootId} and content.parent_id is null and content.space_id is null
				and content.principal_id = ${author.memberId} and ${visibleTo(viewer)}`.execute(trx);
		const root = rows[0];
		if (!root) throw notFound();
		mayPublish(author, kindOf(root.kind), { audience });
		if (root.replies > 0 && !narrows(root.audience, audience))
			throw new Refusal('not-allowed', 'Others replied for those who could read it then; it can only be narrowed.', {
				field: 'audience',
			});
		await sql`update content set audience = ${audience}, outward = outward and ${audience === 'public'}
			where root_id = ${rootId}`.execute(trx);
	});
}

/** Those that the member may choose for a root of his or her own outside spaces, the present one among them. */
export function changeableTo(author: Member, kind: string, from: Audience, othersReplied: boolean): Audience[] {
	return WIDTH.filter(
		(audience) =>
			audience === from ||
			(audience !== 'named' &&
				kindOf(kind).audiences.includes(audience) &&
				(audience !== 'verified' || isVerified(author)) &&
				(!othersReplied || narrows(from, audience))),
	);
}

/** Wider first; each contains the next. */
const WIDTH: readonly Audience[] = ['public', 'members', 'verified', 'connections', 'named'];

function narrows(from: Audience, to: Audience): boolean {
	const [was, will] = [WIDTH.indexOf(from), WIDTH.indexOf(to)];
	// Connections need not be verified: that step narrows nothing.
	if (from === 'verified' && to === 'connections') return false;
	return was >= 0 && will >= was;
}
