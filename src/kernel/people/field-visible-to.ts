// Who sees which part of a profile. One place decides: pages, JSON, exports and people search put this condition into
// their where. It is to a line of a profile what visibleTo() is to a content.

import { type RawBuilder, sql } from 'kysely';
import { holds, isVerified, type Viewer } from './viewer.ts';

/** Widest first. "verified" means a valid credential of a health profession; "me" is the owner alone. */
export const visibilities = ['public', 'members', 'verified', 'connections', 'me'] as const;
export type Visibility = (typeof visibilities)[number];

/**
 * The condition under which `viewer` may see a part of the profile of `owner` that is meant for `visibility`.
 * Connections are asked of the database; blocks either way hide everything (they never blind moderators).
 * @param visibility column, or any SQL that gives one of `visibilities`. @param owner column with the owner's member id.
 *
 * People search: a member is found by a row of `training` or `post_held` when this holds for the row and the owner's
 * `found_by_past_since` is set; by name when `found_by_name_since` is set. Who may not see the row must not find its
 * owner by it either: that would tell what it says.
 */
export function fieldVisibleTo(viewer: Viewer, visibility: string, owner: string): RawBuilder<boolean> {
	const meant = sql.ref(visibility);
	if (viewer.memberId === null) return sql<boolean>`(${meant} = 'public')`;
	const [me, whose] = [viewer.memberId, sql.ref(owner)];
	const open: Visibility[] = isVerified(viewer) ? ['public', 'members', 'verified'] : ['public', 'members'];
	const admitted = sql`(${meant} = any(${open}::text[]) or ${whose} = ${me}
		or (${meant} = 'connections' and (select true from connection where member_id = ${me} and other_id = ${whose})))`;
	if (holds(viewer, 'moderator')) return sql<boolean>`${admitted}`;
	return sql<boolean>`(${admitted} and ${whose} <> all(${viewer.blocked}::bigint[]))`;
}
