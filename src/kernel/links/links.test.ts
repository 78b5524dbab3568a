// The card of a link: found in the text, fetched once for everybody, shown when it is there, gone when the link goes.

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import '#features/kinds.ts';
import { writePost } from '#features/posts/write-post.ts';
import { edit } from '#kernel/content/edit.ts';
import { eraseContent } from '#kernel/content/erase.ts';
import { readThread } from '#kernel/stream/read-thread.ts';
import { db } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { type Person, person } from '#tests/people.ts';
import { runJobs } from '#tests/run-jobs.ts';
import { chooseCard, readOwnCard } from './choose-card.ts';
import { firstLink, lookAtLink } from './link-card.ts';
import { readHead } from './read-head.ts';

let ann: Person;
let server: Server;
let base: string;
let visits = 0;
let keys = 0;
const bounds = {
	bounds: { address: (ip: string) => ip === '127.0.0.1', port: () => true },
	resolve: async () => ['127.0.0.1'],
};

beforeAll(async () => {
	ann = await person('Ann Author');
	server = createServer((request, answer) => {
		visits++;
		answer.setHeader('content-type', 'text/html').end(
			request.url === '/empty'
				? '<p>no title</p>'
				: `<!doctype html><head><title>Plain title</title><meta property="og:title" content="A trial &amp; its &lt;b&gt;arms&lt;/b&gt;">
			<meta property="og:site_name" content="Journal of Examples"><meta name="description" content="What was found."></head><body><title>not this</title>`,
		);
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	base = `http://journal.example:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
	server.close();
});

const post = async (markdown: string) =>
	writePost(await ann.viewer(), { audience: 'members', markdown, key: `link-key-${++keys}`, attested: true });
const work = () => runJobs({ 'link.look': (payload) => lookAtLink(payload, bounds) });
const card = async (id: Id) => (await readThread(await ann.viewer(), 'post', id)).root.linkCard;

test('the first link to elsewhere is meant, wherever it stands', () => {
	expect(firstLink('no link')).toBeNull();
	expect(firstLink('see [x](/posts/abc) and https://a.example/b?c=1&d=2#part, then https://b.example')).toBe(
		'https://a.example/b?c=1&d=2',
	);
	expect(firstLink('`https://in.code.example`')).toBeNull();
	expect(firstLink('[mail](mailto:a@b.example)')).toBeNull();
});

test('a head is read as words; what is no title is none', () => {
	expect(readHead('<title> A\n title\u202e </title>', 'https://www.b.example/x')).toEqual({
		title: 'A title',
		site: 'b.example',
		description: '',
	});
	expect(readHead('<title></title>', 'https://b.example')).toBeNull();
	expect(readHead(`<title>${'long '.repeat(100)}</title>`, 'https://b.example')?.title.length).toBeLessThanOrEqual(201);
});

test('two texts with one link ask once; the card is text', async () => {
	const [one, two] = [await post(`Read ${base}/trial`), await post(`Again: ${base}/trial#results`)];
	await work();
	expect(await card(one)).toEqual({
		url: `${base}/trial`,
		title: 'A trial & its <b>arms</b>',
		site: 'Journal of Examples',
		description: 'What was found.',
	});
	expect(await card(two)).toEqual(await card(one));
	expect(visits).toBe(1);
});

test('the card follows the edits, and goes with the last text that linked there', async () => {
	const id = await post(`First ${base}/first`);
	await work();
	await edit(await ann.viewer(), id, { markdown: `Now ${base}/second` });
	await work();
	expect((await card(id))?.url).toBe(`${base}/second`);
	await edit(await ann.viewer(), id, { markdown: 'No link any more.' });
	await work();
	expect(await card(id)).toBeNull();
	const last = await post(`Erased ${base}/secret-name`);
	await work();
	await eraseContent(db, last);
	expect((await sql`select from link_card where url like '%secret-name'`.execute(db)).rows).toEqual([]);
});

test('its author takes the card away and asks for it again; no later look brings it back before', async () => {
	const id = await post(`Read ${base}/taken`);
	await work();
	const other = await person('Olaf Other');
	await expect(chooseCard(await other.viewer(), id, false)).rejects.toMatchObject({ kind: 'not-found' });
	expect(await readOwnCard(await other.viewer(), id)).toBeNull();
	expect(await readOwnCard(await ann.viewer(), id)).toEqual({ title: 'A trial & its <b>arms</b>', away: false });
	await chooseCard(await ann.viewer(), id, false);
	expect(await card(id)).toBeNull();
	await edit(await ann.viewer(), id, { markdown: `Read again ${base}/taken` });
	await work();
	expect(await card(id)).toBeNull();
	expect(await readOwnCard(await ann.viewer(), id)).toEqual({ title: '', away: true });
	await chooseCard(await ann.viewer(), id, true);
	await work();
	expect((await card(id))?.url).toBe(`${base}/taken`);
});

test('what has no card stays a link, and is not asked again at once', async () => {
	visits = 0;
	for (let n = 0; n < 2; n++) {
		const id = await post(`${base}/empty`);
		await work();
		expect(await card(id)).toBeNull();
	}
	expect(visits).toBe(1);
	const id = await post('http://169.254.169.254/latest/meta-data/');
	await runJobs({ 'link.look': (payload) => lookAtLink(payload) });
	expect(await card(id)).toBeNull();
	expect(
		(await sql<{ why: string }>`select why from link_card where url like 'http://169%'`.execute(db)).rows[0]?.why,
	).toBe('a private address');
});
