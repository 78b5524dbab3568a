// Writes a network of a given size straight into an empty, migrated database. The same sizes give the same rows: every
// choice is a hash of the row's number, so neither the plan nor the order of rows matters. Whoever runs it must be a
// superuser of the database, for foreign keys are not checked while loading.

import { parseArgs } from 'node:util';
import pg from 'pg';
import { migrate } from '#platform/migrate.server.ts';
import { caseSteps, listSteps } from './generate-lists.ts';

export interface Size {
	members: number;
	/**
	 * Rows of posts and their replies: three in ten are posts. Beside them stand half as many threads of forums and a
	 * twentieth as many questions.
	 */
	content: number;
}

/** Raise it whenever the same size would no longer give the same rows. */
export const GENERATION = 5;

/** Members past this number follow four and are connected to two: a network of a million is made in minutes then. */
const BUSY = 100_000;

/** Replies of the longest thread, and of each of the last threads; answers of each of the last questions. */
export const LONGEST = 10_000;
const LAST_THREADS = 200;
const LAST_QUESTIONS = 100;
const TOPICS = 300;

/** Members (by number) who read in the bench, and what makes each of them a case. */
export const READERS = {
	few: 1, // follows 5
	some: 2, // follows 200
	many: 3, // follows 5,000
	dormant: 4, // follows 5,000 people who never posted
	nobody: 5, // follows nobody and is in no space
	bigSpace: 6, // follows nobody and is in the biggest space
	typical: 7, // follows 40 and is in 6 spaces
	unverified: 8, // as typical, with nothing proved
} as const;

const EPOCH = Date.UTC(2026, 0, 1); // that of src/platform/ids.ts
const DAY = 86_400_000;
const MEMBERS_FROM = 1 * DAY;
const CONTENT_FROM = 31 * DAY;
const CONTENT_UNTIL = Date.UTC(2026, 10, 20) - EPOCH;

/** Id of member number `m` (from 1). */
export function memberId(m: number, size: Size): string {
	const step = Math.max(1, Math.floor((29 * DAY) / size.members));
	return ((BigInt(MEMBERS_FROM + m * step) << 22n) | ((BigInt(m) * 7919n) & 4194303n)).toString();
}

const WORDS = {
	given: `Anna Amara Beatriz Chen Daniel Elif Fatima Gabriel Hana Ibrahim Ingrid Jonas Kavita Lucia Mateo Noor Olga Pedro Quinn Rosa Samuel Tomas Uma Viktor Wen Yusuf Zofia`,
	family: `Keller Okafor Silva Wong Meyer Yilmaz Hassan Moreau Suzuki Rahman Larsen Weber Patel Romano Garcia Ahmed Petrova Costa Brooks Lindqvist Cohen Novak Sharma Ivanov Zhang Demir Kowalska`,
	professions: `physician physician physician nurse nurse pharmacist dentist physiotherapist psychologist`,
	specialties: `cardiology paediatrics anaesthesia neurology surgery oncology`,
	countries: `US US US DE GB FR BR IN NG JP`,
	clauses: `the ward round began with a potassium of six point one|we stopped the diuretic and repeated the gas after an hour|nobody had written down when the catheter went in|the family asked whether the second scan was needed|troponin rose a little and then stayed flat|I would rather wait for the culture than change cover again|she walked the corridor without oxygen on the third day|the guideline is cautious here and so was the registrar|our pharmacist caught the interaction before the first dose|the rate settled after magnesium and a quiet room|what changed my mind was the trend and not the number|in theatre the pressure followed the position of the arm|the night team had seen the same rash on two other patients|he remembered the tablets only when his daughter named the colour|sodium came up by eight in the first day and we slowed down|two of the three criteria were met and the third was not asked|the echo showed what the stethoscope had suggested|it took four calls to find a bed with a monitor|we agreed to write the plan where everyone can see it|the follow-up clinic is where these patients get lost`,
};
const array = (words: string[]) => `array[${words.map((word) => `'${word.replaceAll("'", "''")}'`).join(',')}]`;
const list = (name: keyof typeof WORDS) => array(WORDS[name].split(name === 'clauses' ? '|' : ' '));

