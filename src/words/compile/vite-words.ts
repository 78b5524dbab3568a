// The compiler of words as plugins of Vite: for the site, where it stands before Svelte's own, and for the browser's script.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import { type Catalogue, readCatalogues } from '../catalogues.ts';
import { compileComponent, compileScript } from './compile-component.ts';
import { findSentences } from './find-sentences.ts';
import { dictionaryCode } from './sentences.ts';

const folder = path.resolve(import.meta.dirname, '..');
const scripts = path.resolve(folder, '../enhance');
/** What runs in the browser too, and says what it found in English: said() says it where it is shown. */
const said = ['../kernel/screening/recognisers', '../kernel/uniqueness', '../kernel/covering'].map((name) =>
	path.resolve(folder, name),
);

/** Says every text of the project's components in the languages of the catalogues. */
export function words(): Plugin {
	const catalogues = new Map<string, ReadonlyMap<string, string>>();
	return {
		name: 'consilium-words',
		enforce: 'pre',
		buildStart() {
			for (const { language, messages } of readCatalogues(folder)) catalogues.set(language, messages);
		},
		transform(code, id) {
			if (!id.endsWith('.svelte') || id.includes('node_modules')) return null;
			return { code: compileComponent(code, catalogues).code, map: null };
		},
	};
}

/** The same for the browser's script: a catalogue a language, of the script's words alone, which a page loads when it is not English. */
export function scriptWords(): Plugin {
	const names = readdirSync(scripts, { recursive: true, encoding: 'utf8' }).filter((name) =>
		/^(?!.*\.test\.ts$).*\.ts$/.test(name),
	);
	const messages = new Set<string>();
	let catalogues: Catalogue[] = [];
	const one = /^\0?virtual:words(?:\/(.+))?$/;
	return {
		name: 'consilium-script-words',
		enforce: 'pre',
		buildStart() {
			catalogues = readCatalogues(folder);
			for (const name of names)
				for (const message of compileScript(readFileSync(path.join(scripts, name), 'utf8')).messages)
					messages.add(message);
			for (const place of said)
				for (const name of readdirSync(place).filter((one) => /^(?!.*\.(?:test|file)\.ts$).*\.ts$/.test(one)))
					for (const message of saidIn(readFileSync(path.join(place, name), 'utf8'), name)) messages.add(message);
		},
		resolveId: (id) => (one.test(id) ? `\0${id}` : null),
		load(id) {
			const asked = one.exec(id);
			if (!asked) return null;
			const [, language] = asked;
			if (language)
				return dictionaryCode(language, messages, catalogues.find((known) => known.language === language)?.messages);
			const ways = catalogues.map(({ language }) => `${language}: () => import('virtual:words/${language}')`);
			return `const ways = { ${ways.join(', ')} };\nexport const load = (language) => ways[language]?.();`;
		},
		transform(code, id) {
			return id.startsWith(scripts) && id.endsWith('.ts') ? { code: compileScript(code).code, map: null } : null;
		},
	};
}

/** Sentences of such a file, and the words of its recognisers, that a catalogue has. */
function saidIn(source: string, name: string): string[] {
	return [
		...findSentences(source, name),
		...[...source.matchAll(/\bwords: '([^']+)'/g)].map(([, words]) => words as string),
	];
}
