// node bench/resources.ts [--documents 1000000] [--times 40]
//
// A space's library at size: how long it takes to find something among a million resources by its words, and to open the lists,
// through the functions that the page calls. Generated once by SQL and kept in the cache folder: a second run only asks. Words
// follow Zipf's law over 30,000 of them; one document in fifty is a PDF with eight pages. Says the load of the machine.

import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { migrate } from '#platform/migrate.server.ts';
import { startEmbedded } from '#platform/postgres.server.ts';
import type { Size } from './generate.ts';
import { cachedNetwork } from './network.ts';

const { values } = parseArgs({
	options: { documents: { type: 'string', default: '1000000' }, times: { type: 'string', default: '40' } },
});
const documents = Number(values.documents);
const times = Number(values.times);
// A size of its own for each number of documents: the network of other benches stays without them.
const size: Size = { members: 2000 + (documents % 997), content: 5000 };
const folder = await cachedNetwork(size, console.log);
const cluster = await startEmbedded({
	folder,
	flags: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_wal_size: '8GB' },
});
const url = cluster.url('consilium');
Object.assign(process.env, { DATABASE_URL: url, DATA_DIR: folder, DATABASE_POOL: '2' });

const VOCABULARY = 30_000;
const WORDS_OF_A_DOCUMENT = 40;
const WORDS_OF_A_PAGE = 60;

/** A word by its rank, from two and more syllables. */
const word = (rank: number): string => {
	const syllables = [
		'ta',
		'ri',
		'mo',
		'ke',
		'lu',
		'sa',
		'vi',
		'no',
		'pe',
		'du',
		'ga',
		'fi',
		'bo',
		're',
		'zu',
		'ka',
		'mi',
		'so',
		'ne',
		'ju',
	];
	let left = rank + syllables.length;
	let made = '';
	while (left > 0) {
		made += syllables[left % syllables.length];
		left = Math.floor(left / syllables.length);
	}
	return `${made}x`;
};

async function fill(client: pg.Client): Promise<void> {
	const { rows } = await client.query('select count(*)::int as n from resource');
	if (rows[0].n >= documents) return;
	console.log(`Adding ${documents.toLocaleString('en')} resources…`);
	const began = Date.now();
	const step = async (words: string, statement: string, parameters: unknown[] = []) => {
		await client.query(statement, parameters);
		console.log(`${words}: ${Math.round((Date.now() - began) / 1000)} s`);
	};
	await client.query(
		`set session_replication_role = replica; set maintenance_work_mem = '1GB'; set work_mem = '256MB'`,
	);
	// All of it, or the next run begins anew.
	await client.query('begin');
	await client.query('drop index if exists search_row_words');
	await client.query('create temp table vocabulary (rank int primary key, word text, lexeme text)');
	await client.query(
		`insert into vocabulary select rank - 1, word, (tsvector_to_array(to_tsvector('search_english', word)))[1]
			from unnest($1::text[]) with ordinality as given (word, rank)`,
		[Array.from({ length: VOCABULARY }, (_, rank) => word(rank))],
	);
	// Rank r is drawn in proportion to 1 / (r + 1).
	const drawn = (many: number, salt: string) => `array(select floor(power(${VOCABULARY}, random()))::int - 1
			from generate_series(1, ${many}) where ${salt} is not null)`;
	await step(
		'words drawn',
		`create temp table made as select n, (select max(id) from content) + n * 4194304::bigint as id,
				now() - n * interval '7 seconds' as at, ${drawn(WORDS_OF_A_DOCUMENT, 'n')} as ranks
			from generate_series(1, ${documents}) n`,
	);
	await step(
		'texts',
		`create temp table written as select made.n, made.id, made.at, texts.* from made cross join lateral (
			select string_agg(v.word, ' ' order by at) as markdown, array_agg(distinct v.lexeme) as lexemes,
				string_agg(v.word, ' ') filter (where at <= 6) as title, array_agg(distinct v.lexeme) filter (where at <= 6) as heads
			from unnest(made.ranks) with ordinality as drawn (rank, at) join vocabulary v on v.rank = drawn.rank) texts`,
	);
	const { rows: places } = await client.query(
		`select sm.space_id::text as space, min(sm.member_id)::text as member from space_member sm join space s on s.id = sm.space_id
			where s.closed_at is null and sm.valid_until > now() group by 1 order by count(*) desc limit 1`,
	);
	const { space, member } = places[0];
	await client.query(`insert into space_tool (space_id, tool) values ($1, 'resources') on conflict do nothing`, [
		space,
	]);
	await client.query(
		`insert into resource_folder (id, space_id, name) select 900000000000 + n, $1, 'Folder ' || n from generate_series(1, 200) n
			on conflict do nothing`,
		[space],
	);
	await step(
		'contents',
		`with envelope as (
			insert into content (id, kind, principal_id, root_id, space_id, audience, host_id, title, language, state, created_at, published_at)
			select id, case when n % 10 = 0 then 'wiki' else 'resource' end, $2, id, $1, 'space', $2, title, 'en', 'published', at, at from written),
		detail as (
			insert into resource (content_id, kind, space_id, folder_id, form, sort_title, url, document_id, uses, changed_at, changed_by)
			select id, case when n % 10 = 0 then 'wiki' else 'resource' end, $1, case when n % 20 > 0 then 900000000000 + 1 + n % 200 end,
				case when n % 10 = 0 then 'page' when n % 50 = 1 then 'file' when n % 10 = 2 then 'image' else 'link' end, title,
				'https://x.example.org/', case when n % 50 = 1 then id + 1 end, floor(100 / (1 + random() * 100))::int, at, $2 from written),
		tallies as (insert into tally (content_id) select id from written)
		insert into body (content_id, markdown, html, renderer) select id, markdown, '', 2 from written`,
		[space, member],
	);
	await step(
		'pages of PDFs',
		`with attached as (
			insert into attachment (id, principal_id, content_id, position, kind, media_type, width, height)
			select id + 1, $1, id, 1, 'document', 'application/pdf', 595, 842 from written where n % 50 = 1),
		named as (
			insert into document (attachment_id, name, bytes, pages) select id + 1, n || '.pdf', 90000, 8 from written where n % 50 = 1)
		insert into document_page (attachment_id, number, text, words)
		select page.id, page.number, texts.text, to_tsvector('search_english', texts.text)
		from (select id + 1 as id, number, ${drawn(WORDS_OF_A_PAGE, 'number')} as ranks from written, generate_series(1, 8) number
			where n % 50 = 1) page
			cross join lateral (select string_agg(v.word, ' ') as text from unnest(page.ranks) drawn (rank) join vocabulary v on v.rank = drawn.rank) texts`,
		[member],
	);
	await step(
		'rows of the index',
		`insert into search_row (content_id, bucket, words)
		select id, (row_number() over (order by id)) / 4096, setweight(array_to_tsvector(heads), 'A') || array_to_tsvector(lexemes)
			|| array_to_tsvector(array['@k' || case when n % 10 = 0 then 'wiki' else 'resource' end, '@a' || $2::text, '@s' || $1::text])
			|| coalesce((select array_to_tsvector(array_agg(distinct lexeme)) from document_page, unnest(tsvector_to_array(words)) lexeme
				where n % 50 = 1 and attachment_id = written.id + 1), '')
		from written`,
		[space, member],
	);
	await client.query(`select setval('search_row_number', (select count(*) from search_row))`);
	await step('index', 'create index search_row_words on search_row using gin (bucket, words) with (fastupdate = off)');
	await client.query(
		`insert into search_language values ('search_english', 1), ('search_simple', 0) on conflict do nothing`,
	);
	await client.query('commit');
	await step(
		'analysed',
		'vacuum analyze search_row, resource, content, document_page, document, attachment, body, tally',
	);
}

