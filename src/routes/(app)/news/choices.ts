// What the forms and filters of news offer to choose from.

import { levelChoices, professionChoices, specialtyChoices } from '#features/people/search-choices.ts';
import { languages } from '#features/profiles/choices.ts';
import { countries } from '#features/verification/claimable.ts';

const ANY = { value: '', words: 'Any' };

/** @param profession narrows specialties and levels to its own. */
export function newsChoices(profession = '') {
	return {
		professions: [...professionChoices],
		specialties: specialtyChoices(profession),
		levels: levelChoices(profession),
		countries: [ANY, ...countries.map(({ code, name }) => ({ value: code, words: name }))],
		languages: [ANY, ...languages.map(({ code, name }) => ({ value: code, words: name }))],
	};
}
export type NewsChoices = ReturnType<typeof newsChoices>;
