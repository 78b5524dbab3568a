// Suspending a member: for a time, with a reason that the member reads. What the member wrote stays, but for the text for
// which it is, when a moderator removes that with it.

import { sql } from 'kysely';
import { z } from 'zod';
import { endSessionsOf } from '#features/accounts/index.ts';
import { audit } from '#kernel/audit/audit.ts';
import { checkReason, decideReports, lockJudged, removeJudged } from '#kernel/content/remove.ts';
import { recordDecision } from '#kernel/decisions/record-decision.ts';
import { holds, type Member, requireMember, type Viewer } from '#kernel/people/viewer.ts';
import { hasOpenReport } from '#kernel/reports/open-report.ts';
import { screenWriting } from '#kernel/screening/screen-writing.ts';
import { db, type Executor, transact } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { enqueue } from '#platform/jobs.server.ts';
import { notFound, Refusal } from '#platform/refusal.ts';

const DAY = 86_400_000;
/** The longest that a moderator may suspend, in days. Administrators set any date. */
export const MODERATORS_DAYS = 30;

export const SuspensionForm = z.object({
	until: z.iso.date('Give a day.').transform((day) => new Date(`${day}T00:00:00Z`)),
	reason: z
		.string()
		.trim()
		.min(1, 'Say why: the member will read it.')
		.max(1000, 'A thousand characters are the most here.'),
	attested: z.literal('yes').optional(),
});

/** The day of a form as the moment at which a suspension ends. @throws Refusal on "until". */
export function dayOf(given: string): Date {
	const read = SuspensionForm.shape.until.safeParse(given);
	if (!read.success) throw new Refusal('invalid', 'Give the day on which it ends.', { field: 'until' });
	return read.data;
}

export interface Suspendable {
	name: string;
	handle: string;
	/** The suspension that runs now. */
	suspended: { until: Date; reason: string } | null;
	/** The viewer may end it. */
	mayEnd: boolean;
	/** The last day that the viewer may choose; null: any. */
	latest: Date | null;
	/** The viewer may end the member's sessions without suspending. */
	maySignOut: boolean;
}

interface Target {
	id: Id;
	accountId: string;
	name: string;
	handle: string;
	until: Date | null;
	reason: string | null;
	isStaff: boolean;
}

/** @throws Refusal not-found for everyone but moderators and administrators. */
function requireKeeper(viewer: Viewer): Member {
	const member = requireMember(viewer);
	if (!holds(member, 'moderator') && !holds(member, 'administrator')) throw notFound();
	return member;
}

/** The member whom the viewer may suspend: never oneself, and staff by administrators alone. */
async function find(executor: Executor, keeper: Member, handle: string, lock = false): Promise<Target> {
	// By itself: duties are asked of the time after the lock.
	if (lock)
		await sql`select from member where id = (select id from principal where handle = ${handle}) for update`.execute(
			executor,
		);
	const { rows } = await sql<Target>`
		select m.id, m.account_id as "accountId", p.name, p.handle,
			case when m.suspended_until > now() then m.suspended_until end as until, m.suspended_reason as reason,
			exists (select from staff where member_id = m.id) as "isStaff"
		from principal p join member m on m.id = p.id
		where p.handle = ${handle} and p.erased_at is null`.execute(executor);
	const target = rows[0];
	if (!target) throw notFound();
	if (target.id === keeper.memberId) throw new Refusal('not-allowed', 'Nobody suspends himself or herself.');
	if (target.isStaff && !holds(keeper, 'administrator'))
		throw new Refusal('not-allowed', 'Whoever has a duty here is suspended by administrators alone.');
	return target;
}

const latestOf = (keeper: Member) =>
	holds(keeper, 'administrator') ? null : new Date(Date.now() + MODERATORS_DAYS * DAY);
const mayEnd = (keeper: Member, until: Date) => (latestOf(keeper) ?? until) >= until;

/** What the page of a suspension shows. @throws Refusal */
export async function readSuspendable(viewer: Viewer, handle: string): Promise<Suspendable> {
	const keeper = requireKeeper(viewer);
	const { name, handle: written, until, reason } = await find(db, keeper, handle);
	return {
		name,
		handle: written,
		suspended: until && { until, reason: reason ?? '' },
		mayEnd: until !== null && mayEnd(keeper, until),
		latest: latestOf(keeper),
		maySignOut: holds(keeper, 'administrator'),
	};
}

/**
 * Suspends a member until a date, or changes a suspension that runs. The member is signed out everywhere, cannot sign in
 * before that date, and is told by mail. On record.
 */
export async function suspend(
	viewer: Viewer,
	handle: string,
	given: { until: Date; reason: string; attested?: boolean },
): Promise<void> {
	const keeper = requireKeeper(viewer);
	const { until, reason } = given;
	checkUntil(keeper, until);
	screenWriting([reason], 'advise', given.attested ?? false);
	await transact((trx) => carryOut(trx, keeper, handle, { until, reason }));
}

