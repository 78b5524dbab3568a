// Uploading a video. It hangs nowhere yet, and only whoever uploaded it sees it, until it is published.

import { unlink } from 'node:fs/promises';
import { sql } from 'kysely';
import { LONGEST_ALT } from '#kernel/attachments/add-photo.ts';
import { type CleanPicture, cleanPicture } from '#kernel/attachments/clean-picture.server.ts';
import { whileAddingFiles } from '#kernel/attachments/keep-picture.ts';
import { once } from '#kernel/idempotency/once.ts';
import { type Member, requireConfirmed, type Viewer } from '#kernel/people/viewer.ts';
import { db, type Executor, transact } from '#platform/db.server.ts';
import { newIncoming, type StagedFile, stageFile, stageIncoming } from '#platform/files.server.ts';
import { type Id, mintId } from '#platform/ids.ts';
import { Refusal } from '#platform/refusal.ts';
import { settings } from '#platform/settings.ts';
import { hangsNowhere } from './attach-video.ts';
import { type Cue, readCaptions, writeCaptions } from './captions.ts';
import { type CleanVideo, cleanVideo, unusable } from './clean-video.server.ts';

/** Videos that one member may have uploaded and not published; the rest waits for the daily sweep. */
const MOST_UNUSED = 5;
const MEGABYTE = 1024 * 1024;

export interface NewVideo {
	/** Path of the upload. It is read, and left where it lies: the caller removes it. */
	path: string;
	bytes: number;
	/** What is to be seen and heard, for those who do not. Screened when the video is published. */
	alt: string;
	/** It is hard to look at. */
	veiled?: boolean;
	/** A picture to show before it plays, as it was uploaded. */
	poster?: Uint8Array | null;
	/** A file of captions, and the language in which they are. */
	captions?: { file: string; language: string } | null;
	/** No patient can be recognised, and everybody who can be agreed. */
	attested: boolean;
	key: string;
}

/**
 * Rewrites a video without anything but picture and sound, and stores it with its poster and captions.
 * @returns id of the attachment; of the first one when the form was sent twice.
 * @throws Refusal on field "video", "alt", "poster", "captions", "language" or "people".
 */
export async function addVideo(viewer: Viewer, upload: NewVideo): Promise<Id> {
	const member = requireConfirmed(viewer);
	const alt = checkDescription(upload.alt);
	if (!upload.attested)
		throw new Refusal('invalid', 'Look at it once more with this question, and tick it.', { field: 'people' });
	const cues = upload.captions ? readCaptions(upload.captions.file) : null;
	const language = upload.captions ? checkLanguage(upload.captions.language) : null;
	if (upload.bytes > settings().VIDEO_MOST_MB * MEGABYTE)
		throw unusable(`A video may have ${settings().VIDEO_MOST_MB} MB at most. Make it smaller and choose it again.`);
	await checkRoom(db, member);
	const poster = upload.poster?.length ? await cleanPoster(upload.poster) : null;
	const made = await newIncoming();
	const staged: StagedFile[] = [];
	try {
		const video = await cleanVideo(upload.path, made);
		const file = await stageIncoming(made);
		staged.push(file);
		for (const variant of poster?.variants ?? []) staged.push(await stageFile(variant.content));
		const body = [file.hash.toString('base64'), alt, language, cues];
		return await transact(async (trx) => {
			const insert = async () => {
				await sql`select from principal where id = ${member.memberId} for no key update`.execute(trx);
				await checkRoom(trx, member, file.bytes);
				return insertRows(trx, member, { video, poster, staged, alt, veiled: upload.veiled ?? false, cues, language });
			};
			return (await once(trx, member.memberId, upload.key, body, insert)).id;
		});
	} finally {
		for (const file of staged) await file.discard();
		await unlink(made).catch(() => {}); // placed, or never written
	}
}

interface Rows {
	video: CleanVideo;
	poster: CleanPicture | null;
	/** The video, then the poster's variants. */
	staged: StagedFile[];
	alt: string;
	veiled: boolean;
	cues: Cue[] | null;
	language: string | null;
}

