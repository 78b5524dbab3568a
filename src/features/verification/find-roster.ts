import { sql } from 'kysely';
import type { Executor } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';

export interface RosterProof {
	employer: string;
	validUntil: Date;
}

/**
 * The roster that pairs the member's confirmed address with the number. The address alone shows a workplace, the number
 * alone nothing: only an employer who says that this address is this number's makes the two a proof.
 */
export async function findRoster(
	trx: Executor,
	memberId: Id,
	register: string,
	number: string,
): Promise<RosterProof | null> {
	const { rows } = await sql<RosterProof>`
		select r.employer, r.valid_until as "validUntil"
		from member m
		join auth."user" u on u.id = m.account_id and u.email_verified
		join roster_entry e on e.address = u.email::citext and e.number = ${number}
		join roster r on r.id = e.roster_id and r.register = ${register} and r.valid_until > now()
		where m.id = ${memberId}
		order by r.valid_until desc limit 1`.execute(trx);
	return rows[0] ?? null;
}
