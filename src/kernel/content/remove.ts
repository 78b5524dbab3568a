// Taking something away: by its author, or by a moderator with rule and reason. A tombstone holds the thread together.

import { sql } from 'kysely';
import { visibleTo } from '#kernel/audience/visible-to.ts';
import { audit } from '#kernel/audit/audit.ts';
import { recordDecision } from '#kernel/decisions/record-decision.ts';
import { notify } from '#kernel/notices/notify.ts';
import { type Member, requireMember, requirePrincipal, type Viewer } from '#kernel/people/viewer.ts';
import { waitsFor } from '#kernel/reports/open-report.ts';
import { screenWriting } from '#kernel/screening/screen-writing.ts';
import { type Executor, transact } from '#platform/db.server.ts';
import { type Id, shortId } from '#platform/ids.ts';
import { notFound, Refusal } from '#platform/refusal.ts';
import { eraseContent } from './erase.ts';
import { PRIVACY, removalRules } from './removal-rules.ts';
import { moderatedBy } from './rules.ts';

interface Target {
	id: Id;
	authorId: Id;
	rootId: Id;
	parentId: Id | null;
	spaceId: Id | null;
	state: string;
}

/** The author takes back what he or she wrote. Done twice it is done once. */
export async function withdraw(viewer: Viewer, contentId: Id): Promise<void> {
	const me = requirePrincipal(viewer).principalId;
	await transact(async (trx) => {
		const target = await lock(
			trx,
			contentId,
			sql`content.principal_id = ${me} and (${visibleTo(viewer)} or (content.state = 'removed' and exists (
				select from removal where content_id = content.id and removed_by = ${me})))`,
		);
		if (target.state === 'removed') return;
		await takeAway(trx, target, me, 'withdrawn', 'Withdrawn by its author.');
	});
}

/**
 * A moderator removes it, names the rule and gives the reason; author and reporters are told, each once.
 * Open reports about it are decided by this. What is reported can be removed by whoever judges reports, even where the
 * moderator would not see it otherwise, and after its author took it back (read-reported.ts says why).
 */
export async function removeByModerator(
	viewer: Viewer,
	contentId: Id,
	why: { rule: string; reason: string; attested?: boolean },
): Promise<void> {
	const moderator = requireMember(viewer);
	const reason = checkReason(why);
	await transact(async (trx) => {
		const target = await lockJudged(trx, moderator, contentId);
		const { rows } =
			await sql`select from report where content_id = ${contentId} and decided_at is null limit 1`.execute(trx);
		const decision = await removeJudged(trx, moderator, target, { rule: why.rule, reason }, rows.length > 0);
		await decideReports(trx, moderator, contentId, 'removed', 'removed', decision);
	});
}

/** Removes what lockJudged() gave, and tells the author. @param why checked. @returns the decision's id. */
export async function removeJudged(
	trx: Executor,
	moderator: Member,
	target: Target,
	{ rule, reason }: { rule: string; reason: string },
	onReport: boolean,
): Promise<Id> {
	await takeAway(trx, target, moderator.memberId, rule, reason);
	const decision = await recordDecision(trx, {
		spaceId: target.spaceId,
		contentId: target.id,
		principalId: target.authorId,
		action: 'remove',
		rule,
		reason,
		onReport,
		decidedBy: moderator.memberId,
	});
	// A patient who can be recognised must not stay in the database, in revisions or in photos.
	if (rule === PRIVACY) await eraseContent(trx, target.id);
	await audit(trx, moderator.memberId, 'content.remove', { kind: 'content', id: target.id }, { rule });
	await notify(trx, {
		memberId: target.authorId,
		kind: 'removal',
		contentId: target.id,
		words: { rule, reason, path: `/decisions/${shortId(decision)}` },
		fact: `removal:${decision}`,
	});
	return decision;
}

/** Rule and reason of a decision, checked. @returns the reason. @throws Refusal on the field that needs a change. */
export function checkReason(why: { rule: string; reason: string; attested?: boolean }): string {
	if (!removalRules.includes(why.rule))
		throw new Refusal('invalid', 'Choose the rule that it breaks.', { field: 'rule' });
	return checkWords(why);
}

/** The reason of a decision, checked. @returns it. @throws Refusal on "reason" or "attested". */
export function checkWords(why: { reason: string; attested?: boolean }): string {
	const reason = why.reason.trim();
	if (reason === '') throw new Refusal('invalid', 'Say why: the author will read it.', { field: 'reason' });
	if (reason.length > 1000)
		throw new Refusal('invalid', 'A thousand characters are the most here.', { field: 'reason' });
	screenWriting([reason], 'advise', why.attested ?? false);
	return reason;
}

/** Locks what the moderator judges: what is visible, or reported. @throws Refusal not-found. */
export async function lockJudged(trx: Executor, moderator: Member, contentId: Id): Promise<Target> {
	return lock(
		trx,
		contentId,
		sql`${moderatedBy(moderator)} and (${visibleTo(moderator)}
			or (${waitsFor(moderator)} and content.state in ('published', 'removed')))`,
	);
}

/** Decides every open report about it and tells the reporters. @returns how many there were. */
export async function decideReports(
	trx: Executor,
	moderator: Member,
	contentId: Id,
	decision: 'removed' | 'kept' | 'acted',
	told: 'removed' | 'kept' | 'withdrawn' | 'warned' | 'closed' | 'suspended' | 'covered',
	decisionId: Id,
): Promise<number> {
	const reports = await trx
		.updateTable('report')
		.set({ decided_at: new Date(), decided_by: moderator.memberId, decision, decision_id: decisionId })
		.where('content_id', '=', contentId)
		.where('decided_at', 'is', null)
		.returning(['id', 'reporter_id', 'reported_at'])
		.execute();
	for (const report of reports)
		await notify(trx, {
			memberId: report.reporter_id,
			kind: 'report-decided',
			words: { decision: told, path: `/decisions/${shortId(decisionId)}` },
			// With its time: a report that was made again after a decision is a new one.
			fact: `report:${report.id}:${report.reported_at.getTime()}`,
		});
	return reports.length;
}

async function lock(trx: Executor, contentId: Id, where: ReturnType<typeof sql>): Promise<Target> {
	// Two statements: whoever waited for the row must see what the other one decided, in the reports too. A condition within
	// the locking statement would ask the other tables as they were when it began to wait.
	await sql`select from content where id = ${contentId} for update`.execute(trx);
	const { rows } = await sql<Target>`
		select content.id, content.principal_id as "authorId", content.root_id as "rootId", content.parent_id as "parentId",
			content.space_id as "spaceId", content.state
		from content where content.id = ${contentId} and ${where}`.execute(trx);
	if (!rows[0]) throw notFound();
	return rows[0];
}

async function takeAway(trx: Executor, target: Target, by: Id, rule: string, reason: string): Promise<void> {
	// A moderator's removal stands above a withdrawal; the row is then there already.
	await sql`insert into removal (content_id, removed_by, rule, reason) values (${target.id}, ${by}, ${rule}, ${reason})
		on conflict (content_id) do update set removed_by = ${by}, removed_at = now(), rule = ${rule}, reason = ${reason}`.execute(
		trx,
	);
	if (target.state !== 'published') return;
	await sql`update content set state = 'removed', removed_at = now() where id = ${target.id}`.execute(trx);
	if (target.parentId)
		await sql`update tally set replies = replies - 1 where content_id = ${target.rootId}`.execute(trx);
}
