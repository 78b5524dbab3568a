// Hanging series on what is being published.

import { sql } from 'kysely';
import { type Author, requirePrincipal, type Viewer } from '#kernel/people/viewer.ts';
import { type Executor, transact } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { notFound, Refusal } from '#platform/refusal.ts';

/** Series of one content. */
export const MOST_SERIES = 12;

/**
 * Hangs the viewer's own series on the content, in the order given. Those that hang on it already and are not given
 * are taken off and are the viewer's alone again.
 * @throws Refusal on field "series" when one is not the viewer's own or hangs elsewhere, or there are too many.
 */
export async function attachSeries(trx: Executor, contentId: Id, seriesIds: Id[], viewer: Viewer): Promise<void> {
	const author: Author = requirePrincipal(viewer);
	const ids = [...new Set(seriesIds)];
	if (ids.length > MOST_SERIES)
		throw new Refusal('invalid', `${MOST_SERIES} series are the most; these are ${ids.length}.`, { field: 'series' });
	await sql`update imaging_series set content_id = null
		where content_id = ${contentId} and principal_id = ${author.principalId} and id <> all(${ids}::bigint[])`.execute(
		trx,
	);
	if (ids.length === 0) return;
	const { numAffectedRows } = await sql`
		update imaging_series set content_id = ${contentId}, position = chosen.position
		from unnest(${ids}::bigint[]) with ordinality as chosen (id, position)
		where imaging_series.id = chosen.id and principal_id = ${author.principalId}
			and (content_id is null or content_id = ${contentId})`.execute(trx);
	if (Number(numAffectedRows) !== ids.length)
		throw new Refusal('invalid', 'A series is no longer here, or hangs on another text already. Choose it again.', {
			field: 'series',
		});
}

/** Deletes a series of one's own that hangs nowhere; its files go with it. */
export async function deleteSeries(viewer: Viewer, seriesId: Id): Promise<void> {
	const author = requirePrincipal(viewer);
	await transact(async (trx) => {
		const { numAffectedRows } = await sql`delete from imaging_series
			where id = ${seriesId} and principal_id = ${author.principalId} and content_id is null`.execute(trx);
		if (Number(numAffectedRows) > 0) return;
		const hangs =
			await sql`select from imaging_series where id = ${seriesId} and principal_id = ${author.principalId}`.execute(
				trx,
			);
		if (hangs.rows.length > 0)
			throw new Refusal('conflict', 'This series hangs on something that you published. Take it off there first.');
		throw notFound();
	});
}
