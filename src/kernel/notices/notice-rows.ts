// Notices as they are shown, on the site and in mails: judged by what the member may see at this moment, and what came of
// one occasion in one discussion gathered into one row while it is unread.

import { type RawBuilder, sql } from 'kysely';
import { visibleTo } from '#kernel/audience/visible-to.ts';
import { kindOf } from '#kernel/content/kind.ts';
import { type Byline, type BylineRow, bylineColumns, toByline } from '#kernel/people/byline.ts';
import type { Member } from '#kernel/people/viewer.ts';
import type { Audience, Entry } from '#kernel/tables.ts';
import { db } from '#platform/db.server.ts';
import { type Id, shortId } from '#platform/ids.ts';
import { type NoticeFacts, noticeSentence } from './notice-sentence.ts';
import { type Occasion, occasionOf, type Way } from './occasions.ts';

/** Of more than this a row says that there are more. */
export const MOST_GATHERED = 100;
/** Names that a row of several tells, the last ones first. */
const NAMED = 3;

/** Where the text stands that a notice is about. */
export interface Place {
	audience: Audience;
	space: { id: Id; slug: string; name: string; entry: Entry; gated: boolean } | null;
}

export interface Notice {
	id: Id;
	kind: string;
	occasion: Occasion;
	/** Who did it; null when it were several, or nobody who is named. */
	actor: Byline | null;
	/** What happened, without the actor's name: "replied to your post". */
	sentence: string;
	/** Title of the discussion, as far as the sentence names it, and its language. */
	title: { words: string; language: string } | null;
	/** The same without the title of the discussion. */
	untitled: string;
	/** Where to look; null when there is nowhere. */
	path: string | null;
	/** So many facts in one row; more than MOST_GATHERED count as that. */
	count: number;
	place: Place | null;
	createdAt: Date;
	read: boolean;
	batch: string | null;
}

type NoticeRow = Partial<BylineRow> & {
	noticeId: Id;
	noticeKind: string;
	contentId: Id | null;
	contentKind: string | null;
	parentKind: string | null;
	parentIsMine: boolean | null;
	isRoot: boolean | null;
	parentIsRoot: boolean | null;
	rootTitle: string | null;
	rootLanguage: string | null;
	thanks: number | null;
	audience: Audience | null;
	space: Place['space'];
	words: Record<string, string>;
	createdAt: Date;
	read: boolean;
	batch: string | null;
	count: number | null;
	first: Id | null;
	names: string[] | null;
};

/** The notices that wait on a way, not read yet. */
const waiting = (way: Way, n: string) => sql`(${sql.ref(`${n}.read_at`)} is null
	and ${way === 'site' ? sql.ref(`${n}.site`) : sql`${sql.ref(`${n}.${way}_at`)} is not null`})`;

const suspended = (principal: string) =>
	sql`exists (select from member actor where actor.id = ${sql.ref(principal)} and actor.suspended_until > now())`;

/** Mutes, blocks and suspensions win over everything, also over a moderator's eyes. */
const heard = (member: Member, principal: string) =>
	sql`(${sql.ref(principal)} <> all(${[...member.blocked, ...member.muted]}::bigint[]) and not ${suspended(principal)})`;

const mayShow = (member: Member, n: string, content: string) => sql`(
	(${sql.ref(`${n}.content_id`)} is null or ${sql.ref(`${n}.kind`)} = 'removal' or ${visibleTo(member, content)})
	and (${sql.ref(`${n}.actor_id`)} is null or ${heard(member, `${n}.actor_id`)}))`;

/** Of what is gathered in one row the newest stands for all. */
export const standsForItself = (
	member: Member,
	way: Way,
) => sql`(n.batch is null or n.read_at is not null or not exists (
	select from notice later left join content about on about.id = later.content_id
	where later.member_id = n.member_id and later.batch = n.batch and later.id > n.id
		and ${waiting(way, 'later')} and ${mayShow(member, 'later', 'about')}))`;