const percentile = (sorted: number[], share: number) =>
	sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] as number;

const client = new pg.Client({ connectionString: url });
await client.connect();
try {
	await migrate(url);
	await fill(client);
	await import('#features/kinds.ts');
	const { countWords } = await import('#kernel/search/refresh-search.ts');
	const { search } = await import('#kernel/search/search.ts');
	const { listResources } = await import('#features/resources/list-resources.ts');
	const { readViewerOf } = await import('#kernel/people/read-viewer.ts');
	await countWords();
	const { rows } = await client.query(
		`select r.space_id::text as space, min(sm.member_id)::text as member from resource r join space_member sm on sm.space_id = r.space_id
			where r.content_id = (select max(content_id) from resource) group by 1`,
	);
	const { space, member } = rows[0];
	await client.query(
		`insert into auth."user" (id, name, email, email_verified) select account_id, 'x', account_id || '@bench.invalid', true
		from member where id = $1 on conflict do nothing`,
		[member],
	);
	const viewer = await readViewerOf(member);
	const within = { spaceId: space, kinds: ['resource', 'wiki'] };
	const found =
		(words: string, page = 0, filters: Parameters<typeof search>[2] = within) =>
		() =>
			search(viewer, words, filters, page);
	const list = (more: Partial<Parameters<typeof listResources>[1]>) => () =>
		listResources(viewer, { spaceId: space, order: 'newest', ...more });
	const asked: [string, () => Promise<unknown>][] = [
		...[0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((rank): [string, () => Promise<unknown>] => [
			`commonest word ${rank + 1}`,
			found(word(rank)),
		]),
		['a word in 1 of 100', found(word(600))],
		['a rare word', found(word(29_000))],
		['two common words', found(`${word(3)} ${word(8)}`)],
		['a common and a rare word', found(`${word(1)} ${word(20_000)}`)],
		['three words', found(`${word(40)} ${word(90)} ${word(300)}`)],
		['a common word, page 20', found(word(2), 19)],
		['wiki pages alone', found(word(5), 0, { spaceId: space, kind: 'wiki' })],
		['the whole network', found(word(4), 0, {})],
		['nothing', found('xylophonequartz')],
		['list: latest', list({})],
		['list: A to Z', list({ order: 'name' })],
		['list: most used', list({ order: 'used' })],
		['list: a folder', list({ folderId: '900000000017' })],
		['list: a folder, A to Z', list({ folderId: '900000000017', order: 'name' })],
		['list: at the top', list({ folderId: null })],
		['list: files', list({ form: 'file' })],
	];
	console.log(
		`\n${documents.toLocaleString('en')} resources; load ${loadavg()[0]?.toFixed(1)}\n\n| asked | p50 ms | p95 ms |\n|---|---|---|`,
	);
	const all: number[] = [];
	for (const [words, ask] of asked) {
		for (let warm = 0; warm < 6; warm++) await ask();
		const took: number[] = [];
		for (let time = 0; time < times; time++) {
			const began = performance.now();
			await ask();
			took.push(performance.now() - began);
		}
		took.sort((a, b) => a - b);
		if (!words.startsWith('list')) all.push(...took);
		console.log(`| ${words} | ${percentile(took, 0.5).toFixed(0)} | ${percentile(took, 0.95).toFixed(0)} |`);
	}
	all.sort((a, b) => a - b);
	console.log(
		`| **all searches** | ${percentile(all, 0.5).toFixed(0)} | ${percentile(all, 0.95).toFixed(0)} |\n\nload ${loadavg()[0]?.toFixed(1)}`,
	);
	const { closeDatabase } = await import('#platform/db.server.ts');
	await closeDatabase();
} finally {
	await client.end();
	await cluster.stop();
}
