// Whom a paper concerns beyond those who cite it: who keeps it on a shelf, quoted a text that cites it, read it for a club.
// Each feature registers its own; the library tells all of them when a paper is retracted.

import { type RawBuilder, sql } from 'kysely';

export interface Concern {
	/** Names it once: 'shelf', 'club'. */
	name: string;
	/** Says why somebody is told: "A paper on your shelf". */
	words: string;
	/** Selects columns `member_id` and `key` ("pmid:12345678"), all of them; it is joined, never read alone. */
	rows(): RawBuilder<unknown>;
}

/** Why those are told whom this module knows of itself. */
const OWN_WORDS = {
	cited: 'A paper that you cited',
	reposted: 'A paper in a text that you reposted',
	named: 'A paper that you named',
};

const concerns = new Map<string, Concern>();

export function registerConcern(concern: Concern): void {
	concerns.set(concern.name, concern);
}

/** Everybody whom papers concern: `member_id`, `key`, and in `words` why, the strongest reason with the lowest `rank`. */
export function concerned(): RawBuilder<unknown> {
	const authors = sql`select content.principal_id as member_id, cited.key, ${OWN_WORDS.cited} as words, 0 as rank
		from content_citation cited join content on content.id = cited.content_id where content.state = 'published'`;
	const carriers = sql`select content.principal_id, cited.key, ${OWN_WORDS.reposted}, 1
		from repost join content on content.id = repost.content_id and content.state = 'published'
			join content_citation cited on cited.content_id = repost.original_id`;
	const named = sql`select member_id, key, ${OWN_WORDS.named}, 1 from named_work`;
	const kept = [...concerns.values()].map(
		({ rows, words }) => sql`select member_id, key, ${words}, 2 from (${rows()}) own`,
	);
	return sql.join([authors, carriers, named, ...kept], sql` union all `);
}

/** The papers that features keep for members: `key`. Null when no feature does. */
export function keptKeys(): RawBuilder<unknown> | null {
	if (concerns.size === 0) return null;
	return sql.join(
		[...concerns.values()].map(({ rows }) => sql`select key from (${rows()}) own`),
		sql` union `,
	);
}
