// The way out of every stored file: by the attachment's id and a width, under the audience of what it hangs on.

import { sql } from 'kysely';
import { visibleTo } from '#kernel/audience/visible-to.ts';
import { fieldVisibleTo } from '#kernel/people/field-visible-to.ts';
import type { Viewer } from '#kernel/people/viewer.ts';
import { db } from '#platform/db.server.ts';
import type { Hash } from '#platform/files.server.ts';
import type { Id } from '#platform/ids.ts';
import type { AttachmentKind } from './tables.ts';

export interface Picture {
	hash: Hash;
	mediaType: string;
	/** Pixels; the narrowest variant that is wide enough, or the widest. */
	width: number;
	/** A portrait is public and changes its id when it changes; anything else can be hidden from the viewer tomorrow. */
	kind: AttachmentKind;
}

/**
 * The picture, if the viewer may see what it hangs on. A photo that hangs nowhere yet is its uploader's alone; a
 * portrait is seen wherever the name is; what hangs on a profile, by whom the member chose for it.
 * @returns null when it does not exist or is not visible: nobody can tell which.
 */
export async function readPicture(viewer: Viewer, attachmentId: Id, width: number): Promise<Picture | null> {
	const { rows } = await sql<Picture>`
		select variant.hash, variant.media_type as "mediaType", variant.width, attachment.kind
		from attachment
		join attachment_variant variant on variant.attachment_id = attachment.id
		left join content on content.id = attachment.content_id
		where attachment.id = ${attachmentId} and case
			when attachment.kind = 'portrait' then exists (
				select from principal where portrait_id = attachment.id and erased_at is null)
			when attachment.kind in ('cover', 'gallery') then exists (
				select from profile_media hung join principal on principal.id = hung.member_id
				where hung.attachment_id = attachment.id and principal.erased_at is null
					and not exists (select from deactivation where deactivation.member_id = hung.member_id)
					and ${fieldVisibleTo(viewer, 'hung.visibility', 'hung.member_id')})
			when attachment.content_id is null then attachment.principal_id = ${viewer.principalId}::bigint
			else ${visibleTo(viewer)} end
		order by variant.width >= ${width}::int desc,
			case when variant.width >= ${width}::int then variant.width else -variant.width end
		limit 1`.execute(db);
	return rows[0] ?? null;
}
