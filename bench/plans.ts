// node bench/plans.ts [--members 100000] [--content 2000000] [--pages feed,topic] [--no-file]
//
// The plan of each list query: fetches the product's list pages from the real server on the bench's network, catches
// the statements that they send, with their values, and asks PostgreSQL for the plan of each (explain analyze, buffers). Writes
// docs/plans.md, and names each statement that reads a whole large table, drops many rows, or touches many pages.

import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { embeddedUrl } from '#platform/postgres.server.ts';
import type { Heard } from './count-statements.ts';
import { READERS } from './generate.ts';
import { listPages } from './list-pages.ts';
import { cachedNetwork, setUp, signIn, signOut } from './network.ts';
import { mostDropped, type Plan, planText, wholeTables } from './plan-text.ts';
import { startServer } from './server.ts';

const { values } = parseArgs({
	options: {
		members: { type: 'string', default: '100000' },
		content: { type: 'string', default: '2000000' },
		pages: { type: 'string', default: '' },
		'no-file': { type: 'boolean', default: false },
	},
});
/** A statement is named when it reads a whole table of more rows, drops more of them, or touches more pages of 8 kB. */
const LARGE = { table: 5_000, dropped: 10_000, pages: 5_000 };

const size = { members: Number(values.members), content: Number(values.content) };
const folder = await cachedNetwork(size, console.log);
const port = process.env.PORT || '3490';
Object.assign(process.env, { DATA_DIR: folder, PORT: port, HOST: '127.0.0.1', PUBLIC_URL: '' });
const server = await startServer({ DATA_DIR: folder, PORT: port, DATABASE_URL: '' });
const client = new pg.Client({
	connectionString: embeddedUrl(folder, 'consilium'),
	application_name: 'consilium bench',
	options: '-c plan_cache_mode=force_generic_plan',
});
await client.connect();
const known = new Map<string, string>();
try {
	await run();
} finally {
	await client.query(
		`delete from staff where given_by is null and member_id in (select id from member where account_id like 'bench-%')`,
	);
	await signOut(client);
	await client.end();
	await server.stop();
}

async function run(): Promise<void> {
	await setUp(client);
	const [reader] = await signIn(client, [READERS.typical], size);
	if (!reader) throw new Error('nobody reads');
	for (const duty of ['moderator', 'checker', 'administrator'])
		await client.query('insert into staff (member_id, duty) values ($1, $2) on conflict do nothing', [
			reader.memberId,
			duty,
		]);
	const headers = { accept: 'text/html', cookie: reader.cookie };
	const wanted = values.pages.split(',').filter(Boolean);
	const pages = (await listPages(client, reader.memberId)).filter(
		({ name }) => !wanted.length || wanted.some((word) => name.includes(word)),
	);
	const written: string[] = [];
	const table: string[] = [];
	for (const { name, address } of pages) {
		const get = async () => {
			const answer = await fetch(new URL(address, server.url), { headers, redirect: 'manual' });
			await answer.arrayBuffer();
			if (answer.status !== 200) throw new Error(`${name} (${address}) was answered with ${answer.status}`);
		};
		// The viewer is kept from the first time on; what the rows show is read once, and that plan is wanted too.
		const cold = await server.statementsDuring(get);
		const warm = await server.statementsDuring(get);
		const heard = distinct([...cold, ...warm]).filter(({ text }) => /^(select|with)/i.test(text));
		written.push(`## ${name}\n\n\`${address}\`: ${warm.length} when nothing has changed, ${cold.length} cold.\n`);
		for (const one of heard) {
			const plan = await explain(one);
			const { line, text } = describe(name, one, plan);
			table.push(line);
			written.push(text);
		}
		console.log(`${name}: ${heard.length} statements`);
	}
	if (values['no-file']) return;
	const file = path.resolve(import.meta.dirname, '../docs/plans.md');
	writeFileSync(file, `${head()}${table.join('\n')}\n\n${written.join('\n')}`);
	console.log(`Written to ${path.relative(process.cwd(), file)}`);
}

