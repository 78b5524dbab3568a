// What whoever judges a report can do beside removing: keep, warn, close the discussion, or pass it on. Each says its rule
// and reason, is told to author and reporters, and can be appealed.

import { sql } from 'kysely';
import { audit } from '#kernel/audit/audit.ts';
import { checkReason, decideReports, lockJudged } from '#kernel/content/remove.ts';
import { recordDecision } from '#kernel/decisions/record-decision.ts';
import { notify } from '#kernel/notices/notify.ts';
import { requireMember, type Viewer } from '#kernel/people/viewer.ts';
import { keepsOrder } from '#kernel/spaces/rights.ts';
import { transact } from '#platform/db.server.ts';
import { type Id, mintId, shortId } from '#platform/ids.ts';
import { notFound, Refusal } from '#platform/refusal.ts';
import { hasOpenReport, waitsFor } from './open-report.ts';

/** Keeps what was reported, or closes the reports about what its author took back; the reporters are told, and may appeal. */
export async function keepReported(viewer: Viewer, contentId: Id): Promise<void> {
	const moderator = requireMember(viewer);
	await transact(async (trx) => {
		const target = await lockJudged(trx, moderator, contentId);
		const gone = target.state === 'removed';
		const decision = await recordDecision(trx, {
			spaceId: target.spaceId,
			contentId,
			principalId: target.authorId,
			action: 'keep',
			onReport: true,
			decidedBy: moderator.memberId,
		});
		const told = gone ? 'withdrawn' : 'kept';
		const decided = await decideReports(trx, moderator, contentId, gone ? 'removed' : 'kept', told, decision);
		if (decided === 0) throw notFound();
		await audit(trx, moderator.memberId, 'report.keep', { kind: 'content', id: contentId }, { reports: decided });
	});
}

export interface Why {
	rule: string;
	reason: string;
	attested?: boolean;
}

/** Warns the author: the text stays, the author reads rule and reason. */
export async function warnAuthor(viewer: Viewer, contentId: Id, why: Why): Promise<void> {
	const moderator = requireMember(viewer);
	const reason = checkReason(why);
	await transact(async (trx) => {
		const target = await lockJudged(trx, moderator, contentId);
		const { rows } = await sql`select from content where id = ${contentId} and ${hasOpenReport()}`.execute(trx);
		const decision = await recordDecision(trx, {
			spaceId: target.spaceId,
			contentId,
			principalId: target.authorId,
			action: 'warn',
			rule: why.rule,
			reason,
			onReport: rows.length > 0,
			decidedBy: moderator.memberId,
		});
		await audit(trx, moderator.memberId, 'content.warn', { kind: 'content', id: contentId }, { rule: why.rule });
		await notify(trx, {
			memberId: target.authorId,
			kind: 'decision',
			words: { sentence: `A moderator warns you (${why.rule}): ${reason}`, path: `/decisions/${shortId(decision)}` },
			fact: `decision:${decision}`,
		});
		await decideReports(trx, moderator, contentId, 'acted', 'warned', decision);
	});
}

/** Closes the discussion in which the reported text stands: nobody replies any more; what is there stays. */
export async function lockReported(viewer: Viewer, contentId: Id, why: Why): Promise<void> {
	const moderator = requireMember(viewer);
	const reason = checkReason(why);
	await transact(async (trx) => {
		const target = await lockJudged(trx, moderator, contentId);
		const { rows } = await sql<{ authorId: Id; locked: boolean; reported: boolean }>`
			select root.principal_id as "authorId", root.locked_at is not null as locked,
				exists (select from report where content_id = ${contentId} and decided_at is null) as reported
			from content root where root.id = ${target.rootId} and root.state = 'published' for update`.execute(trx);
		const root = rows[0];
		if (!root) throw notFound();
		if (root.locked) throw new Refusal('conflict', 'This discussion is closed already.');
		await sql`insert into closure (content_id, closed_by, by_moderator, reason)
			values (${target.rootId}, ${moderator.memberId}, true, ${reason}) on conflict (content_id) do nothing`.execute(
			trx,
		);
		await sql`update content set locked_at = now() where id = ${target.rootId}`.execute(trx);
		await sql`insert into thread_event (id, content_id, what, by_id) values (${mintId()}, ${target.rootId}, 'closed', ${moderator.memberId})`.execute(
			trx,
		);
		const decision = await recordDecision(trx, {
			spaceId: target.spaceId,
			contentId: target.rootId,
			principalId: root.authorId,
			action: 'lock',
			rule: why.rule,
			reason,
			onReport: root.reported,
			decidedBy: moderator.memberId,
		});
		await audit(trx, moderator.memberId, 'thread.closed', { kind: 'content', id: target.rootId }, { rule: why.rule });
		await notify(trx, {
			memberId: root.authorId,
			kind: 'decision',
			words: {
				sentence: `A discussion that you began was closed to replies (${why.rule}): ${reason}`,
				path: `/decisions/${shortId(decision)}`,
			},
			fact: `decision:${decision}`,
		});
		await decideReports(trx, moderator, contentId, 'acted', 'closed', decision);
	});
}

/** A space's moderator passes a report on to those of the network, who are told. */
export async function passOn(viewer: Viewer, contentId: Id): Promise<void> {
	const moderator = requireMember(viewer);
	await transact(async (trx) => {
		const { rows } = await sql<{ authorId: Id }>`select content.principal_id as "authorId" from content
			where content.id = ${contentId} and ${waitsFor(moderator)} and content.space_id = any(${moderator.spaces.filter(keepsOrder).map(({ id }) => id)}::bigint[])`.execute(
			trx,
		);
		if (!rows[0]) throw notFound();
		const moved = await sql`update report set network_from = now()
			where content_id = ${contentId} and decided_at is null and network_from > now()`.execute(trx);
		if (!moved.numAffectedRows) return;
		await audit(trx, moderator.memberId, 'report.pass-on', { kind: 'content', id: contentId });
		const judges = await sql<{ id: Id }>`select member_id as id from staff
			where duty = 'moderator' and member_id <> ${rows[0].authorId} and member_id <> ${moderator.memberId}`.execute(
			trx,
		);
		for (const { id } of judges.rows)
			await notify(trx, {
				memberId: id,
				kind: 'reported',
				words: {
					sentence: 'The moderators of a space pass a report on to you.',
					path: `/reports/${shortId(contentId)}`,
				},
				fact: `passed-on:${contentId}:${Date.now()}`,
			});
	});
}
