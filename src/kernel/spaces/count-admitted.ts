// How many members of the network a gate admits, roughly: what somebody who builds a gate wants to know.

import { sql } from 'kysely';
import type { Gate } from '#kernel/tables.ts';
import { db } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { standingUnder } from './gates.ts';

/** Members counted at most; whoever admits more is told "more than". */
export const MOST_COUNTED = 2000;

export interface Admitted {
	/** Members whom the gate lets in, up to MOST_COUNTED + 1. */
	members: number;
	/** It lets this one in. */
	me: boolean;
}

/** Counts whom the gate lets in. Without a gate, or where everybody else enters too, that is everybody. */
export async function countAdmitted(gate: Gate | null, memberId: Id): Promise<Admitted> {
	const json = gate && JSON.stringify(gate);
	// With "others" everybody who is not named is in; without, only holders of a credential and industry can be.
	const candidates =
		gate === null || gate.others
			? sql`select id as member_id from member`
			: sql`select distinct member_id from credential where state = 'valid' and valid_until > now()
				union select member_id from workplace_proof where valid_until > now()
				union select id from principal where company is not null and kind = 'member'`;
	const { rows } = await sql<Admitted>`
		with gate as materialized (select ${json}::jsonb as gate)
		select (select count(*)::int from (
				select from (${candidates}) candidate cross join gate cross join lateral ${standingUnder(sql`gate.gate`, sql`candidate.member_id`)} standing
				where standing.may is not null limit ${sql.lit(MOST_COUNTED + 1)}) admitted) as members,
			(select standing.may is not null from gate cross join lateral ${standingUnder(sql`gate.gate`, sql`${memberId}::bigint`)} standing) as me`.execute(
		db,
	);
	return rows[0] as Admitted;
}
