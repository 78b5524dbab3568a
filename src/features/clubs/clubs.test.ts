// A journal club from the invitation to the minutes, by its acts: who may, who is told, what stays hidden.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import '#features/kinds.ts';
import { medlineFile, type Paper } from '#features/library/fixtures/medline-file.ts';
import { loadFiles } from '#features/library/medline/load-files.ts';
import { minutesSigns } from '#features/signs/minutes-signs.ts';
import { readNotices } from '#kernel/notices/read-notices.ts';
import { vote } from '#kernel/polls/vote.ts';
import { reply } from '#kernel/replies/reply.ts';
import { joinSpace, leaveSpace } from '#kernel/spaces/join-space.ts';
import { listSpace } from '#kernel/stream/list-stream.ts';
import { readThread } from '#kernel/stream/read-thread.ts';
import { db } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { localOf } from '#platform/local-time.ts';
import { type Person, person, space, VISITOR } from '#tests/people.ts';
import { appraise } from './appraise.ts';
import { answerInvitation, arrive, leave } from './attend.ts';
import { calendarOf, calendarPath, meetingFile, setCalendar } from './calendar.ts';
import { certificateOf } from './certificate.ts';
import { cancel, changeWords, postpone, readAgenda } from './change-meeting.ts';
import { dropProposal, propose, support } from './propose.ts';
import { agreeToShare, draftMinutes, publishMinutes, readShare } from './publish-minutes.ts';
import { readClub } from './read-club.ts';
import { readMeeting, readVotes } from './read-meeting.ts';
import { countSections, readSection } from './read-sections.ts';
import { readSession } from './read-session.ts';
import { readSheet } from './read-sheet.ts';
import { remark } from './remark.ts';
import { remindClubs } from './remind.ts';
import { endSession, openSession, raiseTopic, say, takeLineBack } from './session.ts';
import { type MeetingDraft, setMeeting, setSeries } from './set-meeting.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'clubs-'));
let mod: Person;
let ann: Person;
let ben: Person;
let cem: Person;
let outside: Person;
let room: Id;
let keys = 0;
let number = 300;
const key = () => `club-key-${++keys}`;
const ZONE = 'Europe/Madrid';
const HOUR = 3_600_000;

const draft = (more: Partial<MeetingDraft> = {}): MeetingDraft => ({
	paper: 'PMID 88001',
	title: '',
	note: 'Look at who was lost.',
	when: localOf(new Date(Date.now() + 30 * 60_000), ZONE),
	zone: ZONE,
	minutes: 60,
	moderator: mod.handle,
	place: 'Library, second floor',
	key: key(),
	...more,
});
const meet = async (more: Partial<MeetingDraft> = {}) => setMeeting(await mod.viewer(), 'club-room', draft(more));
const told = async (who: Person, what: string) =>
	(await readNotices(await who.viewer(), null)).notices.filter(({ sentence }) => sentence.includes(what)).length;
const paper = (more: Partial<Paper>): Paper => ({
	pmid: 88001,
	title: 'Digoxin in invented hearts.',
	year: 2019,
	...more,
});

async function load(papers: Paper[]): Promise<void> {
	const file = path.join(folder, `pubmed26n${String(++number).padStart(4, '0')}.xml.gz`);
	writeFileSync(file, gzipSync(medlineFile(papers)));
	expect((await loadFiles([file], () => {})).problems).toEqual([]);
}

