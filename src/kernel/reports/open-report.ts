import { type RawBuilder, sql } from 'kysely';
import { moderatedBy } from '#kernel/content/rules.ts';
import type { Member } from '#kernel/people/viewer.ts';
import { keepsOrder } from '#kernel/spaces/rights.ts';

/** The condition that somebody reported the content row `as` and nobody has decided it. */
export function hasOpenReport(as = 'content'): RawBuilder<boolean> {
	return sql<boolean>`exists (select from report where content_id = ${sql.ref(`${as}.id`)} and decided_at is null)`;
}

/**
 * The condition that an open report about the content row waits for this moderator: those of a space judge first what
 * stands there, those of the network what stands outside of spaces, what cannot wait, and what was passed on or let lie
 * (report.network_from). Nobody judges his or her own.
 */
export function waitsFor(moderator: Member): RawBuilder<boolean> {
	const kept = moderator.spaces.filter(keepsOrder).map(({ id }) => id);
	return sql<boolean>`(${moderatedBy(moderator)} and exists (select from report
		where content_id = content.id and decided_at is null
			and (content.space_id = any(${kept}::bigint[]) or network_from <= now())))`;
}
