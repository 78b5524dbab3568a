// An appeal: by whom a decision concerns or by who reported, to a moderator or administrator of the network who neither
// decided nor is concerned. It upholds or reverses, with a reason. (Regulation (EU) 2022/2065, Article 20.)

import { sql } from 'kysely';
import { audit } from '#kernel/audit/audit.ts';
import { PRIVACY } from '#kernel/content/removal-rules.ts';
import { notify } from '#kernel/notices/notify.ts';
import { holds, type Member, requireMember, type Viewer } from '#kernel/people/viewer.ts';
import { screenWriting } from '#kernel/screening/screen-writing.ts';
import { db, type Executor, transact } from '#platform/db.server.ts';
import { type Id, mintId, shortId } from '#platform/ids.ts';
import { notFound, Refusal } from '#platform/refusal.ts';
import { liftCovers } from './lift-covers.ts';
import { readDecision } from './read-decision.ts';
import type { Measure } from './tables.ts';

export const LONGEST_APPEAL = 3000;

/** Appeals against a decision; once. Those who can judge it are told. */
export async function appeal(
	viewer: Viewer,
	decisionId: Id,
	given: { words: string; token: string | null; attested?: boolean },
): Promise<void> {
	const decision = await readDecision(viewer, decisionId, given.token);
	if (decision.appeal) return; // the form was sent twice
	if (!decision.mayAppeal)
		throw new Refusal('not-allowed', 'This decision was reversed already, or the time to appeal is over.');
	const words = given.words.trim();
	if (words === '') throw new Refusal('invalid', 'Say why it should be decided otherwise.', { field: 'words' });
	if (words.length > LONGEST_APPEAL)
		throw new Refusal('invalid', `${LONGEST_APPEAL} characters are the most here.`, { field: 'words' });
	screenWriting([words], 'advise', given.attested ?? false);
	await transact(async (trx) => {
		const id = mintId();
		const made = await sql<{ by: Id }>`
			insert into appeal (id, decision_id, principal_id, words)
			select ${id}, d.id, coalesce(${viewer.principalId}::bigint, d.principal_id), ${words} from decision d where d.id = ${decisionId}
			on conflict (decision_id, principal_id) do nothing returning principal_id as by`.execute(trx);
		if (!made.rows[0]) return;
		const judges = await sql<{ id: Id }>`select distinct m.id from member m join staff on staff.member_id = m.id
			where ${mayJudge(sql`m.id`, sql`${decisionId}::bigint`)}
				and (staff.duty = 'moderator' or not exists (select from staff other where other.duty = 'moderator'
					and other.member_id not in (select decided_by from decision where id = ${decisionId})))`.execute(trx);
		for (const judge of judges.rows)
			await notify(trx, {
				memberId: judge.id,
				kind: 'appeal',
				words: {
					sentence: 'Somebody appeals against a decision that you did not make.',
					path: `/appeals/${shortId(id)}`,
				},
				fact: `appeal:${id}`,
			});
	});
}

/** Moderators and administrators of the network who did not decide, are not concerned and did not report. */
function mayJudge(memberId: ReturnType<typeof sql>, decisionId: ReturnType<typeof sql>) {
	return sql<boolean>`exists (select from staff where member_id = ${memberId} and duty in ('moderator', 'administrator'))
		and not exists (select from decision where id = ${decisionId} and (decided_by = ${memberId} or principal_id = ${memberId}))
		and not exists (select from report where decision_id = ${decisionId} and reporter_id = ${memberId})
		and not exists (select from appeal where decision_id = ${decisionId} and principal_id = ${memberId})`;
}

function requireJudge(viewer: Viewer): Member {
	const member = requireMember(viewer);
	if (!holds(member, 'moderator') && !holds(member, 'administrator')) throw notFound();
	return member;
}

export interface WaitingAppeal {
	id: Id;
	action: Measure;
	rule: string;
	space: string | null;
	madeAt: Date;
	byReporter: boolean;
}

/** Appeals that wait for somebody like the viewer, the longest waiting first. */
export async function listAppeals(viewer: Viewer): Promise<WaitingAppeal[]> {
	const judge = requireJudge(viewer);
	const { rows } = await sql<WaitingAppeal>`
		select a.id, d.action, d.rule, space.name as space, a.made_at as "madeAt", a.principal_id <> d.principal_id as "byReporter"
		from appeal a join decision d on d.id = a.decision_id left join space on space.id = d.space_id
		where a.decided_at is null and ${mayJudge(sql`${judge.memberId}::bigint`, sql`d.id`)}
		order by a.made_at, a.id limit 100`.execute(db);
	return rows;
}

export interface AppealView {
	id: Id;
	words: string;
	madeAt: Date;
	byReporter: boolean;
	decision: {
		action: Measure;
		rule: string;
		reason: string;
		until: Date | null;
		decidedAt: Date;
		onReport: boolean;
		space: string | null;
	};
	/** What it is about, as it was typed; null when the decision is about a member, or nothing is left. */
	text: string | null;
	/** BCP 47, of that text; '' where there is none. */
	language: string;
	/** It was erased, and cannot come back. */
	erased: boolean;
}

