import { countryName, professionLabel } from '#kernel/people/professions.ts';
import { specialtyName } from '#kernel/people/specialties.ts';
import type { Gate } from '#kernel/tables.ts';

/** How many clauses a list names before it counts the rest. */
const NAMED = 3;

/** A gate in words: "Physician, dentist or nurse in Spain". */
export function gateWords(gate: Gate | null): string {
	return gate === null ? 'Every member' : oneOf(clauses(gate));
}

/** The same for a list: after three clauses the others are counted. */
export function gateBrief(gate: Gate | null): string {
	if (gate === null) return 'Every member';
	const all = clauses(gate);
	if (all.length <= NAMED + 1) return oneOf(all);
	return `${all.slice(0, NAMED).join(', ')} and ${all.length - NAMED} other professions`;
}

function clauses(gate: Gate): string[] {
	return gate.any.map((clause, index) => {
		const what = clause.profession ? professionLabel(clause.profession) : 'Any proved profession';
		return [
			index === 0 || !what ? what : what.charAt(0).toLowerCase() + what.slice(1),
			clause.specialty ? `of ${specialtyName(clause.specialty)}` : '',
			clause.country ? `in ${countryName(clause.country)}` : '',
		]
			.filter(Boolean)
			.join(' ');
	});
}

function oneOf(all: string[]): string {
	return all.length < 2 ? (all[0] ?? '') : `${all.slice(0, -1).join(', ')} or ${all.at(-1)}`;
}
