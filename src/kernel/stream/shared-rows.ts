// What everybody who may see a content sees of it: read without a viewer, so that nothing of a viewer can be in it, and
// kept in memory for as long as its version stands. Whether a viewer may see a row is asked of the database each time
// (read-rows.ts), and so is the version: a kept row is never older than the statement that named it.

import { type RawBuilder, sql } from 'kysely';
import { attachmentsJson } from '#kernel/attachments/attachments-json.ts';
import type { Photo } from '#kernel/attachments/picture-sizes.ts';
import { type VideoView, videoJson } from '#kernel/attachments/video/video-json.ts';
import { type Cited, citedJson, citedVersion } from '#kernel/citations/cited-json.ts';
import { markCited } from '#kernel/citations/mark-cited.ts';
import { allKinds, type Card, type Envelope, type Kind, kindOf } from '#kernel/content/kind.ts';
import { shownHtml, writtenColumns } from '#kernel/content/written-html.ts';
import type { LinkCard } from '#kernel/links/link-card.ts';
import { linkCardJson } from '#kernel/links/link-card-json.ts';
import { type Byline, type BylineRow, bylineColumns, toByline } from '#kernel/people/byline.ts';
import type { Audience } from '#kernel/tables.ts';
import { type TopicName, topicsJson } from '#kernel/topics/topics-json.ts';
import { db } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';

/** What a list or a thread shows of one content: what the page needs and no more. */
export interface SharedRow {
	id: Id;
	kind: string;
	/** Path of its page. */
	link: string;
	parentId: Id | null;
	spaceId: Id | null;
	authorId: Id;
	/** Whose connections read it, where they alone do. */
	hostId: Id;
	/** Null for a tombstone. */
	author: Byline | null;
	card: Card | null;
	/** Of a tombstone: who took it away, in general words. */
	removal: string | null;
	audience: Audience;
	space: { slug: string; name: string } | null;
	language: string;
	publishedAt: Date;
	/** The same with all its digits, for cursors. */
	at: string;
	editedAt: Date | null;
	/** Place of a reply in its thread, from 1; null for a root. */
	number: number | null;
	/** Of a root: the number of the newest reply. */
	lastNumber: number;
	/** Null of what takes none: there is nowhere to reply. */
	replies: number | null;
	reactions: number;
	/** Texts that carry it, as far as whoever reads it may know of them. */
	reposts: number;
	attachments: Photo[];
	/** Null for most. */
	video: VideoView | null;
	/** What it is about, as its author says. */
	topics: TopicName[];
	locked: boolean;
	/** What stands at the first address that it links to. */
	linkCard: LinkCard | null;
	/** Papers that it cites, the retracted ones first. */
	cited: Cited[];
	/** What stands below the words beside photos: bit 1 a link card, bit 2 a poll, bit 4 another text, bit 8 a video. */
	parts: number;
	/** Moves on with every change of what stands here. */
	version: string;
}

interface Read extends BylineRow {
	id: Id;
	version: string;
	kind: string;
	rootId: Id;
	parentId: Id | null;
	spaceId: Id | null;
	hostId: Id;
	title: string | null;
	audience: Audience;
	language: string;
	publishedAt: Date;
	at: string;
	editedAt: Date | null;
	removed: boolean;
	/** Its author went for a while. */
	withheld: boolean;
	removal: { rule: string; byAuthor: boolean } | null;
	locked: boolean;
	linkCard: LinkCard | null;
	cited: Cited[] | null;
	parts: number;
	html: string;
	plain: string | null;
	number: number | null;
	lastNumber: number;
	replies: number;
	reactions: number;
	reposts: number;
	attachments: Photo[] | null;
	video: VideoView | null;
	topics: TopicName[] | null;
	detail: unknown;
	spaceSlug: string | null;
	spaceName: string | null;
}

/** The tables of a row, under the names that version and columns use. @param from what gives `page.id`. */
export function rowTables(from: RawBuilder<unknown>): RawBuilder<unknown> {
	return sql`${from}
		join content c on c.id = page.id
		join principal p on p.id = c.principal_id
		left join body b on b.content_id = c.id
		left join tally t on t.content_id = c.id
		left join space s on s.id = c.space_id`;
}

/**
 * A text that differs whenever anything differs that `columns` reads: the writing transaction of every row that is read
 * (xmin moves with each change of whatever column), what a proof is worth at this moment, and, where it is short, what is
 * read itself: the details of kinds, but for those that move the content's own row. What it is about moves that row too (migration 99s1). A table added to `columns` must
 * be added here; kept-rows.test.ts compares the two.
 */
export function versionColumn(): RawBuilder<string> {
	return sql<string>`concat_ws('.', ${authorVersionColumn()}, c.xmin, b.xmin, t.xmin, s.xmin,
		case when c.state <> 'published' then (select removal.xmin from removal where content_id = c.id) end,
		case when b.attachments > 0 then (select string_agg(photo.xmin::text, ',' order by photo.position)
			from attachment photo where photo.content_id = c.id) end, ${details('moving nothing')}, ${linkCardJson('c.id', 'b.parts')}, ${citedVersion('c.id', 'b.parts')},
		${videoJson('c.id', 'b.parts')})`;
}

/** The author's part of it, before the first full stop. */
export function authorVersionColumn(): RawBuilder<string> {
	return sql<string>`p.xmin || coalesce((p.proved_until <= now())::text, '')`;
}

