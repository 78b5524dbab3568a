// What the search form offers to choose from.

import { levels, levelsOf, professionLabel, professions } from '#kernel/people/professions.ts';
import { specialties, specialtiesOf } from '#kernel/people/specialties.ts';
import { inAlphabet, inReadersOrder } from '#words/in-order.ts';
import { say } from '#words/say.ts';

export interface Choice {
	value: string;
	words: string;
}

const any: Choice = { value: '', words: 'Any' };
const NOT_PROVED = ['industry', 'patient', 'interested'];

export const professionChoices: readonly Choice[] = [
	any,
	...professions
		.filter(({ code }) => !NOT_PROVED.includes(code))
		.map(({ code, label }) => ({ value: code, words: label })),
];

const everySpecialty: readonly Choice[] = specialties.map(({ code, label, profession }) => ({
	value: code,
	words: `${label} · ${professionLabel(profession)}`,
}));

/** Specialties of the profession that is asked for; of all professions when none of these has any. */
export function specialtyChoices(profession: string): Choice[] {
	const own = specialtiesOf(profession).map(({ code, label }) => ({ value: code, words: say(label) }));
	return [any, ...(own.length > 0 ? own.sort((a, b) => inAlphabet(a.words, b.words)) : inReadersOrder(everySpecialty))];
}

export function levelChoices(profession: string): Choice[] {
	const own = levelsOf(profession);
	return [any, ...(own.length > 0 ? own : levels).map(({ code, label }) => ({ value: code, words: label }))];
}
