// Papers that members would like to read next, and who would like that too.

import { sql } from 'kysely';
import { requireConfirmed, type Viewer } from '#kernel/people/viewer.ts';
import { countWriting } from '#kernel/people/writing-limits.ts';
import { screenWriting } from '#kernel/screening/screen-writing.ts';
import { keepsOrder, requireRight } from '#kernel/spaces/rights.ts';
import { transact } from '#platform/db.server.ts';
import { type Id, mintId } from '#platform/ids.ts';
import { notFound, Refusal } from '#platform/refusal.ts';
import { knowPaper, readPaper } from './papers.ts';
import { requireClub } from './rules.ts';

const LONGEST_WHY = 300;
const MOST_OPEN = 100;

/** Proposes a paper; one that is proposed already gets the viewer's voice instead. @returns its id. */
export async function propose(
	viewer: Viewer,
	slug: string,
	draft: { paper: string; why: string; attested?: boolean; at?: Date },
): Promise<Id> {
	const { space } = await requireClub(viewer, slug);
	const member = requireConfirmed(viewer);
	requireRight(member, space.id, 'reply');
	const key = readPaper(draft.paper);
	const why = draft.why.replace(/\s+/g, ' ').trim();
	if (why.length > LONGEST_WHY)
		throw new Refusal('invalid', `${LONGEST_WHY} characters are the most here.`, { field: 'why' });
	screenWriting([why], 'advise', draft.attested ?? false);
	return transact(async (trx) => {
		if (!draft.at) await countWriting(trx, member, 'reply');
		await knowPaper(trx, key);
		const { rows: open } = await sql<{ n: number }>`select count(*)::int as n from club_proposal
			where space_id = ${space.id} and meeting_id is null`.execute(trx);
		if ((open[0]?.n ?? 0) >= MOST_OPEN)
			throw new Refusal('not-allowed', `${MOST_OPEN} papers wait already: read one of them first.`, { field: 'paper' });
		const { rows } = await sql<{
			id: Id;
		}>`insert into club_proposal (id, space_id, member_id, paper_key, why, proposed_at)
			values (${mintId(draft.at?.getTime())}, ${space.id}, ${member.memberId}, ${key}, ${why}, ${draft.at ?? new Date()})
			on conflict (space_id, paper_key) do update set paper_key = excluded.paper_key returning id`.execute(trx);
		const id = rows[0]?.id as Id;
		await sql`insert into club_support (proposal_id, member_id) values (${id}, ${member.memberId}) on conflict do nothing`.execute(
			trx,
		);
		return id;
	});
}

/** The viewer would like to read it too, or takes that back. */
export async function support(viewer: Viewer, slug: string, id: Id, wanted: boolean): Promise<void> {
	const { space } = await requireClub(viewer, slug);
	const member = requireConfirmed(viewer);
	requireRight(member, space.id, 'reply');
	await transact(async (trx) => {
		const { rows } =
			await sql`select from club_proposal where id = ${id} and space_id = ${space.id} and meeting_id is null`.execute(
				trx,
			);
		if (rows.length === 0) throw notFound();
		if (wanted)
			await sql`insert into club_support (proposal_id, member_id) values (${id}, ${member.memberId}) on conflict do nothing`.execute(
				trx,
			);
		else await sql`delete from club_support where proposal_id = ${id} and member_id = ${member.memberId}`.execute(trx);
	});
}

/** Takes a proposal off the list: whoever made it, and those who keep order. */
export async function dropProposal(viewer: Viewer, slug: string, id: Id): Promise<void> {
	const { space } = await requireClub(viewer, slug);
	const member = requireConfirmed(viewer);
	const mine = keepsOrder(space) ? sql`true` : sql`member_id = ${member.memberId}`;
	await transact((trx) =>
		sql`delete from club_proposal where id = ${id} and space_id = ${space.id} and ${mine}`.execute(trx),
	);
}
