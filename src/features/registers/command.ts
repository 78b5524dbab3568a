// npm run register -- load nppes FILE --full | --delta [--bytes N]     stage a file and swap it in
//                     load csv FILE --map MAPPING --full | --delta    the same for any register, described by its mapping
//                     sanctions LIST FILE --register nppes --name N   load a list of excluded numbers
//                     status                                          what is under way, and the last loads
//                     resume REGISTER                                 go on with a load that was interrupted
//                     approve REGISTER                                let a load that waits take effect
//                     cancel REGISTER                                 give an unfinished load up

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { FolderRefused } from '#platform/data-folder.server.ts';
import { closeDatabase, db } from '#platform/db.server.ts';
import { fileProblem } from '#platform/file-problem.ts';
import type { Id } from '#platform/ids.ts';
import { borrowDatabase, type OpenDatabase } from '#platform/open-database.server.ts';
import { Refusal } from '#platform/refusal.ts';
import { settings, WrongSetting } from '#platform/settings.ts';
import { recordApproval, recordCancellation } from './decide-load.ts';
import { recordRegister } from './define-register.ts';
import { WrongFile } from './load-problem.ts';
import { loadRegister } from './load-register.ts';
import { readMapping } from './mapping.ts';
import { type LoadView, listLoads } from './read-loads.ts';
import { recordSanctions } from './sanctions.ts';
import { examineFile } from './source-file.ts';
import { recordLoad } from './start-load.ts';

const USAGE = `Usage:
  npm run register -- load nppes FILE --full|--delta [--bytes N]
      FILE: the NPPES provider file (npidata_pfile_….csv), plain, gzip, or the zip as CMS gives it.
      --full   everything: a number that is not in the file is gone
      --delta  a weekly file: only what changed
      --bytes  size of the unpacked file as announced, to find out whether it was cut off
  npm run register -- load csv FILE --map MAPPING.json --full|--delta
      any register: MAPPING says which column is what (docs/registers.md); later loads may name its code instead of csv
  npm run register -- sanctions leie FILE --register nppes --name "the exclusion list of OIG" [--shrunk]
      a list of excluded numbers; --shrunk when it is right that it became much shorter
  npm run register -- status | resume REGISTER | approve REGISTER | cancel REGISTER`;

class Usage extends Error {}

let borrowed: OpenDatabase | undefined;

async function main(): Promise<number> {
	const { positionals, values } = parseArgs({
		allowPositionals: true,
		options: {
			full: { type: 'boolean' },
			delta: { type: 'boolean' },
			bytes: { type: 'string' },
			map: { type: 'string' },
			register: { type: 'string' },
			name: { type: 'string' },
			shrunk: { type: 'boolean' },
		},
	});
	const [command, named, file] = positionals;
	if (command === undefined || !['load', 'sanctions', 'status', 'resume', 'approve', 'cancel'].includes(command))
		throw new Usage('');
	borrowed = await borrowDatabase(settings());
	settings().DATABASE_URL = borrowed.url;
	if (command === 'status') {
		for (const load of (await listLoads(10)).reverse()) print(load);
		return 0;
	}
	if (!named) throw new Usage('Which register?');
	if (command === 'sanctions') {
		if (!file || !values.name) throw new Usage('Which file, and what is the list called (--name)?');
		const rows = await recordSanctions(
			{
				list: named,
				name: values.name,
				register: values.register ?? 'nppes',
				fileName: path.basename(file),
				text: await readFile(path.resolve(file), 'utf8'),
				shrunk: values.shrunk ?? false,
			},
			null,
		);
		console.log(`${count(rows)} rows. Credentials that rest on a number of the list end within the hour.`);
		return 0;
	}
	if (named === 'csv' && command === 'load' && !values.map) throw new Usage('Which mapping (--map)?');
	if (values.map && values.full === values.delta) throw new Usage('Say whether the file is --full or a --delta.');
	const register = values.map
		? await recordRegister(readMapping(await readFile(path.resolve(values.map), 'utf8')), null)
		: named;
	if (command === 'load') {
		if (!file) throw new Usage('Which file?');
		if (values.full === values.delta) throw new Usage('Say whether the file is --full or a --delta.');
		const bytes = values.bytes === undefined ? null : Number(values.bytes);
		if (bytes !== null && !Number.isSafeInteger(bytes)) throw new Usage('--bytes must be a whole number.');
		const open = await openLoad(register);
		const target = path.resolve(file);
		const same =
			open?.file_hash && open.extent === (values.full ? 'full' : 'delta') && open.state !== 'awaiting-approval'
				? open.file_hash.equals((await examineFile(target)).hash)
				: false;
		if (open && !same) {
			throw new Refusal(
				'conflict',
				`A load of ${open.file_name} is unfinished (${open.state}). Use resume, approve or cancel first.`,
			);
		}
		const extent = values.full ? 'full' : 'delta';
		if (open) console.log(`Going on with the interrupted load at line ${Number(open.line_number) + 1}.`);
		return run(open?.id ?? (await recordLoad({ register, path: target, extent, announcedBytes: bytes }, null, false)));
	}
	const open = await openLoad(register);
	if (!open) throw new Refusal('conflict', `No load of ${register} is under way.`);
	if (command === 'cancel') {
		await recordCancellation(open.id, null);
		console.log('The load was given up. The register was not changed.');
		return 0;
	}
	if (command === 'approve') await recordApproval(open.id, null, false);
	return run(open.id);
}

