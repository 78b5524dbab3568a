// The live session of a meeting: opened and ended by whoever leads it, topics raised one after the other, and what members
// say. A line is a message and no content: it is screened and counted like one, arrives live, and is kept for the minutes.

import { sql } from 'kysely';
import { forgetNamed, keepNamed } from '#kernel/citations/name-works.ts';
import { once } from '#kernel/idempotency/once.ts';
import type { Viewer } from '#kernel/people/viewer.ts';
import { holdLinks } from '#kernel/people/writing-limits.ts';
import { closePoll, makePoll } from '#kernel/polls/make-poll.ts';
import { screenWriting } from '#kernel/screening/screen-writing.ts';
import { keepPace } from '#kernel/spaces/keep-pace.ts';
import { type Executor, transact } from '#platform/db.server.ts';
import { type Id, mintId, shortId } from '#platform/ids.ts';
import { countWithin } from '#platform/limits.server.ts';
import { notFound, Refusal } from '#platform/refusal.ts';
import { settings } from '#platform/settings.ts';
import { noteArrival, requireOpen, wakeSession } from './attend.ts';
import { leads, requireLead, requirePart } from './rules.ts';
import { VOTE } from './set-meeting.ts';
import { tellClub } from './tell-club.ts';

const LONGEST_LINE = 1000;
/** So many lines a minute of one member: faster than anybody types. */
const LINES_A_MINUTE = 20;
/** Days in which the vote after the meeting can be cast. */
const AFTER_DAYS = 3;
/** A session opens so many minutes before its time at the earliest. */
const EARLY = 60;

/** Opens the session: the vote before ends, the vote after begins, and those who said that they come are called. */
export async function openSession(viewer: Viewer, contentId: Id): Promise<void> {
	await transact(async (trx) => {
		const { member, meeting, space } = await requireLead(trx, viewer, { contentId });
		if (meeting.cancelledAt) throw new Refusal('not-allowed', 'This meeting was cancelled.');
		if (meeting.beganAt) return;
		if (meeting.startsAt.getTime() - EARLY * 60_000 > Date.now())
			throw new Refusal(
				'not-allowed',
				'A session is opened an hour before its time at the earliest. Move the meeting first.',
			);
		await sql`update club_meeting set began_at = now() where id = ${meeting.id}`.execute(trx);
		await beginVotes(trx, contentId);
		await noteArrival(trx, meeting.id, member.memberId);
		await tellClub(trx, {
			kind: 'meeting-soon',
			spaceId: space.id,
			contentId,
			actorId: member.memberId,
			sentence: 'opened the session of the journal club',
			path: `/meetings/${shortId(contentId)}/live`,
			fact: `meeting:${meeting.id}:open`,
			whom: sql<boolean>`exists (select from club_attendance a where a.meeting_id = ${meeting.id}
				and a.member_id = sm.member_id and a.coming)`,
		});
	});
}

/** Before ends now, after begins. @param at for seeds. */
export async function beginVotes(trx: Executor, contentId: Id, at = new Date()): Promise<void> {
	await closePoll(trx, contentId, 0, at);
	// The same words as before: whoever opens the session may read another language than who set the meeting.
	const { rows } = await sql<{ options: string[] }>`select options from poll
		where content_id = ${contentId} and round = 0`.execute(trx);
	const draft = {
		options: rows[0]?.options ?? VOTE.options,
		several: false,
		days: AFTER_DAYS,
		results: 'closed' as const,
		byProfession: false,
	};
	await makePoll(trx, contentId, draft, true, { round: 1, at });
}

/** Ends the session; whoever was there left with it. The vote after stays open for three days, or until the minutes. */
export async function endSession(viewer: Viewer, contentId: Id): Promise<void> {
	await transact(async (trx) => {
		const { meeting } = await requireLead(trx, viewer, { contentId });
		if (meeting.endedAt) return;
		requireOpen(meeting);
		await sql`update club_meeting set ended_at = now() where id = ${meeting.id}`.execute(trx);
		await wakeSession(trx, meeting.id);
		await sql`update club_attendance set left_at = now()
			where meeting_id = ${meeting.id} and arrived_at is not null and left_at is null`.execute(trx);
	});
}