function functions({ members, content }: Size): string {
	const step = Math.max(1, Math.floor((29 * DAY) / members));
	const sql = (head: string, body: string) =>
		`create function bench.${head} language sql immutable parallel safe return ${body};\n`;
	return (
		'create schema bench;\n' +
		// Evenly spread over [0, 1).
		sql(
			'roll(i bigint, salt int) returns float8',
			'(hashint8extended(i, salt) & 9007199254740991)::float8 / 9007199254740992.0',
		) +
		sql(
			'pick(words text[], i bigint, salt int) returns text',
			'words[1 + floor(bench.roll(i, salt) * cardinality(words))::int]',
		) +
		sql(
			'member_id(m bigint) returns bigint',
			`((${MEMBERS_FROM} + m * ${step})::bigint << 22) | ((m * 7919) & 4194303)`,
		) +
		// Growing steadily: the last month holds more than the first.
		sql(
			'content_id(i bigint) returns bigint',
			`((${CONTENT_FROM} + ${CONTENT_UNTIL - CONTENT_FROM} * sqrt(i::float8 / ${content}))::bigint << 22) | ((i * 7919) & 4194303)`,
		) +
		sql(
			'thread_id(t bigint) returns bigint',
			`((${CONTENT_FROM} + ${CONTENT_UNTIL - CONTENT_FROM} * sqrt(t::float8 / ${besides(content).threads + 1}))::bigint << 22) | ((t * 7919 + 3) & 4194303)`,
		) +
		sql(
			'question_id(q bigint) returns bigint',
			`((${CONTENT_FROM} + ${CONTENT_UNTIL - CONTENT_FROM} * sqrt(q::float8 / ${besides(content).questions + 1}))::bigint << 22) | ((q * 7919 + 5) & 4194303)`,
		) +
		sql('time_of(id bigint) returns timestamptz', `to_timestamp((${EPOCH} + (id >> 22)) / 1000.0)`) +
		// Who has which rank in being heard; one in eight never posts.
		sql('ranked(r bigint) returns bigint', `(r * 104729 + 12345) % ${members} + 1`) +
		sql(
			'author(i bigint) returns bigint',
			`bench.ranked((floor(${members} * bench.roll(i, 21) ^ 2)::bigint / 8) * 8 + floor(bench.roll(i, 22) * 7)::bigint)`,
		) +
		sql('space_id(s bigint) returns bigint', '((86400000 / 2 + s * 1000)::bigint << 22) | s') +
		// Three in ten rows are posts: numbers 0, 3, 6 of each ten.
		sql('is_root(i bigint) returns boolean', 'i % 10 in (0, 3, 6)') +
		sql('root(k bigint) returns bigint', '(k / 3) * 10 + (k % 3) * 3') +
		sql('roots_before(i bigint) returns bigint', '(i / 10) * 3 + least(3, (i % 10 + 2) / 3)')
	);
}

export const besides = (content: number) => ({ threads: Math.floor(content / 2), questions: Math.floor(content / 20) });

export interface Step {
	what: string;
	sql: string;
}

