// node bench/streams.ts [--members 100000] [--content 2000000] [--streams 1000] [--rate 100] [--seconds 40] [--full] [--tell]
//
// With --tell nothing is read: after a silence one post is written, and it is measured when each stream hears of it.
//
// The server's memory with so many members on line: each has a live stream open and reads pages (feed, everything, threads,
// notices, in turn), all of them together `rate` pages a second. With --full the same pages as fast as they come, afterwards.

import http from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { mintId, shortId } from '#platform/ids.ts';
import { embeddedUrl } from '#platform/postgres.server.ts';
import { cachedNetwork, type Reader, setUp, signIn, signOut } from './network.ts';
import { cpuOf, memoryOf } from './processes.ts';
import { runLoad, startServer } from './server.ts';

const { values } = parseArgs({
	options: {
		members: { type: 'string', default: '100000' },
		content: { type: 'string', default: '2000000' },
		streams: { type: 'string', default: '1000' },
		rate: { type: 'string', default: '100' },
		seconds: { type: 'string', default: '40' },
		full: { type: 'boolean', default: false },
		tell: { type: 'boolean', default: false },
	},
});
const size = { members: Number(values.members), content: Number(values.content) };
const streams = Number(values.streams);
const folder = await cachedNetwork(size, console.log);
const port = process.env.PORT || '3490';
Object.assign(process.env, { DATA_DIR: folder, PORT: port, HOST: '127.0.0.1', PUBLIC_URL: '' });
const server = await startServer({ DATA_DIR: folder, PORT: port, DATABASE_URL: '' });
const client = new pg.Client({
	connectionString: embeddedUrl(folder, 'consilium'),
	application_name: 'consilium bench',
});
await client.connect();
/** When streams heard of a post. */
const told: number[] = [];
const say = (what: string) =>
	console.log(
		`${what}: ${memoryOf(server.pid).now.toFixed(0)} MB, at the highest ${memoryOf(server.pid).peak.toFixed(0)}`,
	);
try {
	await setUp(client);
	const readers = await signIn(
		client,
		Array.from({ length: streams }, (_, at) => at + 100),
		size,
	);
	await wait(1500);
	say('after start');
	const agent = new http.Agent({ keepAlive: false, maxSockets: Number.POSITIVE_INFINITY });
	const open: http.ClientRequest[] = [];
	const began = performance.now();
	// Fifty at a time, as browsers come and not as a flood.
	for (let at = 0; at < readers.length; at += 50)
		await Promise.all(
			readers.slice(at, at + 50).map(async (reader) => open.push(await caughtUp(server.url, reader, agent))),
		);
	say(`${open.length} streams open after ${((performance.now() - began) / 1000).toFixed(1)} s`);
	if (values.tell) await tell(open.length);
	else await read(readers);
	for (const one of open) one.destroy();
} finally {
	await signOut(client);
	await client.end();
	await server.stop();
}

async function read(readers: Reader[]): Promise<void> {
	const requests = await pagesOf(readers);
	const task = { origin: server.url, requests, expect: [200], most: 1_000_000 };
	const rounds = 4;
	for (let round = 1; round <= rounds; round++) {
		const seconds = Number(values.seconds) / rounds;
		const read = await runLoad({ ...task, rate: Number(values.rate), connections: 256, seconds });
		say(
			`reading for ${round * seconds} s (${read.answered} pages, p95 ${read.p95.toFixed(0)} ms, ${read.failed} failed)`,
		);
	}
	if (values.full) {
		const read = await runLoad({ ...task, connections: 256, seconds: 20 });
		say(`at saturation, 256 at once (${(read.answered / read.seconds).toFixed(0)} pages a second)`);
	}
	const before = cpuOf(server.pid);
	await wait(10_000);
	say(`ten seconds later (${cpuOf(server.pid) - before} CPU ms for all streams in them)`);
}

/** Writes a post for all members after a silence, three times, and takes it back. */
async function tell(listeners: number): Promise<void> {
	for (let round = 1; round <= 3; round++) {
		await wait(20_000);
		told.length = 0;
		const [id, cpu, began] = [mintId(), cpuOf(server.pid), performance.now()];
		await client.query(
			`insert into content (id, kind, principal_id, root_id, audience, host_id, title, language, state, created_at, published_at)
				select $1, 'post', id, $1, 'members', id, '', 'en', 'published', now(), now() from principal where kind = 'member' order by id limit 1`,
			[id],
		);
		while (told.length < listeners && performance.now() - began < 20_000) await wait(50);
		const spent = cpuOf(server.pid) - cpu;
		await client.query('delete from content where id = $1', [id]);
		const after = told.map((at) => at - began).sort((one, other) => one - other);
		const at = (part: number) => `${((after[Math.ceil(after.length * part) - 1] ?? Number.NaN) / 1000).toFixed(2)} s`;
		say(
			`told ${after.length} of ${listeners}: half after ${at(0.5)}, 95 % after ${at(0.95)}, the last after ${at(1)}, ${spent} CPU ms`,
		);
	}
}

/** What they read: feeds of their own, what is new, discussions of many sizes, notices. */
async function pagesOf(readers: Reader[]) {
	const { rows } = await client.query<{ id: string }>(`select c.id from content c join tally t on t.content_id = c.id
		where c.parent_id is null and c.state = 'published' and c.kind = 'post' and c.audience = 'members' and t.replies > 5
		order by c.id desc limit 400`);
	const threads = rows.map(({ id }) => `/posts/${shortId(id)}`);
	return readers.flatMap(({ cookie }, at) =>
		[
			'/',
			threads[at % threads.length] as string,
			'/?show=everything',
			threads[(at * 7) % threads.length] as string,
			'/notices',
		].map((path) => ({ path, headers: { accept: 'text/html', 'accept-encoding': 'gzip, br', cookie } })),
	);
}

/** Opens a stream and waits until it has said what was missed. */
function caughtUp(origin: string, { cookie }: Reader, agent: http.Agent): Promise<http.ClientRequest> {
	return new Promise((resolve, reject) => {
		const request = http.get(new URL('/api/live', origin), { agent, headers: { cookie } }, (response) => {
			if (response.statusCode !== 200) reject(new Error(`a stream was answered with ${response.statusCode}`));
			response.on('data', (chunk: Buffer) => {
				if (String(chunk).includes('caught-up')) resolve(request);
				if (String(chunk).includes('event: posts')) told.push(performance.now());
			});
			response.on('error', () => {});
		});
		request.on('error', reject);
	});
}
