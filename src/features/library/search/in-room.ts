// Memory for the bitmaps of a search. PostgreSQL notes the hits of a word's beginning one by one while they fit into work_mem, and page
// by page beyond that; then every citation of each such page is unpacked to see whether it is a hit. At four million citations
// `cardio*` took 6.4 s with the usual 4 MB.

import { sql } from 'kysely';
import { db, type Executor } from '#platform/db.server.ts';

/** Hits in some million pages of the table, which is what 38 million citations have. */
const ROOM = '64MB';

/** Runs statements that read the index of the library. */
export function inRoom<T>(work: (room: Executor) => Promise<T>): Promise<T> {
	return db
		.transaction()
		.setAccessMode('read only')
		.execute(async (room) => {
			await sql`select set_config('work_mem', ${ROOM}, true)`.execute(room);
			return work(room);
		});
}
