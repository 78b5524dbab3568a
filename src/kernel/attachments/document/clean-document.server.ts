// Rewrites an uploaded PDF and reads its words. One at a time; a few may wait.

import { Refusal } from '#platform/refusal.ts';
import { oneAtATime } from '../one-at-a-time.ts';
import { type Cleaner, runCleaner } from '../run-cleaner.server.ts';
import type { DocumentAnswer } from './document-cleaner.ts';

const MOST_WAITING = 4;
/** What reading one document may take. */
const LIMITS = { seconds: 90, megabytes: 900 };

export type CleanDocument = Exclude<DocumentAnswer, { refused: string }>;

/**
 * @param from path of the upload. @param to path of the result, which must not exist.
 * @throws Refusal on field "file" with a sentence for whoever uploads; kind "busy" when too many wait.
 */
export async function cleanDocument(from: string, to: string, limits = LIMITS): Promise<CleanDocument> {
	return inTurn(async () => {
		const answer = await runCleaner<DocumentAnswer>({ ...CLEANER, limits }, from, to);
		if ('refused' in answer) throw unusable(answer.refused);
		return answer;
	});
}

export function unusable(sentence: string): Refusal {
	return new Refusal('invalid', sentence, { field: 'file' });
}

const tooMuch = () =>
	unusable('The PDF takes too much time or memory to read. Print it to a new PDF, or divide it, and choose that.');

const CLEANER: Cleaner = {
	program: 'src/kernel/attachments/document/document-cleaner.ts',
	heap: 384,
	env: { MALLOC_ARENA_MAX: '2' },
	limits: LIMITS,
	tooMuch,
	crashed: tooMuch,
};

const inTurn = oneAtATime(
	MOST_WAITING,
	() =>
		new Refusal('busy', 'Several files are being prepared just now. Try again in a minute.', {
			field: 'file',
			retryAfter: 60,
		}),
);
