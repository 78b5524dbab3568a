// The photos of a content, as one json value inside the statement that reads a list.

import { type RawBuilder, sql } from 'kysely';
import type { Id } from '#platform/ids.ts';

export interface AttachmentView {
	id: Id;
	/** Pixels of the original. */
	width: number;
	height: number;
	alt: string;
	/** ThumbHash, base64. */
	placeholder: string | null;
	/** Widths that are stored, ascending, pixels. */
	widths: number[];
}

/** @param content reference to the content id in the query, e.g. 'c.id'. */
export function attachmentsJson(content: string): RawBuilder<AttachmentView[] | null> {
	return sql`(select json_agg(json_build_object('id', a.id::text, 'width', a.width, 'height', a.height, 'alt', a.alt,
		'placeholder', encode(a.placeholder, 'base64'),
		'widths', (select json_agg(v.width order by v.width) from attachment_variant v where v.attachment_id = a.id)) order by a.position)
		from attachment a where a.content_id = ${sql.ref(content)})`;
}
