// A form with large files, read while it arrives: each file goes to the disk as it comes, none is ever in memory.

import { createWriteStream } from 'node:fs';
import { unlink } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Busboy } from '@fastify/busboy';
import { cleanText } from './clean-text.ts';
import { newIncoming } from './files.server.ts';
import { Refusal } from './refusal.ts';

export interface StreamedFile {
	/** Where it lies, under a name of our own. */
	path: string;
	bytes: number;
	/** As whoever sent it calls it: not to be trusted. */
	name: string;
}

export interface StreamedForm {
	/** What was typed, as a form for the shared ways of reading one. */
	form: FormData;
	files: Map<string, StreamedFile>;
	/** Removes every file that still lies where it arrived. Call it whatever happens. */
	discard(): Promise<void>;
}

const MOST_FIELDS = 40;
const LONGEST_FIELD = 50_000;

/**
 * Reads the form of a request.
 * @param most bytes of each file that is taken, by the name of its field; other files are read past.
 * @throws Refusal on the field whose file is too large; 'invalid' for what is no such form or breaks off.
 */
export async function streamForm(request: Request, most: Record<string, number>): Promise<StreamedForm> {
	const type = request.headers.get('content-type') ?? '';
	if (!/^multipart\/form-data\s*;/i.test(type) || !request.body)
		throw new Refusal('invalid', 'The form arrived without its files. Send it again.');
	const form = new FormData();
	const files = new Map<string, StreamedFile>();
	const written: string[] = [];
	const writing: Promise<void>[] = [];
	const arriving: Readable[] = [];
	let tooLarge: Refusal | undefined;
	const discard = async () => {
		for (const one of written.splice(0)) await unlink(one).catch(() => {});
	};
	const busboy = new Busboy({
		headers: { 'content-type': type },
		limits: {
			fields: MOST_FIELDS,
			fieldSize: LONGEST_FIELD,
			files: Object.keys(most).length,
			fileSize: Math.max(...Object.values(most)) + 1,
			headerPairs: 100,
		},
	});
	busboy.on('field', (name, value) => form.append(name, cleanText(value)));
	busboy.on('file', (name, stream, fileName) => {
		const limit = Object.hasOwn(most, name) ? most[name] : undefined;
		// A field in which nothing was chosen comes as an empty file without a name.
		if (limit === undefined || !fileName || files.has(name)) {
			stream.resume();
			return;
		}
		arriving.push(stream);
		writing.push(
			(async () => {
				const path = await newIncoming();
				written.push(path);
				let bytes = 0;
				await pipeline(
					stream,
					async function* (chunks: AsyncIterable<Buffer>) {
						for await (const chunk of chunks) {
							bytes += chunk.length;
							// The rest is read past, so that the browser hears the answer.
							if (bytes <= limit) yield chunk;
						}
					},
					createWriteStream(path, { flags: 'wx', mode: 0o600 }),
				);
				if (bytes > limit) tooLarge ??= tooHeavy(name, limit);
				files.set(name, { path, bytes, name: cleanText(fileName) });
			})(),
		);
	});
	try {
		await pipeline(Readable.fromWeb(request.body as never), busboy);
		await Promise.all(writing);
	} catch (problem) {
		// A connection that breaks off ends none of them, and what is written would wait for the rest for good.
		for (const stream of arriving) stream.destroy();
		await Promise.allSettled(writing);
		await discard();
		// A disk that is full is a fault; a form that breaks off is not.
		if ((problem as NodeJS.ErrnoException).code === 'ENOSPC') throw problem;
		throw new Refusal('invalid', 'The form did not arrive as a whole. Send it again.');
	}
	if (tooLarge) {
		await discard();
		throw tooLarge;
	}
	return { form, files, discard };
}

function tooHeavy(field: string, most: number): Refusal {
	const words = most >= 1_000_000 ? `${Math.floor(most / 1024 / 1024)} MB` : `${Math.floor(most / 1024)} kB`;
	return new Refusal('invalid', `This file may have ${words} at most. Make it smaller and choose it again.`, { field });
}