/** Reads notices of the member that are on this way. @param where about `n`, the notice. @param order of the whole. */
export async function selectNotices(
	member: Member,
	way: Way,
	where: RawBuilder<unknown>,
	order: RawBuilder<unknown>,
): Promise<Notice[]> {
	const { rows } = await sql<NoticeRow>`
		select n.id as "noticeId", n.kind as "noticeKind", n.content_id as "contentId", content.kind as "contentKind",
			parent.kind as "parentKind", parent.principal_id = n.member_id as "parentIsMine", n.words,
			content.id = content.root_id as "isRoot", parent.id = content.root_id as "parentIsRoot",
			root.title as "rootTitle", root.language as "rootLanguage",
			case when n.kind = 'thanks' then (select reactions from tally where content_id = n.content_id) end as thanks,
			content.audience, (select json_build_object('id', id::text, 'slug', slug, 'name', name, 'entry', entry,
				'gated', gate is not null) from space where id = content.space_id) as space,
			n.created_at as "createdAt", n.read_at is not null as read, n.batch, gathered.count, gathered.first, gathered.names,
			${bylineColumns('p')}
		from notice n
			left join principal p on p.id = n.actor_id
			left join content on content.id = n.content_id
			left join content parent on parent.id = content.parent_id
			left join content root on root.id = content.root_id
			left join lateral (${gathered(member, way)}) gathered on n.batch is not null and n.read_at is null
		where n.member_id = ${member.memberId} and ${where}
			-- One notice tells of all replies since, also where the first of them is gone.
			and case when n.kind = 'followed' and n.read_at is null then gathered.count > 0 else ${mayShow(member, 'n', 'content')} end
		${order}`.execute(db);
	return rows.map(present);
}

/**
 * What stands in one row with the notice `n`: how many, the first of them, and by whom the last ones are. First and last go
 * by what was written, not by the notices: jobs run side by side, and the later reply may be told of first.
 */
function gathered(member: Member, way: Way): RawBuilder<unknown> {
	return sql`with one as (
			(select other.id, other.content_id, other.actor_id from notice other left join content about on about.id = other.content_id
				where n.kind <> 'followed' and other.member_id = n.member_id and other.batch = n.batch and other.id <= n.id
					and ${waiting(way, 'other')} and ${mayShow(member, 'other', 'about')}
				order by other.id desc limit ${sql.lit(MOST_GATHERED)})
			union all
			(select about.id, about.id, about.principal_id from content about
				where n.kind = 'followed' and about.root_id = content.root_id and about.number >= content.number
					and about.principal_id <> n.member_id and ${visibleTo(member, 'about')} and ${heard(member, 'about.principal_id')}
				order by about.number desc limit ${sql.lit(MOST_GATHERED)})
		)
		select count(*)::int as count, (array_agg(one.content_id order by one.content_id, one.id))[1] as first,
			(select array_agg(who.name order by by_one.about desc, by_one.last desc)
				from (select actor_id, max(content_id) as about, max(id) as last from one
					group by actor_id order by 2 desc, 3 desc limit ${sql.lit(NAMED + 1)}) by_one
					join principal who on who.id = by_one.actor_id) as names
		from one`;
}

function present(row: NoticeRow): Notice {
	const count = Math.max(1, row.count ?? 1);
	const target = (count > 1 && row.first) || row.contentId;
	const facts: NoticeFacts = {
		kind: row.noticeKind,
		words: row.words,
		contentNoun: row.contentKind ? kindOf(row.contentKind).noun : null,
		parentNoun: row.parentKind ? kindOf(row.parentKind).noticeText(null as never) : null,
		parentIsMine: row.parentIsMine ?? false,
		isRoot: row.isRoot ?? false,
		parentIsRoot: row.parentIsRoot ?? false,
		rootTitle: row.rootTitle,
		space: row.space,
		thanks: row.thanks ?? 0,
		count,
		names: count > 1 ? byWhom(row.names ?? []) : '',
	};
	const contentPath = target ? `/go/${shortId(target)}` : null;
	const { sentence, path } = noticeSentence(facts, contentPath, row.handle ?? null);
	return {
		id: row.noticeId,
		kind: row.noticeKind,
		occasion: occasionOf(row.noticeKind),
		actor: row.handle && count === 1 ? toByline(row as BylineRow) : null,
		sentence,
		title:
			row.rootTitle && row.rootLanguage && sentence.includes(row.rootTitle)
				? { words: row.rootTitle, language: row.rootLanguage }
				: null,
		untitled: noticeSentence({ ...facts, rootTitle: null }, contentPath, null).sentence,
		path,
		count,
		place: row.audience && { audience: row.audience, space: row.space },
		createdAt: row.createdAt,
		read: row.read,
		batch: row.batch,
	};
}

/** "A", "A and B", "A, B, C and others". */
function byWhom(names: string[]): string {
	if (names.length > NAMED) return `${names.slice(0, NAMED).join(', ')} and others`;
	return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
