// What each language lacks. A catalogue may lag behind the source, which a build must not stop; but what is there must be right, and the
// parts of the product that a language has whole stay whole.

import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCatalogues } from '#words/catalogues.ts';
import { findMessages } from '#words/compile/find-messages.ts';
import { slotsOf } from '#words/compile/wording.ts';

const src = path.resolve(import.meta.dirname, '../src');
const messages = findMessages(src);
const catalogues = readCatalogues(path.join(src, 'words'));
/** Files of which every message is translated. */
const WHOLE =
	/^ui\/|^routes\/\(plain\)\/(?:sign-in|sign-up|forgot|reset|confirm)\/|^routes\/\(app\)\/(?:notices|account)\/|^kernel\/stream\/|^features\/posts\//;

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

	test('the parts that it has whole are whole', () => {
		const lacking = [...messages]
			.filter(([message, files]) => !wordings.has(message) && files.some((name) => WHOLE.test(name)))
			.map(([message, files]) => `${message} (${files.find((name) => WHOLE.test(name))})`);
		expect(lacking, `src/words/${language}.po lacks these; see docs/languages.md`).toEqual([]);
	});
});
