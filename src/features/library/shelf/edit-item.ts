// What a member writes beside a paper on the own shelf: note, tags, reading lists, whether it is read. For nobody else, and
// screened all the same: a note can be copied from here into a text for others.

import { sql } from 'kysely';
import { requireMember, type Viewer } from '#kernel/people/viewer.ts';
import { screenWriting } from '#kernel/screening/screen-writing.ts';
import { type Executor, transact } from '#platform/db.server.ts';
import { type Id, mintId } from '#platform/ids.ts';
import { notFound, Refusal } from '#platform/refusal.ts';

export interface ItemDraft {
	note: string;
	/** As typed: with commas between them. */
	tags: string;
	/** Names of lists, as typed: with commas between them. A new one is made. */
	lists: string;
	read: boolean;
	attested: boolean;
}

export const LONGEST_NOTE = 20_000;
const MOST_TAGS = 20;
const MOST_LISTS = 200;
const LONGEST_NAME = 60;

/** @throws Refusal with a sentence for the field; not-found for a paper that is not on the viewer's shelf. */
export async function editItem(viewer: Viewer, pmid: number, draft: ItemDraft): Promise<void> {
	const { memberId } = requireMember(viewer);
	const note = draft.note.trim();
	if (note.length > LONGEST_NOTE)
		throw new Refusal('invalid', `${LONGEST_NOTE.toLocaleString('en')} characters are the most for a note.`, {
			field: 'note',
		});
	const tags = namesIn(draft.tags, 'tags', MOST_TAGS).map((tag) => tag.toLowerCase());
	const lists = namesIn(draft.lists, 'lists', MOST_TAGS);
	screenWriting([note, ...tags, ...lists], 'advise', draft.attested);
	await transact(async (trx) => {
		const { numAffectedRows } = await sql`update shelf_item set note = ${note}, tags = ${tags}::text[],
			read_at = case when ${draft.read} then coalesce(read_at, now()) end where member_id = ${memberId} and pmid = ${pmid}::integer`.execute(
			trx,
		);
		if (numAffectedRows === 0n) throw notFound();
		const ids = await listsNamed(trx, memberId, lists);
		await sql`delete from shelf_listed where member_id = ${memberId} and pmid = ${pmid}::integer and list_id <> all(${ids}::bigint[])`.execute(
			trx,
		);
		await sql`insert into shelf_listed (list_id, member_id, pmid) select unnest(${ids}::bigint[]), ${memberId}, ${pmid}::integer
			on conflict do nothing`.execute(trx);
		await sql`delete from shelf_list l where member_id = ${memberId} and not exists (select from shelf_listed where list_id = l.id)`.execute(
			trx,
		);
	});
}

/** Read or not, from the list. */
export async function markItem(viewer: Viewer, pmid: number, read: boolean): Promise<void> {
	const { memberId } = requireMember(viewer);
	await transact((trx) =>
		sql`update shelf_item set read_at = case when ${read} then coalesce(read_at, now()) end
			where member_id = ${memberId} and pmid = ${pmid}::integer`.execute(trx),
	);
}

function namesIn(typed: string, field: string, most: number): string[] {
	const names = new Map<string, string>();
	for (const part of typed.split(/[,;،؛\n]/)) {
		const name = part.replace(/\s+/g, ' ').trim();
		if (name.length > LONGEST_NAME)
			throw new Refusal('invalid', `“${name.slice(0, 30)}…” is longer than ${LONGEST_NAME} characters.`, { field });
		if (name !== '' && !names.has(name.toLowerCase())) names.set(name.toLowerCase(), name);
	}
	if (names.size > most) throw new Refusal('invalid', `${most} are the most; these are ${names.size}.`, { field });
	return [...names.values()];
}

async function listsNamed(trx: Executor, memberId: Id, names: string[]): Promise<Id[]> {
	const { rows: known } = await sql<{
		id: Id;
		name: string;
	}>`select id, name from shelf_list where member_id = ${memberId}`.execute(trx);
	const ids: Id[] = [];
	for (const name of names) {
		const own = known.find((one) => one.name.toLowerCase() === name.toLowerCase());
		if (own) ids.push(own.id);
		else {
			if (known.length >= MOST_LISTS)
				throw new Refusal('invalid', `You have ${MOST_LISTS} lists; that is the most.`, { field: 'lists' });
			const id = mintId();
			await sql`insert into shelf_list (id, member_id, name) values (${id}, ${memberId}, ${name})`.execute(trx);
			known.push({ id, name });
			ids.push(id);
		}
	}
	return ids;
}
