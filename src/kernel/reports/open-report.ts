import { type RawBuilder, sql } from 'kysely';

/** The condition that somebody reported the content row `as` and nobody has decided it. */
export function hasOpenReport(as = 'content'): RawBuilder<boolean> {
	return sql<boolean>`exists (select from report where content_id = ${sql.ref(`${as}.id`)} and decided_at is null)`;
}
