// What a release reads of a case: codes, bands and numbers. No title, no section, no update's words, no author.

import { sql } from 'kysely';
import { icdAbove, levelsIn } from '#features/cases/index.ts';
import type { Executor } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import type { Read } from './fields.ts';

interface Row extends Omit<Read, 'diagnosis' | 'level'> {
	code: string | null;
	anatomy: string[] | null;
}

const REGION: Record<string, string> = { C: 'Cervical', T: 'Thoracic', L: 'Lumbar', S: 'Sacral' };

/** @param ids cases that take part. */
export async function readForRelease(executor: Executor, ids: readonly Id[]): Promise<Read[]> {
	const { rows } = await sql<Row>`
		select d.age_band as age, d.sex, d.specialty, d.setting, d.ended, extract(year from d.published_at)::int as year, p.country,
			(select code from case_code where content_id = d.content_id and role = 'diagnosis' and system = 'icd10cm' order by place limit 1) as code,
			(select array_agg(label order by place) from case_code where content_id = d.content_id and role = 'anatomy') as anatomy,
			greatest(0, (select max(day) from case_update where content_id = d.content_id), (select max(day) from case_lab where content_id = d.content_id),
				extract(day from d.settled_at - d.published_at)::int)::int as days
		from case_detail d join content on content.id = d.content_id join principal p on p.id = content.principal_id
		where d.content_id = any(${[...ids]}::bigint[])`.execute(executor);
	return rows.map(({ code, anatomy, ...read }) => {
		const level = (anatomy ?? []).flatMap(levelsIn)[0];
		const above = code ? icdAbove(code) : [];
		return {
			...read,
			diagnosis: code ? [code, code.slice(0, 3), above[0] ?? code.slice(0, 1)] : [],
			level: level ? [level.value, REGION[level.value.charAt(0)] as string] : [],
		};
	});
}
