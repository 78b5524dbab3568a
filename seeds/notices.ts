// How some of the cast want to hear of what, in their own space more, of the common room less; and what they have heard.

import { sql } from 'kysely';
import { chooseInSpace } from '#features/notices/choose-ways.ts';
import type { Viewer } from '#kernel/people/viewer.ts';
import { tellOfReply } from '#kernel/replies/tell-of-reply.ts';
import { db, transact } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';

const SITE = { site: true, mail: false, push: false };
const SITE_AND_MAIL = { site: true, mail: true, push: false };

export async function chooseWays(viewerOf: (handle: string) => Promise<Viewer>): Promise<void> {
	await chooseInSpace(await viewerOf('hannah.whitfield'), 'physicians', { followed: SITE_AND_MAIL, new: SITE });
	await chooseInSpace(await viewerOf('joy.mendoza'), 'nursing-practice', { new: SITE });
}

/** Replies that were written beside the threads. Their jobs run after the filling, and would put a notice of last week above today's. */
export async function tellOfReplies(): Promise<void> {
	const { rows } = await sql<{ id: Id }>`select id from content where parent_id is not null and state = 'published'
		and not exists (select from notice where fact = 'reply:' || content.id) order by published_at`.execute(db);
	for (const { id } of rows) await tellOfReply({ contentId: id });
}

/** Notices are listed by their numbers, which were given in the order of the filling: they get them in that of what they tell. */
export async function orderNotices(): Promise<void> {
	await transact(async (trx) => {
		// Below zero first: no number may be had twice in between.
		await sql`update notice set id = -given.id
			from (select id, row_number() over (order by created_at, id) as place from notice) told
				join (select id, row_number() over (order by id) as place from notice) given using (place)
			where notice.id = told.id`.execute(trx);
		await sql`update notice set id = -id where id < 0`.execute(trx);
	});
}

/**
 * What came since `since` is new to everybody. To whoever stands at the door the newest two are, with what is gathered
 * in one row with them.
 */
export async function readOlderNotices(since: Date, door: string[]): Promise<void> {
	await sql`update notice set read_at = notice.created_at + interval '3 hours' from member m, principal p
		where m.id = notice.member_id and p.id = m.id and m.account_id like 'demonstration-%' and read_at is null
			and notice.created_at < ${since}
			and not (p.handle::text = any(${door}::text[]) and exists (
				select from (select id, batch from notice newest where newest.member_id = m.id order by id desc limit 2) new
				where new.id = notice.id or new.batch = notice.batch))`.execute(db);
}
