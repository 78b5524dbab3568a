// A case is solved: blind first, once, pooled, revealed; and each sees the own calibration alone.

import '#features/kinds.ts';
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { SAMPLE } from '#features/cases/case-samples.file.ts';
import { recordNotIdentifiable } from '#features/cases/consent/record-consent.ts';
import { startDraft } from '#features/cases/drafts.ts';
import { diagnosisWords, resolveCodes } from '#features/cases/index.ts';
import { publishCase } from '#features/cases/publish-case.ts';
import { readCasePage } from '#features/cases/read-case.ts';
import { revealAnswer } from '#features/cases/updates.ts';
import { readNotices } from '#kernel/notices/read-notices.ts';
import { block } from '#kernel/people/block.ts';
import { db } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { type Person, person } from '#tests/people.ts';
import { commitDifferential, readWithoutSolving, sameAs } from './commit.ts';
import { markRight } from './mark-right.ts';
import { readCalibration } from './read-calibration.ts';
import { readSolving } from './read-solving.ts';
import { tellSolvers } from './tell-solvers.ts';

let author: Person;
let solvers: [Person, Person, Person];
let watcher: Person;
let patient: Person;
let caseId: Id;

const tell = async (by: Person, key: string): Promise<Id> => {
	const viewer = await by.viewer();
	const id = await startDraft(viewer, { ...SAMPLE, puzzle: 'yes', audience: 'members' }, key);
	await recordNotIdentifiable(viewer, id, 'Ages are bands, days are relative, and many run marathons.');
	return publishCase(viewer, id);
};
const stand = async (who: Person, id = caseId) => {
	const viewer = await who.viewer();
	return readSolving(viewer, await readCasePage(viewer, id));
};
const commit = async (who: Person, diagnoses: string[], certainty: number, id = caseId) =>
	commitDifferential(await who.viewer(), id, { diagnoses, certainty });

beforeAll(async () => {
	author = await person('Aura Author', { profession: 'physician', specialty: 'nephrology' });
	solvers = [
		await person('Sol Verone', { profession: 'physician' }),
		await person('Tess Vertwo', { profession: 'nurse' }),
		await person('Uma Verthree', { profession: 'medical-student' }),
	];
	watcher = await person('Wat Cher', { profession: 'physician' });
	patient = await person('Pat Ient');
	caseId = await tell(author, 'solving-case-1');
});

describe('blind first', () => {
	test('before committing nothing of others is seen but how many there are; what is refused says why', async () => {
		await commit(solvers[0], ['Exercise-associated hyponatraemia', 'Heat stroke', 'Heat stroke'], 80);
		expect(await stand(solvers[1])).toEqual({ stage: 'blind', solvers: 1, own: null, pooled: [], outcome: null });
		await expect(commit(solvers[1], [' '], 50)).rejects.toMatchObject({ field: 'diagnoses' });
		await expect(commit(solvers[1], ['Heat stroke'], 100)).rejects.toMatchObject({ field: 'certainty' });
		await expect(commit(solvers[1], ['Mr. John Smith, MRN 12345678'], 50)).rejects.toMatchObject({ field: 'attested' });
		await expect(commit(patient, ['Heat stroke'], 50)).rejects.toThrow('whose health profession is proved');
		await expect(commit(author, ['Heat stroke'], 50)).rejects.toThrow('you know the answer');
		expect((await stand(patient))?.pooled).toEqual([]);
	});

	test('after it the pooled list opens, by the published rule; what was said stands, however often it is sent', async () => {
		await commit(solvers[1], ['Heat stroke', 'exercise-associated  hyponatraemia'], 60);
		await commit(solvers[1], ['Something else'], 10);
		const seen = await stand(solvers[1]);
		expect(seen?.stage).toBe('committed');
		expect(seen?.own).toMatchObject({ probability: expect.closeTo(0.6, 5) });
		// Each 1 + 1/2: equal weight, named by two; nobody says yet which is right.
		expect(seen?.pooled.map(({ weight, named, right }) => [weight, named, right])).toEqual([
			[1.5, 2, false],
			[1.5, 2, false],
		]);
	});

	test('whoever reads the discussion without committing does not commit afterwards', async () => {
		await readWithoutSolving(await watcher.viewer(), caseId);
		await readWithoutSolving(await watcher.viewer(), caseId);
		expect((await stand(watcher))?.stage).toBe('watching');
		await expect(commit(watcher, ['Heat stroke'], 50)).rejects.toThrow('read the discussion first');
		expect((await stand(watcher))?.solvers).toBe(2);
	});
});

