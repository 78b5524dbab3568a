// Whom members of industry reach: those who agreed to it, and their own connections. They find nobody else by search, ask nobody
// else to connect, to answer or to enter a space, and nobody else hears that they called: nobody is approached by a company unasked.

import { type RawBuilder, sql } from 'kysely';
import type { Id } from '#platform/ids.ts';
import type { Member } from './viewer.ts';

/** Condition over column `id` of a member (`p.id`): may this viewer come up to that member? Whoever is not of industry may. */
export function reachedBy(
	{ memberId, company }: Pick<Member, 'memberId' | 'company'>,
	id: string,
): RawBuilder<boolean> {
	return company === null ? sql<boolean>`true` : agreedOrKnown(memberId, id);
}

/** The same where only the id of whoever comes up is known: an author, or who asked. */
export function reachedFrom(memberId: Id, id: string): RawBuilder<boolean> {
	return sql<boolean>`((select company is null from principal where id = ${memberId}) or ${agreedOrKnown(memberId, id)})`;
}

function agreedOrKnown(memberId: Id, id: string): RawBuilder<boolean> {
	return sql<boolean>`(exists (select from member agreed where agreed.id = ${sql.ref(id)} and agreed.found_by_industry_since is not null)
		or exists (select from connection known where known.member_id = ${memberId} and known.other_id = ${sql.ref(id)}))`;
}

/** What stands where a member of industry would ask. `name` is the other's. */
export function unreachedWords(name: string): string {
	return `${name} has not agreed to be asked by members of industry. You can follow this member instead.`;
}
