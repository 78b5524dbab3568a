// Putting a paper on one's shelf and taking it off. What hangs on it (note, lists, files) goes with it.

import { sql } from 'kysely';
import { requireMember, type Viewer } from '#kernel/people/viewer.ts';
import { db } from '#platform/db.server.ts';
import { notFound, Refusal } from '#platform/refusal.ts';

const MOST = 20_000;

/** Saved twice it is saved once. @throws Refusal not-found for a paper that is not on site. */
export async function saveCitation(viewer: Viewer, pmid: number): Promise<void> {
	const { memberId } = requireMember(viewer);
	const { rows } = await sql<{
		there: boolean;
		n: number;
	}>`select exists (select from citation where pmid = ${pmid}::integer) as there,
		(select count(*)::int from shelf_item where member_id = ${memberId} and pmid <> ${pmid}::integer) as n`.execute(db);
	if (!rows[0]?.there) throw notFound();
	if (rows[0].n >= MOST)
		throw new Refusal('not-allowed', `Your shelf holds ${MOST.toLocaleString('en')} papers; that is the most.`);
	await sql`insert into shelf_item (member_id, pmid) values (${memberId}, ${pmid}) on conflict do nothing`.execute(db);
}

export async function takeOffShelf(viewer: Viewer, pmid: number): Promise<void> {
	const { memberId } = requireMember(viewer);
	await sql`delete from shelf_item where member_id = ${memberId} and pmid = ${pmid}::integer`.execute(db);
}

/** Whether the viewer has it: for the button on its page. */
export async function isOnShelf(viewer: Viewer, pmid: number): Promise<boolean> {
	if (viewer.memberId === null) return false;
	const { rows } =
		await sql`select from shelf_item where member_id = ${viewer.memberId} and pmid = ${pmid}::integer`.execute(db);
	return rows.length > 0;
}
