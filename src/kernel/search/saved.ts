// Saved searches: kept by a member, looked at by a job, and a notice when there is something new that the member may see.

import { sql } from 'kysely';
import { requireMember, type Viewer } from '#kernel/people/viewer.ts';
import { db, transact } from '#platform/db.server.ts';
import { type Id, mintId } from '#platform/ids.ts';
import { Refusal } from '#platform/refusal.ts';
import { screenKeptWords } from './kept-words.ts';
import { LONGEST_QUERY, readQuery } from './read-query.ts';

/** The filters as the page's address has them. */
export type SavedFilters = Partial<Record<'kind' | 'space' | 'author' | 'topic', string>>;

export interface SavedSearch {
	id: Id;
	query: string;
	filters: SavedFilters;
	savedAt: Date;
}

const MOST_SAVED = 30;

/** Keeps a search. The same one twice is kept once. */
export async function saveSearch(viewer: Viewer, query: string, filters: SavedFilters): Promise<void> {
	const me = requireMember(viewer).memberId;
	const words = query.trim().slice(0, LONGEST_QUERY);
	if (readQuery(words).terms.length === 0)
		throw new Refusal('invalid', 'There is nothing to look for in these words.', { field: 'q' });
	screenKeptWords(words);
	await transact(async (trx) => {
		const { rows } = await sql<{ n: number; same: boolean }>`select count(*)::int as n,
			coalesce(bool_or(query = ${words} and filters = ${JSON.stringify(filters)}::jsonb), false) as same
			from saved_search where member_id = ${me}`.execute(trx);
		if (rows[0]?.same) return;
		if ((rows[0]?.n ?? 0) >= MOST_SAVED)
			throw new Refusal('not-allowed', `You keep ${MOST_SAVED} searches; that is the most. Let one go first.`, {
				field: 'q',
			});
		await sql`insert into saved_search (id, member_id, query, filters)
			values (${mintId()}, ${me}, ${words}, ${JSON.stringify(filters)}::jsonb)`.execute(trx);
	});
}

export async function forgetSearch(viewer: Viewer, id: Id): Promise<void> {
	const me = requireMember(viewer).memberId;
	await sql`delete from saved_search where id = ${id} and member_id = ${me}`.execute(db);
}

/** The viewer's own, the latest first. */
export async function listSaved(viewer: Viewer): Promise<SavedSearch[]> {
	if (viewer.memberId === null) return [];
	const { rows } = await sql<SavedSearch>`select id, query, filters, saved_at as "savedAt" from saved_search
		where member_id = ${viewer.memberId} order by id desc`.execute(db);
	return rows;
}

/** The page's address for a search. */
export function searchPath(query: string, filters: SavedFilters, more: Record<string, string> = {}): string {
	return `/search?${new URLSearchParams({ q: query, ...filters, ...more })}`;
}
