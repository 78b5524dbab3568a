// Setting a meeting: a date, a moderator and a paper; or dates of a series, whose papers are chosen later.

import { sql } from 'kysely';
import { keyWords } from '#kernel/citations/mark-words.ts';
import { checkTitle, publish } from '#kernel/content/publish.ts';
import { type Member, requireConfirmed, type Viewer } from '#kernel/people/viewer.ts';
import { makePoll } from '#kernel/polls/make-poll.ts';
import { screenWriting } from '#kernel/screening/screen-writing.ts';
import { mayThere, requireRight, type SpaceOfViewer } from '#kernel/spaces/rights.ts';
import { cutLine } from '#platform/cut-line.ts';
import { db, type Executor, transact } from '#platform/db.server.ts';
import { type Id, mintId, shortId } from '#platform/ids.ts';
import { instantOf } from '#platform/local-time.ts';
import { notFound, Refusal } from '#platform/refusal.ts';
import { say } from '#words/say.ts';
import { datesOf, isZone, momentsOf } from './dates.ts';
import { knowPaper, readPaper } from './papers.ts';
import { requireClub } from './rules.ts';
import { SECTION_CODES, SECTIONS } from './sections.ts';
import type { Every } from './tables.ts';
import { tellClub } from './tell-club.ts';

export interface DateDraft {
	/** Local time, "2026-12-08T17:00". */
	when: string;
	zone: string;
	minutes: number;
	/** Handle of the member who moderates. */
	moderator: string;
	/** Room or link. */
	place: string;
	attested?: boolean;
	/** For seeds: when it was set. */
	at?: Date;
}

export interface MeetingDraft extends DateDraft {
	paper: string;
	/** '' takes the paper's title. */
	title: string;
	/** Why this paper, what to look at. */
	note: string;
	citing?: string;
	/** BCP 47, as whoever sets it says; without it, it is guessed from title and note. */
	language?: string;
	/** A date without a paper, whose place this takes. */
	dateId?: Id | null;
	/** A proposal that is chosen with it. */
	proposalId?: Id | null;
	key: string;
}

/** The question that is put before and after the meeting. */
export const VOTE = { question: 'Would it change what you do?', options: ['Yes', 'Perhaps', 'No'] };

const LONGEST_PLACE = 200;
/** Topics that a meeting begins with, in the language of whoever sets it, and minutes for each of sixty. */
const AGENDA: [title: string, share: number][] = [
	...SECTION_CODES.filter((code) => code !== 'general').map((code): [string, number] => [
		SECTIONS[code].words,
		code === 'methods' || code === 'results' ? 0.27 : 0.14,
	]),
	['What we do with it', 0.18],
];

/** The moment of the date. @throws Refusal on the field that needs a change. */
export function checkMoment(draft: Pick<DateDraft, 'when' | 'zone' | 'minutes' | 'at'>): Date {
	if (!isZone(draft.zone)) throw new Refusal('invalid', 'Choose a time zone of the list.', { field: 'zone' });
	const startsAt = instantOf(draft.when, draft.zone);
	if (!startsAt) throw new Refusal('invalid', 'Give day and time of the meeting.', { field: 'when' });
	if (!draft.at && startsAt.getTime() < Date.now() - 60_000)
		throw new Refusal('invalid', 'That is over already: choose a time to come.', { field: 'when' });
	if (startsAt.getTime() > Date.now() + 3 * 365 * 86_400_000)
		throw new Refusal('invalid', 'Three years ahead are the most.', { field: 'when' });
	if (!Number.isInteger(draft.minutes) || draft.minutes < 10 || draft.minutes > 480)
		throw new Refusal('invalid', 'A meeting takes from 10 to 480 minutes.', { field: 'minutes' });
	return startsAt;
}

