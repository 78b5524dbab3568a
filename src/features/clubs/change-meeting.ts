// What whoever leads a meeting changes: words and sheet, the date, and that it does not take place. All members are told of a
// date that moves and of one that falls away.

import { sql } from 'kysely';
import { checkReason } from '#kernel/citations/keep-citations.ts';
import { keyWords } from '#kernel/citations/mark-words.ts';
import { changeLanguage, rewrite } from '#kernel/content/edit.ts';
import { checkText, checkTitle } from '#kernel/content/publish.ts';
import type { Viewer } from '#kernel/people/viewer.ts';
import { closePoll } from '#kernel/polls/make-poll.ts';
import { screenWriting } from '#kernel/screening/screen-writing.ts';
import { type Executor, transact } from '#platform/db.server.ts';
import { type Id, shortId } from '#platform/ids.ts';
import { Refusal } from '#platform/refusal.ts';
import { INSTRUMENTS } from './instruments/choose.ts';
import { type MeetingRow, requireLead } from './rules.ts';
import { checkMoment, checkPlace, type DateDraft, findModerator } from './set-meeting.ts';
import { tellClub } from './tell-club.ts';

export interface WordsChange {
	title: string;
	note: string;
	place: string;
	moderator: string;
	design: string;
	population: string;
	intervention: string;
	comparison: string;
	outcome: string;
	/** Topics of the agenda, one a line: "Methods 15". */
	agenda: string;
	attested?: boolean;
	citing?: string;
	/** BCP 47; null guesses it from title and note, absent leaves it. */
	language?: string | null;
}

const LONGEST_PICO = 400;
const MOST_TOPICS = 12;

/** The last line of a meeting's text names its paper, whatever else is changed. */
export const noteOf = (markdown: string, paperKey: string): string =>
	markdown
		.replace(new RegExp(`\\s*We read ${keyWords(paperKey).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\.\\s*$`), '')
		.trim();

/** Topics as they are typed: a title, and perhaps its minutes at the end. @throws Refusal on field "agenda". */
export function readAgenda(text: string): { title: string; minutes: number }[] {
	const topics = text
		.split('\n')
		.map((line) => line.replace(/^\s*[-*•]\s+/, '').trim())
		.filter(Boolean)
		.map((line) => {
			const found = /^(.*?)[\s,:–-]+(\d{1,3})(?:\s*min(?:utes)?\.?)?$/.exec(line);
			return {
				title: (found?.[1] ?? line).slice(0, 120),
				minutes: Math.min(240, Math.max(1, Number(found?.[2] ?? 10))),
			};
		});
	if (topics.length > MOST_TOPICS)
		throw new Refusal('invalid', `${MOST_TOPICS} topics are the most.`, { field: 'agenda' });
	return topics;
}

/** @throws Refusal not-found; not-allowed for others than whoever leads it; on the field that needs a change. */
export async function changeWords(viewer: Viewer, contentId: Id, change: WordsChange): Promise<void> {
	const topics = readAgenda(change.agenda);
	const title = checkTitle(change.title);
	const pico = [change.population, change.intervention, change.comparison, change.outcome].map((one) => one.trim());
	for (const [at, field] of ['population', 'intervention', 'comparison', 'outcome'].entries())
		if ((pico[at] as string).length > LONGEST_PICO)
			throw new Refusal('invalid', `${LONGEST_PICO} characters are the most here.`, { field });
	if (!INSTRUMENTS.some(({ code }) => code === change.design))
		throw new Refusal('invalid', 'Choose a sheet of the list.', { field: 'design' });
	const place = checkPlace(change.place, change.attested ?? false);
	const citing = checkReason(change.citing);
	screenWriting(
		[title, change.note, citing, ...pico, ...topics.map((topic) => topic.title)],
		'advise',
		change.attested ?? false,
	);
	await transact(async (trx) => {
		const { member, meeting, space } = await requireLead(trx, viewer, { contentId });
		const moderatorId = await findModerator(trx, space, change.moderator);
		const markdown = [change.note.trim(), `We read ${keyWords(meeting.paperKey as string)}.`]
			.filter(Boolean)
			.join('\n\n');
		checkText(markdown);
		const { rows } = await sql<{
			title: string;
			language: string;
			markdown: string;
		}>`select c.title, c.language, b.markdown from content c
			join body b on b.content_id = c.id where c.id = ${contentId} for update of c`.execute(trx);
		const was = rows[0] as { title: string; language: string; markdown: string };
		if (was.title !== title || was.markdown !== markdown)
			await rewrite(trx, contentId, was, { title, markdown, citing }, member.memberId);
		await changeLanguage(trx, contentId, was.language, change.language, `${title}\n${change.note}`, member.language);
		await sql`update club_meeting set place = ${place}, moderator_id = ${moderatorId}, design = ${change.design},
				population = ${pico[0]}, intervention = ${pico[1]}, comparison = ${pico[2]}, outcome = ${pico[3]},
				changes = changes + case when place is distinct from ${place} then 1 else 0 end
			where id = ${meeting.id}`.execute(trx);
		await changeAgenda(trx, meeting.id, topics);
	});
}

