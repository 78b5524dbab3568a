// How minutes are cited, for whoever may read them.

import { publicUrl } from '#features/accounts/index.ts';
import type { Citable } from '#kernel/citations/cite-own.ts';
import type { Viewer } from '#kernel/people/viewer.ts';
import { readThread } from '#kernel/stream/read-thread.ts';
import { shortId } from '#platform/ids.ts';
import { idIn, shown } from '../../../answer.ts';

/** The minutes as the viewer may read them. Not visible is not found. */
export async function readMinutes(viewer: Viewer, param: string, network: { name: string } | null) {
	const { root } = await shown((async () => readThread(viewer, 'minutes', idIn(param)))());
	const citable: Citable = {
		id: shortId(root.id),
		kind: 'minutes',
		genre: 'Journal club minutes',
		title: root.card?.title ?? 'Minutes',
		authors: root.author ? [root.author.name] : [],
		network: network?.name ?? 'Consilium',
		publishedAt: root.publishedAt,
		editedAt: root.editedAt,
		address: `${publicUrl()}/minutes/${shortId(root.id)}`,
		language: root.language,
	};
	return { root, citable };
}
