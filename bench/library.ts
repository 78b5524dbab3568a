// node bench/library.ts FOLDER [--files PUBMED_FILES] [--mesh DESCRIPTORS.tsv.gz] [--copies N] [--times 3]
//
// The library at size, in a cluster of its own below FOLDER (kept, so that a second run only searches): loads the files that
// bench/medline-files.ts made, and says how fast and with how much memory; multiplies the citations by copies when a larger
// library is wanted than there is time to load (their records are left out: only what is searched counts); then asks
// common words, rare ones, concepts, phrases, filters and late pages, and says how long each took, facets included.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { startEmbedded } from '#platform/postgres.server.ts';

const { positionals, values } = parseArgs({
	allowPositionals: true,
	options: {
		files: { type: 'string' },
		mesh: { type: 'string' },
		copies: { type: 'string', default: '0' },
		times: { type: 'string', default: '3' },
		explain: { type: 'string' },
	},
});
const folder = positionals[0];
if (!folder) throw new Error('Usage: node bench/library.ts FOLDER [--files PUBMED_FILES] [--mesh DESCRIPTORS.tsv.gz]');
const cluster = await startEmbedded({ folder });
Object.assign(process.env, { DATABASE_URL: cluster.url('postgres'), DATA_DIR: folder, DATABASE_POOL: '4' });
const { migrate } = await import('#platform/migrate.server.ts');
await migrate(cluster.url('postgres'));
const { sql } = await import('kysely');
const { db, closeDatabase } = await import('#platform/db.server.ts');
const { loadFiles, filesAt, learnLexemes } = await import('#features/library/medline/load-files.ts');
const { findCitations } = await import('#features/library/search/search-citations.ts');
const { readCalendar } = await import('#features/library/search/lexemes.ts');

const one = async <T>(query: ReturnType<typeof sql<T>>) => (await query.execute(db)).rows[0] as T;

async function loadHeadings(file: string): Promise<void> {
	const { loadMesh } = await import('#features/topics/load-mesh.ts');
	const { readFile, readMesh } = await import('#features/topics/read-mesh.ts');
	const { descriptors } = await loadMesh(readMesh(readFile(path.resolve(file))));
	console.log(`${descriptors} headings of MeSH`);
}

async function load(place: string): Promise<void> {
	let most = 0;
	const watch = setInterval(() => {
		most = Math.max(most, process.memoryUsage().rss);
	}, 100);
	const began = performance.now();
	const before = { own: process.cpuUsage(), database: databaseCpu() };
	let told = 0;
	const { results, problems } = await loadFiles(await filesAt(place), ({ citations, seconds }, done) => {
		if (!done || done.already || citations - told < 100_000) return;
		told = citations;
		console.log(`${citations} citations in ${seconds.toFixed(0)} s: ${(citations / seconds).toFixed(0)} a second`);
	});
	clearInterval(watch);
	const loaded = results.reduce((sum, { citations }) => sum + citations, 0);
	const seconds = (performance.now() - began) / 1000;
	const own = process.cpuUsage(before.own);
	const cpu = (ms: number) => (ms / Math.max(1, loaded)).toFixed(3);
	for (const problem of problems) console.error(problem);
	console.log(
		`${loaded} citations in ${seconds.toFixed(0)} s: ${(loaded / seconds).toFixed(0)} a second with everything indexed and counted; this process had at most ${(most / 1e6).toFixed(0)} MB`,
	);
	console.log(
		`CPU a citation: ${cpu((own.user + own.system) / 1000)} ms of this process, ${cpu(databaseCpu() - before.database)} ms of the database`,
	);
}

/** As many again: the same words under new numbers, a part of the library each. */
async function multiply(): Promise<void> {
	const { top } = await one<{ top: number }>(sql`select max(pmid) as top from citation`);
	const { low } = await one<{ low: number }>(sql`select min(pmid) as low from citation`);
	await sql`insert into citation (pmid, version, file_number, added_in, nlm_id, title, volume, issue, language, flags, year, published_on, record, words, terms, standing)
		select pmid + ${top - low + 1}, version, file_number, added_in, nlm_id, title, volume, issue, language, flags, year, published_on, '{"types": []}',
			ts_delete(words, 'z:' || (pmid::bigint * 2654435761 % 4294967296 / 4194304))
				|| array_to_tsvector(array['z:' || ((pmid + ${top - low + 1})::bigint * 2654435761 % 4294967296 / 4194304)]), '{}', standing
		from citation`.execute(db);
	await sql`select gin_clean_pending_list('citation_words'), gin_clean_pending_list('citation_terms')`.execute(db);
	await learnLexemes();
}