beforeAll(async () => {
	const nurse = { profession: 'nurse' };
	[mod, ann, ben, cem, outside] = [
		await person('Mo Derator', nurse),
		await person('Ann Appraiser', nurse),
		await person('Ben Beside', nurse),
		await person('Cem Careful', nurse),
		await person('Olga Outside', nurse),
	];
	room = await space('club-room', null);
	for (const one of [mod, ann, ben, cem]) await joinSpace(await one.viewer(), 'club-room');
	await sql`insert into space_tool (space_id, tool) values (${room}, 'club')`.execute(db);
	await load([paper({ types: [['D016449', 'Randomized Controlled Trial']], doi: '10.5555/club.1' })]);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a member picks a paper, a date and a moderator; all are told once, and nobody outside learns of it', async () => {
	const again = draft({ title: 'Digoxin, again' });
	const id = await setMeeting(await mod.viewer(), 'club-room', again);
	expect(await setMeeting(await mod.viewer(), 'club-room', again)).toBe(id);
	const meeting = await readMeeting(await ann.viewer(), id);
	expect(meeting).toMatchObject({ title: 'Digoxin, again', design: 'rob2', moderator: { name: 'Mo Derator' } });
	expect(meeting.paper).toMatchObject({ pmid: 88001, title: 'Digoxin in invented hearts.', marks: [] });
	for (const one of [ann, ben, cem]) expect(await told(one, 'set a meeting')).toBe(1);
	expect(await told(mod, 'set a meeting')).toBe(0);
	expect(await told(outside, 'set a meeting')).toBe(0);
	const [row] = (await listSpace(await ann.viewer(), room, null)).rows;
	expect(row).toMatchObject({ id, kind: 'meeting', cited: [{ pmid: 88001 }] });
	for (const read of [readMeeting, readSheet, readSession, meetingFile]) {
		await expect(read(await outside.viewer(), id)).rejects.toMatchObject({ kind: 'not-found' });
		await expect(read(VISITOR, id)).rejects.toMatchObject({ kind: 'sign-in' });
	}
	await expect(readClub(await outside.viewer(), 'club-room', null)).rejects.toMatchObject({ kind: 'not-found' });
	await expect(setMeeting(await outside.viewer(), 'club-room', draft())).rejects.toMatchObject({ kind: 'not-found' });
});

test('what is wrong is said at its field, and a retracted paper is asked about first', async () => {
	for (const [more, field] of [
		[{ paper: 'that one by Hollow' }, 'paper'],
		[{ when: '' }, 'when'],
		[{ when: '2020-01-01T10:00' }, 'when'],
		[{ zone: 'Nowhere/Land' }, 'zone'],
		[{ minutes: 5 }, 'minutes'],
		[{ moderator: outside.handle }, 'moderator'],
		[{ place: 'x'.repeat(201) }, 'place'],
		[{ note: 'Patient MRN 12345678 asked.' }, 'attested'],
	] as const)
		await expect(meet(more)).rejects.toMatchObject({ field });
	await load([paper({ pmid: 88009, title: 'A retracted one.', types: [['D016441', 'Retracted Publication']] })]);
	await expect(meet({ paper: '88009' })).rejects.toMatchObject({ field: 'citing' });
	const id = await meet({ paper: '88009', citing: 'To learn how it went wrong.' });
	expect((await readMeeting(await ann.viewer(), id)).paper.marks).toEqual(['retracted']);
});

test('a retraction notifies every member of the club, whoever cited the paper; and none after leaving', async () => {
	await load([paper({ pmid: 88002, title: 'Soon retracted.' })]);
	const id = await meet({ paper: 'https://pubmed.ncbi.nlm.nih.gov/88002/' });
	const dora = await person('Dora Departed', { profession: 'nurse' });
	await joinSpace(await dora.viewer(), 'club-room');
	await leaveSpace(await dora.viewer(), 'club-room');
	await load([
		paper({
			pmid: 88002,
			title: 'Soon retracted.',
			types: [['D016441', 'Retracted Publication']],
			corrections: [['RetractionIn', 'J Invent Med. 2021', 88003]],
		}),
	]);
	for (const one of [ann, ben, cem]) expect(await told(one, 'A paper of your journal club was retracted')).toBe(1);
	expect(await told(mod, 'was retracted')).toBe(1);
	for (const one of [dora, outside]) expect(await told(one, 'was retracted')).toBe(0);
	expect((await readMeeting(await ben.viewer(), id)).paper.marks).toEqual(['retracted']);
});

test('postponing and cancelling are told to all, stand in calendars, and only those who lead may', async () => {
	const id = await meet({ title: 'To be moved' });
	const later = { when: localOf(new Date(Date.now() + 50 * HOUR), ZONE), zone: ZONE, minutes: 90 };
	await expect(postpone(await ann.viewer(), { contentId: id }, later)).rejects.toMatchObject({ kind: 'not-allowed' });
	const before = await meetingFile(await ann.viewer(), id);
	await postpone(await mod.viewer(), { contentId: id }, later);
	await postpone(await mod.viewer(), { contentId: id }, later);
	expect(await told(ann, 'moved a meeting')).toBe(1);
	const moved = await meetingFile(await ann.viewer(), id);
	expect([before, moved].map((file) => /SEQUENCE:(\d+)/.exec(file)?.[1])).toEqual(['0', '1']);
	expect(/UID:(.*)/.exec(moved)?.[1]).toBe(/UID:(.*)/.exec(before)?.[1]);
	await cancel(await mod.viewer(), { contentId: id });
	await cancel(await mod.viewer(), { contentId: id });
	expect(await told(ben, 'cancelled a meeting')).toBe(1);
	expect(await meetingFile(await ann.viewer(), id)).toContain('STATUS:CANCELLED');
	await expect(say(await ann.viewer(), id, { text: 'Too late', key: key() })).rejects.toMatchObject({
		kind: 'not-allowed',
	});
	await expect(vote(await ann.viewer(), id, [0])).rejects.toMatchObject({ kind: 'not-allowed' });
});

