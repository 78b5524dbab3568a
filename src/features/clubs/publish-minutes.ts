// Minutes: written by whoever led the meeting, published to the space under an address that stays; and to others, once every
// member who is named in them agrees.

import { sql } from 'kysely';
import { visibleTo } from '#kernel/audience/visible-to.ts';
import { checkTitle, publish } from '#kernel/content/publish.ts';
import { notify } from '#kernel/notices/notify.ts';
import { requireConfirmed, requireMember, type Viewer } from '#kernel/people/viewer.ts';
import { closePoll } from '#kernel/polls/make-poll.ts';
import { db, type Executor, transact } from '#platform/db.server.ts';
import { type Id, shortId } from '#platform/ids.ts';
import { notFound, Refusal } from '#platform/refusal.ts';
import { composeMinutes } from './compose-minutes.ts';
import { openMeeting, readVotes } from './read-meeting.ts';
import { readSession } from './read-session.ts';
import { readSheet } from './read-sheet.ts';
import { findMeeting, leads, requireLead } from './rules.ts';
import { tellClub } from './tell-club.ts';

export type Wanted = 'public' | 'members' | 'verified';

export interface MinutesDraft {
	title: string;
	markdown: string;
	/** For whom beside the space, once all who are named agree; null for the space alone. */
	wanted: Wanted | null;
	key: string;
	attested?: boolean;
	citing?: string;
	/** BCP 47, as its writer says; without it, it is guessed. */
	language?: string;
	at?: Date;
}

export interface MinutesForm {
	title: string;
	markdown: string;
	/** The second vote is still open: its result is missing. */
	voteOpen: boolean;
	/** Others than the space may be chosen. */
	mayShare: boolean;
	meeting: Awaited<ReturnType<typeof readSheet>>['meeting'];
}

/** What the form of the minutes begins with. @throws Refusal not-found for others than whoever leads. */
export async function draftMinutes(viewer: Viewer, contentId: Id): Promise<MinutesForm> {
	const [sheet, session] = await Promise.all([readSheet(viewer, contentId), readSession(viewer, contentId, true)]);
	const { meeting } = sheet;
	if (!meeting.leads || meeting.minutesId) throw notFound();
	requireHeld(meeting);
	const votes = await readVotes(viewer, meeting);
	return {
		meeting,
		title: `Journal club: ${meeting.title}`.slice(0, 200),
		markdown: composeMinutes({ ...sheet, ...session, meeting, votes }),
		voteOpen: votes.after !== null && !votes.after.closed,
		mayShare: !(await isSecret(db, meeting.space.id)),
	};
}

/** Ends the vote after the meeting before its time. */
export async function endVote(viewer: Viewer, contentId: Id): Promise<void> {
	await transact(async (trx) => {
		const { meeting } = await requireLead(trx, viewer, { contentId });
		requireHeld(meeting);
		await closePoll(trx, contentId, 1, new Date());
	});
}

function requireHeld(meeting: {
	startsAt: Date;
	beganAt: Date | null;
	endedAt: Date | null;
	cancelledAt: Date | null;
}) {
	if (meeting.cancelledAt) throw new Refusal('not-allowed', 'This meeting was cancelled.');
	if (meeting.beganAt && !meeting.endedAt) throw new Refusal('not-allowed', 'End the session first.');
	if (!meeting.beganAt && meeting.startsAt > new Date())
		throw new Refusal('not-allowed', 'Minutes are written when the meeting is over.');
}

async function isSecret(executor: Executor, spaceId: Id): Promise<boolean> {
	const { rows } = await sql`select from space where id = ${spaceId} and entry = 'secret'`.execute(executor);
	return rows.length > 0;
}

/** Publishes the minutes to the space. @returns their id; of the first ones when the form was sent twice. @throws Refusal. */
export async function publishMinutes(viewer: Viewer, contentId: Id, draft: MinutesDraft): Promise<Id> {
	const { space } = await openMeeting(viewer, contentId);
	const title = checkTitle(draft.title);
	return publish(
		viewer,
		{
			kind: 'minutes',
			audience: 'space',
			spaceId: space.id,
			title,
			markdown: draft.markdown,
			key: draft.key,
			attested: draft.attested,
			citing: draft.citing,
			language: draft.language,
			at: draft.at,
		},
		async (trx, minutesId) => {
			const { member, meeting } = await requireLead(trx, viewer, { contentId });
			if (!draft.at) requireHeld(meeting);
			if (meeting.minutesId) throw new Refusal('conflict', 'Minutes of this meeting are published already.');
			if (draft.wanted && (await isSecret(trx, space.id)))
				throw new Refusal('not-allowed', 'What is said in a secret space stays there.', { field: 'wanted' });
			await trx
				.insertInto('minutes_detail')
				.values({ content_id: minutesId, meeting_id: meeting.id, wanted: draft.wanted })
				.execute();
			await sql`update club_meeting set minutes_id = ${minutesId}, ended_at = coalesce(ended_at, ${draft.at ?? new Date()}) where id = ${meeting.id}`.execute(
				trx,
			);
			await sql`update poll set closes_at = least(closes_at, ${draft.at ?? new Date()}) where content_id = ${contentId} and round = 1`.execute(
				trx,
			);
			const named = await nameMembers(trx, minutesId, meeting.id, draft.markdown, member.memberId);
			for (const memberId of draft.wanted ? named : [])
				await notify(trx, {
					memberId,
					kind: 'minutes-named',
					actorId: member.memberId,
					contentId: minutesId,
					words: {
						sentence: 'named you in minutes and asks whether others may read them',
						path: `/minutes/${shortId(minutesId)}#share`,
					},
					fact: `minutes:${minutesId}:named`,
					at: draft.at,
				});
			await tellClub(trx, {
				kind: 'meeting',
				spaceId: space.id,
				contentId: minutesId,
				actorId: member.memberId,
				sentence: 'published the minutes of the journal club',
				path: `/minutes/${shortId(minutesId)}`,
				fact: `minutes:${minutesId}`,
				at: draft.at,
			});
		},
	);
}

