// The rows of imaging (migrations/2026-11-26-90-imaging.sql).

import type { ColumnType, Generated } from 'kysely';
import type { Time, TimeNow } from '#kernel/tables.ts';
import type { Id } from '#platform/ids.ts';

export type UploadState = 'receiving' | 'waiting' | 'working' | 'done' | 'failed';
export type MarkShape = 'point' | 'arrow' | 'length';

declare module '#platform/tables.ts' {
	interface Tables {
		imaging_upload: {
			id: Id;
			principal_id: Id;
			state: Generated<UploadState>;
			secret: Buffer | null;
			received: Generated<number>;
			done: Generated<number>;
			total: number | null;
			message: string | null;
			created_at: TimeNow;
			finished_at: Time | null;
		};
		imaging_series: {
			id: Id;
			upload_id: Id | null;
			principal_id: Id;
			content_id: Id | null;
			position: Generated<number>;
			title: string;
			modality: string;
			frames: number;
			/** Numbers of marks are given once. */
			marks_given: Generated<number>;
			created_at: TimeNow;
		};
		imaging_image: {
			id: Id;
			series_id: Id;
			first_frame: number;
			frames: number;
			rows: number;
			columns: number;
			samples: number;
			bits: number;
			signed: boolean;
			inverted: boolean;
			slope: number;
			intercept: number;
			window_centre: number | null;
			window_width: number | null;
			spacing_rows: number | null;
			spacing_columns: number | null;
			pixels_at: number;
		};
		imaging_file: {
			upload_id: Id;
			number: number;
			state: 'cleaned' | 'refused';
			reason: string | null;
			series_id: Id | null;
			actions: ColumnType<unknown, string | undefined, string>;
			covered: ColumnType<unknown, string | undefined, string>;
		};
		imaging_mark: {
			id: Id;
			series_id: Id;
			number: number;
			frame: number;
			principal_id: Id;
			shape: MarkShape;
			x1: number;
			y1: number;
			x2: number | null;
			y2: number | null;
			label: Generated<string>;
			created_at: TimeNow;
		};
	}
}
