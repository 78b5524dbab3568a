// The life of a question: asked, answered by those who may, judged, accepted; and who does not find it.

import '#features/kinds.ts';
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { takeRequests } from '#features/opinions/ask-opinion.ts';
import { removeByModerator } from '#kernel/content/remove.ts';
import { readNotices } from '#kernel/notices/read-notices.ts';
import { reply } from '#kernel/replies/reply.ts';
import { joinSpace } from '#kernel/spaces/join-space.ts';
import { pathOf } from '#kernel/stream/find-content.ts';
import { db } from '#platform/db.server.ts';
import { type Id, shortId } from '#platform/ids.ts';
import { type Person, person, space, VISITOR } from '#tests/people.ts';
import { acceptAnswer, answerQuestion, endorseAnswer, voteOnAnswer } from './answer-question.ts';
import { askColleague, declineRequest, passOnUnanswered } from './ask-colleague.ts';
import { askQuestion } from './ask-question.ts';
import { changeField } from './change-field.ts';
import { listQuestions } from './list-questions.ts';
import { cut, type OutlineEntry } from './outline.ts';
import { readQuestion } from './read-question.ts';

let asker: Person;
let cardiologist: Person;
let nurse: Person;
let patient: Person;
let moderator: Person;
let physicians: Id;
let key = 0;
const next = () => `question-${++key}`;
const TEXT = {
	title: 'Do you stop an SGLT2 inhibitor before an endoscopy?',
	markdown: 'I do, three days before. Is there evidence?',
};

beforeAll(async () => {
	asker = await person('Ada Holt', { profession: 'physician', country: 'GB' });
	cardiologist = await person('Ben Ruiz', {
		profession: 'physician',
		specialty: 'interventional-cardiology',
		country: 'ES',
	});
	nurse = await person('Cleo Marsh', { profession: 'nurse', country: 'GB' });
	patient = await person('Dora Finch');
	moderator = await person('Mona Keeper', { duties: ['moderator'] });
	physicians = await space('physicians', { any: [{ profession: 'physician' }] });
	for (const one of [asker, cardiologist]) await joinSpace(await one.viewer(), 'physicians');
});

const ask = async (more: object = {}) =>
	askQuestion(await asker.viewer(), { ...TEXT, audience: 'members', specialty: 'cardiology', key: next(), ...more });
const answer = async (by: Person, question: Id, markdown = 'Three days, and one for a colonoscopy.') =>
	answerQuestion(await by.viewer(), question, { markdown, key: next() });
const heard = async (who: Person) =>
	(await readNotices(await who.viewer(), null)).notices.map(({ sentence }) => sentence);
const page = async (who: Person, id: Id) => readQuestion(await who.viewer(), id);

describe('asking and answering', () => {
	test('a question in a space is found by its members alone, on its page and in every list', async () => {
		const id = await ask({ audience: 'space', spaceId: physicians });
		expect((await page(cardiologist, id)).root.card?.title).toBe(TEXT.title);
		for (const who of [nurse, patient]) {
			await expect(page(who, id)).rejects.toMatchObject({ status: 404 });
			await expect(answer(who, id)).rejects.toMatchObject({ status: 404 });
			const { rows } = await listQuestions(await who.viewer(), 'newest', null, null);
			expect(rows.map((row) => row.id)).not.toContain(id);
		}
		await expect(readQuestion(VISITOR, id)).rejects.toMatchObject({ status: 404 });
	});

	test('whose profession is not proved comments and does not answer', async () => {
		const id = await ask();
		await expect(answer(patient, id)).rejects.toThrow('whose health profession is proved');
		await reply(await patient.viewer(), { parentId: id, markdown: 'I was told five days.', key: next() });
		await answer(nurse, id);
		const read = await page(patient, id);
		expect(read.answers).toHaveLength(1);
		expect(read.answers[0]?.row.author?.line).toContain('Nurse');
		expect(read.comments.map((row) => row.author?.name)).toEqual(['Dora Finch']);
		expect(read).toMatchObject({ mayAnswer: false, mayVote: false });
		const [theirs] = read.answers;
		await expect(voteOnAnswer(await patient.viewer(), theirs?.row.id as Id, 1)).rejects.toThrow(
			'are judged by members',
		);
	});

	test('an answer below an answer is none, and a form that is sent twice answers once', async () => {
		const id = await ask();
		const viewer = await nurse.viewer();
		const draft = { markdown: 'Once.', key: next() };
		const first = await answerQuestion(viewer, id, draft);
		expect(await answerQuestion(viewer, id, draft)).toBe(first);
		await expect(answerQuestion(viewer, first, { markdown: 'Below.', key: next() })).rejects.toMatchObject({
			status: 404,
		});
		expect((await page(asker, id)).answers).toHaveLength(1);
	});

	test('a vague title and an unknown specialty are told beside their fields', async () => {
		await expect(ask({ title: 'Help' })).rejects.toMatchObject({ field: 'title' });
		await expect(ask({ specialty: 'astrology' })).rejects.toMatchObject({ field: 'specialty' });
	});
});

