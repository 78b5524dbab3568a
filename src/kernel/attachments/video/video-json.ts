// The video of a content row, as a column of the query that reads it; and its addresses. Runs in the browser too.

import { type RawBuilder, sql } from 'kysely';
import { type Id, shortId } from '#platform/ids.ts';

/** A video as lists and pages get it. */
export interface VideoView {
	id: Id;
	mediaType: string;
	width: number;
	height: number;
	seconds: number;
	/** What is to be seen and heard. */
	alt: string;
	/** Is there a picture of it? */
	poster: boolean;
	/** Hard to look at. */
	veiled: boolean;
	/** Languages of its captions (BCP 47), in order. */
	captions: string[];
}

/** SQL for the video's properties as JSON, of the attachment row `as`. */
export function videoProperties(as: string): RawBuilder<VideoView> {
	const a = (column: string) => sql.ref(`${as}.${column}`);
	return sql<VideoView>`json_build_object('id', ${a('id')}::text, 'mediaType', ${a('media_type')}, 'width', ${a('width')},
		'height', ${a('height')}, 'alt', ${a('alt')}, 'veiled', ${a('veiled')},
		'seconds', (select duration_ms from video where video.attachment_id = ${a('id')}) / 1000.0,
		'poster', exists (select from attachment_variant picture where picture.attachment_id = ${a('id')} and picture.media_type like 'image/%'),
		'captions', coalesce((select json_agg(spoken.language order by spoken.language) from video_captions spoken
			where spoken.attachment_id = ${a('id')}), '[]'))`;
}

/**
 * SQL for the video that hangs on a content, or null. The look-up runs only for bodies that say there is one.
 * @param content column with the content's id. @param parts column body.parts of the same content.
 */
export function videoJson(content: string, parts: string): RawBuilder<VideoView | null> {
	return sql<VideoView | null>`case when ${sql.ref(parts)} & 8 = 8 then (select ${videoProperties('moving')}
		from attachment moving where moving.content_id = ${sql.ref(content)} and moving.kind = 'video' limit 1) end`;
}

export const videoAddress = (id: Id): string => `/files/${shortId(id)}/video`;
export const captionsAddress = (id: Id, language: string): string => `/files/${shortId(id)}/captions/${language}`;
/** The picture before it plays: its own, or the drawn one. */
export const posterAddress = (video: Pick<VideoView, 'id' | 'poster'>): string =>
	video.poster ? `/files/${shortId(video.id)}/1280` : '/video.svg';

/** "2:05". */
export function lengthWords(seconds: number): string {
	const whole = Math.max(1, Math.round(seconds));
	return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
