// The journal club of the demonstration: a meeting that was, from the invitation to the minutes, one whose minutes are still to be
// written, one that comes, dates without a paper, and papers that members would like to read. Lived by the members' own acts, at their times.

import { sql } from 'kysely';
import { appraise } from '#features/clubs/appraise.ts';
import { answerInvitation, noteArrival } from '#features/clubs/attend.ts';
import { changeWords, noteOf } from '#features/clubs/change-meeting.ts';
import { propose, support } from '#features/clubs/propose.ts';
import { draftMinutes, publishMinutes } from '#features/clubs/publish-minutes.ts';
import { readMeeting } from '#features/clubs/read-meeting.ts';
import { remark } from '#features/clubs/remark.ts';
import { beginVotes, raiseTopic, say } from '#features/clubs/session.ts';
import { setMeeting, setSeries } from '#features/clubs/set-meeting.ts';
import type { Judgement } from '#features/clubs/tables.ts';
import type { Viewer } from '#kernel/people/viewer.ts';
import type { Round } from '#kernel/polls/tables.ts';
import { vote } from '#kernel/polls/vote.ts';
import { db, transact } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { localOf } from '#platform/local-time.ts';
import { daysAgo } from './clock.ts';

const SLUG = 'heart-failure-journal-club';
const ZONE = 'Europe/London';
const LEAD = 'hannah.whitfield';
const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

/** Meetings with a paper, minutes and remarks: how many texts the club has. */
export const clubTexts = 3 + 1 + 4;

const SHEET: Record<string, [domain: string, judgement: Judgement, reason: string][]> = {
	'marcus.bellamy': [
		['randomisation', 'some', 'Few clusters: chance alone leaves differences between them.'],
		['deviations', 'low', ''],
		['missing', 'high', 'Who has no last value, step by step? That alone could make the difference.'],
		['measurement', 'some', 'Nobody can be blind to a tablet; pressure is at least measured and not asked.'],
		['selection', 'low', ''],
	],
	'omar.elmasry': [
		['randomisation', 'low', 'Clusters, so nobody could choose who comes into which group.'],
		['deviations', 'some', 'Whatever else changed between the steps comes with the treatment.'],
		['missing', 'some', 'I would like the worst case beside the imputed one.'],
		['measurement', 'low', ''],
		['selection', 'low', ''],
	],
	'claire.desrosiers': [
		[
			'randomisation',
			'some',
			'Stepped wedge: time and treatment come together, and all rests on how time is modelled.',
		],
		['deviations', 'some', ''],
		['missing', 'some', ''],
		['measurement', 'some', ''],
		['selection', 'low', ''],
	],
};

/** Handle, before, after: 0 yes, 1 perhaps, 2 no. */
const VOTES: [handle: string, before: number, after: number][] = [
	[LEAD, 1, 0],
	['marcus.bellamy', 2, 1],
	['omar.elmasry', 1, 1],
	['claire.desrosiers', 2, 0],
];

/** Minutes after the beginning; a number alone raises that topic. */
const SAID: [minute: number, by: string, words: string | number][] = [
	[0, LEAD, 1],
	[1, LEAD, 'One sentence each: what did they want to know?'],
	[3, 'omar.elmasry', 'Whether a list in the hands of health workers lowers pressure where no doctor sits.'],
	[6, LEAD, 2],
	[8, 'claire.desrosiers', 'A stepped wedge answers “does it work” only as well as it models time.'],
	[12, 'marcus.bellamy', 'And whoever has no last value. I would like the worst case, not only imputation.'],
	[19, LEAD, 3],
	[
		21,
		'omar.elmasry',
		'Read the interval and not the P value: which effect that would matter to us does it still hold?',
	],
	[26, LEAD, 4],
	[
		29,
		'marcus.bellamy',
		'Our outreach nurse already has the list. What failed there was the supply of drugs, and that we could do.',
	],
	[38, LEAD, 5],
	[41, 'claire.desrosiers', 'So: no new list. Two months of drugs in the bag instead, and we count.'],
];

/** Of the meeting whose minutes are still to be written. */
const SAID_LATELY: [minute: number, by: string, words: string | number][] = [
	[0, LEAD, 1],
	[2, 'claire.desrosiers', 'They counted who got a statin, and not who took it.'],
	[5, LEAD, 2],
	[
		8,
		'marcus.bellamy',
		'Whoever was too ill for a statin is in the other group. That alone would look like a benefit.',
	],
	[14, 'omar.elmasry', 'So: a picture of practice, and no answer to which dose.'],
	[20, LEAD, 3],
	[23, 'marcus.bellamy', 'On our ward it is the letter home that forgets the dose. That we can count by Friday.'],
];

