// What concerns the member, newest first; and what is new since a stream last looked.

import { type RawBuilder, sql } from 'kysely';
import { visibleTo } from '#kernel/audience/visible-to.ts';
import { kindOf } from '#kernel/content/kind.ts';
import { type Byline, type BylineRow, bylineColumns, toByline } from '#kernel/people/byline.ts';
import { type Member, requireMember, type Viewer } from '#kernel/people/viewer.ts';
import { db } from '#platform/db.server.ts';
import { type Id, shortId } from '#platform/ids.ts';
import { notFound } from '#platform/refusal.ts';
import { type NoticeFacts, noticeSentence } from './notice-sentence.ts';

export interface Notice {
	id: Id;
	kind: string;
	actor: Byline | null;
	/** What happened, without the actor's name: "replied to your post". */
	sentence: string;
	/** Where to look; null when there is nowhere. */
	path: string | null;
	createdAt: Date;
	read: boolean;
}

type NoticeRow = Partial<BylineRow> & {
	noticeId: Id;
	noticeKind: string;
	contentId: Id | null;
	contentKind: string | null;
	parentKind: string | null;
	parentIsMine: boolean | null;
	rootTitle: string | null;
	words: Record<string, string>;
	createdAt: Date;
	read: boolean;
};

/** A page of notices, newest first. A notice about something that the member may no longer see is not shown. */
export async function readNotices(
	viewer: Viewer,
	before: Id | null,
	size = 40,
): Promise<{ notices: Notice[]; older: Id | null }> {
	const member = requireMember(viewer);
	const { rows } = await select(
		member,
		sql`${before ? sql`n.id < ${before}` : sql`true`}`,
		sql`order by n.id desc limit ${sql.lit(size + 1)}`,
	).execute(db);
	const shown = rows.slice(0, size).map(present);
	return { notices: shown, older: rows.length > size ? (shown.at(-1)?.id ?? null) : null };
}

/** So many notices a stream sends at once; of more, the newest, and the count of unread ones says the rest. */
export const MOST_AT_ONCE = 20;

/**
 * Notices that a stream has not seen: written by a transaction that was not finished at `horizon`. The new horizon is
 * the oldest transaction still running now, so a late commit is found by the next look; a notice may come twice, and
 * the reader knows it by its id. @param horizon xid8 as text; null starts now.
 */
export async function noticesSince(
	member: Member,
	horizon: string | null,
): Promise<{ notices: Notice[]; horizon: string }> {
	const now = await sql<{ horizon: string }>`select pg_snapshot_xmin(pg_current_snapshot())::text as horizon`.execute(
		db,
	);
	const next = now.rows[0]?.horizon as string;
	if (horizon === null) return { notices: [], horizon: next };
	const { rows } = await select(
		member,
		sql`n.txid >= ${horizon}::xid8 and n.read_at is null`,
		sql`order by n.id desc limit ${sql.lit(MOST_AT_ONCE)}`,
	).execute(db);
	return { notices: rows.reverse().map(present), horizon: next };
}

function select(member: Member, where: RawBuilder<unknown>, order: RawBuilder<unknown>) {
	return sql<NoticeRow>`
		select n.id as "noticeId", n.kind as "noticeKind", n.content_id as "contentId", content.kind as "contentKind",
			parent.kind as "parentKind", parent.principal_id = n.member_id as "parentIsMine", n.words,
			(select title from content root where root.id = content.root_id) as "rootTitle",
			n.created_at as "createdAt", n.read_at is not null as read, ${bylineColumns('p')}
		from notice n
			left join principal p on p.id = n.actor_id
			left join content on content.id = n.content_id
			left join content parent on parent.id = content.parent_id
		where n.member_id = ${member.memberId} and ${where}
			and (n.content_id is null or n.kind = 'removal' or ${visibleTo(member)})
			and (n.actor_id is null or n.actor_id <> all(${[...member.blocked, ...member.muted]}::bigint[])) ${order}`;
}

function present(row: NoticeRow): Notice {
	const facts: NoticeFacts = {
		kind: row.noticeKind,
		words: row.words,
		contentNoun: row.contentKind ? kindOf(row.contentKind).noun : null,
		parentNoun: row.parentKind ? kindOf(row.parentKind).noticeText(null as never) : null,
		parentIsMine: row.parentIsMine ?? false,
		rootTitle: row.rootTitle,
	};
	const { sentence, path } = noticeSentence(
		facts,
		row.contentId ? `/go/${shortId(row.contentId)}` : null,
		row.handle ?? null,
	);
	return {
		id: row.noticeId,
		kind: row.noticeKind,
		actor: row.handle ? toByline(row as BylineRow) : null,
		sentence,
		path,
		createdAt: row.createdAt,
		read: row.read,
	};
}

/** Marks one notice, or all of them, as read. */
export async function markRead(viewer: Viewer, which: Id | 'all'): Promise<void> {
	const me = requireMember(viewer).memberId;
	await sql`update notice set read_at = now() where member_id = ${me} and read_at is null
		and ${which === 'all' ? sql`true` : sql`id = ${which}`}`.execute(db);
}

/** Marks one notice as read. @returns the path that it leads to. @throws Refusal not-found. */
export async function openNotice(viewer: Viewer, id: Id): Promise<string> {
	const member = requireMember(viewer);
	const { rows } = await select(member, sql`n.id = ${id}`, sql``).execute(db);
	if (!rows[0]) throw notFound();
	await markRead(viewer, id);
	return present(rows[0]).path ?? '/notices';
}
