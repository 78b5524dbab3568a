// Files of the project that run or are read as they stand. In the built server this file lies elsewhere, so the folder
// that has them is looked for upwards.

import { existsSync } from 'node:fs';
import path from 'node:path';

/** Absolute path of a file given from the project's folder. @throws when it is missing: the installation is broken. */
export function projectFile(name: string): string {
	for (let folder = import.meta.dirname; ; folder = path.dirname(folder)) {
		const candidate = path.join(folder, name);
		if (existsSync(candidate)) return candidate;
		if (folder === path.dirname(folder)) throw new Error(`${name} is missing`);
	}
}
