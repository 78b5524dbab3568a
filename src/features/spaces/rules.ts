// Who may do what with a space, beyond seeing it.

import { holds, isVerified, type Member, requireConfirmed, requireMember, type Viewer } from '#kernel/people/viewer.ts';
import { keepsOrder, type SpaceOfViewer } from '#kernel/spaces/rights.ts';
import { notFound, Refusal } from '#platform/refusal.ts';

/** Whoever has proved a profession or a course of study may open a space, and whoever administers the network. */
export function mayCreate(viewer: Viewer): boolean {
	if (viewer.memberId === null || !viewer.confirmed) return false;
	return isVerified(viewer) || viewer.profession !== null || holds(viewer, 'administrator');
}

/** @throws Refusal that says what is missing. */
export function requireCreator(viewer: Viewer): Member {
	const member = requireConfirmed(viewer);
	if (!mayCreate(member))
		throw new Refusal(
			'not-allowed',
			'Whoever opens a space has proved a profession, or that he or she studies one. Verify yours first.',
		);
	return member;
}

/** The space among the viewer's own. @throws Refusal not-found outside. */
export function requireInside(viewer: Viewer, slug: string): { member: Member; space: SpaceOfViewer } {
	const member = requireMember(viewer);
	const space = member.spaces.find((one) => one.slug === slug.toLowerCase());
	if (!space) throw notFound();
	return { member, space };
}

/** Owners and moderators. For everybody else the page does not exist. */
export function requireKeeper(viewer: Viewer, slug: string): { member: Member; space: SpaceOfViewer } {
	const found = requireInside(viewer, slug);
	if (!keepsOrder(found.space)) throw notFound();
	return found;
}

export function requireOwner(viewer: Viewer, slug: string): { member: Member; space: SpaceOfViewer } {
	const found = requireInside(viewer, slug);
	if (found.space.role !== 'owner') throw notFound();
	return found;
}
