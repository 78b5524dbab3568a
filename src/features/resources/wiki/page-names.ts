// The names of wiki pages, in the transaction that writes a page: one page a name in a space, old names lead on, and the links
// of a page are rows, so that a page knows who links to it.

import { sql } from 'kysely';
import type { Executor } from '#platform/db.server.ts';
import { type Id, shortId } from '#platform/ids.ts';
import { Refusal } from '#platform/refusal.ts';
import { plainName } from '../words.ts';
import { linkedNames } from './page-links.ts';

/**
 * Gives the page its name; one that another page had before and has no more passes over to this one.
 * @throws Refusal on field "title" when another page has it.
 */
export async function takeName(trx: Executor, spaceId: Id, contentId: Id, title: string): Promise<void> {
	const name = plainName(title);
	if (name === '')
		throw new Refusal('invalid', 'Give the page a name with letters or numbers in it.', { field: 'title' });
	// One after the other: two pages of one name would each find none.
	await sql`select from space where id = ${spaceId} for no key update`.execute(trx);
	const { rows } = await sql<{ id: Id }>`select r.content_id as id from resource r join content c on c.id = r.content_id
		where r.space_id = ${spaceId} and r.kind = 'wiki' and r.sort_title = ${name} and r.content_id <> ${contentId} and c.state = 'published'`.execute(
		trx,
	);
	if (rows[0])
		throw new Refusal(
			'conflict',
			`There is a page of this name already, at /wiki/${shortId(rows[0].id)}. Choose another name, or write on there.`,
			{ field: 'title' },
		);
	await sql`insert into wiki_name (space_id, name, content_id) values (${spaceId}, ${name}, ${contentId})
		on conflict (space_id, name) do update set content_id = excluded.content_id`.execute(trx);
}

/** Keeps which names the text links to. */
export async function keepLinks(trx: Executor, contentId: Id, markdown: string): Promise<void> {
	const names = linkedNames(markdown);
	await sql`delete from wiki_link where content_id = ${contentId} and name <> all(${names}::text[])`.execute(trx);
	await sql`insert into wiki_link (content_id, name) select ${contentId}, unnest(${names}::text[]) on conflict do nothing`.execute(
		trx,
	);
}
