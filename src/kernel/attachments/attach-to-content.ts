// Hanging uploads on what is being published.

import { sql } from 'kysely';
import type { Author } from '#kernel/people/viewer.ts';
import { db, type Executor } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { Refusal } from '#platform/refusal.ts';

/** Photos of one post or reply. */
export const MOST_PHOTOS = 8;

/**
 * Hangs the author's own, unused photos on the content, in the order given, and counts them in its body.
 * @throws Refusal on field "photos" when one is not the author's own, hangs elsewhere already, or there are too many.
 */
export async function attachToContent(
	trx: Executor,
	author: Pick<Author, 'principalId'>,
	contentId: Id,
	attachmentIds: Id[],
): Promise<void> {
	if (attachmentIds.length === 0) return;
	const ids = [...new Set(attachmentIds)];
	if (ids.length > MOST_PHOTOS)
		throw new Refusal('invalid', `A post may have ${MOST_PHOTOS} photos at most; these are ${ids.length}.`, {
			field: 'photos',
		});
	await requireUnbound(trx, contentId, ids);
	const { numAffectedRows } = await sql`
		update attachment set content_id = ${contentId}, position = chosen.position
		from unnest(${ids}::bigint[]) with ordinality as chosen (id, position)
		where attachment.id = chosen.id and principal_id = ${author.principalId} and content_id is null and kind = 'photo'`.execute(
		trx,
	);
	if (Number(numAffectedRows) !== ids.length)
		throw new Refusal('invalid', 'A photo is no longer here, or was published already. Choose it again.', {
			field: 'photos',
		});
	await requireWordsOnVeils(trx, contentId);
	await sql`update body set attachments = ${ids.length} where content_id = ${contentId}`.execute(trx);
}

/** @throws Refusal on field "photos" for a picture that a consent shows on another content alone. */
export async function requireUnbound(trx: Executor, contentId: Id, ids: readonly Id[]): Promise<void> {
	const { rows } =
		await sql`select from attachment where id = any(${ids}::bigint[]) and bound_to <> ${contentId}`.execute(trx);
	if (rows.length > 0)
		throw new Refusal(
			'invalid',
			'A face in this picture may be seen in the case alone for which its consent was given. Choose the picture again here: its faces are covered then.',
			{ field: 'photos' },
		);
}

/**
 * Readers decide by its words whether they look at a veiled picture, so that there must be some.
 * @throws Refusal on field "photos".
 */
export async function requireWordsOnVeils(trx: Executor, contentId: Id): Promise<void> {
	const { rows } =
		await sql`select from attachment where content_id = ${contentId} and veiled and alt = '' limit 1`.execute(trx);
	if (rows.length > 0)
		throw new Refusal(
			'invalid',
			'Say what the picture shows that is hard to look at: by these words readers decide whether they look.',
			{ field: 'photos' },
		);
}

/** Descriptions of the author's own unused photos, to be screened with the text that they are published with. */
export async function readAltTexts(author: Pick<Author, 'principalId'>, attachmentIds: Id[]): Promise<string[]> {
	if (attachmentIds.length === 0) return [];
	const { rows } = await sql<{ alt: string }>`
		select alt from attachment where id = any(${attachmentIds}::bigint[]) and principal_id = ${author.principalId}
			and content_id is null and alt <> ''`.execute(db);
	return rows.map((row) => row.alt);
}
