// Task 'tell-of-news', every five minutes: what is new in a space, for those who asked to be told, and who was thanked. It
// looks at what came since it last looked, so that neither publishing nor thanking does anything for it.

import { type RawBuilder, sql } from 'kysely';
import { db } from '#platform/db.server.ts';
import { type Id, mintRun } from '#platform/ids.ts';
import { writeNotices } from './notify.ts';

/** A text is dated before it is committed: so much is looked at again. Told twice is told once. */
const AGAIN = '2 minutes';
/** Texts that one statement tells of. */
const AT_ONCE = 200;

interface Found {
	id: Id;
	at: Date;
}

export async function tellOfNews(): Promise<void> {
	await look(
		'new',
		(since) => sql`select id, published_at as at from content
			where parent_id is null and space_id is not null and state = 'published' and published_at > ${since} and published_at <= now()`,
		tellOfNew,
	);
	await look(
		'thanks',
		(since) =>
			sql`select content_id as id, max(reacted_at) as at from reaction where reacted_at > ${since} group by content_id`,
		tellOfThanks,
	);
}

/** Tells of what `find` finds since the last look, and keeps how far it came. What fails is looked at again. */
async function look(
	what: 'new' | 'thanks',
	find: (since: RawBuilder<unknown>) => RawBuilder<unknown>,
	tell: (ids: Id[]) => Promise<void>,
): Promise<void> {
	const since = sql`(select up_to - interval ${sql.lit(AGAIN)} from notice_look where what = ${what})`;
	const { rows } = await sql<Found>`select id, at from (${find(since)}) found order by at`.execute(db);
	const last = rows.at(-1);
	if (!last) return;
	for (let place = 0; place < rows.length; place += AT_ONCE)
		await tell(rows.slice(place, place + AT_ONCE).map((row) => row.id));
	await sql`update notice_look set up_to = greatest(up_to, ${last.at}) where what = ${what}`.execute(db);
}

/** Members of the space who chose to hear of what is new there; the author, and whom a block parts from the author, aside. */
async function tellOfNew(ids: Id[]): Promise<void> {
	await writeNotices(
		db,
		'new',
		sql`select ${mintRun()}::bigint + row_number() over (order by c.published_at, m.member_id) as id, m.member_id, c.principal_id as actor_id,
				c.id as content_id, '{}'::jsonb as words, 'new:' || c.id as fact, c.published_at as at
			from content c join space_member m on m.space_id = c.space_id and m.valid_until > now() and m.member_id <> c.principal_id
			where c.id = any(${ids}::bigint[]) and c.audience = 'space'
				and exists (select from notice_choice chosen where chosen.member_id = m.member_id and chosen.occasion = 'new'
					and (chosen.space_id = c.space_id or chosen.space_id is null) and (chosen.site or chosen.mail or chosen.push))
				and not exists (select from topic_stance muted join content_topic about on about.topic_id = muted.topic_id
					where muted.member_id = m.member_id and muted.stance = 'mute' and about.content_id = c.id)
				and ${apart('m.member_id', 'c.principal_id')}`,
	);
}

/** Once a text and day, as a number: nobody is named. Thanks of whom the author muted or blocked tell nothing. */
async function tellOfThanks(ids: Id[]): Promise<void> {
	await writeNotices(
		db,
		'thanks',
		sql`select ${mintRun()}::bigint + row_number() over (order by c.id) as id, c.principal_id as member_id, null::bigint as actor_id,
				c.id as content_id, '{}'::jsonb as words, 'thanks:' || c.id || ':' || current_date as fact, now() as at
			from content c join member m on m.id = c.principal_id
			where c.id = any(${ids}::bigint[]) and c.state = 'published'
				and exists (select from reaction r where r.content_id = c.id and r.principal_id <> m.id and ${apart('m.id', 'r.principal_id')}
					and r.reacted_at > now() - interval '1 day'
					and not exists (select from mute where muter_id = m.id and muted_id = r.principal_id))
				and not exists (select from reading where member_id = m.id and content_id = c.root_id and stance = 'mute')`,
	);
}

/** No block stands between the two. */
const apart = (one: string, other: string) => sql`not exists (select from block
	where (blocker_id = ${sql.ref(one)} and blocked_id = ${sql.ref(other)}) or (blocker_id = ${sql.ref(other)} and blocked_id = ${sql.ref(one)}))`;

declare module '#platform/jobs.server.ts' {
	interface Jobs {
		/** Tells of new texts in spaces, and of thanks. */
		'tell-of-news': Record<string, never>;
	}
}
