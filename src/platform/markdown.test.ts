// Members' Markdown: what it makes, what it never makes, and that nothing they type takes long.

import { describe, expect, test } from 'vitest';
import { shownHtml, writtenHtml } from '#kernel/content/written-html.ts';
import { handlesIn } from './markdown/mentions.ts';
import { renderMarkdown } from './markdown.ts';

describe('what it makes', () => {
	test('tables, code, quotes and headings below the page’s own', () => {
		expect(renderMarkdown('| K | dose |\n|---|---|\n| 6.1 | 10 |')).toMatch(
			/class="table-wide".*<table>[\s\S]*<td>6.1/,
		);
		expect(renderMarkdown('```r\nx <- 1\n```')).toBe('<pre tabindex="0"><code>x &lt;- 1\n</code></pre>\n');
		expect(renderMarkdown('# One')).toBe('<h3>One</h3>');
		expect(renderMarkdown('> said\n\nanswered')).toContain('<blockquote>\n<p>said</p>');
	});

	test('formulas as MathML, which needs no stylesheet and no font', () => {
		const html = renderMarkdown(
			'Anion gap $\\mathrm{Na^+} - (\\mathrm{Cl^-} + \\mathrm{HCO_3^-})$ and\n\n$$\\frac{a}{b}$$',
		);
		expect(html.match(/<math/g)).toHaveLength(2);
		expect(html).toContain('<mfrac>');
		expect(html).not.toMatch(/style=|class="katex-html"/);
	});

	test('money, lone signs and broken formulas stay as they were typed', () => {
		expect(renderMarkdown('It costs $5 here and $10 there.')).toBe('<p>It costs $5 here and $10 there.</p>\n');
		expect(renderMarkdown('US$ 20')).toBe('<p>US$ 20</p>\n');
		expect(renderMarkdown('$\\frac{$')).toContain('<code>\\frac{</code>');
		expect(renderMarkdown('$\\def\\a{\\a\\a}\\a$')).toContain('<code>');
	});

	test('a mention is a link only for the handles that are given', () => {
		expect(renderMarkdown('Ask @ana.ruiz. And @nobody.', new Set(['ana.ruiz']))).toBe(
			'<p>Ask <a href="/people/ana.ruiz" class="mention">@ana.ruiz</a>. And @nobody.</p>\n',
		);
		expect(renderMarkdown('`@ana.ruiz` a@ana.ruiz', new Set(['ana.ruiz']))).not.toContain('mention');
		expect(handlesIn('@Ana.Ruiz, @ben2: (@cy) mail x@y.org @ana.ruiz')).toEqual(['ana.ruiz', 'ben2', 'cy']);
		expect(handlesIn('@aa '.repeat(3) + [...Array(30)].map((_, n) => `@b${n}`).join(' '))).toHaveLength(10);
	});

	test('a plain text is kept once: its HTML is made when it is read', () => {
		for (const text of ['One line.', 'Two\nlines & more.', 'Two\n\nparagraphs <3 "so"']) {
			expect(writtenHtml(text)).toBe('');
			expect(shownHtml({ html: '', plain: text })).toBe(renderMarkdown(text));
		}
		for (const text of ['**Bold**', '- a\n- b', 'https://example.org/', 'a\n\n\nb', '1. x', '    code'])
			expect(shownHtml({ html: writtenHtml(text), plain: text })).toBe(renderMarkdown(text));
		expect(shownHtml({ html: '', plain: '' })).toBe('');
	});
});

describe('what it never makes', () => {
	test.each([
		'<script>alert(1)</script>',
		'<img src=x onerror=alert(1)>',
		'[x](javascript:alert(1))',
		'[x](data:text/html;base64,PHNjcmlwdD4=)',
		'![x](https://elsewhere.example/pixel.gif)',
		'$\\href{javascript:alert(1)}{x}$',
		'$\\htmlStyle{position:fixed}{x}$',
		'$\\includegraphics{https://elsewhere.example/a.png}$',
		'[x]: javascript:alert(1)\n\n[x]',
		'```"><script>alert(1)</script>\nx\n```',
		'@"><script>',
	])('%s', (text) => {
		const html = renderMarkdown(text, new Set(['x']));
		expect(html).not.toMatch(/<(?:script|img|iframe|style)|<[^>]*\son\w+=|href="(?:javascript|data):|<[^>]*style="/i);
	});
});

describe('nothing takes long, and no word is lost', () => {
	const LONG = 40_000;
	const fill = (text: string) => text.repeat(Math.ceil(LONG / text.length)).slice(0, LONG);

	test('five hundred quotes within one another', () => {
		const html = renderMarkdown(`${'> '.repeat(500)}the innermost word\n\nand after it`);
		expect(html).toContain('the innermost word');
		expect(html).toContain('and after it');
		expect(html.match(/<blockquote>/g)?.length).toBeLessThanOrEqual(10);
		expect(renderMarkdown(`${'>'.repeat(500)}inner`)).toContain('inner');
		expect(renderMarkdown(`${'- '.repeat(500)}inner`)).toContain('inner');
		expect(renderMarkdown(`${'> 1. '.repeat(300)}inner`)).toContain('inner');
		const stairs = [...Array(150)].map((_, n) => `${'  '.repeat(n)}- step${n}.`).join('\n');
		for (let n = 0; n < 150; n++) expect(renderMarkdown(stairs)).toContain(`step${n}.`);
	});

	// Not timed: an input that took more than its share of a second would run into the limit of the test.
	test.each(
		[
			'[',
			'](',
			'[a](',
			'![',
			'*a **a ',
			'_a __a ',
			'`a``',
			'<',
			'<!--',
			'&',
			'\\',
			'$',
			'$$',
			'$a',
			'@',
			'@a',
			'a@',
			'|',
			'|a\n|-\n',
			'> ',
			'- ',
			'#',
			'~',
			'~~a ',
			'"',
			'((',
			'[x]: ',
			'\t',
			' ',
			'\n',
			'http://',
			'https://a.',
			'www.',
			'a.a.',
			'mailto:',
			'$\\frac{',
			'[^',
			'<a href="',
			'*_',
			'[[a]](',
			'1. ',
			'a\u0000',
			'🙂',
			'\u200b',
		].map((text) => [JSON.stringify(text), text]),
	)(
		'%s, forty thousand characters of it',
		(_name, text) => {
			expect(renderMarkdown(fill(text)).length).toBeLessThan(LONG * 60);
		},
		3000,
	);
});
