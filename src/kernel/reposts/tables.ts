// A text that carries another one (migrations/2026-11-26-76-reposts.sql).

import type { Id } from '#platform/ids.ts';

declare module '#platform/tables.ts' {
	interface Tables {
		repost: { content_id: Id; original_id: Id };
	}
}
