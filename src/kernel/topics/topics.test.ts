// Topics: concepts and own tags, their place in the tree, following, muting, and what of them anybody gets to know.

import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import '#features/kinds.ts';
import { eraseContent } from '#kernel/content/erase.ts';
import { publish } from '#kernel/content/publish.ts';
import { joinSpace } from '#kernel/spaces/join-space.ts';
import { listFollowed, listNewest, listTopic, type StreamPage } from '#kernel/stream/list-stream.ts';
import { db } from '#platform/db.server.ts';
import { type Id, mintId } from '#platform/ids.ts';
import { type Person, person, space, VISITOR } from '#tests/people.ts';
import { chooseTopic } from './choose-topic.ts';
import { browseTopics, readTopic, topicId } from './read-topic.ts';
import { setTopics } from './set-topics.ts';
import { completeTopic, suggestTopics } from './suggest-topics.ts';
import { readTopicField, spokenName, topicSlug, topicWords } from './topic-words.ts';

let lena: Person; // a cardiologist
let uli: Person; // a physician who writes
let nina: Person; // a nurse
let physicians: Id;

beforeAll(async () => {
	lena = await person('Lena Berg', { profession: 'physician', specialty: 'Cardiology' });
	uli = await person('Uli Neumann', { profession: 'physician' });
	nina = await person('Nina Ortiz', { profession: 'nurse' });
	physicians = await space('physicians', { any: [{ profession: 'physician' }] });
	for (const one of [lena, uli]) await joinSpace(await one.viewer(), 'physicians');
});

async function write(by: Person, topics: string[], more: { spaceId?: Id; audience?: 'members' | 'verified' } = {}) {
	return publish(await by.viewer(), {
		kind: 'post',
		audience: more.spaceId ? 'space' : (more.audience ?? 'members'),
		spaceId: more.spaceId ?? null,
		markdown: 'Some words.',
		topics,
		key: mintId(),
	});
}
const ids = (page: { rows: { id: Id }[] }) => page.rows.map((row) => row.id);

test('names as they are typed, compared and put into an address', () => {
	expect(topicWords('  Ménière’s—Disease ')).toBe('meniere s disease');
	expect(topicSlug('Type 2 Diabetes Mellitus')).toBe('type-2-diabetes-mellitus');
	expect(spokenName('Diabetes Mellitus, Type 2')).toBe('Type 2 Diabetes Mellitus');
	expect(spokenName('Congenital, Hereditary, and Neonatal Diseases')).toBe(
		'Congenital, Hereditary, and Neonatal Diseases',
	);
	expect(readTopicField('#heart failure, Heart  Failure; Frailty ,')).toEqual(['heart failure', 'Frailty']);
	expect(() => readTopicField('a1, b2, c3, d4, e5, f6')).toThrow(/Five topics are the most/);
	expect(() => readTopicField('!!!')).toThrow(/neither letters nor numbers/);
});

test('a known name in any of its words is the concept, an unknown one an own tag', async () => {
	const id = await write(uli, ['herzinsuffizienz', 'Night Rounds']);
	const row = (await listTopic(await lena.viewer(), topicId('heart-failure'), null)).rows[0];
	expect(row?.id).toBe(id);
	expect(row?.topics.map((one) => one.name)).toEqual(['Heart Failure', 'Night Rounds']);
	const own = await readTopic(await lena.viewer(), 'night-rounds');
	expect(own.meshUi).toBeNull();
});

test('a topic knows what is wider and what is narrower, and its list holds both kinds of row', async () => {
	const failure = await readTopic(VISITOR, 'heart-failure');
	expect(failure.above.map((one) => one.name)).toEqual(['Heart Diseases']);
	expect(failure.below.map((one) => one.name)).toEqual(['Diastolic Heart Failure', 'Systolic Heart Failure']);
	expect(failure.otherWords).toContain('hjartsvikt');
	const id = await write(uli, ['HFrEF']);
	for (const slug of ['systolic-heart-failure', 'heart-failure', 'heart-diseases', 'cardiovascular-diseases'])
		expect(ids(await listTopic(await lena.viewer(), topicId(slug), null)), slug).toContain(id);
});

test('a list of a topic pages by keyset without losing or repeating', async () => {
	const written: Id[] = [];
	for (let n = 0; n < 7; n++) written.unshift(await write(uli, ['Gout']));
	const read: Id[] = [];
	let older: string | null = null;
	do {
		const page: StreamPage = await listTopic(await lena.viewer(), topicId('gout'), older, 3);
		read.push(...ids(page));
		older = page.older;
	} while (older);
	expect(read).toEqual(written);
});

