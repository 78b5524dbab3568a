// What an author says of the pictures of a published text: what they show, and whether they are hard to look at. The pictures
// themselves stay as they are.

import { sql } from 'kysely';
import { visibleTo } from '#kernel/audience/visible-to.ts';
import { kindOf } from '#kernel/content/kind.ts';
import { requireAuthor, type Viewer } from '#kernel/people/viewer.ts';
import { screenWriting } from '#kernel/screening/screen-writing.ts';
import { db, transact } from '#platform/db.server.ts';
import { type Id, shortId } from '#platform/ids.ts';
import { notFound } from '#platform/refusal.ts';
import { requireWordsOnVeils } from './attach-to-content.ts';
import { altIn, isVeiled, type OwnPhoto } from './hang-photos.ts';

/** Those that hang on a text of the viewer's own, in their order; none for anybody else. */
export async function readOwnPictures(viewer: Viewer, contentId: Id): Promise<OwnPhoto[]> {
	const { rows } =
		await sql<OwnPhoto>`select photo.id::text as id, photo.alt, photo.veiled, photo.veil_held as held, photo.width, photo.height
		from attachment photo join content on content.id = photo.content_id
		where content.id = ${contentId} and content.principal_id = ${viewer.principalId}::bigint and photo.kind = 'photo'
		order by photo.position`.execute(db);
	return rows;
}

/**
 * Writes what "alt-<short id>" and "veil-<short id>" of a form say of them. An empty description changes none. Done twice it
 * changes nothing. @throws Refusal not-found for anybody but the author; on "photos", "alt" or "attested".
 */
export async function describeOwnPictures(
	viewer: Viewer,
	contentId: Id,
	form: FormData,
	attested: boolean,
): Promise<void> {
	const author = requireAuthor(viewer);
	const said = (await readOwnPictures(viewer, contentId)).map(({ id, alt }) => ({
		id,
		alt: altIn(form, shortId(id)) || alt,
		veiled: isVeiled(form, shortId(id)),
	}));
	await transact(async (trx) => {
		const { rows } = await sql<{ kind: string }>`select content.kind from content
			where content.id = ${contentId} and content.principal_id = ${author.principalId} and ${visibleTo(viewer)} for update`.execute(
			trx,
		);
		if (!rows[0]) throw notFound();
		screenWriting(
			said.map(({ alt }) => alt),
			kindOf(rows[0].kind).screening,
			attested,
		);
		for (const { id, alt, veiled } of said)
			await sql`update attachment set alt = ${alt}, veiled = ${veiled} or veil_held
				where id = ${id} and content_id = ${contentId} and (alt, veiled) is distinct from (${alt}, ${veiled} or veil_held)`.execute(
				trx,
			);
		await requireWordsOnVeils(trx, contentId);
		await sql`select index_content(${contentId})`.execute(trx);
	});
}
