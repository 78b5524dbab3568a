// node bench/people-search.ts [--members 1000000] [--times 200] [--no-file] [--explain]
//
// How long it takes to find people among so many members: generates them once (a cache folder keeps them), then asks the
// questions that the page asks, one after the other, through the very functions of the page, suggestions and "whom do I know
// at" among them, and writes a dated file.
// With names as people have them: few are common, most are rare; and misspelt ones, and ones that nobody has.

import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { migrate } from '#platform/migrate.server.ts';
import { startEmbedded } from '#platform/postgres.server.ts';

const { values } = parseArgs({
	options: {
		members: { type: 'string', default: '1000000' },
		times: { type: 'string', default: '200' },
		'no-file': { type: 'boolean', default: false },
		explain: { type: 'boolean', default: false },
	},
});
const members = Number(values.members);
const times = Number(values.times);
const home = path.join(process.env.BENCH_CACHE || path.join(os.tmpdir(), 'consilium-bench'), `people-3-${members}`);

if (!existsSync(path.join(home, 'complete'))) await generate();
const cluster = await startEmbedded({ folder: home });
try {
	await measure(cluster.url('consilium'));
} finally {
	await cluster.stop();
}

/** Words of two to four syllables, all different, the same on every run. */
function names(count: number, salt: number): string[] {
	const heads = 'b br d dr f g gr h j k kl l m n p r s st t v w z ch sh th'.split(' ');
	const vowels = 'a e i o u ai ei ia oa'.split(' ');
	const tails = ['', 'n', 'r', 's', 'l', 'nd', 'rt', 'm', 'k', 'nk'];
	const made = new Set<string>();
	let seed = salt;
	const roll = (n: number) => {
		seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
		return Math.floor((seed / 2 ** 32) * n);
	};
	while (made.size < count) {
		let word = '';
		for (let syllable = 2 + roll(2); syllable > 0; syllable--)
			word += `${heads[roll(heads.length)]}${vowels[roll(vowels.length)]}`;
		made.add(word + tails[roll(tails.length)]);
	}
	return [...made];
}

async function generate(): Promise<void> {
	const draft = `${home}.draft`;
	rmSync(draft, { recursive: true, force: true });
	mkdirSync(draft, { recursive: true });
	console.log(`Generating ${members.toLocaleString('en')} members in ${home}…`);
	const making = await startEmbedded({
		folder: draft,
		flags: {
			fsync: 'off',
			full_page_writes: 'off',
			wal_level: 'minimal',
			max_wal_senders: 0,
			max_wal_size: '8GB',
			autovacuum: 'off',
		},
	});
	try {
		const admin = new pg.Client({ connectionString: making.url('postgres') });
		await admin.connect();
		await admin.query('create database consilium');
		await admin.end();
		await migrate(making.url('consilium'));
		const client = new pg.Client({ connectionString: making.url('consilium') });
		await client.connect();
		await client.query(`set session_replication_role = replica; set work_mem = '512MB'; set maintenance_work_mem = '512MB';
			set max_parallel_workers_per_gather = 0`);
		await client.query(
			'create schema bench; create table bench.given (r int primary key, word text); create table bench.family (r int primary key, word text)',
		);
		const insert = (table: string, words: string[]) =>
			client.query(
				`insert into bench.${table} select ordinality - 1, word from unnest($1::text[]) with ordinality u(word, ordinality)`,
				[words],
			);
		await insert('given', ['anna', 'maria', 'mohammed', 'jose', 'wei', 'elena', 'david', 'fatima', ...names(8000, 7)]);
		await insert('family', [
			'smith',
			'garcia',
			'mueller',
			'nguyen',
			'kim',
			'khan',
			'silva',
			'keller',
			...names(120_000, 11),
		]);
		for (const [what, sql] of steps()) {
			const began = performance.now();
			await client.query(sql);
			console.log(`${what}: ${((performance.now() - began) / 1000).toFixed(1)} s`);
		}
		await client.query('vacuum analyze');
		await client.end();
	} finally {
		await making.stop();
	}
	writeFileSync(path.join(draft, 'complete'), '');
	renameSync(draft, home);
}

