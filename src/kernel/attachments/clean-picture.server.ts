// Turns an uploaded file into cleaned variants, in a child process of its own. One picture at a time; a few may wait.
// In the process of the web server a large picture would hold memory for good and a hostile one would sit beside the
// database password; a child with an empty environment ends with its picture and can be killed when it takes too long.

import { spawn } from 'node:child_process';
import os from 'node:os';
import type { Area, Pixels } from '#kernel/covering/areas.ts';
import { lookThrough } from '#kernel/covering/look-through.server.ts';
import type { Reason } from '#kernel/covering/reasons.ts';
import { isSpared, NOTHING_SPARED, type Spared } from '#kernel/covering/spared.ts';
import { type Frame, readFrames, writeFrame } from '#platform/frames.ts';
import { projectFile } from '#platform/project-file.server.ts';
import { Refusal } from '#platform/refusal.ts';
import { limitWork } from '#platform/work-limit.server.ts';
import { oneAtATime } from './one-at-a-time.ts';
import type { CleanerPixels, CleanerVariants } from './picture-cleaner.ts';
import { pictureType } from './picture-type.ts';

/** Limits before anything is decoded. */
export const MOST_BYTES = 20 * 1024 * 1024;
export const MOST_PIXELS = 50_000_000;
export const LONGEST_SIDE = 20_000;
const MOST_WAITING = 8;
/** Seconds for reading a file and for writing its variants: of processor time, and of waiting. */
const LIMITS = { work: 40, wait: 240 };

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
	/** What was done to it; absent for a picture that nobody sent. */
	done?: Done;
}

export interface Done {
	/** Faces and printed text were looked for. */
	lookedThrough: boolean;
	coveredFaces: number;
	coveredTexts: number;
	/** Left uncovered, for a consent or a reason. */
	sparedFaces: number;
	sparedTexts: number;
	/** Why texts were spared. */
	reasons: Reason[];
	firstFrame: boolean;
}

/**
 * A photo is looked through for faces and printed text. What members show of themselves, beside their own name, is not: a
 * portrait, which is cut to a square, and a cover.
 */
export type Purpose = 'photo' | 'portrait' | 'cover';

/**
 * Decodes, turns upright, converts to sRGB, covers faces and printed text, drops every metadata block and re-encodes. The
 * bytes given are kept nowhere.
 * @throws Refusal on field "photo" with a sentence for whoever uploads; kind "busy" when too many wait.
 */
export async function cleanPicture(
	bytes: Uint8Array,
	purpose: Purpose,
	spared: Spared = NOTHING_SPARED,
): Promise<CleanPicture> {
	if (bytes.byteLength > MOST_BYTES) throw tooHeavy();
	const found = pictureType(bytes);
	if ('refused' in found) throw unusable(found.refused);
	return inTurn(() => clean(bytes, purpose, spared));
}

export function tooHeavy(): Refusal {
	return unusable(`A photo may have ${MOST_BYTES / 1024 / 1024} MB at most. Make it smaller and choose it again.`);
}

function unusable(sentence: string): Refusal {
	return new Refusal('invalid', sentence, { field: 'photo' });
}

const inTurn = oneAtATime(
	MOST_WAITING,
	() =>
		new Refusal('busy', 'Many photos are being prepared just now. Try again in half a minute.', {
			field: 'photo',
			retryAfter: 30,
		}),
);

// The child runs the source itself.
const PROGRAM = 'src/kernel/attachments/picture-cleaner.ts';

