// An author asks for a second opinion, the asked declines, the asker takes back; and who takes requests.

import { sql } from 'kysely';
import { requireAuthorship } from '#features/cases/index.ts';
import { visibleTo } from '#kernel/audience/visible-to.ts';
import { keepNamed } from '#kernel/citations/name-works.ts';
import { readViewerOf } from '#kernel/people/read-viewer.ts';
import { isSpecialty } from '#kernel/people/specialties.ts';
import { isVerified, requireConfirmed, requireMember, type Viewer } from '#kernel/people/viewer.ts';
import { screenWriting } from '#kernel/screening/screen-writing.ts';
import { db, type Executor, transact } from '#platform/db.server.ts';
import { type Id, mintId } from '#platform/ids.ts';
import { notFound, Refusal } from '#platform/refusal.ts';
import { nextColleague } from './route-request.ts';
import { endTurn, giveTurn } from './turns.ts';

/** Requests of one case that wait at the same time. */
const MOST_OPEN = 3;
const LONGEST = 500;

export interface OpinionDraft {
	/** A colleague by handle, or … */
	colleague?: string;
	/** … whoever of this specialty fits. */
	specialty?: string;
	/** When the colleague cannot, whoever of the specialty is next. */
	onward?: boolean;
	/** Days that each who is asked has. */
	days: number;
	/** What the asker wants to know beyond the case's own question. */
	question: string;
	/** A retracted paper is named knowingly. */
	knowing?: boolean;
}

/**
 * Asks. @returns the request's id.
 * @throws Refusal on "colleague", "specialty", "days" or "question"; not-found for whoever does not write the case.
 */
export async function askOpinion(viewer: Viewer, caseId: Id, draft: OpinionDraft): Promise<Id> {
	const me = requireConfirmed(viewer);
	const question = draft.question.trim();
	if (!Number.isInteger(draft.days) || draft.days < 1 || draft.days > 30)
		throw new Refusal('invalid', 'Give them between 1 and 30 days.', { field: 'days' });
	if (question.length > LONGEST)
		throw new Refusal('invalid', `${LONGEST} characters are the most.`, { field: 'question' });
	screenWriting([question], 'block', false);
	const handle = draft.colleague?.trim().replace(/^@/, '') ?? '';
	const specialty = handle === '' || draft.onward ? (draft.specialty ?? '') : null;
	if (specialty !== null && !isSpecialty(specialty))
		throw new Refusal('invalid', 'Name a colleague, or choose a specialty.', { field: 'specialty' });
	return transact(async (trx) => {
		const authorship = await requireAuthorship(trx, viewer, caseId, true);
		if (authorship.draft) throw notFound();
		const { rows } = await sql<{ n: number }>`select count(*)::int as n from opinion_request
			where case_id = ${caseId} and state = 'waiting'`.execute(trx);
		if ((rows[0]?.n ?? 0) >= MOST_OPEN)
			throw new Refusal('too-many', `${MOST_OPEN} requests wait already; let one of them be answered first.`);
		const named = handle === '' ? null : await colleagueOf(trx, me.memberId, caseId, handle, authorship.authorIds);
		const id = mintId();
		await trx
			.insertInto('opinion_request')
			.values({ id, case_id: caseId, asked_by: me.memberId, specialty, question, days: draft.days })
			.execute();
		await keepNamed(trx, {
			place: 'opinion',
			rowId: id,
			memberId: me.memberId,
			texts: [question],
			knowing: draft.knowing ?? false,
			isNew: true,
		});
		const first = named ?? (await nextColleague(trx, id));
		if (!first)
			throw new Refusal(
				'invalid',
				'Nobody of this specialty who can read the case takes requests at present. Name a colleague, or ask in a question.',
				{ field: 'specialty' },
			);
		await giveTurn(trx, id, first);
		return id;
	});
}

/** One sentence for a handle that does not exist, for who cannot read the case, and for who blocked the asker. */
async function colleagueOf(trx: Executor, asker: Id, caseId: Id, handle: string, authors: readonly Id[]): Promise<Id> {
	const found = await trx
		.selectFrom('principal')
		.select('id')
		.where('handle', '=', handle)
		.where('kind', '=', 'member')
		.where('erased_at', 'is', null)
		.executeTakeFirst();
	const them = found && !authors.includes(found.id) ? await readViewerOf(found.id) : null;
	const seen =
		them && isVerified(them) && them.memberId !== null && !them.blocked.includes(asker)
			? (await sql`select from content where content.id = ${caseId} and ${visibleTo(them)}`.execute(trx)).rows
			: [];
	const known = found
		? await sql`select from opinion_turn t join opinion_request r on r.id = t.request_id
			where r.case_id = ${caseId} and t.member_id = ${found.id} and t.ended_at is null`.execute(trx)
		: { rows: [] };
	if (!found || seen.length === 0)
		throw new Refusal('invalid', 'This colleague is not among the verified readers of the case.', {
			field: 'colleague',
		});
	if (known.rows.length > 0)
		throw new Refusal('invalid', 'This colleague has been asked already.', { field: 'colleague' });
	return found.id;
}

/** The asked says no: it goes on to the next, or back to the asker. Twice is once. @returns the case's id. */
export async function declineOpinion(viewer: Viewer, requestId: Id): Promise<Id> {
	const me = requireMember(viewer);
	return transact(async (trx) => {
		const { rows } = await sql<{ caseId: Id }>`
			select request.case_id as "caseId"
			from opinion_request request join opinion_turn turn on turn.request_id = request.id and turn.member_id = ${me.memberId}
			where request.id = ${requestId} for update of request`.execute(trx);
		if (!rows[0]) throw notFound();
		await endTurn(trx, requestId, me.memberId, 'declined');
		return rows[0].caseId;
	});
}

/** The asker takes it back. Twice is once. @returns the case's id. */
export async function withdrawOpinion(viewer: Viewer, requestId: Id): Promise<Id> {
	const me = requireMember(viewer);
	return transact(async (trx) => {
		const { rows } = await sql<{ caseId: Id }>`select case_id as "caseId" from opinion_request
			where id = ${requestId} and asked_by = ${me.memberId} for update`.execute(trx);
		if (!rows[0]) throw notFound();
		await endTurn(trx, requestId, null, 'withdrawn');
		return rows[0].caseId;
	});
}

/** Takes requests for the own specialty, so many at once; 0 takes none. @throws Refusal on "atOnce". */
export async function takeRequests(viewer: Viewer, atOnce: number): Promise<void> {
	const me = requireConfirmed(viewer);
	if (!Number.isInteger(atOnce) || atOnce < 0 || atOnce > 20)
		throw new Refusal('invalid', 'Choose how many at once.', { field: 'atOnce' });
	if (atOnce > 0 && (!isVerified(me) || me.specialty === null))
		throw new Refusal('not-allowed', 'Requests go to members whose specialty is proved.', { field: 'atOnce' });
	if (atOnce === 0) await sql`delete from opinion_taker where member_id = ${me.memberId}`.execute(db);
	else
		await sql`insert into opinion_taker (member_id, at_once) values (${me.memberId}, ${atOnce})
			on conflict (member_id) do update set at_once = excluded.at_once`.execute(db);
}
