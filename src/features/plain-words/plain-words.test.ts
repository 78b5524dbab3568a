import { expect, test } from 'vitest';
import { VISITOR } from '#kernel/people/viewer.ts';
import { inLanguage } from '#words/speak.server.ts';
import { speaksPlainly } from './choose-plain-words.ts';
import { explain } from './explain.ts';
import { explainPage } from './explain-page.ts';
import { layList, layWords } from './lay-words.ts';

const page = (prose: string) =>
	`<html><body><main><h1>MI</h1><div class="row-body prose" lang="en">${prose}</div></main></body></html>`;

test('an abbreviation is said in full and in lay words; one that means several things says each', () => {
	expect(explain('MI')?.says).toContain('heart attack');
	expect(explain('dyspnoea')?.says).toBe('shortness of breath');
	expect(explain('Pulmonary embolism')?.says).toBe('a blood clot in the lung');
	expect(explain('tumours')?.says).toContain('growth');
	expect(explain('PE')?.says).toMatch(/^pulmonary embolism \(a blood clot in the lung\)/);
	for (const plain of ['the', 'US', 'WHO', 'mi', 'Monday']) expect(explain(plain)).toBeNull();
	expect(layList('en').words).toBeGreaterThan(200);
});

test('on a page the first of each is a button, the longest phrase wins, and all stand at the end', () => {
	const html = explainPage(
		page('<p>After the MI, heart failure &amp; dyspnoea. A second MI. <a href="/x">Sepsis</a> <code>AF</code></p>'),
	);
	expect(html.match(/<button type="button" class="term"/g)).toHaveLength(3);
	expect(html).toContain(
		'<button type="button" class="term" popovertarget="term-heart-failure">heart failure</button>',
	);
	expect(html).toContain('<a href="/x">Sepsis</a> <code>AF</code>');
	expect(html).toContain('<h1>MI</h1>');
	for (const [, id] of html.matchAll(/popovertarget="([^"]+)"/g))
		expect(html).toContain(`<div popover class="term-says" id="${id}"`);
	expect(html.indexOf('<dt lang="en" dir="auto">dyspnoea</dt>')).toBeGreaterThan(
		html.indexOf('<section class="terms"'),
	);
	expect(html.replace(/<section class="terms".*<\/div>(?=<\/main>)/, '').replace(/<\/?button[^>]*>/g, '')).toBe(
		page('<p>After the MI, heart failure &amp; dyspnoea. A second MI. <a href="/x">Sepsis</a> <code>AF</code></p>'),
	);
});

test('every language explains the same, each in its own forms of a word', () => {
	const english = layList('en').names;
	for (const other of ['es', 'ar']) expect(layList(other).names.toSorted()).toEqual(english.toSorted());
	const spanish = (words: string) => layWords(words, 'es')?.says;
	expect(spanish('disnea')).toBe('falta de aire');
	expect(spanish('Hemorragias')).toBe('sangrado');
	for (const one of ['tumores', 'Tumor', 'TUMOR']) expect([one, spanish(one)]).toEqual([one, spanish('tumor')]);
	expect(spanish('embolia pulmonar')).toContain('pulmón');
	expect(spanish('síndromes coronarios agudos')).toContain('corazón');
	expect(spanish('RM')).toContain('imán');
	for (const other of ['rm', 'paciente', 'crisis', 'la', 'mal'])
		expect([other, spanish(other)]).toEqual([other, undefined]);
	const arabic = (words: string) => layWords(words, 'ar')?.says;
	const clot = arabic('انصمام رئوي');
	expect(clot).toContain('الرئة');
	for (const one of ['الانصمام الرئوي', 'بالانصمام الرئوي', 'والانصمام الرئوي', 'وانصمام رئوي', 'للانصمام الرئوي'])
		expect([one, arabic(one)]).toEqual([one, clot]);
	expect(arabic('الالتهاب الرئوي')).toBe(arabic('التهاب رئوي'));
	expect(arabic('وَذمة')).toBe(arabic('وذمة'));
	// A fingerprint and a stigma are no embolus, whose letters they hold.
	for (const other of ['بصمة', 'وصمة', 'الله', 'مريض', 'كسور'])
		expect([other, arabic(other)]).toEqual([other, undefined]);
});

test('a reader gets the meaning in the own language, whatever the text’s is', () => {
	expect(explain('dyspnoea', 'en', 'es')).toEqual({ words: 'dyspnoea', says: 'falta de aire', language: 'es' });
	expect(explain('disnea', 'es', 'en')?.says).toBe('shortness of breath');
	expect(explain('disnea', 'es', 'fr')).toEqual({ words: 'disnea', says: 'falta de aire', language: 'es' });
	expect(explain('PE', 'en', 'ar')?.says).toMatch(/^<span lang="en" dir="auto">pulmonary embolism<\/span> \(جلطة/);
	const html = inLanguage('ar', () =>
		explainPage(page('<p>After the MI, <b lang="es">disnea</b> and <i lang="">sepsis</i>.</p>')),
	);
	expect(html.match(/<button type="button" class="term"/g)).toHaveLength(2);
	expect(html).toContain('<dt lang="es" dir="auto">disnea</dt><dd lang="ar" dir="auto">صعوبة في التنفس</dd>');
	expect(inLanguage('es', () => explainPage('<main><p class="prose">Una biopsia.</p></main>'))).toContain(
		'<dd lang="es" dir="auto">se toma un pedacito del cuerpo para mirarlo</dd>',
	);
});

test('what is no prose of a language with a list, and a page without such words, stays as it is', () => {
	const other = '<main><div class="prose" lang="es">MI y AF</div><div class="prose" lang="fi">MI</div><p>MI</p></main>';
	expect(explainPage(other)).toBe(other);
	const none = page('<p>Good morning.</p>');
	expect(explainPage(none)).toBe(none);
});

test('it is on by itself where patients come without an account, and as they chose elsewhere', () => {
	const cookies = (value?: string) => ({ get: () => value });
	expect(speaksPlainly(VISITOR, cookies(), '/consent/withdraw')).toBe(true);
	expect(speaksPlainly(VISITOR, cookies(), '/')).toBe(false);
	expect(speaksPlainly(VISITOR, cookies('yes'), '/')).toBe(true);
	expect(speaksPlainly(VISITOR, cookies('no'), '/consent/withdraw')).toBe(false);
});
