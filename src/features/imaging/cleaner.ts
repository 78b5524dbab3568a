// The program of the child process that looks through DICOM files for faces or cleans them, one after the other. It holds no secret of the
// network, no connection to the database and no environment: a hostile file can do no more than end it. See clean-files.server.ts.

import { createWriteStream } from 'node:fs';
import sharp from 'sharp';
import { type CleanedFile, cleanFile } from './deidentify/clean-file.ts';
import { type FileSource, openSealed } from './deidentify/file-source.ts';
import { Unreadable } from './deidentify/refusals.ts';
import { refuseFaces } from './deidentify/refuse-faces.ts';
import { type FrameReader, openFrameReader } from './pixels/frame-reader.ts';
import { openShowsFace } from './pixels/shows-face.server.ts';

export interface CleaningOrder {
	/** One process is asked for one of them alone: the detectors of both take more memory than it may have (decision 0159). */
	task: 'look for faces' | 'clean';
	/** Encrypted file, and its key in hexadecimal digits. */
	path: string;
	key: string;
	/** Secret of the upload, the same way. */
	secret: string;
	/** Where the cleaned file goes. */
	target: string;
}
export type CleaningAnswer =
	| { cleaned: CleanedFile }
	| { noFace: true }
	| { refused: string }
	| { alive: true }
	| { fault: string };

const say = (answer: CleaningAnswer) => process.send?.(answer);
let reader: Promise<FrameReader> | undefined;
const showsFace = openShowsFace();

// No picture comes twice: what the library keeps of each for the next time is of no use here.
sharp.cache(false);
sharp.concurrency(1);

const alive = () => say({ alive: true });

/** Every reading is a sign of life: a frame is read many times, and a busy machine takes its time for each. */
function breathing(detectors: FrameReader): FrameReader {
	return {
		...detectors,
		read: (picture) => {
			alive();
			return detectors.read(picture);
		},
	};
}

async function follow(order: CleaningOrder): Promise<CleaningAnswer> {
	const source = await openSealed(order.path, Buffer.from(order.key, 'hex'));
	try {
		if (order.task === 'clean') return await clean(source, order);
		await refuseFaces(source, showsFace, alive);
		return { noFace: true };
	} catch (problem) {
		if (problem instanceof Unreadable) return { refused: problem.message };
		// Nothing of the file may stand in a log: the kind of the fault and where it was.
		const { name, code, stack } = problem as NodeJS.ErrnoException;
		return { fault: `${code ?? name} ${(stack ?? '').split('\n').find((line) => line.includes(' at ')) ?? ''}`.trim() };
	} finally {
		await source.close();
	}
}

async function clean(source: FileSource, order: CleaningOrder): Promise<CleaningAnswer> {
	reader ??= openFrameReader().then(breathing);
	const out = createWriteStream(order.target, { flags: 'w', mode: 0o600 });
	const failed = new Promise<never>((_, reject) => out.once('error', reject));
	failed.catch(() => {});
	try {
		const cleaned = await cleanFile(source, Buffer.from(order.secret, 'hex'), await reader, async (bytes) => {
			alive();
			if (!out.write(bytes))
				await Promise.race([new Promise<void>((resolve) => out.once('drain', () => resolve())), failed]);
		});
		await Promise.race([new Promise<void>((resolve) => out.end(() => resolve())), failed]);
		return { cleaned };
	} catch (problem) {
		out.destroy();
		throw problem;
	}
}

process.on('message', async (order: CleaningOrder) => say(await follow(order)));
process.on('disconnect', () => process.exit(0));
