// The uniqueness meter: what narrows a crowd, by how much, and what would widen it.

import { describe, expect, test } from 'vitest';
import { attributesIn } from './attributes.ts';
import { type Attribute, COUNTRY, crowdWords, FEW, levelWords, measure, shareWords, sizeOf } from './measure.ts';
import { type Rarity, STEPS, stepByCitations, stepByTree } from './rarity.ts';

const of = (name: string, perMillion: number): Rarity => ({ name, perMillion, why: 'as the test says', wider: null });
const FABRY = of('Fabry Disease', STEPS.rare);
const INFARCTION = of('Myocardial Infarction', STEPS.common);

describe('who is recognisable without an identifier', () => {
	test.each([
		[
			'a lighthouse keeper on a small island with a rare disease',
			'A lighthouse keeper on a small island, 52 years old.',
			[FABRY],
		],
		['a mayor in a town', 'The mayor of a town; she lives in Little Wexcombe and has renal failure.', [FABRY]],
		[
			'one of a million, with age and sex',
			'A 34-year-old woman with seizures.',
			[of('One of a million', STEPS.veryRare)],
		],
		['an event that stood in the newspapers', 'A beekeeper who was struck by lightning; it was in the newspapers.', []],
		['eine Äbtissin im Kloster', 'Eine Nonne aus einem Kloster, nach einem Blitzschlag.', []],
		['un piloto en una pequeña isla', 'Sacerdote de una pequeña isla, alcanzado por un rayo.', []],
	])('high: %s', (_, text, rarities) => {
		const measured = measure(text, {}, rarities);
		expect(measured.level).toBe('high');
		expect(measured.crowd).toBeLessThan(FEW);
		expect(levelWords(measured)).toMatch(/^Recognisable without any identifier: /);
	});

	test.each([
		['a common disease and a country', 'A 62-year-old man from Canada with chest pain.', [INFARCTION]],
		['a common disease in a nurse', 'A nurse in her fifties with chest pain.', [INFARCTION]],
		['no patient at all', 'Which beta blocker do you start with after an infarction?', [INFARCTION]],
		['nothing', '', []],
	])('low: %s', (_, text, rarities) => {
		expect(measure(text, { age: '60-69', sex: 'male' }, rarities).level).toBe('low');
	});

	test('a rare disease with age and sex is narrow, and the worth of each is said, the narrowest first', () => {
		const measured = measure('A 34-year-old woman with angiokeratomas.', {}, [FABRY]);
		expect(measured.level).toBe('raised');
		expect(measured.attributes.map(({ kind }) => kind)).toEqual(['diagnosis', 'age', 'sex']);
		expect(measure('She has angiokeratomas.', { age: '30-39', sex: 'female' }, [FABRY]).level).toBe('low');
		expect(measured.attributes.map(({ share }) => shareWords(share))).toEqual(['1 in 20,000', '1 in 71', '1 in 2']);
	});
});

describe('the same is seen in each language of the meter', () => {
	const kindsOf = (text: string) => [...new Set(attributesIn(text).map(({ kind }) => kind))].sort();
	test.each([
		['fr', 'Hier soir, un apiculteur de 41 ans d’un petit village a été emporté par une avalanche.'],
		['pt', 'Ontem, uma apicultora de 41 anos de uma pequena aldeia foi atingida por um raio.'],
		['it', 'Ieri un apicoltore di 41 anni di un piccolo paese è stato travolto da una valanga.'],
		['nl', 'Gisteren werd een 41-jarige imker uit een klein dorp door een lawine meegesleurd.'],
		['ar', 'أمس أصيب نحال عمره 41 سنة من قرية صغيرة في انهيار ثلجي.'],
	])('%s: place, time, role, event and age', (_, text) => {
		expect(kindsOf(text)).toEqual(expect.arrayContaining(['age', 'event', 'place', 'role', 'time']));
		expect(measure(text, {}, [FABRY]).level).toBe('high');
		for (const { words, at } of attributesIn(text)) expect(text.slice(at?.start, at?.end)).toBe(words);
	});

	test.each([
		['fr', 'La maire de la commune, une femme de 52 ans, première patiente en France.'],
		['pt', 'O presidente da câmara, um homem de 52 anos; saiu na imprensa.'],
		['it', 'La sindaca, una donna di 52 anni; se ne è parlato sui giornali.'],
		['nl', 'De burgemeester, een vrouw van 52 jaar, stond in de krant.'],
		['ar', 'عمدة المدينة، امرأة عمرها ٥٢ سنة، ذكرت حالتها في الصحف.'],
	])('%s: an office that few hold and what was in the papers', (_, text) => {
		expect(kindsOf(text)).toEqual(expect.arrayContaining(['age', 'event', 'role', 'sex']));
		expect(measure(text, {}, [FABRY]).level).toBe('high');
	});

	test.each([
		['fr', 'Une femme de 62 ans avec une douleur thoracique, suivie depuis plus de 6 ans.'],
		['pt', 'Mulher de 62 anos com dor torácica, presa ao leito.'],
		['it', 'Donna di 62 anni con dolore toracico; la presa in carico è ambulatoriale, non fuma.'],
		['nl', 'Een vrouw van 62 jaar met pijn op de borst, rechter arm vrij.'],
		['ar', 'امرأة عمرها 62 سنة تعاني من ألم في الصدر، وفي اليوم الثالث أجريت لها جراحة.'],
		['de', 'Die Patientin ist 62 Jahre alt; hier Schmerzen im rechten Arm.'],
		['en', 'Berger disease; she did the Boston naming test; a non-smoker of 62.'],
	])('%s: words that look alike and narrow nothing', (_, text) => {
		expect(kindsOf(text).filter((kind) => kind !== 'age' && kind !== 'sex')).toEqual([]);
		expect(measure(text, {}, [INFARCTION]).level).toBe('low');
	});
});

