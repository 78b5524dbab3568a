import { sql } from 'kysely';
import { audit } from '#kernel/audit/audit.ts';
import { professionLabel } from '#kernel/people/professions.ts';
import { refreshStanding } from '#kernel/people/refresh-standing.ts';
import { db, transact } from '#platform/db.server.ts';
import { type Id, shortId } from '#platform/ids.ts';
import { tellByMail } from './tell.ts';

declare module '#platform/jobs.server.ts' {
	interface Jobs {
		/** Ends credentials whose time is over or whose register entry is gone. Every hour, and after each load. */
		'lapse-credentials': Record<string, never>;
	}
}

type Why = 'expired' | 'sanctioned' | 'deactivated' | 'replaced' | 'run-out' | 'absent';

const sentences: Record<Why, string> = {
	expired: 'its time is over. State your number again to have it renewed',
	sanctioned: 'its number stands on a list of people whom an authority excludes from practice',
	deactivated:
		'the register does not list its number as active any more (deactivated, struck off or without a licence)',
	replaced: 'the register lists its number as replaced by another one. State the new number',
	'run-out': 'the registration has run out, as the register lists it',
	absent: 'its number is not in the register any more',
};

/**
 * Ends every credential whose time is over, and every one that rests on a register entry that is not active or not
 * there any more. The holder is told why and how to object.
 * @returns how many ended.
 */
export async function lapseCredentials(): Promise<number> {
	// A register that was never loaded has no entries: that says nothing about anybody. Those of the demonstration rest
	// on no register.
	const { rows } = await sql<{ id: Id; memberId: Id; why: Why }>`
		select c.id, c.member_id as "memberId", case
			when c.valid_until <= now() then 'expired'
			when s.number is not null then 'sanctioned'
			when e.state is null then 'absent'
			when e.state <> 'active' then e.state
			else 'run-out' end as why
		from credential c
		left join register_entry e on e.register = c.register and e.number = c.number
		left join lateral (select number from sanction where register = c.register and number = c.number limit 1) s on true
		where c.state in ('valid', 'frozen') and (
			c.valid_until <= now()
			or (c.register is not null and c.proof <> 'demonstration' and (
				s.number is not null
				or (coalesce(c.upheld_until, '-infinity') <= now()
					and (e.state is distinct from 'active' or e.expires_on < current_date)
					and exists (select from register_entry loaded where loaded.register = c.register)))))
		order by c.id`.execute(db);
	for (const { id, memberId, why } of rows) {
		await transact(async (trx) => {
			const ended = await trx
				.updateTable('credential')
				.set({ state: 'lapsed', ended_at: new Date(), ended_reason: why })
				.where('id', '=', id)
				.where('state', 'in', ['valid', 'frozen'])
				.returning('profession')
				.executeTakeFirst();
			if (!ended) return;
			await refreshStanding(trx, memberId);
			await audit(trx, null, 'credential.lapse', { kind: 'credential', id }, { why });
			const what = professionLabel(ended.profession);
			// What is simply renewed needs no objection.
			const again = why === 'expired' ? '' : ' If that is wrong, object: two checkers will look at it.';
			await tellByMail(
				trx,
				memberId,
				`lapsed ${id}`,
				`Your credential (${what}) has ended: ${sentences[why]}.${again}`,
				why === 'expired' ? '/verify' : `/verify/object/${shortId(id)}`,
				'your credential has ended',
			);
		});
	}
	return rows.length;
}
