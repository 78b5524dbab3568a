import { compile } from 'svelte/compiler';
import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import * as words from '../say.ts';
import { compileComponent } from './compile-component.ts';

/** Messages that a component has. */
const messagesOf = (source: string) => compileComponent(source, new Map()).messages;

/** The component rendered in a language with these translations. */
async function rendered(source: string, translations: Record<string, string>, props = {}, language = 'es') {
	const { code } = compileComponent(source, new Map([[language, new Map(Object.entries(translations))]]));
	const script = compile(code, { generate: 'server', filename: 'Part.svelte' })
		.js.code.replace(/import \{([^}]*)\} from '#words\/say.ts'/, (_, names: string) => {
			return `const {${names.replaceAll(' as ', ': ')}} = globalThis.sayForTest`;
		})
		.replace(/from '(svelte[^']*)'/g, (_, name: string) => `from '${import.meta.resolve(name)}'`);
	Object.assign(globalThis, { sayForTest: words });
	words.readersAre(
		() => language,
		(_, sentence) => translations[sentence] ?? sentence,
	);
	const { default: Part } = await import(`data:text/javascript,${encodeURIComponent(script)}`);
	return render(Part, { props })
		.body.replace(/<!--.*?-->/g, '')
		.replace(/\s+/g, ' ')
		.trim();
}

describe('what is found', () => {
	test('sentences are whole, with values and markup in them', () => {
		expect(messagesOf('<p>In <a href="/x">{place.name}</a> since {day}.</p>')).toEqual(['In <0>{1}</0> since {2}.']);
	});
	test('each wording of a sentence is a message of its own', () => {
		expect(messagesOf(`<p>On line: {n === 1 ? 'one member' : \`\${n} members\`}.</p>`)).toEqual([
			'On line: one member.',
			'On line: {0} members.',
		]);
		expect(messagesOf('<p>Closed{#if who} by {who}{/if}.</p>')).toEqual(['Closed by {0}.', 'Closed.']);
	});
	test('attributes that are read and properties that are shown are words; addresses, looks and values are not', () => {
		expect(
			messagesOf(`<script lang="ts">
	import Field from './Field.svelte';
	let { kind } = $props();
	const parts = [{ href: '/account', word: 'Password', look: 'second' }];
	const title = kind === 'Some Kind' ? 'Your posts' : 'All posts';
</script>
<Field name="email" label="E-mail address" autocomplete="email" look="second" />
<img src="/a.png" alt="A chart" class="wide picture here">
<code>npm start</code> <p translate="no">Consilium</p>`).sort(),
		).toEqual(['A chart', 'All posts', 'E-mail address', 'Password', 'Your posts']);
	});
});

describe('what is said', () => {
	test('markup and values go where the translation wants them', async () => {
		const said = await rendered(
			'<script>let { who, count } = $props();</script><p>{who} has <b>{count} posts</b> here</p>',
			{ '{0} has <1>{2} posts</1> here': 'Aquí hay <1>{2, plural, one {# entrada} other {# entradas}}</1> de {0}' },
			{ who: 'Ana <3', count: 1 },
		);
		expect(said).toBe('<p>Aquí hay <b>1 entrada</b> de Ana &lt;3</p>');
	});
	test('the space before a joining word stays, whatever the language', async () => {
		const source = `<p>{#each ['A', 'B'] as who, at (who)}{at > 0 ? ' and ' : ''}<b>{who}</b>{/each}</p>`;
		expect(await rendered(source, { 'and <0>{1}</0>': 'y <0>{1}</0>' })).toBe('<p><b>A</b> y <b>B</b></p>');
	});
	test('what no catalogue has is said in English', async () => {
		expect(await rendered('<p>Hello {1 + 1} there</p>', {})).toBe('<p>Hello 2 there</p>');
	});
	test('Arabic has its six plurals, and Latin names are set apart', async () => {
		const source = '<script>let { n, who } = $props();</script><p title="{n} replies by {who}">x1</p>';
		const wordings = {
			'{0} replies by {1}':
				'{0, plural, zero {لا ردود} one {رد} two {ردان} few {# ردود} many {# ردًا} other {# رد}} من {1}',
		};
		for (const [n, words] of [
			[0, 'لا ردود'],
			[2, 'ردان'],
			[5, '5 ردود'],
			[11, '11 ردًا'],
			[100, '100 رد'],
		] as const)
			expect(await rendered(source, wordings, { n, who: 'Ben' }, 'ar')).toContain(`${words} من \u2068Ben\u2069`);
	});
	test('words that stand in a table elsewhere are looked up, and members’ words never', async () => {
		const source = `<script>let { area, post } = $props();</script><a href="/{area.word}">{area.word}</a> <b>{post.title}</b>`;
		const said = await rendered(source, { Home: 'Inicio' }, { area: { word: 'Home' }, post: { title: 'Home' } });
		expect(said).toBe('<a href="/Home">Inicio</a> <b>Home</b>');
	});
});

test('what an element with a language prints is somebody’s words, and not looked up', async () => {
	const source =
		'<script>let { one } = $props();</script><p lang="" dir="auto">{one.words}</p><p>{one.words}</p><p>Why: <q lang={one.language}>{one.why}</q>, {one.why}</p>';
	const translations = { Spam: 'Publicidad', 'Why: <0>{1}</0>, {2}': 'Porque: <0>{1}</0>, {2}' };
	expect(await rendered(source, translations, { one: { words: 'Spam', why: 'Spam', language: 'en' } })).toBe(
		'<p lang="" dir="auto">Spam</p><p>Publicidad</p><p>Porque: <q lang="en">Spam</q>, Publicidad</p>',
	);
});

test('a comma between things is that of the reader; within somebody’s words it stays', async () => {
	const source =
		'<script>let { a, b, all } = $props();</script><p>{a}, {b}</p><p>{a}{b ? `, ${b}` : ""}</p><p>{#each all as one, at}{at > 0 ? ", " : ""}<b>{one}</b>{/each}</p><p lang="en">{a}, {b}</p>';
	const props = { a: 'A', b: 'B', all: ['C', 'D'] };
	expect(await rendered(source, {}, props, 'ar')).toBe(
		'<p>A، B</p><p>A، B</p><p><b>C</b>، <b>D</b></p><p lang="en">A, B</p>',
	);
	expect(await rendered(source, {}, props)).toBe(
		'<p>A, B</p><p>A, B</p><p><b>C</b>, <b>D</b></p><p lang="en">A, B</p>',
	);
});

test('a value may be an expression of its own, in every language', async () => {
	const source = `<script>let { name, place } = $props();</script><p>Seen at {name || place}.</p>`;
	expect(await rendered(source, { 'Seen at {0}.': 'Visto en {0}.' }, { name: '', place: 'Ward' })).toBe(
		'<p>Visto en Ward.</p>',
	);
	expect(await rendered(source, { 'Seen at {0}.': 'في {0}.' }, { name: '', place: 'Ward' }, 'ar')).toContain('Ward');
});

test('a string that begins with a blank keeps it behind a mark, in English as well', async () => {
	const source = '<script>let { who } = $props();</script><b>Publish<i>{who ? ` to ${who}` : ""}</i></b>';
	expect(await rendered(source, {}, { who: 'members' })).toBe('<b>Publish<i> to members</i></b>');
});