const REMARKS: [by: string, section: string, words: string][] = [
	[
		'omar.elmasry',
		'aims',
		'The question is about a system, not a drug. I would not read the result as “decision support does not work”.',
	],
	[
		'claire.desrosiers',
		'methods',
		'Each cluster crosses over once. Is the way in which time is modelled enough, if a season falls into one step?',
	],
	[
		'marcus.bellamy',
		'methods',
		'One could try it with a term for the season: I would expect the interval to grow more than the estimate moves.',
	],
	[
		LEAD,
		'applicability',
		'Before Thursday: look up how many of our outreach patients left the last visit with drugs for less than a month.',
	],
];

const TAKEN = `## What we take with us

- A list helps as far as there is something to give: drugs first.
- Our outreach clinic packs two months of drugs from January, and counts who is below target in June.
- Whoever plans a stepped wedge: model time with more than one term, and say what happens to those without a last value.`;

/** Fills the club once. @param viewerOf a member of the cast, read afresh. */
export async function meetClub(viewerOf: (handle: string) => Promise<Viewer>, now: Date): Promise<void> {
	const { rows } = await sql<{
		id: Id;
		filled: boolean;
	}>`select id, exists (select from club_meeting where space_id = space.id) as filled
		from space where slug = ${SLUG}`.execute(db);
	const space = rows[0];
	if (!space || space.filled) return;
	await sql`insert into space_tool (space_id, tool) values (${space.id}, 'club') on conflict do nothing`.execute(db);
	await holdPast(viewerOf, now);
	await holdLately(viewerOf, now);
	await setComing(viewerOf, now);
}

