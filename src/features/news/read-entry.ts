// One item of a feed on a page of its own, and what members do with it: save it, talk about it.

import { sql } from 'kysely';
import { visibleTo } from '#kernel/audience/visible-to.ts';
import type { Cited } from '#kernel/citations/cited-json.ts';
import { requireMember, type Viewer } from '#kernel/people/viewer.ts';
import { readCursor, writeCursor } from '#kernel/stream/cursor.ts';
import { db } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { notFound, Refusal } from '#platform/refusal.ts';
import { hashOf, plainAddress } from './addresses.ts';
import type { NewsRow } from './news-row.ts';
import { readEntries } from './read-rows.ts';

export interface EntryPage {
	row: NewsRow;
	/** The paper that it is about. */
	cited: Cited[];
	/** Picks of curated channels about the same, with what was said below them. */
	picks: { id: Id; channel: string; replies: number }[];
}

/** @throws Refusal not-found for what none of the viewer's channels brings and the viewer did not save. */
export async function readEntry(viewer: Viewer, id: Id): Promise<EntryPage> {
	const me = requireMember(viewer);
	const [row] = await readEntries(me, [id], true);
	if (!row) throw notFound();
	const { rows } = await sql<{ cited: Cited | null; picks: EntryPage['picks'] | null }>`
		select (select json_build_object('key', work.key, 'pmid', work.pmid, 'title', work.title, 'journal', work.journal, 'year', work.year,
				'study', work.study, 'marks', work.marks, 'because', '', 'keys', array[work.key]) from cited_work work where work.key = entry.cited_key) as cited,
			(select json_agg(json_build_object('id', content.id::text, 'channel', channel.name, 'replies', coalesce(tally.replies, 0)))
				from news_pick pick join content on content.id = pick.content_id join news_channel channel on channel.id = pick.channel_id
					left join tally on tally.content_id = content.id
				where (pick.story_id = entry.story_id or pick.url_key = ${hashOf(plainAddress(row.url))}) and ${visibleTo(me)}) as picks
		from news_entry entry where entry.id = ${id}`.execute(db);
	return { row, cited: rows[0]?.cited ? [rows[0].cited] : [], picks: rows[0]?.picks ?? [] };
}

const MOST_SAVED = 2000;

/** Keeps the item for later, or lets it go. Twice is once. */
export async function saveEntry(viewer: Viewer, id: Id, save: boolean): Promise<void> {
	const me = requireMember(viewer);
	if (!save) {
		await sql`delete from news_saved where member_id = ${me.memberId} and entry_id = ${id}`.execute(db);
		return;
	}
	const [row] = await readEntries(me, [id], true);
	if (!row) throw notFound();
	const { rows } = await sql<{
		n: number;
	}>`select count(*)::int as n from news_saved where member_id = ${me.memberId}`.execute(db);
	if ((rows[0]?.n ?? 0) >= MOST_SAVED)
		throw new Refusal('not-allowed', `You saved ${MOST_SAVED} items; that is the most. Let some go first.`);
	await sql`insert into news_saved (member_id, entry_id) values (${me.memberId}, ${id}) on conflict do nothing`.execute(
		db,
	);
}

const SAVED_A_PAGE = 30;

/** What the member saved, the latest first. */
export async function listSaved(
	viewer: Viewer,
	before: string | null,
): Promise<{ rows: NewsRow[]; older: string | null }> {
	const me = requireMember(viewer);
	const cursor = readCursor(before);
	const { rows: places } = await sql<{
		id: Id;
		at: string;
	}>`select entry_id as id, (saved_at at time zone 'UTC')::text || '+00' as at from news_saved
		where member_id = ${me.memberId} and ${cursor ? sql`(saved_at, entry_id) < (${cursor.at}::timestamptz, ${cursor.id}::bigint)` : sql`true`}
		order by saved_at desc, entry_id desc limit ${sql.lit(SAVED_A_PAGE + 1)}`.execute(db);
	const shown = places.slice(0, SAVED_A_PAGE);
	const last = shown.at(-1);
	const rows = new Map(
		(
			await readEntries(
				me,
				shown.map(({ id }) => id),
				true,
			)
		).map((row) => [row.id, row]),
	);
	return {
		rows: shown.flatMap(({ id }) => rows.get(id) ?? []),
		older: places.length > SAVED_A_PAGE && last ? writeCursor(last) : null,
	};
}
