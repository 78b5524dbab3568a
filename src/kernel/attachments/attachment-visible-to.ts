// Who may fetch the bytes of an attachment: one condition for every way to them.

import { type RawBuilder, sql } from 'kysely';
import { visibleTo } from '#kernel/audience/visible-to.ts';
import { fieldVisibleTo } from '#kernel/people/field-visible-to.ts';
import type { Viewer } from '#kernel/people/viewer.ts';

/**
 * The condition under which `viewer` may see a row of `attachment`, in a query that has left-joined `content` by its
 * content_id. A photo or video that hangs nowhere yet is its uploader's alone; a portrait is seen wherever the name is; what
 * hangs on a profile, by whom the member chose for it; everything else, by who may see what it hangs on.
 */
export function attachmentVisibleTo(viewer: Viewer): RawBuilder<boolean> {
	return sql<boolean>`case
		when attachment.kind = 'portrait' then exists (
			select from principal where portrait_id = attachment.id and erased_at is null)
		when attachment.kind in ('cover', 'gallery')
				or (attachment.kind = 'video' and exists (select from profile_media where attachment_id = attachment.id)) then exists (
			select from profile_media hung join principal on principal.id = hung.member_id
			where hung.attachment_id = attachment.id and principal.erased_at is null
				and not exists (select from deactivation where deactivation.member_id = hung.member_id)
				and ${fieldVisibleTo(viewer, 'hung.visibility', 'hung.member_id')})
		when attachment.content_id is null then attachment.principal_id = ${viewer.principalId}::bigint
		else ${visibleTo(viewer)} end`;
}
