// A member asks.

import { type Draft, publish } from '#kernel/content/publish.ts';
import { isSpecialty } from '#kernel/people/specialties.ts';
import { requireMember, type Viewer } from '#kernel/people/viewer.ts';
import type { Id } from '#platform/ids.ts';
import { Refusal } from '#platform/refusal.ts';
import { type Asked, askColleague, foreseeRequest } from './ask-colleague.ts';

const LONGEST_TITLE = 200;

export interface QuestionDraft extends Omit<Draft, 'kind' | 'title' | 'named'> {
	title: string;
	/** Code of the specialty whose question it is; null for everybody's. */
	specialty: string | null;
	/** Who is asked to answer it, and by when. */
	askedOf?: Asked | null;
}

/**
 * Publishes a question. @returns its id; of the first one when the form was sent twice.
 * @throws Refusal on "title", "specialty", "colleague" or "days"; what publish() refuses.
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
	if (askedOf) {
		const askerId = requireMember(viewer).memberId;
		await foreseeRequest(askedOf, { askerId, spaceId: draft.spaceId ?? null, audience: draft.audience }, specialty);
	}
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
	// Afterwards, because who reads it can only be asked of what stands. A form that comes again goes on here.
	if (askedOf) await askColleague(viewer, id, askedOf);
	return id;
}

/** The specialty that a question of this member most likely belongs to: nothing is chosen for them, this only stands first. */
export const ownField = (viewer: Viewer): string | null => (viewer.memberId !== null ? viewer.specialty : null);
