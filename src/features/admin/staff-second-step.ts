// A network may demand a second step of whoever holds a duty. Without it the duties rest: the member goes on as a member, and
// is told on every page where to turn it on (OWASP ASVS 5.0, 6.3.3). read-viewer.ts leaves resting duties out.

import { sql } from 'kysely';
import { audit } from '#kernel/audit/audit.ts';
import { requireDuty, type Viewer } from '#kernel/people/viewer.ts';
import { db, transact } from '#platform/db.server.ts';
import { Refusal } from '#platform/refusal.ts';

export interface StaffSecondStep {
	demanded: boolean;
	/** The viewer has one, and may demand it of the others. */
	mine: boolean;
	/** How many who hold a duty have none. */
	without: number;
}

/** Administrators only. @throws Refusal */
export async function readStaffSecondStep(viewer: Viewer): Promise<StaffSecondStep> {
	const { accountId } = requireDuty(viewer, 'administrator');
	const { rows } = await sql<StaffSecondStep>`
		select coalesce((select second_step_of_staff from network), false) as demanded,
			exists (select from auth."user" where id = ${accountId} and two_factor_enabled) as mine,
			(select count(distinct m.id)::int from staff join member m on m.id = staff.member_id
				join auth."user" u on u.id = m.account_id where not coalesce(u.two_factor_enabled, false)) as without`.execute(
		db,
	);
	return rows[0] as StaffSecondStep;
}

/**
 * Demands a second step of everybody with a duty, or does so no longer. Set twice it is set once; on record.
 * @throws Refusal when the administrator who demands it has none: nobody might be left who can administer.
 */
export async function demandSecondStep(viewer: Viewer, demanded: boolean): Promise<void> {
	const { memberId, accountId } = requireDuty(viewer, 'administrator');
	await transact(async (trx) => {
		// Locked, so that it is not turned off in another tab meanwhile.
		const { rows } = await sql<{ on: boolean }>`
			select coalesce(two_factor_enabled, false) as on from auth."user" where id = ${accountId} for update`.execute(
			trx,
		);
		if (demanded && !rows[0]?.on)
			throw new Refusal('conflict', 'Turn on your own second step first: your duties would rest too.', {
				field: 'demanded',
			});
		const changed = await trx
			.updateTable('network')
			.set({ second_step_of_staff: demanded })
			.where('second_step_of_staff', '<>', demanded)
			.executeTakeFirst();
		if (changed.numUpdatedRows === 0n) return;
		await audit(
			trx,
			memberId,
			'staff.second-step',
			{ kind: 'network', id: '1' },
			{ demanded: demanded ? 'yes' : 'no' },
		);
	});
}
