import type { Generated } from 'kysely';
import type { Time } from '#kernel/tables.ts';
import type { Id } from '#platform/ids.ts';

declare module '#platform/tables.ts' {
	interface Tables {
		mention: { content_id: Id; principal_id: Id };
		rendered_anew: { renderer: number; upto: Generated<Id>; finished_at: Time | null };
	}
}
