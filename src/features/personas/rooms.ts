// Rooms: the spaces in which personas are admitted. A gate is asked about the class and not about the person: of whom it
// asks more than a class shows, it may be anybody's or nobody's, and then the lesser right holds.

import { sql } from 'kysely';
import { RIGHTS, type SpaceOfViewer } from '#kernel/spaces/rights.ts';
import type { Gate, GateClause, SpaceRight } from '#kernel/tables.ts';
import type { Executor } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';

interface ClassShown {
	profession: string;
	/** '' where it is not said. */
	country: string;
}

/** What whoever is of this class may do under a gate, whoever it is; null when the gate could keep one of them out. */
export function rightUnder(gate: Gate | null, one: ClassShown): SpaceRight | null {
	if (gate === null) return 'post';
	const possible: (SpaceRight | 'none')[] = [];
	for (const line of gate.any) {
		const fits = matches(line, one);
		if (fits === 'no') continue;
		possible.push(line.right ?? 'post');
		if (fits === 'yes') return least(possible);
	}
	return least([...possible, gate.others ?? 'none']);
}

function matches(line: GateClause, one: ClassShown): 'yes' | 'no' | 'perhaps' {
	if (line.profession !== undefined && line.profession !== one.profession) return 'no';
	if (line.country !== undefined && one.country !== '' && line.country !== one.country) return 'no';
	const asked = Object.keys(line).filter((property) => property !== 'right' && property !== 'profession');
	return asked.every((property) => property === 'country' && one.country !== '') ? 'yes' : 'perhaps';
}

const least = (rights: (SpaceRight | 'none')[]): SpaceRight | null =>
	rights.includes('none') ? null : (RIGHTS.find((right) => rights.includes(right)) ?? null);

/** A space, its gate, and its parent's where it has one. */
export interface Doors {
	id: Id;
	slug: string;
	name: string;
	slow: number;
	gates: (Gate | null)[];
}

/** Over space `s`: what rightIn() needs, as one json value; null for a space that admits no personas (any more). */
export const doorsJson = sql<Doors | null>`case when s.personas and s.entry = 'open' and s.closed_at is null then
	json_build_object('id', s.id::text, 'slug', s.slug, 'name', s.name, 'slow', s.slow_seconds, 'gates',
		json_build_array(s.gate, (select gate from space parent where parent.id = s.parent_id))) end`;

/** The room as the viewer of such a persona carries it; null when it admits none of the class. Personas keep no order. */
export function roomFor(doors: Doors | null, one: ClassShown): SpaceOfViewer | null {
	if (!doors) return null;
	const right = least(doors.gates.map((gate) => rightUnder(gate, one) ?? 'none'));
	const { id, slug, name, slow } = doors;
	return right && { id, slug, name, slow, role: 'member', right: right === 'moderate' ? 'post' : right };
}

/** The rooms of a class, by name. A room made later in the term gets tokens of its own then. */
export async function roomsOf(executor: Executor, one: ClassShown): Promise<SpaceOfViewer[]> {
	const { rows } = await sql<{ doors: Doors | null }>`select ${doorsJson} as doors from space s where s.personas
		order by s.name, s.id`.execute(executor);
	return rows.flatMap(({ doors }) => roomFor(doors, one) ?? []);
}
