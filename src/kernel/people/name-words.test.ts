// A name is found as people type it.

import { expect, test } from 'vitest';
import { askedWords, nameWords } from './name-words.ts';

const finds = (query: string, name: string) => {
	const terms = nameWords(name);
	return askedWords(query).every(({ word, bones }) => terms.includes(word) || (bones && terms.includes(bones)));
};

test.each([
	['lacombe etienne', 'Étienne Lacombe'],
	['ÉTIENNE', 'Étienne Lacombe'],
	['Mueller', 'Jörg Müller'],
	['Muller', 'Jörg Müller'],
	['sjoeberg', 'Ingrid Sjöberg'],
	['Sjoberg', 'Ingrid Sjöberg'],
	['zielinska', 'Katarzyna Zielińska'],
	['aydin emre', 'Emre Aydın'],
	['Lukasz', 'Łukasz Nowak'],
	['oneill', 'Siobhán O’Neill'],
	["o'neill", 'Siobhan ONeill'],
	['el masry', 'Omar El-Masry'],
	['Dr. Omar', 'Omar El-Masry'],
	['Mohammed', 'محمد الأمين'],
	['Mohamed', 'محمد الأمين'],
	['محمد', 'Mohammed Alamin'],
	['علیرضا', 'علی\u200cرضا کریمی'],
	['علی\u200cرضا', 'علیرضا کریمی'],
	['wang wei', '王伟'],
	['wangwei', '王伟'],
	['王伟', 'Wang Wei'],
	['papadopoyloy eleni', 'Ελένη Παπαδοπούλου'],
	['Nguyen Anh', 'Nguyễn Thị Ánh'],
	['thor', 'Þór Æsir'],
])('“%s” finds %s', (query, name) => {
	expect(finds(query, name)).toBe(true);
});

test.each([
	['Mohammed', 'Mahmud Hamid'],
	['lacombe marie', 'Étienne Lacombe'],
	['wang li', '王伟'],
])('“%s” does not find %s', (query, name) => {
	expect(finds(query, name)).toBe(false);
});

test('what is typed cannot grow without end, and signs alone ask for nothing', () => {
	expect(askedWords('a b c d e f g h i j')).toHaveLength(6);
	expect(askedWords(' %_\'"\\ ')).toEqual([]);
	expect(nameWords('x'.repeat(99))).toEqual([]);
	expect(askedWords('Dr')).toEqual([{ word: 'dr', bones: null }]);
});
