// The worker's part: every file of an upload is cleaned or refused, and what was cleaned becomes series. Killed in the
// middle, it starts the upload anew: nothing is shown before all of it is done.

import { readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { sql } from 'kysely';
import { db, type Executor, transact } from '#platform/db.server.ts';
import { type Id, mintId } from '#platform/ids.ts';
import type { Tasks } from '#platform/jobs.server.ts';
import { type Cleaner, startCleaner } from '../clean-files.server.ts';
import type { CleanedFile } from '../deidentify/clean-file.ts';
import { openSealed } from '../deidentify/file-source.ts';
import { Unreadable } from '../deidentify/refusals.ts';
import { foldersBefore, imageFile, incomingFolder, makeFolder, removeFolder, seriesFolder } from '../imaging-folder.ts';
import { fileKey } from './file-key.ts';
import { archiveEntries, isArchive } from './open-archive.ts';
import { fileName } from './receive-files.ts';
import { seriesTitle } from './series-title.ts';

declare module '#platform/jobs.server.ts' {
	interface Jobs {
		/** Removes the files of a series that is gone. */
		'imaging.remove': { seriesId: Id };
		/** Removes what a crash left: uploads that never arrived, folders without a row. */
		'sweep-imaging': unknown;
	}
}

interface Result {
	number: number;
	/** Of the cleaned file, while it lies with the upload. */
	file: string | null;
	outcome: { cleaned: CleanedFile } | { refused: string };
}

interface Upload {
	id: Id;
	principalId: Id;
	secret: Buffer;
}

/** More frames than a page can lead through. */
const MOST_SERIES_FRAMES = 10_000;

export async function cleanUpload(uploadId: Id): Promise<void> {
	const { rows } = await sql<Upload>`update imaging_upload set state = 'working', done = 0, total = null
		where id = ${uploadId} and state in ('waiting', 'working')
		returning id, principal_id as "principalId", secret`.execute(db);
	const upload = rows[0];
	if (!upload) return;
	const cleaner = startCleaner();
	try {
		await sweepHalfDone(uploadId);
		const results: Result[] = [];
		const problem = await unpackArchives(upload);
		for await (const result of cleanAll(upload, cleaner)) results.push(result);
		await keep(upload, results, problem);
	} finally {
		cleaner.stop();
	}
	await removeFolder(incomingFolder(uploadId));
}

/** Stands before the name of an archive that was unpacked. */
const OPENED = 'opened-';

/** What an earlier attempt left; the files as they came stay. */
async function sweepHalfDone(uploadId: Id): Promise<void> {
	const folder = incomingFolder(uploadId);
	for (const name of await readdir(folder)) {
		if (name.startsWith(OPENED)) await rename(path.join(folder, name), path.join(folder, name.slice(OPENED.length)));
		else if (!/^\d{6}$/.test(name)) await rm(path.join(folder, name), { force: true });
	}
}

/** Archives are replaced by their entries: `000001-000012`. @returns a sentence about one that could not be opened. */
async function unpackArchives({ id, secret }: Upload): Promise<string | null> {
	const folder = incomingFolder(id);
	let problem: string | null = null;
	for (const name of await waiting(folder)) {
		const source = await openSealed(path.join(folder, name), fileKey(secret, name));
		try {
			if (!(await isArchive(source))) continue;
			let entry = 0;
			for await (const { writeTo } of archiveEntries(source)) {
				const target = `${name}-${fileName(++entry)}`;
				await writeTo(path.join(folder, target), fileKey(secret, target)).catch((reason) => {
					if (!(reason instanceof Unreadable)) throw reason;
					problem = 'A file in the archive is damaged; it was passed over.';
					return rm(path.join(folder, target), { force: true });
				});
			}
			if (entry === 0) problem = 'The archive is empty.';
		} catch (reason) {
			if (!(reason instanceof Unreadable)) throw reason;
			// Of an archive that goes too far nothing is used.
			problem = reason.message;
			for (const part of await waiting(folder)) if (part.startsWith(`${name}-`)) await rm(path.join(folder, part));
		} finally {
			await source.close();
		}
		await rename(path.join(folder, name), path.join(folder, OPENED + name));
	}
	return problem;
}

/** Files that are to be cleaned, in their order. */
async function waiting(folder: string): Promise<string[]> {
	return (await readdir(folder)).filter((name) => /^\d{6}(-\d{6})?$/.test(name)).sort();
}

async function* cleanAll({ id, secret }: Upload, cleaner: Cleaner): AsyncGenerator<Result> {
	const folder = incomingFolder(id);
	const names = await waiting(folder);
	await sql`update imaging_upload set total = ${names.length} where id = ${id}`.execute(db);
	const orderFor = (name: string) => ({
		path: path.join(folder, name),
		key: fileKey(secret, name).toString('hex'),
		secret: secret.toString('hex'),
		target: path.join(folder, `clean-${name}`),
	});
	const refused = new Map<string, { refused: string }>();
	for (const name of names) {
		const found = await cleaner.lookForFaces(orderFor(name));
		if (found) refused.set(name, found);
	}
	for (const [index, name] of names.entries()) {
		const order = orderFor(name);
		const outcome = refused.get(name) ?? (await cleaner.clean(order));
		await sql`update imaging_upload set done = ${index + 1} where id = ${id}`.execute(db);
		yield { number: index + 1, file: 'cleaned' in outcome ? order.target : null, outcome };
	}
}

interface Kept {
	id: Id;
	files: { imageId: Id; cleaned: CleanedFile; file: string; number: number; firstFrame: number }[];
}

async function keep(upload: Upload, results: Result[], problem: string | null): Promise<void> {
	const series = asSeries(results);
	for (const one of series) {
		await makeFolder(seriesFolder(one.id));
		for (const { imageId, file } of one.files) await rename(file, imageFile(one.id, imageId));
	}
	await transact(async (trx) => {
		for (const one of series) await insertSeries(trx, upload, one);
		await insertReport(trx, upload.id, results, series);
		const none = series.length === 0;
		const message = problem ?? (none ? 'None of the files could be taken.' : null);
		await sql`update imaging_upload set state = ${none ? 'failed' : 'done'}, secret = null, finished_at = now(),
			message = ${message} where id = ${upload.id}`.execute(trx);
	});
}

/** Files of one new series UID whose pixels lie alike, in the order of their places. */
function asSeries(results: Result[]): Kept[] {
	const groups = new Map<string, { cleaned: CleanedFile; file: string; number: number }[]>();
	for (const { number, file, outcome } of results) {
		if (!file || !('cleaned' in outcome)) continue;
		const { cleaned } = outcome;
		const { series, rows, columns, samples, bits, signed, inverted } = cleaned;
		const key = [series, rows, columns, samples, bits, signed, inverted].join(' ');
		const group = groups.get(key) ?? groups.set(key, []).get(key);
		// The same file twice, as in a folder and in an archive, is one.
		if (!group?.some((other) => other.cleaned.instance === cleaned.instance)) group?.push({ cleaned, file, number });
	}
	return [...groups.values()].map((group) => {
		let firstFrame = 0;
		const files: Kept['files'] = [];
		for (const one of group.sort((a, b) => a.cleaned.place - b.cleaned.place || a.number - b.number)) {
			if (firstFrame + one.cleaned.frames > MOST_SERIES_FRAMES) break;
			files.push({ ...one, imageId: mintId(), firstFrame });
			firstFrame += one.cleaned.frames;
		}
		return { id: mintId(), files };
	});
}

async function insertSeries(trx: Executor, upload: Upload, { id, files }: Kept): Promise<void> {
	const { modality, bodyPart } = (files[0] as Kept['files'][number]).cleaned;
	await trx
		.insertInto('imaging_series')
		.values({
			id,
			upload_id: upload.id,
			principal_id: upload.principalId,
			content_id: null,
			title: seriesTitle(modality, bodyPart),
			modality,
			frames: files.reduce((sum, { cleaned }) => sum + cleaned.frames, 0),
		})
		.execute();
	for (const { imageId, cleaned, firstFrame } of files)
		await trx
			.insertInto('imaging_image')
			.values({
				id: imageId,
				series_id: id,
				first_frame: firstFrame,
				frames: cleaned.frames,
				rows: cleaned.rows,
				columns: cleaned.columns,
				samples: cleaned.samples,
				bits: cleaned.bits,
				signed: cleaned.signed,
				inverted: cleaned.inverted,
				slope: cleaned.slope,
				intercept: cleaned.intercept,
				window_centre: cleaned.window?.centre ?? null,
				window_width: cleaned.window?.width ?? null,
				spacing_rows: cleaned.spacing?.[0] ?? null,
				spacing_columns: cleaned.spacing?.[1] ?? null,
				pixels_at: cleaned.pixelsAt,
			})
			.execute();
}

async function insertReport(trx: Executor, uploadId: Id, results: Result[], series: Kept[]): Promise<void> {
	for (const { number, outcome } of results) {
		const cleaned = 'cleaned' in outcome ? outcome.cleaned : null;
		await trx
			.insertInto('imaging_file')
			.values({
				upload_id: uploadId,
				number,
				state: cleaned ? 'cleaned' : 'refused',
				reason: 'refused' in outcome ? outcome.refused : null,
				series_id: series.find(({ files }) => files.some((file) => file.number === number))?.id ?? null,
				actions: JSON.stringify(cleaned?.actions ?? []),
				covered: JSON.stringify(cleaned?.covered ?? []),
			})
			.onConflict((conflict) => conflict.doNothing())
			.execute();
	}
}

const A_DAY = 24 * 60 * 60 * 1000;

/** Tolerates running twice, and beside an upload: what is younger than a day is left alone. */
export async function sweepImaging(now = new Date()): Promise<void> {
	const yesterday = new Date(now.getTime() - A_DAY);
	await sql`delete from imaging_upload where state = 'receiving' and created_at < ${yesterday}`.execute(db);
	await sql`update imaging_upload set state = 'failed', secret = null, finished_at = now(),
			message = 'The files could not be cleaned. Nothing of them was kept; send them again.'
		where finished_at is null and created_at < ${new Date(yesterday.getTime() - A_DAY)}`.execute(db);
	await removeUnknown('incoming', yesterday, removeFolderOf(incomingFolder));
	await removeUnknown('series', yesterday, removeFolderOf(seriesFolder));
}

const removeFolderOf = (folderOf: (id: Id) => string) => (id: Id) => removeFolder(folderOf(id));

async function removeUnknown(
	kind: 'incoming' | 'series',
	before: Date,
	remove: (id: Id) => Promise<void>,
): Promise<void> {
	const ids = await foldersBefore(kind, before);
	const known =
		kind === 'series'
			? sql`select id from imaging_series`
			: sql`select id from imaging_upload where finished_at is null`;
	const { rows } = await sql<{ id: Id }>`select id from unnest(${ids}::bigint[]) id where id not in (${known})`.execute(
		db,
	);
	for (const { id } of rows) await remove(id);
}

export const imagingTasks = {
	'imaging.clean': ({ uploadId }) => cleanUpload(uploadId),
	'imaging.remove': ({ seriesId }) => removeFolder(seriesFolder(seriesId)),
	'sweep-imaging': () => sweepImaging(),
} satisfies Partial<Tasks>;
