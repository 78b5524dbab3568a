// Choosing series in the form of a text: one box each, named after the series, so that a draft keeps what was ticked.

import { sql } from 'kysely';
import type { Viewer } from '#kernel/people/viewer.ts';
import { db } from '#platform/db.server.ts';
import { type Id, readShortId, shortId } from '#platform/ids.ts';

const FIELD = /^series-([0-9a-hjkmnp-tv-z]{1,13})$/;

export const isSeriesField = (name: string) => FIELD.test(name);

/** Ids of the series that are ticked among these fields. */
export function chosenSeries(fields: Record<string, string>): Id[] {
	return Object.entries(fields).flatMap(([name, value]) => {
		const id = value === 'yes' ? readShortId(FIELD.exec(name)?.[1] ?? '') : null;
		return id ? [id] : [];
	});
}

export interface SeriesToHang {
	/** Name of its box. */
	field: string;
	title: string;
	frames: number;
	hangsHere: boolean;
}

/** The viewer's own series that hang on the content already, then those that hang nowhere, the newest first. */
export async function seriesToHang(viewer: Viewer, contentId: Id): Promise<SeriesToHang[]> {
	if (viewer.memberId === null) return [];
	const { rows } = await sql<{ id: Id; title: string; frames: number; hangsHere: boolean }>`
		select id, title, frames, content_id is not null as "hangsHere" from imaging_series
		where principal_id = ${viewer.memberId} and (content_id is null or content_id = ${contentId})
		order by content_id is null, position, id desc limit 30`.execute(db);
	return rows.map(({ id, ...one }) => ({ ...one, field: `series-${shortId(id)}` }));
}
