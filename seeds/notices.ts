// How some of the cast want to hear of what: in their own space more, of the common room less.

import { sql } from 'kysely';
import { chooseInSpace } from '#features/notices/choose-ways.ts';
import type { Viewer } from '#kernel/people/viewer.ts';
import { db } from '#platform/db.server.ts';

const SITE = { site: true, mail: false, push: false };
const SITE_AND_MAIL = { site: true, mail: true, push: false };

export async function chooseWays(viewerOf: (handle: string) => Promise<Viewer>): Promise<void> {
	await chooseInSpace(await viewerOf('hannah.whitfield'), 'physicians', { followed: SITE_AND_MAIL, new: SITE });
	await chooseInSpace(await viewerOf('joy.mendoza'), 'nursing-practice', { new: SITE });
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
