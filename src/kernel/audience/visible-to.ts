// The one answer to "may they see it?". It stands in every where, for lists and single items alike; there is no second
// version over loaded objects. Not visible means not found.

import { type RawBuilder, sql } from 'kysely';
import { type Author, isVerified, type Viewer } from '#kernel/people/viewer.ts';
import type { Audience } from '#kernel/tables.ts';

/**
 * The condition under which `viewer` may see the row of `content` that the query calls `as`.
 *
 * What is short is compared with the viewer's facts, which every request reads afresh (rights that ran out are not among
 * them); what is long and rare is asked of the database. Decision 0001 has the measurements. Mutes and tastes are
 * another question (wantedBy), rights to act a third (rules.ts).
 */
export function visibleTo(viewer: Viewer, as = 'content'): RawBuilder<boolean> {
	const c = (column: string) => sql.ref(`${as}.${column}`);
	const published = sql`${c('state')} = 'published' and ${c('published_at')} <= now()`;
	if (viewer.principalId === null) return sql<boolean>`(${published} and ${c('audience')} = 'public')`;
	const me = viewer.principalId;
	// `(select true … where key)` and not `exists` or `in`: the planner would hash all connections at every use.
	const admitted = sql`(
		${c('audience')} = any(${openAudiences(viewer)}::text[])
		or (${c('audience')} = 'space' and ${c('space_id')} = any(${viewer.spaces.map((space) => space.id)}::bigint[]))
		or (${c('audience')} = 'connections' and (${c('host_id')} = ${me}
			or (select true from connection where member_id = ${me} and other_id = ${c('host_id')})))
		or (${c('audience')} = 'named' and (select true from content_named where content_id = ${c('root_id')} and member_id = ${me}))
		or ${c('principal_id')} = ${me}
	)`;
	// Blocks never blind moderators: they could not judge what is reported.
	if (viewer.duties.includes('moderator')) return sql<boolean>`(${published} and ${admitted})`;
	return sql<boolean>`(${published} and ${admitted} and ${c('principal_id')} <> all(${viewer.blocked}::bigint[]))`;
}

/** A persona reads its room and what everybody reads; the rest its member reads by name. */
function openAudiences(viewer: Author): Audience[] {
	if (viewer.memberId === null) return ['public'];
	return isVerified(viewer) ? ['public', 'members', 'verified'] : ['public', 'members'];
}
