// Who may publish where, in plain sentences. Seeing is another question (visible-to.ts).

import { type RawBuilder, sql } from 'kysely';
import { type Author, holds, isVerified, type Member } from '#kernel/people/viewer.ts';
import { keepsOrder, requireRight } from '#kernel/spaces/rights.ts';
import type { Audience } from '#kernel/tables.ts';
import type { Id } from '#platform/ids.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Kind } from './kind.ts';

/** @throws Refusal with the sentence that says why not. */
export function mayPublish(
	author: Author,
	kind: Kind,
	draft: { audience: Audience; spaceId?: Id | null; outward?: boolean },
): void {
	if (!kind.audiences.includes(draft.audience))
		throw new Refusal('invalid', `${kind.noun} cannot have this audience.`, { field: 'audience' });
	// Elsewhere it would be read by people who cannot know what a persona is, and followed from place to place.
	if (author.memberId === null && draft.audience !== 'space')
		throw new Refusal('not-allowed', 'A persona writes in its room alone.', { field: 'audience' });
	if (draft.audience === 'verified' && !isVerified(author))
		throw new Refusal('not-allowed', 'Only verified members publish to verified members.', { field: 'audience' });
	if (draft.outward && draft.audience !== 'public')
		throw new Refusal('invalid', 'Only what is public may leave this network.', { field: 'audience' });
	if ((draft.audience === 'space') !== Boolean(draft.spaceId))
		throw new Refusal('invalid', 'Choose the space, or another audience.', { field: 'audience' });
	if (draft.spaceId) requireRight(author, draft.spaceId, 'post');
}

/** The spaces that the member keeps in order; 'all' for a moderator of the network. */
export function moderatedSpaces(viewer: Member): Id[] | 'all' {
	if (holds(viewer, 'moderator')) return 'all';
	return viewer.spaces.filter(keepsOrder).map(({ id }) => id);
}

/** Moderators of the network, and of the space that the content stands in, judge it; nobody judges his or her own. */
export function mayModerate(viewer: Member, content: { spaceId: Id | null; authorId: Id }): boolean {
	if (content.authorId === viewer.memberId) return false;
	const spaces = moderatedSpaces(viewer);
	return spaces === 'all' || (content.spaceId !== null && spaces.includes(content.spaceId));
}

/** The same as a condition of a query. @param as alias of the content row. */
export function moderatedBy(viewer: Member, as = 'content'): RawBuilder<boolean> {
	const spaces = moderatedSpaces(viewer);
	const others = sql`${sql.ref(`${as}.principal_id`)} <> ${viewer.memberId}`;
	if (spaces === 'all') return sql<boolean>`${others}`;
	return sql<boolean>`(${others} and ${sql.ref(`${as}.space_id`)} = any(${spaces}::bigint[]))`;
}
