// A second opinion: asked for a specialty or by name, passed on when declined or silent, given as a review, and where it stands.

import '#features/kinds.ts';
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { SAMPLE } from '#features/cases/case-samples.file.ts';
import { recordNotIdentifiable } from '#features/cases/consent/record-consent.ts';
import { startDraft } from '#features/cases/drafts.ts';
import { publishCase } from '#features/cases/publish-case.ts';
import { saveEntry } from '#features/profiles/edit-entries.ts';
import { readNotices } from '#kernel/notices/read-notices.ts';
import { block } from '#kernel/people/block.ts';
import { reply } from '#kernel/replies/reply.ts';
import { readThread } from '#kernel/stream/read-thread.ts';
import { db } from '#platform/db.server.ts';
import { type Id, readShortId } from '#platform/ids.ts';
import { type Person, person } from '#tests/people.ts';
import { askOpinion, declineOpinion, takeRequests, withdrawOpinion } from './ask-opinion.ts';
import { readAskedOfMe, readOpinionFigures, readOwnRequests, readReviews } from './read-opinions.ts';
import { passOnSilent } from './turns.ts';
import { writeReview } from './write-review.ts';

let author: Person;
let published: Person; // wrote about the illness
let general: Person;
let away: Person; // takes requests, blocked the author
let surgeon: Person;
let nurse: Person;
let caseId: Id;
let count = 0;

const tell = async (by: Person): Promise<Id> => {
	const viewer = await by.viewer();
	const id = await startDraft(viewer, { ...SAMPLE, audience: 'verified' }, `opinions-case-${++count}`);
	await recordNotIdentifiable(viewer, id, 'Ages are bands, days are relative, and many run marathons.');
	return publishCase(viewer, id);
};
const ask = async (more: object = {}, id = caseId) =>
	askOpinion(await author.viewer(), id, { specialty: 'nephrology', days: 5, question: '', ...more });
const request = async (id: Id) =>
	(await readOwnRequests(await author.viewer())).find((one) => readShortId(one.id) === id);
const turns = async (id: Id) => (await request(id))?.turns.map(({ name, ended }) => [name, ended]);
const asked = async (who: Person) => (await readAskedOfMe(await who.viewer())).map(({ by }) => by.name);
const heard = async (who: Person) =>
	(await readNotices(await who.viewer(), null)).notices.map(({ sentence }) => sentence);
const ratings = { management: 4, technique: null, evidence: 3 };

beforeAll(async () => {
	const nephrologist = { profession: 'physician', specialty: 'nephrology' };
	author = await person('Aura Author', { profession: 'physician', specialty: 'emergency-medicine' });
	published = await person('Paula Published', nephrologist);
	general = await person('Gerd General', nephrologist);
	away = await person('Avi Away', nephrologist);
	surgeon = await person('Sven Surgeon', { profession: 'physician', specialty: 'general-surgery' });
	nurse = await person('Nora Nurse', { profession: 'nurse' });
	await person('Tacit Takes-None', nephrologist);
	for (const who of [published, general, away, surgeon]) await takeRequests(await who.viewer(), 2);
	await saveEntry(await published.viewer(), 'publications', null, {
		typed: { title: 'Hyponatraemia after endurance exercise', reference: 'pmid:12345' },
		visibility: 'public',
		key: 'opinions-paper-1',
	});
	await block(await away.viewer(), author.handle);
	caseId = await tell(author);
});

