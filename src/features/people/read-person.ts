// One other member, as the page shows on which one asks to connect.

import { sql } from 'kysely';
import { type Byline, type BylineRow, bylineColumns, toByline } from '#kernel/people/byline.ts';
import { requireMember, type Viewer } from '#kernel/people/viewer.ts';
import { db } from '#platform/db.server.ts';
import { notFound } from '#platform/refusal.ts';
import { readStanding, type Standing } from './standing.ts';

/** @throws Refusal not-found for nobody and behind a block; sign-in for visitors. */
export async function readPerson(viewer: Viewer, handle: string): Promise<{ byline: Byline; standing: Standing }> {
	const member = requireMember(viewer);
	const { rows } = await sql<BylineRow>`select ${bylineColumns('p')} from principal p join member m on m.id = p.id
		where p.handle = ${handle} and p.erased_at is null and not exists (select from deactivation where member_id = p.id) and p.id <> all(${member.blocked}::bigint[])`.execute(
		db,
	);
	const row = rows[0];
	if (!row) throw notFound();
	return { byline: toByline(row), standing: await readStanding(viewer, row.authorId) };
}
