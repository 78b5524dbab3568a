// The band that was chosen beside the age that the words tell.

import { expect, test } from 'vitest';
import { ageBesideBand } from './age-told.ts';

test.each([
	['A 54-year-old woman with fever', '50-59', null],
	['A 54-year-old woman with fever', '60-69', 54],
	['Varón de 8 años con exantema', '20-29', 8],
	['Eine 71-jährige Patientin', '70-79', null],
	['Un homme de 45 ans', '40-49', null],
	['A man aged 33, whose 61-year-old mother had it too', '60-69', null],
	['A man aged 33.5', '60-69', null],
	['Fever and a rash', '60-69', null],
	['A 4-year-old boy', 'infant', 4],
	['A 54-year-old woman', '', null],
])('%s, %s: %s', (presentation, age, told) => expect(ageBesideBand({ presentation, age })).toBe(told));
