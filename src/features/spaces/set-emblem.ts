// A space's own picture instead of the drawn emblem: cut to a square and cleaned like a portrait.

import { sql } from 'kysely';
import { cleanPicture } from '#kernel/attachments/clean-picture.server.ts';
import { keepPicture } from '#kernel/attachments/keep-picture.ts';
import { readUpload, type Upload } from '#kernel/attachments/read-upload.ts';
import { dropAttachment } from '#kernel/attachments/sweep-attachments.ts';
import { type Executor, transact } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { requireOwner } from './rules.ts';

/** Shows the picture wherever the space is named; the earlier one is gone. @throws Refusal not-found for everybody but owners. */
export async function setEmblem(
	viewer: Parameters<typeof requireOwner>[0],
	slug: string,
	upload: Upload,
): Promise<void> {
	const { member, space } = requireOwner(viewer, slug);
	const picture = await cleanPicture(await readUpload(upload), 'portrait');
	await keepPicture({ principalId: member.memberId, kind: 'emblem', alt: '', picture }, async (trx, insert) => {
		const earlier = await lockEmblem(trx, space.id);
		const id = await insert();
		await sql`update space set emblem_id = ${id} where id = ${space.id}`.execute(trx);
		if (earlier) await dropAttachment(trx, earlier);
		return id;
	});
}

/** Goes back to the drawn emblem. */
export async function removeEmblem(viewer: Parameters<typeof requireOwner>[0], slug: string): Promise<void> {
	const { space } = requireOwner(viewer, slug);
	await transact(async (trx) => {
		const earlier = await lockEmblem(trx, space.id);
		if (earlier) await dropAttachment(trx, earlier);
	});
}

async function lockEmblem(trx: Executor, spaceId: Id): Promise<Id | null> {
	const { rows } = await sql<{ id: Id | null }>`
		select emblem_id as id from space where id = ${spaceId} for no key update`.execute(trx);
	return rows[0]?.id ?? null;
}
