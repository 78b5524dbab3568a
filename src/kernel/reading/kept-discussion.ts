// A page of a discussion, kept from one reader to the next. Whether somebody may read it is asked of the database each
// time, of the root: its replies stand before the same readers, which is looked at before a page is kept. One statement then
// says whether anything on it has changed, and what of it is the reader's own.

import { type RawBuilder, sql } from 'kysely';
import { visibleTo } from '#kernel/audience/visible-to.ts';
import { kindOf } from '#kernel/content/kind.ts';
import { NO_CARD } from '#kernel/links/link-card.ts';
import type { Member, Viewer } from '#kernel/people/viewer.ts';
import { ownRow, type Row } from '#kernel/stream/read-rows.ts';
import { type Place, Thread } from '#kernel/stream/read-thread.ts';
import { RowList } from '#kernel/stream/row-list.ts';
import {
	authorVersionColumn,
	keptShared,
	rowTables,
	type SharedRow,
	versionColumn,
} from '#kernel/stream/shared-rows.ts';
import type { Sign } from '#kernel/tables.ts';
import { readText } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { jsonOf } from '#platform/json-of.ts';
import { placeWaiting } from './note-reading.ts';
import { type AskMore, Beside, type BesideRead, besideJson, discussionMark, toBeside } from './read-beside.ts';
import type { Stance } from './tables.ts';

export interface KeptDiscussion {
	root: SharedRow;
	replies: SharedRow[];
	earlier: number | null;
	later: number | null;
	ids: Id[];
	/** Rows that are compared one by one: the root, and what shows more than words. */
	watched: Id[];
	versions: string;
	/** The same without the root's. */
	otherVersions: string;
	/**
	 * Says of the root what its version says, at a third of the price: known once both have been read by one statement.
	 * Null until then, and where the root shows what this is not made of.
	 */
	rootMark: string | null;
	/** Those who wrote the others, and what is proved of them at this moment. */
	authors: Id[];
	authorVersions: string;
	/** Something stands beside it that has to be asked for: it was closed, moved, or answers another page. */
	hasBeside: boolean;
	/** What is answered here and stands on another page. */
	elsewhere: Id[];
	/** Names it, for the HTML of its replies (kept-replies.ts). */
	serial: number;
	/** What the kind's own page keeps with it (Opened.keep); null until then. */
	along: unknown;
	until: number;
}

/** Pages kept at most, the one that was asked for longest ago goes first; and for how long (ms), as rows are. */
const MOST = 300;
const KEEP_MS = 10 * 60_000;
const pages = new Map<string, KeptDiscussion>();
let serial = 0;
/** Bits of SharedRow.parts that this file knows: a link card, a poll, no card wanted. A page with any other is not kept. */
const KNOWN_PARTS = 1 | 2 | NO_CARD;

const pageOf = (rootId: Id, { at, before }: Place) => `${rootId} ${at ?? ''} ${before ?? ''}`;

/** Is the kept page certainly older than the root's state? @param mark discussionMark, just read. */
export function keptMoved(rootId: Id, place: Place, mark: string): boolean {
	const kept = pages.get(pageOf(rootId, place))?.rootMark;
	return kept == null || (kept !== mark && !kept.startsWith(`${mark}.`));
}

/** The page as this viewer may read it, or null: then it is read in the ordinary way, which knows what to refuse. */
export async function readKept(
	viewer: Viewer,
	kind: string,
	rootId: Id,
	place: Place,
	asked: AskMore,
): Promise<{ thread: Thread; beside: Beside; more: Record<string, unknown>; page: KeptDiscussion } | null> {
	const page = pages.get(pageOf(rootId, place));
	if (!page || page.until < Date.now() || !readsAll(viewer, page)) return null;
	const me = viewer.memberId;
	const lean = page.rootMark !== null;
	const watched = lean ? page.watched.filter((id) => id !== rootId) : page.watched;
	const besides = asked(page.root, page.along);
	const more = Object.keys(besides).length > 0;
	const read = (await readText(sql`
		select ${
			watched.length === 0
				? sql`''`
				: sql`(select string_agg(${versionColumn()}, E'\n' order by c.id) from ${rowTables(sql`unnest(${watched}::bigint[]) page (id)`)})`
		},
			(select string_agg(${authorVersionColumn()}, E'\n' order by p.id) from principal p where p.id = any(${page.authors}::bigint[])),
			(select string_agg(content_id || ' ' || sign, ' ') from reaction
				where content_id = any(${page.ids}::bigint[]) and principal_id = ${me}),
			r.number, extract(epoch from r.read_at) * 1000, r.stance, ${rootMark(page.root)},
			${page.hasBeside ? besideJson(viewer, sql`select unnest(${page.elsewhere}::bigint[])`) : sql`null`},
			${more ? jsonOf(besides) : sql`null`}
		from content left join reading r on r.member_id = ${me} and r.content_id = content.id
			join tally t on t.content_id = content.id
		where content.id = ${rootId} and content.kind = ${kind} and content.parent_id is null and ${visibleTo(viewer)}`)) as [
		string | null,
		string | null,
		string | null,
		string | null,
		string | null,
		Stance | null,
		string | null,
		string | null,
		string | null,
	][];
	const found = read[0];
	if (!found || (found[1] ?? '') !== page.authorVersions) return null;
	const versions = found[0] ?? '';
	if (lean ? found[6] !== page.rootMark || versions !== page.otherVersions : versions !== page.versions) return null;
	page.rootMark ??= found[6];
	const [, , signs, number, readAt, stance, , saidBeside, saidMore] = found;
	const mine = signsIn(signs);
	const own = (row: SharedRow) => ownRow(row, viewer, mine?.get(row.id) ?? null);
	const thread = Object.assign(new Thread(), {
		root: own(page.root),
		replies: RowList.from(page.replies.map(own)) as RowList,
		earlier: page.earlier,
		later: page.later,
		kept: page.serial,
	});
	const shown = number === null ? null : { number: Number(number), readAt: new Date(Number(readAt)) };
	const beside = saidBeside
		? toBeside(viewer, rootId, JSON.parse(saidBeside) as BesideRead)
		: Object.assign(new Beside(), {
				place: placeWaiting(me, rootId, shown),
				stance,
				closure: null,
				events: [],
				answered: new Map(),
			});
	return { thread, beside, more: saidMore ? JSON.parse(saidMore) : {}, page };
}

