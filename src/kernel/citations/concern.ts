// Whom a paper concerns beyond those who cite it: who keeps it on a shelf, quoted a text that cites it, read it for a club.
// Each feature registers its own; the library tells all of them when a paper is retracted.

import { type RawBuilder, sql } from 'kysely';

export interface Concern {
	/** Names it once: 'shelf', 'club'. */
	name: string;
	/** Selects columns `member_id` and `key` ("pmid:12345678"), all of them; it is joined, never read alone. */
	rows(): RawBuilder<unknown>;
}

const concerns = new Map<string, Concern>();

export function registerConcern(concern: Concern): void {
	concerns.set(concern.name, concern);
}

/** Everybody whom papers concern: `member_id`, `key`. Authors of texts first. */
export function concerned(): RawBuilder<unknown> {
	const authors = sql`select content.principal_id as member_id, cited.key
		from content_citation cited join content on content.id = cited.content_id where content.state = 'published'`;
	return sql.join(
		[authors, ...[...concerns.values()].map(({ rows }) => sql`select member_id, key from (${rows()}) own`)],
		sql` union all `,
	);
}

/** The papers that features keep for members: `key`. Null when no feature does. */
export function keptKeys(): RawBuilder<unknown> | null {
	if (concerns.size === 0) return null;
	return sql.join(
		[...concerns.values()].map(({ rows }) => sql`select key from (${rows()}) own`),
		sql` union `,
	);
}