describe('judging answers', () => {
	test('votes order them, one vote each, never on one’s own; racing votes count once', async () => {
		const id = await ask();
		const [early, late] = [await answer(nurse, id, 'Early.'), await answer(cardiologist, id, 'Late.')];
		const order = async () => (await page(asker, id)).answers.map(({ row }) => row.id);
		expect(await order()).toEqual([early, late]);
		const viewer = await asker.viewer();
		await Promise.all(Array.from({ length: 5 }, () => voteOnAnswer(viewer, late, 1)));
		expect(await order()).toEqual([late, early]);
		expect((await page(asker, id)).answers[0]).toMatchObject({ score: 1, vote: 1 });
		await voteOnAnswer(viewer, late, -1);
		expect(await order()).toEqual([early, late]);
		await voteOnAnswer(viewer, late, 0);
		expect((await page(asker, id)).answers.map(({ score }) => score)).toEqual([0, 0]);
		await expect(voteOnAnswer(await nurse.viewer(), early, 1)).rejects.toThrow('Others judge');
		await expect(voteOnAnswer(VISITOR, early, 1)).rejects.toThrow('Sign in');
	});

	test('the asker accepts, a colleague of the specialty endorses, nobody else does either', async () => {
		const id = await ask();
		const [first, second] = [await answer(nurse, id, 'First.'), await answer(cardiologist, id, 'Second.')];
		await expect(acceptAnswer(await nurse.viewer(), first)).rejects.toThrow('Whoever asked');
		await acceptAnswer(await asker.viewer(), second);
		let read = await page(asker, id);
		expect(read.answers.map(({ row, accepted }) => [row.id, accepted])).toEqual([
			[second, true],
			[first, false],
		]);
		// An interventional cardiologist is a cardiologist; nobody endorses an own answer.
		await endorseAnswer(await cardiologist.viewer(), first);
		await expect(endorseAnswer(await cardiologist.viewer(), second)).rejects.toThrow('endorses');
		await expect(endorseAnswer(await asker.viewer(), first)).rejects.toThrow('endorses');
		read = await page(nurse, id);
		expect(read.answers.find(({ row }) => row.id === first)?.endorsedBy?.name).toBe('Ben Ruiz');
		const { rows } = await sql<{
			kind: string;
		}>`select kind from notice where member_id = ${nurse.id} and content_id = ${first}`.execute(db);
		expect(rows.map(({ kind }) => kind)).toContain('endorsed');
		await acceptAnswer(await asker.viewer(), second);
		expect((await page(asker, id)).answers.some(({ accepted }) => accepted)).toBe(false);
	});
});