async function insertRows(
	trx: Executor,
	member: Member,
	{ video, poster, staged, alt, veiled, cues, language }: Rows,
): Promise<Id> {
	await whileAddingFiles(trx);
	for (const file of staged) await file.place();
	const typeOf = (at: number) => (at === 0 ? video.mediaType : 'image/webp');
	await trx
		.insertInto('file')
		.values(staged.map((file, at) => ({ hash: file.hash, bytes: file.bytes, media_type: typeOf(at) })))
		.onConflict((conflict) => conflict.doNothing())
		.execute();
	const id = mintId();
	await trx
		.insertInto('attachment')
		.values({
			id,
			principal_id: member.memberId,
			kind: 'video',
			media_type: video.mediaType,
			width: video.width,
			height: video.height,
			alt,
			veiled,
			placeholder: poster?.placeholder ?? null,
		})
		.execute();
	const sizes = [video, ...(poster?.variants ?? [])];
	await trx
		.insertInto('attachment_variant')
		.values(
			staged.map((file, at) => ({
				attachment_id: id,
				width: (sizes[at] as CleanVideo).width,
				height: (sizes[at] as CleanVideo).height,
				media_type: typeOf(at),
				hash: file.hash,
			})),
		)
		.execute();
	await trx
		.insertInto('video')
		.values({
			attachment_id: id,
			duration_ms: Math.max(1, Math.round(video.seconds * 1000)),
			bytes: (staged[0] as StagedFile).bytes,
		})
		.execute();
	if (cues && language)
		await trx
			.insertInto('video_captions')
			.values({ attachment_id: id, language, vtt: writeCaptions(cues) })
			.execute();
	return id;
}

/** A picture for the poster goes through the same cleaning as every other. */
async function cleanPoster(bytes: Uint8Array): Promise<CleanPicture> {
	try {
		return await cleanPicture(bytes, 'photo');
	} catch (problem) {
		if (problem instanceof Refusal) throw new Refusal(problem.kind, problem.message, { field: 'poster' });
		throw problem;
	}
}

/** The description as it is kept. @throws Refusal on field "alt". */
export function checkDescription(text: string): string {
	const alt = text.replace(/\s+/g, ' ').trim();
	if (alt === '')
		throw new Refusal('invalid', 'Say what is to be seen and heard: not everybody sees and hears it.', {
			field: 'alt',
		});
	if (alt.length > LONGEST_ALT)
		throw new Refusal('invalid', `The description has ${alt.length} characters; ${LONGEST_ALT} is the most.`, {
			field: 'alt',
		});
	return alt;
}

/** A language of captions. @throws Refusal on field "language". */
export function checkLanguage(text: string): string {
	const language = text.trim();
	if (!/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}$/.test(language))
		throw new Refusal('invalid', 'Say in which language the captions are.', { field: 'language' });
	return language;
}

async function checkRoom(executor: Executor, member: Member, more = 0): Promise<void> {
	const { rows } = await sql<{ unused: number; bytes: string }>`
		select count(*) filter (where ${hangsNowhere})::int as unused, coalesce(sum(video.bytes), 0)::text as bytes
		from attachment join video on video.attachment_id = attachment.id
		where attachment.principal_id = ${member.memberId} and attachment.kind = 'video'`.execute(executor);
	const { unused = 0, bytes = '0' } = rows[0] ?? {};
	if (unused >= MOST_UNUSED)
		throw new Refusal(
			'too-many',
			`You have uploaded ${MOST_UNUSED} videos without publishing them. Publish or delete one first.`,
			{ field: 'video' },
		);
	if (Number(bytes) + more > settings().VIDEO_MEMBER_MB * MEGABYTE)
		throw unusable(
			`All your videos together may have ${settings().VIDEO_MEMBER_MB} MB. Delete one that is no longer needed first.`,
		);
}
