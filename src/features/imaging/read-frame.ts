// The way out of every pixel: one frame of a series, for those who may see the series.

import { open } from 'node:fs/promises';
import { sql } from 'kysely';
import type { Viewer } from '#kernel/people/viewer.ts';
import { db } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { imageFile } from './imaging-folder.ts';
import { seriesFrom, seriesVisibleTo } from './series-visible-to.ts';
import type { Window } from './windows.ts';

export interface FrameLayout {
	rows: number;
	columns: number;
	samples: 1 | 3;
	bits: 8 | 16;
	signed: boolean;
	inverted: boolean;
	slope: number;
	intercept: number;
	window: Window | null;
	/** Millimetres between rows and between columns. */
	spacing: [number, number] | null;
}

export interface Frame {
	layout: FrameLayout;
	modality: string;
	/** As stored: little endian, row by row, colours interleaved. */
	pixels: Uint8Array;
}

interface Row {
	seriesId: Id;
	imageId: Id;
	firstFrame: number;
	pixelsAt: number;
	modality: string;
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
}

/**
 * @param frame from 0.
 * @returns null when there is no such frame or the viewer may not see it: nobody can tell which.
 */
export async function readFrame(viewer: Viewer, seriesId: Id, frame: number): Promise<Frame | null> {
	const { rows } = await sql<Row>`
		select series.id as "seriesId", image.id as "imageId", image.first_frame as "firstFrame", image.pixels_at as "pixelsAt",
			series.modality, image.rows, image.columns, image.samples, image.bits, image.signed, image.inverted, image.slope,
			image.intercept, image.window_centre as centre, image.window_width as width,
			image.spacing_rows as down, image.spacing_columns as across
		from ${seriesFrom}
		join imaging_image image on image.series_id = series.id and image.first_frame <= ${frame}::int
			and image.first_frame + image.frames > ${frame}::int
		where series.id = ${seriesId} and ${seriesVisibleTo(viewer)}`.execute(db);
	const row = rows[0];
	if (!row) return null;
	const layout = layoutOf(row);
	const bytes = frameBytes(layout);
	return {
		layout,
		modality: row.modality,
		pixels: await readBytes(row, row.pixelsAt + (frame - row.firstFrame) * bytes, bytes),
	};
}

export const frameBytes = ({ rows, columns, samples, bits }: FrameLayout) => (rows * columns * samples * bits) / 8;

function layoutOf(row: Row): FrameLayout {
	const { rows, columns, samples, bits, signed, inverted, slope, intercept, centre, width, down, across } = row;
	return {
		rows,
		columns,
		samples,
		bits,
		signed,
		inverted,
		slope,
		intercept,
		window: centre !== null && width !== null ? { centre, width } : null,
		spacing: down !== null && across !== null ? [down, across] : null,
	};
}

async function readBytes({ seriesId, imageId }: Row, from: number, length: number): Promise<Uint8Array> {
	const file = await open(imageFile(seriesId, imageId), 'r');
	try {
		const pixels = Buffer.allocUnsafe(length);
		const { bytesRead } = await file.read(pixels, 0, length, from);
		if (bytesRead !== length) throw new Error(`the file of image ${imageId} is shorter than its row says`);
		return pixels;
	} finally {
		await file.close();
	}
}