function steps({ members, content }: Size): Step[] {
	const { threads, questions } = besides(content);
	const people = `generate_series(1, ${members}::bigint) m`;
	const verified = '(bench.roll(m, 1) < 0.6 or m < 8) and m <> 8';
	return [
		{
			what: 'principals',
			sql: `insert into principal (id, kind, handle, name, profession, specialty, country, proved_until, created_at)
				select id, 'member', lower(given || '.' || family) || '.' || m, given || ' ' || family,
					case when proved then profession end, case when proved and profession = 'physician' then specialty end,
					case when proved then country end, case when proved then timestamptz '2036-01-01' end, bench.time_of(id)
				from (select m, bench.member_id(m) as id, ${verified} as proved, bench.pick(${list('given')}, m, 2) as given,
					bench.pick(${list('family')}, m, 3) as family, bench.pick(${list('professions')}, m, 4) as profession,
					bench.pick(${list('specialties')}, m, 5) as specialty, bench.pick(${list('countries')}, m, 6) as country
					from ${people}) person`,
		},
		{
			what: 'members',
			sql: `insert into member (id, account_id, headline, created_at)
				select bench.member_id(m), 'bench-' || m, 'Interested in ' || bench.pick(${list('specialties')}, m, 7),
					bench.time_of(bench.member_id(m)) from ${people}`,
		},
		{
			what: 'credentials',
			sql: `insert into credential (id, member_id, profession, specialty, country, proof, proved_by, means, state, valid_until)
				select id, id, profession, specialty, country, 'checker', 'A checker of this network', 'practises', 'valid', proved_until
				from principal where proved_until is not null order by id`,
		},
		{
			// Who is heard is heard by many: the rank followed falls with the square of the roll.
			what: 'follows',
			sql: `insert into follow (follower_id, principal_id, followed_at)
				select f, p, timestamptz '2026-02-01' from (
					select distinct bench.member_id(m) as f, bench.member_id(case
						when m = ${READERS.dormant} then bench.ranked(n * 8 + 7)
						else bench.ranked(floor(${members} * bench.roll(m * 8192 + n, 31) ^ 2)::bigint) end) as p
					from (select m, bench.roll(m, 32) as u, bench.roll(m, 33) as v from ${people}) person,
					generate_series(1, case
						when m = ${READERS.few} then 5 when m = ${READERS.some} then 200
						when m = ${READERS.many} then ${Math.min(5000, members / 4) * 1.06}
						when m = ${READERS.dormant} then ${Math.min(5000, Math.floor(members / 8) - 1)}
						when m in (${READERS.nobody}, ${READERS.bigSpace}) then 0
						when m in (${READERS.typical}, ${READERS.unverified}) then 40
						when m > ${BUSY} then 4
						when u < 0.03 then 5 * v when u < 0.9 then 20 + 40 * v when u < 0.985 then 60 + 100 * v
						when u < 0.9998 then 200 + 300 * v else ${Math.min(5000, members / 4)} end::int) n) pair
				where f <> p order by f, p`,
		},
		{
			what: 'connections',
			sql: `insert into connection (member_id, other_id, connected_at)
				with pair as (
					select bench.member_id(m) as a,
						bench.member_id((m - 1 + 1 + floor(bench.roll(m * 8192 + n, 41) * least(${members} - 2, 5000))::bigint) % ${members} + 1) as b
					from ${people}, generate_series(1, case when m > ${BUSY} then 1 else 5 + (bench.roll(m, 42) * 30)::int end) n)
				select x, y, timestamptz '2026-02-01' from (select a as x, b as y from pair union select b, a from pair) both_ways
				where x <> y order by x, y`,
		},
		{
			what: 'blocks',
			sql: `insert into block (blocker_id, blocked_id, blocked_at)
				select distinct bench.member_id(m), bench.member_id(bench.ranked(floor(${members} * bench.roll(m * 8 + n, 51) ^ 2)::bigint)), timestamptz '2026-02-01'
				from ${people}, generate_series(1, 4) n where m % 50 = 7 and bench.ranked(floor(${members} * bench.roll(m * 8 + n, 51) ^ 2)::bigint) <> m`,
		},
		{
			what: 'spaces',
			sql: `insert into space (id, slug, name, purpose, entry, gate, created_by, created_at)
				select bench.space_id(s), case s when 0 then 'everyone' when 1 then 'physicians' else 'space-' || s end,
					case s when 0 then 'Everyone' when 1 then 'Physicians' else 'Space ' || s end, 'A place to deliberate.',
					case when s % 10 = 9 then 'secret' when s % 10 = 5 then 'request' else 'open' end,
					case when s % 8 = 1 then '{"any": [{"profession": "physician"}]}'::jsonb end, bench.member_id(1), timestamptz '2026-02-01'
				from generate_series(0, 49::bigint) s`,
		},
		{
			// A post's audience, space and author; its replies copy the first two.
			what: 'posts',
			sql: `insert into content (id, kind, principal_id, root_id, space_id, audience, host_id, title, language, state, outward, created_at, published_at)
				select id, 'post', author, id,
					case when a >= 0.8 or b < 0.05 then bench.space_id(floor(50 * bench.roll(i, 62) ^ 2)::bigint) end,
					case when a < 0.15 then 'public' when a < 0.49 then 'members' when a < 0.77 then 'verified'
						when a < 0.795 then 'connections' when a < 0.8 then 'named' else 'space' end,
					author, null, 'en', case when b > 0.99 then 'removed' else 'published' end, a < 0.05 and b <= 0.99,
					bench.time_of(id), bench.time_of(id)
				from (select i, bench.content_id(i) as id, bench.member_id(bench.author(i)) as author, bench.roll(i, 61) as a, bench.roll(i, 63) as b
					from generate_series(0, ${content - 1}::bigint) i where bench.is_root(i)) post order by i`,
		},
		{
			// Replies come soon after the post. Half go anywhere, most others to every 32nd post, some to every 1,024th:
			// most threads have one reply or none, some thirty, a few hundreds.
			what: 'replies',
			sql: `insert into content (id, kind, principal_id, root_id, parent_id, space_id, audience, host_id, language, state, created_at, published_at, number)
				select bench.content_id(i), 'reply', bench.member_id(bench.author(i)), root.id,
					case when bench.roll(i, 74) < 0.3 then coalesce(lag(bench.content_id(i)) over (partition by root.id order by i), root.id) else root.id end,
					root.space_id, root.audience, root.host_id, 'en', case when bench.roll(i, 75) > 0.99 then 'removed' else 'published' end,
					bench.time_of(bench.content_id(i)), bench.time_of(bench.content_id(i)), row_number() over (partition by root.id order by i)
				from (select i, k - case when w < 0.5 then 0 when w < 0.9 then k % 32 else k % 1024 end as k
					from (select i, bench.roll(i, 72) as w,
						greatest(0, bench.roots_before(i) - 1 - floor(bench.roll(i, 71) ^ 3 * ${Math.ceil(content * 0.01)})::bigint) as k
						from generate_series(0, ${content - 1}::bigint) i where not bench.is_root(i)) roll) reply
				join content root on root.id = bench.content_id(bench.root(k))
				order by 1`,
		},
		{
			what: 'forums',
			sql: `insert into space_tool (space_id, tool) select id, 'forum' from space on conflict do nothing`,
		},
		{
			// By the last tenth of the members, so that the spaces of those who read in the bench stay as they are.
			what: 'threads',
			sql: `insert into content (id, kind, principal_id, root_id, space_id, audience, host_id, title, language, state, created_at, published_at)
				select id, 'thread', author, id, bench.space_id(floor(50 * bench.roll(t, 132) ^ 2)::bigint), 'space', author,
					'Thread ' || t || ': ' || bench.pick(${list('clauses')}, t, 133), 'en', 'published', bench.time_of(id), bench.time_of(id)
				from (select t, bench.thread_id(t) as id,
					bench.member_id(${Math.floor(members * 0.9)} + floor(bench.roll(t, 131) * ${Math.floor(members / 10)})::bigint) as author
					from generate_series(1, ${threads}::bigint) t) thread order by t`,
		},
		{
			what: 'questions',
			sql: `insert into content (id, kind, principal_id, root_id, audience, host_id, title, language, state, created_at, published_at)
				select id, 'question', author, id, case when bench.roll(q, 142) < 0.5 then 'members' else 'verified' end, author,
					'Question ' || q || ': ' || bench.pick(${list('clauses')}, q, 143) || '?', 'en', 'published', bench.time_of(id), bench.time_of(id)
				from (select q, bench.question_id(q) as id, bench.member_id(bench.author(q)) as author
					from generate_series(1, ${questions}::bigint) q) question order by q`,
		},
		...caseSteps({ members, content }),
		{
			// The last thread but one has 10,000 replies, those before it 25 each; the last questions five answers and five comments each.
			what: 'replies to threads and questions',
			sql: `insert into content (id, kind, principal_id, root_id, parent_id, space_id, audience, host_id, language, state, created_at, published_at, number)
				select id, kind, author, root_id, root_id, space_id, audience, host_id, 'en', 'published', bench.time_of(id), bench.time_of(id), n from (
					select (((root.id >> 22) + n * 1000) << 22) | ((n * 7919 + root.id) & 4194303) as id, root.id as root_id, root.space_id, root.audience,
						root.host_id, n, case when root.kind = 'question' and n <= 5 then 'answer' else 'reply' end as kind,
						bench.member_id(${Math.floor(members * 0.9)} + floor(bench.roll(root.id + n, 151) * ${Math.floor(members / 10)})::bigint) as author
					from (select bench.thread_id(t) as id, case t when ${threads - 1} then ${LONGEST} else 25 end as many
							from generate_series(${Math.max(1, threads - LAST_THREADS)}::bigint, ${threads}::bigint) t
						union all select bench.question_id(q), 10 from generate_series(${Math.max(1, questions - LAST_QUESTIONS)}::bigint, ${questions}::bigint) q) long
					join content root on root.id = long.id, generate_series(1, many) n) reply order by id`,
		},
		{
			what: 'details of threads and questions',
			sql: `insert into thread_detail (content_id, space_id, active_at)
				select id, space_id, coalesce(latest, published_at) from content
				left join (select root_id, max(published_at) as latest from content where kind = 'reply' group by 1) replied on replied.root_id = id
				where kind = 'thread' order by id;
			insert into answer_detail (content_id, question_id, score) select id, root_id, number % 3 from content where kind = 'answer';
			insert into question_detail (content_id, specialty, answers, asked_at)
				select id, case when bench.roll(id, 161) < 0.7 then bench.pick(${list('specialties')}, id, 162) end, coalesce(n, 0), published_at
				from content left join (select question_id, count(*)::int as n from answer_detail group by 1) answered on question_id = id
				where kind = 'question' order by id`,
		},
		{
			what: 'topics',
			sql: `insert into topic (id, slug, name) select 1000 + n, 'bench-topic-' || n, 'Bench topic ' || n
					from generate_series(1, ${TOPICS}) n on conflict do nothing;
			insert into content_topic (content_id, topic_id, direct, published_at)
				select distinct on (id, topic) id, topic, true, published_at from (
					select id, published_at, 1001 + floor(${TOPICS} * bench.roll(id + n, 172) ^ 2)::bigint as topic
					from content, generate_series(1, 2) n where parent_id is null and bench.roll(id, 171) < 0.3) about order by id, topic`,
		},
		{
			what: 'space members',
			sql: `insert into space_member (space_id, member_id, role, joined_at, valid_until)
				select s, m, 'member', timestamptz '2026-02-01', case when gated then coalesce(p.proved_until, '2026-03-01') else 'infinity' end from (
					select space_id as s, principal_id as m from content where space_id is not null
					union select bench.space_id(floor(50 * bench.roll(m * 16 + n, 81) ^ 2)::bigint), bench.member_id(m)
						from ${people}, generate_series(1, (bench.roll(m, 82) * 6)::int) n
					union select bench.space_id(0), bench.member_id(${READERS.bigSpace})
					union select bench.space_id(s), bench.member_id(m) from generate_series(0, 5) s, unnest(array[${READERS.typical}, ${READERS.unverified}]) m
				) seat join principal p on p.id = m join (select id, gate is not null as gated from space) space on space.id = s
				where m <> bench.member_id(${READERS.nobody}) and (m <> bench.member_id(${READERS.bigSpace}) or s = bench.space_id(0))
				order by s, m`,
		},
		{
			what: 'named readers',
			sql: `insert into content_named (content_id, member_id)
				select distinct id, bench.member_id(1 + floor(bench.roll(id + n, 91) * ${members})::bigint)
				from content, generate_series(1, 5) n where audience = 'named' and parent_id is null`,
		},
		{
			what: 'bodies',
			sql: `create table bench.paragraph as select p, string_agg(upper(left(clause, 1)) || substr(clause, 2) || '.', ' ' order by n) as text
				from (select p, n, bench.pick(${list('clauses')}, p * 16 + n, 101) as clause
					from generate_series(0, 4095::bigint) p, generate_series(1, 2 + (p % 6)) n) sentence group by p;
			alter table bench.paragraph add primary key (p);
			analyze bench.paragraph;
			insert into body (content_id, markdown, html, renderer, attachments)
				select id, concat_ws(E'\\n\\n', x.text, y.text, z.text),
					'', 2,
					case when kind = 'post' and bench.roll(id, 105) < 0.05 then 1 else 0 end
				from content
				join bench.paragraph x on x.p = floor(bench.roll(id, 102) * 4096)::bigint
				left join bench.paragraph y on y.p = case when bench.roll(id, 106) < 0.6 or kind in ('post', 'question') then floor(bench.roll(id, 103) * 4096)::bigint end
				left join bench.paragraph z on z.p = case when kind = 'post' then floor(bench.roll(id, 104) * 4096)::bigint end
				order by id`,
		},
		{
			what: 'reactions',
			sql: `insert into reaction (content_id, principal_id, sign, reacted_at)
				select distinct on (c, m) c, m, bench.pick(array['thanks', 'agree', 'learned'], c + m, 113), timestamptz '2026-11-20' from (
					select id as c, bench.member_id(1 + floor(${members} * bench.roll(id + n, 112) ^ 2)::bigint) as m
					from content, generate_series(1, floor(0.7 / (0.02 + bench.roll(id, 111)) * case when parent_id is null then 1 else 0.3 end)::int) n
					where kind in ('post', 'reply')) r
				order by c, m`,
		},
		{
			what: 'tallies',
			sql: `insert into tally (content_id, replies, reactions, last_reply_at, last_number)
				select id, coalesce(r.n, 0), coalesce(x.n, 0), r.last, coalesce(r.highest, 0) from content
				left join (select root_id, count(*) filter (where state = 'published')::int as n, max(published_at) as last, max(number) as highest
					from content where parent_id is not null group by 1) r on r.root_id = id and parent_id is null
				left join (select content_id, count(*)::int as n from reaction group by 1) x on x.content_id = id
				where parent_id is null or x.n > 0
				order by id`,
		},
		{
			what: 'photos',
			sql: `insert into file (hash, bytes, media_type) values (sha256('bench'), 40000, 'image/webp') on conflict do nothing;
			insert into attachment (id, principal_id, content_id, media_type, width, height, alt, placeholder, created_at)
				select content_id + 1, principal_id, content_id, 'image/webp', 1600, 1200, 'A chart on a whiteboard', decode('1a0806042c8795889778888f80888878', 'hex'), published_at
				from body join content on id = content_id where attachments > 0 order by id;
			insert into attachment_variant (attachment_id, width, height, media_type, hash)
				select id, w, w * 3 / 4, 'image/webp', sha256('bench') from attachment, unnest(array[480, 960, 1600]) w order by 1, 2`,
		},
		{
			what: 'notices',
			sql: `insert into notice (id, member_id, kind, actor_id, content_id, created_at, read_at, fact)
				select reply.id, root.principal_id, 'reply', reply.principal_id, reply.id, reply.published_at,
					case when bench.roll(reply.id, 121) < 0.9 then reply.published_at end, 'reply:' || reply.id
				from content reply join content root on root.id = reply.root_id
				where reply.parent_id is not null and reply.principal_id <> root.principal_id and bench.roll(reply.id, 122) < 0.4 order by reply.id`,
		},
		...listSteps({ members, content }),
	];
}

