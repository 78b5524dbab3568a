// The ways to a video: its bytes, its captions, its transcript, and the page of its owner. Each asks anew who may see it.

import { type RawBuilder, sql } from 'kysely';
import { attachmentVisibleTo } from '#kernel/attachments/attachment-visible-to.ts';
import { requireMember, type Viewer } from '#kernel/people/viewer.ts';
import { db } from '#platform/db.server.ts';
import type { Hash } from '#platform/files.server.ts';
import type { Id } from '#platform/ids.ts';
import { notFound } from '#platform/refusal.ts';
import { readCaptions, transcriptOf } from './captions.ts';
import { type VideoView, videoProperties } from './video-json.ts';

/** The video's file, if the viewer may see what it hangs on; null when not, or when there is none. */
export async function readVideo(
	viewer: Viewer,
	attachmentId: Id,
): Promise<{ hash: Hash; mediaType: string; bytes: number } | null> {
	const { rows } = await sql<{ hash: Hash; mediaType: string; bytes: string }>`
		select variant.hash, variant.media_type as "mediaType", video.bytes from attachment
			join video on video.attachment_id = attachment.id
			join attachment_variant variant on variant.attachment_id = attachment.id and variant.media_type like 'video/%'
			left join content on content.id = attachment.content_id
		where attachment.id = ${attachmentId} and ${attachmentVisibleTo(viewer)} limit 1`.execute(db);
	return rows[0] ? { ...rows[0], bytes: Number(rows[0].bytes) } : null;
}

/** Its captions in one language, as WebVTT; null when the viewer may not see it, or there are none. */
export async function readVideoCaptions(viewer: Viewer, attachmentId: Id, language: string): Promise<string | null> {
	const { rows } = await sql<{ vtt: string }>`select video_captions.vtt from attachment
			join video_captions on video_captions.attachment_id = attachment.id and video_captions.language = ${language}
			left join content on content.id = attachment.content_id
		where attachment.id = ${attachmentId} and ${attachmentVisibleTo(viewer)}`.execute(db);
	return rows[0]?.vtt ?? null;
}

export interface Transcript {
	language: string;
	lines: { at: number; words: string }[];
}

export interface CaptionsRead {
	language: string;
	vtt: string;
}

/** SQL for the captions of the video of the visible row that the query calls `content`, by language; null for none. */
export function captionsJson(): RawBuilder<CaptionsRead[] | null> {
	return sql<
		CaptionsRead[] | null
	>`(select json_agg(json_build_object('language', said.language, 'vtt', said.vtt) order by said.language)
		from attachment moving join video_captions said on said.attachment_id = moving.id
		where moving.content_id = content.id and moving.kind = 'video')`;
}

/** SQL for the captions of the attachment row `as`, by language; null for none. */
export function captionsOf(as: string): RawBuilder<CaptionsRead[] | null> {
	return sql<
		CaptionsRead[] | null
	>`(select json_agg(json_build_object('language', said.language, 'vtt', said.vtt) order by said.language)
		from video_captions said where said.attachment_id = ${sql.ref(`${as}.id`)})`;
}

/** What is said in a video, in each language. @param read what captionsJson or captionsOf gave. */
export function toTranscripts(read: CaptionsRead[] | null): Transcript[] {
	return (read ?? []).map(({ language, vtt }) => ({ language, lines: transcriptOf(readCaptions(vtt)) }));
}

/** A video as its owner sees it. */
export interface OwnVideo {
	video: VideoView;
	/** Content that it hangs on. */
	contentId: Id | null;
	inGallery: boolean;
}

/** @throws Refusal not-found for anybody but the owner. */
export async function readOwnVideo(viewer: Viewer, attachmentId: Id): Promise<OwnVideo> {
	const me = requireMember(viewer).memberId;
	const { rows } =
		await sql<OwnVideo>`select ${videoProperties('attachment')} as video, attachment.content_id as "contentId",
			exists (select from profile_media where profile_media.attachment_id = attachment.id) as "inGallery"
		from attachment where attachment.id = ${attachmentId} and attachment.kind = 'video' and attachment.principal_id = ${me}`.execute(
			db,
		);
	if (!rows[0]) throw notFound();
	return rows[0];
}

/** The member's videos that hang nowhere yet, newest first. */
export async function readUnusedVideos(viewer: Viewer): Promise<VideoView[]> {
	const me = requireMember(viewer).memberId;
	const { rows } = await sql<{ video: VideoView }>`select ${videoProperties('attachment')} as video from attachment
		where attachment.principal_id = ${me} and attachment.kind = 'video' and attachment.content_id is null
			and not exists (select from profile_media where profile_media.attachment_id = attachment.id)
		order by attachment.id desc limit 20`.execute(db);
	return rows.map(({ video }) => video);
}
