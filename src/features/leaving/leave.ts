// What a member decides: to go for a while, or for good.

import { sql } from 'kysely';
import { z } from 'zod';
import { type Caller, proveFully } from '#features/accounts/index.ts';
import { audit } from '#kernel/audit/audit.ts';
import { anotherAdministers, lockAdministrators } from '#kernel/people/administrators.ts';
import { deactivate } from '#kernel/people/deactivate.ts';
import { type Member, requireMember, type Viewer } from '#kernel/people/viewer.ts';
import { db, type Executor, transact } from '#platform/db.server.ts';
import { enqueue } from '#platform/jobs.server.ts';
import { Refusal } from '#platform/refusal.ts';

/** Days between asking for erasure and erasure, unless it is asked for at once. */
export const WAITING_DAYS = 14;

export const LeaveForm = z.object({
	password: z.string({ error: 'Give your password.' }).min(1, 'Give your password.').max(1000, 'This is too long.'),
	code: z.string().max(40).optional(),
	when: z.enum(['later', 'now'], 'Choose when.').default('later'),
	understood: z.literal('yes', 'Say that you have read what goes and what stays.').optional(),
});

/** What leaving would do, counted: stated before anything is done. */
export interface LeavingFacts {
	posts: number;
	replies: number;
	photos: number;
	credentials: number;
	/** Spaces that have no other owner. */
	ownedAlone: { slug: string; name: string }[];
	/** The network would have no administrator. */
	lastAdministrator: boolean;
	secondFactor: boolean;
}

export async function readLeavingFacts(viewer: Viewer): Promise<LeavingFacts> {
	const { memberId: me, accountId } = requireMember(viewer);
	const { rows } = await sql<LeavingFacts>`
		select (select count(*)::int from content where principal_id = ${me} and parent_id is null and state <> 'erased') as posts,
			(select count(*)::int from content where principal_id = ${me} and parent_id is not null and state <> 'erased') as replies,
			(select count(*)::int from attachment where principal_id = ${me}) as photos,
			(select count(*)::int from credential where member_id = ${me}) as credentials,
			coalesce((select json_agg(json_build_object('slug', s.slug, 'name', s.name) order by s.name) from space s
				where exists (select from space_member where space_id = s.id and member_id = ${me} and role = 'owner')
					and not exists (select from space_member where space_id = s.id and member_id <> ${me} and role = 'owner')
					and s.closed_at is null), '[]') as "ownedAlone",
			exists (select from staff where member_id = ${me} and duty = 'administrator')
				and not ${anotherAdministers(me)} as "lastAdministrator",
			exists (select from auth.two_factor where user_id = ${accountId} and verified) as "secondFactor"`.execute(db);
	return rows[0] as LeavingFacts;
}

/** Closes the account until its member signs in again. @throws Refusal about "password" or "code". */
export async function goForAWhile(
	caller: Caller,
	viewer: Viewer,
	proof: Pick<z.infer<typeof LeaveForm>, 'password' | 'code'>,
): Promise<void> {
	const member = requireMember(viewer);
	await proveFully(caller, viewer, proof);
	await transact(async (trx) => {
		await mayLeave(trx, member);
		await close(trx, member);
		await audit(trx, member.memberId, 'member.deactivate', { kind: 'member', id: member.memberId });
	});
}

/** Closes the account and has it erased, now or in two weeks. @throws Refusal on "password", "code" or "understood". */
export async function goForGood(caller: Caller, viewer: Viewer, form: z.infer<typeof LeaveForm>): Promise<void> {
	const member = requireMember(viewer);
	if (form.understood !== 'yes')
		throw new Refusal('invalid', 'Say that you have read what goes and what stays.', { field: 'understood' });
	await proveFully(caller, viewer, form);
	const at = new Date(Date.now() + (form.when === 'now' ? 0 : WAITING_DAYS * 86_400_000));
	await transact(async (trx) => {
		await mayLeave(trx, member);
		await close(trx, member);
		await sql`update deactivation set erase_at = ${at} where member_id = ${member.memberId}`.execute(trx);
		await audit(trx, member.memberId, 'member.ask-erasure', { kind: 'member', id: member.memberId });
		const job = { memberId: member.memberId };
		await enqueue(trx, 'erase-member', job, { key: `erase ${member.memberId}`, runAt: at });
		if (form.when === 'later')
			await enqueue(trx, 'accounts.letter', { letter: 'erasure-asked', userId: member.accountId });
	});
}

async function mayLeave(trx: Executor, { memberId }: Member): Promise<void> {
	const { administers, anotherRemains } = await lockAdministrators(trx, memberId);
	if (administers && !anotherRemains)
		throw new Refusal('not-allowed', 'You are the only administrator. Give the duty to somebody else first.');
}

async function close(trx: Executor, member: Member): Promise<void> {
	await deactivate(trx, member.memberId);
	await sql`delete from auth.session where user_id = ${member.accountId}`.execute(trx);
	await sql`delete from auth.known_device where user_id = ${member.accountId}`.execute(trx);
}
