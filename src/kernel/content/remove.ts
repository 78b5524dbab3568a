// Taking something away: by its author, or by a moderator with rule and reason. A tombstone holds the thread together.

import { sql } from 'kysely';
import { visibleTo } from '#kernel/audience/visible-to.ts';
import { audit } from '#kernel/audit/audit.ts';
import { notify } from '#kernel/notices/notify.ts';
import { requireMember, type Viewer } from '#kernel/people/viewer.ts';
import { type Executor, transact } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { notFound, Refusal } from '#platform/refusal.ts';
import { mayModerate } from './rules.ts';

interface Target {
	id: Id;
	authorId: Id;
	rootId: Id;
	parentId: Id | null;
	spaceId: Id | null;
}

/** The author takes back what he or she wrote. */
export async function withdraw(viewer: Viewer, contentId: Id): Promise<void> {
	const me = requireMember(viewer).memberId;
	await transact(async (trx) => {
		const target = await lock(trx, viewer, contentId);
		if (target.authorId !== me) throw notFound();
		await takeAway(trx, target, me, 'withdrawn', 'Withdrawn by its author.');
	});
}

/**
 * A moderator removes it, names the rule and gives the reason; author and reporters are told both.
 * Open reports about it are decided by this.
 */
export async function removeByModerator(
	viewer: Viewer,
	contentId: Id,
	why: { rule: string; reason: string },
): Promise<void> {
	const moderator = requireMember(viewer);
	if (why.reason.trim() === '') throw new Refusal('invalid', 'Say why: the author will read it.', { field: 'reason' });
	await transact(async (trx) => {
		const target = await lock(trx, viewer, contentId);
		if (!mayModerate(moderator, target)) throw notFound();
		await takeAway(trx, target, moderator.memberId, why.rule, why.reason.trim());
		const reports = await trx
			.updateTable('report')
			.set({ decided_at: new Date(), decided_by: moderator.memberId, decision: 'removed' })
			.where('content_id', '=', contentId)
			.where('decided_at', 'is', null)
			.returning(['id', 'reporter_id'])
			.execute();
		await audit(trx, moderator.memberId, 'content.remove', { kind: 'content', id: contentId }, { rule: why.rule });
		await notify(trx, {
			memberId: target.authorId,
			kind: 'removal',
			contentId,
			words: { rule: why.rule, reason: why.reason.trim() },
			fact: `removal:${contentId}`,
		});
		for (const report of reports)
			await notify(trx, {
				memberId: report.reporter_id,
				kind: 'report-decided',
				words: { decision: 'removed' },
				fact: `report:${report.id}`,
			});
	});
}

async function lock(trx: Executor, viewer: Viewer, contentId: Id): Promise<Target> {
	const { rows } = await sql<Target>`
		select content.id, content.principal_id as "authorId", content.root_id as "rootId", content.parent_id as "parentId",
			content.space_id as "spaceId"
		from content where content.id = ${contentId} and ${visibleTo(viewer)} for update`.execute(trx);
	if (!rows[0]) throw notFound();
	return rows[0];
}

async function takeAway(trx: Executor, target: Target, by: Id, rule: string, reason: string): Promise<void> {
	await sql`update content set state = 'removed', removed_at = now() where id = ${target.id}`.execute(trx);
	await trx.insertInto('removal').values({ content_id: target.id, removed_by: by, rule, reason }).execute();
	if (target.parentId)
		await sql`update tally set replies = replies - 1 where content_id = ${target.rootId}`.execute(trx);
}
