// What each language lacks. A catalogue may lag behind the source, which a build must not stop; but what is there must be right, and
// the languages that the product has whole stay whole.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCatalogues } from '#words/catalogues.ts';
import { findMessages } from '#words/compile/find-messages.ts';
import { isSaidTable } from '#words/compile/interface-texts.ts';
import { outlived } from '#words/compile/outlived.ts';
import { type Plural, pluralsOf, slotsOf } from '#words/compile/wording.ts';

const src = path.resolve(import.meta.dirname, '../src');
const messages = findMessages(src);
const catalogues = readCatalogues(path.join(src, 'words'));
/** Languages that the product has whole; another may be taken into use with what it has. */
const WHOLE_LANGUAGES = ['ar', 'es'];
/** The forms that a number up to a thousand takes in a language. */
const formsOf = (language: string) => {
	const rules = new Intl.PluralRules(language);
	return [...new Set(Array.from({ length: 1001 }, (_, number) => rules.select(number)))];
};
const hasForm = ({ forms }: Plural, form: string) =>
	forms.includes(form) || forms.includes({ zero: '=0', one: '=1', two: '=2' }[form] ?? '');
/** "{0} new members": a number with what it counts. */
const COUNTED = /(?:\{(\d+)\}|<\d+>\{(\d+)\}<\/\d+>) (?:[a-z-]*[a-rt-z] )?([a-z]+s|people|series)\b/g;

/** Terms that had two words once: where the English says the first, a wording has none of the others. docs/languages.md has what they are. */
const OTHERWISE: Record<string, [term: RegExp, others: RegExp][]> = {
	es: [
		[/\bdut(?:y|ies)\b/i, /(?<!\p{L})(?:funci[oó]n|tarea)/iu],
		[/\bgates?\b/i, /(?<!\p{L})(?:la|una|su|cuya|esta) entrada(?!\p{L})/iu],
		[/\bhandle\b/i, /identificador de|este identificador/i],
		[/\bwaive/i, /exenci[oó]n|eximi/i],
		[/\bfrozen\b/i, /congelad/i],
		[/\bappeal/i, /apelaci/i],
		[/\bheadings?\b/i, /encabezamiento|encabezados de/i],
		[/\bobject(?:s|ion|ions)?\b/i, /oposici|(?<!\p{L})se opone(?!\p{L}| o )|oponerse/iu],
		// A request of a browser is none.
		[/\brequests?\b(?! could| carries)/i, /petici/i],
	],
	ar: [
		[/\bthreads\b/i, /^المواضيع/],
		[/\bwarn/i, /تحذير|تنبيه|نُبّه/],
		[/\bfrozen\b/i, /مجمَّ?د/],
		[/\bmapping\b/i, /مطابقة/],
		[/\brevers/i, /أُلغي|يُلغى/],
		[/\b(?:draw|drew|drawn?)\b.*\btoken|\btoken.*\b(?:draw|drew|drawn)\b/i, /سحب/],
		[/\bclean(?:ed|ing)?\b/i, /تنقي|منقّ|نُقّ/],
		[/\btab\b/i, /لسان|علامة تبويب/],
	],
};
/** Spanish says "usted". */
const FAMILIAR = /(?<!\p{L})(?:tú|tu|tus|te|contigo|vosotr[oa]s|vuestr[oa]s?)(?!\p{L})/iu;

