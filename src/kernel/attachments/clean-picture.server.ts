// Turns an uploaded file into cleaned variants, in a child process of its own. One picture at a time; a few may wait.
// In the process of the web server a large picture would hold memory for good and a hostile one would sit beside the
// database password; a child with an empty environment ends with its picture and can be killed when it takes too long.

import { spawn } from 'node:child_process';
import os from 'node:os';
import { projectFile } from '#platform/project-file.server.ts';
import { Refusal } from '#platform/refusal.ts';
import type { CleanerAnswer } from './picture-cleaner.ts';
import { pictureType } from './picture-type.ts';

/** Limits before anything is decoded. */
export const MOST_BYTES = 20 * 1024 * 1024;
export const MOST_PIXELS = 50_000_000;
export const LONGEST_SIDE = 20_000;
const MOST_WAITING = 8;
const MOST_SECONDS = 60;

export interface CleanVariant {
	width: number;
	height: number;
	content: Buffer;
}
export interface CleanPicture {
	mediaType: 'image/webp';
	/** ThumbHash. */
	placeholder: Buffer;
	/** Narrowest first; the last is the largest. */
	variants: CleanVariant[];
}

/**
 * Decodes, turns upright, converts to sRGB, drops every metadata block and re-encodes. The bytes given are kept nowhere.
 * @param purpose a portrait is cut to a square.
 * @throws Refusal on field "photo" with a sentence for whoever uploads; kind "busy" when too many wait.
 */
export async function cleanPicture(bytes: Uint8Array, purpose: 'photo' | 'portrait'): Promise<CleanPicture> {
	if (bytes.byteLength > MOST_BYTES) throw tooHeavy();
	const found = pictureType(bytes);
	if ('refused' in found) throw unusable(found.refused);
	await enter();
	try {
		return await decode(bytes, purpose);
	} finally {
		leave();
	}
}

export function tooHeavy(): Refusal {
	return unusable(`A photo may have ${MOST_BYTES / 1024 / 1024} MB at most. Make it smaller and choose it again.`);
}

function unusable(sentence: string): Refusal {
	return new Refusal('invalid', sentence, { field: 'photo' });
}

let working = false;
const waiting: (() => void)[] = [];

async function enter(): Promise<void> {
	if (!working) {
		working = true;
		return;
	}
	if (waiting.length >= MOST_WAITING)
		throw new Refusal('busy', 'Many photos are being prepared just now. Try again in half a minute.', {
			field: 'photo',
			retryAfter: 30,
		});
	await new Promise<void>((resolve) => waiting.push(resolve));
}

function leave(): void {
	const next = waiting.shift();
	if (next) next();
	else working = false;
}

// The child runs the source itself.
const PROGRAM = 'src/kernel/attachments/picture-cleaner.ts';

function decode(bytes: Uint8Array, purpose: string): Promise<CleanPicture> {
	return new Promise((resolve, reject) => {
		const child = spawn(
			process.execPath,
			[
				'--disable-warning=ExperimentalWarning',
				projectFile(PROGRAM),
				purpose,
				String(MOST_PIXELS),
				String(LONGEST_SIDE),
			],
			{
				stdio: ['pipe', 'pipe', 'ignore'],
				// Large pictures stay in memory: libvips would else unpack them into a temporary file.
				env: { VIPS_DISC_THRESHOLD: '8g', VIPS_BLOCK_UNTRUSTED: '1', TMPDIR: '/nonexistent', MALLOC_ARENA_MAX: '2' },
			},
		);
		if (child.pid !== undefined) lowerPriority(child.pid);
		const chunks: Buffer[] = [];
		let late = false;
		const timer = setTimeout(() => {
			late = true;
			child.kill('SIGKILL');
		}, MOST_SECONDS * 1000);
		child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
		child.stdin.on('error', () => {}); // the child ended early: its exit tells
		child.once('error', reject);
		child.once('close', (code, signal) => {
			clearTimeout(timer);
			try {
				if (late) throw unusable('The picture takes too long to read. Make it smaller and choose it again.');
				// The decoder itself crashed, or was killed for its memory.
				if (signal) throw unusable('The picture cannot be read. Save it as JPEG or PNG and choose it again.');
				if (code !== 0) throw new Error(`the picture cleaner ended with code ${code}`);
				resolve(readAnswer(Buffer.concat(chunks)));
			} catch (problem) {
				reject(problem);
			}
		});
		child.stdin.end(bytes);
	});
}

/** Pages come before pictures, which still get their share of a busy machine. */
function lowerPriority(pid: number): void {
	try {
		os.setPriority(pid, 4);
	} catch {
		// It ended already, or the system does not allow it.
	}
}

function readAnswer(output: Buffer): CleanPicture {
	const end = output.indexOf(0x0a);
	const answer = JSON.parse(output.subarray(0, Math.max(0, end)).toString()) as CleanerAnswer;
	if ('refused' in answer) throw unusable(answer.refused);
	if (output.length !== end + 1 + answer.total)
		throw new Error('the picture cleaner ended in the middle of its answer');
	let from = end + 1;
	const variants = answer.variants.map(({ width, height, bytes }) => {
		const content = output.subarray(from, from + bytes);
		from += bytes;
		return { width, height, content };
	});
	return { mediaType: 'image/webp', placeholder: Buffer.from(answer.placeholder, 'base64'), variants };
}
