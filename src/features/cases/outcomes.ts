// An open case asks its authors how it went on: after two weeks, six weeks, and three, six and twelve months (or as
// CASE_ASK_DAYS says), until it is closed or declared lost.

import { sql } from 'kysely';
import { notify } from '#kernel/notices/notify.ts';
import { requireMember, type Viewer } from '#kernel/people/viewer.ts';
import { db, transact } from '#platform/db.server.ts';
import { type Id, shortId } from '#platform/ids.ts';
import { settings } from '#platform/settings.ts';
import type { Standing } from './words.ts';

const DAY = 86_400_000;

/** Days after publishing on which the authors are asked. */
const askDays = (): readonly number[] => settings().CASE_ASK_DAYS;

declare module '#platform/jobs.server.ts' {
	interface Jobs {
		/** Asks the authors of open cases whose time has come. Hourly. */
		'ask-outcomes': Record<string, never>;
	}
}

/** When a case that was published then is asked about first. */
export const firstAsk = (published: Date): Date => new Date(published.getTime() + (askDays()[0] as number) * DAY);

const BATCH = 200;

/**
 * Tells the authors of every open case that is due, once a time. What fell due while nobody ran this is asked once.
 * @returns how many cases were asked about.
 */
export async function askOutcomes(now = new Date()): Promise<number> {
	let asked = 0;
	for (;;) {
		const count = await transact(async (trx) => {
			const { rows } = await sql<{ id: Id; publishedAt: Date; asked: number; authors: Id[] }>`
				select d.content_id as id, d.published_at as "publishedAt", d.asked,
					(select array_agg(one::text) from (select content.principal_id as one union
						select member_id from case_author where case_id = d.content_id and accepted_at is not null) who) as authors
				from case_detail d join content on content.id = d.content_id
				where d.standing = 'open' and d.ask_at <= ${now} and content.state = 'published'
				order by d.ask_at limit ${sql.lit(BATCH)} for update of d skip locked`.execute(trx);
			for (const { id, publishedAt, authors } of rows) {
				const days = (now.getTime() - publishedAt.getTime()) / DAY;
				const done = askDays().filter((day) => day <= days).length;
				const next = askDays()[done];
				await sql`update case_detail set asked = ${done}, ask_at = ${
					next === undefined ? null : new Date(publishedAt.getTime() + next * DAY)
				}::timestamptz where content_id = ${id}`.execute(trx);
				for (const memberId of authors)
					await notify(trx, {
						memberId,
						kind: 'case-outcome',
						contentId: id,
						words: {
							sentence:
								'How did your open case go on? Add an update, close it with its outcome, or say that it was lost.',
							path: `/cases/${shortId(id)}/update`,
						},
						fact: `case-outcome:${id}:${done}`,
						at: now,
					});
			}
			return rows.length;
		});
		asked += count;
		if (count < BATCH) return asked;
	}
}

export interface OpenCase {
	id: Id;
	title: string;
	language: string;
	publishedAt: Date;
	standing: Standing;
	/** When its authors are asked next; null when they were asked for the last time. */
	askAt: Date | null;
	/** They were asked, and nothing was added since. */
	waits: boolean;
	updates: number;
}

/** The viewer's open cases, those that wait for an answer first. */
export async function listOpenCases(viewer: Viewer): Promise<OpenCase[]> {
	const me = requireMember(viewer);
	const { rows } = await sql<OpenCase>`
		select content.id, content.title, content.language, d.published_at as "publishedAt", d.standing, d.ask_at as "askAt", u.n as updates,
			d.asked > 0 and coalesce(u.last, d.published_at) < d.published_at
				+ make_interval(days => (${[...askDays()]}::int[])[d.asked]) as waits
		from case_detail d join content on content.id = d.content_id
			cross join lateral (select count(*)::int as n, max(written_at) as last from case_update where content_id = d.content_id) u
		where d.standing = 'open' and content.state = 'published' and (content.principal_id = ${me.memberId}
			or d.content_id in (select case_id from case_author where member_id = ${me.memberId} and accepted_at is not null))
		order by waits desc, d.published_at`.execute(db);
	return rows;
}
