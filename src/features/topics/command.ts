// npm run topics -- load FILE     load a descriptor file of MeSH (desc20NN.xml, plain or gzip) or a table of names
//                   status        what is loaded

import path from 'node:path';
import { FolderRefused } from '#platform/data-folder.server.ts';
import { closeDatabase } from '#platform/db.server.ts';
import { borrowDatabase, type OpenDatabase } from '#platform/open-database.server.ts';
import { settings, WrongSetting } from '#platform/settings.ts';
import { loadMesh, readMeshState } from './load-mesh.ts';
import { readFile, readMesh, WrongMesh } from './read-mesh.ts';

const USAGE = `Usage:
  npm run topics -- load FILE
      FILE: desc20NN.xml of the U.S. National Library of Medicine, plain or gzip,
            or a table with tabs: number, name, tree number
  npm run topics -- status`;

let borrowed: OpenDatabase | undefined;
try {
	const [command, file] = process.argv.slice(2);
	if (command !== 'status' && !(command === 'load' && file)) {
		process.exitCode = 2;
		console.error(USAGE);
	} else {
		borrowed = await borrowDatabase(settings());
		settings().DATABASE_URL = borrowed.url;
		if (command === 'load' && file) {
			const { descriptors, added, terms, merged, texts } = await loadMesh(
				readMesh(readFile(path.resolve(file))),
				(done) => console.log(`${done} descriptors read`),
			);
			console.log(
				`${descriptors} descriptors, ${added} of them new, with ${terms} words. ${merged} own tags became descriptors; ${texts} texts have topics.`,
			);
		}
		const state = await readMeshState();
		console.log(`In force: ${state.descriptors} descriptors, ${state.terms} words, ${state.tags} own tags.`);
	}
} catch (problem) {
	process.exitCode = 1;
	if (problem instanceof WrongMesh || problem instanceof FolderRefused || problem instanceof WrongSetting)
		console.error(`${problem.message}${problem instanceof WrongMesh ? ' Nothing was changed.' : ''}`);
	else console.error(problem);
} finally {
	await closeDatabase();
	await borrowed?.stop();
}
