// Effect of a reply: its root's author and its parent's author are told, and whoever follows the discussion, if they may
// see it and have not muted it.

import { sql } from 'kysely';
import { visibleTo } from '#kernel/audience/visible-to.ts';
import { notify, writeNotices } from '#kernel/notices/notify.ts';
import { readViewerOf } from '#kernel/people/read-viewer.ts';
import { db } from '#platform/db.server.ts';
import { type Id, mintRun } from '#platform/ids.ts';
import { enqueue } from '#platform/jobs.server.ts';

/** Task of 'reply.published'. Runs as often as it likes: one fact makes one notice. */
export async function tellOfReply({ contentId }: { contentId: Id }): Promise<void> {
	const { rows } = await sql<{ memberId: Id }>`
		select distinct m.id as "memberId"
		from content
			join content root on root.id = content.root_id
			join content parent on parent.id = content.parent_id
			join member m on m.id in (root.principal_id, parent.principal_id)
		where content.id = ${contentId} and m.id <> content.principal_id
			and not exists (select from reading where member_id = m.id and content_id = root.id and stance = 'mute')`.execute(
		db,
	);
	for (const { memberId } of rows) await tell(memberId, contentId);
	await tellFollowers({ contentId, after: '0', told: rows.map((row) => row.memberId) });
}

async function tell(memberId: Id, contentId: Id): Promise<void> {
	const viewer = await readViewerOf(memberId);
	const { rows } = await sql<{ actorId: Id; publishedAt: Date }>`
		select principal_id as "actorId", published_at as "publishedAt" from content
		where content.id = ${contentId} and ${visibleTo(viewer)}`.execute(db);
	const seen = rows[0];
	if (!seen) return;
	await notify(db, {
		memberId,
		kind: 'reply',
		actorId: seen.actorId,
		contentId,
		fact: `reply:${contentId}`,
		at: seen.publishedAt,
	});
}

/** Followers whom one run tells; the next ones come with a job of their own. */
const AT_ONCE = 500;

interface Followers {
	contentId: Id;
	/** Followers up to this id were told. */
	after: Id;
	/** Members who have a notice about this reply already. */
	told: Id[];
}

/**
 * Task of 'reply.followed'. A follower has one notice until he or she reads on, however many replies come: the fact is
 * named after the place. The notice is shown only while they may see the reply, as every notice.
 */
export async function tellFollowers({ contentId, after, told }: Followers): Promise<void> {
	const { rows } = await sql<{ memberId: Id }>`
		select r.member_id as "memberId"
		from content c join reading r on r.content_id = c.root_id and r.stance = 'follow' and r.member_id > ${after}
		where c.id = ${contentId} and c.number > r.number and r.member_id <> c.principal_id
			and r.member_id <> all(${told}::bigint[])
			and (c.audience <> 'space' or exists (select from space_member
				where space_id = c.space_id and member_id = r.member_id and valid_until > now()))
			and not exists (select from block where (blocker_id = r.member_id and blocked_id = c.principal_id)
				or (blocker_id = c.principal_id and blocked_id = r.member_id))
		order by r.member_id limit ${sql.lit(AT_ONCE)}`.execute(db);
	await writeNotices(
		db,
		'followed',
		sql`select ${mintRun()}::bigint + row_number() over (order by r.member_id) as id, r.member_id, c.principal_id as actor_id,
				c.id as content_id, '{}'::jsonb as words, 'followed:' || c.root_id || ':' || r.number as fact, c.published_at as at
			from content c join reading r on r.content_id = c.root_id
			where c.id = ${contentId} and c.number > r.number and r.member_id = any(${rows.map((row) => row.memberId)}::bigint[])`,
	);
	const last = rows.at(-1);
	if (rows.length === AT_ONCE && last) await enqueue(db, 'reply.followed', { contentId, after: last.memberId, told });
}

declare module '#platform/jobs.server.ts' {
	interface Jobs {
		/** More than one run's followers are to be told of a reply. */
		'reply.followed': Followers;
	}
}
