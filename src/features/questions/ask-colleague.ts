// A colleague is asked to answer, by name or as one of a specialty, with a day by which; declines, or lets the day go by.
// What was asked by name then goes back to the asker, who is told; what was asked of a specialty goes on to the next.

import { sql } from 'kysely';
import { visibleTo } from '#kernel/audience/visible-to.ts';
import { notify } from '#kernel/notices/notify.ts';
import { reachedFrom } from '#kernel/people/reached-by-industry.ts';
import { readViewerOf } from '#kernel/people/read-viewer.ts';
import { specialtyName } from '#kernel/people/specialties.ts';
import { requireConfirmed, requireMember, type Viewer } from '#kernel/people/viewer.ts';
import { screenWriting } from '#kernel/screening/screen-writing.ts';
import { db, type Executor, transact } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { notFound, Refusal } from '#platform/refusal.ts';
import { isAble, nextOfSpecialty, type ToAnswer } from './route-question.ts';

/** Longest time that somebody can be given. */
const MOST_DAYS = 60;
/** Requests of one question that wait at the same time. */
const MOST_OPEN = 3;
const LONGEST_REASON = 300;

export interface Asked {
	/** Handle of a colleague; empty: whoever of the question's specialty takes requests. */
	handle: string;
	days: number;
}

/**
 * Asks somebody to answer a question of the viewer's own. Sent twice, somebody is asked once.
 * @throws Refusal on "colleague" or "days"; not-found for what is not the viewer's, closed or gone.
 */
export async function askColleague(viewer: Viewer, questionId: Id, asked: Asked): Promise<void> {
	const me = requireConfirmed(viewer);
	checkDays(asked);
	await transact(async (trx) => {
		await sql`select from question_detail where content_id = ${questionId} for no key update`.execute(trx);
		const { rows } = await sql<ToAnswer & { specialty: string | null; open: number; waits: boolean }>`
			select content.id, content.principal_id as "askerId", content.space_id as "spaceId", content.audience, detail.specialty,
				(select count(*)::int from question_request r where r.question_id = content.id and ${isOpen('r')}) as open,
				exists (select from question_request r where r.question_id = content.id and r.specialty = detail.specialty and ${isOpen('r')}) as waits
			from content join question_detail detail on detail.content_id = content.id
			where content.id = ${questionId} and content.principal_id = ${me.principalId} and content.locked_at is null
				and ${visibleTo(viewer)}`.execute(trx);
		const question = rows[0];
		if (!question) throw notFound();
		const named = asked.handle.trim() !== '';
		if (!named && question.waits) return;
		const found = await choose(trx, question, question.specialty, asked);
		if (found.asked === 'waits') return;
		if (found.asked === 'over')
			throw new Refusal('invalid', 'This colleague has been asked already.', { field: 'colleague' });
		if (question.open >= MOST_OPEN)
			throw new Refusal('too-many', `${MOST_OPEN} colleagues are asked already; let one of them answer first.`, {
				field: 'colleague',
			});
		await giveTurn(trx, questionId, found.id, asked.days, named ? null : question.specialty);
	});
}

/** Says beforehand what askColleague() would say once the question stands, as far as it can be known. @throws Refusal */
export async function foreseeRequest(
	asked: Asked,
	question: Omit<ToAnswer, 'id'>,
	specialty: string | null,
): Promise<void> {
	checkDays(asked);
	await choose(db, { ...question, id: null }, specialty, asked);
}

function checkDays({ days }: Asked): void {
	if (!Number.isInteger(days) || days < 1 || days > MOST_DAYS)
		throw new Refusal('invalid', `Give a colleague between 1 and ${MOST_DAYS} days.`, { field: 'days' });
}

interface Chosen {
	id: Id;
	/** Asked about this question before, and it still waits or is over. */
	asked: 'waits' | 'over' | null;
}

/** Whom to ask: the colleague that is named, or the next of the specialty. @throws Refusal on "colleague". */
async function choose(trx: Executor, question: ToAnswer, specialty: string | null, { handle }: Asked): Promise<Chosen> {
	const named = handle.trim().replace(/^@/, '');
	if (named !== '') return colleagueOf(trx, question, named);
	if (!specialty)
		throw new Refusal('invalid', 'Name a colleague, or say whose field the question is.', { field: 'colleague' });
	const next = await nextOfSpecialty(trx, question, specialty);
	if (next) return { id: next, asked: null };
	throw new Refusal(
		'invalid',
		`Nobody of ${specialtyName(specialty)} who can answer this takes requests at present. Name a colleague, or leave it open: the question stands in their queue.`,
		{ field: 'colleague' },
	);
}

