// Rewrites an uploaded video without anything that is not picture or sound. One video at a time; a few may wait.

import { Refusal } from '#platform/refusal.ts';
import { settings } from '#platform/settings.ts';
import { oneAtATime } from '../one-at-a-time.ts';
import { type Cleaner, runCleaner } from '../run-cleaner.server.ts';
import type { VideoAnswer } from './video-cleaner.ts';

const MOST_WAITING = 4;
const CLEANER: Cleaner = {
	program: 'src/kernel/attachments/video/video-cleaner.ts',
	// A video is never in memory as a whole.
	heap: 256,
	limits: { seconds: 180 },
	tooMuch: () => unusable('The video takes too long to read. Make it shorter and choose it again.'),
	crashed: () => unusable('The video cannot be read. Export it as MP4 and choose it again.'),
};

export type CleanVideo = Exclude<VideoAnswer, { refused: string }>;

/**
 * @param from path of the upload. @param to path of the result, which must not exist.
 * @throws Refusal on field "video" with a sentence for whoever uploads; kind "busy" when too many wait.
 */
export async function cleanVideo(from: string, to: string): Promise<CleanVideo> {
	return inTurn(async () => {
		const answer = await runCleaner<VideoAnswer>(CLEANER, from, to, String(settings().VIDEO_MOST_MINUTES));
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
