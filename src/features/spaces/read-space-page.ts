// The page of a space: what it is, what is pinned there and the list below, in one statement for those inside.

import { requireMember, type Viewer } from '#kernel/people/viewer.ts';
import { listSpaceBelow, type StreamPage } from '#kernel/stream/list-stream.ts';
import { RowList } from '#kernel/stream/row-list.ts';
import { pinnedIds } from './pins.ts';
import { readSpace, type SpaceView, spaceJson, toSpaceView } from './read-spaces.ts';

export interface SpacePage {
	space: SpaceView;
	/** Nothing for those outside. */
	stream: Pick<StreamPage, 'rows' | 'older' | 'leftOut'>;
	/** On the first page alone. */
	pinned: RowList;
}

/** @throws Refusal not-found for a space of which the viewer may not know. */
export async function readSpacePage(viewer: Viewer, slug: string, before: string | null): Promise<SpacePage> {
	const member = requireMember(viewer);
	const inside = member.spaces.find((one) => one.slug.toLowerCase() === slug.toLowerCase());
	if (!inside)
		return {
			space: await readSpace(viewer, slug),
			stream: { rows: new RowList(), older: null, leftOut: null },
			pinned: new RowList(),
		};
	const pins = pinnedIds(viewer, inside.id);
	const { rows, older, leftOut, pinned, beside } = await listSpaceBelow(
		viewer,
		inside.id,
		before,
		pins,
		spaceJson(member, slug),
	);
	return { space: toSpaceView(beside), stream: { rows, older, leftOut }, pinned: RowList.from(pinned) as RowList };
}