describe('the queue', () => {
	test('an answered question leaves it, and comes back when its answer is taken away', async () => {
		const id = await ask();
		const waiting = async () =>
			(await listQuestions(await nurse.viewer(), 'unanswered', 'cardiology', null)).rows.map((row) => row.id);
		expect(await waiting()).toContain(id);
		const given = await answer(nurse, id);
		await acceptAnswer(await asker.viewer(), given);
		expect(await waiting()).not.toContain(id);
		await removeByModerator(await moderator.viewer(), given, { rule: 'Promotion', reason: 'It sold something.' });
		expect(await waiting()).toContain(id);
		expect((await page(asker, id)).answers.every(({ accepted }) => !accepted)).toBe(true);
	});

	test('a specialty’s list holds its subspecialties’ questions and nobody else’s', async () => {
		const id = await ask({ specialty: 'interventional-cardiology' });
		const list = async (specialty: string) =>
			(await listQuestions(await nurse.viewer(), 'newest', specialty, null)).rows.map((row) => row.id);
		expect(await list('cardiology')).toContain(id);
		expect(await list('dermatology')).not.toContain(id);
	});

	test('a colleague asked by name is told and finds it with its day; who cannot read it is not asked', async () => {
		const id = await ask({ audience: 'space', spaceId: physicians, askedOf: { handle: cardiologist.handle, days: 3 } });
		expect((await listQuestions(await cardiologist.viewer(), 'asked', null, null)).rows.map((row) => row.id)).toEqual([
			id,
		]);
		expect((await page(cardiologist, id)).due).not.toBeNull();
		await answer(cardiologist, id);
		expect((await listQuestions(await cardiologist.viewer(), 'asked', null, null)).rows).toHaveLength(0);
		await expect(
			ask({ audience: 'space', spaceId: physicians, askedOf: { handle: nurse.handle, days: 3 } }),
		).rejects.toMatchObject({ field: 'colleague' });
	});

	test('who declines is not asked any more; the asker reads why, is told, and asks the next', async () => {
		const id = await ask({ askedOf: { handle: cardiologist.handle, days: 3 } });
		const requests = async (who: Person) =>
			(await page(who, id)).requests?.map(({ name, state, reason }) => [name, state, reason]);
		await expect(declineRequest(await nurse.viewer(), id, { reason: '' })).rejects.toMatchObject({ status: 404 });
		await expect(declineRequest(await cardiologist.viewer(), id, { reason: 'x'.repeat(301) })).rejects.toMatchObject({
			field: 'reason',
		});
		for (let twice = 0; twice < 2; twice++)
			await declineRequest(await cardiologist.viewer(), id, { reason: 'I am away that week.' });
		expect((await page(cardiologist, id)).due).toBeNull();
		expect(await requests(cardiologist)).toBeUndefined();
		expect(await requests(asker)).toEqual([['Ben Ruiz', 'declined', 'I am away that week.']]);
		expect((await heard(asker)).filter((one) => one.includes('cannot answer your question'))).toHaveLength(1);
		await expect(askColleague(await asker.viewer(), id, { handle: cardiologist.handle, days: 3 })).rejects.toThrow(
			'asked already',
		);
		await askColleague(await asker.viewer(), id, { handle: nurse.handle, days: 3 });
		expect(await requests(asker)).toContainEqual(['Cleo Marsh', 'waits', '']);
		// Somebody of industry asks those alone who agreed to it.
		const other = await person('Dana Unasked', { profession: 'physician' });
		const works = (company: string | null) =>
			sql`update principal set company = ${company} where id = ${asker.id}`.execute(db);
		await works('Norvia');
		const asking = async () => askColleague(await asker.viewer(), id, { handle: other.handle, days: 3 });
		await expect(asking()).rejects.toMatchObject({ field: 'colleague' });
		await works(null);
		await asking();
		await expect(askColleague(await nurse.viewer(), id, { handle: asker.handle, days: 3 })).rejects.toMatchObject({
			status: 404,
		});
	});

	test('a specialty is asked one colleague after the other: who declines or lets the day go by passes it on', async () => {
		// One after the other: among equals whoever came first is asked first.
		const first = await person('Fay First', { profession: 'physician', specialty: 'cardiology' });
		const second = await person('Gus Second', { profession: 'physician', specialty: 'cardiology' });
		const other = await person('Sia Skin', { profession: 'physician', specialty: 'dermatology' });
		await expect(ask({ askedOf: { handle: '', days: 2 } })).rejects.toThrow('takes requests at present');
		for (const one of [first, second, other]) await takeRequests(await one.viewer(), 2);
		const id = await ask({ askedOf: { handle: '', days: 2 } });
		const states = async () => (await page(asker, id)).requests?.map(({ name, state }) => `${name} ${state}`).sort();
		expect(await states()).toEqual(['Fay First waits']);
		await declineRequest(await first.viewer(), id, { reason: '' });
		expect(await states()).toEqual(['Fay First declined', 'Gus Second waits']);
		expect(await heard(second)).toContainEqual(expect.stringContaining('asks you to answer'));
		expect(await passOnUnanswered()).toBe(0);
		await sql`update question_request set due_on = current_date - 1 where question_id = ${id}`.execute(db);
		expect(await passOnUnanswered()).toBe(1);
		expect(await states()).toEqual(['Fay First declined', 'Gus Second silent']);
		expect(await heard(asker)).toContainEqual(expect.stringContaining('Nobody of Cardiology'));
		// Late is better than never.
		await answer(second, id);
		expect(await states()).toContain('Gus Second answered');
	});

	test('more are asked at once than there are connections to the database', async () => {
		const ids = await Promise.all(
			Array.from({ length: 12 }, (_, at) =>
				ask({ title: `How long is it treated, case ${at}?`, specialty: 'cardiology' }),
			),
		);
		const viewer = await asker.viewer();
		await Promise.all(ids.map((id) => askColleague(viewer, id, { handle: nurse.handle, days: 3 })));
		const asked = await sql<{ n: number }>`select count(*)::int as n from question_request
			where question_id = any(${ids}::bigint[]) and member_id = ${nurse.id}`.execute(db);
		expect(asked.rows[0]?.n).toBe(ids.length);
	});

	test('two who decline at the same moment ask one next colleague each, and none twice', async () => {
		const [a, b] = await Promise.all(
			['Ida One', 'Jon Two'].map((name) => person(name, { profession: 'nurse', specialty: 'nursing-critical-care' })),
		);
		for (const one of [a, b]) await takeRequests(await (one as Person).viewer(), 2);
		const id = await ask({ specialty: 'nursing-critical-care', askedOf: { handle: '', days: 2 } });
		const first = (await page(asker, id)).requests?.[0]?.name === 'Ida One' ? (a as Person) : (b as Person);
		const viewer = await first.viewer();
		await Promise.all([1, 2, 3].map(() => declineRequest(viewer, id, { reason: '' })));
		expect((await page(asker, id)).requests?.map(({ state }) => state).sort()).toEqual(['declined', 'waits']);
	});

	test('whose field it is can be said again by the asker alone; endorsements of another field end', async () => {
		const id = await ask();
		const given = await answer(nurse, id);
		await endorseAnswer(await cardiologist.viewer(), given);
		await expect(changeField(await nurse.viewer(), id, 'dermatology')).rejects.toMatchObject({ status: 404 });
		await expect(changeField(await asker.viewer(), id, 'astrology')).rejects.toMatchObject({ field: 'specialty' });
		await changeField(await asker.viewer(), id, 'interventional-cardiology');
		expect((await page(nurse, id)).answers[0]?.endorsedBy?.name).toBe('Ben Ruiz');
		await changeField(await asker.viewer(), id, 'dermatology');
		const read = await page(nurse, id);
		expect(read.answers[0]?.endorsedBy).toBeNull();
		expect(read.root.card?.label).toBe('Question · Dermatology');
		await changeField(await asker.viewer(), id, null);
		expect((await page(nurse, id)).root.card?.label).toBe('Question');
	});

	test('pages go on where the last one ended', async () => {
		for (let n = 0; n < 22; n++) await ask();
		const first = await listQuestions(await nurse.viewer(), 'newest', null, null);
		const second = await listQuestions(await nurse.viewer(), 'newest', null, first.older);
		expect(first.rows).toHaveLength(20);
		expect(second.rows.filter((row) => first.rows.some(({ id }) => id === row.id))).toHaveLength(0);
	});
});

