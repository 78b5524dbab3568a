// node bench/cases.ts [--cases 200000] [--reviews 20000] [--mesh DESCRIPTORS.tsv.gz] [--times 20] [--explain]
//
// The case base at size, through the real page: how long /cases takes with words, filters and facets, for readers who see
// different parts of it. Kept in the cache folder, so that a second run only asks. Says the load of the machine beside.

import { loadavg } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { migrate } from '#platform/migrate.server.ts';
import { startEmbedded } from '#platform/postgres.server.ts';
import { READERS, type Size } from './generate.ts';
import { cachedNetwork, setUp, signIn, signOut } from './network.ts';
import { startServer } from './server.ts';

const { values } = parseArgs({
	options: {
		cases: { type: 'string', default: '200000' },
		reviews: { type: 'string', default: '20000' },
		mesh: { type: 'string' },
		times: { type: 'string', default: '20' },
	},
});
const cases = Number(values.cases);
// A size of its own for each number of cases: the network of other benches stays without them.
const size: Size = { members: 5000 + (cases % 997), content: 20_000 };
const folder = await cachedNetwork(size, console.log);
const cluster = await startEmbedded({
	folder,
	flags: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' },
});
const url = cluster.url('consilium');
Object.assign(process.env, { DATABASE_URL: url, DATA_DIR: folder, DATABASE_POOL: '2' });

/** What is asked, of the page that a reader sees. */
const ASKED: [string, string][] = [
	['newest, no filter', ''],
	['with outcome', 'show=outcome'],
	['an ICD chapter', 'diagnosis=chapter-9'],
	['an ICD category', 'diagnosis=I21'],
	['a diagnosis in words', 'diagnosis=infarction'],
	['a MeSH heading high in the tree', 'diagnosis=D002318'],
	['a level', 'level=L4-L5'],
	['a region', 'level=L'],
	['a common device', 'device=benchline mark 1'],
	['a rare device', 'device=benchline mark 230'],
	['an outcome', 'outcome=died'],
	['sex and age', 'sex=female&agefrom=50-59&ageto=70-79'],
	['level, device, outcome', 'level=L&device=benchline mark 2&outcome=recovered'],
	['specialty, sex, age, outcome', 'specialty=neurosurgery&sex=male&agefrom=60-69&ageto=60-69&outcome=died'],
	['a common word', 'q=pain'],
	['two words and a filter', 'q=fever weakness&outcome=died'],
	['words and a device', 'q=numbness&device=benchline mark 1'],
	['nothing fits', 'level=C3-C4&device=benchline mark 239&outcome=died&sex=female'],
];

const client = new pg.Client({ connectionString: url });
await client.connect();
try {
	await migrate(url);
	const { rows } = await client.query(`select exists (select from case_base) as filled`);
	if (!rows[0].filled) {
		if (values.mesh) {
			const { loadMesh } = await import('#features/topics/load-mesh.ts');
			const { readFile, readMesh } = await import('#features/topics/read-mesh.ts');
			await loadMesh(readMesh(readFile(path.resolve(values.mesh))));
		}
		const { generateCases } = await import('./generate-cases.ts');
		await generateCases(client, { cases, reviews: Number(values.reviews) }, size, console.log);
		const { countWords } = await import('#kernel/search/refresh-search.ts');
		await import('#features/kinds.ts');
		await countWords();
	}
	await setUp(client);
	await signOut(client);
	const [typical, unverified] = await signIn(client, [READERS.typical, READERS.unverified], size);
	const readers: [string, string][] = [
		['verified', typical?.cookie ?? ''],
		['unverified', unverified?.cookie ?? ''],
		['visitor', ''],
	];
	const server = await startServer({ DATABASE_URL: url, DATA_DIR: folder, PORT: '0', DATABASE_POOL: '4' });
	try {
		console.log(
			`${cases.toLocaleString('en')} cases; load of the machine before: ${loadavg().map((one) => one.toFixed(2))}`,
		);
		console.log('\n| asked | reader | found | p50 ms | p95 ms | statements |\n|---|---|---|---|---|---|');
		const all: number[] = [];
		for (const [who, cookie] of readers)
			for (const [what, query] of ASKED) {
				const ask = async () => {
					const began = performance.now();
					const answer = await fetch(`${server.url}/cases${query ? `?${query}` : ''}`, {
						headers: cookie ? { cookie } : {},
					});
					const text = await answer.text();
					if (!answer.ok) throw new Error(`${query}: ${answer.status}`);
					return { took: performance.now() - began, found: /role="status">\s*<strong>([^<]*)/.exec(text)?.[1] ?? '' };
				};
				const statements = await server.statementsDuring(async () => {
					for (let warm = 0; warm < 3; warm++) await ask();
				});
				const took: number[] = [];
				let found = '';
				for (let time = 0; time < Number(values.times); time++) {
					const one = await ask();
					took.push(one.took);
					found = one.found;
				}
				took.sort((a, b) => a - b);
				all.push(...took);
				const at = (share: number) => (took[Math.floor(took.length * share)] ?? 0).toFixed(0);
				console.log(
					`| ${what} | ${who} | ${found} | ${at(0.5)} | ${at(0.95)} | ${Math.round(statements.length / 3)} |`,
				);
			}
		all.sort((a, b) => a - b);
		console.log(
			`\nAll together: p50 ${all[Math.floor(all.length * 0.5)]?.toFixed(0)} ms, p95 ${all[Math.floor(all.length * 0.95)]?.toFixed(0)} ms, worst ${all.at(-1)?.toFixed(0)} ms; load after: ${loadavg().map((one) => one.toFixed(2))}`,
		);
	} finally {
		await server.stop();
	}
	await signOut(client);
} finally {
	await client.end();
	const { closeDatabase } = await import('#platform/db.server.ts');
	await closeDatabase();
	await cluster.stop();
}
