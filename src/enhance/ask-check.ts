// Asks the thread of the identifier check. One thread for the page, begun when the first letters are typed.

import type { Finding } from '#kernel/screening/screen.ts';
import type { Asked, Mended, Question, Told } from './identifier-check.ts';

let thread: Worker | undefined;
let last = 0;
const waiting = new Map<number, (told: Told | null) => void>();

/**
 * What in this field's text could show who a patient is. Null when the field was asked about again meanwhile, and when there is no
 * check: off line, or in a browser without threads. The server asks before anything is published.
 */
export async function findIdentifiers(field: number, text: string, aboutPatient: boolean): Promise<Finding[] | null> {
	return (await ask({ field, text, aboutPatient }))?.found ?? null;
}

/** How each of these findings would be mended. Empty when there is no check. @param all every finding of the text. */
export async function mendIdentifiers(text: string, findings: Finding[], all: Finding[]): Promise<Mended[]> {
	return (await ask({ text, findings, all }))?.mended ?? [];
}

function ask(question: Question): Promise<Told | null> {
	return new Promise((resolve) => {
		const number = ++last;
		try {
			thread ??= begin();
		} catch {
			return resolve(null);
		}
		waiting.set(number, resolve);
		thread.postMessage({ ...question, number } satisfies Asked);
	});
}

function begin(): Worker {
	const begun = new Worker(new URL('./identifier-check.ts', import.meta.url), { type: 'module' });
	begun.addEventListener('message', ({ data }: MessageEvent<Told>) => {
		waiting.get(data.number)?.(data);
		waiting.delete(data.number);
	});
	// It did not come, or broke off: whoever waits is let go, and the next letters try again.
	begun.addEventListener('error', () => {
		begun.terminate();
		thread = undefined;
		for (const letGo of waiting.values()) letGo(null);
		waiting.clear();
	});
	return begun;
}