describe('a request for a specialty', () => {
	test('goes to who fits best and takes requests, then to the next, and comes back when nobody is left', async () => {
		const id = await ask({ question: 'How fast would you let it rise?' });
		expect(await turns(id)).toEqual([['Paula Published', null]]);
		expect(await asked(published)).toEqual(['Aura Author']);
		expect(await heard(published)).toContain('asks for your opinion on “Confusion and a low sodium after a marathon”');
		await declineOpinion(await published.viewer(), id);
		await declineOpinion(await published.viewer(), id); // a second tab
		expect(await turns(id)).toEqual([
			['Paula Published', 'declined'],
			['Gerd General', null],
		]);
		await sql`update opinion_turn set due_at = now() - interval '1 minute' where ended_at is null`.execute(db);
		expect(await passOnSilent()).toBe(1);
		expect(await passOnSilent()).toBe(0);
		expect(await request(id)).toMatchObject({ state: 'exhausted' });
		expect(await turns(id)).toEqual([
			['Paula Published', 'declined'],
			['Gerd General', 'silent'],
		]);
		expect((await heard(author)).join()).toContain('could give one');
		await expect(declineOpinion(await surgeon.viewer(), id)).rejects.toMatchObject({ status: 404 });
	});

	test('declined twice at the same moment it goes on once', async () => {
		const other = await tell(author);
		const id = await ask({}, other);
		const first = (await turns(id))?.[0]?.[0] === 'Paula Published' ? published : general;
		const viewer = await first.viewer();
		await Promise.all([1, 2, 3].map(() => declineOpinion(viewer, id)));
		expect((await turns(id))?.map(([, ended]) => ended)).toEqual(['declined', null]);
		await withdrawOpinion(await author.viewer(), id);
	});

	test('asks nobody twice about a case, and says so at once when nobody is there', async () => {
		await expect(ask()).rejects.toMatchObject({ field: 'specialty' });
		await expect(ask({ specialty: 'astrology' })).rejects.toMatchObject({ field: 'specialty' });
		await expect(ask({ question: 'Mrs. Jane Roe, MRN 12345678?' })).rejects.toMatchObject({ field: 'attested' });
		await expect(ask({ days: 90 })).rejects.toMatchObject({ field: 'days' });
	});

	test('is asked by its authors alone', async () => {
		await expect(
			askOpinion(await general.viewer(), caseId, { specialty: 'nephrology', days: 5, question: '' }),
		).rejects.toMatchObject({ status: 404 });
	});
});

describe('an opinion', () => {
	test('is asked by name of a verified reader, given as a review, and counted for the network', async () => {
		const id = await ask({ colleague: `@${surgeon.handle}` });
		await expect(ask({ colleague: surgeon.handle })).rejects.toThrow('asked already');
		for (const handle of ['nobody.here', away.handle, author.handle])
			await expect(ask({ colleague: handle })).rejects.toThrow('not among the verified readers');
		const before = await readOpinionFigures();
		const draft = { markdown: 'I would have let it rise slower.', key: 'opinions-review-1', ratings };
		const review = await writeReview(await surgeon.viewer(), caseId, draft);
		expect(await writeReview(await surgeon.viewer(), caseId, draft)).toBe(review);
		expect(await request(id)).toMatchObject({ state: 'answered' });
		expect((await readOpinionFigures()).answered).toBe(before.answered + 1);
		expect(await readReviews(await nurse.viewer(), caseId)).toEqual({
			reviews: 1,
			management: 4,
			technique: null,
			evidence: 3,
		});
		await reply(await nurse.viewer(), {
			parentId: review,
			markdown: 'How slow, per hour?',
			key: 'opinions-question-1',
		});
		const { replies } = await readThread(await nurse.viewer(), 'case', caseId);
		expect([...replies].map((row) => row.card?.label)).toEqual(['Review · Management 4 of 5 · Evidence 3 of 5', null]);
	});

	test('is nobody’s on his own case, nor of those who have proved nothing, nor with an identifier in it', async () => {
		const patient = await person('Pat Ient');
		const draft = { markdown: 'Well done.', ratings };
		await expect(writeReview(await author.viewer(), caseId, { ...draft, key: 'opinions-review-2' })).rejects.toThrow(
			'Others review your case',
		);
		await expect(
			writeReview(await patient.viewer(), caseId, { ...draft, key: 'opinions-review-3' }),
		).rejects.toMatchObject({ status: 403 });
		await expect(
			writeReview(await general.viewer(), caseId, {
				markdown: 'Ring Mr. John Smith on 555-201-4471.',
				ratings,
				key: 'opinions-review-4',
			}),
		).rejects.toMatchObject({ field: 'attested' });
	});

	test('is taken back by the asker', async () => {
		const other = await tell(author);
		const id = await ask({}, other);
		expect(await asked(published)).toEqual(['Aura Author']);
		await withdrawOpinion(await author.viewer(), id);
		expect(await asked(published)).toEqual([]);
		expect(await request(id)).toMatchObject({ state: 'withdrawn' });
		await expect(withdrawOpinion(await published.viewer(), id)).rejects.toMatchObject({ status: 404 });
	});
});
