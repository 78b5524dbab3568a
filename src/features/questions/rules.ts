// Who may answer, accept and endorse, beyond seeing the question.

import { specialtyAndAbove } from '#kernel/people/specialties.ts';
import { isVerified, type Member, type Viewer } from '#kernel/people/viewer.ts';
import { mayThere } from '#kernel/spaces/rights.ts';
import type { Audience } from '#kernel/tables.ts';
import type { Id } from '#platform/ids.ts';

export interface Question {
	askerId: Id;
	spaceId: Id | null;
	specialty: string | null;
}

/** In a space whoever replies there; elsewhere whoever has a valid credential of a health profession. */
export function mayAnswer(viewer: Viewer, question: Question): boolean {
	if (viewer.principalId === null) return false;
	if (question.spaceId) return viewer.spaces.some((space) => space.id === question.spaceId && mayThere(space, 'reply'));
	return isVerified(viewer);
}

/**
 * Who says that an answer is useful: votes order what is read as medical advice (decision 0185). In a space whoever replies there;
 * elsewhere whoever has proved a health profession or studies of one, and industry does not.
 */
export function mayVote(viewer: Viewer, question: Question): boolean {
	if (question.spaceId) return mayAnswer(viewer, question);
	return viewer.memberId !== null && viewer.profession !== null && viewer.company === null;
}

/** One answer is accepted by whoever asked. */
export function mayAccept(viewer: Viewer, question: Question): boolean {
	return viewer.principalId === question.askerId;
}

/** A verified member of the question's specialty, or of one below it, vouches for an answer of somebody else. */
export function mayEndorse(viewer: Viewer, question: Question, answererId: Id): boolean {
	if (viewer.memberId === null || !isVerified(viewer) || viewer.memberId === answererId) return false;
	return question.specialty !== null && isOfField(viewer, question.specialty);
}

/**
 * Whether somebody will read what is about to be asked, guessed from its audience so that a form can still be mended. Once the
 * question stands, visibleTo says it.
 */
export function willRead(them: Viewer, about: { askerId: Id; audience: Audience; spaceId: Id | null }): boolean {
	if (them.memberId === null || them.blocked.includes(about.askerId)) return false;
	if (about.audience === 'space') return them.spaces.some(({ id }) => id === about.spaceId);
	return about.audience !== 'verified' || isVerified(them);
}

export function isOfField(member: Pick<Member, 'specialty'>, specialty: string): boolean {
	return member.specialty !== null && specialtyAndAbove(member.specialty).includes(specialty);
}
