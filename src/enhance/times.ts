// “5 min ago” stays true while the page stands open.

import { timeWords } from '#ui/time.ts';

export function refreshTimes(): void {
	const refresh = () => {
		const now = new Date();
		for (const time of document.querySelectorAll<HTMLTimeElement>('time[datetime]')) {
			// Dates are left as the server wrote them, in the reader's own zone.
			if (!/^(just now|in \d|\d+ (min|h|d) ago)/.test(time.textContent ?? '')) continue;
			const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
			time.textContent = timeWords(new Date(time.dateTime), now, zone);
		}
	};
	setInterval(() => document.hidden || refresh(), 60_000);
	document.addEventListener('visibilitychange', () => document.hidden || refresh());
}
