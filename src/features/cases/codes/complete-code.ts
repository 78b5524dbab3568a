// What the line that is being typed may become: codes and wordings of ICD-10-CM, headings of MeSH, devices of other cases.

import { sql } from 'kysely';
import { visibleTo } from '#kernel/audience/visible-to.ts';
import type { Viewer } from '#kernel/people/viewer.ts';
import { topicWords } from '#kernel/topics/topic-words.ts';
import { db } from '#platform/db.server.ts';
import { answerHidden } from '../kind.ts';
import { CODE_ROLES, type CodeRole } from '../words.ts';

const MOST = 8;

/** Lines that begin with what was typed, as the field holds them: "I21.4 Non-ST elevation (NSTEMI) myocardial infarction". */
export async function completeCode(viewer: Viewer, role: string, typed: string): Promise<string[]> {
	if (viewer.memberId === null || !(CODE_ROLES as readonly string[]).includes(role)) return [];
	const words = topicWords(typed);
	if (words.length < 2) return [];
	const found = [
		...(role === 'diagnosis' ? await icdLines(typed) : []),
		...((role as CodeRole) === 'device' ? await devices(viewer, typed) : await headings(role as CodeRole, words)),
	];
	return [...new Set(found)].slice(0, MOST);
}

/** Without what LIKE reads as a sign. */
const literal = (typed: string) => typed.trim().replace(/[%_\\]/g, '');

async function icdLines(typed: string): Promise<string[]> {
	const plain = typed.trim().replace('.', '').toUpperCase();
	const code = /^[A-TV-Z]\d[0-9A-Z]{0,5}$/.test(plain)
		? plain.length > 3
			? `${plain.slice(0, 3)}.${plain.slice(3)}`
			: plain
		: null;
	const { rows } = await sql<{ line: string }>`
		select code || ' ' || label as line from icd10
		where ${code === null ? sql`label ilike ${`%${literal(typed)}%`}` : sql`code like ${`${code}%`}`}
		order by label ilike ${`${literal(typed)}%`} desc, length(code), code limit ${sql.lit(MOST)}`.execute(db);
	return rows.map(({ line }) => line);
}

/** Branches of MeSH that fit the field: diseases, procedures, anatomy, chemicals. */
const BRANCHES: Record<Exclude<CodeRole, 'device'>, string> = {
	diagnosis: '^(C|F03)',
	procedure: '^E',
	anatomy: '^A',
	drug: '^D',
};

async function headings(role: CodeRole, words: string): Promise<string[]> {
	const branch = BRANCHES[role as keyof typeof BRANCHES];
	const { rows } = await sql<{ name: string }>`
		select topic.name from (select topic_id, min(length(words)) as length from topic_alias
			where words like ${`${words}%`} group by topic_id order by 2 limit 200) begun
		join topic on topic.id = begun.topic_id and topic.mesh_ui is not null
		where exists (select from topic_tree t where t.topic_id = topic.id and t.tree_number ~ ${branch})
		order by begun.length, topic.name limit ${sql.lit(MOST)}`.execute(db);
	return rows.map(({ name }) => name);
}

/** Devices of cases that the viewer may see, answers of open puzzles left out. */
async function devices(viewer: Viewer, typed: string): Promise<string[]> {
	const { rows } = await sql<{ label: string }>`
		select distinct code.label from case_code code
			join content on content.id = code.content_id join case_detail d on d.content_id = content.id
		where code.role = 'device' and lower(code.label) like ${`${literal(typed).toLowerCase()}%`}
			and ${visibleTo(viewer)} and not ${answerHidden('d')} order by 1 limit ${sql.lit(MOST)}`.execute(db);
	return rows.map(({ label }) => label);
}
