// What a member asked the library lately, by number, so that #1 AND #2 can be asked as in PubMed. Kept for a day, for that
// member alone.

import { sql } from 'kysely';
import { requireMember, type Viewer } from '#kernel/people/viewer.ts';
import { leadsToOne } from '#kernel/search/kept-words.ts';
import { db, transact } from '#platform/db.server.ts';
import { type FilterParams, type Filters, filtersAsQuery, keepFilters, keptFilters } from './filters.ts';
import { ofCochrane, writtenOut } from './strategy.ts';
import { UnreadableQuery } from './unreadable.ts';

export interface Asked {
	number: number;
	query: string;
	filters: Filters;
	found: number;
	exact: boolean;
	askedAt: Date;
}

const KEPT = 40;

/** The latest first. */
export async function listAsked(viewer: Viewer): Promise<Asked[]> {
	const { memberId } = requireMember(viewer);
	const { rows } = await sql<
		Omit<Asked, 'filters'> & { filters: FilterParams }
	>`select number, query, filters, found, exact, asked_at as "askedAt" from library_history
		where member_id = ${memberId} and asked_at > now() - interval '1 day' order by number desc limit ${sql.lit(KEPT)}`.execute(
		db,
	);
	return rows.map((row) => ({ ...row, filters: keptFilters(row.filters) }));
}

/** Notes what was asked; the same again is noted once, and what holds a number that leads to one person never. */
export async function noteAsked(
	viewer: Viewer,
	query: string,
	filters: Filters,
	{ count, exact }: { count: number; exact: boolean },
): Promise<void> {
	const { memberId } = requireMember(viewer);
	if (leadsToOne(query)) return;
	const kept = JSON.stringify(keepFilters(filters));
	await transact(async (trx) => {
		await sql`select pg_advisory_xact_lock(hashtext('library history'), hashtext(${memberId}::text))`.execute(trx);
		await sql`delete from library_history where member_id = ${memberId} and (asked_at < now() - interval '1 day'
			or number <= (select max(number) from library_history where member_id = ${memberId}) - ${sql.lit(KEPT)})`.execute(
			trx,
		);
		await sql`insert into library_history (member_id, number, query, filters, found, exact)
			select ${memberId}, coalesce(max(number), 0) + 1, ${query}, ${kept}::jsonb, ${count}, ${exact}
			from library_history where member_id = ${memberId}
			having not coalesce(bool_or(query = ${query} and filters = ${kept}::jsonb), false)`.execute(trx);
	});
}

export async function forgetAsked(viewer: Viewer): Promise<void> {
	const { memberId } = requireMember(viewer);
	await sql`delete from library_history where member_id = ${memberId}`.execute(db);
}

/**
 * Puts what stands behind #1 in its place: a line of the strategy that was pasted, or what was asked before, its filters included.
 * @throws UnreadableQuery for a number that is none.
 */
export async function withAsked(viewer: Viewer, typed: string): Promise<string> {
	const text = writtenOut(typed) ?? ofCochrane(typed);
	// Not within quotation marks: there a number is a number.
	if (!/^(?:[^"]|"[^"]*")*?(?<!\S)[(]*#\d/.test(text)) return text;
	const asked = new Map((await listAsked(viewer)).map((one) => [one.number, one]));
	return text.replace(/"[^"]*"|(?<![^\s(])#(\d{1,6})(?![^\s)])/g, (all, number?: string) => {
		if (number === undefined) return all;
		const one = asked.get(Number(number));
		if (!one) throw new UnreadableQuery(`There is no #${number} among what you asked in the last day.`);
		return `(${[one.query, filtersAsQuery(one.filters)].filter(Boolean).join(' AND ')})`;
	});
}