function openLoad(register: string) {
	return db
		.selectFrom('register_load')
		.select(['id', 'file_name', 'file_hash', 'extent', 'state', 'line_number'])
		.where('register', '=', register)
		.where('state', 'in', ['queued', 'reading', 'awaiting-approval', 'swapping'])
		.executeTakeFirst();
}

async function run(id: Id): Promise<number> {
	const stop = new AbortController();
	process.once('SIGINT', () => stop.abort());
	process.once('SIGTERM', () => stop.abort());
	let printed = 0;
	const state = await loadRegister(id, {
		signal: stop.signal,
		onProgress: ({ rows, bad, bytes, ofBytes, rowsPerSecond, secondsLeft }) => {
			if (performance.now() - printed < 1000) return;
			printed = performance.now();
			const left = secondsLeft === null ? '' : `, about ${duration(secondsLeft)} left`;
			const part = ((bytes / ofBytes) * 100).toFixed(1);
			console.log(
				`${count(rows)} rows (${count(bad)} malformed), ${part} % of ${size(ofBytes)}, ${count(Math.round(rowsPerSecond))} rows/s${left}`,
			);
		},
	});
	const load = (await listLoads(20)).find((one) => one.id === id);
	if (load) print(load);
	if (state === 'reading')
		console.log('Not finished: another process is at it, or it was stopped. Run resume to go on.');
	return state === 'done' ? 0 : 1;
}

function print(load: LoadView): void {
	const lines = [
		`${load.register}, ${load.fileName} (${size(load.bytes)}, ${load.extent}), begun ${load.createdAt.toISOString()}: ${load.state}`,
		`  ${count(load.rows)} rows read in ${duration(load.secondsReading)}, ${count(load.bad)} malformed, ${count(load.repeated)} repeated`,
	];
	if (load.message) lines.push(`  ${load.message}`);
	if (load.entriesActive !== null) {
		lines.push(
			`  would end or ended: ${count(load.entriesLapsing ?? 0)} of ${count(load.entriesActive)} active entries, ` +
				`${load.credentialsLapsing ?? 0} of ${load.credentialsLive ?? 0} live credentials of members`,
		);
	}
	if (load.state === 'awaiting-approval')
		lines.push('  That is more than 0.5 %: look at the file, then run approve or cancel.');
	for (const fault of load.faults.slice(0, 20)) lines.push(`  line ${fault.line}: ${fault.problem}`);
	if (load.bad > 20) lines.push(`  … and ${count(load.bad - 20)} more malformed rows`);
	console.log(lines.join('\n'));
}

/** A server that starts after a crash starts the database anew (SQLSTATE 57P01 to 57P03). */
const databaseStopped = (problem: unknown) =>
	/^57P0[123]$/.test((problem as { code?: string }).code ?? '') ||
	/^Connection terminated/.test((problem as Error).message);

const count = (number: number) => number.toLocaleString('en');
const size = (bytes: number) => (bytes < 1e6 ? `${(bytes / 1e3).toFixed(0)} kB` : `${(bytes / 1e6).toFixed(1)} MB`);
const duration = (seconds: number) =>
	seconds < 90 ? `${Math.round(seconds)} s` : `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;

try {
	process.exitCode = await main();
} catch (problem) {
	process.exitCode = 1;
	if (problem instanceof Usage) {
		process.exitCode = 2;
		console.error([problem.message, USAGE].filter(Boolean).join('\n'));
	} else if (problem instanceof WrongFile || problem instanceof Refusal) console.error(problem.message);
	// What the operator can mend comes as a sentence.
	else if (problem instanceof FolderRefused || problem instanceof WrongSetting) console.error(problem.message);
	else if (/^DATABASE_URL: /.test((problem as Error).message)) console.error((problem as Error).message);
	else if (databaseStopped(problem))
		console.error(
			'The database was stopped meanwhile, with the server perhaps. What was read is kept: run resume to go on.',
		);
	else if ((problem as { code?: string }).code?.startsWith('ERR_PARSE_ARGS')) {
		process.exitCode = 2;
		console.error(`${(problem as Error).message}\n${USAGE}`);
	} else console.error(fileProblem(problem) ?? problem);
} finally {
	await closeDatabase();
	await borrowed?.stop();
}
