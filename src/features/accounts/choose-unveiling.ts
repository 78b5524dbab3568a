// Whether pictures that are hard to look at are shown to a member at once (decision 0136).

import { requireMember, type Viewer } from '#kernel/people/viewer.ts';
import { db } from '#platform/db.server.ts';

/** @throws Refusal for visitors and personas: they are asked each time. */
export async function chooseUnveiling(viewer: Viewer, atOnce: boolean): Promise<void> {
	const { memberId } = requireMember(viewer);
	await db.updateTable('member').set({ unveils: atOnce }).where('id', '=', memberId).execute();
}
