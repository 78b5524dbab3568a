// Fills a generated network with coded cases and their reviews: rows as publishing leaves them, marks by the feature's own
// code. The same numbers give the same rows.

import type pg from 'pg';
import type { Size } from './generate.ts';

export interface Cases {
	cases: number;
	reviews: number;
}

const array = (words: readonly string[]) =>
	`array[${words.map((word) => `'${word.replaceAll("'", "''")}'`).join(',')}]`;
const FINDINGS = [
	'pain that grew at night',
	'a weakness that came back',
	'fever after the second week',
	'numbness of both hands',
	'a wound that would not close',
	'breathlessness on the stairs',
	'a fall without a warning',
	'a lump that nobody had felt',
	'legs that tire downhill',
	'a rash under the dressing',
	'headache on standing',
	'a cough that outlasted the winter',
];
const DEVICES = 240;
const LEVELS = [
	'C3-C4',
	'C4-C5',
	'C5-C6',
	'C6-C7',
	'T7-T8',
	'T12-L1',
	'L1',
	'L2-L3',
	'L3-L4',
	'L4-L5',
	'L5-S1',
	'L3-L5',
];

/** Numbers from 1; the first are the newest, and the first codes the commonest. */
function functions({ cases }: Cases, { members }: Size): string {
	const step = Math.max(1, Math.floor((29 * 86_400_000) / members));
	const from = 32 * 86_400_000;
	const until = Date.UTC(2026, 10, 20) - Date.UTC(2026, 0, 1);
	return `create schema bench;
		create function bench.roll(i bigint, salt int) returns float8 language sql immutable parallel safe
			return (hashint8extended(i, salt) & 9007199254740991)::float8 / 9007199254740992.0;
		create function bench.pick(words text[], i bigint, salt int) returns text language sql immutable parallel safe
			return words[1 + floor(bench.roll(i, salt) * cardinality(words))::int];
		create function bench.few(words text[], i bigint, salt int) returns text language sql immutable parallel safe
			return words[1 + floor(bench.roll(i, salt) ^ 2.5 * cardinality(words))::int];
		create function bench.case_id(i bigint) returns bigint language sql immutable parallel safe
			return ((${from} + ${until - from} * (i::float8 / ${cases + 1}))::bigint << 22) | ((i * 7919 + 9) & 4194303);
		create function bench.member_id(m bigint) returns bigint language sql immutable parallel safe
			return ((${86_400_000} + m * ${step})::bigint << 22) | ((m * 7919) & 4194303);
		create function bench.time_of(id bigint) returns timestamptz language sql immutable parallel safe
			return to_timestamp((${Date.UTC(2026, 0, 1)} + (id >> 22)) / 1000.0);
		create table bench.icd as select code, label, row_number() over (order by md5(code)) as n from icd10 where length(code) > 3;
		create table bench.heading as select topic.id, mesh_ui, topic.name, row_number() over (order by md5(mesh_ui)) as n from topic
			where mesh_ui is not null and exists (select from topic_tree where topic_id = topic.id and tree_number ~ '^C\\d\\d\\.\\d+\\.');
		create table bench.place as select topic.id, mesh_ui, topic.name, row_number() over (order by md5(mesh_ui)) as n from topic
			where mesh_ui is not null and exists (select from topic_tree where topic_id = topic.id and tree_number ~ '^A\\d\\d\\.\\d+');
		alter table bench.icd add primary key (n); alter table bench.heading add primary key (n); alter table bench.place add primary key (n);
		analyze bench.icd; analyze bench.heading; analyze bench.place;`;
}

