// The photos of what is written over some time: kept while it is a draft, hung when it is published, changed when it is edited.

import { sql } from 'kysely';
import { db, type Executor } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { Refusal } from '#platform/refusal.ts';
import { readAlt } from './add-photo.ts';
import { MOST_PHOTOS, requireUnbound } from './attach-to-content.ts';
import { dropAttachment } from './sweep-attachments.ts';

const KEPT_DAYS = 180;

/** Keeps photos of the uploader that hang nowhere from being swept while a draft needs them. */
export async function holdPhotos(trx: Executor, uploaderId: Id, photoIds: readonly Id[]): Promise<void> {
	await sql`insert into attachment_hold (attachment_id, until)
		select id, now() + make_interval(days => ${KEPT_DAYS}) from attachment
		where id = any(${photoIds}::bigint[]) and principal_id = ${uploaderId} and content_id is null
		on conflict (attachment_id) do update set until = excluded.until`.execute(trx);
}

/** Lets photos go that a draft does not need any more, words and files, unless they hang somewhere. */
export async function dropUnhung(trx: Executor, photoIds: readonly Id[]): Promise<void> {
	const { rows } = await sql<{ id: Id }>`select id from attachment
		where id = any(${photoIds}::bigint[]) and content_id is null`.execute(trx);
	for (const { id } of rows) await dropAttachment(trx, id);
}

/**
 * Makes these the photos of the content, in this order: those that hang on it already, and unused ones of the uploaders.
 * Those that hang on it and are not named go. @throws Refusal on field "photos".
 */
export async function hangPhotos(
	trx: Executor,
	contentId: Id,
	photoIds: readonly Id[],
	uploaders: readonly Id[],
): Promise<void> {
	const ids = [...new Set(photoIds)];
	if (ids.length > MOST_PHOTOS)
		throw new Refusal('invalid', `${MOST_PHOTOS} photos are the most; these are ${ids.length}.`, { field: 'photos' });
	await requireUnbound(trx, contentId, ids);
	const { rows } = await sql<{ id: Id }>`select id from attachment
		where content_id = ${contentId} and kind = 'photo' and id <> all(${ids}::bigint[])`.execute(trx);
	for (const { id } of rows) await dropAttachment(trx, id);
	const { numAffectedRows } = await sql`
		update attachment set content_id = ${contentId}, position = chosen.position
		from unnest(${ids}::bigint[]) with ordinality as chosen (id, position)
		where attachment.id = chosen.id and kind = 'photo' and (content_id = ${contentId}
			or (content_id is null and principal_id = any(${uploaders}::bigint[])))`.execute(trx);
	if (Number(numAffectedRows ?? 0) !== ids.length)
		throw new Refusal('invalid', 'A photo is no longer here. Choose it again.', { field: 'photos' });
	await sql`delete from attachment_hold where attachment_id = any(${ids}::bigint[])`.execute(trx);
	await sql`update body set attachments = ${ids.length} where content_id = ${contentId}`.execute(trx);
}

/**
 * What the fields "alt-<id>" and "veil-<id>" of a form say of these photos, as far as they hang on the content or are unused
 * ones of the uploaders. An empty description changes none; a form without the field says nothing of the photo. Whoever calls
 * screens the words before they are published.
 * @throws Refusal on "alt" when one is too long.
 */
export async function describePhotos(
	trx: Executor,
	contentId: Id,
	photoIds: readonly Id[],
	form: FormData,
	uploaders: readonly Id[],
): Promise<void> {
	const said = photoIds
		.filter((id) => form.has(`alt-${id}`))
		.map((id) => ({ id, alt: altIn(form, id), veiled: isVeiled(form, id) }));
	if (said.length === 0) return;
	await sql`update attachment set alt = coalesce(nullif(said.alt, ''), attachment.alt), veiled = said.veiled or veil_held
		from unnest(${said.map(({ id }) => id)}::bigint[], ${said.map(({ alt }) => alt)}::text[],
			${said.map(({ veiled }) => veiled)}::boolean[]) as said (id, alt, veiled)
		where attachment.id = said.id and kind = 'photo' and (content_id = ${contentId}
			or (content_id is null and principal_id = any(${uploaders}::bigint[])))
			and (attachment.alt, attachment.veiled) is distinct from (coalesce(nullif(said.alt, ''), attachment.alt), said.veiled or veil_held)`.execute(
		trx,
	);
}

/** Does the form say that the photo is hard to look at? @param id in the form that its fields have. */
export const isVeiled = (form: FormData, id: string): boolean => form.get(`veil-${id}`) === 'yes';

/** The description that a form has for a photo; '' for none. */
export function altIn(form: FormData, photoId: Id): string {
	const alt = form.get(`alt-${photoId}`);
	return typeof alt === 'string' ? readAlt(alt) : '';
}

export interface OwnPhoto {
	id: Id;
	alt: string;
	veiled: boolean;
	/** By a moderator: it stays. */
	held: boolean;
	/** A face in it is seen by a consent. */
	showsFace: boolean;
	width: number;
	height: number;
}

/** These photos in the order given, as far as they hang on the content or are unused ones of the uploaders. */
export async function readPhotos(
	photoIds: readonly Id[],
	contentId: Id,
	uploaders: readonly Id[],
	on: Executor = db,
): Promise<OwnPhoto[]> {
	const { rows } =
		await sql<OwnPhoto>`select attachment.id, alt, veiled, veil_held as held, bound_to is not null as "showsFace", width, height
		from unnest(${photoIds}::bigint[]) with ordinality as chosen (id, position) join attachment on attachment.id = chosen.id
		where kind = 'photo' and (content_id = ${contentId} or (content_id is null and principal_id = any(${uploaders}::bigint[])))
		order by chosen.position`.execute(on);
	return rows;
}