/**
 * Fills the database at `url`, which must be migrated and hold no members.
 * @param report is told what was done and how long it took.
 */
export async function generate(url: string, size: Size, report: (line: string) => void = () => {}): Promise<void> {
	const client = new pg.Client({ connectionString: url, application_name: 'consilium bench generate' });
	await client.connect();
	try {
		const { rows } = await client.query('select exists (select from member) as inhabited');
		if (rows[0].inhabited) throw new Error('this database has members already; generating needs an empty one');
		await client.query(
			`set session_replication_role = replica; set work_mem = '512MB'; set maintenance_work_mem = '512MB';
			set max_parallel_workers_per_gather = 0; set time zone 'UTC'`,
		);
		// One transaction that also truncates: with wal_level = minimal nothing of it goes through the log.
		await client.query('begin');
		await client.query(functions(size));
		const { rows: indexes } = await client.query(
			`select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition from pg_index
			join pg_class on pg_class.oid = indrelid where relnamespace = 'public'::regnamespace
			and not exists (select from pg_constraint where conindid = indexrelid)`,
		);
		for (const { name } of indexes) await client.query(`drop index ${name}`);
		await client.query(
			`truncate principal, member, credential, follow, connection, block, space, space_member, content, content_named,
			body, reaction, tally, file, attachment, attachment_variant, notice, reading, report, person_search, name_word cascade`,
		);
		const timed = async (what: string, sql: string) => {
			const began = performance.now();
			const result = await client.query(sql);
			const last = Array.isArray(result) ? result.at(-1) : result;
			const rowCount = last?.command === 'INSERT' ? `${last.rowCount?.toLocaleString('en')} ` : '';
			report(`${rowCount}${what}: ${((performance.now() - began) / 1000).toFixed(1)} s`);
		};
		for (const { what, sql } of steps(size)) {
			await timed(what, sql);
			if (what === 'posts') await client.query('analyze content');
			if (what.startsWith('replies')) await client.query('analyze content');
		}
		await timed('indexes', indexes.map(({ definition }) => definition).join(';\n'));
		await client.query('drop schema bench cascade');
		await client.query('commit');
		await timed('vacuum analyze', 'vacuum analyze');
	} finally {
		await client.end();
	}
}

if (import.meta.main) {
	const { values } = parseArgs({
		options: {
			members: { type: 'string', default: '100000' },
			content: { type: 'string', default: '2000000' },
			database: { type: 'string', default: process.env.DATABASE_URL ?? '' },
		},
	});
	if (!values.database) throw new Error('say which database to fill: --database postgres://… or DATABASE_URL');
	await migrate(values.database);
	await generate(values.database, { members: Number(values.members), content: Number(values.content) }, console.log);
}
