// Names that were changed get the words by which they are looked for. A trigger has written plain ones in the moment of
// the change, so that the old name finds nobody any more; other letters and spellings follow within minutes.

import { sql } from 'kysely';
import { db } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import type { Tasks } from '#platform/jobs.server.ts';
import { nameWords } from './name-words.ts';

declare module '#platform/jobs.server.ts' {
	interface Jobs {
		/** Writes the words of names that a trigger has written plainly. */
		'index-names': Record<string, never>;
	}
}

const AT_ONCE = 500;

/** Task `index-names`. A name that changes again meanwhile is left for the next run. */
export async function indexNames(): Promise<void> {
	for (;;) {
		const { rows } = await sql<{ id: Id; name: string }>`
			select m.id, p.name from member m join principal p on p.id = m.id where m.name_words_plain
			order by m.id limit ${sql.lit(AT_ONCE)}`.execute(db);
		for (const { id, name } of rows)
			await sql`update member m set name_words = ${nameWords(name)}::text[], name_words_plain = false
				from principal p where p.id = m.id and m.id = ${id} and p.name = ${name}`.execute(db);
		if (rows.length < AT_ONCE) return;
	}
}

export const peopleTasks = { 'index-names': indexNames } satisfies Partial<Tasks>;
