import { countryName, professionLabel } from '#kernel/people/professions.ts';
import type { Gate } from '#kernel/tables.ts';

/** A gate in words: "Physician, or nurse in Spain". */
export function gateWords(gate: Gate | null): string {
	if (gate === null) return 'Every member';
	return gate.any
		.map((clause) =>
			[
				clause.profession ? professionLabel(clause.profession) : 'Any proved profession',
				clause.specialty ? `of ${clause.specialty}` : '',
				clause.country ? `in ${countryName(clause.country)}` : '',
			]
				.filter(Boolean)
				.join(' '),
		)
		.join(', or ');
}
