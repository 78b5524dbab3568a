// Hanging series on what is being published.

import { sql } from 'kysely';
import { type Author, requirePrincipal, type Viewer } from '#kernel/people/viewer.ts';
import { db, type Executor, transact } from '#platform/db.server.ts';
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
	const { rows } = await sql<{ id: Id; given: number }>`select id::text as id, marks_given as given from imaging_series
		where content_id = ${contentId}`.execute(trx);
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
	await goOnNumbering(
		trx,
		contentId,
		ids.filter((id) => !rows.some((one) => one.id === id)),
		Math.max(0, ...rows.map(({ given }) => given)),
	);
}

/**
 * Numbers of marks in series that are hung go on after those that were given on the text, so that "mark 3" in a reply means one
 * mark. Marks in them are their owner's alone until then: nobody has named them.
 */
async function goOnNumbering(trx: Executor, contentId: Id, seriesIds: Id[], given: number): Promise<void> {
	let last = given;
	for (const id of seriesIds) {
		if (last > 0) {
			// In two steps: a number may be the next one's old number.
			await sql`update imaging_mark set number = -(number + ${last}::int) where series_id = ${id}`.execute(trx);
			await sql`update imaging_mark set number = -number where series_id = ${id} and number < 0`.execute(trx);
		}
		const { rows } = await sql<{ given: number }>`update imaging_series set marks_given = marks_given + ${last}::int
			where id = ${id} returning marks_given as given`.execute(trx);
		last = rows[0]?.given ?? last;
	}
	// Also when the series with the highest number was taken off.
	await sql`update imaging_series set marks_given = ${last} where content_id = ${contentId} and marks_given < ${last}`.execute(
		trx,
	);
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

/** Deletes those of these series that hang nowhere and belong to one of the owners. Checks no rights. */
export async function dropSeries(trx: Executor, seriesIds: Id[], ownerIds: Id[]): Promise<void> {
	await sql`delete from imaging_series where id = any(${seriesIds}::bigint[]) and principal_id = any(${ownerIds}::bigint[])
		and content_id is null`.execute(trx);
}

/** Kinds whose pages show series. */
const SHOWING = ['thread', 'case'];

export interface Place {
	id: Id;
	title: string;
	/** Of the title. */
	language: string;
}

/** The viewer's own texts on which a series can be hung, the newest first. */
export async function placesFor(viewer: Viewer): Promise<Place[]> {
	if (viewer.memberId === null) return [];
	const { rows } = await sql<Place>`select id, coalesce(title, 'Untitled') as title, language from content
		where principal_id = ${viewer.memberId} and kind = any(${SHOWING}::text[]) and parent_id is null and state = 'published'
			and locked_at is null
		order by published_at desc, id desc limit 20`.execute(db);
	return rows;
}

/** Hangs one more series on a text of the viewer's own that is published already. */
export async function hangSeries(viewer: Viewer, seriesId: Id, contentId: Id): Promise<void> {
	const author = requirePrincipal(viewer);
	await transact(async (trx) => {
		const { rows } = await sql<{
			series: Id[];
		}>`select coalesce((select array_agg(id order by position, id) from imaging_series
				where content_id = content.id), '{}') as series
			from content where id = ${contentId} and principal_id = ${author.principalId} and kind = any(${SHOWING}::text[])
				and parent_id is null and state = 'published' and locked_at is null for update`.execute(trx);
		if (!rows[0]) throw new Refusal('invalid', 'Choose one of your texts.', { field: 'content' });
		await attachSeries(trx, contentId, [...rows[0].series, seriesId], viewer);
	});
}