async function clean(bytes: Uint8Array, purpose: Purpose, spared: Spared): Promise<CleanPicture> {
	const child = new Cleaner();
	try {
		const { head: pixels, body } = await child.ask<CleanerPixels>(
			{ purpose, pixels: MOST_PIXELS, side: LONGEST_SIDE },
			bytes,
		);
		if ('refused' in pixels) throw unusable(pixels.refused);
		const areas = purpose === 'photo' ? await found({ ...pixels, data: body }) : [];
		const covered = areas.filter((area) => !isSpared(area, spared));
		const { head, body: parts } = await child.ask<CleanerVariants>({
			areas: covered.map(({ corners }) => ({ corners })),
		});
		const count = (list: Area[], what: Area['what']) => list.filter((area) => area.what === what).length;
		return {
			...readVariants(head, parts),
			done: {
				lookedThrough: purpose === 'photo',
				coveredFaces: count(covered, 'face'),
				coveredTexts: count(covered, 'text'),
				sparedFaces: count(areas, 'face') - count(covered, 'face'),
				sparedTexts: count(areas, 'text') - count(covered, 'text'),
				reasons: [...new Set(spared.texts.map(({ reason }) => reason))],
				firstFrame: pixels.firstFrame,
			},
		};
	} finally {
		child.end();
	}
}

/** What was not looked through is not kept. */
async function found(pixels: Pixels): Promise<Area[]> {
	try {
		return await lookThrough(pixels);
	} catch (problem) {
		console.error((problem as Error).message);
		throw new Refusal(
			'busy',
			'The photo could not be looked through for faces and printed text just now, so it was not kept. Try again in a minute; if that does not help, make it smaller.',
			{ field: 'photo', retryAfter: 60 },
		);
	}
}

/** The pixels of the largest variant, and all variants together, stay below this. */
const MOST_ANSWERED = 64 * 1024 * 1024;

class Cleaner {
	readonly #child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', projectFile(PROGRAM)], {
		stdio: ['pipe', 'pipe', 'ignore'],
		// Large pictures stay in memory: libvips would else unpack them into a temporary file.
		env: { VIPS_DISC_THRESHOLD: '8g', VIPS_BLOCK_UNTRUSTED: '1', TMPDIR: '/nonexistent', MALLOC_ARENA_MAX: '2' },
	});
	readonly #answers = readFrames<never>(this.#child.stdout, MOST_ANSWERED);
	readonly #ended = new Promise<string>((resolve) => {
		this.#child.once('error', (problem) => resolve(problem.message));
		this.#child.once('close', (code, signal) => resolve(signal ?? String(code)));
	});

	constructor() {
		this.#child.stdin.on('error', () => {}); // the child ended early: its answer tells
		if (this.#child.pid !== undefined) lowerPriority(this.#child.pid);
	}

	/** @throws Refusal when it takes too long, or the decoder crashed or was killed for its memory. */
	async ask<Head>(task: object, body: Uint8Array = new Uint8Array()): Promise<Frame<Head>> {
		let late = false;
		const callOff = limitWork(this.#child, LIMITS, () => {
			late = true;
		});
		try {
			writeFrame(this.#child.stdin, task, body);
			const { value } = (await this.#answers.next().catch(() => ({ value: undefined }))) as {
				value: Frame<Head> | undefined;
			};
			if (value) return value;
			if (late) throw unusable('The picture takes too long to read. Make it smaller and choose it again.');
			const reason = await this.#ended;
			if (/^SIG/.test(reason))
				throw unusable('The picture cannot be read. Save it as JPEG or PNG and choose it again.');
			throw new Error(`the picture cleaner ended: ${reason}`);
		} finally {
			callOff();
		}
	}

	end(): void {
		this.#child.kill('SIGKILL');
	}
}

/** Pages come before pictures, which still get their share of a busy machine. */
function lowerPriority(pid: number): void {
	try {
		os.setPriority(pid, 4);
	} catch {
		// It ended already, or the system does not allow it.
	}
}

function readVariants({ placeholder, variants }: CleanerVariants, parts: Buffer): Omit<CleanPicture, 'done'> {
	let from = 0;
	const kept = variants.map(({ width, height, bytes }) => {
		const content = parts.subarray(from, from + bytes);
		from += bytes;
		return { width, height, content };
	});
	if (from !== parts.length) throw new Error('the picture cleaner told sizes that are none');
	return { mediaType: 'image/webp', placeholder: Buffer.from(placeholder, 'base64'), variants: kept };
}