/** What a row shows. It takes no viewer: what is a viewer's own belongs into OwnPart (read-rows.ts). */
function columns(): RawBuilder<unknown> {
	return sql`c.id, ${versionColumn()} as version, c.kind, c.root_id as "rootId", c.parent_id as "parentId", c.space_id as "spaceId", c.host_id as "hostId",
		c.title, c.audience, c.language, c.published_at as "publishedAt", (c.published_at at time zone 'UTC')::text || '+00' as at,
		c.edited_at as "editedAt", c.state <> 'published' as removed, c.state = 'withheld' as withheld,
		case when c.state <> 'published' then (select json_build_object('rule', rule, 'byAuthor', removed_by = c.principal_id)
			from removal where content_id = c.id) end as removal, c.locked_at is not null as locked, ${writtenColumns('b')}, coalesce(b.parts, 0) as parts, ${linkCardJson('c.id', 'b.parts')} as "linkCard",
		${citedJson('c.id', 'b.parts')} as cited,
		c.number, coalesce(t.last_number, 0) as "lastNumber", coalesce(t.replies, 0) as replies, coalesce(t.reactions, 0) as reactions, coalesce(t.reposts, 0) as reposts,
		${bylineColumns('p')}, ${attachmentsJson('c.id', 'b.attachments')} as attachments,
		${videoJson('c.id', 'b.parts')} as video, ${topics()} as topics,
		${details('all')} as detail, s.slug as "spaceSlug", s.name as "spaceName"`;
}

/** The statement behind readShared; the test compares its tables with those of versionColumn(). */
export function sharedStatement(ids: readonly Id[], carriers: readonly Id[] = []): RawBuilder<Read> {
	const page =
		carriers.length === 0
			? sql`unnest(${ids}::bigint[]) page (id)`
			: sql`(select unnest(${ids}::bigint[]) as id
				union select original_id from repost where content_id = any(${carriers}::bigint[])) page`;
	return sql<Read>`select ${columns()} from ${rowTables(page)}`;
}

function topics(): RawBuilder<TopicName[] | null> {
	return sql`case when c.parent_id is null then ${topicsJson('c.id')} end`;
}

let detailsOfKinds: Record<'all' | 'moving nothing', RawBuilder<unknown>> | undefined;
/** One branch a kind that owns rows. Built once: the list of kinds is fixed when the process has started. */
function details(of: 'all' | 'moving nothing'): RawBuilder<unknown> {
	const branches = (kinds: Kind<unknown>[]) => {
		const all = kinds.flatMap((kind) =>
			kind.detail ? [sql`when ${sql.lit(kind.name)} then ${kind.detail('c')}`] : [],
		);
		return all.length > 0 ? sql`case c.kind ${sql.join(all, sql` `)} end` : sql`null`;
	};
	detailsOfKinds ??= {
		all: branches(allKinds()),
		'moving nothing': branches(allKinds().filter(({ movesContent }) => !movesContent)),
	};
	return detailsOfKinds[of];
}

/** Rows kept at most: some two kilobytes each. The one that was asked for longest ago goes first. */
const MOST = 2500;
/** Milliseconds. Longer than pages need; a table that was rewritten (VACUUM FULL) gives its rows one and the same xmin. */
const KEEP_MS = 10 * 60_000;
const kept = new Map<Id, { row: SharedRow; until: number }>();

/** The row when it is kept in exactly this version. */
export function keptShared(id: Id, version: string): SharedRow | undefined {
	const found = kept.get(id);
	if (found === undefined || found.row.version !== version || found.until < Date.now()) return undefined;
	kept.delete(id);
	kept.set(id, found);
	return found.row;
}

/**
 * Reads rows by id, whoever asks: the caller has asked visibleTo, and compares the versions.
 * @param carriers what these carry is read with them, and kept for whoever may see it.
 */
export async function readShared(ids: readonly Id[], carriers: readonly Id[] = []): Promise<SharedRow[]> {
	const { rows } = await sharedStatement(ids, carriers).execute(db);
	return rows.map((read) => {
		const row = present(read);
		kept.delete(row.id);
		if (kept.size >= MOST) kept.delete(kept.keys().next().value as Id);
		kept.set(row.id, { row, until: Date.now() + KEEP_MS });
		return row;
	});
}

/** Names nobody: the author has the moderator's reason as a notice. */
function removalWords(removal: Read['removal']): string {
	if (removal === null) return 'removed';
	return removal.byAuthor ? 'taken back by its author' : `removed by a moderator: ${removal.rule}`;
}

function present(read: Read): SharedRow {
	const kind = kindOf(read.kind);
	const cited = read.removed ? [] : (read.cited ?? []);
	const envelope: Envelope = {
		id: read.id,
		kind: read.kind,
		rootId: read.rootId,
		parentId: read.parentId,
		spaceId: read.spaceId,
		title: read.title,
	};
	return {
		id: read.id,
		kind: read.kind,
		link: kind.link(envelope),
		parentId: read.parentId,
		spaceId: read.spaceId,
		authorId: read.authorId,
		hostId: read.hostId,
		author: read.removed ? null : toByline(read),
		card: read.removed ? null : kind.card(envelope, markCited(shownHtml(read), cited), read.detail),
		removal: read.withheld ? 'hidden while its author is away' : read.removed ? removalWords(read.removal) : null,
		audience: read.audience,
		space: read.spaceSlug ? { slug: read.spaceSlug, name: read.spaceName as string } : null,
		language: read.language,
		publishedAt: read.publishedAt,
		at: read.at,
		editedAt: read.editedAt,
		number: read.number,
		lastNumber: read.lastNumber,
		replies: kind.takesReplies ? read.replies : null,
		reactions: read.reactions,
		reposts: read.removed ? 0 : read.reposts,
		attachments: read.removed ? [] : (read.attachments ?? []),
		video: read.removed ? null : read.video,
		topics: read.removed ? [] : (read.topics ?? []),
		locked: read.locked,
		linkCard: read.removed ? null : read.linkCard,
		cited,
		parts: read.parts,
		version: read.version,
	};
}
