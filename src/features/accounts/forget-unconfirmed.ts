// Accounts that nobody ever confirmed: somebody mistyped an address, or used a stranger's. Nobody could sign in to them.

import { sql } from 'kysely';
import { db, transact } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';

const DAYS = 14;
/**
 * The most in one night. PostgreSQL looks through all content for each principal that goes (the columns that point at
 * principals have no index of their own), so a flood of invented accounts leaves over several nights.
 */
const MOST = 500;

/**
 * Removes accounts, members and principals whose address was not confirmed within two weeks and on which nothing hangs
 * that others could have seen. One with a link that still confirms it stays.
 * @returns how many.
 */
export async function forgetUnconfirmed(): Promise<number> {
	const { rows } = await sql<{ id: Id; accountId: string }>`
		select m.id, u.id as "accountId" from auth."user" u join member m on m.account_id = u.id
		where not u.email_verified and u.created_at < now() - make_interval(days => ${sql.lit(DAYS)})
			and not exists (select from auth.link l where l.user_id = u.id and l.expires_at > now() and l.used_at is null)
			and not exists (select from content where principal_id = m.id)
			and not exists (select from attachment where principal_id = m.id)
			and not exists (select from report where reporter_id = m.id)
			and not exists (select from claim where member_id = m.id)
			and not exists (select from credential where member_id = m.id)
			and not exists (select from staff where member_id = m.id)
		order by m.id limit ${sql.lit(MOST)}`.execute(db);
	let forgotten = 0;
	for (const { id, accountId } of rows) if (await forget(id, accountId)) forgotten++;
	return forgotten;
}

async function forget(id: Id, accountId: string): Promise<boolean> {
	try {
		return await transact(async (trx) => {
			// Asked again: it may have been confirmed in this moment.
			const { numAffectedRows } =
				await sql`delete from auth."user" where id = ${accountId} and not email_verified`.execute(trx);
			if (!numAffectedRows) return false;
			await sql`delete from member where id = ${id}`.execute(trx);
			await sql`delete from principal where id = ${id}`.execute(trx);
			return true;
		});
	} catch (problem) {
		// Something points at it after all (a space that it founded, a right that it gave): then it stays.
		if ((problem as { code?: string }).code === '23503') return false;
		throw problem;
	}
}
