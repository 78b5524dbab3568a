// How fast somebody may ask, in memory alone. Personas by persona, and all strangers together, since nobody asks who they are;
// searches of members and visitors by src/routes/paces.ts.

import { Refusal } from '#platform/refusal.ts';

const MINUTE = 60_000;
const MOST_KEPT = 20_000;
const windows = new Map<string, { began: number; used: number }>();

/** @param most so often a minute. @throws Refusal 'too-many'. */
export function withinPace(what: string, most: number): void {
	const now = Date.now();
	let window = windows.get(what);
	if (!window || now - window.began >= MINUTE) {
		if (windows.size >= MOST_KEPT) windows.clear();
		window = { began: now, used: 0 };
		windows.set(what, window);
	}
	if (++window.used <= most) return;
	throw new Refusal('too-many', 'That was very fast. Wait a minute, then try again.', {
		retryAfter: Math.ceil((window.began + MINUTE - now) / 1000),
	});
}