describe('a long question', () => {
	const entry = (id: number, parentId: number, answer: { score?: number } | null = null): OutlineEntry => ({
		id: String(id),
		parentId: String(parentId),
		answer: answer && { accepted: false, endorsed: false, score: answer.score ?? 0 },
	});
	// The question is 1; answers 10 and 20; comments on the first of them and on each other.
	const below = [
		entry(10, 1, {}),
		entry(20, 1, { score: 3 }),
		...Array.from({ length: 250 }, (_, n) => entry(1000 + n, n % 2 ? 10 : n > 2 ? 1000 + n - 2 : 10)),
		entry(5000, 1),
	];

	test('keeps a comment on a comment below its answer, and gives the rest a page of their own', () => {
		const first = cut('1', below, {});
		expect(first.answers.map(({ id, comments, moreComments }) => [id, comments.length, moreComments])).toEqual([
			['20', 0, 0],
			['10', 10, 240],
		]);
		expect(first.comments).toEqual(['5000']);
		const all: string[] = [];
		for (let from: string | null = null; ; ) {
			const one = cut('1', below, { on: '10', from });
			all.push(...(one.answers[0]?.comments ?? []));
			from = one.next;
			if (from === null) break;
		}
		expect(all).toHaveLength(250);
		expect(new Set(all).size).toBe(250);
	});

	test('opens where a text stands', () => {
		expect(cut('1', below, { at: '1003' }).on).toBeNull();
		const far = cut('1', below, { at: '1205' });
		expect(far).toMatchObject({ on: '10', continued: true });
		expect(far.answers[0]?.comments).toContain('1205');
		expect(cut('1', below, { at: '777' })).toMatchObject({ on: null, continued: false });
	});

	test('has many answers on several pages, the best first, each once', () => {
		const many = Array.from({ length: 70 }, (_, n) => entry(100 + n, 1, { score: n % 7 }));
		const seen: string[] = [];
		for (let after: string | null = null; ; ) {
			const one = cut('1', many, { after });
			seen.push(...one.answers.map(({ id }) => id));
			expect(one.count).toBe(70);
			after = one.next;
			if (after === null) break;
		}
		expect(new Set(seen).size).toBe(70);
		expect(seen.slice(0, 2)).toEqual(['106', '113']);
		expect(cut('1', many, { at: seen[40] }).answers.map(({ id }) => id)).toContain(seen[40]);
	});

	test('on the page: a reply to a comment stands below the same answer, and its address leads there', async () => {
		const id = await ask();
		const given = await answer(nurse, id);
		const comment = await reply(await patient.viewer(), { parentId: given, markdown: 'Also at night?', key: next() });
		const back = await reply(await nurse.viewer(), { parentId: comment, markdown: 'At night too.', key: next() });
		const read = await page(patient, id);
		expect(read.answers[0]?.comments.map((row) => row.id)).toEqual([comment, back]);
		expect(read.comments).toHaveLength(0);
		expect(await pathOf(await patient.viewer(), back)).toBe(
			`/questions/${shortId(id)}?at=${shortId(back)}#${shortId(back)}`,
		);
	});
});
