// The moderators' queue, and the reading of one thing that was reported.
//
// readReported is the one exception to visibleTo. A report asks the moderators to look, and they cannot judge what they
// cannot see: content in spaces that they are not in, for connections, or for named people. So whoever judges reports
// may read what is reported, and nothing beside it: only while a report about it is open, only that one text with its
// photos (and the first words of what it answers), only through this function, and every
// reading is written to the audit log. Moderators of a space read so what was reported in their space alone. Nobody
// judges his or her own. What the author took back or changed after the report is shown too: whoever attacks somebody
// and then deletes it would never be judged otherwise. The queue itself shows no text.

import { sql } from 'kysely';
import { visibleTo } from '#kernel/audience/visible-to.ts';
import { audit } from '#kernel/audit/audit.ts';
import { moderatedSpaces } from '#kernel/content/rules.ts';
import { shownHtml, type Written, writtenColumns } from '#kernel/content/written-html.ts';
import { type Byline, type BylineRow, bylineColumns, toByline } from '#kernel/people/byline.ts';
import { holds, type Member, requireMember, type Viewer } from '#kernel/people/viewer.ts';
import { keepsOrder } from '#kernel/spaces/rights.ts';
import { readCursor, writeCursor } from '#kernel/stream/cursor.ts';
import type { Audience, ReportReason } from '#kernel/tables.ts';
import { db, type Executor, transact } from '#platform/db.server.ts';
import { readStoredFile } from '#platform/files.server.ts';
import type { Id } from '#platform/ids.ts';
import { notFound } from '#platform/refusal.ts';
import { waitsFor } from './open-report.ts';

export interface QueueEntry {
	contentId: Id;
	kind: string;
	author: Byline;
	space: string | null;
	audience: Audience;
	/** Reason by number of reporters. */
	reasons: { reason: ReportReason; reporters: number }[];
	firstReportedAt: Date;
	/** Its author took it back meanwhile. */
	withdrawn: boolean;
}

export interface Queue {
	entries: QueueEntry[];
	/** Cursor of what was reported later. */
	next: string | null;
}

/** Whoever judges reports: moderators of the network or of a space. @throws Refusal not-found for everyone else. */
function requireJudge(viewer: Viewer): Member {
	const member = requireMember(viewer);
	const spaces = moderatedSpaces(member);
	if (spaces !== 'all' && spaces.length === 0 && !holds(member, 'administrator')) throw notFound();
	return member;
}

/** What waits to be judged, the longest waiting first. An administrator without the duty finds it empty. */
export async function readReportQueue(viewer: Viewer, after: string | null, size = 30): Promise<Queue> {
	const moderator = requireJudge(viewer);
	const cursor = readCursor(after);
	const { rows } = await sql<
		BylineRow & {
			contentId: Id;
			kind: string;
			audience: Audience;
			space: string | null;
			state: string;
			reasons: ReportReason[];
			firstReportedAt: Date;
			at: string;
		}
	>`
		select waiting.*, content.kind, content.audience, content.state, space.name as space, ${bylineColumns('p')}
		from (
			select report.content_id as "contentId", array_agg(report.reason) as reasons, min(reported_at) as "firstReportedAt",
				(min(reported_at) at time zone 'UTC')::text || '+00' as at
			from report join content on content.id = report.content_id
			where report.decided_at is null and content.state in ('published', 'removed') and ${waitsFor(moderator)}
			group by report.content_id
			${cursor ? sql`having (min(reported_at), report.content_id) > (${cursor.at}::timestamptz, ${cursor.id}::bigint)` : sql``}
			order by min(reported_at), report.content_id limit ${size + 1}
		) waiting
			join content on content.id = waiting."contentId" join principal p on p.id = content.principal_id
			left join space on space.id = content.space_id
		order by waiting."firstReportedAt", waiting."contentId"`.execute(db);
	const shown = rows.slice(0, size);
	const last = shown.at(-1);
	return {
		entries: shown.map((row) => ({
			contentId: row.contentId,
			kind: row.kind,
			author: toByline(row),
			space: row.space,
			audience: row.audience,
			reasons: countReasons(row.reasons),
			firstReportedAt: row.firstReportedAt,
			withdrawn: row.state === 'removed',
		})),
		next: rows.length > size && last ? writeCursor({ at: last.at, id: last.contentId }) : null,
	};
}

function countReasons(reasons: ReportReason[]): QueueEntry['reasons'] {
	const counts = new Map<ReportReason, number>();
	for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1);
	return [...counts].map(([reason, reporters]) => ({ reason, reporters })).sort((a, b) => b.reporters - a.reporters);
}

export interface ReportedPicture {
	/** A data address. */
	source: string;
	alt: string;
	/** Hard to look at, as its author says. */
	veiled: boolean;
}

export interface Reported {
	contentId: Id;
	kind: string;
	title: string | null;
	/** BCP 47. */
	language: string;
	html: string;
	author: Byline;
	space: string | null;
	audience: Audience;
	publishedAt: Date;
	withdrawn: boolean;
	/** The author's words from before they were changed, as far as they stood there after the first report. */
	changedSince: { markdown: string; revisedAt: Date }[];
	/** The moderator may see the thread as a member, and go there. */
	mayVisit: boolean;
	/** What stands around it: the beginning of the discussion and what it answers, in its first words and without names. */
	context: { words: string; language: string; what: 'root' | 'answered' }[];
	/** The viewer keeps order in its space, and could pass it on to the moderators of the network. */
	mayPassOn: boolean;
	/** The discussion is closed already. */
	locked: boolean;
	/** Photos in the page itself: no address leads to them. */
	photos: ReportedPicture[];
	/** Who reported stays unnamed: it does not matter for the judgement. */
	reports: { reason: ReportReason; details: string; reportedAt: Date }[];
}

