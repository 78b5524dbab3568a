// What stands in the lists beside texts: cases, places of readers, reports, questions asked by name, names to be found by. Part of
// generate.ts, whose functions of the schema "bench" it uses.

import { besides, READERS, type Size, type Step } from './generate.ts';

/** One case in a hundred rows of content, by those who also ask. */
export function caseSteps({ members, content }: Size): Step[] {
	return [
		{
			what: 'cases',
			sql: `insert into content (id, kind, principal_id, root_id, audience, host_id, title, language, state, created_at, published_at)
				select id, 'case', author, id, case when bench.roll(q, 182) < 0.2 then 'public' else 'verified' end, author,
					'Case ' || q, 'en', 'published', bench.time_of(id), bench.time_of(id)
				from (select q, bench.question_id(q) + 1 as id, bench.member_id(1 + floor(bench.roll(q, 181) * ${members})::bigint) as author
					from generate_series(1, ${Math.floor(content / 100)}::bigint) q) told order by q;
			insert into case_detail (content_id, specialty, standing, published_at)
				select id, (array['cardiology', 'paediatrics', 'neurology', 'oncology'])[1 + floor(bench.roll(id, 183) * 4)::int],
					case when bench.roll(id, 184) < 0.5 then 'open' else 'closed' end, published_at
				from content where kind = 'case' order by id;
			insert into case_section (content_id, section, markdown)
				select content_id, 'presentation', 'Two days of fever and a potassium that nobody expected.' from case_detail order by content_id`,
		},
	];
}

export function listSteps({ members, content }: Size): Step[] {
	const anybody = (i: string, salt: number) =>
		`bench.member_id(1 + floor(bench.roll(${i}, ${salt}) * ${members})::bigint)`;
	const reader = `bench.member_id(${READERS.typical})`;
	const { threads, questions } = besides(content);
	return [
		{
			what: 'places of readers',
			sql: `insert into reading (member_id, content_id, number, read_at, stance)
				select ${anybody('i', 191)}, bench.thread_id(1 + floor(bench.roll(i, 192) * ${threads})::bigint), 0, '2026-11-20',
					case when bench.roll(i, 193) < 0.2 then 'follow' end from generate_series(1, ${Math.floor(content / 4)}::bigint) i
				on conflict do nothing;
			insert into reading (member_id, content_id, number, read_at, stance)
				select ${reader}, c.id, 0, '2026-11-20', 'follow' from content c where c.kind = 'thread'
					and c.space_id in (select space_id from space_member where member_id = ${reader}) order by c.id desc limit 200
				on conflict do nothing`,
		},
		{
			what: 'questions asked by name',
			sql: `insert into question_request (question_id, member_id, asked_by, due_on, answered_at)
				select bench.question_id(i), case when i % 500 = 0 then ${reader} else ${anybody('i', 194)} end, c.principal_id, '2026-12-01',
					case when bench.roll(i, 195) < 0.5 then timestamptz '2026-11-20' end
				from generate_series(1, ${questions}::bigint, 4) i join content c on c.id = bench.question_id(i) on conflict do nothing`,
		},
		{
			what: 'questions of the reader',
			sql: `update content set principal_id = ${reader}, host_id = ${reader}
				where id in (select bench.question_id(i) from generate_series(7, ${questions}::bigint, ${Math.ceil(questions / 50)}) i)`,
		},
		{
			what: 'reports',
			sql: `insert into report (id, content_id, reporter_id, reason, reported_at, decided_at, decision)
				select id + 2, id, ${anybody('id', 196)}, (array['spam', 'promotion', 'misinformation', 'other'])[1 + floor(bench.roll(id, 197) * 4)::int],
					published_at, case when bench.roll(id, 198) < 0.9 then published_at end, case when bench.roll(id, 198) < 0.9 then 'kept' end
				from content where kind = 'post' and bench.roll(id, 199) < 0.03 order by id`,
		},
		{
			what: 'names to be found by',
			sql: `update member m set found_by_name_since = '2026-03-01', name_words = string_to_array(plain_form(p.name), ' ')
				from principal p where p.id = m.id and bench.roll(m.id, 201) < 0.8;
			insert into person_search (member_id, terms) select m.id, array_to_tsvector(array(select distinct term from
					unnest(m.name_words || array['p/' || p.profession, 's/' || p.specialty, 'l/' || p.level, 'c/' || p.country]) term where term <> ''))
				from member m join principal p on p.id = m.id where m.found_by_name_since is not null order by m.id;
			insert into name_word (word, members) select word, ndoc from ts_stat('select terms from person_search') where word not like '%/%'
				order by word collate "C"`,
		},
	];
}
