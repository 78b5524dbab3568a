// What stands on a profile beside name and headline, as far as somebody may see it: one column of the profile's query.

import { type RawBuilder, sql } from 'kysely';
import { type CaptionsRead, captionsOf } from '#kernel/attachments/video/read-video.ts';
import { type VideoView, videoProperties } from '#kernel/attachments/video/video-json.ts';
import { fieldVisibleTo, type Onlooker, type Visibility } from '#kernel/people/field-visible-to.ts';
import type { Id } from '#platform/ids.ts';

/** A line as the page, the exports and the form get it. Empty columns are left out. */
export interface Entry {
	id: Id;
	visibility: Visibility;
}
export interface PostHeld extends Entry {
	workplace: string;
	unit: string;
	role: string;
	place: string;
	from: number | null;
	to: number | null;
}
export interface Training extends Entry {
	school: string;
	degree: string;
	field: string;
	stage: string;
	from: number | null;
	to: number | null;
}
export interface Line extends Entry {
	section: string;
	title: string;
	detail: string;
	level: string | null;
	year: number | null;
	reference: string;
}
export interface Picture extends Entry {
	place: 'cover' | 'gallery';
	kind: 'cover' | 'gallery' | 'video';
	/** Of a video: how it is played. */
	video: VideoView | null;
	width: number;
	height: number;
	alt: string;
	/** Hard to look at. */
	veiled: boolean;
	caption: string;
}

export interface PageParts {
	posts: PostHeld[] | null;
	training: Training[] | null;
	lines: Line[] | null;
	/** With the captions of videos. */
	pictures: (Picture & { captions: CaptionsRead[] | null })[] | null;
}

/** SQL for the columns posts, training, lines and pictures of the member `owner`, each filtered line by line. */
export function pageParts(onlooker: Onlooker, owner: string): RawBuilder<PageParts> {
	const of = (table: string) =>
		sql`${sql.ref(`${table}.member_id`)} = ${sql.ref(owner)} and ${fieldVisibleTo(onlooker, `${table}.visibility`, `${table}.member_id`)}`;
	return sql`
		(select json_agg(json_build_object('id', h.id::text, 'visibility', h.visibility, 'workplace', workplace, 'unit', unit,
			'role', role, 'place', place, 'from', from_year, 'to', to_year) order by position, h.id)
			from post_held h where ${of('h')}) as posts,
		(select json_agg(json_build_object('id', t.id::text, 'visibility', t.visibility, 'school', school, 'degree', degree,
			'field', field, 'stage', stage, 'from', from_year, 'to', to_year) order by position, t.id)
			from training t where ${of('t')}) as training,
		(select json_agg(json_build_object('id', e.id::text, 'visibility', e.visibility, 'section', section, 'title', title,
			'detail', detail, 'level', level, 'year', year, 'reference', reference) order by section, position, e.id)
			from profile_entry e where ${of('e')}) as lines,
		(select json_agg(json_build_object('id', a.id::text, 'visibility', v.visibility, 'place', v.place, 'kind', a.kind,
			'width', a.width, 'height', a.height, 'alt', a.alt, 'veiled', a.veiled, 'caption', v.caption,
			'video', case when a.kind = 'video' then ${videoProperties('a')} end,
			'captions', case when a.kind = 'video' then ${captionsOf('a')} end) order by v.place, v.position, a.id)
			from profile_media v join attachment a on a.id = v.attachment_id where ${of('v')}) as pictures` as RawBuilder<PageParts>;
}
