// npm run bench -- [--members 100000] [--content 2000000] [--pages feed,reply] [--rate 100] [--seconds 5] [--no-browser]
//
// Generates a network, starts the server, and measures its pages beside a bare server that returns the same bytes.
// With DATABASE_URL it fills and uses that database, which must be empty or have been filled by it.

import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { embeddedUrl } from '#platform/postgres.server.ts';
import { openBrowser } from '#tests/browser.ts';
import { type FirstView, firstView } from './first-view.ts';
import { generate } from './generate.ts';
import type { LoadResult, LoadTask } from './load.ts';
import { cachedNetwork, setUp, signOut } from './network.ts';
import { type BenchPage, benchPages } from './pages.ts';
import { cpuOf, databaseProcesses, memoryOf, workerOf } from './processes.ts';
import { asText, firstViewTable, markdown, type PageResult, pageTable, type RunResult } from './report.ts';
import { type BenchServer, runLoad, startControl, startServer } from './server.ts';
import { undoWriting } from './undo-writing.ts';

const { values } = parseArgs({
	options: {
		members: { type: 'string', default: '100000' },
		content: { type: 'string', default: '2000000' },
		pages: { type: 'string', default: '' },
		rate: { type: 'string', default: '100' },
		seconds: { type: 'string', default: '5' },
		'no-browser': { type: 'boolean', default: false },
		'no-file': { type: 'boolean', default: false },
	},
});
const size = { members: Number(values.members), content: Number(values.content) };
const rate = Number(values.rate);
const seconds = Number(values.seconds);
/** A page's load never exceeds these, however fast the server is. */
const MOST_READS = 20_000;
const MOST_WRITES = 400;
/** Requests before the measuring starts: V8 and PostgreSQL's plans are warm by then. */
const WARM_UP = 500;
const ROUNDS = 5;

const given = process.env.DATABASE_URL;
const folder = given ? path.join(os.tmpdir(), 'consilium-bench', 'own') : await cachedNetwork(size, console.log);
mkdirSync(folder, { recursive: true });
const port = process.env.PORT || '3490';
Object.assign(process.env, { DATA_DIR: folder, PORT: port, HOST: '127.0.0.1', PUBLIC_URL: '' });
if (given) await fillOwn(given);

const server = await startServer({ DATA_DIR: folder, PORT: port, DATABASE_URL: given ?? '' });
const client = new pg.Client({
	connectionString: given ?? embeddedUrl(folder, 'consilium'),
	application_name: 'consilium bench',
});
await client.connect();
const beganWriting = new Date();
for (const signal of ['SIGINT', 'SIGTERM'] as const)
	process.once(signal, () => server.stop().finally(() => process.exit(1)));
try {
	await run();
} finally {
	await undoWriting(client, beganWriting).catch((problem) => console.error(`undoing the replies: ${problem.message}`));
	await signOut(client).catch(() => {});
	await client.end();
	await server.stop();
}

async function run(): Promise<void> {
	await setUp(client);
	const worker = workerOf(server.pid);
	await new Promise((resolve) => setTimeout(resolve, 1500));
	const memory = {
		afterStart: memoryOf(server.pid).now,
		workerAfterStart: worker ? memoryOf(worker).now : 0,
		underLoad: 0,
		peak: 0,
	};
	const wanted = values.pages.split(',').filter(Boolean);
	const pages = (await benchPages(client, size, server.url)).filter(
		({ name, requests }) => requests.length > 0 && (!wanted.length || wanted.some((word) => name.includes(word))),
	);
	const results: PageResult[] = [];
	for (const page of pages) {
		const result = await measure(server, page);
		if (!result) continue;
		results.push(result);
		console.log(
			`${page.name}: ${result.cpu.both.toFixed(2)} CPU ms, p95 ${result.atRate.p95.toFixed(1)} ms at ${rate}/s`,
		);
	}
	Object.assign(memory, { underLoad: memoryOf(server.pid).now, peak: memoryOf(server.pid).peak });
	const firstViews = values['no-browser'] ? [] : await firstViewsOf(pages);

	const result: RunResult = {
		at: new Date().toISOString(),
		machine: `${os.availableParallelism()} cores of ${os.cpus()[0]?.model.trim()}, ${(os.totalmem() / 2 ** 30).toFixed(0)} GiB`,
		versions: `Node ${process.version}, PostgreSQL ${(await client.query('show server_version')).rows[0].server_version.split(' ')[0]}`,
		commit: commit(),
		...size,
		rate,
		pages: results,
		memory,
		firstViews,
	};
	console.log(`\n${asText(pageTable(results))}\n`);
	console.log(
		`Memory: ${memory.afterStart.toFixed(0)} MB after start, ${memory.underLoad.toFixed(0)} MB after the load.\n`,
	);
	if (firstViews.length) console.log(`${asText(firstViewTable(firstViews))}\n`);
	if (values['no-file']) return;
	const file = path.join(import.meta.dirname, 'results', result.at.slice(0, 16).replaceAll(':', ''));
	mkdirSync(path.dirname(file), { recursive: true });
	writeFileSync(`${file}.md`, markdown(result));
	writeFileSync(`${file}.json`, `${JSON.stringify(result, null, '\t')}\n`);
	console.log(`Written to ${path.relative(process.cwd(), file)}.md and .json`);
}