test('a series sets dates without papers once; a paper takes the place of one', async () => {
	const first = { ...draft(), when: localOf(new Date(Date.now() + 100 * HOUR), ZONE), every: 'fortnight' as const };
	expect(await setSeries(await mod.viewer(), 'club-room', { ...first, count: 4 })).toBe(4);
	expect(await setSeries(await mod.viewer(), 'club-room', { ...first, count: 4 })).toBe(0);
	const dates = (await readClub(await ann.viewer(), 'club-room', null)).coming.filter((one) => one.contentId === null);
	expect(dates).toHaveLength(4);
	const [one, two] = dates;
	const id = await meet({ when: first.when, dateId: one?.id as Id });
	const club = await readClub(await ann.viewer(), 'club-room', null);
	expect(club.coming.filter((line) => line.contentId === null)).toHaveLength(3);
	expect(club.coming.find((line) => line.id === one?.id)?.contentId).toBe(id);
	await cancel(await mod.viewer(), { id: two?.id as Id });
	expect(await told(ann, 'cancelled a meeting')).toBe(2);
});

test('the calendar file holds its zone by RFC 5545; a secret address ends with its number and with leaving', async () => {
	const next = new Date().getUTCFullYear() + 1;
	const id = await meet({ when: `${next}-07-08T17:00`, place: 'Room 4; first, floor', title: 'Summer\\time, fourth' });
	const file = await meetingFile(await ann.viewer(), id);
	const unfolded = file.replace(/\r\n[ \t]/g, '');
	expect(file.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
	expect(unfolded).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n/);
	expect(unfolded).toMatch(/BEGIN:VTIMEZONE\r\nTZID:Europe\/Madrid\r\n/);
	expect(unfolded).toMatch(/BEGIN:DAYLIGHT[\s\S]*TZOFFSETTO:\+0200[\s\S]*END:DAYLIGHT/);
	expect(unfolded).toContain(`DTSTART;TZID=Europe/Madrid:${next}0708T170000\r\n`);
	expect(unfolded).toContain(`DTEND;TZID=Europe/Madrid:${next}0708T180000\r\n`);
	expect(unfolded).toContain('LOCATION:Room 4\\; first\\, floor\r\n');
	expect(unfolded).toContain('SUMMARY:Journal club: Summer\\\\time\\, fourth\r\n');
	expect(unfolded).toMatch(/DTSTAMP:\d{8}T\d{6}Z/);
	// A browser may say a zone by its earlier name: event and rules name it alike.
	const indian = await meet({ when: `${next}-07-08T17:00`, zone: 'Asia/Calcutta' });
	const named = await meetingFile(await ann.viewer(), indian);
	expect(named.match(/TZID[:=][^:\r]*/g)?.map((name) => name.slice(5))).toEqual(Array(3).fill('Asia/Calcutta'));
	await cancel(await mod.viewer(), { contentId: indian });
	await setCalendar(await ben.viewer(), 'club-room', true);
	const address = async () => ((await calendarPath(await ben.viewer(), room)) as string).replace('/calendars/', '');
	const old = await address();
	expect(await calendarOf(old)).toContain('Summer');
	await setCalendar(await ben.viewer(), 'club-room', true);
	expect(await calendarOf(old)).toBeNull();
	const fresh = await address();
	expect(await calendarOf(`${fresh.slice(0, -8)}AAAA.ics`)).toBeNull();
	expect((await calendarOf(fresh))?.match(/^TZID:\S+/gm)?.sort()).toEqual(['TZID:Asia/Calcutta', 'TZID:Europe/Madrid']);
	await leaveSpace(await ben.viewer(), 'club-room');
	expect(await calendarOf(fresh)).toBeNull();
	await joinSpace(await ben.viewer(), 'club-room');
});

