// Who may fetch the bytes of an attachment: one condition for every way to them.

import { type RawBuilder, sql } from 'kysely';
import { visibleTo } from '#kernel/audience/visible-to.ts';
import { fieldVisibleTo } from '#kernel/people/field-visible-to.ts';
import type { Viewer } from '#kernel/people/viewer.ts';

/**
 * The condition under which `viewer` may see a row of `attachment`, in a query that has left-joined `content` by its
 * content_id. A photo or video that hangs nowhere yet is its uploader's alone; a portrait is seen wherever the name is; what
 * hangs on a profile, by whom the member chose for it; a space's emblem by those who may know of the space; everything else, by who may see what it hangs on.
 */
export function attachmentVisibleTo(viewer: Viewer): RawBuilder<boolean> {
	return sql<boolean>`case
		when attachment.kind = 'portrait' then exists (
			select from principal where portrait_id = attachment.id and erased_at is null)
		when attachment.kind = 'emblem' then ${emblemVisibleTo(viewer)}
		when attachment.kind in ('cover', 'gallery')
				or (attachment.kind = 'video' and exists (select from profile_media where attachment_id = attachment.id)) then exists (
			select from profile_media hung join principal on principal.id = hung.member_id
			where hung.attachment_id = attachment.id and principal.erased_at is null
				and not exists (select from deactivation where deactivation.member_id = hung.member_id)
				and ${fieldVisibleTo(viewer, 'hung.visibility', 'hung.member_id')})
		when attachment.content_id is null then attachment.principal_id = ${viewer.principalId}::bigint
		else ${visibleTo(viewer)} end`;
}

/** Of a secret space, and of a part of one, nothing is told outside. */
function emblemVisibleTo(viewer: Viewer): RawBuilder<boolean> {
	if (viewer.memberId === null) return sql<boolean>`false`;
	const mine = sql`any(${viewer.spaces.map((space) => space.id)}::bigint[])`;
	return sql<boolean>`exists (select from space left join space above on above.id = space.parent_id
		where space.emblem_id = attachment.id and space.closed_at is null and (space.id = ${mine}
			or (space.entry <> 'secret' and (above.id is null or above.entry <> 'secret' or above.id = ${mine})
				and not exists (select from space_ban where space_ban.space_id = space.id and space_ban.member_id = ${viewer.memberId}
					and space_ban.until > now()))))`;
}
