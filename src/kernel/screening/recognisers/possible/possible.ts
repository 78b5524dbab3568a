// What may be an identifier and may be none. In a case it is asked about: its writer takes it out or says that it is the name of a thing.

import type { Recogniser } from '../../recogniser.ts';
import { possibleHouses } from './possible-houses.ts';
import { possibleNames } from './possible-names.ts';
import { possibleNumbers } from './possible-numbers.ts';

export const possibleHouse: Recogniser = {
	id: 'possible-house',
	counts: 'story',
	unsure: true,
	law: 'B',
	words: 'perhaps the name of a house, a firm or a street',
	instead: 'write “a factory”, “her school”, “a road” if it is one',
	find: possibleHouses,
};

export const possibleName: Recogniser = {
	id: 'possible-name',
	counts: 'story',
	unsure: true,
	law: 'A',
	words: 'perhaps a name or a place',
	instead: 'write “the patient”, “her son”, “a town” if it is one',
	find: possibleNames,
};

export const possibleNumber: Recogniser = {
	id: 'possible-number',
	counts: 'story',
	unsure: true,
	law: 'R',
	words: 'perhaps somebody’s number',
	instead: 'leave it out if it is one',
	find: possibleNumbers,
};
