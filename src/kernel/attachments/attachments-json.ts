// The photos of a content row, as a column of the query that reads it.

import { type RawBuilder, sql } from 'kysely';
import type { Photo } from './picture-sizes.ts';

/**
 * SQL for a JSON array of photos in their order, or null when there are none. The look-up runs only for bodies that
 * count at least one.
 * @param content column that holds the content's id. @param count column body.attachments of the same content.
 */
export function attachmentsJson(content = 'content.id', count = 'body.attachments'): RawBuilder<Photo[] | null> {
	return sql<Photo[] | null>`case when ${sql.ref(count)} > 0 then (
		select json_agg(json_build_object('id', photo.id::text, 'width', photo.width, 'height', photo.height, 'alt', photo.alt,
			'placeholder', encode(photo.placeholder, 'base64'), 'faces', photo.covered_faces, 'texts', photo.covered_texts,
			'firstFrame', photo.first_frame, 'veiled', photo.veiled) order by photo.position)
		from attachment photo where photo.content_id = ${sql.ref(content)} and photo.kind = 'photo') end`;
}
