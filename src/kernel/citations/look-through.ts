// Texts that were written before identifiers were recognised, or before a better recogniser: looked through some hundred
// at a time, by the clock, until all are.

import { sql } from 'kysely';
import { db, type Executor, transact } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { citationsIn, MAY_NAME, RECOGNISER } from './find-citations.ts';
import { CITES, withTitle } from './keep-citations.ts';
import { knowWorks } from './know-works.ts';

const AT_ONCE = 500;
/** Milliseconds after which a run leaves the rest to the next one. */
const PATIENCE = 20_000;

/** What hangs on a text cites as the text does: options of a poll, descriptions of pictures. */
const BESIDE = sql`(select string_agg(words, chr(10)) from (select array_to_string(options, chr(10)) as words from poll where poll.content_id = body.content_id
	union all select alt from attachment where attachment.content_id = body.content_id and alt <> '') beside)`;

/** Task of 'look-for-citations'. */
export async function lookThrough(): Promise<void> {
	await sql`insert into cited_anew (version) values (${RECOGNISER}) on conflict do nothing`.execute(db);
	const began = Date.now();
	while (Date.now() - began < PATIENCE && (await transact(lookAtSome)));
}

/** Looks at the next few that may name something. @returns false when none is left. */
async function lookAtSome(trx: Executor): Promise<boolean> {
	const { rows } = await sql<{ id: Id; title: string | null; markdown: string; beside: string | null }>`
		select body.content_id as id, content.title, body.markdown, ${BESIDE} as beside from cited_anew done join body on body.content_id > done.upto
			join content on content.id = body.content_id
		where done.version = ${RECOGNISER} and done.finished_at is null 
			and (body.markdown ~* ${MAY_NAME.source} or content.title ~* ${MAY_NAME.source}
				or ${BESIDE} ~* ${MAY_NAME.source})
		order by body.content_id limit ${sql.lit(AT_ONCE)} for update of body`.execute(trx);
	for (const { id, title, markdown, beside } of rows)
		await keepFound(trx, id, citationsIn(withTitle(title, markdown, beside ? [beside] : [])));
	const isMore = rows.length === AT_ONCE;
	await sql`update cited_anew set upto = greatest(upto, ${rows.at(-1)?.id ?? '0'}::bigint), finished_at = ${isMore ? null : sql`now()`}
		where version = ${RECOGNISER} and finished_at is null`.execute(trx);
	return isMore;
}

/** What stands is marked and not asked about: its author wrote it before there was a question. */
async function keepFound(trx: Executor, id: Id, keys: string[]): Promise<void> {
	await knowWorks(trx, keys);
	await sql`delete from content_citation where content_id = ${id} and key <> all(${keys}::text[])`.execute(trx);
	await sql`insert into content_citation (content_id, key, place)
		select ${id}, key, place - 1 from unnest(${keys}::text[]) with ordinality named (key, place)
		on conflict (content_id, key) do update set place = excluded.place where content_citation.place <> excluded.place`.execute(
		trx,
	);
	await sql`update body set parts = case when ${keys.length > 0} then parts | ${sql.lit(CITES)}::smallint
		else parts & ~${sql.lit(CITES)}::smallint end
		where content_id = ${id} and (parts & ${sql.lit(CITES)} <> 0) <> ${keys.length > 0}`.execute(trx);
}

declare module '#platform/jobs.server.ts' {
	interface Jobs {
		/** By the clock. */
		'look-for-citations': Record<string, never>;
	}
}
