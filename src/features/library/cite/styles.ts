// Styles of citing: two come with citation-js, four lie here, and the operator may put more CSL files into DATA_DIR/csl.

import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { projectFile } from '#platform/project-file.server.ts';
import { Refusal } from '#platform/refusal.ts';
import { settings } from '#platform/settings.ts';

export interface Style {
	/** In the address. */
	name: string;
	words: string;
}

/** Where each shipped style lies; null: it comes with the library. */
const SHIPPED: Record<string, { words: string; file: string | null }> = {
	nlm: { words: 'NLM (Vancouver)', file: null },
	ama: { words: 'AMA, 11th edition', file: 'american-medical-association.csl' },
	apa: { words: 'APA, 7th edition', file: null },
	bmj: { words: 'The BMJ', file: 'bmj.csl' },
	lancet: { words: 'The Lancet', file: 'the-lancet.csl' },
	nejm: { words: 'New England Journal of Medicine', file: 'the-new-england-journal-of-medicine.csl' },
};
/** Names of the two within citation-js. */
const BUILT_IN: Record<string, string> = { nlm: 'vancouver', apa: 'apa' };

/** Bytes; the longest style of the CSL project has some 200 kB. */
const LONGEST = 500_000;

const ownFolder = () => path.join(settings().DATA_DIR, 'csl');

/** Every style that can be chosen, the operator's own after those that are shipped. */
export async function listStyles(): Promise<Style[]> {
	const own = await readdir(ownFolder()).catch((problem: NodeJS.ErrnoException) => {
		if (problem.code === 'ENOENT') return [];
		throw problem;
	});
	const named = own.filter((file) => /^[\w-]{1,80}\.csl$/.test(file)).sort();
	return [
		...Object.entries(SHIPPED).map(([name, { words }]) => ({ name, words })),
		...(await Promise.all(
			named.map(async (file) => ({
				name: `own-${file.slice(0, -4)}`,
				words: await titleOf(path.join(ownFolder(), file)),
			})),
		)),
	];
}

/** What citation-js is given: its own name of a style, or the style's XML. Null for a style that is not there. */
export async function styleOf(name: string): Promise<{ builtIn: string } | { xml: string } | null> {
	if (!(await listStyles()).some((one) => one.name === name)) return null;
	const builtIn = BUILT_IN[name];
	if (builtIn) return { builtIn };
	const shipped = SHIPPED[name]?.file;
	if (shipped) return { xml: await readFile(projectFile(`src/features/library/cite/styles/${shipped}`), 'utf8') };
	const xml = await ownStyle(name.slice('own-'.length));
	return xml === null ? null : withParent(xml);
}

async function ownStyle(name: string): Promise<string | null> {
	const file = path.join(ownFolder(), `${name}.csl`);
	const info = await stat(file).catch((problem: NodeJS.ErrnoException) => {
		if (problem.code === 'ENOENT') return null;
		throw problem;
	});
	return info && info.size <= LONGEST ? readFile(file, 'utf8') : null;
}

/** Names of the CSL project for what comes with the library. */
const WITHIN: Record<string, string> = { vancouver: 'vancouver', 'nlm-citation-sequence': 'vancouver', apa: 'apa' };

/**
 * Most journals' styles only name another one, which they follow (https://docs.citationstyles.org/en/stable/specification.html#dependent-styles).
 * @throws Refusal that names it when it is not here.
 */
async function withParent(xml: string): Promise<{ builtIn: string } | { xml: string }> {
	const link = /<link\b[^>]*\brel="independent-parent"[^>]*>/.exec(xml)?.[0];
	const parent = link && /\bhref="[^"]*\/([\w-]{1,80})"/.exec(link)?.[1];
	if (!parent || xml.includes('<bibliography')) return { xml };
	const own = await ownStyle(parent);
	if (own !== null) return { xml: own };
	const shipped = Object.values(SHIPPED).some(({ file }) => file === `${parent}.csl`);
	if (shipped) return { xml: await readFile(projectFile(`src/features/library/cite/styles/${parent}.csl`), 'utf8') };
	const builtIn = WITHIN[parent];
	if (builtIn) return { builtIn };
	throw new Refusal('invalid', `This style follows another one: put ${parent}.csl beside it.`, { field: 'style' });
}

async function titleOf(file: string): Promise<string> {
	const title = /<title>([^<]{1,120})<\/title>/.exec((await readFile(file, 'utf8')).slice(0, 20_000))?.[1];
	return title?.trim() || path.basename(file, '.csl');
}