function steps(): [string, string][] {
	const roll = (i: string, salt: number) =>
		`((hashint8extended(${i}, ${salt}) & 9007199254740991)::float8 / 9007199254740992.0)`;
	const pick = (list: string, i: string, salt: number) => {
		const all = list.split(' ');
		return `(array[${all.map((one) => `'${one}'`).join(',')}])[1 + floor(${roll(i, salt)} * ${all.length})::int]`;
	};
	const id = '(m * 16777216::bigint)';
	const people = `generate_series(1, ${members}::bigint) m`;
	// Rank falls with a power of the roll: one in fifteen has one of the commonest first names, one in 150 the commonest last name.
	const given = `(select word from bench.given where r = floor(8000 * ${roll('m', 1)} ^ 3)::int)`;
	const family = `(select word from bench.family where r = floor(120000 * ${roll('m', 2)} ^ 2.3)::int)`;
	return [
		[
			'indexes away',
			`drop index person_search_terms, name_word_alike, name_word_sound, training_school, post_held_workplace, training_member, post_held_member`,
		],
		[
			'principals',
			`insert into principal (id, kind, handle, name, profession, specialty, level, country, proved_until, created_at)
			select ${id}, 'member', 'm' || m, initcap(${given}) || ' ' || initcap(${family}), profession,
				case when profession = 'physician' then ${pick('cardiology cardiology paediatrics anaesthesiology neurology general-surgery oncology', 'm', 5)}
					when profession = 'nurse' then ${pick('nursing-critical-care nursing-dialysis nursing-emergency nursing-oncology', 'm', 6)} end,
				case when profession = 'nurse' then ${pick('lpn rn rn rn', 'm', 7)} end,
				case when profession is not null then ${pick('US US US US US GB DE BR IN FR NG JP SE NO ES IT PL KE EG MX', 'm', 8)} end,
				case when profession is not null then timestamptz '2036-01-01' end, now()
			from (select m, case when ${roll('m', 3)} < 0.8 then ${pick('physician physician physician nurse nurse nurse pharmacist midwife paramedic dentist', 'm', 4)} end as profession
				from ${people}) person`,
		],
		[
			'members',
			`insert into member (id, account_id, headline, found_by_name_since, found_by_past_since, name_words)
			select id, 'bench-' || id, 'At work', case when ${roll('id', 9)} < 0.8 then now() end, case when ${roll('id', 10)} < 0.6 then now() end,
				string_to_array(lower(name), ' ') || (select array_agg('kl/' || bone) from (select regexp_replace(word, '[aeiouy]', '', 'g') as bone
					from unnest(string_to_array(lower(name), ' ')) word) bones where length(bone) >= 3) from principal order by id`,
		],
		[
			'search',
			`insert into person_search select m.id, array_to_tsvector(array(select distinct term from unnest(m.name_words || array['p/' || p.profession,
			's/' || p.specialty, 'l/' || p.level, 'c/' || p.country]) term where term <> ''))
			from member m join principal p on p.id = m.id where m.found_by_name_since is not null order by m.id`,
		],
		[
			'words',
			`insert into name_word (word, members) select word, ndoc from ts_stat('select terms from person_search') where word not like '%/%' order by word collate "C"`,
		],
		[
			'training',
			`insert into training (id, member_id, school, field, from_year, to_year, visibility)
			select p.id + k, p.id, initcap((select word from bench.family where r = 100 + floor(2500 * ${roll('p.id + k', 11)} ^ 2)::int)) ||
				case when ${roll('p.id + k', 12)} < 0.7 then ' University' else ' School of Medicine' end, 'Medicine', y, y + 5,
				${pick('public members members verified verified connections me', 'p.id + k', 13)}
			from (select id, k, 1975 + floor(45 * ${roll('id + k', 14)})::int as y from principal, generate_series(1, 2) k where k = 1 or ${roll('id', 15)} < 0.5) p order by p.id`,
		],
		[
			'posts',
			`insert into post_held (id, member_id, workplace, unit, from_year, to_year, visibility)
			select p.id + k, p.id, initcap((select word from bench.family where r = 3000 + floor(20000 * ${roll('p.id + k', 16)} ^ 2)::int)) || ' Hospital',
				${pick('Intensive Emergency Surgery Paediatrics Cardiology Dialysis Theatre Oncology', 'p.id + k', 17)} || ' unit', y, y + 4,
				${pick('public members members verified verified connections me', 'p.id + k', 18)}
			from (select id, k, 1980 + floor(40 * ${roll('id + k', 19)})::int as y from principal, generate_series(1, 2) k) p order by p.id`,
		],
		[
			'connections',
			`insert into connection (member_id, other_id) select x, y from (
				select a as x, b as y from (select ${id} as a, (1 + floor(${roll('m * 64 + n', 20)} * ${members})::bigint) * 16777216 as b
					from ${people}, generate_series(1, case when m % 20 = 1 then 5 else 0 end + (case when m % 20 = 1 then ${roll('m', 21)} * 60 else 0 end)::int) n) pair
				union select b, a from (select ${id} as a, (1 + floor(${roll('m * 64 + n', 20)} * ${members})::bigint) * 16777216 as b
					from ${people}, generate_series(1, case when m % 20 = 1 then 5 else 0 end + (case when m % 20 = 1 then ${roll('m', 21)} * 60 else 0 end)::int) n) pair) both_ways where x <> y order by x, y`,
		],
		[
			'indexes',
			`create index person_search_terms on person_search using gin (terms) with (fastupdate = off);
			create index name_word_alike on name_word using gin (word public.gin_trgm_ops); create index name_word_sound on name_word (sound);
			create index training_school on training using gin (to_tsvector('simple', school_plain || ' ' || field_plain));
			create index post_held_workplace on post_held using gin (to_tsvector('simple', workplace_plain || ' ' || unit_plain));
			create index training_member on training (member_id, position, id); create index post_held_member on post_held (member_id, position, id)`,
		],
	];
}

