// What was covered in a photo, for whoever just uploaded it.

import type { WhatWasDone } from '#kernel/covering/covered-words.ts';
import { db } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';

/** Checks no rights: the caller has just made it. */
export async function whatWasDone(attachmentId: Id): Promise<WhatWasDone> {
	return db
		.selectFrom('attachment')
		.select(['covered_faces as faces', 'covered_texts as texts', 'first_frame as firstFrame'])
		.where('id', '=', attachmentId)
		.executeTakeFirstOrThrow();
}
