// node bench/streams.ts [--members 100000] [--content 2000000] [--streams 1000] [--reading]
//
// Opens a live stream for each of so many members and says what the server's memory is then; with --reading each of them
// also opens the feed once, at 100 requests a second.

import http from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { embeddedUrl } from '#platform/postgres.server.ts';
import { cachedNetwork, type Reader, setUp, signIn, signOut } from './network.ts';
import { cpuOf, memoryOf } from './processes.ts';
import { runLoad, startServer } from './server.ts';

const { values } = parseArgs({
	options: {
		members: { type: 'string', default: '100000' },
		content: { type: 'string', default: '2000000' },
		streams: { type: 'string', default: '1000' },
		reading: { type: 'boolean', default: false },
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
const say = (what: string) => console.log(`${what}: ${memoryOf(server.pid).now.toFixed(0)} MB`);
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
	if (values.reading) {
		const read = await runLoad({
			origin: server.url,
			requests: readers.map(({ cookie }) => ({
				path: '/',
				headers: { accept: 'text/html', 'accept-encoding': 'gzip, br', cookie },
			})),
			rate: 100,
			connections: 256,
			seconds: streams / 100,
			most: streams,
			expect: [200],
		});
		say(`each has opened the feed (p95 ${read.p95.toFixed(0)} ms, ${read.failed} failed)`);
	}
	const before = cpuOf(server.pid);
	await wait(10_000);
	say(`ten seconds later (${cpuOf(server.pid) - before} CPU ms for all streams in them)`);
	for (const one of open) one.destroy();
} finally {
	await signOut(client);
	await client.end();
	await server.stop();
}

/** Opens a stream and waits until it has said what was missed. */
function caughtUp(origin: string, { cookie }: Reader, agent: http.Agent): Promise<http.ClientRequest> {
	return new Promise((resolve, reject) => {
		const request = http.get(new URL('/api/live', origin), { agent, headers: { cookie } }, (response) => {
			if (response.statusCode !== 200) reject(new Error(`a stream was answered with ${response.statusCode}`));
			response.on('data', (chunk: Buffer) => {
				if (String(chunk).includes('caught-up')) resolve(request);
			});
			response.on('error', () => {});
		});
		request.on('error', reject);
	});
}
