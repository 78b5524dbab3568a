// Hanging a video on what is being published; and its words, to be screened with the text.

import { sql } from 'kysely';
import type { Author } from '#kernel/people/viewer.ts';
import { db, type Executor } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { Refusal } from '#platform/refusal.ts';
import { spokenWords } from './captions.ts';

/** A video that hangs on nothing: the condition for the row of `attachment` in a query. */
export const hangsNowhere = sql<boolean>`attachment.kind = 'video' and attachment.content_id is null
	and not exists (select from profile_media where profile_media.attachment_id = attachment.id)`;

/** Waits for whoever hangs this video elsewhere; a statement that comes after it sees what that one did. */
export const lockVideo = (trx: Executor, videoId: Id) =>
	sql`select from attachment where id = ${videoId} and kind = 'video' for update`.execute(trx);

/** Hangs the author's own, unused video on the content. @throws Refusal on field "video". */
export async function attachVideo(
	trx: Executor,
	author: Pick<Author, 'principalId'>,
	contentId: Id,
	videoId: Id,
): Promise<void> {
	await lockVideo(trx, videoId);
	const { numAffectedRows } = await sql`update attachment set content_id = ${contentId}
		where id = ${videoId} and principal_id = ${author.principalId} and ${hangsNowhere}`.execute(trx);
	if (!numAffectedRows)
		throw new Refusal('invalid', 'This video is no longer here, or was published already. Upload it again.', {
			field: 'video',
		});
	await sql`update body set parts = parts | 8 where content_id = ${contentId}`.execute(trx);
}

/** Description and spoken words of the author's own video. */
export async function readVideoWords(author: Pick<Author, 'principalId'>, videoId: Id): Promise<string[]> {
	const { rows } = await sql<{ alt: string; vtts: string[] | null }>`
		select alt, (select json_agg(vtt) from video_captions where attachment_id = attachment.id) as vtts from attachment
		where id = ${videoId} and principal_id = ${author.principalId} and kind = 'video'`.execute(db);
	return rows.flatMap(({ alt, vtts }) => [alt, ...(vtts ?? []).map(spokenWords)]).filter(Boolean);
}
