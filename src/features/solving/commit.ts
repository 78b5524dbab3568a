// A reader says what a case is: ranked, with a probability, once, and before seeing what others said.

import { sql } from 'kysely';
import { answerHidden, type Code, diagnosisWords, resolveCodes, writtenBy } from '#features/cases/index.ts';
import { visibleTo } from '#kernel/audience/visible-to.ts';
import { type Member, requireConfirmed, type Viewer } from '#kernel/people/viewer.ts';
import { screenWriting } from '#kernel/screening/screen-writing.ts';
import { type Executor, transact } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { notFound, Refusal } from '#platform/refusal.ts';

export const MOST_DIAGNOSES = 5;
const LONGEST = 120;

export interface Commitment {
	/** The likeliest first; empty lines are left out. */
	diagnoses: readonly string[];
	/** How probable the first one is, in per cent: 1 to 99, since nobody is certain. */
	certainty: number;
}

/** Who solves: members whose health profession, or studies of one, are proved; industry does not. */
export function maySolve(viewer: Viewer): viewer is Member {
	return viewer.memberId !== null && viewer.profession !== null && viewer.company === null;
}

/**
 * Commits the viewer's differential. Sent twice it stands once; a second one is refused.
 * @throws Refusal on "diagnoses" or "certainty"; not-found; not-allowed for its authors, once revealed, and after reading.
 */
export async function commitDifferential(viewer: Viewer, caseId: Id, given: Commitment): Promise<void> {
	const me = requireConfirmed(viewer);
	const words = given.diagnoses.map((one) => one.replace(/\s+/g, ' ').trim()).filter((one) => one !== '');
	if (words.length === 0)
		throw new Refusal('invalid', 'Name at least one diagnosis, the likeliest first.', { field: 'diagnoses' });
	if (words.length > MOST_DIAGNOSES || words.some((one) => one.length > LONGEST))
		throw new Refusal('invalid', `Up to ${MOST_DIAGNOSES} diagnoses, each at most ${LONGEST} characters long.`, {
			field: 'diagnoses',
		});
	if (!Number.isInteger(given.certainty) || given.certainty < 1 || given.certainty > 99)
		throw new Refusal('invalid', 'Say how probable the first one is: a whole number from 1 to 99.', {
			field: 'certainty',
		});
	screenWriting(words, 'block', false);
	await transact(async (trx) => {
		await lockUnsolved(trx, viewer, caseId);
		if (!maySolve(me))
			throw new Refusal('not-allowed', 'Cases are solved by members whose health profession is proved.');
		const codes = await resolveCodes(
			trx,
			words.map((one) => ({ role: 'diagnosis' as const, words: one })),
		);
		const diagnoses = [...new Map(codes.map((code) => [sameAs(code), code.label])).entries()].map(
			([same, label], at) => ({ same, label, place: at + 1 }),
		);
		if (!(await enter(trx, caseId, me.memberId, given.certainty / 100))) return alreadyIn(trx, caseId, me.memberId);
		await trx
			.insertInto('differential_diagnosis')
			.values(diagnoses.map((one) => ({ content_id: caseId, member_id: me.memberId, ...one })))
			.execute();
	});
}

/** The viewer reads the discussion without saying what it is, and does not say it afterwards. Twice is once. */
export async function readWithoutSolving(viewer: Viewer, caseId: Id): Promise<void> {
	const me = requireConfirmed(viewer);
	await transact(async (trx) => {
		await lockUnsolved(trx, viewer, caseId);
		await enter(trx, caseId, me.memberId, null);
	});
}

/** A case whose answer is kept back, visible to the viewer and not his or hers. */
async function lockUnsolved(trx: Executor, viewer: Viewer, caseId: Id): Promise<void> {
	const { rows } = await sql<{ hidden: boolean; mine: boolean }>`
		select ${answerHidden('d')} as hidden, ${writtenBy(viewer)} as mine
		from content join case_detail d on d.content_id = content.id
		where content.id = ${caseId} and ${visibleTo(viewer)} for share of d`.execute(trx);
	if (!rows[0]) throw notFound();
	if (rows[0].mine) throw new Refusal('not-allowed', 'You write this case: you know the answer.');
	if (!rows[0].hidden) throw new Refusal('not-allowed', 'The answer is known already.');
}

async function enter(trx: Executor, caseId: Id, memberId: Id, probability: number | null): Promise<boolean> {
	const { rows } = await sql`insert into differential (content_id, member_id, probability)
		values (${caseId}, ${memberId}, ${probability}) on conflict do nothing returning content_id`.execute(trx);
	return rows.length > 0;
}

async function alreadyIn(trx: Executor, caseId: Id, memberId: Id): Promise<void> {
	const { rows } = await sql<{ probability: number | null }>`select probability from differential
		where content_id = ${caseId} and member_id = ${memberId}`.execute(trx);
	if (rows[0]?.probability === null)
		throw new Refusal('not-allowed', 'You read the discussion first: whoever has seen it does not commit any more.');
	// Sent again: what was said first stands.
}

/** Equal for codes and words that mean the same diagnosis. */
export function sameAs(code: Pick<Code, 'topicId' | 'label'>): string {
	return code.topicId ? `topic:${code.topicId}` : `words:${diagnosisWords(code.label)}`;
}
