// A gate is built by choosing: lines of selects, joined by "or". What the form sends becomes a gate, and back.

import { isProfession, levels } from '#kernel/people/professions.ts';
import { isSpecialty } from '#kernel/people/specialties.ts';
import { professionGroups } from '#kernel/spaces/gates.ts';
import type { Gate, GateClause, SpaceRight } from '#kernel/tables.ts';
import { Refusal } from '#platform/refusal.ts';

/** Lines that a gate can have: more than a page of them nobody understands. */
export const MOST_LINES = 20;
const RIGHTS = ['read', 'reply', 'post', 'moderate'];

/** Names of a line's fields, as the form sends them: "line-0-profession". */
export const lineField = (place: number, field: string) => `line-${place}-${field}`;

/**
 * Reads the gate out of a form's fields. Lines in which nothing was chosen are left out.
 * @throws Refusal on field "gate" for what cannot be a gate.
 */
export function gateFromForm(values: Record<string, string>): Gate | null {
	const any: GateClause[] = [];
	for (let place = 0; place < MOST_LINES; place++) {
		const read = (field: string) => (values[lineField(place, field)] ?? '').trim();
		const clause: GateClause = {};
		const profession = read('profession');
		if (profession) {
			if (!isProfession(profession) && !professionGroups.some(({ code }) => code === profession)) throw unknown();
			clause.profession = profession;
		}
		const specialty = read('specialty');
		if (specialty) {
			if (!isSpecialty(specialty)) throw unknown();
			clause.specialty = specialty;
		}
		const level = read('level');
		if (level) {
			if (!levels.some(({ code }) => code === level)) throw unknown();
			clause.level = level;
		}
		const country = read('country').toUpperCase();
		if (country) {
			if (!/^[A-Z]{2}$/.test(country)) throw unknown();
			clause.country = country;
		}
		const workplace = read('workplace').toLowerCase();
		if (workplace) {
			if (!/^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(workplace)) throw unknown();
			clause.workplace = workplace;
		}
		if (Object.keys(clause).length === 0 && read('any') !== 'yes') continue;
		const right = read('right') || 'post';
		if (right === 'none') clause.right = 'none';
		else if (RIGHTS.includes(right)) {
			if (right !== 'post') clause.right = right as SpaceRight;
		} else throw unknown();
		any.push(clause);
	}
	const others = rightOf(values.others);
	const industry = rightOf(values.industry);
	if (any.length === 0 && !others && !industry)
		throw new Refusal('invalid', 'Nobody could enter: choose at least one line, or let everybody else in.', {
			field: 'gate',
		});
	// "Everybody may do everything" is no gate at all.
	if (any.length === 0 && others === 'post' && industry === 'post') return null;
	return { any, ...(others && { others }), ...(industry && { industry }) };
}

function rightOf(value: string | undefined): SpaceRight | undefined {
	if (!value || value === 'none') return undefined;
	if (!RIGHTS.includes(value)) throw unknown();
	return value as SpaceRight;
}

const unknown = () => new Refusal('invalid', 'Choose from the lists.', { field: 'gate' });

/** The fields that show a gate in the form. */
export function gateValues(gate: Gate | null): Record<string, string> {
	if (gate === null) return { others: 'post', industry: 'post' };
	const values: Record<string, string> = { others: gate.others ?? 'none', industry: gate.industry ?? 'none' };
	gate.any.forEach((clause, place) => {
		for (const [field, value] of Object.entries({ right: 'post', ...clause })) values[lineField(place, field)] = value;
		if (!clause.profession && !clause.specialty && !clause.level && !clause.country && !clause.workplace)
			values[lineField(place, 'any')] = 'yes';
	});
	return values;
}

/** How many lines a form shows: those that say something, and one to go on. */
export function linesShown(values: Record<string, string>, more = 1): number {
	let last = -1;
	for (let place = 0; place < MOST_LINES; place++)
		if (['profession', 'specialty', 'level', 'country', 'workplace'].some((field) => values[lineField(place, field)]))
			last = place;
	return Math.min(MOST_LINES, Math.max(2, last + 1 + more));
}
