// News of a space, as its members find them.

import { requireMember, type Viewer } from '#kernel/people/viewer.ts';
import { keepsOrder } from '#kernel/spaces/rights.ts';
import { toolOn } from '#kernel/spaces/tools.ts';
import { db } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { notFound } from '#platform/refusal.ts';

/** @throws Refusal not-found for a space without news or that the viewer is not in. */
export async function readNewsSpace(
	viewer: Viewer,
	slug: string,
): Promise<{ id: Id; slug: string; name: string; mayMake: boolean }> {
	const me = requireMember(viewer);
	const space = me.spaces.find((one) => one.slug.toLowerCase() === slug.toLowerCase());
	if (!space || !(await toolOn(db, space.id, 'news'))) throw notFound();
	return { id: space.id, slug: space.slug, name: space.name, mayMake: keepsOrder(space) };
}
