// What its owner changes about a video afterwards: what is said of it, its captions, and that it is there at all.

import { sql } from 'kysely';
import { dropAttachment } from '#kernel/attachments/sweep-attachments.ts';
import { checkReason, citeAnew } from '#kernel/citations/keep-citations.ts';
import { type Member, requireConfirmed, requireMember, type Viewer } from '#kernel/people/viewer.ts';
import { screenWriting } from '#kernel/screening/screen-writing.ts';
import { type Executor, transact } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { notFound, Refusal } from '#platform/refusal.ts';
import { checkDescription, checkLanguage } from './add-video.ts';
import { hangsNowhere } from './attach-video.ts';
import { readCaptions, spokenWords, writeCaptions } from './captions.ts';

/** Languages of captions of one video. */
const MOST_LANGUAGES = 12;

/** What the writer of words about a video confirms. */
export interface Asked {
	attested: boolean;
	/** Why a retracted paper is cited: the text that the video hangs on cites what is said in it. */
	citing?: string;
}

/**
 * Writes the description, and whether it is hard to look at.
 * @throws Refusal not-found for somebody else's video; on field "alt", "attested" or "citing".
 */
export async function describeVideo(viewer: Viewer, id: Id, text: string, asked: Asked, veiled = false): Promise<void> {
	const member = requireConfirmed(viewer);
	const alt = checkDescription(text);
	const reason = checkReason(asked.citing);
	screenWriting([alt, reason], 'advise', asked.attested);
	await transact(async (trx) => {
		await lockOwn(trx, member, id);
		await sql`update attachment set alt = ${alt}, veiled = ${veiled} or veil_held where id = ${id}`.execute(trx);
		await readAnew(trx, id, reason);
	});
}

/** Sets the captions of one language, or takes them away. @param file null takes them away. */
export async function setCaptions(
	viewer: Viewer,
	id: Id,
	given: Asked & { language: string; file: string | null },
): Promise<void> {
	const member = requireConfirmed(viewer);
	const language = checkLanguage(given.language);
	const vtt = given.file === null ? null : writeCaptions(readCaptions(given.file));
	const reason = checkReason(given.citing);
	if (vtt !== null) screenWriting([spokenWords(vtt), reason], 'advise', given.attested);
	await transact(async (trx) => {
		await lockOwn(trx, member, id);
		if (vtt === null) {
			await sql`delete from video_captions where attachment_id = ${id} and language = ${language}`.execute(trx);
		} else {
			await sql`insert into video_captions (attachment_id, language, vtt) values (${id}, ${language}, ${vtt})
				on conflict (attachment_id, language) do update set vtt = excluded.vtt`.execute(trx);
			const { rows } = await sql<{ n: number }>`
				select count(*)::int as n from video_captions where attachment_id = ${id}`.execute(trx);
			if ((rows[0]?.n ?? 0) > MOST_LANGUAGES)
				throw new Refusal('invalid', `Captions in ${MOST_LANGUAGES} languages are the most.`, { field: 'language' });
		}
		await readAnew(trx, id, reason);
	});
}

/** Deletes a video that hangs nowhere or on the profile; one of a post goes with its post. Done twice it is done once. */
export async function deleteVideo(viewer: Viewer, id: Id): Promise<void> {
	const me = requireMember(viewer).memberId;
	await transact(async (trx) => {
		const { rows } = await sql<{
			hangs: boolean;
		}>`select not (${hangsNowhere}) and attachment.content_id is not null as hangs
			from attachment where attachment.id = ${id} and attachment.principal_id = ${me} and attachment.kind = 'video' for update`.execute(
			trx,
		);
		if (!rows[0]) return;
		if (rows[0].hangs)
			throw new Refusal('not-allowed', 'This video belongs to a post. Take the post back, and the video goes with it.');
		await dropAttachment(trx, id);
	});
}

async function lockOwn(trx: Executor, member: Member, id: Id): Promise<void> {
	const { rows } = await sql`select from attachment
		where id = ${id} and principal_id = ${member.memberId} and kind = 'video' for update`.execute(trx);
	if (rows.length === 0) throw notFound();
}

/** What is said in it is found by search and cites papers, with the text that it hangs on. */
async function readAnew(trx: Executor, id: Id, reason: string): Promise<void> {
	const { rows } = await sql<{ contentId: Id }>`select content_id as "contentId" from attachment
		where id = ${id} and content_id is not null`.execute(trx);
	if (!rows[0]) return;
	await citeAnew(trx, rows[0].contentId, reason);
	await sql`select index_content(${rows[0].contentId})`.execute(trx);
}
