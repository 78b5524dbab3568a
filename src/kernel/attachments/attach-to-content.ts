// Hanging uploads on what is being published.

import type { Member } from '#kernel/people/viewer.ts';
import type { Executor } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { Refusal } from '#platform/refusal.ts';

/** @throws Refusal when an attachment is not the author's own or hangs elsewhere already. */
export async function attachToContent(
	_trx: Executor,
	_author: Member,
	_contentId: Id,
	attachmentIds: Id[],
): Promise<void> {
	if (attachmentIds.length > 0) throw new Refusal('invalid', 'Photos cannot be attached.', { field: 'photos' });
}
