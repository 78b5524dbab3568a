// The life of a question: asked, answered by those who may, judged, accepted; and who does not find it.

import '#features/kinds.ts';
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { removeByModerator } from '#kernel/content/remove.ts';
import { reply } from '#kernel/replies/reply.ts';
import { joinSpace } from '#kernel/spaces/join-space.ts';
import { db } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { type Person, person, space, VISITOR } from '#tests/people.ts';
import { acceptAnswer, answerQuestion, endorseAnswer, voteOnAnswer } from './answer-question.ts';
import { askQuestion } from './ask-question.ts';
import { listQuestions } from './list-questions.ts';
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
		expect(read.mayAnswer).toBe(false);
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

	test('pages go on where the last one ended', async () => {
		for (let n = 0; n < 22; n++) await ask();
		const first = await listQuestions(await nurse.viewer(), 'newest', null, null);
		const second = await listQuestions(await nurse.viewer(), 'newest', null, first.older);
		expect(first.rows).toHaveLength(20);
		expect(second.rows.filter((row) => first.rows.some(({ id }) => id === row.id))).toHaveLength(0);
	});
});
