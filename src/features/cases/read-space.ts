// A space's cases as its members find them.

import { requirePrincipal, type Viewer } from '#kernel/people/viewer.ts';
import { mayThere } from '#kernel/spaces/rights.ts';
import { toolOn } from '#kernel/spaces/tools.ts';
import { db } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { notFound } from '#platform/refusal.ts';

export interface CaseSpace {
	id: Id;
	slug: string;
	name: string;
	mayPost: boolean;
}

/** @throws Refusal not-found for a space without cases or that the viewer is not in. */
export async function readCaseSpace(viewer: Viewer, slug: string): Promise<CaseSpace> {
	const author = requirePrincipal(viewer);
	const space = author.spaces.find((one) => one.slug.toLowerCase() === slug.toLowerCase());
	if (!space || !(await toolOn(db, space.id, 'cases'))) throw notFound();
	const mayPost = author.memberId !== null && author.profession !== null && mayThere(space, 'post');
	return { id: space.id, slug: space.slug, name: space.name, mayPost };
}
