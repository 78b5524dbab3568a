// A member takes another name: by marriage, by choice, by transition. The account, the handle and the credentials stay.
// What was proved was proved for somebody of the earlier name; until the register has the new one or it is proved
// again, the badge says so (decision 0020).

import { sql } from 'kysely';
import { z } from 'zod';
import { checkPassword, personName, refuseOffice } from '#features/accounts/index.ts';
import { registerConfirmsName } from '#features/verification/index.ts';
import { audit } from '#kernel/audit/audit.ts';
import { refreshStanding } from '#kernel/people/refresh-standing.ts';
import { requireConfirmed, requireMember, type Viewer } from '#kernel/people/viewer.ts';
import { db, transact } from '#platform/db.server.ts';
import { mintId } from '#platform/ids.ts';
import { Refusal } from '#platform/refusal.ts';

export const NameForm = z.object({
	name: personName,
	password: z.string({ error: 'Give your password.' }).min(1, 'Give your password.').max(512, 'This is too long.'),
});

/** Changes of name in ninety days. More is a game with colleagues' memory. */
const MOST_CHANGES = 3;

/** What came of it: 'proved' when the register has the new name, 'as-before' when the badge keeps the earlier one. */
export type NameOutcome = 'plain' | 'proved' | 'as-before';

/** @throws Refusal about "name" or "password". */
export async function changeName(viewer: Viewer, form: z.infer<typeof NameForm>): Promise<NameOutcome> {
	const member = requireConfirmed(viewer);
	const { memberId: me, accountId } = member;
	await checkPassword(viewer, form.password);
	await refuseOffice(form.name);
	if (form.name === member.name) throw new Refusal('invalid', 'This is your name already.', { field: 'name' });
	return transact(async (trx) => {
		await sql`select from principal where id = ${me} for no key update`.execute(trx);
		const { rows } = await sql<{ lately: number; proved: boolean }>`
			select (select count(*)::int from name_change where member_id = ${me} and changed_at > now() - interval '90 days') as lately,
				exists (select from credential where member_id = ${me} and state = 'valid' and valid_until > now()) as proved`.execute(
			trx,
		);
		const { lately, proved } = rows[0] as { lately: number; proved: boolean };
		if (lately >= MOST_CHANGES)
			throw new Refusal('too-many', `You changed your name ${MOST_CHANGES} times in three months. Wait a while.`, {
				field: 'name',
			});
		const confirmed = proved && (await registerConfirmsName(trx, me, form.name));
		await trx
			.insertInto('name_change')
			.values({ id: mintId(), member_id: me, from_name: member.name, to_name: form.name })
			.execute();
		if (confirmed)
			await sql`update name_change set settled_at = now() where member_id = ${me} and settled_at is null`.execute(trx);
		await sql`update principal set name = ${form.name} where id = ${me}`.execute(trx);
		await sql`update auth."user" set name = ${form.name}, updated_at = now() where id = ${accountId}`.execute(trx);
		await refreshStanding(trx, me);
		await audit(trx, me, 'member.rename', { kind: 'member', id: me }, { proved, confirmed });
		return !proved ? 'plain' : confirmed ? 'proved' : 'as-before';
	});
}

export interface OwnName {
	name: string;
	/** Earlier names, the latest first. Nobody but the member sees them, checkers aside. */
	before: { name: string; until: Date }[];
	/** Something is proved, for an earlier name. */
	provedAs: string | null;
}

export async function readOwnName(viewer: Viewer): Promise<OwnName> {
	const { memberId: me, name } = requireMember(viewer);
	const before = await db
		.selectFrom('name_change')
		.select(['from_name as name', 'changed_at as until'])
		.where('member_id', '=', me)
		.orderBy('changed_at', 'desc')
		.limit(10)
		.execute();
	const { rows } = await sql<{ by: string | null }>`select proved_by as by from principal where id = ${me}`.execute(db);
	return { name, before, provedAs: / as (.+)$/.exec(rows[0]?.by ?? '')?.[1] ?? null };
}
