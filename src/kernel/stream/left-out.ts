// A list for somebody who reads some languages: its rows, and how many of the others stand between them. More rows are looked at than
// are shown, in the one statement of the list, so that what was left out is counted where it was left out, and never more is read.

import { type RawBuilder, sql } from 'kysely';
import { readBy } from '#kernel/audience/read-by.ts';
import type { Viewer } from '#kernel/people/viewer.ts';
import type { Cursor } from './cursor.ts';

/** How many by language, as BCP 47 tags. */
export type LeftOut = Record<string, number>;

export interface Left {
	languages: LeftOut | null;
	/** Where the next page begins when this one ended for want of rows to look at. */
	next: Cursor | null;
}

/** Rows looked at for one that is shown, at most. A page in a language that few write is short, and has a next one. */
export const LOOKED_AT = 4;

/**
 * Skeleton of what the viewer reads of another one, with a row that has no id and says what was left out: read it by LEFT.
 * @param near skeleton (id, place) of `wide` rows at most, whatever their language. @param size rows of a page.
 */
export function inLanguages(
	viewer: Viewer,
	near: RawBuilder<unknown>,
	wide: number,
	size: number,
): RawBuilder<unknown> {
	return sql`with near as materialized (${near}),
		told as materialized (select near.id, near.place, c.language, c.published_at, ${readBy(viewer, 'c')} as shown
			from near join content c on c.id = near.id),
		shown as materialized (select id, place from told where shown order by place limit ${sql.lit(size + 1)})
		select id, place, null::json as left_out from shown
		union all
		select null, null, json_build_object(
			'languages', (select json_object_agg(language, count) from (select language, count(*)::int as count from told
				where not shown and place < coalesce((select max(place) from (select place from shown order by place limit ${sql.lit(size)}) page
					where (select count(*) from shown) > ${sql.lit(size)}), 'infinity'::float8)
				group by language) counted),
			'next', (select json_build_object('at', (published_at at time zone 'UTC')::text || '+00', 'id', id::text) from told
				where (select count(*) from told) = ${sql.lit(wide)} order by place desc limit 1))`;
}

/** SQL for what was left out, beside the rows of a page whose skeleton inLanguages made. */
export const LEFT = sql<Left>`(select left_out from page where id is null)`;
