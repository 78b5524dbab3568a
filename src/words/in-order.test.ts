import { expect, test } from 'vitest';
import { inReadersOrder } from './in-order.ts';
import { inLanguage } from './speak.server.ts';

const countries = [
	{ value: 'AF', words: 'Afghanistan' },
	{ value: 'DE', words: 'Germany' },
	{ value: 'ES', words: 'Spain' },
	{ value: 'ZA', words: 'South Africa' },
];
const values = (language: string) =>
	inLanguage(language, () => inReadersOrder(countries).map(({ value, words }) => `${value} ${words}`));

test('countries stand in the alphabet of the reader, and the order is made once', () => {
	expect(values('en')).toEqual(['AF Afghanistan', 'DE Germany', 'ZA South Africa', 'ES Spain']);
	expect(values('es')).toEqual(['AF Afganistán', 'DE Alemania', 'ES España', 'ZA Sudáfrica']);
	expect(values('ar').map((one) => one.slice(0, 2))).toEqual(['ES', 'AF', 'DE', 'ZA']);
	const [first, again] = [1, 2].map(() => inLanguage('es', () => inReadersOrder(countries)));
	expect(again).toBe(first);
	expect(countries[1]).toEqual({ value: 'DE', words: 'Germany' });
});
