// What a persona shows is shared by at least twenty people, or it would show who it is. Where the full line (profession,
// specialty group, country) has fewer, country or group are left unsaid.

import { type RawBuilder, sql } from 'kysely';
import { provedLine } from '#kernel/people/byline.ts';
import type { Member } from '#kernel/people/viewer.ts';
import type { Executor } from '#platform/db.server.ts';
import { specialtyGroup } from './specialty-group.ts';
import type { Term } from './term.ts';

export const LEAST_HOLDERS = 20;

/** '' where it is not said. */
export interface PersonaClass {
	profession: string;
	group: string;
	country: string;
}

export interface Cell extends PersonaClass {
	holders: number;
}

/** From what says most to what says least. */
const LEVELS: readonly ((one: PersonaClass) => PersonaClass)[] = [
	({ profession, group, country }) => ({ profession, group, country }),
	({ profession, group }) => ({ profession, group, country: '' }),
	({ profession, country }) => ({ profession, group: '', country }),
	({ profession }) => ({ profession, group: '', country: '' }),
];

const keyOf = ({ profession, group, country }: PersonaClass) => [profession, group, country].join('\n');

/** The class, among those that there are, that says most of such a person; null when there is none. */
export function classAmong(classes: readonly PersonaClass[], person: PersonaClass): PersonaClass | null {
	const known = new Map(classes.map((one) => [keyOf(one), one]));
	for (const level of LEVELS) {
		const found = known.get(keyOf(level(person)));
		if (found) return found;
	}
	return null;
}

/**
 * Classes to add to those that there are. Each is counted without the people whom a fuller class has taken already:
 * three dermatologists among a hundred cardiologists who go by their own class would be alone as "Physician".
 * A class that exists is neither split nor dropped, so that nobody's changes while a term runs.
 */
export function classesToAdd(cells: readonly Cell[], existing: readonly PersonaClass[]): Cell[] {
	const added: Cell[] = [];
	for (const level of LEVELS) {
		const left = cells.filter((cell) => classAmong([...existing, ...added], cell) === null);
		const sums = new Map<string, Cell>();
		for (const cell of left) {
			const at = level(cell);
			const sum = sums.get(keyOf(at)) ?? { ...at, holders: 0 };
			sum.holders += cell.holders;
			sums.set(keyOf(at), sum);
		}
		added.push(...[...sums.values()].filter((sum) => sum.holders >= LEAST_HOLDERS));
	}
	return added;
}

/** As a persona's line shows it: "Physician · Surgery · Spain". */
export function classLine(one: PersonaClass): string {
	return provedLine({ profession: one.profession, specialty: one.group, country: one.country, company: null });
}

/** Who holds a proved profession now. Industry is always named and takes no personas. */
function holders(): RawBuilder<boolean> {
	return sql<boolean>`p.kind = 'member' and p.profession is not null and p.company is null and p.erased_at is null
		and (p.proved_until is null or p.proved_until > now())`;
}

/**
 * The classes of the term. Looked at once a day, under a lock, because it counts everybody; kept for the rest of it.
 */
export async function classesOf(trx: Executor, term: Term): Promise<PersonaClass[]> {
	await lookAgain(trx, term);
	const { rows } = await sql<PersonaClass>`select profession, specialty_group as "group", country from persona_class
		where term = ${term.code}`.execute(trx);
	return rows;
}

async function lookAgain(trx: Executor, term: Term): Promise<void> {
	const { rows: due } = await sql`insert into persona_term (term, looked_on) values (${term.code}, current_date)
		on conflict (term) do update set looked_on = current_date where persona_term.looked_on < current_date
		returning term`.execute(trx);
	if (due.length > 0) await addClasses(trx, term);
}

/** Counts the holders and adds the classes that have enough of them now. */
export async function addClasses(trx: Executor, term: Term): Promise<void> {
	const { rows: counted } = await sql<{
		profession: string;
		specialty: string | null;
		country: string;
		holders: number;
	}>`
		select p.profession, p.specialty, coalesce(p.country, '') as country, count(*)::int as holders
		from principal p where ${holders()} group by 1, 2, 3`.execute(trx);
	const cells = counted.map((one) => ({ ...one, group: specialtyGroup(one.specialty) }));
	const { rows: existing } = await sql<PersonaClass>`select profession, specialty_group as "group", country
		from persona_class where term = ${term.code}`.execute(trx);
	for (const one of classesToAdd(cells, existing))
		await trx
			.insertInto('persona_class')
			.values({
				term: term.code,
				profession: one.profession,
				specialty_group: one.group,
				country: one.country,
				holders: one.holders,
			})
			.onConflict((conflict) => conflict.doNothing())
			.execute();
}

/** What is proved of the member, as classes are cut; null for whoever has proved nothing, and for industry. */
export function provedOf(member: Member): PersonaClass | null {
	if (member.profession === null || member.company !== null) return null;
	return { profession: member.profession, group: specialtyGroup(member.specialty), country: member.country ?? '' };
}
