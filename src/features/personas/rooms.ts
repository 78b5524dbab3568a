// Rooms: the spaces in which personas are admitted. A gate is asked about the class and not about the person, so it must
// say nothing that the class leaves unsaid.

import { type RawBuilder, sql } from 'kysely';
import type { Executor } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import type { PersonaClass } from './classes.ts';

export interface Room {
	id: Id;
	slug: string;
	name: string;
}

/** Over space `as`: it admits whoever is of this profession and country, where '' is everybody of the class. */
export function admitsClass(
	as: string,
	profession: RawBuilder<unknown>,
	country: RawBuilder<unknown>,
): RawBuilder<boolean> {
	const s = (column: string) => sql.ref(`${as}.${column}`);
	// A clause that asks for anything else than profession and country asks for more than a class can show.
	return sql<boolean>`(${s('personas')} and ${s('closed_at')} is null and ${s('entry')} <> 'secret' and (${s('gate')} is null or exists (
		select from jsonb_array_elements(${s('gate')}->'any') clause
		where clause - 'profession' - 'country' = '{}'::jsonb
			and coalesce(clause->>'profession' = ${profession}, true) and coalesce(clause->>'country' = ${country}, true))))`;
}

/** The rooms of a class, by name. A room made later in the term gets tokens of its own then. */
export async function roomsOf(executor: Executor, one: PersonaClass): Promise<Room[]> {
	const { rows } = await sql<Room>`select s.id, s.slug, s.name from space s
		where ${admitsClass('s', sql`${one.profession}`, sql`${one.country}`)} order by s.name, s.id`.execute(executor);
	return rows;
}
