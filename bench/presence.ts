// node bench/presence.ts [--members 4000]
//
// Is the number of members on line true? So many members, each with a session of their own, open the home page of a real
// server at the same time; then a visitor reads the number there. It must be right within one.

import { parseArgs } from 'node:util';
import pg from 'pg';
import { embeddedUrl } from '#platform/postgres.server.ts';
import { cachedNetwork, setUp, signIn, signOut } from './network.ts';
import { startServer } from './server.ts';

const { values } = parseArgs({ options: { members: { type: 'string', default: '4000' } } });
const wanted = Number(values.members);
const size = { members: wanted + 1000, content: 20_000 };
const folder = await cachedNetwork(size, console.log);
const port = process.env.PORT || '3491';
Object.assign(process.env, { DATA_DIR: folder, PORT: port, HOST: '127.0.0.1', PUBLIC_URL: '' });
const server = await startServer({ DATA_DIR: folder, PORT: port, DATABASE_URL: '' });
const client = new pg.Client({ connectionString: embeddedUrl(folder, 'consilium') });
await client.connect();
try {
	await setUp(client);
	await client.query('truncate presence');
	const readers = await signIn(
		client,
		Array.from({ length: wanted }, (_, at) => at + 10),
		size,
	);
	const address = `http://localhost:${port}`;
	const began = performance.now();
	const queue = [...readers];
	const open = async () => {
		for (let next = queue.pop(); next; next = queue.pop()) {
			const response = await fetch(`${address}/notices`, { headers: { cookie: next.cookie, accept: 'text/html' } });
			await response.arrayBuffer();
			if (response.status !== 200) throw new Error(`a member was answered ${response.status}`);
		}
	};
	await Promise.all(Array.from({ length: 40 }, open));
	const took = (performance.now() - began) / 1000;
	// What a visitor sees is at most five seconds old.
	await new Promise((resolve) => setTimeout(resolve, 11_000));
	const page = await (await fetch(address, { headers: { accept: 'text/html' } })).text();
	const shown = Number(/On line now: (?:one member|([\d,]+) members)/.exec(page)?.[1]?.replaceAll(',', '') ?? 1);
	console.log(
		`${wanted} members opened a page within ${took.toFixed(0)} s; the home page says ${shown}: ${Math.abs(shown - wanted) <= 1 ? 'right' : 'WRONG'}.`,
	);
	if (Math.abs(shown - wanted) > 1) process.exitCode = 1;
} finally {
	await signOut(client);
	await client.end();
	await server.stop();
}
