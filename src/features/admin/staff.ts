// Who administers, moderates and checks: given and taken by administrators, each time on record.

import { sql } from 'kysely';
import { audit } from '#kernel/audit/audit.ts';
import { notify } from '#kernel/notices/notify.ts';
import { lockAdministrators } from '#kernel/people/administrators.ts';
import { type Byline, type BylineRow, bylineColumns, toByline } from '#kernel/people/byline.ts';
import { requireDuty, type Viewer } from '#kernel/people/viewer.ts';
import type { Duty } from '#kernel/tables.ts';
import { db, transact } from '#platform/db.server.ts';
import { type Id, mintId } from '#platform/ids.ts';
import { Refusal } from '#platform/refusal.ts';

/** The duties, and what each lets its holder do. */
export const duties: readonly { duty: Duty; word: string; may: string }[] = [
	{
		duty: 'administrator',
		word: 'Administrator',
		may: 'loads registers and rosters, decides claims, gives and takes duties, suspends members, reads the audit log; reads no reports by this duty alone',
	},
	{
		duty: 'moderator',
		word: 'Moderator',
		may: 'reads what is reported, keeps or removes it, suspends members for up to 30 days',
	},
	{ duty: 'checker', word: 'Checker', may: 'decides who is verified where no roster does' },
];

export interface StaffMember {
	memberId: Id;
	byline: Byline;
	duties: { duty: Duty; givenAt: Date; givenBy: string | null }[];
}

/** Everybody with a duty, by name. Administrators only. */
export async function listStaff(viewer: Viewer): Promise<StaffMember[]> {
	requireDuty(viewer, 'administrator');
	const { rows } = await sql<BylineRow & { duty: Duty; givenAt: Date; givenBy: string | null }>`
		select s.duty, s.given_at as "givenAt", giver.name as "givenBy", ${bylineColumns('p')}
		from staff s join principal p on p.id = s.member_id left join principal giver on giver.id = s.given_by
		order by p.name, p.id, s.duty`.execute(db);
	const people = new Map<Id, StaffMember>();
	for (const row of rows) {
		let person = people.get(row.authorId);
		if (!person) {
			person = { memberId: row.authorId, byline: toByline(row), duties: [] };
			people.set(row.authorId, person);
		}
		person.duties.push({ duty: row.duty, givenAt: row.givenAt, givenBy: row.givenBy });
	}
	return [...people.values()];
}

/** Gives a member a duty. Given twice it is given once. @param handle with or without an @ before it. */
export async function giveDuty(viewer: Viewer, handle: string, duty: Duty): Promise<void> {
	const me = requireDuty(viewer, 'administrator').memberId;
	await transact(async (trx) => {
		const { rows } = await sql<{ id: Id; confirmed: boolean }>`
			select m.id, u.email_verified as confirmed from principal p join member m on m.id = p.id
				join auth."user" u on u.id = m.account_id
			where p.handle = ${handle.trim().replace(/^@/, '')} and p.erased_at is null`.execute(trx);
		const member = rows[0];
		if (!member)
			throw new Refusal('invalid', 'No member has this handle. It is the end of the profile’s address.', {
				field: 'handle',
			});
		if (!member.confirmed)
			throw new Refusal('invalid', 'This member has not confirmed an e-mail address yet.', { field: 'handle' });
		const given = await trx
			.insertInto('staff')
			.values({ member_id: member.id, duty, given_by: me })
			.onConflict((conflict) => conflict.doNothing())
			.returning('given_at')
			.executeTakeFirst();
		if (!given) return;
		await audit(trx, me, 'staff.give', { kind: 'member', id: member.id }, { duty });
		await tell(trx, member.id, `You are now ${wordOf(duty)} of this network.`);
	});
}

/**
 * Takes a duty back. Taken twice it is taken once.
 * @throws Refusal when nobody would be left who can administer.
 */
export async function takeDuty(viewer: Viewer, memberId: Id, duty: Duty): Promise<void> {
	const me = requireDuty(viewer, 'administrator').memberId;
	await transact(async (trx) => {
		if (duty === 'administrator') {
			// Asked of the viewer too: the duty may have been taken a moment ago.
			const { administers } = await lockAdministrators(trx, me);
			if (!administers) throw new Refusal('not-found', 'There is nothing here for you.');
			if (!(await lockAdministrators(trx, memberId)).anotherRemains)
				throw new Refusal('conflict', 'At least one administrator remains: give the duty to somebody else first.');
		}
		const taken = await trx
			.deleteFrom('staff')
			.where('member_id', '=', memberId)
			.where('duty', '=', duty)
			.returning('member_id')
			.executeTakeFirst();
		if (!taken) return;
		await audit(trx, me, 'staff.take', { kind: 'member', id: memberId }, { duty });
		await tell(trx, memberId, `You are no longer ${wordOf(duty)} of this network.`);
	});
}

function tell(trx: Parameters<typeof notify>[0], memberId: Id, sentence: string): Promise<void> {
	return notify(trx, { memberId, kind: 'duty', words: { sentence }, fact: `duty:${mintId()}` });
}

function wordOf(duty: Duty): string {
	return duty === 'administrator' ? 'an administrator' : `a ${duty}`;
}