function steps({ cases, reviews }: Cases, { members }: Size): [string, string][] {
	const numbers = `generate_series(1, ${cases}::bigint) i`;
	const nth = (table: string, salt: number) =>
		`1 + floor(bench.roll(i, ${salt}) ^ 2.5 * (select count(*) from bench.${table}))::bigint`;
	return [
		[
			'cases',
			`insert into content (id, kind, principal_id, root_id, space_id, audience, host_id, title, language, state, created_at, published_at)
			select id, 'case', author, id, case when a > 0.8 then (select s.id from (select id, row_number() over (order by id) n from space) s
					where s.n = 1 + floor(50 * bench.roll(i, 3) ^ 2)::int) end,
				case when a < 0.08 then 'public' when a < 0.4 then 'members' when a < 0.78 then 'verified' when a < 0.8 then 'connections' else 'space' end,
				author, initcap(left(w, 1)) || substr(w, 2) || ', case ' || i, 'en', 'published', bench.time_of(id), bench.time_of(id)
			from (select i, bench.case_id(i) as id, bench.member_id(1 + floor(bench.roll(i, 1) * ${members})::bigint) as author,
				bench.roll(i, 2) as a, bench.pick(${array(FINDINGS)}, i, 4) as w from ${numbers}) one order by i`,
		],
		[
			'details',
			`insert into case_detail (content_id, age_band, sex, specialty, standing, ended, puzzle, published_at)
			select id, bench.pick(array['infant','5-9','20-29','30-39','40-49','50-59','60-69','70-79','80-89'], i, 5),
				bench.pick(array['female','male','female','male','female'], i, 6),
				bench.pick(array['neurosurgery','orthopaedic-surgery','cardiology','neurology','paediatrics','emergency-medicine'], i, 7),
				case when bench.roll(i, 8) < 0.6 then 'closed' else 'open' end,
				case when bench.roll(i, 8) < 0.6 then bench.pick(array['recovered','recovered','recovering','sequelae','not-recovered','died'], i, 9) end,
				bench.roll(i, 10) < 0.03, bench.time_of(id) from (select i, bench.case_id(i) as id from ${numbers}) one order by i`,
		],
		[
			'codes',
			`insert into case_code (content_id, place, role, system, code, label, norm, topic_id)
			select bench.case_id(i), 0, 'diagnosis', 'icd10cm', code, label, lower(label), null from ${numbers} join bench.icd on icd.n = ${nth('icd', 11)}
			union all select bench.case_id(i), 1, 'diagnosis', 'mesh', mesh_ui, name, lower(name), id from ${numbers} join bench.heading h on h.n = ${nth('heading', 12)}
			union all select bench.case_id(i), 2, 'anatomy', 'mesh', mesh_ui, name, lower(name), id from ${numbers} join bench.place h on h.n = ${nth('place', 13)}
				where bench.roll(i, 14) < 0.7
			union all select bench.case_id(i), 3, 'anatomy', 'words', '', level, lower(level), null
				from (select i, bench.pick(${array(LEVELS)}, i, 15) as level from ${numbers}) one where bench.roll(i, 16) < 0.4
			union all select bench.case_id(i), 4, 'device', 'words', '', 'Benchline Mark ' || d, 'benchline mark ' || d, null
				from (select i, 1 + floor(bench.roll(i, 17) ^ 2.5 * ${DEVICES})::int as d from ${numbers}) one where bench.roll(i, 18) < 0.5
			union all select bench.case_id(i), 5, 'procedure', 'words', '', p, lower(p), null
				from (select i, bench.pick(array['Laminectomy','Fusion','Discectomy','Ablation','Drainage','Biopsy'], i, 19) as p from ${numbers}) one`,
		],
		[
			'sections',
			`insert into case_section (content_id, section, markdown)
			select bench.case_id(i), section, 'On day 0 the patient came with ' || bench.pick(${array(FINDINGS)}, i, 20) || ' and, later, '
				|| bench.pick(${array(FINDINGS)}, i, 21) || '.' from ${numbers}, unnest(array['summary', 'presentation']) section`,
		],
		[
			'bodies',
			`insert into body (content_id, markdown, html, renderer, attachments)
			select content_id, markdown, '', 2, 0 from case_section where section = 'presentation' on conflict do nothing`,
		],
		[
			'reviews',
			`insert into content (id, kind, principal_id, root_id, parent_id, space_id, audience, host_id, language, state, created_at, published_at, number)
			select ((root.id >> 22) + 3600000 + r) << 22 | ((r * 7919 + 11) & 4194303), 'review',
				bench.member_id(1 + floor(bench.roll(r, 31) * ${members})::bigint), root.id, root.id, root.space_id, root.audience, root.host_id, 'en',
				'published', root.published_at + interval '1 hour', root.published_at + interval '1 hour', r
			from (select r, bench.case_id(1 + floor(bench.roll(r, 30) * ${cases})::bigint) as id from generate_series(1, ${reviews}::bigint) r) one
				join content root on root.id = one.id;
			insert into review_detail (content_id, case_id, management, technique, evidence)
				select id, root_id, 1 + (id % 5), 1 + (id / 5 % 5), 1 + (id / 7 % 5) from content where kind = 'review';
			insert into body (content_id, markdown, html, renderer, attachments)
				select id, 'I would have waited a day longer before the second operation.', '', 2, 0 from content where kind = 'review'`,
		],
		[
			'tallies',
			`insert into tally (content_id, replies, reactions, last_reply_at, last_number)
			select id, (select count(*) from content r where r.root_id = content.id and r.parent_id is not null), 0, null, 0 from content where kind = 'case' on conflict do nothing`,
		],
		[
			'search rows',
			`insert into search_row (content_id, bucket, words) select id, (row_number() over (order by id)) / 4096,
				to_tsvector('search_english', concat_ws(' ', title, markdown)) || array_to_tsvector(array['@k' || kind])
			from content join body on body.content_id = content.id on conflict do nothing;
			select setval('search_row_number', (select count(*) + 1 from search_row));
			insert into search_language values ('search_english', 1) on conflict do nothing`,
		],
	];
}

/** Adds the cases to a generated network that has none. @param report is told what was done. */
export async function generateCases(
	client: pg.Client,
	amount: Cases,
	size: Size,
	report: (line: string) => void,
): Promise<void> {
	await client.query(`set session_replication_role = replica; set work_mem = '256MB'; set time zone 'UTC'`);
	await client.query(functions(amount, size));
	for (const [what, sql] of steps(amount, size)) {
		const began = performance.now();
		await client.query(sql);
		if (what === 'cases') await client.query('analyze content');
		report(`${what}: ${((performance.now() - began) / 1000).toFixed(1)} s`);
	}
	await client.query('drop schema bench cascade; set session_replication_role = default');
	const began = performance.now();
	const { markBatch, countCaseMarks } = await import('#features/cases/base/write-marks.ts');
	for (let after: string | null = '0'; after !== null; ) after = await markBatch(after);
	report(`marks: ${((performance.now() - began) / 1000).toFixed(1)} s`);
	await countCaseMarks();
	await client.query('vacuum analyze');
}