test('each judges alone; the group’s sheet opens to whoever has judged, and to all when the session begins', async () => {
	const id = await meet();
	const all = (judgement: 'low' | 'high', reason = '') => [
		{ domain: 'rob2-randomisation', judgement, reason },
		{ domain: 'quadas2-flow', judgement, reason: '' },
	];
	await appraise(await ann.viewer(), id, all('low', 'Sealed envelopes.'), { attested: false, knowing: false });
	await appraise(await ben.viewer(), id, all('high', 'Who sealed them?'), { attested: false, knowing: false });
	const hidden = await readSheet(await cem.viewer(), id);
	expect(hidden).toMatchObject({ judges: 2, open: false });
	expect(hidden.domains[0]).toMatchObject({ mine: null, spread: { low: 0, high: 0 }, reasons: [] });
	const seen = await readSheet(await ann.viewer(), id);
	expect(seen.domains[0]).toMatchObject({ mine: { judgement: 'low' }, spread: { low: 1, some: 0, high: 1 } });
	expect(seen.domains[0]?.reasons.map(({ name }) => name)).toEqual(['Ann Appraiser', 'Ben Beside']);
	// What is of another tool counts nowhere.
	expect((await sql`select from club_judgement where domain like 'quadas2%'`.execute(db)).rows).toEqual([]);
	await expect(
		appraise(await ann.viewer(), id, [{ domain: 'rob2-missing', judgement: '', reason: 'Many' }], {
			attested: false,
			knowing: false,
		}),
	).rejects.toMatchObject({ field: 'judgement-rob2-missing' });
	await expect(
		appraise(await ann.viewer(), id, [{ domain: 'rob2-missing', judgement: 'high', reason: 'MRN 12345678' }], {
			attested: false,
			knowing: false,
		}),
	).rejects.toMatchObject({ field: 'attested' });
	await openSession(await mod.viewer(), id);
	expect((await readSheet(await cem.viewer(), id)).open).toBe(true);
});

test('the discussion stands by section, in the one thread of replies; an answer stays where what it answers stands', async () => {
	const id = await meet();
	const write = async (who: Person, section: string, parentId = id) =>
		remark(await who.viewer(), id, { parentId, markdown: `About ${section}`, key: key() }, section);
	const methods = await write(ann, 'methods');
	await write(ben, 'results');
	await write(cem, 'aims', methods);
	await reply(await ben.viewer(), { parentId: id, markdown: 'A plain reply', key: key() });
	expect(await countSections(id)).toEqual({ methods: 2, results: 1, general: 1 });
	const part = await readSection(await mod.viewer(), id, 'methods', 0);
	expect(part.remarks.map((row) => row.card?.label)).toEqual(['Methods', 'Methods']);
	expect((await readThread(await mod.viewer(), 'meeting', id)).replies).toHaveLength(4);
	await expect(write(ann, 'sponsors')).rejects.toMatchObject({ field: 'section' });
	await expect(readSection(await outside.viewer(), id, 'methods', 0)).rejects.toMatchObject({ kind: 'not-found' });
});

