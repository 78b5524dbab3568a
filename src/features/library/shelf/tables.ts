// What members keep in the library (migrations/2026-11-26-96-library-own.sql).

import type { ColumnType, Generated } from 'kysely';
import type { TimeNow } from '#kernel/tables.ts';
import type { Id } from '#platform/ids.ts';

/** Filters of a search, as the page's address has them. */
export type KeptFilters = ColumnType<Record<string, string>, string, string>;

declare module '#platform/tables.ts' {
	interface Tables {
		shelf_item: {
			member_id: Id;
			pmid: number;
			saved_at: TimeNow;
			read_at: Date | null;
			note: Generated<string>;
			tags: Generated<string[]>;
		};
		shelf_list: { id: Id; member_id: Id; name: string; made_at: TimeNow };
		shelf_listed: { list_id: Id; member_id: Id; pmid: number; listed_at: TimeNow };
		shelf_file: {
			id: Id;
			member_id: Id;
			pmid: number;
			name: string;
			bytes: number;
			hash: Buffer;
			sealed: Buffer;
			added_at: TimeNow;
		};
		journal_follow: { member_id: Id; nlm_id: string; since: TimeNow };
		journal_arrival: {
			nlm_id: string;
			file_number: number;
			citations: number;
			/** The newest of them. */
			pmids: ColumnType<number[], number[] | undefined, number[]>;
			arrived_at: TimeNow;
			told_at: Date | null;
		};
		library_search: {
			id: Id;
			member_id: Id;
			query: string;
			filters: KeptFilters;
			by_mail: Generated<boolean>;
			feed_number: number | null;
			saved_at: TimeNow;
			looked_at: TimeNow;
		};
		library_history: {
			member_id: Id;
			number: number;
			query: string;
			filters: KeptFilters;
			found: number;
			exact: boolean;
			asked_at: TimeNow;
		};
	}
}
