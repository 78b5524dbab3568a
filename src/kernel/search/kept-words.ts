// The words of a search that is kept: whose names, places and years stand in it is nobody's business, they are what is looked for. Numbers
// and addresses that lead to one person are looked for in no search that lasts.

import { screen } from '#kernel/screening/screen.ts';
import { Refusal } from '#platform/refusal.ts';

const LEADS_TO_ONE = new Set([
	'account',
	'email',
	'fax',
	'health-plan',
	'licence',
	'medical-record',
	'phone',
	'social-security',
	'street',
	'vehicle',
]);

/** ISSN have the form of a telephone number. */
const ISSN = /\b\d{4}-\d{3}[\dXx]\b/g;

/** Do the words hold a number or an address of a person? */
export const leadsToOne = (words: string): boolean =>
	screen(words.replaceAll(ISSN, ' ')).some(({ kind, unsure }) => !unsure && LEADS_TO_ONE.has(kind));

/** @throws Refusal on "q" for words that hold a number or an address of a person. */
export function screenKeptWords(words: string): void {
	if (leadsToOne(words))
		throw new Refusal(
			'invalid',
			'These words hold a number or an address that could be a patient’s. Look for them without keeping the search.',
			{ field: 'q' },
		);
}