/** Topics that were raised already keep their time where their title stays. */
async function changeAgenda(trx: Executor, meetingId: Id, topics: { title: string; minutes: number }[]): Promise<void> {
	const { rows } = await sql<{ title: string; beganAt: Date | null }>`delete from club_agenda
		where meeting_id = ${meetingId} returning title, began_at as "beganAt"`.execute(trx);
	if (topics.length === 0) return;
	await trx
		.insertInto('club_agenda')
		.values(
			topics.map(({ title, minutes }, place) => ({
				meeting_id: meetingId,
				place: place + 1,
				title,
				minutes,
				began_at: rows.find((row) => row.title === title)?.beganAt ?? null,
			})),
		)
		.execute();
}

const ends = (meeting: MeetingRow) => {
	if (meeting.cancelledAt) throw new Refusal('not-allowed', 'This meeting was cancelled.');
	if (meeting.endedAt) throw new Refusal('not-allowed', 'This meeting is over.');
};

/** Where members look: the meeting's page, or the club's while the paper is not chosen. */
const pathOf = (meeting: MeetingRow, slug: string) =>
	meeting.contentId ? `/meetings/${shortId(meeting.contentId)}` : `/spaces/${slug}/club`;

/** Moves the meeting; the first vote is open until it begins. All members are told. @throws Refusal. */
export async function postpone(
	viewer: Viewer,
	by: { id: Id } | { contentId: Id },
	date: Pick<DateDraft, 'when' | 'zone' | 'minutes'>,
): Promise<void> {
	await transact(async (trx) => {
		const { member, meeting, space } = await requireLead(trx, viewer, by);
		ends(meeting);
		if (meeting.beganAt) throw new Refusal('not-allowed', 'This meeting has begun.');
		const startsAt = checkMoment(date);
		if (startsAt.getTime() === meeting.startsAt.getTime() && date.minutes === meeting.minutes) return;
		await sql`update club_meeting set starts_at = ${startsAt}, minutes = ${date.minutes}, zone = ${date.zone},
				postponed_from = case when starts_at <> ${startsAt} then starts_at else postponed_from end, changes = changes + 1, reminded = 0
			where id = ${meeting.id}`.execute(trx);
		if (meeting.contentId) await closePoll(trx, meeting.contentId, 0, startsAt);
		await tellClub(trx, {
			kind: 'meeting',
			spaceId: space.id,
			contentId: meeting.contentId,
			actorId: member.memberId,
			sentence: 'moved a meeting of the journal club to another time',
			path: pathOf(meeting, space.slug),
			fact: `meeting:${meeting.id}:moved:${meeting.changes + 1}`,
		});
	});
}

/** The meeting does not take place: its page says so, calendars are told, and all members. Done twice it is done once. */
export async function cancel(viewer: Viewer, by: { id: Id } | { contentId: Id }): Promise<void> {
	await transact(async (trx) => {
		const { member, meeting, space } = await requireLead(trx, viewer, by);
		if (meeting.cancelledAt) return;
		ends(meeting);
		await sql`update club_meeting set cancelled_at = now(), changes = changes + 1 where id = ${meeting.id}`.execute(
			trx,
		);
		if (meeting.contentId) await closePoll(trx, meeting.contentId, 0, new Date());
		await tellClub(trx, {
			kind: 'meeting',
			spaceId: space.id,
			contentId: meeting.contentId,
			actorId: member.memberId,
			sentence: 'cancelled a meeting of the journal club',
			path: pathOf(meeting, space.slug),
			fact: `meeting:${meeting.id}:cancelled`,
		});
	});
}
