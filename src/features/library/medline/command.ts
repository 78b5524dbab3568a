// npm run medline -- load FOLDER|FILE …     load PubMed's baseline and update files; those that are in are passed over
//                    status                what is in

import { FolderRefused } from '#platform/data-folder.server.ts';
import { closeDatabase } from '#platform/db.server.ts';
import { fileProblem } from '#platform/file-problem.ts';
import { borrowDatabase, type OpenDatabase } from '#platform/open-database.server.ts';
import { settings, WrongSetting } from '#platform/settings.ts';
import { booksAmong } from './load-file.ts';
import { filesAt, loadFiles, type Progress } from './load-files.ts';
import { readMedline } from './read-medline.ts';

const USAGE = `Usage:
  npm run medline -- load FOLDER|FILE …
      PubMed's baseline (pubmed26n0001.xml.gz …) and update files as NLM publishes them, in any order, as often as you like
  npm run medline -- status`;

class Usage extends Error {}
let borrowed: OpenDatabase | undefined;

async function main(): Promise<number> {
	const [command, ...places] = process.argv.slice(2);
	if (command !== 'load' && command !== 'status') throw new Usage('');
	if (command === 'load' && places.length === 0) throw new Usage('Which folder?');
	borrowed = await borrowDatabase(settings());
	settings().DATABASE_URL = borrowed.url;
	if (command === 'status') {
		const { citations, files, newest } = await readMedline();
		console.log(
			`${citations.toLocaleString('en')} citations from ${files.toLocaleString('en')} files${newest ? `, the newest ${newest}` : ''}.`,
		);
		return 0;
	}
	const files = (await Promise.all(places.map(filesAt))).flat();
	if (files.length === 0) throw new Usage(`No PubMed files (pubmed26n0001.xml.gz …) lie in ${places.join(', ')}.`);
	let shown = 0;
	const { results, problems } = await loadFiles(files, (progress, done) => {
		if (done && !done.already)
			console.log(
				`${done.name}: ${done.citations} citations, ${done.deletions} deletions, ${done.seconds.toFixed(1)} s${done.books ? `; ${booksAmong(done.books)}` : ''}`,
			);
		if (Date.now() - shown < 5000) return;
		shown = Date.now();
		console.log(line(progress));
	});
	const already = results.filter((one) => one.already).length;
	if (already > 0) console.log(`${already} ${already === 1 ? 'file was' : 'files were'} in already.`);
	for (const problem of problems) console.error(problem);
	return problems.length > 0 ? 1 : 0;
}

function line({ filesDone, files, bytesDone, bytes, left }: Progress): string {
	const minutes =
		left === null ? '' : `, about ${left < 90 ? `${Math.ceil(left)} s` : `${Math.ceil(left / 60)} min`} left`;
	return `${filesDone} of ${files} files, ${((100 * bytesDone) / bytes).toFixed(1)} %${minutes}`;
}

try {
	process.exitCode = await main();
} catch (problem) {
	const { message, stack } = problem as NodeJS.ErrnoException;
	if (problem instanceof Usage) console.error(`${message}\n${USAGE}`.trim());
	else if (problem instanceof FolderRefused || problem instanceof WrongSetting) console.error(message);
	else console.error(fileProblem(problem) ?? stack);
	process.exitCode = 1;
} finally {
	await closeDatabase();
	await borrowed?.stop();
}