/** `const STATES = { done: 'loaded', … }`, and with other names that are said. */
function tableWords(): { file: string; word: string }[] {
	return readdirSync(src, { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.svelte') && !name.includes('(app)/design/'))
		.flatMap((file) =>
			[...readFileSync(path.join(src, file), 'utf8').matchAll(/const (\w+)(?:: [^=]+)? = \{([^{}]*)\}/g)]
				.filter(([, name]) => isSaidTable(name as string))
				.flatMap(([, , table = '']) => [...table.matchAll(/: (['"])(.*?)\1/g)].map(([, , word]) => word as string))
				.filter((word) => /[a-z]{2}/.test(word))
				.map((word) => ({ file, word })),
		);
}

test('English, Spanish and Arabic are there', () => {
	expect(catalogues.map(({ language }) => language)).toEqual(expect.arrayContaining(['ar', 'es']));
});

describe.each(catalogues)('$language', ({ language, messages: wordings }) => {
	test('every translation can be read, and has the values and marks of its message', () => {
		const wrong: string[] = [];
		for (const [message, wording] of wordings) {
			try {
				const wanted = slotsOf(message.replaceAll("'", '’'));
				const given = slotsOf(wording);
				// A value may be said in words ("one reply"); a mark may not be lost, and nothing may be asked for that is not there.
				for (const slot of given) if (!wanted.has(slot)) wrong.push(`${message}: {${slot}} is not in the message`);
				for (const [, mark] of message.matchAll(/<(\d+)\/?>/g))
					if (!given.has(mark as string)) wrong.push(`${message}: <${mark}> is lost`);
			} catch (problem) {
				wrong.push(`${message}: ${(problem as Error).message}`);
			}
		}
		expect(wrong).toEqual([]);
	});

	test('each plural has a form for every number', () => {
		const wanted = formsOf(language);
		const lacking = [...wordings].flatMap(([message, wording]) =>
			pluralsOf(wording).flatMap((one) =>
				wanted.filter((form) => !hasForm(one, form)).map((form) => `${message}: {${one.slot}} has no ${form}`),
			),
		);
		expect(lacking).toEqual([]);
	});

	test('what is counted in one message as a plural is one in every message', () => {
		// Two forms need no plural: the English source tells one from many already.
		if (formsOf(language).length < 3) return;
		const counts = ([message, wording]: [string, string]) => {
			const slots = new Set(pluralsOf(wording).map(({ slot }) => slot));
			return [...message.matchAll(COUNTED)].map(([, bare, marked, noun]) => ({
				noun: noun as string,
				slot: (bare ?? marked) as string,
				isPlural: slots.has((bare ?? marked) as string),
			}));
		};
		const nouns = new Set(
			[...wordings].flatMap((one) =>
				counts(one)
					.filter((it) => it.isPlural)
					.map(({ noun }) => noun),
			),
		);
		// The number beside a word: "الأعضاء وعددهم {0}" and "الصفوف: {0}" hold for every number.
		const wrong = [...wordings].flatMap(([message, wording]) =>
			counts([message, wording])
				.filter(
					({ noun, slot, isPlural }) =>
						!isPlural && nouns.has(noun) && new RegExp(`\\{${slot}\\}(?:</\\d+>)? \\p{L}{3}`, 'u').test(wording),
				)
				.map(({ noun, slot }) => `{${slot}} ${noun}: ${message} = ${wording}`),
		);
		expect(wrong).toEqual([]);
	});

	test('a term of the glossary has one word', () => {
		const said = OTHERWISE[language] ?? [];
		const wrong = [...wordings].filter(
			([message, wording]) =>
				said.some(([term, others]) => term.test(message) && others.test(wording)) ||
				(language === 'es' && FAMILIAR.test(wording)),
		);
		expect(wrong.map(([message, wording]) => `${message} = ${wording}`)).toEqual([]);
	});

	test('no message stands twice', () => {
		const text = readFileSync(path.join(src, `words/${language}.po`), 'utf8');
		const said = [...text.matchAll(/^msgid (.+)$/gm)].map(([, message]) => message as string);
		expect(said.filter((message, at) => said.indexOf(message) !== at)).toEqual([]);
	});

	test('no message has outlived its sentence', () => {
		const gone = outlived(wordings.keys(), messages, src);
		expect(gone, `src/words/${language}.po holds what nothing says`).toEqual([]);
	});

	test.runIf(WHOLE_LANGUAGES.includes(language))('a table of words in a component has all of its words', () => {
		// One or two small words of a table are taken for values by what finds messages; `TABLE[value]` says them all the same.
		const lacking = tableWords().filter(({ word }) => !wordings.has(word));
		expect(lacking, `src/words/${language}.po lacks these`).toEqual([]);
	});

	test.runIf(WHOLE_LANGUAGES.includes(language))('every message has its words', () => {
		const lacking = [...messages]
			.filter(([message]) => !wordings.has(message))
			.map(([message, files]) => `${message} (${files[0]})`);
		expect(lacking, `src/words/${language}.po lacks these; see docs/languages.md`).toEqual([]);
	});
});
