import { sql } from 'kysely';
import { requireMember, type Viewer } from '#kernel/people/viewer.ts';
import { db } from '#platform/db.server.ts';
import { notFound, Refusal } from '#platform/refusal.ts';

const MOST = 300;

/** Follows a journal or stops to. Pressed twice it is pressed once. @throws Refusal not-found. */
export async function followJournal(viewer: Viewer, nlmId: string, follow: boolean): Promise<void> {
	const { memberId } = requireMember(viewer);
	if (!follow) {
		await sql`delete from journal_follow where member_id = ${memberId} and nlm_id = ${nlmId}`.execute(db);
		return;
	}
	const { rows } = await sql<{
		there: boolean;
		n: number;
	}>`select exists (select from journal where nlm_id = ${nlmId}) as there,
		(select count(*)::int from journal_follow where member_id = ${memberId} and nlm_id <> ${nlmId}) as n`.execute(db);
	if (!rows[0]?.there) throw notFound();
	if (rows[0].n >= MOST)
		throw new Refusal('not-allowed', `You follow ${MOST} journals; that is the most. Let one go first.`);
	await sql`insert into journal_follow (member_id, nlm_id) values (${memberId}, ${nlmId}) on conflict do nothing`.execute(
		db,
	);
}
