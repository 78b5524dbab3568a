import { expect, test } from 'vitest';
import { VISITOR } from '#kernel/people/viewer.ts';
import { speaksPlainly } from './choose-plain-words.ts';
import { explain } from './explain.ts';
import { explainPage } from './explain-page.ts';
import { layWordCount } from './lay-words.ts';

const page = (prose: string) =>
	`<html><body><main><h1>MI</h1><div class="row-body prose" lang="en">${prose}</div></main></body></html>`;

test('an abbreviation is said in full and in lay words; one that means several things says each', () => {
	expect(explain('MI')?.says).toContain('heart attack');
	expect(explain('dyspnoea')?.says).toBe('shortness of breath');
	expect(explain('Pulmonary embolism')?.says).toBe('a blood clot in the lung');
	expect(explain('tumours')?.says).toContain('growth');
	expect(explain('PE')?.says).toMatch(/^pulmonary embolism \(a blood clot in the lung\)/);
	for (const plain of ['the', 'US', 'WHO', 'mi', 'Monday']) expect(explain(plain)).toBeNull();
	expect(layWordCount).toBeGreaterThan(200);
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
	expect(html.indexOf('<dt>dyspnoea</dt>')).toBeGreaterThan(html.indexOf('<section class="terms"'));
	expect(html.replace(/<section class="terms".*<\/div>(?=<\/main>)/, '').replace(/<\/?button[^>]*>/g, '')).toBe(
		page('<p>After the MI, heart failure &amp; dyspnoea. A second MI. <a href="/x">Sepsis</a> <code>AF</code></p>'),
	);
});

test('what is no English prose, and a page without such words, stays as it is', () => {
	const other = '<main><div class="prose" lang="es">MI y AF</div><p>MI</p></main>';
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
