// Marks in a frame: a point, an arrow, a length, with a label. A reply points at one as "mark 3".

import { type RawBuilder, sql } from 'kysely';
import { forgetNamed, keepNamed } from '#kernel/citations/name-works.ts';
import { once } from '#kernel/idempotency/once.ts';
import { isVerified, requireConfirmed, type Viewer } from '#kernel/people/viewer.ts';
import { screenWriting } from '#kernel/screening/screen-writing.ts';
import { requireRight } from '#kernel/spaces/rights.ts';
import { type Executor, transact } from '#platform/db.server.ts';
import { type Id, mintId } from '#platform/ids.ts';
import { notFound, Refusal } from '#platform/refusal.ts';
import { seriesFrom, seriesVisibleTo } from './series-visible-to.ts';
import type { MarkShape } from './tables.ts';

export interface Mark {
	number: number;
	/** Of the series, from 0. */
	frame: number;
	shape: MarkShape;
	/** Pixels of the frame: from, and, for arrow and length, to. */
	x1: number;
	y1: number;
	x2: number | null;
	y2: number | null;
	label: string;
	by: string;
	/** Whose it is, to be compared with the viewer's principal. */
	byId: Id;
}

/** SQL for a JSON array of the marks of a series, or null when there are none. @param id column of the series' id. */
export function marksOf(id: string): RawBuilder<Mark[] | null> {
	return sql<
		Mark[] | null
	>`(select json_agg(json_build_object('number', mark.number, 'frame', mark.frame, 'shape', mark.shape,
		'x1', mark.x1, 'y1', mark.y1, 'x2', mark.x2, 'y2', mark.y2, 'label', mark.label, 'by', marker.name, 'byId', marker.id::text)
		order by mark.number) from imaging_mark mark join principal marker on marker.id = mark.principal_id
		where mark.series_id = ${sql.ref(id)})`;
}

export interface MarkDraft {
	frame: number;
	shape: MarkShape;
	x1: number;
	y1: number;
	x2?: number | undefined;
	y2?: number | undefined;
	label: string;
	/** A retracted paper is named knowingly. */
	knowing?: boolean;
	key: string;
}

export const LONGEST_LABEL = 80;
const MOST_MARKS = 60;

interface Place {
	frames: number;
	rows: number;
	columns: number;
	contentId: Id | null;
	spaceId: Id | null;
	ownerId: Id;
	locked: boolean;
}

/**
 * Marks something in a frame. Whoever may reply where the series hangs may; until it hangs somewhere, its owner.
 * @returns number of the mark.
 * @throws Refusal with what is wrong, on the field that it concerns.
 */
export async function addMark(viewer: Viewer, seriesId: Id, draft: MarkDraft): Promise<number> {
	const member = requireConfirmed(viewer);
	const label = draft.label.replace(/\s+/g, ' ').trim();
	if (label.length > LONGEST_LABEL)
		throw new Refusal('invalid', `A label may have ${LONGEST_LABEL} letters; this one has ${label.length}.`, {
			field: 'label',
		});
	// A label stands beside a patient's picture: what shows who it is does not pass, whoever attests what.
	screenWriting([label], 'block', false);
	return transact(async (trx) => {
		let number = 0;
		const { id, repeated } = await once(trx, member.memberId, draft.key, [seriesId, draft], async () => {
			const place = await lockPlace(trx, viewer, seriesId);
			if (place.locked)
				throw new Refusal('not-allowed', 'This discussion is closed: nobody can mark anything any more.');
			if (place.spaceId) requireRight(member, place.spaceId, 'reply');
			else if (place.ownerId !== member.memberId && !isVerified(member))
				throw new Refusal('not-allowed', 'Only verified members mark pictures of others. Prove your profession first.');
			checkPlace(draft, place);
			number = await nextNumber(trx, seriesId, place.contentId);
			const markId = mintId();
			const { frame, shape, x1, y1 } = draft;
			const [x2, y2] = shape === 'point' ? [null, null] : [draft.x2 as number, draft.y2 as number];
			await trx
				.insertInto('imaging_mark')
				.values({
					id: markId,
					series_id: seriesId,
					number,
					frame,
					principal_id: member.memberId,
					shape,
					x1,
					y1,
					x2,
					y2,
					label,
				})
				.execute();
			await keepNamed(trx, {
				place: 'mark',
				rowId: markId,
				memberId: member.memberId,
				texts: [label],
				knowing: draft.knowing ?? false,
				isNew: true,
			});
			return markId;
		});
		if (!repeated) return number;
		const row = await trx.selectFrom('imaging_mark').select('number').where('id', '=', id).executeTakeFirst();
		return row?.number ?? 0;
	});
}

