// An earlier forum is taken over: in order, once, with what the identifier check marks given back.

import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import '#features/kinds.ts';
import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { joinSpace } from '#kernel/spaces/join-space.ts';
import { readThread } from '#kernel/stream/read-thread.ts';
import { db } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { type Person, person, space } from '#tests/people.ts';
import { forgetAuthor, importForum } from './import-forum.ts';
import { readPostFile, readPosts } from './read-posts.ts';

let reader: Person;
let room: Id;

const at = (hour: number) => `2019-05-04T${String(hour).padStart(2, '0')}:30:00+02:00`;
const FILE = [
	{
		id: 1,
		category: 'Wards',
		title: 'Who reads the fluid chart?',
		author: 'Author 1',
		at: at(8),
		text: 'Ask @lena.berg, or see https://old.example/chart.',
	},
	{ id: 2, thread: 1, author: 'Author 2', at: at(9), text: 'We do, **twice** a shift.' },
	{ id: 3, thread: 1, to: 2, author: 'Author 1', at: at(10), text: 'And at night?' },
	{ id: 4, thread: 1, author: 'Author 3', at: at(11), text: 'Mrs. Jane Roe, MRN 12345678, had none.' },
	{ id: 5, title: 'On Mr. John Smith, MRN 12345678', author: 'Author 3', at: at(12), text: 'A thread that is held.' },
	{ id: 6, thread: 5, author: 'Author 1', at: at(13), text: 'Its reply.' },
	{ id: 7, thread: 1, to: 4, author: 'Author 2', at: at(14), text: 'Answers what was held.' },
	{ id: 8, thread: 1, author: 'Author 2', at: 'yesterday', text: 'When?' },
];
const load = async (posts: (object | string)[], held: string[] = []) => ({
	done: await importForum(readPosts(posts.map((one) => (typeof one === 'string' ? one : JSON.stringify(one)))), {
		source: 'old ward',
		space: 'import-room',
		held: ({ number }, why) => held.push(`${number}: ${why}`),
	}),
	held,
});

beforeAll(async () => {
	reader = await person('Rea Reader', { profession: 'nurse' });
	await person('Lena Berg');
	room = await space('import-room', null);
	await joinSpace(await reader.viewer(), 'import-room');
});

test('a space without a forum takes nothing', async () => {
	await expect(load(FILE)).rejects.toMatchObject({ kind: 'not-found' });
	await db.insertInto('space_tool').values({ space_id: room, tool: 'forum' }).execute();
});

test('threads and replies stand with their time and author; what is marked, what hangs on it and what cannot be read come back with the reason', async () => {
	const { done, held } = await load([`\uFEFF${JSON.stringify(FILE[0])}`, ...FILE.slice(1), '{"id": 9', '']);
	expect(done).toEqual({ threads: 1, replies: 3, known: 0, held: 5 });
	expect(held.map((one) => one.slice(0, 30))).toEqual([
		expect.stringMatching(/^4: This contains/),
		expect.stringMatching(/^5: This contains/),
		expect.stringMatching(/^6: Its thread is not here/),
		expect.stringMatching(/^8: at: /),
		'9: This line is no JSON.',
	]);
	const { rows } = await sql<{ id: Id }>`select content_id as id from forum_import where post = '1'`.execute(db);
	const thread = await readThread(await reader.viewer(), 'thread', rows[0]?.id as Id);
	expect(thread.root).toMatchObject({
		card: { title: 'Who reads the fluid chart?' },
		author: { name: 'Author 1', line: 'Earlier forum', path: '', proof: null },
		publishedAt: new Date('2019-05-04T06:30:00Z'),
		linkCard: null,
	});
	const [second, third, last] = [...thread.replies];
	expect(second?.card?.html).toContain('<strong>twice</strong>');
	expect(third?.parentId).toBe(second?.id);
	expect(last?.parentId).toBe(thread.root.id);
	expect((await sql`select from notice where kind = 'mention'`.execute(db)).rows).toHaveLength(0);
	expect((await sql`select from mention`.execute(db)).rows).toHaveLength(0);
});

test('loaded again nothing comes twice; what was mended or looked at comes then', async () => {
	expect((await load(FILE)).done).toMatchObject({ threads: 0, replies: 0, known: 4 });
	const mended = FILE.slice(3, 6).map((post) => ({ ...post, checked: true, held: 'This contains …' }));
	expect((await load(mended)).done).toEqual({ threads: 1, replies: 2, known: 0, held: 0 });
	const { rows } = await sql<{ n: number }>`select count(*)::int as n from forum_import`.execute(db);
	expect(rows[0]?.n).toBe(7);
});

test('a packed file that was cut off gives what stands before that, and says so', async () => {
	const file = path.join(mkdtempSync(path.join(tmpdir(), 'consilium-forum-')), 'old.jsonl.gz');
	const whole = gzipSync(
		Array.from({ length: 400 }, (_, id) => JSON.stringify({ ...FILE[0], id, text: randomUUID() })).join('\n'),
	);
	writeFileSync(file, whole.subarray(0, whole.length / 2));
	const read: unknown[] = [];
	const reading = async () => {
		for await (const { post } of readPostFile(file)) read.push(post?.id);
	};
	await expect(reading()).rejects.toThrow('it was cut off');
	expect(read.slice(0, 2)).toEqual(['0', '1']);
	rmSync(path.dirname(file), { recursive: true });
});

test('an author who asks for it is erased, with every word', async () => {
	expect(await forgetAuthor('old ward', 'Nobody')).toBeNull();
	expect(await forgetAuthor('old ward', 'Author 3')).toBe(2);
	const { rows } = await sql<{
		words: string;
	}>`select coalesce(string_agg(body.markdown || coalesce(title, ''), ''), '') as words
		from body join content on content.id = body.content_id join principal p on p.id = content.principal_id where p.name = 'Author 3' or p.erased_at is not null`.execute(
		db,
	);
	expect(rows[0]?.words).toBe('');
	expect((await sql`select from principal where name = 'Author 3'`.execute(db)).rows).toHaveLength(0);
});
