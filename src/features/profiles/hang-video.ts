// A video on a profile: uploaded before (kernel/attachments/video), seen by the circle that its owner chooses.

import { sql } from 'kysely';
import { hangsNowhere, lockVideo, readVideoWords } from '#kernel/attachments/video/attach-video.ts';
import { requireConfirmed, type Viewer } from '#kernel/people/viewer.ts';
import { screenWriting } from '#kernel/screening/screen-writing.ts';
import { transact } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { Refusal } from '#platform/refusal.ts';
import { checkWords, hang, lockMember, type PictureWords, roomFor } from './hang-pictures.ts';

/** Hangs the member's own, unused video into the gallery, after the others. @throws Refusal on the field that is wrong. */
export async function hangVideo(viewer: Viewer, id: Id, words: Omit<PictureWords, 'alt'>): Promise<void> {
	const member = requireConfirmed(viewer);
	const checked = checkWords({ ...words, alt: '' });
	screenWriting(await readVideoWords(member, id), 'advise', words.attested ?? false);
	await transact(async (trx) => {
		await lockMember(trx, member.memberId);
		await roomFor(trx, member.memberId);
		await lockVideo(trx, id);
		const { rows } = await sql`select from attachment
			where id = ${id} and principal_id = ${member.memberId} and ${hangsNowhere}`.execute(trx);
		if (rows.length === 0)
			throw new Refusal('conflict', 'This video is no longer here, or hangs somewhere already.', {
				field: 'visibility',
			});
		await hang(trx, member.memberId, id, checked);
	});
}