describe('the answer', () => {
	test('shows who had it; other words for it count when the authors say so; nobody can commit any more', async () => {
		await commit(solvers[2], ['Too much water'], 30);
		const before = await stand(author);
		const other = before?.pooled.find(({ label }) => label === 'Too much water');
		await expect(markRight(await watcher.viewer(), caseId, [other?.diagnosis ?? ''])).rejects.toMatchObject({
			status: 404,
		});
		await markRight(await author.viewer(), caseId, [other?.diagnosis ?? '', 'words:nobody said this']);
		await revealAnswer(await author.viewer(), caseId);
		const after = await stand(watcher);
		expect(after?.outcome).toEqual({
			first: 2,
			topThree: 3,
			had: [
				{ name: 'Sol Verone', handle: solvers[0].handle },
				{ name: 'Uma Verthree', handle: solvers[2].handle },
			],
		});
		const late = await person('Late Comer', { profession: 'physician' });
		await expect(commit(late, ['Heat stroke'], 50)).rejects.toThrow('known already');
		await block(await late.viewer(), solvers[0].handle);
		expect((await stand(late))?.outcome).toMatchObject({ first: 2, had: [{ name: 'Uma Verthree' }] });
	});

	test('is told to those who committed, once', async () => {
		await tellSolvers({ caseId });
		await tellSolvers({ caseId });
		const heard = async (who: Person) =>
			(await readNotices(await who.viewer(), null)).notices.filter(({ sentence }) =>
				sentence.includes('see how you did'),
			).length;
		expect([await heard(solvers[0]), await heard(watcher), await heard(author)]).toEqual([1, 0, 0]);
	});

	test('makes everybody’s own calibration, and that of nobody else', async () => {
		const second = await tell(author, 'solving-case-2');
		await commit(solvers[0], ['Heat stroke'], 90, second);
		expect((await readCalibration(await solvers[0].viewer())).waiting).toBe(1);
		await revealAnswer(await author.viewer(), second);
		const own = await readCalibration(await solvers[0].viewer());
		expect(own.all?.cases).toBe(2);
		expect(own.all?.brier).toBeCloseTo((0.2 ** 2 + 0.9 ** 2) / 2, 5);
		expect(own.steps).toEqual([{ from: 80, to: 100, cases: 2, right: 1 }]);
		expect(own.bySpecialty).toHaveLength(1);
		expect((await readCalibration(await watcher.viewer())).all).toBeNull();
	});
});

test('a diagnosis counts as one in words, by its code, and by what MeSH calls it besides', async () => {
	await sql`insert into icd10 (code, label, billable) values ('A99.81', 'Zörbel''s fever (acute) [Zörbelitis], unspecified', true),
		('A99.82', 'Zörbel''s rash, unspecified', true) on conflict do nothing`.execute(db);
	await sql`insert into topic (id, slug, name, mesh_ui, mesh_name) values (990021, 'zorbel-rash', 'Zorbel Rash', 'D990021', 'Zorbel Rash')
		on conflict do nothing`.execute(db);
	await sql`insert into topic_alias (topic_id, words, source) values (990021, 'zorbel s rash', 'mesh'), (990021, 'spotted zorbel', 'mesh')
		on conflict do nothing`.execute(db);
	const same = async (words: string) => {
		const [code] = await resolveCodes(db, [{ role: 'diagnosis', words }]);
		return code && sameAs(code);
	};
	const fever = ['A99.81', 'a9981', 'ZORBEL’S FEVER', 'Zörbel’s fever, unspecified', 'Zörbel’s fever (acute)'];
	expect(new Set(await Promise.all(fever.map(same)))).toEqual(new Set(['words:zorbel s fever']));
	const rash = ['A99.82 Zörbel’s rash', 'Spotted Zörbel', 'zorbel’s rash', 'Zorbel’s rash (unspecified)'];
	expect(new Set(await Promise.all(rash.map(same)))).toEqual(new Set(['topic:990021']));
	for (const label of ['Ménière’s disease, bilateral', 'Unspecified', 'Other [NOS] (rare) β-thalassaemia', '[x]']) {
		const { rows } = await sql<{ words: string }>`select diagnosis_words(${label}) as words`.execute(db);
		expect(rows[0]?.words).toBe(diagnosisWords(label));
	}
});
