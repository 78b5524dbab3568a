// The one answer to "may they see it?". It stands in every where, for lists and single items alike; there is no second
// version over loaded objects. Not visible means not found.

import { type RawBuilder, sql } from 'kysely';
import type { Viewer } from '#kernel/people/viewer.ts';

/**
 * The condition under which `viewer` may see the row of `content` named `content` in the query.
 * Mutes and tastes are another question (wantedBy); rights to act are rules.ts.
 * @param as alias of the content row in the query.
 */
export function visibleTo(viewer: Viewer, as = 'content'): RawBuilder<boolean> {
	const c = (column: string) => sql.ref(`${as}.${column}`);
	if (viewer.memberId === null) {
		return sql<boolean>`(${published(as)} and ${c('audience')} = 'public')`;
	}
	return visibleToMember(sql`${viewer.memberId}::bigint`, as, viewer.duties.includes('moderator'));
}

/**
 * The same condition for a member who is named by an SQL expression: for effects that concern many readers at once
 * (who of these may be told about it?). Blocks never blind moderators.
 */
export function visibleToMember(me: RawBuilder<unknown>, as = 'content', moderates = false): RawBuilder<boolean> {
	const c = (column: string) => sql.ref(`${as}.${column}`);
	const audience = sql`(
		${c('audience')} in ('public', 'members')
		or (${c('audience')} = 'verified' and (select proved_until from principal where id = ${me}) > now())
		or (${c('audience')} = 'space' and ${c('space_id')} in (
			select space_id from space_member where member_id = ${me} and valid_until > now()))
		or (${c('audience')} = 'connections' and (${c('host_id')} = ${me} or ${c('host_id')} in (
			select other_id from connection where member_id = ${me})))
		or (${c('audience')} = 'named' and ${c('root_id')} in (select content_id from content_named where member_id = ${me}))
		or ${c('principal_id')} = ${me}
	)`;
	if (moderates) return sql<boolean>`(${published(as)} and ${audience})`;
	return sql<boolean>`(${published(as)} and ${audience} and ${c('principal_id')} not in (
		select blocked_id from block where blocker_id = ${me} union all select blocker_id from block where blocked_id = ${me}))`;
}

function published(as: string) {
	return sql`${sql.ref(`${as}.state`)} = 'published' and ${sql.ref(`${as}.published_at`)} <= now()`;
}