async function holdPast(viewerOf: (handle: string) => Promise<Viewer>, now: Date): Promise<void> {
	const lead = await viewerOf(LEAD);
	const began = daysAgo(now, 8, '17:30', ZONE);
	const at = (minutes: number) => new Date(began.getTime() + minutes * MINUTE);
	const set = new Date(began.getTime() - 9 * DAY);
	const id = await setMeeting(lead, SLUG, {
		paper: 'PMID 30913216',
		title: 'SMARThealth India: decision support in the hands of health workers',
		note: 'A stepped wedge, and a list on a tablet. Read the methods for one question: what else changed while the clusters crossed over?',
		when: localOf(began, ZONE),
		zone: ZONE,
		minutes: 60,
		moderator: LEAD,
		place: 'Cardiology seminar room',
		key: 'demonstration:club:past',
		attested: true,
		at: set,
	});
	const meeting = await readMeeting(lead, id);
	await changeWords(lead, id, {
		title: meeting.title,
		note: noteOf(meeting.markdown, meeting.paperKey as string),
		place: meeting.place,
		moderator: LEAD,
		design: meeting.design,
		population: 'Adults at high cardiovascular risk in rural India',
		intervention: 'Health workers with decision support on a tablet, referral to the doctor of the health centre',
		comparison: 'The same clusters before they crossed over',
		outcome: 'Blood pressure at target',
		agenda: 'Aims 6\nMethods 13\nResults 7\nApplicability 12\nWhat we do with it 12',
		attested: true,
	});
	for (const [by, section, words] of REMARKS)
		await remark(
			await viewerOf(by),
			id,
			{
				parentId: id,
				markdown: words,
				key: `demonstration:club:${section}:${by}`,
				attested: true,
				at: new Date(began.getTime() - 2 * DAY + REMARKS.findIndex((one) => one[2] === words) * 47 * MINUTE),
			},
			section,
		);
	for (const [handle] of VOTES) await answerInvitation(await viewerOf(handle), id, true);
	await castVotes(viewerOf, id, 0, began);
	await sql`update club_meeting set began_at = ${at(0)}, reminded = 3 where content_id = ${id}`.execute(db);
	for (const [handle, sheet] of Object.entries(SHEET))
		await appraise(
			await viewerOf(handle),
			id,
			sheet.map(([domain, judgement, reason]) => ({ domain: `rob2-${domain}`, judgement, reason })),
			{ attested: true, knowing: false },
		);
	await transact(async (trx) => {
		await beginVotes(trx, id, at(0));
		for (const [place, [handle]] of VOTES.entries()) {
			const viewer = await viewerOf(handle);
			await noteArrival(trx, meeting.id, viewer.memberId as Id, at(place));
		}
	});
	await speak(viewerOf, id, SAID, 'line', at);
	await end(meeting.id, at(51));
	await castVotes(viewerOf, id, 1, new Date(began.getTime() + DAY));
	const draft = await draftMinutes(lead, id);
	await publishMinutes(lead, id, {
		title: draft.title,
		markdown: draft.markdown.replace(/## What we take with us\s*$/, TAKEN),
		wanted: 'members',
		key: 'demonstration:club:minutes',
		attested: true,
		at: new Date(began.getTime() + DAY + 90 * MINUTE),
	});
}

/** Yesterday: held and ended, and whoever led it has a draft of the minutes before them. */
async function holdLately(viewerOf: (handle: string) => Promise<Viewer>, now: Date): Promise<void> {
	const lead = await viewerOf(LEAD);
	const began = daysAgo(now, 1, '12:30', ZONE);
	const at = (minutes: number) => new Date(began.getTime() + minutes * MINUTE);
	const id = await setMeeting(lead, SLUG, {
		paper: 'PMID 31388316',
		title: 'Statins after ischaemic stroke: who gets which dose?',
		note: 'Half an hour over lunch. A cohort: ask of each difference what else differed.',
		when: localOf(began, ZONE),
		zone: ZONE,
		minutes: 30,
		moderator: LEAD,
		place: '',
		key: 'demonstration:club:lately',
		attested: true,
		at: new Date(began.getTime() - 6 * DAY),
	});
	const meeting = await readMeeting(lead, id);
	const there = [LEAD, 'marcus.bellamy', 'omar.elmasry', 'claire.desrosiers'];
	for (const handle of there) await answerInvitation(await viewerOf(handle), id, true);
	await sql`update club_meeting set began_at = ${at(0)}, reminded = 3 where content_id = ${id}`.execute(db);
	await transact(async (trx) => {
		await beginVotes(trx, id, at(0));
		for (const [place, handle] of there.entries()) {
			const viewer = await viewerOf(handle);
			await noteArrival(trx, meeting.id, viewer.memberId as Id, at(place));
		}
	});
	await speak(viewerOf, id, SAID_LATELY, 'lately', at);
	await end(meeting.id, at(28));
}

/** What was said and which topics were raised, at their minutes. */
async function speak(
	viewerOf: (handle: string) => Promise<Viewer>,
	id: Id,
	said: typeof SAID,
	name: string,
	at: (minutes: number) => Date,
): Promise<void> {
	for (const [place, [minute, by, words]] of said.entries())
		if (typeof words === 'number') await raiseTopic(await viewerOf(by), id, words, at(minute));
		else
			await say(await viewerOf(by), id, {
				text: words,
				key: `demonstration:club:${name}:${place}`,
				attested: true,
				at: at(minute),
			});
}

async function end(meetingId: Id, at: Date): Promise<void> {
	await sql`update club_meeting set ended_at = ${at} where id = ${meetingId}`.execute(db);
	await sql`update club_attendance set left_at = ${at} where meeting_id = ${meetingId} and arrived_at is not null`.execute(
		db,
	);
}

/** Votes of a time that is over: the poll is open while they are cast. */
async function castVotes(
	viewerOf: (handle: string) => Promise<Viewer>,
	id: Id,
	round: Round,
	closed: Date,
): Promise<void> {
	await sql`update poll set closes_at = now() + interval '1 hour' where content_id = ${id} and round = ${round}`.execute(
		db,
	);
	for (const [handle, ...choices] of VOTES)
		await vote(await viewerOf(handle), id, [choices[round] as number], undefined, round);
	await sql`update poll set closes_at = ${closed} where content_id = ${id} and round = ${round}`.execute(db);
}

async function setComing(viewerOf: (handle: string) => Promise<Viewer>, now: Date): Promise<void> {
	const lead = await viewerOf(LEAD);
	const at = new Date(now.getTime() - 3 * DAY);
	const soon = daysAgo(now, -6, '17:30', ZONE);
	const id = await setMeeting(lead, SLUG, {
		paper: 'PMID 31449461',
		title: '',
		note: 'Short, and worth an hour for its figures alone. Bring the numbers of your own region.',
		when: localOf(soon, ZONE),
		zone: ZONE,
		minutes: 45,
		moderator: 'claire.desrosiers',
		place: '',
		key: 'demonstration:club:coming',
		attested: true,
		at,
	});
	await answerInvitation(await viewerOf('omar.elmasry'), id, true);
	await vote(await viewerOf('omar.elmasry'), id, [1]);
	await setSeries(lead, SLUG, {
		when: localOf(daysAgo(now, -20, '17:30', ZONE), ZONE),
		zone: ZONE,
		minutes: 60,
		moderator: LEAD,
		place: 'Cardiology seminar room',
		every: 'fortnight',
		count: 3,
		attested: true,
		at,
	});
	const wish = await propose(await viewerOf('marcus.bellamy'), SLUG, {
		paper: '31449462',
		why: 'For the fellows: a trace that teaches, and what would have been missed.',
		attested: true,
		at,
	});
	for (const handle of ['claire.desrosiers', 'omar.elmasry']) await support(await viewerOf(handle), SLUG, wish, true);
	await propose(await viewerOf('omar.elmasry'), SLUG, {
		paper: '31541003',
		why: 'Retracted, and read by many before: how could one have seen it?',
		attested: true,
		at,
	});
}
