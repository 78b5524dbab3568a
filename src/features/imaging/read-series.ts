// What the page of a series, and the page that a series hangs on, show.

import { type RawBuilder, sql } from 'kysely';
import { kindOf } from '#kernel/content/kind.ts';
import type { Viewer } from '#kernel/people/viewer.ts';
import type { Audience } from '#kernel/tables.ts';
import { db } from '#platform/db.server.ts';
import { type Id, shortId } from '#platform/ids.ts';
import { notFound } from '#platform/refusal.ts';
import { type Mark, marksOf } from './marks.ts';
import { seriesFrom, seriesVisibleTo } from './series-visible-to.ts';

export interface SeriesLine {
	id: Id;
	/** /imaging/… */
	path: string;
	title: string;
	modality: string;
	frames: number;
	rows: number;
	columns: number;
	marks: Mark[];
}

export interface SeriesPage extends SeriesLine {
	/** Layouts of its images, each with the frame at which it begins; frames of one image are alike. */
	images: { from: number; slope: number; intercept: number; window: [number, number] | null }[];
	samples: 1 | 3;
	bits: 8 | 16;
	signed: boolean;
	inverted: boolean;
	/** Null too when images differ in it. */
	spacing: [number, number] | null;
	/** Where it hangs; null while it is its owner's alone. */
	hangsOn: { path: string; title: string | null; language: string; audience: Audience; space: string | null } | null;
	mine: boolean;
	uploadPath: string | null;
}

/** @throws Refusal not-found when it does not exist or is not visible. */
export async function readSeries(viewer: Viewer, seriesId: Id): Promise<SeriesPage> {
	const { rows } = await sql<Row>`
		select series.id, series.title, series.modality, series.frames, series.principal_id as "ownerId", series.upload_id as "uploadId",
			content.id as "contentId", content.kind, content.title as "contentTitle", content.language as "contentLanguage", content.root_id as "rootId",
			content.parent_id as "parentId", content.space_id as "spaceId", content.audience, space.name as space,
			(select json_agg(json_build_object('from', first_frame, 'rows', rows, 'columns', columns, 'samples', samples, 'bits', bits,
				'signed', signed, 'inverted', inverted, 'slope', slope, 'intercept', intercept, 'centre', window_centre,
				'width', window_width, 'down', spacing_rows, 'across', spacing_columns) order by first_frame)
				from imaging_image where series_id = series.id) as images,
			${marksOf('series.id')} as marks
		from ${seriesFrom} left join space on space.id = content.space_id
		where series.id = ${seriesId} and ${seriesVisibleTo(viewer)}`.execute(db);
	const row = rows[0];
	const first = row?.images[0];
	if (!row || !first) throw notFound();
	return {
		id: row.id,
		path: seriesPath(row.id),
		title: row.title,
		modality: row.modality,
		frames: row.frames,
		rows: first.rows,
		columns: first.columns,
		marks: row.marks ?? [],
		images: row.images.map(({ from, slope, intercept, centre, width }) => ({
			from,
			slope,
			intercept,
			window: centre !== null && width !== null ? [centre, width] : null,
		})),
		samples: first.samples,
		bits: first.bits,
		signed: first.signed,
		inverted: first.inverted,
		spacing: spacingOf(row.images),
		hangsOn: hangsOn(row),
		mine: row.ownerId === viewer.principalId,
		uploadPath: row.ownerId === viewer.principalId && row.uploadId ? `/imaging/uploads/${shortId(row.uploadId)}` : null,
	};
}

interface Row {
	id: Id;
	title: string;
	modality: string;
	frames: number;
	ownerId: Id;
	uploadId: Id | null;
	contentId: Id | null;
	kind: string;
	contentTitle: string | null;
	contentLanguage: string;
	rootId: Id;
	parentId: Id | null;
	spaceId: Id | null;
	audience: Audience;
	space: string | null;
	images: {
		from: number;
		rows: number;
		columns: number;
		samples: 1 | 3;
		bits: 8 | 16;
		signed: boolean;
		inverted: boolean;
		slope: number;
		intercept: number;
		centre: number | null;
		width: number | null;
		down: number | null;
		across: number | null;
	}[];
	marks: Mark[] | null;
}

function spacingOf(images: Row['images']): [number, number] | null {
	const [{ down, across }] = images as [Row['images'][number]];
	const alike = images.every((image) => image.down === down && image.across === across);
	return alike && down !== null && across !== null ? [down, across] : null;
}

export const seriesPath = (id: Id) => `/imaging/${shortId(id)}`;

function hangsOn(row: Row): SeriesPage['hangsOn'] {
	if (row.contentId === null) return null;
	const { contentId: id, kind, rootId, parentId, spaceId, contentTitle: title } = row;
	return {
		path: kindOf(kind).link({ id, kind, rootId, parentId, spaceId, title }),
		title,
		language: row.contentLanguage,
		audience: row.audience,
		space: row.space,
	};
}

const LINE = sql`series.id::text as id, series.title, series.modality, series.frames, ${marksOf('series.id')} as marks,
	(select rows from imaging_image where series_id = series.id and first_frame = 0) as rows,
	(select columns from imaging_image where series_id = series.id and first_frame = 0) as columns`;

type SeriesRead = Omit<SeriesLine, 'path' | 'marks'> & { marks: Mark[] | null };

const asLine = (row: SeriesRead): SeriesLine => ({
	...row,
	path: seriesPath(row.id),
	marks: row.marks ?? [],
});

/** SQL for the series that hang on the visible row that the query calls `content`, in their order; null for none. */
export function seriesJson(): RawBuilder<SeriesRead[] | null> {
	return sql<SeriesRead[] | null>`(select json_agg(line) from (select ${LINE} from imaging_series series
		where series.content_id = content.id order by series.position, series.id) line)`;
}

/** @param read what seriesJson gave. */
export const toSeries = (read: SeriesRead[] | null): SeriesLine[] => (read ?? []).map(asLine);

/** The series that hang on a content, in their order; none for those who may not see it. */
export async function seriesOf(viewer: Viewer, contentId: Id): Promise<SeriesLine[]> {
	const { rows } = await sql<SeriesLine>`select ${LINE} from ${seriesFrom}
		where series.content_id = ${contentId} and ${seriesVisibleTo(viewer)} order by series.position, series.id`.execute(
		db,
	);
	return rows.map(asLine);
}

/** The viewer's own series that hang nowhere yet, newest first. */
export async function ownSeries(viewer: Viewer): Promise<SeriesLine[]> {
	if (viewer.memberId === null) return [];
	const { rows } = await sql<SeriesLine>`select ${LINE} from imaging_series series
		where series.principal_id = ${viewer.memberId} and series.content_id is null order by series.id desc limit 60`.execute(
		db,
	);
	return rows.map(asLine);
}
