// The rows that a case owns, written from what its form says; and its words as one text, made from these rows.

import { sql } from 'kysely';
import { putWords, rewrite } from '#kernel/content/edit.ts';
import { replaceTopics } from '#kernel/topics/set-topics.ts';
import type { Executor } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { markCase } from './base/write-marks.ts';
import { type Code, resolveCodes } from './codes/resolve-codes.ts';
import { compose } from './compose.ts';
import type { CaseWriting } from './fields.ts';
import { answerHidden } from './kind.ts';
import type { Lab } from './labs/lab.ts';
import { OPEN_ROLES, type Section } from './words.ts';

/** Writes sections, values and codes anew. case_detail stands already. */
export async function writeRows(trx: Executor, contentId: Id, writing: CaseWriting): Promise<void> {
	const { sections, labs } = writing;
	for (const table of ['case_section', 'case_lab', 'case_code'])
		await sql`delete from ${sql.table(table)} where content_id = ${contentId}`.execute(trx);
	const parts = Object.entries(sections).map(([section, markdown]) => ({ section, markdown }));
	await sql`insert into case_section (content_id, section, markdown)
		select ${contentId}, section, markdown from json_to_recordset(${JSON.stringify(parts)}::json) as one (section text, markdown text)`.execute(
		trx,
	);
	await sql`insert into case_lab (content_id, place, name, value, number, unit, low, high, day)
		select ${contentId}, place, name, value, number, unit, low, high, day
		from json_to_recordset(${JSON.stringify(labs.map((lab, place) => ({ ...lab, place })))}::json)
			as one (place int, name text, value text, number float8, unit text, low float8, high float8, day int)`.execute(
		trx,
	);
	const codes = await resolveCodes(trx, writing.codes);
	await sql`insert into case_code (content_id, place, role, system, code, label, norm, topic_id)
		select ${contentId}, place, role, system, code, label, norm, "topicId"
		from json_to_recordset(${JSON.stringify(codes.map((code: Code, place) => ({ ...code, place })))}::json)
			as one (place int, role text, system text, code text, label text, norm text, "topicId" bigint)`.execute(trx);
	await writeCaseTopics(trx, contentId);
	await markCase(trx, contentId);
}

/** Its topics are the concepts that it is coded with; of a case to be solved, those that tell nothing. */
export async function writeCaseTopics(trx: Executor, contentId: Id): Promise<void> {
	const { rows } = await sql<{ id: Id }>`select distinct code.topic_id as id from case_code code
		join case_detail d on d.content_id = code.content_id
		where code.content_id = ${contentId} and code.topic_id is not null
			and (not ${answerHidden('d')} or code.role = any(${[...OPEN_ROLES]}::text[]))`.execute(trx);
	await replaceTopics(
		trx,
		contentId,
		rows.map(({ id }) => id),
	);
}

interface Kept {
	title: string | null;
	markdown: string;
	hidden: boolean;
	sections: Partial<Record<Section, string>> | null;
	labs: Lab[] | null;
	updates: { day: number; markdown: string; keptBack: boolean }[] | null;
}

/**
 * Writes the words of a published case anew from its rows.
 * @param edited what was there becomes a revision of this member; without it, something was only added.
 */
export async function recompose(
	trx: Executor,
	contentId: Id,
	edited: { by: Id; title?: string; basedOn?: number; citing?: string } | null,
	citing = edited?.citing ?? '',
): Promise<void> {
	const { rows } = await sql<Kept>`
		select content.title, body.markdown, ${answerHidden('d')} as hidden,
			(select json_object_agg(section, markdown) from case_section where content_id = d.content_id) as sections,
			(select json_agg(json_build_object('name', name, 'value', value, 'number', number, 'unit', unit, 'low', low, 'high', high,
				'day', day) order by place) from case_lab where content_id = d.content_id) as labs,
			(select json_agg(json_build_object('day', day, 'markdown', markdown, 'keptBack', kept_back) order by day, id)
				from case_update where content_id = d.content_id) as updates
		from case_detail d join content on content.id = d.content_id join body on body.content_id = d.content_id
		where d.content_id = ${contentId}`.execute(trx);
	const kept = rows[0];
	if (!kept) throw new Error('a case without its rows');
	const markdown = compose({
		sections: kept.sections ?? {},
		labs: kept.labs ?? [],
		updates: kept.updates ?? [],
		hidden: kept.hidden,
	});
	const title = edited?.title ?? kept.title;
	if (markdown === kept.markdown && title === kept.title) return;
	if (edited) await rewrite(trx, contentId, kept, { title, markdown, citing }, edited.by, edited.basedOn);
	else await putWords(trx, contentId, markdown, citing, title);
}