test('session, votes before and after, attendance, and minutes that others read once all who are named agree', async () => {
	const id = await meet({ title: 'The whole way' });
	for (const who of [ann, ben]) await answerInvitation(await who.viewer(), id, true);
	for (const [who, choice] of [
		[ann, 2],
		[ben, 2],
		[cem, 0],
	] as const)
		await vote(await who.viewer(), id, [choice]);
	expect((await readVotes(await ann.viewer(), await readMeeting(await ann.viewer(), id))).before.sums).toBeNull();
	await expect(say(await ann.viewer(), id, { text: 'Early', key: key() })).rejects.toMatchObject({
		kind: 'not-allowed',
	});
	await expect(openSession(await ann.viewer(), id)).rejects.toMatchObject({ kind: 'not-allowed' });
	await openSession(await mod.viewer(), id);
	expect(await told(ann, 'opened the session')).toBe(1);
	expect(await told(cem, 'opened the session')).toBe(0);
	await expect(vote(await mod.viewer(), id, [0])).rejects.toMatchObject({ kind: 'not-allowed' });

	await arrive(await ann.viewer(), id);
	await raiseTopic(await mod.viewer(), id, 2);
	const line = { text: 'A third was lost.', key: key() };
	const first = await say(await ben.viewer(), id, line);
	expect(await say(await ben.viewer(), id, line)).toBe(first);
	const slip = await say(await cem.viewer(), id, { text: 'Never mind.', key: key() });
	await expect(say(await ann.viewer(), id, { text: 'MRN 12345678', key: key() })).rejects.toMatchObject({
		field: 'attested',
	});
	await expect(takeLineBack(await ann.viewer(), id, slip)).rejects.toMatchObject({ kind: 'not-found' });
	await takeLineBack(await cem.viewer(), id, slip);
	const session = await readSession(await ann.viewer(), id);
	expect(session.lines.map(({ text, topic, takenBack }) => [text, topic, takenBack])).toEqual([
		['Methods', true, false],
		['A third was lost.', false, false],
		['', false, true],
	]);
	expect(session.topics.find(({ current }) => current)?.title).toBe('Methods');
	expect(session.present.map(({ name }) => name)).toEqual(['Mo Derator', 'Ann Appraiser', 'Ben Beside', 'Cem Careful']);
	await leave(await ann.viewer(), id);
	await expect(certificateOf(await ann.viewer(), id, 'Network')).rejects.toMatchObject({ kind: 'not-found' });
	await endSession(await mod.viewer(), id);
	expect((await certificateOf(await ann.viewer(), id, 'Network')).subarray(0, 5).toString()).toBe('%PDF-');
	for (const who of [ann, ben, cem]) await vote(await who.viewer(), id, [0], undefined, 1);
	await expect(vote(await ann.viewer(), id, [1], undefined, 1)).rejects.toMatchObject({ kind: 'conflict' });

	await expect(draftMinutes(await ann.viewer(), id)).rejects.toMatchObject({ kind: 'not-found' });
	const open = await draftMinutes(await mod.viewer(), id);
	expect(open).toMatchObject({ voteOpen: true, mayShare: true });
	expect(open.markdown).toContain('### Methods\n');
	expect(open.markdown).toContain('- A third was lost.');
	expect(open.markdown).not.toContain('Never mind');
	const minutes = await publishMinutes(await mod.viewer(), id, {
		title: open.title,
		markdown: 'Present: Mo Derator, Ann Appraiser, Ben Beside. PMID 88001. We change nothing yet.',
		wanted: 'public',
		key: key(),
	});
	await expect(
		publishMinutes(await mod.viewer(), id, { title: 'Twice', markdown: 'Twice', wanted: null, key: key() }),
	).rejects.toMatchObject({ kind: 'conflict' });
	const votes = await readVotes(await ann.viewer(), await readMeeting(await ann.viewer(), id));
	expect(votes.compared).toEqual([
		{ option: 'Yes', before: 33, after: 100 },
		{ option: 'Perhaps', before: 0, after: 0 },
		{ option: 'No', before: 67, after: 0 },
	]);
	expect((await sql`select from idempotency where body_hash is null`.execute(db)).rows).toEqual([]);

	const reads = async (viewer: Parameters<typeof readThread>[0]) =>
		readThread(viewer, 'minutes', minutes).then(
			() => true,
			() => false,
		);
	expect([await reads(await ann.viewer()), await reads(await outside.viewer()), await reads(VISITOR)]).toEqual([
		true,
		false,
		false,
	]);
	expect(await told(ann, 'whether others may read them')).toBe(1);
	expect(await told(cem, 'whether others may read them')).toBe(0);
	await agreeToShare(await ann.viewer(), minutes, true);
	expect((await readShare(await ann.viewer(), minutes)).waiting).toEqual(['Ben Beside']);
	expect(await reads(VISITOR)).toBe(false);
	await expect(agreeToShare(await cem.viewer(), minutes, true)).rejects.toMatchObject({ kind: 'not-found' });
	await agreeToShare(await ben.viewer(), minutes, true);
	const { root } = await readThread(VISITOR, 'minutes', minutes);
	const { heldAt } = await readShare(VISITOR, minutes);
	expect(minutesSigns(root, heldAt, true)?.data).toMatchObject({
		'@type': 'Report',
		about: { '@type': 'EducationEvent', name: open.title, startDate: heldAt?.toISOString() },
	});
	await agreeToShare(await ben.viewer(), minutes, false);
	expect([await reads(VISITOR), await reads(await cem.viewer())]).toEqual([false, true]);
});

