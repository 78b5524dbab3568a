// The door for personas: requests that carry no member. Whoever sends a member's cookie along is refused, for the server
// would see both at once; no address is looked at, and no presence noted.

import { type CookieReader, sessionCookieName } from '#features/accounts/index.ts';
import { VISITOR, type Viewer } from '#kernel/people/viewer.ts';
import { withinPace } from './pace.ts';
import { readPersona } from './read-persona.ts';

const DOOR = '/api/persona/';

/** Paths on which nobody is a member, whatever the request carries. */
export function isPersonaPath(path: string): boolean {
	return path === '/as' || path.startsWith(DOOR) || path.startsWith('/emblems/');
}

/** Does a request at the door carry a member's cookie, whatever is in it? */
export function carriesMember(path: string, cookies: CookieReader): boolean {
	return path.startsWith(DOOR) && cookies.get(sessionCookieName()) !== undefined;
}

/**
 * Who asks on such a path: a persona or a visitor.
 * @throws Refusal with the reason for a persona that is suspended or whose term is over, and for one that asks too fast.
 */
export async function personaViewer(path: string, authorization: string | null): Promise<Viewer> {
	// The page and the emblems are the same for everybody; browsers send cookies when they open a page.
	if (!path.startsWith(DOOR)) return VISITOR;
	const persona = await readPersona(authorization);
	if (persona) withinPace(`persona ${persona.principalId}`, 120);
	return persona ?? VISITOR;
}
