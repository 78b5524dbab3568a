// How fast one person may ask for what costs most, or could be used to copy people and texts away. By member; by network for
// visitors, of whom a hospital has many behind one address. Counted in memory, by the minute, and far above what anybody does by hand.

import { networkOf } from '#features/accounts/limits.ts';
import { withinPace } from '#features/personas/pace.ts';
import type { Viewer } from '#kernel/people/viewer.ts';
import { settings } from '#platform/settings.ts';

/** Looking for something, and files that are made anew each time. */
// Some twenty a second: a script that reads a list of questions through is served, one that copies the network is not.
const SEARCHES = { name: 'search', member: 1200, network: 1200 };
/** What a field asks for while somebody types. */
const SUGGESTIONS = { name: 'suggest', member: 1200, network: 2400 };

const PACES: Record<string, typeof SEARCHES> = {
	'/(app)/search': SEARCHES,
	'/(app)/people': SEARCHES,
	'/(app)/library': SEARCHES,
	'/(app)/library/export': SEARCHES,
	'/(app)/cases': SEARCHES,
	'/(app)/cases/[id]/case.pdf': SEARCHES,
	'/(app)/people/[handle]/cv.pdf': SEARCHES,
	'/(app)/questions/similar': SUGGESTIONS,
	'/api/codes': SUGGESTIONS,
	'/api/people': SUGGESTIONS,
	'/api/rarity': SUGGESTIONS,
	'/api/topics': SUGGESTIONS,
	'/sitemap.xml': { name: 'map', member: 30, network: 60 },
};

/** @param route as Kit names it. @throws Refusal 'too-many' for whoever asks faster. */
export function keepPace(route: string | null, viewer: Viewer, address: string): void {
	const pace = PACES[route ?? ''];
	if (!pace || !settings().READING_LIMITS) return;
	if (viewer.memberId === null) withinPace(`${pace.name} from ${networkOf(address)}`, pace.network);
	else withinPace(`${pace.name} by ${viewer.memberId}`, pace.member);
}
