// A member asks.

import { sql } from 'kysely';
import { visibleTo } from '#kernel/audience/visible-to.ts';
import { type Draft, publish } from '#kernel/content/publish.ts';
import { notify } from '#kernel/notices/notify.ts';
import { readViewerOf } from '#kernel/people/read-viewer.ts';
import { isSpecialty } from '#kernel/people/specialties.ts';
import { isVerified, type Viewer } from '#kernel/people/viewer.ts';
import { db, transact } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { Refusal } from '#platform/refusal.ts';

const LONGEST_TITLE = 200;
/** Longest time that somebody can be given. */
const MOST_DAYS = 60;

export interface QuestionDraft extends Omit<Draft, 'kind' | 'title' | 'named'> {
	title: string;
	/** Code of the specialty whose question it is; null for everybody's. */
	specialty: string | null;
	/** A colleague who is asked by name, by handle, and by when. */
	askedOf?: { handle: string; days: number } | null;
}

/**
 * Publishes a question. @returns its id; of the first one when the form was sent twice.
 * @throws Refusal on "title", "specialty" or "colleague"; what publish() refuses.
 */
export async function askQuestion(viewer: Viewer, { specialty, askedOf, ...draft }: QuestionDraft): Promise<Id> {
	const title = draft.title.replace(/\s+/g, ' ').trim();
	if (title.length < 10)
		throw new Refusal('invalid', 'Put the question into one line that a colleague understands.', { field: 'title' });
	if (title.length > LONGEST_TITLE)
		throw new Refusal('invalid', `The question is ${title.length} characters long; ${LONGEST_TITLE} is the most.`, {
			field: 'title',
		});
	if (specialty !== null && !isSpecialty(specialty))
		throw new Refusal('invalid', 'Choose a specialty of the list.', { field: 'specialty' });
	const colleague = askedOf ? await colleagueOf(viewer, draft, askedOf) : null;
	const id = await publish(viewer, { ...draft, kind: 'question', title }, async (trx, contentId) => {
		await trx
			.insertInto('question_detail')
			.values({
				content_id: contentId,
				specialty,
				accepted_id: null,
				accepted_at: null,
				asked_at: draft.at ?? new Date(),
			})
			.execute();
	});
	if (colleague && askedOf) await request(viewer, id, colleague, askedOf.days);
	return id;
}

/**
 * The colleague who is asked by name. Whether the question will be among what he or she reads is guessed from its audience,
 * so that a form can still be mended; whether it is, visibleTo says once it stands (request).
 */
async function colleagueOf(
	viewer: Viewer,
	draft: Pick<Draft, 'audience' | 'spaceId'>,
	{ handle, days }: { handle: string; days: number },
): Promise<Id> {
	if (!Number.isInteger(days) || days < 1 || days > MOST_DAYS)
		throw new Refusal('invalid', `Give a colleague between 1 and ${MOST_DAYS} days.`, { field: 'days' });
	const found = await db
		.selectFrom('principal')
		.select('id')
		.where('handle', '=', handle.trim().replace(/^@/, ''))
		.where('kind', '=', 'member')
		.where('erased_at', 'is', null)
		.executeTakeFirst();
	const them = found && found.id !== viewer.principalId ? await readViewerOf(found.id) : null;
	const reads =
		them !== null &&
		them.memberId !== null &&
		(draft.audience !== 'space' || them.spaces.some(({ id }) => id === draft.spaceId)) &&
		(draft.audience !== 'verified' || isVerified(them)) &&
		!them.blocked.includes(viewer.principalId ?? '');
	// One sentence for a handle that does not exist, for who does not read it, and for who blocked the asker.
	if (!found || !reads)
		throw new Refusal('invalid', 'This colleague is not among those who will read the question.', {
			field: 'colleague',
		});
	return found.id;
}

/** Writes the request, if the colleague sees the question. Twice is once. */
async function request(viewer: Viewer, questionId: Id, colleague: Id, days: number): Promise<void> {
	const them = await readViewerOf(colleague);
	await transact(async (trx) => {
		const { rows } = await sql`insert into question_request (question_id, member_id, asked_by, due_on)
			select content.id, ${colleague}::bigint, ${viewer.principalId}::bigint, current_date + ${days}::integer
			from content where content.id = ${questionId} and ${visibleTo(them)}
			on conflict do nothing returning question_id`.execute(trx);
		if (rows.length > 0)
			await notify(trx, {
				memberId: colleague,
				kind: 'asked',
				actorId: viewer.principalId,
				contentId: questionId,
				fact: `asked:${questionId}`,
			});
	});
}

/** The specialty that a question of this member most likely belongs to: nothing is chosen for them, this only stands first. */
export const ownField = (viewer: Viewer): string | null => (viewer.memberId !== null ? viewer.specialty : null);
