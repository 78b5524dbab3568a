// Who may see a series: whoever may see what it hangs on; until then, and while that is a draft, its owner alone.

import { type RawBuilder, sql } from 'kysely';
import { visibleTo } from '#kernel/audience/visible-to.ts';
import type { Viewer } from '#kernel/people/viewer.ts';

/**
 * The condition under which the viewer may see the row of `imaging_series` that the query calls `series`, left joined
 * with `content` and, for what stands below it, its root as `root`.
 */
export function seriesVisibleTo(viewer: Viewer): RawBuilder<boolean> {
	return sql<boolean>`case
		when series.content_id is null then series.principal_id = ${viewer.principalId}::bigint
		when content.state in ('draft', 'scheduled') and series.principal_id = ${viewer.principalId}::bigint then true
		else (${visibleTo(viewer)} and ${visibleTo(viewer, 'root')}) end`;
}

/** The joins that the condition needs. */
export const seriesFrom = sql`imaging_series series
	left join content on content.id = series.content_id left join content root on root.id = content.root_id`;
