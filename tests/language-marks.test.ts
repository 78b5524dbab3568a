// A member's words never stand on a page without their language: what a component prints of a title, a text, a note is inside of an
// element that says it (decision 0127). What these names hold elsewhere than in members' texts is listed with its reason.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type AST, parse } from 'svelte/compiler';
import { expect, test } from 'vitest';

const src = path.resolve(import.meta.dirname, '../src');
/** Properties that hold what somebody wrote. */
const WORDS =
	/^(?:title|caseTitle|contentTitle|excerpt|passage|headline|about|html|markdown|question|note|reason|details|caption|because|summary|why|text)$/;

/** What is called so and is no member's text, or is one whose words carry no language of their own. */
const OTHERWISE: { file: RegExp; expression: RegExp; because: string }[] = [
	{ file: /\/help\/|\/admin\/\+page/, expression: /title|text|why/, because: 'written by the product' },
	{
		file: /Uniqueness|digest|personas\/\+page|vouch|people\/\+page|imaging\/uploads/,
		expression: /\.why|\.reason/,
		because: 'why the product shows or refuses something',
	},
	{ file: /search\/\+page|resources\/\+page/, expression: /^piece\.text$/, because: 'within the hit, which says it' },
	{ file: /\/news\//, expression: /^feed\.title/, because: 'the name of a feed' },
	{ file: /\/library\//, expression: /^(?:c\.journal|one\.title|data\.title)/, because: 'the name of a journal' },
	{ file: /\/library\//, expression: /^abstract\.title$/, because: 'a heading of the interface' },
	{ file: /\/cite\//, expression: /text/, because: 'a reference in the form of a style' },
	{ file: /imaging\/|SeriesRow/, expression: /^series\.title$/, because: 'what the machine called it' },
	{ file: /ProfileSections/, expression: /^one\.title$/, because: 'the name of a page elsewhere' },
	{
		file: /profile\/(?:gallery|sections)/,
		expression: /^(?:one\.caption|entry\.title)/,
		because: 'which line a button is for',
	},
	{ file: /edit\/\[id\]/, expression: /data\.card\.title/, because: 'quotes what a linked page calls itself' },
];

// biome-ignore lint/suspicious/noExplicitAny: the tree of Svelte, walked by its shape
type Node = any;

interface Bare {
	file: string;
	line: number;
	expression: string;
}

/** The expressions of a component that print such words outside of every element with `lang`. */
function bareWords(source: string): { at: number; expression: string }[] {
	const found: { at: number; expression: string }[] = [];
	const walk = (node: Node, marked: boolean) => {
		if (!node || typeof node !== 'object') return;
		if (Array.isArray(node)) {
			for (const one of node) walk(one, marked);
			return;
		}
		let inside = marked;
		if (node.type === 'RegularElement' || node.type === 'SvelteElement') {
			const says = node.attributes.some(
				(one: Node) => one.name === 'lang' || (one.name === 'translate' && one.value?.[0]?.data === 'no'),
			);
			// What is typed is the writer's business; the head of the page is no part of it.
			if (/^(?:textarea|title)$/.test(node.name)) return;
			inside = marked || says;
		}
		if (node.type === 'TitleElement') return;
		if ((node.type === 'ExpressionTag' || node.type === 'HtmlTag') && !inside && printsWords(node.expression))
			found.push({ at: node.start, expression: source.slice(node.expression.start, node.expression.end) });
		for (const [name, value] of Object.entries(node)) {
			if (/^(?:attributes|metadata|expression|test|context|key|start|end|name_loc|loc)$/.test(name)) continue;
			walk(value, inside);
		}
	};
	walk((parse(source, { modern: true }) as AST.Root).fragment, false);
	return found;
}

function printsWords(node: Node): boolean {
	switch (node?.type) {
		case 'MemberExpression':
			return !node.computed && WORDS.test(node.property.name ?? '');
		case 'ChainExpression':
		case 'TSNonNullExpression':
		case 'TSAsExpression':
			return printsWords(node.expression);
		case 'LogicalExpression':
			return printsWords(node.left) || printsWords(node.right);
		case 'ConditionalExpression':
			return printsWords(node.consequent) || printsWords(node.alternate);
		case 'TemplateLiteral':
			return node.expressions.some(printsWords);
		case 'BinaryExpression':
			return node.operator === '+' && (printsWords(node.left) || printsWords(node.right));
		case 'CallExpression':
			return node.callee.type === 'MemberExpression' && /^(?:slice|trim)$/.test(node.callee.property.name ?? '')
				? printsWords(node.callee.object)
				: false;
		default:
			return false;
	}
}

function everyBare(): Bare[] {
	return readdirSync(src, { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.svelte'))
		.flatMap((file) => {
			const source = readFileSync(path.join(src, file), 'utf8');
			return bareWords(source).map(({ at, expression }) => ({
				file,
				line: source.slice(0, at).split('\n').length,
				expression,
			}));
		});
}

test('what a member wrote is printed with its language', () => {
	const bare = everyBare();
	const left = bare.filter(
		(one) => !OTHERWISE.some(({ file, expression }) => file.test(one.file) && expression.test(one.expression)),
	);
	expect(
		left.map(({ file, line, expression }) => `${file}:${line} {${expression}}`),
		'put it into an element with lang (and dir="auto"), or list it with its reason',
	).toEqual([]);
	// An exception that nothing needs any more would hide the next mistake.
	for (const { file, expression } of OTHERWISE)
		expect(
			bare.some((one) => file.test(one.file) && expression.test(one.expression)),
			String(file),
		).toBe(true);
});

test('the rule finds what it is for', () => {
	const found = (markup: string) => bareWords(markup).map(({ expression }) => expression);
	expect(found('<h2>{row.title}</h2>')).toEqual(['row.title']);
	expect(found('<p>by {name}: {row.title ?? row.excerpt}</p>')).toEqual(['row.title ?? row.excerpt']);
	expect(found('{#if a}<div>{@html row.html}</div>{/if}')).toEqual(['row.html']);
	expect(found('<Banner><p>{one.note}</p></Banner>')).toEqual(['one.note']);
	expect(found('<h2 lang={row.language}>{row.title}</h2>')).toEqual([]);
	expect(found('<div lang={root.language}>{#each parts as one}<p>{@html one.html}</p>{/each}</div>')).toEqual([]);
	expect(found('<p>{row.name}</p><a title={row.title} href="/">x</a>')).toEqual([]);
});