/**
 * Suspends the author of a text that was reported: for the rule that it breaks, and, when so chosen, with the text removed.
 * The reporters learn that something was done. @throws Refusal as suspend(); not-found for who does not judge the text.
 */
export async function suspendReported(
	viewer: Viewer,
	contentId: Id,
	given: { rule: string; reason: string; until: Date; remove: boolean; attested?: boolean },
): Promise<void> {
	const keeper = requireKeeper(viewer);
	const reason = checkReason(given);
	checkUntil(keeper, given.until);
	await transact(async (trx) => {
		const text = await lockJudged(trx, keeper, contentId);
		const author = await trx
			.selectFrom('principal')
			.select('handle')
			.where('id', '=', text.authorId)
			.where('kind', '=', 'member')
			.executeTakeFirst();
		if (!author) throw new Refusal('not-allowed', 'Only members are suspended here; a persona on its own page.');
		const open = await sql`select from content where id = ${contentId} and ${hasOpenReport()}`.execute(trx);
		const about = { contentId, rule: given.rule, onReport: open.rows.length > 0 };
		if (given.remove) await removeJudged(trx, keeper, text, { rule: given.rule, reason }, about.onReport);
		const decision = await carryOut(trx, keeper, author.handle, { until: given.until, reason, about });
		if (decision !== null) await decideReports(trx, keeper, contentId, 'acted', 'suspended', decision);
	});
}

function checkUntil(keeper: Member, until: Date): void {
	if (until.getTime() <= Date.now()) throw new Refusal('invalid', 'Choose a day in the future.', { field: 'until' });
	const latest = latestOf(keeper);
	if (latest && until > latest)
		throw new Refusal(
			'not-allowed',
			`Moderators suspend for at most ${MODERATORS_DAYS} days; for longer ask an administrator.`,
			{ field: 'until' },
		);
}

interface Measure {
	until: Date;
	reason: string;
	/** The text for which it is; null for the member as a whole. */
	about?: { contentId: Id; rule: string; onReport: boolean };
}

/** @returns the decision's id; null when this very suspension runs already. */
async function carryOut(
	trx: Executor,
	keeper: Member,
	handle: string,
	{ until, reason, about }: Measure,
): Promise<Id | null> {
	const target = await find(trx, keeper, handle, true);
	// Of two administrators who suspend each other at once only one succeeds: their rows are locked in one order.
	if (target.isStaff) await stillActs(trx, keeper);
	if (target.until && !mayEnd(keeper, target.until))
		throw new Refusal('not-allowed', 'An administrator suspended this member for longer.', { field: 'until' });
	// The letter says the rule too.
	const told = about ? `${about.rule}. ${reason}` : reason;
	// The form was sent twice.
	if (target.until?.getTime() === until.getTime() && target.reason === told) return null;
	await sql`update member set suspended_until = ${until}, suspended_reason = ${told} where id = ${target.id}`.execute(
		trx,
	);
	await endSessionsOf(target.accountId, trx);
	const decision = await recordDecision(trx, {
		spaceId: null,
		contentId: about?.contentId ?? null,
		principalId: target.id,
		action: 'suspend',
		rule: about?.rule,
		reason,
		until,
		onReport: about?.onReport ?? false,
		decidedBy: keeper.memberId,
	});
	await audit(
		trx,
		keeper.memberId,
		'member.suspend',
		{ kind: 'member', id: target.id },
		{ until: until.toISOString(), ...(about && { rule: about.rule }) },
	);
	await enqueue(trx, 'accounts.letter', { letter: 'suspended', userId: target.accountId });
	return decision;
}

/** Ends a suspension before its time. Ended twice it is ended once. */
export async function endSuspension(viewer: Viewer, handle: string): Promise<void> {
	const keeper = requireKeeper(viewer);
	await transact(async (trx) => {
		const target = await find(trx, keeper, handle, true);
		if (!target.until) return;
		if (!mayEnd(keeper, target.until))
			throw new Refusal('not-allowed', 'This suspension is ended by administrators alone.');
		await sql`update member set suspended_until = null, suspended_reason = null where id = ${target.id}`.execute(trx);
		await audit(trx, keeper.memberId, 'member.end-suspension', { kind: 'member', id: target.id });
		await enqueue(trx, 'accounts.letter', { letter: 'suspension-ended', userId: target.accountId });
	});
}

async function stillActs(trx: Executor, keeper: Member): Promise<void> {
	await sql`select from staff where duty = 'administrator' order by member_id for update`.execute(trx);
	const { rows } = await sql`select from member m join staff s on s.member_id = m.id and s.duty = 'administrator'
		where m.id = ${keeper.memberId} and coalesce(m.suspended_until <= now(), true)`.execute(trx);
	if (rows.length === 0) throw notFound();
}
