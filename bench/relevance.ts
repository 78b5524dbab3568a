// node bench/relevance.ts FOLDER [--questions 600]
//
// How well search finds one known text: each question of two public collections asks for its own answer, which alone
// counts as right. Beside it, plain PostgreSQL: the same texts, ts_rank over its own English configuration, once with all
// words of the question and once with any. FOLDER holds medquad-shared.tar.gz (MedQuAD: https://github.com/abachaa/MedQuAD,
// CC BY 4.0) and pubmedqa-shared.json.gz (https://github.com/pubmedqa/pubmedqa, MIT); either may be missing.
// Nothing in search was fitted to these questions: its weights were set before the first run and left.

import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { startEmbedded } from '#platform/postgres.server.ts';

interface Item {
	question: string;
	text: string;
}

const { positionals, values } = parseArgs({
	allowPositionals: true,
	options: { questions: { type: 'string', default: '600' } },
});
const folder = positionals[0];
if (!folder) throw new Error('Usage: node bench/relevance.ts FOLDER [--questions 600]');

const home = mkdtempSync(path.join(os.tmpdir(), 'consilium-relevance-'));
const plain = (xml: string) =>
	xml
		.replace(/<[^>]*>/g, ' ')
		.replace(/&lt;/g, '<')
		.replace(/&gt;/g, '>')
		.replace(/&quot;/g, '"')
		.replace(/&amp;/g, '&')
		.replace(/\s+/g, ' ')
		.trim();

function medquad(): Item[] {
	const file = path.join(folder as string, 'medquad-shared.tar.gz');
	if (!existsSync(file)) return [];
	execFileSync('tar', ['-xzf', file, '-C', home]);
	return readdirSync(home, { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.xml'))
		.sort()
		.flatMap((name) => {
			const xml = readFileSync(path.join(home, name), 'utf8');
			return [...xml.matchAll(/<Question\b[^>]*>([\s\S]*?)<\/Question>\s*<Answer>([\s\S]*?)<\/Answer>/g)].map(
				(match) => ({
					question: plain(match[1] as string),
					text: plain(match[2] as string).slice(0, 20_000),
				}),
			);
		})
		.filter((one) => one.text.length > 40);
}

function pubmedqa(): Item[] {
	const file = path.join(folder as string, 'pubmedqa-shared.json.gz');
	if (!existsSync(file)) return [];
	const all = JSON.parse(gunzipSync(readFileSync(file)).toString()) as Record<
		string,
		{ QUESTION: string; CONTEXTS: string[] }
	>;
	return Object.values(all).map((one) => ({ question: one.QUESTION, text: one.CONTEXTS.join(' ') }));
}

const cluster = await startEmbedded({
	folder: home,
	flags: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' },
});
Object.assign(process.env, { DATABASE_URL: cluster.url('postgres'), DATA_DIR: home });
try {
	const { migrate } = await import('#platform/migrate.server.ts');
	await migrate(cluster.url('postgres'));
	for (const [name, items] of [
		['MedQuAD', medquad()],
		['PubMedQA', pubmedqa()],
	] as const) {
		if (items.length > 0) await measure(name, items);
	}
} finally {
	const { closeDatabase } = await import('#platform/db.server.ts');
	await closeDatabase();
	await cluster.stop();
	rmSync(home, { recursive: true, force: true });
}

async function measure(name: string, items: readonly Item[]): Promise<void> {
	await import('#features/kinds.ts');
	const { db } = await import('#platform/db.server.ts');
	const { sql } = await import('kysely');
	const { mintId } = await import('#platform/ids.ts');
	const { indexContent } = await import('#kernel/search/index-content.ts');
	const { countWords } = await import('#kernel/search/refresh-search.ts');
	const { search } = await import('#kernel/search/search.ts');
	const { VISITOR } = await import('#kernel/people/viewer.ts');
	await sql`truncate principal, content, search_row cascade`.execute(db);
	const author = mintId();
	await sql`insert into principal (id, kind, handle, name) values (${author}, 'page', 'library', 'Library')`.execute(
		db,
	);
	const rows = items.map((item) => ({ id: mintId(), text: item.text }));
	for (let at = 0; at < rows.length; at += 500) {
		const part = JSON.stringify(rows.slice(at, at + 500));
		await sql`with given as (select * from json_to_recordset(${part}::json) as one (id bigint, text text)),
			envelope as (insert into content (id, kind, principal_id, root_id, audience, host_id, published_at)
				select id, 'post', ${author}, id, 'public', ${author}, now() from given)
			insert into body (content_id, markdown, html, renderer) select id, text, '', 0 from given`.execute(db);
	}
	for (const { id } of rows) await indexContent({ contentId: id });
	await sql`create table if not exists bench_plain (id bigint primary key, words tsvector)`.execute(db);
	await sql`truncate bench_plain`.execute(db);
	await sql`insert into bench_plain select content_id, to_tsvector('english', markdown) from body`.execute(db);
	await sql`create index if not exists bench_plain_words on bench_plain using gin (words)`.execute(db);
	await sql`analyze`.execute(db);
	await countWords();

	const step = Math.max(1, Math.floor(items.length / Number(values.questions)));
	const asked = items.map((item, at) => ({ item, at })).filter(({ at }) => at % step === 0);
	const plainly = async (question: string, any: boolean) => {
		const query = any
			? sql`replace(plainto_tsquery('english', ${question})::text, '&', '|')::tsquery`
			: sql`plainto_tsquery('english', ${question})`;
		const found = await sql<{ id: string }>`select id from bench_plain, (select ${query} as q) asked
			where words @@ q order by ts_rank(words, q) desc, id limit 10`.execute(db);
		return found.rows.map((row) => row.id);
	};
	const ways: Record<string, (question: string) => Promise<string[]>> = {
		'this search': async (question) => (await search(VISITOR, question)).hits.slice(0, 10).map((hit) => hit.id),
		'PostgreSQL, all words, ts_rank': (question) => plainly(question, false),
		'PostgreSQL, any word, ts_rank': (question) => plainly(question, true),
	};
	console.log(`\n${name}: ${items.length} texts, ${asked.length} questions\n`);
	console.log('| way | MRR@10 | recall@10 | first | ms a question |\n|---|---|---|---|---|');
	for (const [way, find] of Object.entries(ways)) {
		const began = performance.now();
		const ranks: number[] = [];
		for (const { item, at } of asked) ranks.push((await find(item.question)).indexOf(rows[at]?.id as string) + 1);
		const share = (test: (rank: number) => boolean) => (ranks.filter(test).length / ranks.length).toFixed(3);
		const reciprocal = ranks.reduce((sum, rank) => sum + (rank > 0 ? 1 / rank : 0), 0) / ranks.length;
		const took = ((performance.now() - began) / asked.length).toFixed(1);
		console.log(
			`| ${way} | ${reciprocal.toFixed(3)} | ${share((rank) => rank > 0)} | ${share((rank) => rank === 1)} | ${took} |`,
		);
	}
}
