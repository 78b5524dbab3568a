// What the forms and filters of news offer to choose from.

import { levelChoices, professionChoices, specialtyChoices } from '#features/people/search-choices.ts';
import { languageChoices } from '#features/profiles/choices.ts';
import { countryChoices } from '#features/verification/claimable.ts';

const ANY = { value: '', words: 'Any' };

/** @param profession narrows specialties and levels to its own. */
export function newsChoices(profession = '') {
	return {
		professions: [...professionChoices],
		specialties: specialtyChoices(profession),
		levels: levelChoices(profession),
		countries: [ANY, ...countryChoices()],
		languages: [ANY, ...languageChoices()],
	};
}
export type NewsChoices = ReturnType<typeof newsChoices>;
