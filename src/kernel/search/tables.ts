// The rows of search (migrations/2026-11-26-52-search.sql).

import type { ColumnType, Generated } from 'kysely';
import type { TimeNow } from '#kernel/tables.ts';
import type { Id } from '#platform/ids.ts';

declare module '#platform/tables.ts' {
	interface Tables {
		search_row: { content_id: Id; bucket: Generated<number>; words: string };
		search_statistic: { lexeme: string; texts: number };
		search_language: { config: string; texts: Generated<number> };
		saved_search: {
			id: Id;
			member_id: Id;
			query: string;
			filters: ColumnType<Record<string, string>, string, never>;
			saved_at: TimeNow;
			looked_at: TimeNow;
		};
		search_word: { word: string; known_by: number };
	}
}