/** @throws Refusal on field "place" for what is too long; on "attested" when the identifier check stops it. */
export function checkPlace(place: string, attested: boolean): string {
	const kept = place.replace(/\s+/g, ' ').trim();
	if (kept.length > LONGEST_PLACE)
		throw new Refusal('invalid', `${LONGEST_PLACE} characters are the most here.`, { field: 'place' });
	screenWriting([kept], 'advise', attested);
	return kept;
}

/** Moment, place and moderator of a new date. */
async function checkDate(space: SpaceOfViewer, draft: DateDraft): Promise<NewDate> {
	return {
		startsAt: checkMoment(draft),
		minutes: draft.minutes,
		zone: draft.zone,
		place: checkPlace(draft.place, draft.attested ?? false),
		moderatorId: await findModerator(db, space, draft.moderator),
		at: draft.at,
	};
}

interface NewDate {
	startsAt: Date;
	minutes: number;
	zone: string;
	place: string;
	moderatorId: Id;
	at?: Date;
}

/** A member who takes part there, by handle. @throws Refusal on field "moderator". */
export async function findModerator(executor: Executor, space: SpaceOfViewer, handle: string): Promise<Id> {
	const { rows } = await sql<{ id: Id; may: SpaceOfViewer['right']; role: SpaceOfViewer['role'] }>`
		select p.id, sm.may, sm.role from principal p join space_member sm on sm.member_id = p.id and sm.space_id = ${space.id}
		where lower(p.handle) = ${handle.trim().replace(/^@/, '').toLowerCase()} and sm.valid_until > now()`.execute(
		executor,
	);
	const found = rows[0];
	if (!found || !mayThere({ right: found.may, role: found.role }, 'reply'))
		throw new Refusal('invalid', `Nobody of that handle takes part in ${space.name}.`, { field: 'moderator' });
	return found.id;
}

/**
 * Sets a meeting with its paper: a content for the members of the space, an agenda, the first vote, and a notice to all.
 * @returns id of the content; of the first one when the form was sent twice.
 * @throws Refusal not-found for a space without club; on the field that needs a change.
 */
export async function setMeeting(viewer: Viewer, slug: string, draft: MeetingDraft): Promise<Id> {
	const { space } = await requireClub(viewer, slug);
	const member = requireConfirmed(viewer);
	requireRight(member, space.id, 'post');
	const key = readPaper(draft.paper);
	const date = await checkDate(space, draft);
	const paper = await knowPaper(db, key);
	const title = checkTitle(draft.title.trim() === '' ? cutLine(paper.title, 199) : draft.title);
	return publish(
		viewer,
		{
			kind: 'meeting',
			audience: 'space',
			spaceId: space.id,
			title,
			markdown: [draft.note.trim(), `We read ${keyWords(key)}.`].filter(Boolean).join('\n\n'),
			key: draft.key,
			attested: draft.attested,
			citing: draft.citing,
			language: draft.language,
			at: draft.at,
		},
		async (trx, contentId) => {
			const id = await writeDate(trx, member, space, date, draft.dateId ?? null);
			await sql`update club_meeting set content_id = ${contentId}, paper_key = ${key}, design = ${paper.design} where id = ${id}`.execute(
				trx,
			);
			await writeAgenda(trx, id, draft.minutes);
			const poll = {
				options: VOTE.options.map(say),
				several: false,
				days: null,
				results: 'closed' as const,
				byProfession: false,
			};
			await makePoll(trx, contentId, poll, true, { at: draft.at, closesAt: date.startsAt });
			if (draft.proposalId)
				await sql`update club_proposal set meeting_id = ${id} where id = ${draft.proposalId} and space_id = ${space.id}`.execute(
					trx,
				);
			await tellClub(trx, {
				kind: 'meeting',
				spaceId: space.id,
				contentId,
				actorId: member.memberId,
				sentence: 'set a meeting of the journal club',
				path: `/meetings/${shortId(contentId)}`,
				fact: `meeting:${id}:set`,
				at: draft.at,
			});
		},
	);
}

