// Loading MeSH: the descriptor file and plain tables; faulty and hostile files change nothing.

import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import '#features/kinds.ts';
import { publish } from '#kernel/content/publish.ts';
import { listTopic } from '#kernel/stream/list-stream.ts';
import { chooseTopic } from '#kernel/topics/choose-topic.ts';
import { findTopic, readTopic, topicId } from '#kernel/topics/read-topic.ts';
import { suggestTopics } from '#kernel/topics/suggest-topics.ts';
import { db } from '#platform/db.server.ts';
import { mintId } from '#platform/ids.ts';
import { type Person, person, VISITOR } from '#tests/people.ts';
import { loadMesh, readMeshState } from './load-mesh.ts';
import { loadUploadedMesh } from './load-upload.ts';
import { type MeshDescriptor, readMesh } from './read-mesh.ts';

let lena: Person;
let ada: Person;
beforeAll(async () => {
	lena = await person('Lena Berg', { profession: 'physician' });
	ada = await person('Ada Steward', { duties: ['administrator'] });
});

/** Delivered in pieces of a few letters, so that every tag is cut somewhere. */
async function* pieces(text: string, size = 7): AsyncGenerator<string> {
	for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}
async function all(text: string): Promise<MeshDescriptor[]> {
	const list: MeshDescriptor[] = [];
	for await (const one of readMesh(pieces(text))) list.push(one);
	return list;
}
const record = (ui: string, name: string, trees: string[], terms: string[]) => `<DescriptorRecord DescriptorClass = "1">
 <DescriptorUI>${ui}</DescriptorUI><DescriptorName><String>${name}</String></DescriptorName>
 <AllowableQualifiersList><AllowableQualifier><QualifierReferredTo><QualifierUI>Q000096</QualifierUI>
  <QualifierName><String>biosynthesis</String></QualifierName></QualifierReferredTo></AllowableQualifier></AllowableQualifiersList>
 <TreeNumberList>${trees.map((one) => `<TreeNumber>${one}</TreeNumber>`).join('')}</TreeNumberList>
 <ConceptList><Concept PreferredConceptYN="Y"><ConceptUI>M1</ConceptUI><ConceptName><String>${name}</String></ConceptName>
  <TermList>${terms.map((one) => `<Term><TermUI>T1</TermUI><String>${one}</String></Term>`).join('')}</TermList></Concept></ConceptList>
</DescriptorRecord>`;
const file = (...records: string[]) =>
	`<?xml version="1.0"?>\n<!DOCTYPE DescriptorRecordSet SYSTEM "desc2026.dtd">\n<DescriptorRecordSet LanguageCode = "eng">${records.join('\n')}</DescriptorRecordSet>`;

const TAKOTSUBO = record(
	'D054549',
	'Takotsubo Cardiomyopathy',
	['C14.280.434.999', 'C14.280.238.925'],
	['Broken Heart Syndrome', 'Ballooning, Apical &amp; Left'],
);

test('the descriptor file: number, name, places in the tree and entry terms, and nothing of qualifiers', async () => {
	expect(await all(file(TAKOTSUBO))).toEqual([
		{
			ui: 'D054549',
			name: 'Takotsubo Cardiomyopathy',
			treeNumbers: ['C14.280.434.999', 'C14.280.238.925'],
			terms: ['Broken Heart Syndrome', 'Ballooning, Apical & Left'],
		},
	]);
});

test('plain tables, with a line of names or without', async () => {
	expect(
		await all(
			'mesh_id\tmesh_name\tmesh_tree_number\nD000001\tCalcimycin\tD03.438.221.173\nD000002\tTemefos\nD000001\tCalcimycin\tD03.1\n',
		),
	).toEqual([
		{ ui: 'D000001', name: 'Calcimycin', treeNumbers: ['D03.438.221.173'], terms: [] },
		{ ui: 'D000002', name: 'Temefos', treeNumbers: [], terms: [] },
	]);
});

