// npm run icd10 FILE    load the order file of ICD-10-CM (icd10cm-order-20NN.txt of CMS, plain or gzip)

import path from 'node:path';
import { FolderRefused } from '#platform/data-folder.server.ts';
import { closeDatabase } from '#platform/db.server.ts';
import { borrowDatabase, type OpenDatabase } from '#platform/open-database.server.ts';
import { settings, WrongSetting } from '#platform/settings.ts';
import { loadIcd10, WrongIcd10 } from './load-icd10.ts';

const USAGE = `Usage:
  npm run icd10 -- FILE
      FILE: icd10cm-order-20NN.txt as the Centers for Medicare & Medicaid Services publish it, plain or gzip`;

let borrowed: OpenDatabase | undefined;
try {
	const [file] = process.argv.slice(2);
	if (!file) {
		process.exitCode = 2;
		console.error(USAGE);
	} else {
		borrowed = await borrowDatabase(settings());
		settings().DATABASE_URL = borrowed.url;
		const { codes, added } = await loadIcd10(path.resolve(file));
		console.log(`In force: ${codes} codes of ICD-10-CM, ${added} of them new.`);
	}
} catch (problem) {
	process.exitCode = 1;
	if (problem instanceof WrongIcd10 || problem instanceof FolderRefused || problem instanceof WrongSetting)
		console.error(`${problem.message}${problem instanceof WrongIcd10 ? ' Nothing was changed.' : ''}`);
	else console.error(problem);
} finally {
	await closeDatabase();
	await borrowed?.stop();
}