/** Of those who took part in any way, whose name stands in the text. The author agrees by publishing. @returns the others. */
async function nameMembers(trx: Executor, minutesId: Id, meetingId: Id, markdown: string, author: Id): Promise<Id[]> {
	const { rows } = await sql<{ id: Id; name: string }>`
		select p.id, p.name from principal p where p.id in (
			select member_id from club_attendance where meeting_id = ${meetingId} and arrived_at is not null
			union select member_id from club_line where meeting_id = ${meetingId}
			union select member_id from club_judgement where meeting_id = ${meetingId}
			union select moderator_id from club_meeting where id = ${meetingId}
			union select ${author}::bigint)`.execute(trx);
	const text = markdown.normalize('NFC').toLowerCase();
	const named = rows.filter(({ name }) => text.includes(name.normalize('NFC').toLowerCase())).map(({ id }) => id);
	for (const id of new Set([...named, author]))
		await trx
			.insertInto('minutes_named')
			.values({ content_id: minutesId, member_id: id, agreed_at: id === author ? new Date() : null })
			.execute();
	return named.filter((id) => id !== author);
}

/**
 * One who is named agrees that others read the minutes, or takes that back. When all agree they are read by those who were
 * wanted; when one does not, by the space alone again. @throws Refusal not-found for whoever is not named.
 */
export async function agreeToShare(viewer: Viewer, minutesId: Id, agrees: boolean): Promise<void> {
	const member = requireConfirmed(viewer);
	await transact(async (trx) => {
		const { rows } = await sql<{ wanted: Wanted | null; spaceId: Id }>`
			select d.wanted, m.space_id as "spaceId" from content join minutes_detail d on d.content_id = content.id
				join club_meeting m on m.id = d.meeting_id
			where content.id = ${minutesId} and ${visibleTo(viewer)} for update of content`.execute(trx);
		const minutes = rows[0];
		if (!minutes?.wanted) throw notFound();
		const { rows: changed } = await sql`update minutes_named set agreed_at = ${agrees ? new Date() : null}
			where content_id = ${minutesId} and member_id = ${member.memberId} returning member_id`.execute(trx);
		if (changed.length === 0) throw notFound();
		const { rows: open } =
			await sql`select from minutes_named where content_id = ${minutesId} and agreed_at is null`.execute(trx);
		const wide = open.length === 0;
		await sql`update content set audience = ${wide ? minutes.wanted : 'space'}, space_id = ${wide ? null : minutes.spaceId}::bigint
			where id = ${minutesId}`.execute(trx);
	});
}

export interface MinutesShare {
	/** When the meeting was. */
	heldAt: Date | null;
	zone: string;
	/** Null: for the space alone. */
	wanted: Wanted | null;
	/** Who has not agreed yet, by name; for those who may see the meeting. */
	waiting: string[];
	/** The viewer is named, and agrees or not; null when the viewer is not. */
	mine: boolean | null;
	meetingId: Id | null;
	space: { slug: string; name: string } | null;
	leads: boolean;
}

/** What stands beside minutes that the viewer has read. */
export async function readShare(viewer: Viewer, minutesId: Id): Promise<MinutesShare> {
	const { rows } = await sql<{
		wanted: Wanted | null;
		meetingId: Id;
		named: { id: string; name: string; agreed: boolean }[] | null;
		heldAt: Date;
		zone: string;
	}>`select d.wanted, d.meeting_id as "meetingId", coalesce(m.began_at, m.starts_at) as "heldAt", m.zone,
			(select json_agg(json_build_object('id', p.id::text, 'name', p.name, 'agreed', n.agreed_at is not null) order by p.name)
				from minutes_named n join principal p on p.id = n.member_id where n.content_id = d.content_id) as named
		from minutes_detail d join club_meeting m on m.id = d.meeting_id where d.content_id = ${minutesId}`.execute(db);
	const row = rows[0];
	const none: MinutesShare = {
		heldAt: row?.heldAt ?? null,
		zone: row?.zone ?? 'UTC',
		wanted: null,
		waiting: [],
		mine: null,
		meetingId: null,
		space: null,
		leads: false,
	};
	if (!row || viewer.memberId === null) return none;
	const member = requireMember(viewer);
	const found = await findMeeting(db, member, { id: row.meetingId }).catch((problem) => {
		if (problem instanceof Refusal) return null;
		throw problem;
	});
	const mine = row.named?.find(({ id }) => id === member.memberId);
	return {
		heldAt: row.heldAt,
		zone: row.zone,
		wanted: found || mine ? row.wanted : null,
		waiting: found ? (row.named ?? []).filter(({ agreed }) => !agreed).map(({ name }) => name) : [],
		mine: mine ? mine.agreed : null,
		meetingId: found?.meeting.contentId ?? null,
		space: found ? { slug: found.space.slug, name: found.space.name } : null,
		leads: found ? leads(member, found.space, found.meeting) : false,
	};
}