/** The series and the text that it hangs on, held so that two marks do not get one number. */
async function lockPlace(trx: Executor, viewer: Viewer, seriesId: Id): Promise<Place> {
	// The text first, as whoever hangs series does.
	await sql`select from content where id = (select content_id from imaging_series where id = ${seriesId}) for no key update`.execute(
		trx,
	);
	const { rows } = await sql<Place>`select series.frames, image.rows, image.columns, series.content_id as "contentId",
			content.space_id as "spaceId", series.principal_id as "ownerId", root.locked_at is not null as locked
		from ${seriesFrom} join imaging_image image on image.series_id = series.id and image.first_frame = 0
		where series.id = ${seriesId} and ${seriesVisibleTo(viewer)} for update of series`.execute(trx);
	if (!rows[0]) throw notFound();
	return rows[0];
}

function checkPlace({ frame, shape, x1, y1, x2, y2 }: MarkDraft, { frames, rows, columns }: Place): void {
	const within = (x: number | undefined, y: number | undefined) =>
		x !== undefined &&
		y !== undefined &&
		Number.isFinite(x) &&
		Number.isFinite(y) &&
		x >= 0 &&
		y >= 0 &&
		x <= columns &&
		y <= rows;
	if (!Number.isInteger(frame) || frame < 0 || frame >= frames)
		throw new Refusal('invalid', 'There is no such image in this series.', { field: 'frame' });
	if (!within(x1, y1))
		throw new Refusal('invalid', `Say where: from 0 to ${columns} across and from 0 to ${rows} down.`, { field: 'x1' });
	if (shape !== 'point' && (!within(x2, y2) || (x1 === x2 && y1 === y2)))
		throw new Refusal('invalid', `Say where it ends: from 0 to ${columns} across and from 0 to ${rows} down.`, {
			field: 'x2',
		});
}

async function nextNumber(trx: Executor, seriesId: Id, contentId: Id | null): Promise<number> {
	// Numbers are never given twice, also not after a mark was taken back: a reply may point at it. Series that hang on one text
	// share their numbers, for the same reason.
	const { rows } = await sql<{ last: number; count: number }>`select max(marks_given) as last,
		(select count(*)::int from imaging_mark where series_id = ${seriesId}) as count
		from imaging_series where id = ${seriesId} or content_id = ${contentId}::bigint`.execute(trx);
	const { last = 0, count = 0 } = rows[0] ?? {};
	if (count >= MOST_MARKS) throw new Refusal('too-many', `A series may have ${MOST_MARKS} marks.`);
	await sql`update imaging_series set marks_given = ${last + 1} where id = ${seriesId}`.execute(trx);
	return last + 1;
}

/** Takes back one's own mark. A second time it does nothing. */
export async function removeMark(viewer: Viewer, seriesId: Id, number: number): Promise<void> {
	const member = requireConfirmed(viewer);
	await transact(async (trx) => {
		const gone = await trx
			.deleteFrom('imaging_mark')
			.where('series_id', '=', seriesId)
			.where('number', '=', number)
			.where('principal_id', '=', member.memberId)
			.returning('id')
			.executeTakeFirst();
		if (gone) await forgetNamed(trx, 'mark', gone.id, member.memberId);
	});
}
