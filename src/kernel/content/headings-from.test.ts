import { expect, test } from 'vitest';
import { renderMarkdown } from '#platform/markdown.ts';
import { headingsFrom } from './headings-from.ts';

test('members’ headings begin where the page has come to, and keep their order', () => {
	const html = renderMarkdown('## Aim\n\nwords\n\n### Detail\n\n`<h4>` as text');
	expect(headingsFrom(html, 2)).toContain('<h2>Aim</h2>');
	expect(headingsFrom(html, 2)).toContain('<h3>Detail</h3>');
	expect(headingsFrom(html, 3)).toContain('<h3>Aim</h3>');
	expect(headingsFrom(html, 3)).toContain('<h4>Detail</h4>');
	expect(headingsFrom(html, 2)).toContain('<code>&lt;h4&gt;</code>');
	expect(headingsFrom(renderMarkdown('# First\n\n## Second'), 3)).toMatch(/<h3>First<\/h3>\s*<h4>Second<\/h4>/);
	expect(headingsFrom('<p>none</p>', 2)).toBe('<p>none</p>');
});