/**
 * May whoever sees the root read every reply of this page? Not its author, who sees it although the audience may not
 * admit him or her, and nobody who and one of whose writers have blocked each other.
 */
function readsAll(viewer: Viewer, { root, replies }: { root: SharedRow; replies: SharedRow[] }): viewer is Member {
	if (viewer.memberId === null || root.authorId === viewer.principalId) return false;
	const { blocked } = viewer;
	return (
		viewer.duties.includes('moderator') ||
		blocked.length === 0 ||
		replies.every((row) => row.author === null || !blocked.includes(row.authorId))
	);
}

/**
 * Over content and tally t of a root. Its tally moves with every change of a reply and of the bodies (migration 71), its own row
 * with every change of what it is about (migration 99s1); what else it shows is read where it has some. What has no place here makes it null.
 */
function rootMark({ kind, spaceId, attachments, linkCard, parts }: SharedRow): RawBuilder<string | null> {
	if (attachments.length > 0 || linkCard !== null || (parts & 1) !== 0) return sql`null`;
	const { detail, movesContent } = kindOf(kind);
	const rest = [
		spaceId === null ? null : sql`(select xmin from space where id = content.space_id)`,
		movesContent ? null : detail?.('content'),
	].filter((one) => one != null);
	return sql`concat_ws('.', ${sql.join([discussionMark('content', 't'), ...rest])})`;
}

function signsIn(text: string | null): Map<Id, Sign> | null {
	if (text === null) return null;
	const words = text.split(' ');
	const found = new Map<Id, Sign>();
	for (let at = 0; at + 1 < words.length; at += 2) found.set(words[at] as Id, words[at + 1] as Sign);
	return found;
}

/** Keeps a page that was just read by `viewer`, if it is the same for all who may read it; else null. */
export function keepDiscussion(
	viewer: Viewer,
	rootId: Id,
	place: Place,
	thread: Thread,
	beside: Beside,
): KeptDiscussion | null {
	// The blocks of a reader leave gaps that others do not have.
	const sawAll = viewer.memberId !== null && (viewer.duties.includes('moderator') || viewer.blocked.length === 0);
	if (!sawAll || thread.root.authorId === viewer.principalId) return null;
	const root = keptShared(rootId, thread.root.version);
	const replies = thread.replies.map((row: Row) => keptShared(row.id, row.version));
	if (!root || ![root, ...replies].every((row) => row !== undefined && standsWith(root, row))) return null;
	const rows = replies as SharedRow[];
	const watched = inOrder([root, ...rows.filter((row) => !isPlain(row))]);
	const authors = new Map(
		[root, ...rows.filter(isPlain)].map((row) => [row.authorId, row.version.slice(0, row.version.indexOf('.'))]),
	);
	const elsewhere = answeredElsewhere(root, rows);
	const authorIds = [...authors.keys()].sort(byNumber);
	const key = pageOf(rootId, place);
	pages.delete(key);
	if (pages.size >= MOST) pages.delete(pages.keys().next().value as string);
	const page: KeptDiscussion = {
		root,
		replies: rows,
		earlier: thread.earlier,
		later: thread.later,
		ids: [rootId, ...rows.map((row) => row.id)],
		watched: watched.map((row) => row.id),
		versions: watched.map((row) => row.version).join('\n'),
		otherVersions: watched
			.filter((row) => row !== root)
			.map((row) => row.version)
			.join('\n'),
		rootMark: null,
		authors: authorIds,
		authorVersions: authorIds.map((id) => authors.get(id)).join('\n'),
		hasBeside: root.locked || beside.events.length > 0 || elsewhere.length > 0,
		elsewhere,
		serial: ++serial,
		along: null,
		until: Date.now() + KEEP_MS,
	};
	pages.set(key, page);
	return page;
}

/** Does the reply stand before the same readers as its root, and show nothing that is judged by itself? */
function standsWith(root: SharedRow, row: SharedRow): boolean {
	return (
		row.audience === root.audience &&
		row.spaceId === root.spaceId &&
		row.hostId === root.hostId &&
		(row.parts & ~KNOWN_PARTS) === 0
	);
}

/** Words, byline and counts alone: whatever changes them moves the root's version (migration 71) or the author's. */
function isPlain(row: SharedRow): boolean {
	return (
		row.author !== null && row.attachments.length === 0 && (row.parts & 1) === 0 && kindOf(row.kind).detail === null
	);
}

function answeredElsewhere(root: SharedRow, replies: SharedRow[]): Id[] {
	const here = new Set([root.id, ...replies.map((row) => row.id)]);
	return replies.flatMap(({ parentId }) => (parentId !== null && !here.has(parentId) ? [parentId] : []));
}

const byNumber = (a: Id, b: Id) => a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
const inOrder = (rows: SharedRow[]) => rows.sort((a, b) => byNumber(a.id, b.id));
