// Some cases of a generated network as they are told: all sections, values, codes, updates, a basis, replies. They are added to
// the kept network when its bench first asks for them; a second time nothing is added.

import type pg from 'pg';

const CASES = 20;
const REPLIES = 20;

/** @returns ids of the newest public cases of the network, told in full. */
export async function fullCases(client: pg.Client): Promise<string[]> {
	const { rows } = await client.query<{ of: string }>(
		`select id as of from content where kind = 'case' and audience = 'public' and parent_id is null and state = 'published'
			and not exists (select from block where content.principal_id in (blocker_id, blocked_id)) order by id desc limit ${CASES}`,
	);
	const ids = rows.map((row) => row.of);
	for (const statement of STEPS) await client.query(statement, [ids]);
	return ids;
}

const words = `'Seen on the ward on day ' || (n % 9) || ', with fever and a rate of 112. ' || repeat('The potassium fell slowly, and the lactate with it. ', 6)
	|| E'\\n\\n- **Blood cultures**: negative after five days\\n- CT of the chest without findings'`;

const STEPS = [
	`insert into case_section (content_id, section, markdown)
		select id, section, ${words} from unnest($1::bigint[]) id,
			unnest(array['summary', 'presentation', 'history', 'examination', 'investigations', 'question', 'course', 'outcome', 'teaching'])
				with ordinality as part (section, n) on conflict do nothing`,
	`insert into case_lab (content_id, place, name, value, number, unit, low, high, day)
		select id, n, (array['Sodium', 'Potassium', 'Lactate'])[1 + n % 3], (120 + n)::text, 120 + n, 'mmol/L', 135, 145, n / 3
		from unnest($1::bigint[]) id, generate_series(0, 11) n on conflict do nothing`,
	`insert into case_code (content_id, place, role, system, code, label, norm)
		select id, n, (array['diagnosis', 'anatomy', 'device', 'drug'])[1 + n], 'words', '', 'Benchline ' || n, 'benchline ' || n
		from unnest($1::bigint[]) id, generate_series(0, 3) n on conflict do nothing`,
	`insert into case_update (id, content_id, day, markdown) select id + n, id, 10 * n, ${words}
		from unnest($1::bigint[]) id, generate_series(1, 3) n on conflict do nothing`,
	`insert into case_consent (id, case_id, basis, scope, reason, resource)
		select id, id, 'not-identifiable', '{network}', 'Ages are bands and days are relative.', '{}' from unnest($1::bigint[]) id on conflict do nothing`,
	`insert into content (id, kind, principal_id, root_id, parent_id, audience, host_id, language, state, created_at, published_at, number)
		select root.id + (n::bigint << 32) + 3, 'reply', author.principal_id, root.id, root.id, root.audience, root.host_id, 'en', 'published',
			root.published_at + n * interval '1 minute', root.published_at + n * interval '1 minute', n
		from content root, generate_series(1, ${REPLIES}) n cross join lateral (select principal_id from content
			where kind = 'thread' and id > n * 1000 order by id offset n limit 1) author
		where root.id = any($1::bigint[]) on conflict do nothing`,
	`insert into body (content_id, markdown, html, renderer, attachments)
		select id, 'We saw the same and waited a day before changing anything. The trend decided.', '', 2, 0 from content
		where root_id = any($1::bigint[]) and kind = 'reply' on conflict do nothing`,
	`insert into tally (content_id, replies, reactions, last_number)
		select id, case when parent_id is null then ${REPLIES} else 0 end, 0, case when parent_id is null then ${REPLIES} else 0 end
		from content where root_id = any($1::bigint[])
		on conflict (content_id) do update set replies = excluded.replies, last_number = excluded.last_number where tally.replies < excluded.replies`,
];