/** A date of its own, or the one whose place it takes. @returns id of the meeting. */
async function writeDate(
	trx: Executor,
	member: Member,
	space: SpaceOfViewer,
	date: NewDate,
	dateId: Id | null,
): Promise<Id> {
	if (dateId) {
		const { rows } = await sql<{
			id: Id;
		}>`update club_meeting set starts_at = ${date.startsAt}, minutes = ${date.minutes},
				zone = ${date.zone}, place = ${date.place}, moderator_id = ${date.moderatorId}, changes = changes + 1
			where id = ${dateId} and space_id = ${space.id} and content_id is null and cancelled_at is null returning id`.execute(
			trx,
		);
		if (!rows[0]) throw notFound();
		return rows[0].id;
	}
	return insertDate(trx, member, space, date, null);
}

async function insertDate(
	trx: Executor,
	member: Member,
	space: SpaceOfViewer,
	date: NewDate,
	seriesId: Id | null,
): Promise<Id> {
	const id = mintId(date.at?.getTime());
	await trx
		.insertInto('club_meeting')
		.values({
			id,
			space_id: space.id,
			series_id: seriesId,
			content_id: null,
			paper_key: null,
			moderator_id: date.moderatorId,
			starts_at: date.startsAt,
			minutes: date.minutes,
			zone: date.zone,
			place: date.place,
			postponed_from: null,
			cancelled_at: null,
			began_at: null,
			ended_at: null,
			minutes_id: null,
			made_by: member.memberId,
			made_at: date.at ?? new Date(),
		})
		.execute();
	return id;
}

async function writeAgenda(trx: Executor, meetingId: Id, minutes: number): Promise<void> {
	const rows = AGENDA.map(([title, share], place) => ({
		meeting_id: meetingId,
		place: place + 1,
		title: say(title),
		minutes: Math.max(1, Math.round(minutes * share)),
		began_at: null,
	}));
	await trx.insertInto('club_agenda').values(rows).execute();
}

/** Dates that a series makes, at most: a year of fortnights. */
export const MOST_DATES = 26;

/**
 * Sets the dates of a series; their papers are chosen later. Sent twice it sets them once, because dates that are there stay.
 * @returns how many were set.
 */
export async function setSeries(
	viewer: Viewer,
	slug: string,
	draft: DateDraft & { every: Every; count: number },
): Promise<number> {
	const { space } = await requireClub(viewer, slug);
	const member = requireConfirmed(viewer);
	requireRight(member, space.id, 'post');
	if (!Number.isInteger(draft.count) || draft.count < 2 || draft.count > MOST_DATES)
		throw new Refusal('invalid', `A series has from 2 to ${MOST_DATES} dates.`, { field: 'count' });
	const date = await checkDate(space, draft);
	const moments = momentsOf(datesOf(draft.when, draft.every, draft.count), draft.zone);
	return transact(async (trx) => {
		// Two forms at once meet here.
		await sql`select from space where id = ${space.id} for no key update`.execute(trx);
		const { rows } = await sql<{ at: Date }>`select starts_at as at from club_meeting
			where space_id = ${space.id} and cancelled_at is null and starts_at = any(${moments}::timestamptz[])`.execute(
			trx,
		);
		const fresh = moments.filter((moment) => !rows.some(({ at }) => at.getTime() === moment.getTime()));
		if (fresh.length === 0) return 0;
		const seriesId = mintId(draft.at?.getTime());
		await trx
			.insertInto('club_series')
			.values({ id: seriesId, space_id: space.id, every: draft.every, made_by: member.memberId })
			.execute();
		for (const startsAt of fresh) await insertDate(trx, member, space, { ...date, startsAt }, seriesId);
		await tellClub(trx, {
			kind: 'meeting',
			spaceId: space.id,
			contentId: null,
			actorId: member.memberId,
			sentence: `set ${fresh.length} dates of a journal club`,
			path: `/spaces/${space.slug}/club`,
			fact: `meeting:series:${seriesId}`,
			at: draft.at,
		});
		return fresh.length;
	});
}
