// Uploads are rewritten one at a time of each sort: each takes a core and much memory. A few wait; more are told to come back.

import type { Refusal } from '#platform/refusal.ts';

/**
 * Runs works in turn, in the order in which they come.
 * @param mostWaiting beside the one that is at work. @param busy made for whoever comes when so many wait already.
 */
export function oneAtATime(mostWaiting: number, busy: () => Refusal): <T>(work: () => Promise<T>) => Promise<T> {
	let working = false;
	const waiting: (() => void)[] = [];
	const enter = async (): Promise<void> => {
		if (!working) {
			working = true;
			return;
		}
		if (waiting.length >= mostWaiting) throw busy();
		await new Promise<void>((resolve) => waiting.push(resolve));
	};
	const leave = (): void => {
		const next = waiting.shift();
		if (next) next();
		else working = false;
	};
	return async (work) => {
		await enter();
		try {
			return await work();
		} finally {
			leave();
		}
	};
}
