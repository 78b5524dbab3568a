// A mixed list: ids first (the skeleton), then everything that one row shows, in the same statement. Kinds contribute
// the fragment that they alone own, so a page costs one statement however many kinds stand on it.

import { type RawBuilder, sql } from 'kysely';
import { attachmentsJson } from '#kernel/attachments/attachments-json.ts';
import type { Photo } from '#kernel/attachments/picture-sizes.ts';
import { allKinds, type Card, type Envelope, kindOf } from '#kernel/content/kind.ts';
import { mayModerate } from '#kernel/content/rules.ts';
import { shownHtml, writtenColumns } from '#kernel/content/written-html.ts';
import { type Byline, type BylineRow, bylineColumns, toByline } from '#kernel/people/byline.ts';
import type { Viewer } from '#kernel/people/viewer.ts';
import type { Audience, Sign } from '#kernel/tables.ts';
import { type TopicName, topicsJson } from '#kernel/topics/topics-json.ts';
import { db } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';

/** What a list or a thread shows of one content: what the page needs and no more. */
export interface Row {
	id: Id;
	kind: string;
	/** Path of its page. */
	link: string;
	parentId: Id | null;
	/** Null for a tombstone. */
	author: Byline | null;
	card: Card | null;
	/** Of a tombstone: who took it away, in general words. */
	removal: string | null;
	audience: Audience;
	space: { slug: string; name: string } | null;
	language: string;
	publishedAt: Date;
	editedAt: Date | null;
	/** Place of a reply in its thread, from 1; null for a root. */
	number: number | null;
	/** Of a root: the number of the newest reply. */
	lastNumber: number;
	replies: number;
	reactions: number;
	mine: Sign | null;
	isMine: boolean;
	/** The viewer keeps order where it stands. */
	mayRemove: boolean;
	attachments: Photo[];
	/** What it is about, as its author says. */
	topics: TopicName[];
	locked: boolean;
}

interface Read extends BylineRow {
	id: Id;
	kind: string;
	rootId: Id;
	parentId: Id | null;
	spaceId: Id | null;
	title: string | null;
	audience: Audience;
	language: string;
	publishedAt: Date;
	at: string;
	editedAt: Date | null;
	removed: boolean;
	removal: { rule: string; byAuthor: boolean } | null;
	locked: boolean;
	html: string;
	plain: string | null;
	number: number | null;
	lastNumber: number;
	replies: number;
	reactions: number;
	mine: Sign | null;
	attachments: Photo[] | null;
	topics: TopicName[] | null;
	detail: unknown;
	spaceSlug: string | null;
	spaceName: string | null;
}

/**
 * Reads the rows whose ids `skeleton` selects (columns id and place, where place orders the result upwards).
 * The skeleton must have asked visibleTo; nothing is filtered here.
 */
export async function readRows(
	viewer: Viewer,
	skeleton: RawBuilder<unknown>,
): Promise<{ row: Row; at: string; id: Id }[]> {
	const me = viewer.principalId;
	const { rows } = await sql<Read>`
		with page as materialized (${skeleton})
		select c.id, c.kind, c.root_id as "rootId", c.parent_id as "parentId", c.space_id as "spaceId", c.title, c.audience,
			c.language, c.published_at as "publishedAt", (c.published_at at time zone 'UTC')::text || '+00' as at,
			c.edited_at as "editedAt", c.state <> 'published' as removed,
			case when c.state <> 'published' then (select json_build_object('rule', rule, 'byAuthor', removed_by = c.principal_id)
				from removal where content_id = c.id) end as removal, c.locked_at is not null as locked, ${writtenColumns('b')},
			c.number, coalesce(t.last_number, 0) as "lastNumber", coalesce(t.replies, 0) as replies, coalesce(t.reactions, 0) as reactions, ${bylineColumns('p')},
			${me === null ? sql`null` : sql`(select sign from reaction where content_id = c.id and principal_id = ${me})`} as mine,
			${attachmentsJson('c.id', 'b.attachments')} as attachments,
			case when c.parent_id is null then ${topicsJson('c.id')} end as topics,
			${details()} as detail, s.slug as "spaceSlug", s.name as "spaceName"
		from page
			join content c on c.id = page.id
			join principal p on p.id = c.principal_id
			left join body b on b.content_id = c.id
			left join tally t on t.content_id = c.id
			left join space s on s.id = c.space_id
		order by page.place`.execute(db);
	return rows.map((row) => ({ row: present(row, viewer), at: row.at, id: row.id }));
}

let detailsOfAllKinds: RawBuilder<unknown> | undefined;
/** One branch a kind that owns rows. Built once: the list of kinds is fixed when the process has started. */
function details(): RawBuilder<unknown> {
	if (!detailsOfAllKinds) {
		const branches = allKinds().flatMap((kind) =>
			kind.detail ? [sql`when ${sql.lit(kind.name)} then ${kind.detail('c')}`] : [],
		);
		detailsOfAllKinds = branches.length > 0 ? sql`case c.kind ${sql.join(branches, sql` `)} end` : sql`null`;
	}
	return detailsOfAllKinds;
}

/** For tests that add a kind after the first list was read. */
export function forgetKinds(): void {
	detailsOfAllKinds = undefined;
}

/** Names nobody: the author has the moderator's reason as a notice. */
function removalWords(removal: Read['removal']): string {
	if (removal === null) return 'removed';
	return removal.byAuthor ? 'taken back by its author' : `removed by a moderator: ${removal.rule}`;
}

function present(read: Read, viewer: Viewer): Row {
	const me = viewer.principalId;
	const kind = kindOf(read.kind);
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
		author: read.removed ? null : toByline(read),
		card: read.removed ? null : kind.card(envelope, shownHtml(read), read.detail),
		removal: read.removed ? removalWords(read.removal) : null,
		audience: read.audience,
		space: read.spaceSlug ? { slug: read.spaceSlug, name: read.spaceName as string } : null,
		language: read.language,
		publishedAt: read.publishedAt,
		editedAt: read.editedAt,
		number: read.number,
		lastNumber: read.lastNumber,
		replies: read.replies,
		reactions: read.reactions,
		mine: read.mine,
		isMine: me !== null && read.authorId === me,
		mayRemove: viewer.memberId !== null && mayModerate(viewer, { spaceId: read.spaceId, authorId: read.authorId }),
		attachments: read.removed ? [] : (read.attachments ?? []),
		topics: read.removed ? [] : (read.topics ?? []),
		locked: read.locked,
	};
}