export interface LineDraft {
	text: string;
	key: string;
	attested?: boolean;
	/** A retracted paper is named knowingly. */
	knowing?: boolean;
	at?: Date;
}

/** Says something; whoever speaks is present. @returns its id; of the first one when it was sent twice. */
export async function say(viewer: Viewer, contentId: Id, draft: LineDraft): Promise<Id> {
	const text = draft.text.replace(/\r\n/g, '\n').trim();
	if (text === '') throw new Refusal('invalid', 'Write something first.', { field: 'text' });
	if (text.length > LONGEST_LINE)
		throw new Refusal('invalid', `This is ${text.length} characters long; ${LONGEST_LINE} is the most.`, {
			field: 'text',
		});
	screenWriting([text], 'advise', draft.attested ?? false);
	return transact(async (trx) => {
		const { member, meeting, space } = await requirePart(trx, viewer, contentId);
		const { id } = await once(trx, member.principalId, draft.key, [contentId, text], async () => {
			if (!draft.at) {
				requireOpen(meeting);
				holdLinks(member, text);
				await keepPace(trx, member, space.id);
				if (settings().WRITING_LIMITS)
					await countWithin(trx, {
						whom: member.principalId,
						act: 'club-line',
						most: LINES_A_MINUTE,
						seconds: 60,
						sentence: (wait) =>
							`${LINES_A_MINUTE} lines a minute are the most. Wait ${wait}; what you typed is still here.`,
					});
			}
			const lineId = mintId(draft.at?.getTime());
			await writeLine(trx, { id: lineId, meetingId: meeting.id, memberId: member.memberId, text, at: draft.at });
			await keepNamed(trx, {
				place: 'line',
				rowId: lineId,
				memberId: member.memberId,
				texts: [text],
				knowing: draft.knowing ?? draft.at !== undefined,
				isNew: true,
			});
			await noteArrival(trx, meeting.id, member.memberId, draft.at);
			await wakeSession(trx, meeting.id);
			return lineId;
		});
		return id;
	});
}

async function writeLine(
	trx: Executor,
	line: { id: Id; meetingId: Id; memberId: Id; text: string; topic?: number; at?: Date },
): Promise<void> {
	await trx
		.insertInto('club_line')
		.values({
			id: line.id,
			meeting_id: line.meetingId,
			member_id: line.memberId,
			text: line.text,
			topic: line.topic ?? null,
			said_at: line.at ?? new Date(),
			taken_back_at: null,
		})
		.execute();
}

/** Raises a topic of the agenda: its time begins, and a line says so. Raised again it begins anew. @param at for seeds. */
export async function raiseTopic(viewer: Viewer, contentId: Id, place: number, at = new Date()): Promise<void> {
	await transact(async (trx) => {
		const { member, meeting } = await requireLead(trx, viewer, { contentId });
		requireOpen(meeting);
		const { rows } = await sql<{ title: string; minutes: number }>`update club_agenda set began_at = ${at}
			where meeting_id = ${meeting.id} and place = ${place} returning title, minutes`.execute(trx);
		const topic = rows[0];
		if (!topic) throw notFound();
		await writeLine(trx, {
			id: mintId(at.getTime()),
			meetingId: meeting.id,
			memberId: member.memberId,
			text: topic.title,
			topic: place,
			at,
		});
		await wakeSession(trx, meeting.id);
	});
}

/** Takes a line back: whoever said it, and those who lead. Its words are gone, its place stays. */
export async function takeLineBack(viewer: Viewer, contentId: Id, lineId: Id): Promise<void> {
	await transact(async (trx) => {
		const { member, meeting, space } = await requirePart(trx, viewer, contentId);
		const mine = leads(member, space, meeting) ? sql`true` : sql`member_id = ${member.memberId}`;
		const { rows } = await sql<{
			by: Id;
		}>`update club_line set text = '', taken_back_at = coalesce(taken_back_at, now())
			where id = ${lineId} and meeting_id = ${meeting.id} and topic is null and ${mine} returning member_id as by`.execute(
			trx,
		);
		if (!rows[0]) throw notFound();
		await forgetNamed(trx, 'line', lineId, rows[0].by);
		await wakeSession(trx, meeting.id);
	});
}