describe('is refused, with a sentence, and nothing is changed:', () => {
	const bomb = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;">]><DescriptorRecordSet>${TAKOTSUBO.replace('Takotsubo', '&lol2;')}</DescriptorRecordSet>`;
	test.each([
		['an entity bomb', bomb, /entities of its own/],
		[
			'an external entity',
			bomb.replace('<!ENTITY lol "lol">', '<!ENTITY lol SYSTEM "file:///etc/passwd">'),
			/entities of its own/,
		],
		['an entity that nothing defines', file(TAKOTSUBO.replace('Takotsubo', '&who;')), /well-formed/],
		['a file that was cut off', file(TAKOTSUBO).slice(0, -40), /well-formed/],
		['another XML file', '<rss version="2.0"><channel/></rss>', /not “DescriptorRecordSet”/],
		['a record without a number', file(TAKOTSUBO.replace('D054549', 'nonsense')), /no number of a descriptor/],
		['nonsense', 'once upon a time', /Line 1 is no descriptor/],
		['one endless line', 'D'.repeat(20_000), /longer than any/],
		['nothing', '', /empty/],
	])('%s', async (_, text, sentence) => {
		const before = await readMeshState();
		await expect(loadMesh(readMesh(pieces(text, 64)))).rejects.toThrow(sentence);
		expect(await readMeshState()).toEqual(before);
	});
});

test('loading brings words, moves the tree, and turns an own tag into the descriptor that it names', async () => {
	const id = await publish(await lena.viewer(), {
		kind: 'post',
		audience: 'members',
		markdown: 'The octopus trap.',
		topics: ['broken heart syndrome'],
		key: mintId(),
	});
	await chooseTopic(await lena.viewer(), 'broken-heart-syndrome', 'follow');
	const first = await loadMesh(
		readMesh(
			pieces(file(TAKOTSUBO, record('D006333', 'Heart Failure', ['C14.280.434'], ['Cardiac Decompensation'])), 1000),
		),
	);
	expect(first).toMatchObject({ descriptors: 2, added: 1, merged: 1 });
	const topic = await readTopic(await lena.viewer(), 'takotsubo-cardiomyopathy');
	expect(topic).toMatchObject({ meshUi: 'D054549', stance: 'follow' });
	expect(topic.above.map((one) => one.name)).toContain('Heart Failure');
	for (const slug of ['takotsubo-cardiomyopathy', 'heart-failure', 'heart-diseases']) {
		const page = await listTopic(await lena.viewer(), topicId(slug), null);
		expect(
			page.rows.map((row) => row.id),
			slug,
		).toEqual([id]);
	}
	await expect(readTopic(await lena.viewer(), 'broken-heart-syndrome')).rejects.toThrow();
	expect((await suggestTopics(VISITOR, 'Admitted with cardiac decompensation.')).map((one) => one.name)).toEqual([
		'Heart Failure',
	]);
	const before = await sql`select * from topic_alias order by words, topic_id`.execute(db);
	const again = await loadMesh(
		readMesh(
			pieces(file(TAKOTSUBO, record('D006333', 'Heart Failure', ['C14.280.434'], ['Cardiac Decompensation'])), 1000),
		),
	);
	expect(again).toMatchObject({ added: 0, merged: 0, texts: 1 });
	expect((await sql`select * from topic_alias order by words, topic_id`.execute(db)).rows).toEqual(before.rows);
});

test('an administrator sends a file, packed or not; nobody else does', async () => {
	const xml = file(record('D012345', 'Sending, Files', ['Z99'], []));
	const packed = new Response(new Blob([xml]).stream().pipeThrough(new CompressionStream('gzip')));
	const sent = new File([await packed.arrayBuffer()], 'desc2026.xml.gz');
	expect((await loadUploadedMesh(await ada.viewer(), sent)).descriptors).toBe(1);
	expect((await findTopic(VISITOR, 'files-sending')).name).toBe('Files Sending');
	await expect(loadUploadedMesh(await lena.viewer(), sent)).rejects.toThrow(/nothing here/);
	await expect(loadUploadedMesh(await ada.viewer(), new File([xml], 'wrong.xml.gz'))).rejects.toThrow(/damaged/);
	await expect(loadUploadedMesh(await ada.viewer(), new File(['<html>'], 'x.xml'))).rejects.toThrow(
		/Nothing was changed/,
	);
});
