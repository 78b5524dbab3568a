// One live account a number. Everything that states, grants, freezes or frees a number holds its lock first, so that two
// claims at the same moment cannot miss each other.

import { sql } from 'kysely';
import type { Executor } from '#platform/db.server.ts';

/** A number as it is held: in a register, or (without one) of a country's profession. */
export interface HeldNumber {
	register: string | null;
	number: string | null;
	country: string;
	profession: string;
}

/** Waits for whoever is deciding about the same number, until the end of the transaction. */
export async function lockNumber(trx: Executor, held: HeldNumber): Promise<void> {
	if (held.number === null) return;
	const name = `number ${held.register ?? `${held.country} ${held.profession}`} ${held.number}`;
	await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(trx);
}

const sameNumber = (held: HeldNumber) =>
	held.register === null
		? sql<boolean>`register is null and country = ${held.country} and profession = ${held.profession} and number = ${held.number}`
		: sql<boolean>`register = ${held.register} and number = ${held.number}`;

/** Live credentials with the number. */
export async function credentialsWith(trx: Executor, held: HeldNumber) {
	if (held.number === null) return [];
	return trx
		.selectFrom('credential')
		.select(['id', 'member_id', 'state', 'valid_until', 'profession'])
		.where(sameNumber(held))
		.where('state', 'in', ['valid', 'frozen'])
		.orderBy('id')
		.execute();
}

/** Undecided claims on the number. */
export async function openClaimsOn(trx: Executor, held: HeldNumber) {
	if (held.number === null) return [];
	return trx
		.selectFrom('claim')
		.select(['id', 'member_id', 'state', 'profession'])
		.where(sameNumber(held))
		.where('state', 'in', ['waiting', 'contested'])
		.orderBy('id')
		.execute();
}
