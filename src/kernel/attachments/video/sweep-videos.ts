// Videos that nobody can see any more: large, so they do not wait.

import { sql } from 'kysely';
import { db } from '#platform/db.server.ts';
import { hangsNowhere } from './attach-video.ts';

/** Days for which the video of a removed text is kept, because the decision can be appealed and the text come back. */
export const KEPT_DAYS = 180;

/**
 * Deletes videos that were never published; those of texts that their author took back and nobody reported; and those of
 * texts that were removed so long ago that no appeal brings them back. Their files follow in the same sweep.
 * @param before uploads after this are left: somebody may be writing the text.
 */
export async function sweepVideos(before: Date): Promise<void> {
	await sql`delete from attachment where ${hangsNowhere} and created_at < ${before}
		and not exists (select from scheduled_upload waits where waits.attachment_id = attachment.id)`.execute(db);
	await sql`with gone as (
			delete from attachment using content left join removal on removal.content_id = content.id
			where attachment.content_id = content.id and attachment.kind = 'video' and content.state in ('removed', 'erased')
				and not exists (select from report where report.content_id = content.id and report.decided_at is null)
				and (removal.removed_by = content.principal_id or content.removed_at < now() - make_interval(days => ${KEPT_DAYS}))
			returning content.id)
		update body set parts = parts & ~8::smallint where content_id in (select id from gone)`.execute(db);
}
