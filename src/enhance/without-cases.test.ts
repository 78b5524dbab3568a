import { expect, test } from 'vitest';
import { withoutCases } from './without-cases.ts';

const row = (words: string) => `<article class="row" id="a">${words}</article>`;
const theCase = '<h2><a href="/cases/3afa81s1dy4p">Grey hands</a></h2><p>A cook with cold fingers.</p>';

test('a page that a device keeps has the rows that lead to no case, and no other link to one', () => {
	const post = row('<a href="/posts/3afa81s1dy4p">A post</a>');
	expect(withoutCases(`<main>${row(theCase)}${post}</main>`)).toBe(`<main>${post}</main>`);
	expect(withoutCases(`<aside><a class="link" href="/cases/3afa81s1dy4p#updates">Grey <b>hands</b></a>!</aside>`)).toBe(
		'<aside>!</aside>',
	);
	// Somebody carried it on: their words stay, the case does not.
	const carried = (inside: string) => row(`<p>Read this.</p>${inside}<a href="/posts/1">Reply</a>`);
	expect(withoutCases(carried(`<article class="carried">${theCase}</article>`))).toBe(carried(''));
	// In somebody's own text a link loses its address alone; a case's own row goes, whatever its text links to.
	const prose = (words: string) => `<div class="row-body prose" lang="en"><div>${words}</div>, as said.</div>`;
	const linked = prose('Compare <a href="/cases/3afa81s1dy4p">grey <b>hands</b></a>');
	expect(withoutCases(`${row(linked)}${row(theCase + linked)}<p>${theCase}</p>`)).toBe(
		`${row(prose('Compare grey <b>hands</b>'))}<p><h2></h2><p>A cook with cold fingers.</p></p>`,
	);
	const lists = '<a href="/cases">Cases</a><a href="/cases?show=open">Open</a><a href="/cases/new">Write a case</a>';
	expect(withoutCases(lists)).toBe(lists);
	expect(withoutCases('<article>cut short')).toBe('<article>cut short');
});