/** CPU of the cluster's processes in milliseconds. */
function databaseCpu(): number {
	const main = readFileSync(path.join(folder as string, 'pg/postmaster.pid'), 'utf8').split('\n')[0];
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

interface Question {
	kind: string;
	text: string;
	sort?: 'best' | 'date';
	filters?: object;
	pages?: number[];
}

async function questions(): Promise<Question[]> {
	const { rows } = await sql<{ lexeme: string; share: number }>`select lexeme, share from medline_lexeme
		where lexeme ~ '^[a-z]{3,}$' order by share desc limit 10`.execute(db);
	console.log(
		`The ten commonest: ${rows.map(({ lexeme, share }) => `${lexeme} ${(100 * share).toFixed(0)} %`).join(', ')}`,
	);
	const { rows: middle } = await sql<{ lexeme: string }>`select lexeme from medline_lexeme
		where lexeme ~ '^[a-z]{5,}$' and share between 0.002 and 0.05 order by hashtext(lexeme) limit 40`.execute(db);
	const words = middle.map(({ lexeme }) => lexeme);
	const pair = (at: number) => `${words[at]} ${words[at + 1]}`;
	return [
		...rows.flatMap(({ lexeme }): Question[] => [
			{ kind: 'a common word', text: lexeme },
			{ kind: 'a common word, by date', text: lexeme, sort: 'date' },
			{ kind: 'a common word, pages 2 to 500', text: lexeme, pages: [2, 40, 120, 250, 500] },
			{ kind: 'a common word, by date, pages 2 to 500', text: lexeme, sort: 'date', pages: [2, 100, 500] },
			{
				kind: 'a common word, filtered',
				text: lexeme,
				filters: { kinds: ['randomised-trial'], from: 2005, to: 2015, species: 'humans' },
			},
		]),
		...[0, 2, 4, 6, 8, 10, 12, 14].map((at): Question => ({ kind: 'two words', text: pair(at) })),
		...[0, 4, 8, 12].map(
			(at): Question => ({
				kind: 'a question of eight words',
				text: [0, 2, 4, 6].map((more) => pair(at + more)).join(' '),
			}),
		),
		...words.slice(20, 28).map((word): Question => ({ kind: 'one word', text: word })),
		{ kind: 'a concept', text: 'heart failure' },
		{ kind: 'a concept', text: 'breast cancer' },
		{ kind: 'a broad concept', text: 'cancer' },
		{ kind: 'a broad concept', text: 'infection' },
		{ kind: 'a broad heading, exploded', text: 'neoplasms[mh]' },
		{ kind: 'a broad heading, exploded', text: 'cardiovascular diseases[majr]' },
		{ kind: 'a phrase', text: '"systematic review"' },
		{ kind: 'a phrase', text: '"breast cancer"[ti]' },
		{ kind: 'joints', text: '(heart OR cardiac) AND failure NOT review[pt]' },
		{ kind: 'a beginning', text: 'cardio*' },
		{ kind: 'words of titles', text: 'patients[ti]' },
		{ kind: 'words of title or abstract', text: 'patients[tiab] AND treatment[tiab]' },
	];
}

async function search(): Promise<void> {
	const calendar = await readCalendar();
	const sizes = await one<{
		heap: string;
		words: string;
		terms: string;
		all: string;
	}>(sql`select pg_size_pretty(pg_table_size('citation')) as heap,
		pg_size_pretty(pg_relation_size('citation_words')) as words, pg_size_pretty(pg_relation_size('citation_terms')) as terms,
		pg_size_pretty(pg_total_relation_size('citation')) as all`);
	console.log(
		`\n${calendar.citations.toLocaleString('en')} citations; table ${sizes.heap}, index of words ${sizes.words}, of identities ${sizes.terms}, in all ${sizes.all}`,
	);
	const asked = await questions();
	const took = new Map<string, number[]>();
	const worst: { ms: number; text: string; page: number; sort: string }[] = [];
	const cpu = new Map<string, number>();
	for (let time = 0; time < Number(values.times); time++)
		for (const { kind, text, sort = 'best', filters = {}, pages = [1] } of asked) {
			const before = databaseCpu();
			for (const page of pages) {
				const began = performance.now();
				const found = await findCitations(text, sort, filters, page);
				const ms = performance.now() - began;
				if (time === 0 && Number(values.times) > 1) {
					if (!found?.hits.length) console.log(`nothing: ${text}, page ${page}, ${sort} (${found?.count})`);
					continue; // warms up
				}
				took.set(kind, [...(took.get(kind) ?? []), ms]);
				worst.push({ ms, text, page, sort });
			}
			if (time > 0 || Number(values.times) === 1) cpu.set(kind, (cpu.get(kind) ?? 0) + databaseCpu() - before);
		}
	const all = [...took.values()].flat();
	const at = (list: number[], share: number) =>
		[...list].sort((a, b) => a - b)[Math.min(list.length - 1, Math.floor(share * list.length))] as number;
	console.log('\n| asked | median ms | p95 ms | worst ms | CPU of the database, mean ms |\n|---|---|---|---|---|');
	for (const [kind, list] of [...took, ['all', all] as const])
		console.log(
			`| ${kind} | ${at(list, 0.5).toFixed(0)} | ${at(list, 0.95).toFixed(0)} | ${Math.max(...list).toFixed(0)} | ${((cpu.get(kind) ?? [...cpu.values()].reduce((sum, one) => sum + one, 0)) / list.length).toFixed(0)} |`,
		);
	console.log('\nThe slowest:');
	for (const { ms, text, page, sort } of worst.sort((a, b) => b.ms - a.ms).slice(0, 12))
		console.log(`  ${ms.toFixed(0)} ms  ${text} (page ${page}, ${sort})`);
}

try {
	if (values.mesh) await loadHeadings(values.mesh);
	if (values.files && existsSync(values.files)) await load(values.files);
	for (let copy = 0; copy < Number(values.copies); copy++) await multiply();
	const load1 = readFileSync('/proc/loadavg', 'utf8').split(' ')[0];
	console.log(`Load of the machine before: ${load1}`);
	await search();
} finally {
	await closeDatabase();
	await cluster.stop();
}
