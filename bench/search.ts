// node bench/search.ts [--members 100000] [--content 2000000]
//
// What a search costs on the generated network: CPU of the database and of this process for plan, candidates, ranking and
// passages of twenty hits (the page around them is not in it). Fills the index once, by SQL, and keeps it in the cache folder.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { startEmbedded } from '#platform/postgres.server.ts';
import { cachedNetwork } from './network.ts';

const { values } = parseArgs({
	options: { members: { type: 'string', default: '100000' }, content: { type: 'string', default: '2000000' } },
});
const folder = await cachedNetwork({ members: Number(values.members), content: Number(values.content) }, console.log);
const cluster = await startEmbedded({
	folder,
	flags: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' },
});
Object.assign(process.env, { DATABASE_URL: cluster.url('consilium'), DATA_DIR: folder, DATABASE_POOL: '2' });

/** CPU of the cluster's processes in milliseconds. */
function databaseCpu(): number {
	const main = readFileSync(path.join(folder, 'pg/postmaster.pid'), 'utf8').split('\n')[0];
	let ticks = 0;
	for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
		try {
			const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
			const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
			if (fields[1] === main) ticks += Number(fields[11]) + Number(fields[12]);
		} catch {
			// it has ended
		}
	}
	return ticks * 10;
}

async function fill(client: pg.Client): Promise<void> {
	const { rows } = await client.query('select exists (select from search_row) as filled');
	if (rows[0].filled) return;
	console.log('Filling the index…');
	await client.query(
		`set session_replication_role = replica; set maintenance_work_mem = '1GB'; drop index search_row_words`,
	);
	await client.query(`insert into search_row (content_id, bucket, words)
		select id, (row_number() over (order by id)) / 4096, to_tsvector('search_english', markdown)
			|| array_to_tsvector(array['@k' || kind, '@a' || principal_id] || case when space_id is null then '{}'::text[] else array['@s' || space_id] end)
		from content join body on body.content_id = content.id`);
	await client.query(`select setval('search_row_number', (select count(*) from search_row))`);
	await client.query('create index search_row_words on search_row using gin (bucket, words) with (fastupdate = off)');
	await client.query(
		`insert into search_language values ('search_english', 1), ('search_simple', 0) on conflict do nothing`,
	);
	await client.query('vacuum analyze search_row');
}

const QUESTIONS = [
	'potassium',
	'pressure',
	'pressure position arm',
	'"quiet room"',
	'troponin -potassium',
	'magnes*',
	'MI',
	'second scan family',
];
const client = new pg.Client({ connectionString: cluster.url('consilium') });
await client.connect();
try {
	const { migrate } = await import('#platform/migrate.server.ts');
	await migrate(cluster.url('consilium'));
	await fill(client);
	await import('#features/kinds.ts');
	const { countWords } = await import('#kernel/search/refresh-search.ts');
	const { search } = await import('#kernel/search/search.ts');
	const { readViewerOf } = await import('#kernel/people/read-viewer.ts');
	if ((await client.query('select count(*)::int as n from search_statistic')).rows[0].n === 0) await countWords();
	const { rows } = await client.query(
		`select follower_id::text as id from follow group by 1 having count(*) between 30 and 60 limit 1`,
	);
	await client.query(
		`insert into auth."user" (id, name, email, email_verified) select account_id, 'x', account_id || '@bench.invalid', true
		from member where id = $1 on conflict do nothing`,
		[rows[0].id],
	);
	const viewer = await readViewerOf(rows[0].id);
	console.log('\n| asked | hits weighed | database ms | server ms |\n|---|---|---|---|');
	for (const question of QUESTIONS) {
		for (let warm = 0; warm < 8; warm++) await search(viewer, question);
		const times = 50;
		const before = { database: databaseCpu(), server: process.cpuUsage() };
		let total = 0;
		for (let time = 0; time < times; time++) total = (await search(viewer, question)).total;
		const { user, system } = process.cpuUsage(before.server);
		const database = (databaseCpu() - before.database) / times;
		console.log(`| ${question} | ${total} | ${database.toFixed(1)} | ${((user + system) / 1000 / times).toFixed(1)} |`);
	}
	const { closeDatabase } = await import('#platform/db.server.ts');
	await closeDatabase();
} finally {
	await client.end();
	await cluster.stop();
}
