import { describe, expect, test } from 'vitest';
import { guessLanguage, settleLanguage } from './guess-language.ts';

const settled = async (text: string, ...likely: string[]) => settleLanguage(await guessLanguage(text), likely);

describe('a text says its language', () => {
	test.each([
		['en', 'We stopped the anticoagulant for two days before the endoscopy, and nobody bled afterwards.'],
		['es', 'Suspendimos el anticoagulante dos días antes de la endoscopia y nadie sangró después.'],
		['ar', 'أوقفنا مضاد التخثر قبل التنظير بيومين ولم ينزف أحد بعد ذلك.'],
		['pt', 'Suspendemos o anticoagulante dois dias antes da endoscopia e ninguém sangrou depois.'],
		['de', 'Wir haben das Antikoagulans zwei Tage vor der Endoskopie abgesetzt, und niemand hat nachgeblutet.'],
		['ja', '内視鏡の二日前に抗凝固薬を中止しました。'],
		['ko', '내시경 이틀 전에 항응고제를 중단했습니다.'],
		['sv', 'Vi satte ut antikoagulantia två dagar före endoskopin, och ingen blödde efteråt.'],
	])('%s, whatever the writer’s account says', async (language, text) => {
		expect(await settled(text, 'nl')).toBe(language);
	});
	test('addresses, code, handles, quoted lines and formulas do not count', async () => {
		const text =
			'> Estoy de acuerdo con lo que escribió la colega sobre el tratamiento de la paciente.\n\n@lucia.montero I would do the same as you did. https://revista.example/articulo/tratamiento-de-la-paciente `valor de la prueba`';
		expect(await settled(text, 'es', 'en')).toBe('en');
	});
});

describe('a short text, or one that says nothing', () => {
	test('gets that one of the likely languages for which more speaks', async () => {
		expect(await settled('Muchas gracias, de acuerdo', 'en', 'es')).toBe('es');
		expect(await settled('Many thanks, I agree', 'es', 'en')).toBe('en');
	});
	test('gets the discussion’s when nothing speaks for either', async () => {
		expect(await settled('K+ 5.9', 'es', 'en')).toBe('es');
		expect(await settled('👍', 'ar')).toBe('ar');
		expect(await settled('', 'fr', 'en')).toBe('fr');
	});
	test('keeps the region that is likely, and knows Bokmål for Norwegian', async () => {
		const text = 'Suspendemos o anticoagulante dois dias antes da endoscopia e ninguém sangrou depois.';
		expect(await settled(text, 'pt-BR')).toBe('pt-BR');
		expect(
			await settled('Vi sluttet med antikoagulasjon to dager før endoskopien, og ingen blødde etterpå.', 'nb'),
		).toBe('nb');
	});
});