describe('a feed', () => {
	test('gains what is about a topic that is followed, wherever it stands in the tree, and nothing of another', async () => {
		const matching = await write(uli, ['Heart Failure']);
		const other = await write(uli, ['Asthma']);
		expect(ids(await listFollowed(await lena.viewer(), null))).not.toContain(matching);
		await chooseTopic(await lena.viewer(), 'cardiovascular-diseases', 'follow');
		const feed = ids(await listFollowed(await lena.viewer(), null));
		expect(feed).toContain(matching);
		expect(feed).not.toContain(other);
		const later = await write(uli, ['Hypertension']);
		expect(ids(await listFollowed(await lena.viewer(), null))[0]).toBe(later);
	});

	test('never shows a muted topic: not by somebody followed, not in a space, not in another order', async () => {
		await db.insertInto('follow').values({ follower_id: lena.id, principal_id: uli.id }).execute();
		await chooseTopic(await lena.viewer(), 'asthma', 'mute');
		const muted = [
			await write(uli, ['Asthma', 'Heart Failure']),
			await write(uli, ['Status Asthmaticus'], { spaceId: physicians }),
		];
		const plain = await write(uli, []);
		for (const list of [listFollowed, listNewest]) {
			const read = ids(await list(await lena.viewer(), null));
			expect(read).toContain(plain);
			for (const id of muted) expect(read).not.toContain(id);
		}
		await chooseTopic(await lena.viewer(), 'asthma', null);
		expect(ids(await listFollowed(await lena.viewer(), null))).toEqual(expect.arrayContaining(muted));
	});

	test('of somebody who follows hundreds has the same topics and mutes', async () => {
		const many = await person('Follows Many');
		await sql`insert into principal (id, kind, handle, name) select 1000 + n, 'remote', 'silent' || n, 'Silent'
			from generate_series(1, 320) n`.execute(db);
		await sql`insert into follow (follower_id, principal_id) select ${many.id}, 1000 + n from generate_series(1, 320) n`.execute(
			db,
		);
		await chooseTopic(await many.viewer(), 'migraine-disorders', 'follow');
		await chooseTopic(await many.viewer(), 'workload', 'mute');
		const wanted = await write(uli, ['Migraine Disorders']);
		await write(uli, ['Migraine Disorders', 'Workload']);
		expect(ids(await listFollowed(await many.viewer(), null))).toEqual([wanted]);
	});
});

test('what is gated stays so: a nurse finds a physicians’ text on no topic page, and its own tag does not exist for her', async () => {
	const id = await write(uli, ['Sepsis', 'secretword'], { spaceId: physicians });
	const sepsis = topicId('sepsis');
	expect(ids(await listTopic(await lena.viewer(), sepsis, null))).toContain(id);
	for (const viewer of [await nina.viewer(), VISITOR]) {
		expect(ids(await listTopic(viewer, sepsis, null))).not.toContain(id);
		await expect(readTopic(viewer, 'secretword')).rejects.toThrow(/nothing here/);
		expect(await completeTopic(viewer, 'secretwo')).toEqual([]);
		expect(await suggestTopics(viewer, 'the secretword of the day')).toEqual([]);
		expect(JSON.stringify(await browseTopics(viewer))).not.toContain('secretword');
	}
	await expect(chooseTopic(await nina.viewer(), 'secretword', 'follow')).rejects.toThrow(/nothing here/);
	expect(await completeTopic(await lena.viewer(), 'secretwo')).toHaveLength(1);
	expect((await browseTopics(await lena.viewer())).lately.map((one) => one.name)).toContain('secretword');
});

test('topics are changed by the author alone, and go with what is erased', async () => {
	const id = await write(uli, ['Anemia']);
	await expect(setTopics(await lena.viewer(), id, ['Gout'])).rejects.toThrow(/nothing here/);
	await setTopics(await uli.viewer(), id, ['COPD']);
	const topicsNow = () =>
		sql<{
			slug: string;
		}>`select slug from content_topic join topic on topic.id = topic_id where content_id = ${id} and direct`
			.execute(db)
			.then(({ rows }) => rows.map((row) => row.slug));
	expect(await topicsNow()).toEqual(['chronic-obstructive-pulmonary-disease']);
	await expect(setTopics(await uli.viewer(), id, ['MRN 12345678'])).rejects.toThrow(/could show who a patient is/);
	await eraseContent(db, id);
	expect(await topicsNow()).toEqual([]);
});

test('suggestions come from the words of the text, the most telling first', async () => {
	const found = await suggestTopics(
		VISITOR,
		'She had heart attacks before, and type 2 diabetes. We asked about falls.',
	);
	expect(found.map((one) => one.name)).toEqual(
		expect.arrayContaining(['Type 2 Diabetes Mellitus', 'Myocardial Infarction', 'Accidental Falls']),
	);
	expect((await completeTopic(VISITOR, 'heart f')).map((one) => one.name)).toContain('Heart Failure');
});
