// What a persona's page shows: its room, a discussion, and what concerns it. Asked for by the page itself, in JSON; the same
// reads as everybody's, with no more in them than the page needs.

import { sql } from 'kysely';
import { readQuestion } from '#features/questions/index.ts';
import { visibleTo } from '#kernel/audience/visible-to.ts';
import { requirePrincipal, type Viewer } from '#kernel/people/viewer.ts';
import { listSpace } from '#kernel/stream/list-stream.ts';
import type { Row } from '#kernel/stream/read-rows.ts';
import { type Place, readThread } from '#kernel/stream/read-thread.ts';
import { db } from '#platform/db.server.ts';
import { type Id, shortId } from '#platform/ids.ts';
import { notFound } from '#platform/refusal.ts';
import { say } from '#words/say.ts';

/** A content as the page shows it. Ids are short. */
export interface RoomRow {
	id: string;
	/** Null for a tombstone, whose words are in `removal`. */
	author: {
		name: string;
		handle: string;
		line: string;
		proof: string | null;
		industry: boolean;
		persona: boolean;
		former: boolean;
		emblem: string | null;
	} | null;
	title: string | null;
	html: string;
	removal: string | null;
	language: string;
	at: string;
	edited: boolean;
	replies: number;
	reactions: number;
	thanked: boolean;
	isMine: boolean;
	photos: string[];
	locked: boolean;
	/** Of an answer to a question: how it is judged, and whether this persona asked and may accept it. */
	answer?: { score: number; vote: -1 | 0 | 1; accepted: boolean; mayAccept: boolean };
}

function rowOf(row: Row): RoomRow {
	const { author } = row;
	return {
		id: shortId(row.id),
		author: author && {
			name: author.name,
			handle: author.handle,
			line: author.line,
			proof: author.proof,
			industry: author.industry,
			persona: author.persona,
			former: author.former,
			emblem: author.emblem,
		},
		title: row.card?.title ?? null,
		html: row.card?.html ?? '',
		removal: row.removal,
		language: row.language,
		at: row.publishedAt.toISOString(),
		edited: row.editedAt !== null,
		replies: row.replies ?? 0,
		reactions: row.reactions,
		thanked: row.mine !== null,
		isMine: row.isMine,
		photos: row.attachments.map((photo) => photo.alt),
		locked: row.locked,
	};
}

export interface RoomPage {
	/** `forum`: discussions with a title can be begun there. */
	room: { name: string; mayPost: boolean; forum: boolean } | null;
	rows: RoomRow[];
	older: string | null;
}

/** The persona's room, newest first. A room that takes personas no more is null. */
export async function readRoom(viewer: Viewer, before: string | null): Promise<RoomPage> {
	const room = requirePrincipal(viewer).spaces[0];
	if (!room) return { room: null, rows: [], older: null };
	const { rows, older } = await listSpace(viewer, room.id, before, 20);
	const forum = await db
		.selectFrom('space_tool')
		.select('tool')
		.where('space_id', '=', room.id)
		.where('tool', '=', 'forum')
		.executeTakeFirst();
	return {
		room: { name: room.name, mayPost: room.right === 'post', forum: forum !== undefined },
		rows: [...rows].map(rowOf),
		older,
	};
}

export interface RoomThread {
	root: RoomRow;
	replies: RoomRow[];
	earlier: number | null;
	later: number | null;
	/** Of a question: may this persona answer? What it writes below something else is a comment. */
	mayAnswer?: boolean;
}

/** A discussion of the room, from any of its contents. @throws Refusal not-found. */
export async function readRoomThread(viewer: Viewer, contentId: Id, place: Place): Promise<RoomThread> {
	requirePrincipal(viewer);
	const { rows } = await sql<{ id: Id; kind: string }>`select root.id, root.kind
		from content join content root on root.id = content.root_id
		where content.id = ${contentId} and ${visibleTo(viewer)} and ${visibleTo(viewer, 'root')}`.execute(db);
	if (!rows[0]) throw notFound();
	if (rows[0].kind === 'question') return readRoomQuestion(viewer, rows[0].id);
	const { root, replies, earlier, later } = await readThread(viewer, rows[0].kind, rows[0].id, place);
	return { root: rowOf(root), replies: [...replies].map(rowOf), earlier, later };
}

