// Searches that a member keeps: a notice tells of what a load brought, a mail if wanted, and a feed for a reader program.

import { randomInt } from 'node:crypto';
import { sql } from 'kysely';
import { requireMember, type Viewer } from '#kernel/people/viewer.ts';
import { screenKeptWords } from '#kernel/search/kept-words.ts';
import { db, transact } from '#platform/db.server.ts';
import { type Id, mintId, readShortId, shortId } from '#platform/ids.ts';
import { notFound, Refusal } from '#platform/refusal.ts';
import { fingerprint } from '#platform/secret.server.ts';
import { type FilterParams, type Filters, keepFilters, keptFilters } from './filters.ts';
import { withAsked } from './history.ts';
import { readQuery } from './read-query.ts';

export interface KeptSearch {
	id: Id;
	query: string;
	filters: Filters;
	byMail: boolean;
	/** Path of its feed; null when it has none. */
	feed: string | null;
	savedAt: Date;
}

const MOST = 50;

/** Keeps a search; the same one twice is kept once. @throws UnreadableQuery; Refusal for nothing, or too many. */
export async function keepSearch(viewer: Viewer, text: string, filters: Filters): Promise<void> {
	const { memberId } = requireMember(viewer);
	// Numbers of the history do not last: what they stand for does.
	const query = await withAsked(viewer, text.trim());
	if (readQuery(query) === null)
		throw new Refusal('invalid', 'There is nothing to look for in these words.', { field: 'q' });
	screenKeptWords(query);
	const kept = JSON.stringify(keepFilters(filters));
	await transact(async (trx) => {
		const { rows } = await sql<{ n: number; same: boolean }>`select count(*)::int as n,
			coalesce(bool_or(query = ${query} and filters = ${kept}::jsonb), false) as same
			from library_search where member_id = ${memberId}`.execute(trx);
		if (rows[0]?.same) return;
		if ((rows[0]?.n ?? 0) >= MOST)
			throw new Refusal('not-allowed', `You keep ${MOST} searches; that is the most. Let one go first.`, {
				field: 'q',
			});
		await sql`insert into library_search (id, member_id, query, filters) values (${mintId()}, ${memberId}, ${query}, ${kept}::jsonb)`.execute(
			trx,
		);
	});
}

/** The viewer's own, the latest first. */
export async function listKept(viewer: Viewer): Promise<KeptSearch[]> {
	const { memberId } = requireMember(viewer);
	const { rows } = await sql<{
		id: Id;
		query: string;
		filters: FilterParams;
		byMail: boolean;
		feedNumber: number | null;
		savedAt: Date;
	}>`select id, query, filters, by_mail as "byMail", feed_number as "feedNumber", saved_at as "savedAt"
		from library_search where member_id = ${memberId} order by id desc`.execute(db);
	return rows.map(({ filters, feedNumber, ...row }) => ({
		...row,
		filters: keptFilters(filters),
		feed: feedNumber === null ? null : feedPath(row.id, feedNumber),
	}));
}

/** What can be changed of a search that is kept. @throws Refusal not-found for somebody else's. */
export async function changeKept(
	viewer: Viewer,
	id: Id,
	change: 'forget' | 'mail' | 'no-mail' | 'feed' | 'no-feed',
): Promise<void> {
	const { memberId } = requireMember(viewer);
	const own = sql`id = ${id} and member_id = ${memberId}`;
	const acts = {
		forget: sql`delete from library_search where ${own}`,
		mail: sql`update library_search set by_mail = true where ${own}`,
		'no-mail': sql`update library_search set by_mail = false where ${own}`,
		// A new number is a new address: the old one is worth nothing from now on.
		feed: sql`update library_search set feed_number = ${randomInt(1, 2 ** 31 - 1)}::integer where ${own}`,
		'no-feed': sql`update library_search set feed_number = null where ${own}`,
	};
	const { numAffectedRows } = await acts[change].execute(db);
	if (numAffectedRows === 0n && change !== 'forget') throw notFound();
}

const proof = (id: Id, number: number) => fingerprint('library feed', `${id} ${number}`).slice(0, 27);

/** The address says which search, and nothing of whose. Nobody can make one up, and it ends when its number changes. */
const feedPath = (id: Id, number: number) => `/library/feed/${shortId(id)}.${proof(id, number)}`;

/** The search whose feed this is. @returns null for anything else, and when its member is gone or suspended. */
export async function searchOfFeed(
	token: string,
): Promise<{ id: Id; query: string; filters: Filters; speaks: string | null } | null> {
	const [short = '', given = ''] = token.split('.');
	const id = readShortId(short);
	if (id === null || given.length !== 27) return null;
	const { rows } = await sql<{ query: string; filters: FilterParams; number: number; speaks: string | null }>`
		select s.query, s.filters, s.feed_number as number, m.speaks from library_search s join member m on m.id = s.member_id
			join principal p on p.id = m.id
		where s.id = ${id} and s.feed_number is not null and p.erased_at is null and coalesce(m.suspended_until <= now(), true)`.execute(
		db,
	);
	const row = rows[0];
	if (!row || given !== proof(id, row.number)) return null;
	return { id, query: row.query, filters: keptFilters(row.filters), speaks: row.speaks };
}
