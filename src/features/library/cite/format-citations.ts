// Citations as text: for reference managers, and as they stand in a list of references. citation-js is loaded when somebody
// asks for it; it is given finished CSL JSON and asks nobody.

import { Refusal } from '#platform/refusal.ts';
import type { CslItem } from './csl-of.ts';
import type { Format } from './formats.ts';
import { risOf } from './ris.ts';
import { styleOf } from './styles.ts';

export { FORMATS, type Format } from './formats.ts';

async function citationJs() {
	const { plugins } = await import('@citation-js/core');
	await Promise.all([import('@citation-js/plugin-csl'), import('@citation-js/plugin-bibtex')]);
	return plugins;
}

/** For a reference manager. */
export async function formatAs(format: Format, items: readonly CslItem[]): Promise<string> {
	if (format === 'csl-json') return `${JSON.stringify(items, null, '\t')}\n`;
	if (format === 'ris') return risOf(items);
	// BibTeX has months and no days, and says an address twice when it gets one.
	const data = items.map(({ URL: _, ...item }) => ({
		...item,
		note: [item.note, `PMID: ${item.PMID}`].filter(Boolean).join('; '),
		...(item.issued && { issued: { 'date-parts': [item.issued['date-parts'][0].slice(0, 2)] } }),
	}));
	return withOwnKeys((await citationJs()).output.format('bibtex', data));
}

/** Two papers of one author, year and first word get one key: LaTeX takes the first for both. */
function withOwnKeys(bibtex: string): string {
	const seen = new Map<string, number>();
	return bibtex.replace(/^(@\w+\{)([^,\s]+)(?=,)/gm, (_, begin: string, key: string) => {
		const before = seen.get(key) ?? 0;
		seen.set(key, before + 1);
		return `${begin}${key}${before === 0 ? '' : `-${before + 1}`}`;
	});
}

/**
 * One citation in a style, as plain text without a number before it. @throws Refusal for a style that is not there, or that
 * cannot be read.
 */
export async function formatInStyle(style: string, item: CslItem): Promise<string> {
	const found = await styleOf(style);
	if (!found) throw new Refusal('invalid', 'There is no such style here.', { field: 'style' });
	const plugins = await citationJs();
	const { abstract: _, ...data } = item;
	const template = 'builtIn' in found ? found.builtIn : style;
	// Added anew each time: the operator may have changed the file.
	if ('xml' in found) plugins.config.get('@csl').styles.add(style, found.xml);
	let text: string;
	try {
		text = plugins.output.format('bibliography', [data], { format: 'text', template, lang: 'en-US' });
	} catch (problem) {
		throw new Refusal('invalid', `The style cannot be used: ${(problem as Error).message}`, { field: 'style' });
	}
	return text.trim().replace(/^(?:\[?1[.)\]]|1)\s*/, '');
}
