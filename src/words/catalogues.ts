// The catalogues: one PO file a language beside this file, named by its BCP 47 tag. English has none: it stands in the source.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import PO from 'pofile';

export interface Catalogue {
	/** BCP 47, and the name of the file. */
	language: string;
	/** Translations by the English message; those that still lack are left out. */
	messages: Map<string, string>;
}

/** Languages that have a catalogue in the folder. */
export function languagesIn(folder: string): string[] {
	return readdirSync(folder)
		.filter((name) => name.endsWith('.po'))
		.sort()
		.map((name) => name.slice(0, -'.po'.length));
}

/** Reads the catalogue of one language. @throws when its file is no PO file. */
export function readCatalogue(folder: string, language: string): Catalogue {
	const { items } = PO.parse(readFileSync(path.join(folder, `${language}.po`), 'utf8'));
	const messages = new Map<string, string>();
	for (const { msgid, msgstr } of items) if (msgstr[0]) messages.set(msgid, msgstr[0]);
	return { language, messages };
}

/** Reads every catalogue of the folder. @throws when a file is no PO file. */
export function readCatalogues(folder: string): Catalogue[] {
	return languagesIn(folder).map((language) => readCatalogue(folder, language));
}
