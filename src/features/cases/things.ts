// What the identifier check was not sure of, and of which an author said: the name of a thing. Kept with the draft, and with the case.

import { sql } from 'kysely';
import { db, type Executor } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';

/** More than so many in one case are no answer to questions. */
const MOST = 200;
const LONGEST = 120;

/** The field of a form in which each of them is sent. */
export const THING = 'thing';

/** Reads them out of a form. */
export function thingsIn(form: Iterable<[string, FormDataEntryValue]>): string[] {
	const things = new Set<string>();
	for (const [name, value] of form)
		if (name === THING && typeof value === 'string' && value.trim() !== '' && value.length <= LONGEST)
			things.add(value.trim().replace(/\s+/g, ' '));
	return [...things].slice(0, MOST);
}

/** As a draft keeps them: one a line. */
export const thingsOf = (fields: Readonly<Record<string, string>>): string[] =>
	(fields.things ?? '').split('\n').filter((words) => words !== '');

/** Those of a published case. */
export async function readThings(caseId: Id): Promise<string[]> {
	const { rows } = await sql<{
		words: string;
	}>`select words from case_thing where content_id = ${caseId} order by words`.execute(db);
	return rows.map(({ words }) => words);
}

/** Adds what was said now; who said a word first stays written beside it. */
export async function addThings(trx: Executor, caseId: Id, things: readonly string[], by: Id): Promise<void> {
	if (things.length === 0) return;
	await sql`insert into case_thing (content_id, words, said_by)
		select ${caseId}, words, ${by} from unnest(${[...things]}::text[]) as words
		on conflict (content_id, words) do nothing`.execute(trx);
}

/** The same where the form shows all of them: what is no longer ticked goes. */
export async function writeThings(trx: Executor, caseId: Id, things: readonly string[], by: Id): Promise<void> {
	await sql`delete from case_thing where content_id = ${caseId} and words <> all(${[...things]}::text[])`.execute(trx);
	await addThings(trx, caseId, things, by);
}
