// Who sees which part of a profile. One place decides: pages, JSON, exports and people search put this condition into
// their where. It is to a line of a profile what visibleTo() is to a content.

import { type RawBuilder, sql } from 'kysely';
import { holds, isVerified, type Viewer } from './viewer.ts';

/** Widest first. "verified" means a valid credential of a health profession; "me" is the owner alone. */
export const visibilities = ['public', 'members', 'verified', 'connections', 'me'] as const;
export type Visibility = (typeof visibilities)[number];

/** Who looks: somebody, or everybody who stands in a circle, for a member who tries what others see. */
export type Onlooker = Viewer | { circle: Circle };
export type Circle = 'public' | 'members' | 'verified' | 'connections';

/** What each circle sees. A connection is here one that is verified as well. */
const SEEN: Record<Circle, readonly Visibility[]> = {
	public: ['public'],
	members: ['public', 'members'],
	verified: ['public', 'members', 'verified'],
	connections: ['public', 'members', 'verified', 'connections'],
};

/**
 * The condition under which `onlooker` may see a part of the profile of `owner` that is meant for `visibility`.
 * Connections are asked of the database; blocks either way hide everything (they never blind moderators).
 * @param visibility column, or any SQL that gives one of `visibilities`. @param owner column with the owner's member id.
 *
 * People search: a member is found by a row of `training` or `post_held` when this holds for the row and the owner's
 * `found_by_past_since` is set; by name when `found_by_name_since` is set. Who may not see the row must not find its
 * owner by it either: that would tell what it says.
 */
export function fieldVisibleTo(
	onlooker: Onlooker,
	visibility: string | RawBuilder<unknown>,
	owner: string,
): RawBuilder<boolean> {
	const meant = typeof visibility === 'string' ? sql.ref(visibility) : visibility;
	if ('circle' in onlooker) return sql<boolean>`(${meant} = any(${SEEN[onlooker.circle]}::text[]))`;
	if (onlooker.memberId === null) return sql<boolean>`(${meant} = 'public')`;
	const [me, whose] = [onlooker.memberId, sql.ref(owner)];
	const open = SEEN[isVerified(onlooker) ? 'verified' : 'members'];
	const admitted = sql`(${meant} = any(${open}::text[]) or ${whose} = ${me}
		or (${meant} = 'connections' and (select true from connection where member_id = ${me} and other_id = ${whose})))`;
	if (holds(onlooker, 'moderator')) return sql<boolean>`${admitted}`;
	return sql<boolean>`(${admitted} and ${whose} <> all(${onlooker.blocked}::bigint[]))`;
}
