// Who is looking. Every request has one; a visitor is a viewer too.

import type { Duty, SpaceRight, SpaceRole } from '#kernel/tables.ts';
import type { Id } from '#platform/ids.ts';
import { Refusal } from '#platform/refusal.ts';

/** A signed-in member, with the facts that rights depend on, read afresh with every request. */
export interface Member {
	/** The same as memberId: what a member writes, reports and blocks hangs on the principal. */
	principalId: Id;
	memberId: Id;
	accountId: string;
	sessionId: string;
	handle: string;
	name: string;
	portraitId: Id | null;
	/** Proved, not stated. */
	profession: string | null;
	specialty: string | null;
	country: string | null;
	/** "Verified" means that this lies in the future. */
	provedUntil: Date | null;
	company: string | null;
	duties: Duty[];
	/** Holds duties that count for nothing until a second step is on: the network demands it. */
	resting: boolean;
	/** The member's spaces, with what he or she may do there (kernel/spaces/rights.ts) and the seconds of slow mode. */
	spaces: { id: Id; slug: string; name: string; role: SpaceRole; right: SpaceRight; slow: number }[];
	/** Principals whom the member blocked, or who blocked the member. */
	blocked: Id[];
	/** Principals of whom the member does not want to hear in feed and notices. */
	muted: Id[];
	/** What decides which parts a feed's statement has: a part that would find nothing is left out of it. */
	feed: { followsMany: boolean; followsTopics: boolean; mutesTopics: boolean };
	unread: number;
	/** The e-mail address was confirmed; nobody publishes before. */
	confirmed: boolean;
	/** Has neither taken nor put off the first steps (features/first-steps). */
	newcomer: boolean;
	/** In which the member writes. */
	language: string;
	/** In which the interface speaks to the member; null is whatever the browser asks for. */
	speaks: string | null;
	/** Languages that lists show, as BCP 47 tags without region; null is all. */
	reads: string[] | null;
	/** Pages explain medical words and are set larger. */
	plainWords: boolean;
	/** Pictures that are hard to look at are shown at once. */
	unveils: boolean;
	timeZone: string;
}

/**
 * A persona: somebody with a proved profession and no name, in one room. It is no member, so that whatever asks for
 * memberId takes it for a visitor, and it may do only what was thought through for it (decision 0030).
 */
export interface PersonaViewer {
	principalId: Id;
	memberId: null;
	duties: Duty[];
	handle: string;
	name: string;
	/** Its one room, while personas are admitted there. */
	spaces: Member['spaces'];
	blocked: Id[];
	language: string;
}

export interface Visitor {
	principalId: null;
	memberId: null;
	duties: Duty[];
}

export type Viewer = Member | PersonaViewer | Visitor;
/** Whoever can write. */
export type Author = Member | PersonaViewer;

export const VISITOR: Visitor = { principalId: null, memberId: null, duties: [] };

export function isVerified(viewer: Viewer): boolean {
	return viewer.memberId !== null && viewer.provedUntil !== null && viewer.provedUntil > new Date();
}

export function holds(viewer: Viewer, duty: Duty): boolean {
	return viewer.duties.includes(duty);
}

/** The member behind the viewer. @throws Refusal 'sign-in' for a visitor. */
export function requireMember(viewer: Viewer): Member {
	if (viewer.memberId === null) throw new Refusal('sign-in', 'Sign in to do this.');
	return viewer;
}

/** Whoever has a principal: a member or a persona. @throws Refusal 'sign-in' for a visitor. */
export function requirePrincipal(viewer: Viewer): Author {
	if (viewer.principalId === null) throw new Refusal('sign-in', 'Sign in to do this.');
	return viewer;
}

/** Whoever publishes: a member whose e-mail address is confirmed, or a persona. */
export function requireAuthor(viewer: Viewer): Author {
	return viewer.principalId !== null && viewer.memberId === null ? viewer : requireConfirmed(viewer);
}

/** A member whose e-mail address is confirmed. */
export function requireConfirmed(viewer: Viewer): Member {
	const member = requireMember(viewer);
	if (!member.confirmed)
		throw new Refusal('not-allowed', 'Confirm your e-mail address first: open the link that we sent you.');
	return member;
}

/** A member of staff with this duty. For everyone else the page does not exist. */
export function requireDuty(viewer: Viewer, duty: Duty): Member {
	const member = requireMember(viewer);
	if (!holds(member, duty)) throw new Refusal('not-found', 'There is nothing here for you.');
	return member;
}
