// Words about a claim, for a checker and of one. They name the member and the number by their purpose; a patient has no place in them.

import { screenWriting } from '#kernel/screening/screen-writing.ts';

/**
 * @param about names and numbers that stand in them by right.
 * @throws Refusal on "attested" when anything else could show who a patient is.
 */
export function screenWordsAbout(words: string, about: readonly (string | null)[], attested: boolean): void {
	let left = words;
	for (const one of about) if (one && one.length > 2) left = left.replaceAll(one, '…');
	screenWriting([left], 'advise', attested);
}
