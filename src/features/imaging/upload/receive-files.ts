// Takes in the files of a form as they arrive, without holding one in memory: each goes encrypted to the disk. What is
// too large is read to its end and kept nowhere, so that the browser gets an answer and not a broken connection.

import { createWriteStream } from 'node:fs';
import path from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import busboy from '@fastify/busboy';
import { Refusal } from '#platform/refusal.ts';
import { sealing } from '../deidentify/file-source.ts';
import { fileKey } from './file-key.ts';

export const MOST_FILE_BYTES = 512 * 1024 * 1024;
export const MOST_UPLOAD_BYTES = 2 * 1024 * 1024 * 1024;
export const MOST_FILES = 4000;

export interface Received {
	/** Files kept, as `0001`, `0002`, … in their order. */
	files: number;
	/** Of all files together, as they came. */
	bytes: number;
	/** Fields of the form. */
	fields: Map<string, string>;
}

const megabytes = (bytes: number) => `${Math.round(bytes / 1024 / 1024).toLocaleString('en')} MB`;

/** Name of the n-th file, from 1. */
export const fileName = (number: number) => String(number).padStart(6, '0');

/**
 * @param folder exists and is empty. @param secret of the upload.
 * @throws Refusal on field "files" that says what is too large or missing; what was kept is the caller's to remove.
 */
export async function receiveFiles(request: Request, folder: string, secret: Uint8Array): Promise<Received> {
	const type = request.headers.get('content-type') ?? '';
	if (!type.startsWith('multipart/form-data') || !request.body) throw refused('Choose the files of a series.');
	const fields = new Map<string, string>();
	const written: Promise<void>[] = [];
	const arriving: Readable[] = [];
	let [files, bytes] = [0, 0];
	let problem: Refusal | undefined;
	const parser = busboy({
		headers: { 'content-type': type },
		limits: { fieldSize: 10_000, fields: 50, fileSize: MOST_FILE_BYTES, files: MOST_FILES, headerSize: 16_384 },
	});
	parser.on('field', (name: string, value: string) => fields.set(name, value));
	parser.on('filesLimit', () => {
		problem ??= refused(
			`An upload may have ${MOST_FILES.toLocaleString('en')} files at most. Send it in parts, or as a ZIP archive.`,
		);
	});
	parser.on('file', (_field: string, file: Readable & { truncated?: boolean }, name: string) => {
		// An empty field of a form is a file without a name.
		if (problem || !name) {
			file.resume();
			return;
		}
		const number = ++files;
		arriving.push(file);
		file.on('limit', () => {
			problem ??= refused(
				`A file may have ${megabytes(MOST_FILE_BYTES)} at most, and file ${number} has more. Nothing was kept.`,
			);
		});
		const counting = new Transform({
			transform(chunk: Buffer, _encoding, done) {
				bytes += chunk.length;
				if (bytes > MOST_UPLOAD_BYTES)
					problem ??= refused(`An upload may have ${megabytes(MOST_UPLOAD_BYTES)} at most. Send the series in parts.`);
				// After a problem the rest flows into nothing.
				done(null, problem ? undefined : chunk);
			},
		});
		const target = path.join(folder, fileName(number));
		const writing = pipeline(
			file,
			counting,
			sealing(fileKey(secret, fileName(number))),
			createWriteStream(target, { flags: 'wx', mode: 0o600 }),
		);
		writing.catch((reason) => {
			problem ??=
				reason.code === 'ENOSPC'
					? refused('The disk of this server is full. Nothing was kept; tell whoever runs the network.')
					: undefined;
			file.resume();
		});
		written.push(writing);
	});
	try {
		await pipeline(Readable.fromWeb(request.body as never), parser);
	} catch (reason) {
		// A connection that breaks off ends none of them, and what is written would wait for the rest for good.
		for (const file of arriving) file.destroy();
		await Promise.allSettled(written);
		throw problem ?? broken(reason);
	}
	const ends = await Promise.allSettled(written);
	if (problem) throw problem;
	const failed = ends.find((end) => end.status === 'rejected');
	if (failed) throw failed.reason;
	if (files === 0) throw refused('Choose the files of a series: DICOM files, their folder, or a ZIP archive.');
	return { files, bytes, fields };
}

function refused(sentence: string): Refusal {
	return new Refusal('invalid', sentence, { field: 'files' });
}

/** The connection ended, or the form is not one. */
function broken(reason: unknown): unknown {
	const { message = '', code = '' } = reason as { message?: string; code?: string };
	if (/Unexpected end|Malformed|Boundary|header/i.test(message) || /ABORT|RESET|PREMATURE/.test(code))
		return refused('The files did not arrive whole. Nothing was kept; try again.');
	if ((reason as { status?: number }).status === 413)
		return refused(`An upload may have ${megabytes(MOST_UPLOAD_BYTES)} at most. Send the series in parts.`);
	return reason;
}
