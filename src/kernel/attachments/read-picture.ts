// The way out of every stored file: by the attachment's id and a width, under the audience of what it hangs on.

import { sql } from 'kysely';
import type { Viewer } from '#kernel/people/viewer.ts';
import { db } from '#platform/db.server.ts';
import type { Hash } from '#platform/files.server.ts';
import type { Id } from '#platform/ids.ts';
import { attachmentVisibleTo } from './attachment-visible-to.ts';
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
 * The picture, if the viewer may see what it hangs on; of a video, the picture that is shown before it plays.
 * @returns null when it does not exist or is not visible: nobody can tell which.
 */
export async function readPicture(viewer: Viewer, attachmentId: Id, width: number): Promise<Picture | null> {
	const { rows } = await sql<Picture>`
		select variant.hash, variant.media_type as "mediaType", variant.width, attachment.kind
		from attachment
		join attachment_variant variant on variant.attachment_id = attachment.id and variant.media_type like 'image/%'
		left join content on content.id = attachment.content_id
		where attachment.id = ${attachmentId} and ${attachmentVisibleTo(viewer)}
		order by variant.width >= ${width}::int desc,
			case when variant.width >= ${width}::int then variant.width else -variant.width end
		limit 1`.execute(db);
	return rows[0] ?? null;
}
