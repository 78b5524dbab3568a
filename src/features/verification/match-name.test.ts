// Whether the name that somebody states is the one that the register has.

import { describe, expect, test } from 'vitest';
import { nameMatches } from './match-name.ts';

describe('names', () => {
	const entry = {
		family_name: 'ABENDROTH-VALE',
		given_name: 'ÉLODIE',
		middle_name: 'MARGUERITE',
		other_family_name: 'FENHOLT',
		other_given_name: '',
	};
	test.each([
		'Élodie Abendroth-Vale',
		'elodie abendroth vale',
		'ELODIE M. ABENDROTH-VALE',
		'Elodie Marguerite Abendroth‑Vale',
		'Abendroth-Vale, Elodie',
		'Abendroth Vale, Elodie M',
		'Dr. Elodie Abendroth-Vale, MD, PhD',
		'Prof. Dr. Élodie Abendroth-Vale',
		'Univ.-Prof. Dr. med. Élodie Abendroth-Vale',
		'Dra. Élodie Abendroth-Vale',
		'E. Abendroth-Vale',
		'Marguerite Abendroth-Vale',
		'Elodie Fenholt',
	])('%s is the registered one', (name) => expect(nameMatches(name, entry)).toBe(true));
	test.each([
		'Elodie Vale',
		'Elodie Abendroth',
		'Elody Abendroth-Vale',
		'Ellie Abendroth-Vale',
		'Robert Abendroth-Vale',
		'Elodie Robert Abendroth-Vale',
		'Abendroth-Vale',
		'Elоdie Abendrоth-Vale', // with Cyrillic о
		'Elodie Abendroth-Valе', // with Cyrillic е
		'Vale Abendroth Elodie',
		'',
		',',
		'M.D.',
	])('%s is not', (name) => expect(nameMatches(name, entry)).toBe(false));

	test('Do and Li are names as well as degrees, and suffixes in the register do no harm', () => {
		const blank = { middle_name: '', other_family_name: '', other_given_name: '' };
		expect(nameMatches('Minh Do', { ...blank, family_name: 'DO', given_name: 'MINH' })).toBe(true);
		expect(nameMatches('Minh Do, DO', { ...blank, family_name: 'DO', given_name: 'MINH' })).toBe(true);
		expect(nameMatches('Zoë Grün', { ...blank, family_name: 'PD Dr. med. Grün', given_name: 'Zoë' })).toBe(true);
		expect(nameMatches('Hal Orrin', { ...blank, family_name: 'ORRIN JR', given_name: 'HAL' })).toBe(true);
		expect(
			nameMatches('Mary Ann De La Fuenteclara', { ...blank, family_name: 'DELAFUENTECLARA', given_name: 'MARYANN' }),
		).toBe(true);
		expect(nameMatches('Søren Łąkowski', { ...blank, family_name: 'LAKOWSKI', given_name: 'SOREN' })).toBe(true);
	});
});