test('taking an attribute away never makes the crowd smaller', () => {
	const measured = measure(
		'Yesterday a 93-year-old priest from a small island was struck by lightning.',
		{ age: '90+', sex: 'male' },
		[FABRY, of('Sarcoidosis', 500), INFARCTION],
	);
	expect(measured.attributes.length).toBeGreaterThanOrEqual(6);
	const without = (left: readonly Attribute[]): void => {
		for (const [at] of left.entries()) {
			const fewer = left.filter((_, place) => place !== at);
			expect(sizeOf(fewer).crowd).toBeGreaterThanOrEqual(sizeOf(left).crowd);
			if (fewer.length > 0 && at === 0) without(fewer);
		}
	};
	without(measured.attributes);
	expect(sizeOf([]).crowd).toBe(COUNTRY);
});

test('what is written instead widens: the town, the role, the event, the age, each by its press', () => {
	const told = 'A 41-year-old beekeeper from Uppsala was caught in an avalanche last week.';
	for (const { words, wider } of attributesIn(told)) {
		if (!wider) continue;
		const crowd = measure(told, {}, [FABRY]).crowd;
		expect(measure(told.replace(words, wider.words), {}, [FABRY]).crowd).toBeGreaterThan(crowd);
	}
	expect(
		attributesIn(told)
			.map(({ kind }) => kind)
			.sort(),
	).toEqual(['age', 'event', 'place', 'role', 'time']);
	// The words and where they stand belong together.
	for (const { words, at } of attributesIn(told)) expect(told.slice(at?.start, at?.end)).toBe(words);
});

test('what is written instead is in the language of the text', () => {
	const wider = (text: string) => attributesIn(text).map((one) => one.wider?.words);
	expect(wider('Una mujer de 34 años, apicultora, ingresó ayer con fiebre.')).toEqual(
		expect.arrayContaining(['de entre 30 y 39 años', 'una persona que trabaja', 'recientemente']),
	);
	expect(wider('Ein 46-jähriger Imker kam gestern mit Fieber in die Klinik.')).toEqual(
		expect.arrayContaining(['zwischen 40 und 49 Jahren', 'eine berufstätige Person']),
	);
	expect(wider('امرأة عمرها ٣٤ سنة أصيبت بحمى أمس.')).toContain('بين 30 و39 عامًا');
});

test('two words for one thing narrow once; further diagnoses narrow less than the rarest', () => {
	const one = measure('A priest.', {}, [FABRY]).crowd;
	expect(measure('A priest, a vicar and pastor.', {}, [FABRY]).crowd).toBe(one);
	const two = measure('A priest.', {}, [FABRY, of('Erdheim-Chester Disease', STEPS.rare)]).crowd;
	expect(two).toBeLessThan(one);
	expect(two).toBeGreaterThan(one / 100);
});

test('how common a diagnosis is: by citations, and by the tree where there are too few', () => {
	expect(stepByCitations(8)).toBe(STEPS.veryRare);
	expect(stepByCitations(150)).toBe(STEPS.rare);
	expect(stepByCitations(900)).toBe(STEPS.uncommon);
	expect(stepByCitations(6_000)).toBe(STEPS.common);
	expect(stepByTree({ depth: 4, leaf: true, inborn: false })).toBe(STEPS.common);
	expect(stepByTree({ depth: 8, leaf: true, inborn: true })).toBe(STEPS.rare);
	expect(stepByTree({ depth: 6, leaf: false, inborn: false })).toBe(STEPS.uncommon);
});

test('sizes are said as one says them', () => {
	expect(crowdWords(0.3)).toBe('perhaps one person');
	expect(crowdWords(7.4)).toBe('about 7 people');
	expect(crowdWords(2_140)).toBe('about 2,000 people');
	expect(shareWords(0.000_05)).toBe('1 in 20,000');
});
