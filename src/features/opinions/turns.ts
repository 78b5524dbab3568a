// A request goes from one colleague to the next until somebody answers, nobody is left, or the asker takes it back.

import { sql } from 'kysely';
import { notify } from '#kernel/notices/notify.ts';
import { type Executor, transact } from '#platform/db.server.ts';
import { type Id, shortId } from '#platform/ids.ts';
import { nextColleague } from './route-request.ts';
import type { RequestState, TurnEnd } from './tables.ts';

/** Gives the turn to a colleague, who is told. */
export async function giveTurn(trx: Executor, requestId: Id, memberId: Id): Promise<void> {
	const { rows } = await sql<{ caseId: Id; askedBy: Id; turn: number }>`
		insert into opinion_turn (request_id, member_id, turn, due_at)
		select id, ${memberId}, 1 + (select count(*) from opinion_turn where request_id = id), now() + days * interval '1 day'
		from opinion_request where id = ${requestId}
		returning turn, (select case_id from opinion_request where id = ${requestId}) as "caseId",
			(select asked_by from opinion_request where id = ${requestId}) as "askedBy"`.execute(trx);
	const given = rows[0];
	if (!given) return;
	await notify(trx, {
		memberId,
		kind: 'opinion-asked',
		actorId: given.askedBy,
		contentId: given.caseId,
		words: { sentence: 'asks for your opinion on a case', path: `/cases/${shortId(given.caseId)}` },
		fact: `opinion-asked:${requestId}`,
	});
}

/**
 * Ends the open turn; what was not answered goes on to the next.
 * @param memberId whose turn it must be, null for whoever has it: while one waits for the request it may have gone on, and the
 * next colleague's turn is not ended by who declined before.
 */
export async function endTurn(trx: Executor, requestId: Id, memberId: Id | null, ended: TurnEnd): Promise<void> {
	const { rows } = await sql`update opinion_turn set ended_at = now(), ended = ${ended}
		where request_id = ${requestId} and ended_at is null and ${memberId === null ? sql`true` : sql`member_id = ${memberId}`}
		returning member_id`.execute(trx);
	if (rows.length === 0) return;
	if (ended === 'answered') return settle(trx, requestId, 'answered');
	if (ended === 'withdrawn') return settle(trx, requestId, 'withdrawn');
	const next = await nextColleague(trx, requestId);
	if (next) await giveTurn(trx, requestId, next);
	else await settle(trx, requestId, 'exhausted');
}

async function settle(trx: Executor, requestId: Id, state: RequestState): Promise<void> {
	const { rows } = await sql<{ askedBy: Id; caseId: Id }>`
		update opinion_request set state = ${state}, settled_at = now() where id = ${requestId}
		returning asked_by as "askedBy", case_id as "caseId"`.execute(trx);
	if (state !== 'exhausted' || !rows[0]) return;
	await notify(trx, {
		memberId: rows[0].askedBy,
		kind: 'opinion-exhausted',
		contentId: rows[0].caseId,
		words: {
			sentence: 'Nobody whom you asked for an opinion could give one. You can ask somebody else.',
			path: `/cases/${shortId(rows[0].caseId)}/opinion`,
		},
		fact: `opinion-exhausted:${requestId}`,
	});
}

const BATCH = 100;

/** Turns whose time is over are silence, and go on. @returns how many. */
export async function passOnSilent(now = new Date()): Promise<number> {
	for (let passed = 0; ; ) {
		const count = await transact(async (trx) => {
			const { rows } = await sql<{
				id: Id;
				memberId: Id;
			}>`select request.id, turn.member_id as "memberId" from opinion_request request
				join opinion_turn turn on turn.request_id = request.id and turn.ended_at is null
				where turn.due_at <= ${now} order by turn.due_at limit ${sql.lit(BATCH)} for update of request skip locked`.execute(
				trx,
			);
			for (const { id, memberId } of rows) await endTurn(trx, id, memberId, 'silent');
			return rows.length;
		});
		passed += count;
		if (count < BATCH) return passed;
	}
}
