// A text that no person writes must not stop the server for those who do: patterns that can cut one word in many ways try them all.

import { expect, test } from 'vitest';
import { screen } from './screen.ts';

test.each([
	'Aa-',
	'A-',
	'Aa-Bb’s-',
	'Aa-Aa-Aa-Aa ',
	'St.-Aa-',
	'Aa-de-la-',
	'A.-',
	'Aa Bb-',
	'Aa^',
	'1 Mah. ',
	'rue de la de la ',
	'c/Aa-Aa-',
	'résidence AA-AA-',
	'our A-A-',
])('“%s” again and again is read to its end', (word) => {
	// Three hundred characters of it took a second, a thousand longer than anybody waited.
	const text = word.repeat(Math.ceil(6_000 / word.length));
	for (const aboutPatient of [true, false]) expect(screen(text, { aboutPatient })).toBeInstanceOf(Array);
	expect(screen(`${text} seen at Saint-Jean-de-Luz Hospital`, { aboutPatient: true })).not.toEqual([]);
});