/**
 * Opens one reported content for judging. The reading is written to the audit log in the same transaction.
 * @throws Refusal not-found when no report about it is open, or somebody else judges it.
 */
export async function readReported(viewer: Viewer, contentId: Id): Promise<Reported> {
	const moderator = requireJudge(viewer);
	const { row, reports, pictures, changedSince, context, mayPassOn } = await transact(async (trx) => {
		const found = await sql<
			BylineRow &
				Written &
				Omit<Reported, 'author' | 'photos' | 'reports' | 'withdrawn' | 'changedSince' | 'context' | 'mayPassOn'> & {
					state: string;
					spaceId: Id | null;
				}
		>`
			select content.id as "contentId", content.kind, content.title, content.language, ${writtenColumns('body')}, space.name as space, content.audience,
				content.published_at as "publishedAt", content.state, content.space_id as "spaceId", root.locked_at is not null as locked, ${bylineColumns('p')},
				(${visibleTo(moderator)} and ${visibleTo(moderator, 'root')}) as "mayVisit"
			from content join body on body.content_id = content.id join principal p on p.id = content.principal_id
				join content root on root.id = content.root_id
				left join space on space.id = content.space_id
			where content.id = ${contentId} and content.state in ('published', 'removed') and ${waitsFor(moderator)}`.execute(
			trx,
		);
		const row = found.rows[0];
		if (!row) throw notFound();
		const keeps = moderator.spaces.some((space) => space.id === row.spaceId && keepsOrder(space));
		await audit(
			trx,
			moderator.memberId,
			'report.read',
			{ kind: 'content', id: contentId, owner: row.authorId },
			{ as: keeps ? 'space' : 'network' },
		);
		const reports = await trx
			.selectFrom('report')
			.select(['reason', 'details', 'reported_at as reportedAt'])
			.where('content_id', '=', contentId)
			.where('decided_at', 'is', null)
			.orderBy('reported_at')
			.execute();
		const changedSince = await trx
			.selectFrom('revision')
			.select(['markdown', 'revised_at as revisedAt'])
			.where('content_id', '=', contentId)
			.where('revised_at', '>=', reports[0]?.reportedAt as Date)
			.where('markdown', '<>', '')
			.orderBy('number', 'desc')
			.execute();
		const pictures = await readPictures(trx, contentId);
		const context = await readContext(trx, contentId);
		const waiting = await trx
			.selectFrom('report')
			.select('id')
			.where('content_id', '=', contentId)
			.where('decided_at', 'is', null)
			.where('network_from', '>', new Date())
			.executeTakeFirst();
		return { row, reports, pictures, changedSince, context, mayPassOn: keeps && waiting !== undefined };
	});
	return {
		contentId: row.contentId,
		kind: row.kind,
		title: row.title,
		language: row.language,
		html: shownHtml(row),
		author: toByline(row),
		space: row.space,
		audience: row.audience,
		publishedAt: row.publishedAt,
		withdrawn: row.state === 'removed',
		changedSince,
		mayVisit: Boolean(row.mayVisit),
		context,
		mayPassOn,
		locked: row.locked,
		photos: pictures,
		reports,
	};
}

/** A judgement needs what was answered; so much of it, and no more. */
const CONTEXT_CHARACTERS = 600;

async function readContext(trx: Executor, contentId: Id): Promise<Reported['context']> {
	const { rows } = await sql<{ title: string | null; language: string; markdown: string; what: 'root' | 'answered' }>`
		select around.title, around.language, body.markdown, case when around.id = content.root_id then 'root' else 'answered' end as what
		from content join content around on around.id in (content.root_id, content.parent_id) and around.id <> content.id
			join body on body.content_id = around.id
		where content.id = ${contentId} and around.state = 'published' order by around.id`.execute(trx);
	return rows.map(({ title, language, markdown, what }) => {
		const words = [title, markdown].filter(Boolean).join(': ');
		return {
			what,
			language,
			words: words.length > CONTEXT_CHARACTERS ? `${words.slice(0, CONTEXT_CHARACTERS)}…` : words,
		};
	});
}

/** Wide enough to recognise what a moderator must recognise. */
const WIDTH_TO_JUDGE = 1280;

async function readPictures(trx: Executor, contentId: Id): Promise<ReportedPicture[]> {
	const { rows } = await sql<{ hash: Buffer; mediaType: string; alt: string; veiled: boolean }>`
		select variant.hash, variant.media_type as "mediaType", attachment.alt, attachment.veiled
		from attachment cross join lateral (
			select hash, media_type from attachment_variant where attachment_id = attachment.id
			order by width > ${WIDTH_TO_JUDGE}, abs(width - ${WIDTH_TO_JUDGE}) limit 1) variant
		where attachment.content_id = ${contentId} order by attachment.position`.execute(trx);
	return Promise.all(
		rows.map(async ({ hash, mediaType, alt, veiled }) => {
			const { stream } = await readStoredFile(hash);
			const bytes = Buffer.from(await new Response(stream).arrayBuffer());
			return { source: `data:${mediaType};base64,${bytes.toString('base64')}`, alt, veiled };
		}),
	);
}
