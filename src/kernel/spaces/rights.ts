// What a member may do in a space, as the viewer carries it.

import type { Author, Member, Viewer } from '#kernel/people/viewer.ts';
import type { SpaceRight } from '#kernel/tables.ts';
import type { Id } from '#platform/ids.ts';
import { notFound, Refusal } from '#platform/refusal.ts';

/** Each right contains those before it. */
export const RIGHTS: readonly SpaceRight[] = ['read', 'reply', 'post', 'moderate'];

export type SpaceOfViewer = Member['spaces'][number];

/** Does what the member may do there include this? */
export function mayThere(space: Pick<SpaceOfViewer, 'right' | 'role'>, right: SpaceRight): boolean {
	if (right === 'moderate') return keepsOrder(space);
	return space.role !== 'reader' && RIGHTS.indexOf(space.right) >= RIGHTS.indexOf(right);
}

/** The name of the space in which this viewer may only read along; null where a reply is theirs to write, or not a matter of a space. */
export function readsAlongIn(viewer: Viewer, spaceId: Id | null): string | null {
	if (viewer.principalId === null || spaceId === null) return null;
	const space = viewer.spaces.find((one) => one.id === spaceId);
	return space && !mayThere(space, 'reply') ? space.name : null;
}

/** Owners, moderators, and those whose kind of member moderates. */
export function keepsOrder(space: Pick<SpaceOfViewer, 'right' | 'role'>): boolean {
	return space.role === 'owner' || space.role === 'moderator' || space.right === 'moderate';
}

/**
 * The space in which the author may do this.
 * @throws Refusal not-found for a space that the author is not in: for the author it does not exist; not-allowed with the
 * sentence that says what the author may do there.
 */
export function requireRight(author: Author, spaceId: Id, right: SpaceRight): SpaceOfViewer {
	const space = author.spaces.find((one) => one.id === spaceId);
	if (!space) throw notFound();
	if (mayThere(space, right)) return space;
	throw new Refusal(
		'not-allowed',
		right === 'moderate'
			? `In ${space.name} others keep order.`
			: space.right === 'reply' && space.role !== 'reader'
				? `In ${space.name} you reply; you cannot begin a discussion.`
				: `In ${space.name} you read along; you cannot write.`,
	);
}
