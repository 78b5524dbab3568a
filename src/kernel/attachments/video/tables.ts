// The rows of videos (migrations/2026-11-26-77-video.sql).

import type { TimeNow } from '#kernel/tables.ts';
import type { Id } from '#platform/ids.ts';

declare module '#platform/tables.ts' {
	interface Tables {
		video: { attachment_id: Id; duration_ms: number; bytes: number; attested_at: TimeNow };
		video_captions: { attachment_id: Id; language: string; vtt: string };
	}
}
