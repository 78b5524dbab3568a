// What members of the demonstration find in the library: 79 citations as PubMed has them, without abstracts.

import path from 'node:path';
import { loadFile } from '#features/library/medline/load-file.ts';
import { learnLexemes } from '#features/library/medline/load-files.ts';

/** Loads the file that lies beside this one; a second run passes over it. */
export async function stockLibrary(): Promise<void> {
	const { already } = await loadFile(path.join(import.meta.dirname, 'pubmed21n0001.xml.gz'));
	if (!already) await learnLexemes();
}
