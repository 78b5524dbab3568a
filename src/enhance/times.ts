// “5 min ago” stays true while the page stands open.

import { timeWords } from '#ui/time.ts';

const shapeOf = (words: string) => words.trim().replace(/\d+/g, '0');

/** How relative times look in the page's language, whatever their number. */
function relativeWords(now: Date): Set<string> {
	const minutes = [
		0,
		...[1, 2, 3, 11].flatMap((count) => [count, count * 60, count * 60 * 24].map((one) => one + 0.5)),
	];
	const spans = [...minutes, ...minutes.map((one) => -one)].filter((one) => Math.abs(one) < 7 * 24 * 60);
	return new Set(spans.map((one) => shapeOf(timeWords(new Date(now.getTime() - one * 60_000), now))));
}

export function refreshTimes(): void {
	const refresh = () => {
		const now = new Date();
		const words = relativeWords(now);
		for (const time of document.querySelectorAll<HTMLTimeElement>('time[datetime]')) {
			// Dates are left as the server wrote them, in the reader's own zone.
			if (!words.has(shapeOf(time.textContent ?? ''))) continue;
			const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
			time.textContent = timeWords(new Date(time.dateTime), now, zone);
		}
	};
	setInterval(() => document.hidden || refresh(), 60_000);
	document.addEventListener('visibilitychange', () => document.hidden || refresh());
}