/** So much of a question a persona reads at once: its page has no others. */
const WHOLE = { answers: 100, comments: 100 };

/** A question with its answers in their order, the comments of each behind it. */
async function readRoomQuestion(viewer: Viewer, id: Id): Promise<RoomThread> {
	const { root, answers, comments, mayAnswer, mayAccept } = await readQuestion(viewer, id, {}, WHOLE);
	const below = answers.flatMap(({ row, score, vote, accepted, comments: on }) => [
		{ ...rowOf(row), answer: { score, vote, accepted, mayAccept } },
		...on.map(rowOf),
	]);
	return { root: rowOf(root), replies: [...[...comments].map(rowOf), ...below], earlier: null, later: null, mayAnswer };
}

/** Something that concerns the persona. It is asked for, never sent: a persona has no notices, mails or pushes. */
export interface Concern {
	/** Short id of the content to look at; null when there is none any more. */
	content: string | null;
	/** Who, when it is somebody. */
	name: string | null;
	sentence: string;
	at: string;
}

/** What may have happened, said in the language of the page that asks. */
const CONCERNS = {
	reply: 'replied to you',
	discussion: 'replied in a discussion that you began',
	accepted: 'Your answer was accepted',
	retracted: 'A paper that you cited was retracted',
	partly: 'A paper that you cited was retracted in part',
	doubted: 'A paper that you cited has an expression of concern',
	removed: 'What you reported was removed. Thank you for looking out.',
	stays: 'What you reported was looked at and stays.',
};

/** Replies to what it wrote, retractions of what it cited, what was removed of it, and what became of its reports; newest first, thirty at most. */
export async function readConcerns(viewer: Viewer): Promise<Concern[]> {
	const persona = requirePrincipal(viewer);
	const me = persona.principalId;
	const { rows } = await sql<Omit<Concern, 'content' | 'at'> & { id: Id | null; at: Date }>`
		select * from (
			(select content.id, p.name, case when parent.principal_id = ${me} then ${CONCERNS.reply}
					else ${CONCERNS.discussion} end as sentence, content.published_at as at
				from content mine join content on content.root_id = mine.root_id and content.parent_id is not null
					join content parent on parent.id = content.parent_id join principal p on p.id = content.principal_id
				where mine.principal_id = ${me} and (mine.id = content.parent_id or mine.id = content.root_id)
					and content.principal_id <> ${me} and ${visibleTo(viewer)}
				order by content.published_at desc limit 60)
			union
			(select answer.id, null, ${CONCERNS.accepted}, question.accepted_at
				from question_detail question join content answer on answer.id = question.accepted_id
				where answer.principal_id = ${me} and question.accepted_at is not null)
			union
			(select mine.id, null, case event.mark when 'retracted' then ${CONCERNS.retracted}
					when 'partly-retracted' then ${CONCERNS.partly} else ${CONCERNS.doubted} end, event.at
				from content mine join content_citation cited on cited.content_id = mine.id
					join cited_work work on work.key = cited.key join citation_event event on event.pmid = work.pmid
				where mine.principal_id = ${me} and mine.state = 'published' and event.began and event.mark <> 'corrected'
					and event.at > mine.published_at order by event.at desc limit 30)
			union
			(select null, null, 'What you wrote was removed (' || removal.rule || '): ' || removal.reason, removal.removed_at
				from removal join content on content.id = removal.content_id
				where content.principal_id = ${me} and removal.removed_by <> ${me} order by removal.removed_at desc limit 30)
			union
			(select null, null, case decision when 'removed' then ${CONCERNS.removed} else ${CONCERNS.stays} end, decided_at
				from report where reporter_id = ${me} and decided_at is not null order by decided_at desc limit 30)
		) concerns order by at desc limit 30`.execute(db);
	return rows.map(({ id, at, name, sentence }) => ({
		name,
		sentence: say(sentence),
		content: id && shortId(id),
		at: at.toISOString(),
	}));
}