/** Opens an appeal for judging; the reading is written to the audit log. @throws Refusal not-found */
export async function readAppeal(viewer: Viewer, id: Id): Promise<AppealView> {
	const judge = requireJudge(viewer);
	return transact(async (trx) => {
		const { rows } = await sql<{
			id: Id;
			words: string;
			madeAt: Date;
			byReporter: boolean;
			action: Measure;
			rule: string;
			reason: string;
			until: Date | null;
			decidedAt: Date;
			onReport: boolean;
			space: string | null;
			text: string | null;
			language: string;
			ownerId: Id;
		}>`
			select d.principal_id as "ownerId", a.id, a.words, a.made_at as "madeAt", a.principal_id <> d.principal_id as "byReporter", d.action, d.rule, d.reason,
				d.until, d.decided_at as "decidedAt", d.on_report as "onReport", space.name as space, nullif(body.markdown, '') as text,
				coalesce(about.language, '') as language
			from appeal a join decision d on d.id = a.decision_id left join space on space.id = d.space_id
				left join body on body.content_id = d.content_id left join content about on about.id = d.content_id
			where a.id = ${id} and a.decided_at is null and ${mayJudge(sql`${judge.memberId}::bigint`, sql`d.id`)}`.execute(
			trx,
		);
		const row = rows[0];
		if (!row) throw notFound();
		await audit(trx, judge.memberId, 'appeal.read', { kind: 'appeal', id, owner: row.ownerId });
		const { action, rule, reason, until, decidedAt, onReport, space, ownerId: _, ...rest } = row;
		return {
			...rest,
			decision: { action, rule, reason, until, decidedAt, onReport, space },
			erased: action === 'remove' && rule === PRIVACY,
		};
	});
}

/** Upholds or reverses, with a reason; both sides are told. Decided twice it is decided once. */
export async function decideAppeal(
	viewer: Viewer,
	id: Id,
	given: { outcome: 'upheld' | 'reversed'; reason: string; attested?: boolean },
): Promise<void> {
	const judge = requireJudge(viewer);
	const reason = given.reason.trim();
	if (reason === '') throw new Refusal('invalid', 'Say why: whoever appealed will read it.', { field: 'reason' });
	if (reason.length > 1000)
		throw new Refusal('invalid', 'A thousand characters are the most here.', { field: 'reason' });
	screenWriting([reason], 'advise', given.attested ?? false);
	await transact(async (trx) => {
		const { rows } = await sql<Decided>`
			select a.principal_id as "appellantId", d.id as "decisionId", d.action, d.rule, d.until, d.principal_id as "principalId",
				d.content_id as "contentId", d.space_id as "spaceId", d.reversed_at is not null as reversed
			from appeal a join decision d on d.id = a.decision_id
			where a.id = ${id} and a.decided_at is null and ${mayJudge(sql`${judge.memberId}::bigint`, sql`d.id`)} for update of a, d`.execute(
			trx,
		);
		const found = rows[0];
		if (!found) throw notFound();
		await sql`update appeal set decided_at = now(), decided_by = ${judge.memberId}, outcome = ${given.outcome}, reason = ${reason}
			where id = ${id}`.execute(trx);
		if (given.outcome === 'reversed' && !found.reversed) {
			await reverse(trx, found);
			await sql`update decision set reversed_at = now() where id = ${found.decisionId}`.execute(trx);
		}
		await audit(trx, judge.memberId, 'appeal.decide', { kind: 'appeal', id }, { outcome: given.outcome });
		const told = new Set([
			found.appellantId,
			...(given.outcome === 'reversed' && found.action !== 'keep' ? [found.principalId] : []),
		]);
		for (const memberId of told)
			await notify(trx, {
				memberId,
				kind: 'appeal',
				words: {
					sentence:
						given.outcome === 'reversed'
							? `After an appeal a decision was reversed by somebody who had not made it: ${reason}`
							: `Your appeal was looked at by somebody who had not decided; the decision stands: ${reason}`,
					path: `/decisions/${shortId(found.decisionId)}`,
				},
				fact: `appeal-decided:${id}`,
			});
	});
}

interface Decided {
	appellantId: Id;
	decisionId: Id;
	action: Measure;
	rule: string;
	until: Date | null;
	principalId: Id;
	contentId: Id | null;
	spaceId: Id | null;
	reversed: boolean;
}

/** Undoes what the decision did, as far as nothing newer stands in its place. */
async function reverse(
	trx: Executor,
	{ action, rule, contentId, principalId, spaceId, until }: Decided,
): Promise<void> {
	switch (action) {
		case 'remove': {
			// What was erased to protect a patient is gone; that the decision was wrong is said all the same.
			if (contentId === null || rule === PRIVACY) return;
			const back = await sql<{ rootId: Id; isReply: boolean }>`
				update content set state = 'published', removed_at = null from removal
				where content.id = ${contentId} and removal.content_id = content.id and removal.removed_by <> content.principal_id
					and content.state = 'removed' returning content.root_id as "rootId", content.parent_id is not null as "isReply"`.execute(
				trx,
			);
			const row = back.rows[0];
			if (!row) return;
			await sql`delete from removal where content_id = ${contentId}`.execute(trx);
			if (row.isReply) await sql`update tally set replies = replies + 1 where content_id = ${row.rootId}`.execute(trx);
			return;
		}
		case 'lock':
			if (contentId === null) return;
			await sql`delete from closure where content_id = ${contentId} and by_moderator`.execute(trx);
			await sql`update content set locked_at = null where id = ${contentId} and not exists (select from closure where content_id = ${contentId})`.execute(
				trx,
			);
			return;
		case 'ban':
			await sql`delete from space_ban where space_id = ${spaceId} and member_id = ${principalId}`.execute(trx);
			await sql`delete from space_left where space_id = ${spaceId} and member_id = ${principalId}`.execute(trx);
			return;
		case 'suspend':
			await sql`update member set suspended_until = null, suspended_reason = null
				where id = ${principalId} and suspended_until = ${until}`.execute(trx);
			return;
		case 'cover':
			if (contentId !== null) await liftCovers(trx, contentId);
			return;
		// A warning is only words, and what was kept is judged anew when somebody reports it anew.
		case 'warn':
		case 'keep':
			return;
	}
}