/** One page: what it sends, what it costs at saturation, how long it takes at a fixed rate; then the control. */
async function measure(server: BenchServer, page: BenchPage): Promise<PageResult | undefined> {
	const task = (over: Partial<LoadTask>): LoadTask => ({
		origin: server.url,
		requests: page.requests,
		expect: page.expect,
		connections: 8,
		seconds,
		most: page.writes ? MOST_WRITES : MOST_READS,
		...over,
	});
	const warm = await runLoad(task({ seconds: 30, most: page.writes ? 100 : WARM_UP }));
	if (warm.failed > 0) {
		console.log(`${page.name}: left out, ${warm.failed} of ${warm.answered} failed (${warm.failure})`);
		return undefined;
	}
	const first = page.requests[0] as LoadTask['requests'][0];
	const statements = await server.statementsDuring(() => runLoad(task({ most: 1, connections: 1 })));

	// In rounds, of which the middle one counts: a neighbour's burst on a shared machine then spoils one and not the mean.
	const rounds: { load: LoadResult; used: Omit<Cpu, 'minus'> }[] = [];
	for (let round = 0; round < ROUNDS; round++) {
		const before = await cpuNow(server.pid);
		const load = await runLoad(task({ seconds: seconds / ROUNDS, most: Math.ceil(task({}).most / ROUNDS) }));
		rounds.push({ load, used: (await cpuNow(server.pid)).minus(before) });
	}
	const cost = ({ load, used }: (typeof rounds)[0]) => (used.server + used.database) / load.answered;
	rounds.sort((a, b) => cost(a) - cost(b));
	const { load: saturated, used } = rounds[ROUNDS >> 1] as (typeof rounds)[0];
	const atRate = await runLoad(task({ rate, connections: 256 }));

	const answer = await fetch(new URL(first.path, server.url), {
		method: first.method,
		headers: first.headers,
		body: first.body?.replace('%7Bunique%7D', crypto.randomUUID()),
		redirect: 'manual',
	});
	const control = await startControl(await sameBytes(first, server.url, answer));
	try {
		const beside = (over: Partial<LoadTask>) => task({ origin: control.url, expect: page.expect, ...over });
		await runLoad(beside({ seconds: 10, most: WARM_UP }));
		const idle = cpuOf(control.pid);
		const controlSaturated = await runLoad(beside({ most: MOST_READS }));
		const controlCpu = (cpuOf(control.pid) - idle) / controlSaturated.answered;
		const controlAtRate = await runLoad(beside({ rate, connections: 256, most: MOST_READS }));
		const each = (total: number) => total / saturated.answered;
		return {
			name: page.name,
			budget: page.budget,
			statements: statements.length,
			cpuRange: [cost(rounds[0] as (typeof rounds)[0]), cost(rounds.at(-1) as (typeof rounds)[0])],
			cpu: { server: each(used.server), database: each(used.database), both: each(used.server + used.database) },
			controlCpu,
			workerCpu: each(used.worker),
			bytes: saturated.bytes / saturated.answered,
			saturated,
			controlSaturated,
			atRate,
			controlAtRate,
		};
	} finally {
		control.stop();
	}
}

interface Cpu {
	server: number;
	database: number;
	worker: number;
	minus(other: Cpu): Omit<Cpu, 'minus'>;
}

async function cpuNow(pid: number): Promise<Cpu> {
	const database = await databaseProcesses(client);
	const worker = workerOf(pid);
	const sum = (pids: number[]) => pids.reduce((total, one) => total + cpuOf(one), 0);
	const now = {
		server: cpuOf(pid),
		database: sum(database.web),
		worker: sum(database.worker) + (worker ? cpuOf(worker) : 0),
	};
	return {
		...now,
		minus: (other) => ({
			server: now.server - other.server,
			database: now.database - other.database,
			worker: now.worker - other.worker,
		}),
	};
}

/** The answer as it crossed the wire: fetch() would unpack it. */
async function sameBytes(request: LoadTask['requests'][0], origin: string, unpacked: Response) {
	const headers = Object.fromEntries(
		[...unpacked.headers].filter(
			([name]) => !/^(content-length|transfer-encoding|connection|date|keep-alive)$/.test(name),
		),
	);
	if (request.method === 'POST') return { status: unpacked.status, headers, body: '' };
	const { get } = await import('node:http');
	const body = await new Promise<Buffer>((resolve, reject) => {
		get(new URL(request.path, origin), { headers: request.headers }, async (response) => {
			const chunks: Buffer[] = [];
			for await (const chunk of response) chunks.push(chunk);
			resolve(Buffer.concat(chunks));
		}).on('error', reject);
	});
	return { status: unpacked.status, headers, body: body.toString('base64') };
}

async function firstViewsOf(pages: BenchPage[]): Promise<{ name: string; view: FirstView }[]> {
	const browser = await openBrowser();
	try {
		const views = [];
		for (const { name, requests } of pages.filter(
			(page) => !page.writes && !/5,000|follows (5|200)$/.test(page.name),
		)) {
			const { path: at, headers } = requests[0] as LoadTask['requests'][0];
			views.push({ name, view: await firstView(browser, server.url + at, headers?.cookie) });
		}
		return views;
	} finally {
		await browser.close();
	}
}

async function fillOwn(url: string): Promise<void> {
	const { migrate } = await import('#platform/migrate.server.ts');
	await migrate(url);
	const own = new pg.Client({ connectionString: url });
	await own.connect();
	const { rows } = await own.query('select count(*)::int as members from member');
	await own.end();
	if (rows[0].members === 0) await generate(url, size, console.log);
	else if (rows[0].members !== size.members)
		throw new Error(`DATABASE_URL holds ${rows[0].members} members, and the bench was to have ${size.members}`);
}

function commit(): string {
	try {
		return execFileSync('git', ['rev-parse', '--short', 'HEAD'], {
			encoding: 'utf8',
			stdio: ['ignore', 'pipe', 'ignore'],
		}).trim();
	} catch {
		return 'unknown';
	}
}