/** One sentence for a handle that does not exist, for who cannot answer there or hears of no industry, and for who blocked the asker. */
async function colleagueOf(trx: Executor, question: ToAnswer, handle: string): Promise<Chosen> {
	const { rows } = await sql<Chosen>`
		select principal.id, case when r.member_id is null then null when ${isOpen('r')} then 'waits' else 'over' end as asked
		from principal left join question_request r on r.question_id = ${question.id}::bigint and r.member_id = principal.id
		where handle = ${handle} and kind = 'member' and erased_at is null
			and ${reachedFrom(question.askerId, 'principal.id')}`.execute(trx);
	if (!rows[0] || !(await isAble(trx, await readViewerOf(rows[0].id, trx), question, null)))
		throw new Refusal('invalid', 'This colleague is not among those who can answer the question.', {
			field: 'colleague',
		});
	return rows[0];
}

async function giveTurn(
	trx: Executor,
	questionId: Id,
	memberId: Id,
	days: number,
	specialty: string | null,
): Promise<void> {
	const { rows } = await sql<{ askedBy: Id }>`
		insert into question_request (question_id, member_id, asked_by, due_on, days, specialty)
		select id, ${memberId}, principal_id, current_date + ${days}::integer, ${days}, ${specialty} from content where id = ${questionId}
		on conflict do nothing returning asked_by as "askedBy"`.execute(trx);
	if (!rows[0]) return;
	await notify(trx, {
		memberId,
		kind: 'asked',
		actorId: rows[0].askedBy,
		contentId: questionId,
		fact: `asked:${questionId}`,
	});
}

/** A request that waits: neither answered nor declined, and its day has not gone by. @param r alias of question_request. */
export const isOpen = (r: string) =>
	sql<boolean>`(${sql.ref(`${r}.answered_at`)} is null and ${sql.ref(`${r}.declined_at`)} is null and ${sql.ref(`${r}.silent_at`)} is null)`;

/**
 * The asked says no, with or without a reason that the asker alone reads. Twice is once.
 * @throws Refusal not-found for whoever was not asked.
 */
export async function declineRequest(
	viewer: Viewer,
	questionId: Id,
	given: { reason: string; attested?: boolean },
): Promise<void> {
	const me = requireMember(viewer);
	const reason = given.reason.trim();
	if (reason.length > LONGEST_REASON)
		throw new Refusal('invalid', `${LONGEST_REASON} characters are the most here.`, { field: 'reason' });
	screenWriting([reason], 'advise', given.attested ?? false);
	await transact(async (trx) => {
		const { rows } =
			await sql`select from question_request where question_id = ${questionId} and member_id = ${me.memberId}`.execute(
				trx,
			);
		if (!rows[0]) throw notFound();
		await endTurn(trx, questionId, me.memberId, 'declined', reason);
	});
}

/** Ends a turn that is open and lets the question go on. The update is what two at the same moment wait for. */
async function endTurn(
	trx: Executor,
	questionId: Id,
	memberId: Id,
	ended: 'declined' | 'silent',
	reason = '',
): Promise<void> {
	const { rows } = await sql<{ specialty: string | null; days: number; askedBy: Id }>`
		update question_request r set ${ended === 'declined' ? sql`declined_at = now(), reason = ${reason}` : sql`silent_at = now()`}
		where question_id = ${questionId} and member_id = ${memberId} and ${isOpen('r')}
		returning specialty, days, asked_by as "askedBy"`.execute(trx);
	const turn = rows[0];
	if (!turn) return;
	if (turn.specialty !== null) {
		const question = await stillAsked(trx, questionId);
		const next = question && (await nextOfSpecialty(trx, question, turn.specialty));
		if (next) return giveTurn(trx, questionId, next, turn.days, turn.specialty);
	}
	await notify(trx, {
		memberId: turn.askedBy,
		kind: 'question-declined',
		actorId: turn.specialty === null ? memberId : null,
		contentId: questionId,
		words: {
			sentence:
				turn.specialty !== null
					? `Nobody of ${specialtyName(turn.specialty)} whom your question went to could answer it. You can ask somebody else.`
					: ended === 'declined'
						? 'cannot answer your question. You can ask somebody else.'
						: 'did not answer your question by the day. You can ask somebody else.',
		},
		fact: `question-${ended}:${questionId}:${memberId}`,
	});
}

/** The question, while it can be answered. */
async function stillAsked(trx: Executor, questionId: Id): Promise<ToAnswer | undefined> {
	const { rows } = await sql<ToAnswer>`select id, principal_id as "askerId", space_id as "spaceId", audience
		from content where id = ${questionId} and state = 'published' and locked_at is null`.execute(trx);
	return rows[0];
}

const BATCH = 100;

/** Requests whose day is over are silence, and go on. @returns how many. */
export async function passOnUnanswered(today: Date = new Date()): Promise<number> {
	for (let passed = 0; ; ) {
		const count = await transact(async (trx) => {
			const { rows } = await sql<{ questionId: Id; memberId: Id }>`
				select question_id as "questionId", member_id as "memberId" from question_request r
				where due_on < (${today}::timestamptz at time zone 'UTC')::date and ${isOpen('r')} order by due_on limit ${sql.lit(BATCH)} for update skip locked`.execute(
				trx,
			);
			for (const { questionId, memberId } of rows) await endTurn(trx, questionId, memberId, 'silent');
			return rows.length;
		});
		passed += count;
		if (count < BATCH) return passed;
	}
}
