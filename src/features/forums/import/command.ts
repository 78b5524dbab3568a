// npm run forum -- load FILE --space SLUG --source NAME    take the texts of an earlier forum over
//                  forget AUTHOR --source NAME             erase everything of one of its authors

import { createWriteStream, type WriteStream } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import '#features/kinds.ts';
import { FolderRefused } from '#platform/data-folder.server.ts';
import { closeDatabase } from '#platform/db.server.ts';
import { borrowDatabase, type OpenDatabase } from '#platform/open-database.server.ts';
import { Refusal } from '#platform/refusal.ts';
import { settings, WrongSetting } from '#platform/settings.ts';
import { forgetAuthor, importForum } from './import-forum.ts';
import { readPostFile, WrongForumFile } from './read-posts.ts';

const USAGE = `Usage:
  npm run forum -- load FILE --space SLUG --source NAME [--language en]
      FILE: JSON Lines, plain or gzip, one post a line (docs/operating.md)
      SLUG: of the space whose forum takes it
      NAME: of the earlier forum; the same file under the same name comes once
  npm run forum -- forget AUTHOR --source NAME`;

let borrowed: OpenDatabase | undefined;
try {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: { space: { type: 'string' }, source: { type: 'string' }, language: { type: 'string' } },
	});
	const [command, what] = positionals;
	const { space, source, language } = values;
	if (!what || !source || !((command === 'load' && space) || command === 'forget')) {
		process.exitCode = 2;
		console.error(USAGE);
	} else {
		borrowed = await borrowDatabase(settings());
		settings().DATABASE_URL = borrowed.url;
		if (command === 'load' && space) await load(path.resolve(what), space, source, language);
		else {
			const texts = await forgetAuthor(source, what);
			console.log(texts === null ? 'Nobody of that name came from there.' : `Erased: ${texts} texts.`);
		}
	}
} catch (problem) {
	process.exitCode = 1;
	if (problem instanceof Refusal && problem.kind === 'not-found')
		console.error('There is no such space, or its forum is not switched on.');
	else if (problem instanceof WrongForumFile)
		console.error(
			`${problem.message} What stood before that is there; the whole file under the same name brings the rest.`,
		);
	else if (problem instanceof FolderRefused || problem instanceof WrongSetting) console.error(problem.message);
	else console.error(problem);
} finally {
	await closeDatabase();
	await borrowed?.stop();
}

async function load(file: string, space: string, source: string, language?: string): Promise<void> {
	const heldFile = `${file.replace(/\.gz$/i, '').replace(/\.jsonl?$/i, '')}.held.jsonl`;
	let held: WriteStream | undefined;
	const done = await importForum(readPostFile(file), {
		space,
		source,
		language,
		held: ({ number, raw, post }, why) => {
			if (path.resolve(file) === heldFile) return void console.log(`line ${number}: ${why}`);
			held ??= createWriteStream(heldFile, { mode: 0o600 });
			held.write(`${JSON.stringify(post ? { ...JSON.parse(raw), held: why } : { held: why, line: number, raw })}\n`);
		},
	});
	if (held) await new Promise((finished) => held?.end(finished));
	console.log(
		`Taken over: ${done.threads} threads, ${done.replies} replies. There already: ${done.known}. Held back: ${done.held}.`,
	);
	if (held)
		console.log(
			`What was held back stands in ${heldFile}, each line with its reason. Mend the text, or write "checked": true where nobody can be recognised, and load that file under the same name.`,
		);
}
