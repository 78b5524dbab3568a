// Which cases a filter means, as SQL over case_base: under visibleTo, newest first, at most so many.

import { type RawBuilder, sql } from 'kysely';
import { visibleTo } from '#kernel/audience/visible-to.ts';
import { wantedBy } from '#kernel/audience/wanted-by.ts';
import { requireMember, type Viewer } from '#kernel/people/viewer.ts';
import type { Plan } from '#kernel/search/plan-query.ts';
import { hitsOf } from '#kernel/search/search.ts';
import type { Id } from '#platform/ids.ts';
import type { CaseShow } from './filter.ts';
import type { Chosen } from './resolve-filter.ts';

export interface Asked {
	show: CaseShow;
	chosen: Chosen[];
	/** Of one space alone. */
	spaceId?: Id | null;
	/** Published after this. */
	since?: Date;
	/** What the words mean; null where none were typed. */
	plan: Plan | null;
}

/** What fewer cases than this have is looked up in the index; for what more have, the newest cases are walked through. */
const RARE = 15_000;

/**
 * The index pays for what is rare. How rare all that was chosen is together is estimated as if marks were independent of one
 * another.
 */
function looksUp({ plan, chosen, show, spaceId }: Asked): boolean {
	if (plan !== null || show === 'mine' || spaceId) return true;
	const [first] = chosen;
	if (!first) return false;
	return chosen.reduce((left, { cases, of }) => left * Math.min(1, cases / Math.max(1, of)), first.of) < RARE;
}

/** The conditions of the filter over the row `base`, visibility first. */
export function conditions(viewer: Viewer, asked: Asked): RawBuilder<unknown>[] {
	const parts: RawBuilder<unknown>[] = [visibleTo(viewer, 'base'), wantedBy(viewer, 'base')];
	if (asked.since) parts.push(sql`base.published_at > ${asked.since}`);
	if (asked.spaceId) parts.push(sql`base.space_id = ${asked.spaceId}`);
	if (asked.show === 'mine') {
		const me = requireMember(viewer).memberId;
		parts.push(sql`(base.principal_id = ${me} or base.content_id in (select case_id from case_author
			where member_id = ${me} and accepted_at is not null))`);
	}
	for (const { marks } of asked.chosen) parts.push(hasMark(marks));
	return parts;
}

/**
 * Where cases come from, as `base`: text hits with their words joined where words were typed, the newest `examined` of them;
 * else the table, in a fence that walks it from the newest and stops when the limit is reached, unless what was chosen is rare.
 * For a visitor the fence holds public cases alone, which have an index.
 */
export function source(viewer: Viewer, asked: Asked, examined: number): RawBuilder<unknown> {
	if (asked.plan !== null)
		return sql`(${hitsOf(asked.plan, 'case', examined)}) hit join case_base base on base.content_id = hit.content_id`;
	if (looksUp(asked)) return sql`case_base base`;
	const open = viewer.principalId === null ? sql`newest.audience = 'public'` : sql`true`;
	const since = asked.since ? sql`newest.published_at > ${asked.since}` : sql`true`;
	return sql`(select * from case_base newest where ${open} and ${since} order by newest.published_at desc, newest.content_id desc offset 0) base`;
}

/** Their order, where they do not come in it: newest first. */
export const newestFirst = (asked: Asked): RawBuilder<unknown> =>
	asked.plan !== null || !looksUp(asked) ? sql`` : sql`order by base.published_at desc, base.content_id desc`;

const hasMark = (marks: number[]) =>
	marks.length === 1 ? sql`base.marks @> ${marks}::int[]` : sql`base.marks && ${marks}::int[]`;

/** The row `base` has all that was chosen. Asks nobody's visibleTo: for what is shown to nobody (cohorts ask authors by it). */
export const matchingCases = (chosen: Chosen[]): RawBuilder<boolean> =>
	sql<boolean>`(${sql.join(
		chosen.map(({ marks }) => hasMark(marks)),
		sql` and `,
	)})`;