test('of fewer than three votes no sum is shown', async () => {
	const id = await meet();
	await vote(await ann.viewer(), id, [1]);
	await openSession(await mod.viewer(), id);
	const votes = await readVotes(await ben.viewer(), await readMeeting(await ben.viewer(), id));
	expect(votes.before).toMatchObject({ closed: true, voters: 1, sums: null });
});

test('papers are proposed once and voted for; whoever made a proposal or keeps order drops it', async () => {
	const id = await propose(await ann.viewer(), 'club-room', { paper: '88001', why: 'We still give it.' });
	expect(await propose(await ben.viewer(), 'club-room', { paper: 'PMID: 88001', why: '' })).toBe(id);
	await support(await cem.viewer(), 'club-room', id, true);
	await support(await cem.viewer(), 'club-room', id, true);
	const [one] = (await readClub(await mod.viewer(), 'club-room', null)).proposals;
	expect(one).toMatchObject({ votes: 3, mine: false, by: { name: 'Ann Appraiser' }, why: 'We still give it.' });
	await expect(support(await outside.viewer(), 'club-room', id, true)).rejects.toMatchObject({ kind: 'not-found' });
	await dropProposal(await ben.viewer(), 'club-room', id);
	expect((await readClub(await mod.viewer(), 'club-room', null)).proposals).toHaveLength(1);
	await meet({ proposalId: id });
	expect((await readClub(await mod.viewer(), 'club-room', null)).proposals).toHaveLength(0);
});

test('reminders come once a day before, and once an hour before to those who come', async () => {
	const id = await meet({ when: localOf(new Date(Date.now() + 20 * HOUR), ZONE) });
	await answerInvitation(await ann.viewer(), id, true);
	await answerInvitation(await ben.viewer(), id, false);
	const count = async (who: Person, words: string) => told(who, words);
	const [day, hour] = ['within a day', 'within the hour'];
	const before = { ann: await count(ann, day), ben: await count(ben, day) };
	await remindClubs();
	await remindClubs();
	expect([(await count(ann, day)) - before.ann, (await count(ben, day)) - before.ben]).toEqual([1, 0]);
	const hourBefore = { ann: await count(ann, hour), cem: await count(cem, hour) };
	await remindClubs(new Date(Date.now() + 19.5 * HOUR));
	await remindClubs(new Date(Date.now() + 19.5 * HOUR));
	expect([(await count(ann, hour)) - hourBefore.ann, (await count(cem, hour)) - hourBefore.cem]).toEqual([1, 0]);
});

test('whoever leads changes words, sheet and topics; the last line keeps the paper', async () => {
	const id = await meet();
	const change = {
		title: 'Another title',
		note: 'Read the supplement.',
		place: '',
		moderator: ann.handle,
		design: 'robins-i',
		population: 'Adults with heart failure',
		intervention: 'Digoxin',
		comparison: 'Placebo',
		outcome: 'Death',
		agenda: 'Methods, 20\n- What now: 10 min\nOpen end',
	};
	await expect(changeWords(await ben.viewer(), id, change)).rejects.toMatchObject({ kind: 'not-allowed' });
	await changeWords(await mod.viewer(), id, change);
	const meeting = await readMeeting(await ann.viewer(), id);
	expect(meeting).toMatchObject({ title: 'Another title', design: 'robins-i', outcome: 'Death', leads: true });
	expect(meeting.markdown).toBe('Read the supplement.\n\nWe read PMID 88001.');
	expect((await readSession(await ann.viewer(), id)).topics.map(({ title, minutes }) => [title, minutes])).toEqual([
		['Methods', 20],
		['What now', 10],
		['Open end', 10],
	]);
	expect(() => readAgenda('x\n'.repeat(13))).toThrow('12 topics');

	// Its language is what whoever leads says; else it is found in title and note.
	expect(meeting.language).toBe('en');
	const spanish = { title: 'La digoxina en la insuficiencia cardiaca', note: 'Miren cuántos pacientes se perdieron.' };
	await changeWords(await ann.viewer(), id, { ...change, ...spanish, language: null });
	expect((await readMeeting(await ann.viewer(), id)).language).toBe('es');
	await changeWords(await ann.viewer(), id, { ...change, ...spanish, language: 'gl' });
	expect((await readMeeting(await ann.viewer(), id)).language).toBe('gl');
	const set = await meet({ title: 'Digoxin', language: 'eu' });
	expect((await readMeeting(await ann.viewer(), set)).language).toBe('eu');
});
