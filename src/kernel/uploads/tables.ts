// The rows of uploads that are under way (migrations/2026-11-28-c2-resumable-uploads.sql).

import type { Time, TimeNow } from '#kernel/tables.ts';
import type { Id } from '#platform/ids.ts';

/** What the form is for: each has its own limits and its own page. */
export type UploadPurpose = 'series' | 'video';

declare module '#platform/tables.ts' {
	interface Tables {
		resumable_upload: {
			id: Id;
			principal_id: Id;
			purpose: UploadPurpose;
			content_type: string;
			bytes: number;
			file: string;
			secret: Buffer;
			created_at: TimeNow;
			touched_at: TimeNow;
			reading_at: Time | null;
			led_to: string | null;
		};
	}
}
