// Rewrites an uploaded video without anything that is not picture or sound, in a child process of its own: it may read the
// upload, write the result, and nothing else. One video at a time; a few may wait.

import { spawn } from 'node:child_process';
import os from 'node:os';
import path from 'node:path';
import { projectFile } from '#platform/project-file.server.ts';
import { Refusal } from '#platform/refusal.ts';
import { settings } from '#platform/settings.ts';
import { oneAtATime } from '../one-at-a-time.ts';
import type { VideoAnswer } from './video-cleaner.ts';

const MOST_WAITING = 4;
const MOST_SECONDS = 180;
/** Of the child's heap; a video is never in memory as a whole. */
const MOST_MEGABYTES = 256;

export type CleanVideo = Exclude<VideoAnswer, { refused: string }>;

/**
 * @param from path of the upload. @param to path of the result, which must not exist.
 * @throws Refusal on field "video" with a sentence for whoever uploads; kind "busy" when too many wait.
 */
export async function cleanVideo(from: string, to: string): Promise<CleanVideo> {
	return inTurn(async () => {
		const answer = await run(from, to);
		if ('refused' in answer) throw unusable(answer.refused);
		return answer;
	});
}

export function unusable(sentence: string): Refusal {
	return new Refusal('invalid', sentence, { field: 'video' });
}

const inTurn = oneAtATime(
	MOST_WAITING,
	() =>
		new Refusal('busy', 'Several videos are being prepared just now. Try again in a minute.', {
			field: 'video',
			retryAfter: 60,
		}),
);

function run(from: string, to: string): Promise<VideoAnswer> {
	const program = projectFile('src/kernel/attachments/video/video-cleaner.ts');
	const project = path.resolve(path.dirname(program), '../../../..');
	return new Promise((resolve, reject) => {
		const child = spawn(
			process.execPath,
			[
				'--disable-warning=ExperimentalWarning',
				`--max-old-space-size=${MOST_MEGABYTES}`,
				'--permission',
				`--allow-fs-read=${project}`,
				`--allow-fs-read=${from}`,
				`--allow-fs-write=${to}`,
				program,
				from,
				to,
				String(settings().VIDEO_MOST_MINUTES),
			],
			{ stdio: ['ignore', 'pipe', 'pipe'], env: {} },
		);
		if (child.pid !== undefined) lowerPriority(child.pid);
		let [output, problem] = ['', ''];
		let late = false;
		const timer = setTimeout(() => {
			late = true;
			child.kill('SIGKILL');
		}, MOST_SECONDS * 1000);
		child.stdout.on('data', (chunk: Buffer) => {
			output += chunk;
		});
		// The end of it is what an operator needs; it names files of ours and nothing of the video.
		child.stderr.on('data', (chunk: Buffer) => {
			problem = (problem + chunk).slice(-2000);
		});
		child.once('error', reject);
		child.once('close', (code, signal) => {
			clearTimeout(timer);
			if (late) return reject(unusable('The video takes too long to read. Make it shorter and choose it again.'));
			// Out of memory, or the reader itself crashed.
			if (signal) return reject(unusable('The video cannot be read. Export it as MP4 and choose it again.'));
			if (code !== 0) return reject(new Error(`the video cleaner ended with code ${code}: ${problem}`));
			resolve(JSON.parse(output) as VideoAnswer);
		});
	});
}

/** Pages come before videos, which still get their share of a busy machine. */
function lowerPriority(pid: number): void {
	try {
		os.setPriority(pid, 6);
	} catch {
		// It ended already, or the system does not allow it.
	}
}