async function measure(url: string): Promise<void> {
	Object.assign(process.env, { DATABASE_URL: url, DATA_DIR: home });
	const { sql } = await import('kysely');
	const { db, closeDatabase } = await import('#platform/db.server.ts');
	const { findPeople } = await import('#features/people/find-people.ts');
	const { readAsked } = await import('#features/people/asked.ts');
	const { VISITOR } = await import('#kernel/people/viewer.ts');
	const row = await sql<{ given: string; family: string; school: string; workplace: string; year: number; id: string }>`
		select p.id, split_part(lower(p.name), ' ', 1) as given, split_part(lower(p.name), ' ', 2) as family, t.school, h.workplace, t.from_year + 2 as year
		from principal p join training t on t.member_id = p.id and t.id = p.id + 1 join post_held h on h.member_id = p.id and h.id = p.id + 1
		join person_search s on s.member_id = p.id where (p.id / 16777216) % 20 = 1 and hashint8(p.id) % 97 = 3 limit 400`.execute(
		db,
	);
	const sample = row.rows;
	const me = {
		...VISITOR,
		principalId: sample[0]?.id,
		memberId: sample[0]?.id,
		accountId: 'bench',
		sessionId: '',
		handle: 'm',
		name: 'Me',
		portraitId: null,
		profession: 'physician',
		specialty: null,
		country: 'SE',
		provedUntil: new Date(Date.now() + 1e9),
		company: null,
		spaces: [],
		blocked: [],
		muted: [],
		unread: 0,
		confirmed: true,
		language: 'en',
		timeZone: 'UTC',
	} as never;
	type One = (typeof sample)[number];
	const misspelt = (word: string) => (word.length < 5 ? `${word}e` : word.slice(0, 2) + word.slice(3));
	const questions: Record<string, (one: One, n: number) => Record<string, string>> = {
		'full name': (one) => ({ name: `${one.given} ${one.family}` }),
		'last name, then first': (one) => ({ name: `${one.family} ${one.given}` }),
		'commonest first name': () => ({ name: 'anna' }),
		'commonest first and last name': () => ({ name: 'anna smith' }),
		'first two letters': (one) => ({ name: one.family.slice(0, 2) }),
		'first three letters': (one) => ({ name: one.given.slice(0, 3) }),
		'first name and two letters': (one) => ({ name: `${one.given} ${one.family.slice(0, 2)}` }),
		'last name misspelt': (one) => ({ name: misspelt(one.family) }),
		'both misspelt': (one) => ({ name: `${misspelt(one.given)} ${misspelt(one.family)}` }),
		nobody: (_, n) => ({ name: `qxq${n}wv zzyx` }),
		'first name, profession, country': (one) => ({ name: one.given, profession: 'nurse', country: 'SE' }),
		'common first name, rare rest': () => ({
			name: 'anna',
			profession: 'nurse',
			specialty: 'nursing-dialysis',
			level: 'lpn',
			country: 'KE',
		}),
		profession: () => ({ profession: 'nurse' }),
		'profession, level, specialty, country': () => ({
			profession: 'nurse',
			level: 'lpn',
			specialty: 'nursing-dialysis',
			country: 'KE',
		}),
		'nobody by profession': () => ({ profession: 'optometrist', country: 'KE' }),
		'school and year': (one) => ({ school: one.school, year: String(one.year) }),
		'school alone': (one) => ({ school: one.school }),
		'school, year, specialty, country': (one) => ({
			school: one.school,
			year: String(one.year),
			specialty: 'cardiology',
			country: 'US',
		}),
		'workplace, unit, years': (one) => ({ workplace: `${one.workplace} intensive`, from: '2000', to: '2010' }),
		'every hospital': () => ({ workplace: 'hospital' }),
		'name and school': (one) => ({ name: one.given, school: one.school }),
	};
	const lines: string[] = [];
	const all: number[] = [];
	for (const [what, ask] of Object.entries(questions)) {
		const took: number[] = [];
		let found = 0;
		for (let i = 0; i < times; i++) {
			const asked = readAsked(new URLSearchParams(ask(sample[i % sample.length] as One, i)));
			const began = performance.now();
			const page = await findPeople(me, asked, null);
			const ms = performance.now() - began;
			if (i >= Math.min(20, times / 4)) took.push(ms);
			found += page.people.length;
		}
		took.sort((a, b) => a - b);
		all.push(...took);
		const at = (share: number) =>
			(took[Math.min(took.length - 1, Math.floor(took.length * share))] as number).toFixed(1);
		lines.push(`| ${what} | ${at(0.5)} | ${at(0.95)} | ${at(0.99)} | ${(found / times).toFixed(1)} |`);
		console.log(lines.at(-1));
	}
	// Of members with many connections: whom they may know, and whom they know at a place where they worked.
	const { suggestPeople } = await import('#features/people/suggest-people.ts');
	const { readConnections } = await import('#features/people/read-connections.ts');
	const feed = { followsMany: false, followsTopics: false, mutesTopics: false };
	const asking = (one: One) =>
		({ ...(me as object), principalId: one.id, memberId: one.id, duties: [], feed }) as never;
	const beside: Record<string, (one: One) => Promise<number>> = {
		'suggestions: whom one may know': async (one) => (await suggestPeople(asking(one))).length,
		'whom one knows at a place': async (one) =>
			(await readConnections(asking(one), one.workplace, null)).connections.length,
	};
	for (const [what, ask] of Object.entries(beside)) {
		const took: number[] = [];
		let found = 0;
		for (let i = 0; i < times; i++) {
			const began = performance.now();
			found += await ask(sample[i % sample.length] as One);
			if (i >= Math.min(20, times / 4)) took.push(performance.now() - began);
		}
		took.sort((a, b) => a - b);
		const at = (share: number) =>
			(took[Math.min(took.length - 1, Math.floor(took.length * share))] as number).toFixed(1);
		lines.push(`| ${what} | ${at(0.5)} | ${at(0.95)} | ${at(0.99)} | ${(found / times).toFixed(1)} |`);
		console.log(lines.at(-1));
	}
	all.sort((a, b) => a - b);
	const p95 = (all[Math.floor(all.length * 0.95)] as number).toFixed(1);
	console.log(`all: p95 ${p95} ms`);
	if (!values['no-file']) {
		const { rows: sizes } = await sql<{
			name: string;
			size: string;
		}>`select relname as name, pg_size_pretty(pg_total_relation_size(oid)) as size
			from pg_class where relname in ('person_search', 'name_word', 'training', 'post_held')`.execute(db);
		const file = path.resolve(
			import.meta.dirname,
			'results',
			`${new Date().toISOString().slice(0, 16).replaceAll(':', '')}-people.md`,
		);
		writeFileSync(
			file,
			`# Finding people, ${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC

${members.toLocaleString('en')} members, of whom four in five agreed to be found by name and three in five by school and workplace; ${os.cpus().length} cores of
${os.cpus()[0]?.model.trim()}, ${Math.round(os.totalmem() / 2 ** 30)} GiB, load ${os.loadavg()[0]?.toFixed(1)}; Node ${process.version}, embedded PostgreSQL, warm, ${times} of each, one after the other.
Milliseconds of a whole findPeople(): the words that are alike, the people, what a page shows of them; the last two are suggestPeople()
and readConnections(), and are not in the sum.

| question | p50 | p95 | p99 | people a page |
| --- | --: | --: | --: | --: |
${lines.join('\n')}
| **all together** | | **${p95}** | | |

Sizes with indexes: ${sizes.map((one) => `${one.name} ${one.size}`).join(', ')}.
`,
		);
		console.log(`Written to ${path.relative(process.cwd(), file)}`);
	}
	await closeDatabase();
}
