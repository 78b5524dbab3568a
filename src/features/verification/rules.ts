import { holds, type Member, requireMember, type Viewer } from '#kernel/people/viewer.ts';
import { notFound } from '#platform/refusal.ts';

/** Checkers decide claims; so do administrators, who appoint them. For everyone else the desk does not exist. */
export function requireChecker(viewer: Viewer): Member {
	const member = requireMember(viewer);
	if (!holds(member, 'checker') && !holds(member, 'administrator')) throw notFound();
	return member;
}