function distinct(heard: Heard[]): Heard[] {
	return [...new Map(heard.map((one) => [one.text, one])).values()];
}

/** The plan that PostgreSQL makes for nobody in particular, as the product's connections have it, run with the page's values. */
async function explain({ text, values: given }: Heard): Promise<Plan> {
	const { prepareValue } = createRequire(import.meta.url)('pg/lib/utils.js') as {
		prepareValue(value: unknown): string | null;
	};
	const name = `plan_${known.size}`;
	known.set(name, text);
	await client.query(`prepare ${name} as ${text}`);
	const literals = given.map((value) => {
		const printed = prepareValue(value);
		return printed === null || printed === undefined ? 'null' : pg.escapeLiteral(String(printed));
	});
	const run = `execute ${name}${literals.length > 0 ? `(${literals.join(', ')})` : ''}`;
	// The first run fetches from disk what later ones find in memory.
	await client.query(`explain (analyze, buffers, format json) ${run}`);
	const { rows } = await client.query(`explain (analyze, buffers, format json) ${run}`);
	await client.query(`deallocate ${name}`);
	return rows[0]['QUERY PLAN'][0] as Plan;
}

function describe(page: string, { text }: Heard, plan: Plan): { line: string; text: string } {
	const touched = plan.Plan['Shared Hit Blocks'] + plan.Plan['Shared Read Blocks'];
	const whole = wholeTables(plan.Plan).filter(({ rows }) => rows > LARGE.table);
	const dropped = mostDropped(plan.Plan);
	const remarks = [
		...whole.map(({ table, rows }) => `reads all ${rows.toLocaleString('en')} rows of ${table}`),
		...(dropped > LARGE.dropped ? [`drops ${dropped.toLocaleString('en')} rows`] : []),
		...(touched > LARGE.pages ? ['touches many pages'] : []),
	];
	if (remarks.length > 0) console.log(`  ${page}: ${remarks.join(', ')}: ${text.slice(0, 120).replace(/\s+/g, ' ')}…`);
	const ms = plan['Execution Time'].toFixed(2);
	const begins = text.replace(/\s+/g, ' ').slice(0, 70).replaceAll('|', '\\|').replaceAll('`', '');
	return {
		line: `| ${page} | \`${begins}…\` | ${ms} | ${touched.toLocaleString('en')} | ${remarks.join('; ') || '–'} |`,
		text: `\`${begins}…\`, ${ms} ms, ${touched.toLocaleString('en')} pages${remarks.length ? `, **${remarks.join('; ')}**` : ''}\n\n\`\`\`\n${planText(plan)}\n\`\`\`\n`,
	};
}

function head(): string {
	return `# Plans of the lists

Written by \`node bench/plans.ts\` on ${new Date().toISOString().slice(0, 10)}: ${size.members.toLocaleString('en')} members, ${size.content.toLocaleString('en')} posts and
replies, ${(size.content / 2).toLocaleString('en')} threads, ${(size.content / 20).toLocaleString('en')} questions; ${os.availableParallelism()} cores of ${os.cpus()[0]?.model.trim()}, load ${os.loadavg()[0]?.toFixed(1)}.
Each statement is the one that the page sent, with its values, run under \`explain (analyze, buffers)\` with everything in memory, as the plan for nobody in
particular that the product's connections use. What \`explain\` itself costs is in the milliseconds. Times say little on a shared machine;
pages of 8 kB touched and rows dropped do not depend on it. Parts that never ran are left out.

Marked is what reads a table of more than ${LARGE.table.toLocaleString('en')} rows from end to end, drops more than ${LARGE.dropped.toLocaleString('en')} rows, or touches more than ${LARGE.pages.toLocaleString('en')} pages.
The queue of reports is bounded by what waits in it (here 1,800). Tables that the bench does not fill (library, desk, what members
scheduled or keep on a shelf) have plans that say which index stands ready and no more.

| page | statement | ms | pages | remarks |
| --- | --- | --: | --: | --- |
`;
}
