// Pictures on a profile: the cover, and the gallery. Each has its own circle of people who see it; the page and the
// picture's address ask the same condition (kernel/attachments/read-picture.ts).

import { sql } from 'kysely';
import { LONGEST_ALT } from '#kernel/attachments/add-photo.ts';
import { cleanPicture } from '#kernel/attachments/clean-picture.server.ts';
import { keepPicture } from '#kernel/attachments/keep-picture.ts';
import { readUpload, type Upload } from '#kernel/attachments/read-upload.ts';
import { dropAttachment } from '#kernel/attachments/sweep-attachments.ts';
import { videoProperties } from '#kernel/attachments/video/video-json.ts';
import { requireConfirmed, requireMember, type Viewer } from '#kernel/people/viewer.ts';
import { screenWriting } from '#kernel/screening/screen-writing.ts';
import { db, type Executor, transact } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { notFound, Refusal } from '#platform/refusal.ts';
import { oneLine } from './check-entry.ts';
import { checkVisibility, moved } from './edit-entries.ts';
import type { Picture } from './read-page.ts';

export const MOST_PICTURES = 48;
export const LONGEST_CAPTION = 300;

export interface PictureWords {
	/** What it shows, for those who do not see it. */
	alt: string;
	caption: string;
	visibility: string;
	/** It is hard to look at. */
	veiled?: boolean;
	attested?: boolean;
}

/** Cleans the picture and makes it the cover; the earlier one is gone. */
export async function setCover(viewer: Viewer, upload: Upload, words: PictureWords): Promise<Id> {
	const me = requireConfirmed(viewer).memberId;
	const { alt, visibility } = checkWords(words);
	const picture = await cleanPicture(await readUpload(upload), 'cover');
	return keepPicture({ principalId: me, kind: 'cover', alt, picture }, async (trx, insert) => {
		await lockMember(trx, me);
		await takeDownCover(trx, me);
		const id = await insert();
		await trx
			.insertInto('profile_media')
			.values({ attachment_id: id, member_id: me, place: 'cover', visibility })
			.execute();
		return id;
	});
}

export async function removeCover(viewer: Viewer): Promise<void> {
	const me = requireMember(viewer).memberId;
	await transact((trx) => takeDownCover(trx, me));
}

export async function showCover(viewer: Viewer, visibility: string): Promise<void> {
	const me = requireMember(viewer).memberId;
	await db
		.updateTable('profile_media')
		.set({ visibility: checkVisibility(visibility) })
		.where('member_id', '=', me)
		.where('place', '=', 'cover')
		.execute();
}

/**
 * Cleans the picture and hangs it into the gallery, after the others. Faces and printed text are covered, as in every photo.
 * @param drawn for pictures that the program drew itself, in which nobody can be.
 */
export async function hangPicture(viewer: Viewer, upload: Upload, words: PictureWords, drawn = false): Promise<Id> {
	const me = requireConfirmed(viewer).memberId;
	const checked = checkWords(words);
	await roomFor(db, me);
	const picture = await cleanPicture(await readUpload(upload), drawn ? 'cover' : 'photo');
	const attachment = { principalId: me, kind: 'gallery', alt: checked.alt, veiled: words.veiled, picture } as const;
	return keepPicture(attachment, async (trx, insert) => {
		await lockMember(trx, me);
		await roomFor(trx, me);
		const id = await insert();
		await hang(trx, me, id, checked);
		return id;
	});
}

/** Hangs an attachment of the member into the gallery, in the transaction that made it. */
export async function hang(
	trx: Executor,
	me: Id,
	attachmentId: Id,
	words: Pick<PictureWords, 'caption'> & { visibility: Picture['visibility'] },
): Promise<void> {
	await sql`insert into profile_media (attachment_id, member_id, place, caption, visibility, position)
		select ${attachmentId}, ${me}, 'gallery', ${words.caption}, ${words.visibility}, coalesce(max(position), 0) + 1
		from profile_media where member_id = ${me} and place = 'gallery'`.execute(trx);
}

/** Changes what is said about a picture and who sees it. @throws Refusal not-found for somebody else's. */
export async function describePicture(viewer: Viewer, id: Id, words: PictureWords): Promise<void> {
	const me = requireConfirmed(viewer).memberId;
	const { alt, caption, visibility } = checkWords(words);
	await transact(async (trx) => {
		const { numUpdatedRows } = await trx
			.updateTable('profile_media')
			.set({ caption, visibility })
			.where('attachment_id', '=', id)
			.where('member_id', '=', me)
			.executeTakeFirst();
		if (numUpdatedRows === 0n) throw notFound();
		await sql`update attachment set alt = ${alt}, veiled = ${words.veiled ?? false}
			where id = ${id} and principal_id = ${me}`.execute(trx);
	});
}

export async function takeDownPicture(viewer: Viewer, id: Id): Promise<void> {
	const me = requireMember(viewer).memberId;
	await transact(async (trx) => {
		const mine = await trx
			.selectFrom('profile_media')
			.select('attachment_id')
			.where('attachment_id', '=', id)
			.where('member_id', '=', me)
			.executeTakeFirst();
		if (mine) await dropAttachment(trx, id);
	});
}

export async function movePicture(viewer: Viewer, id: Id, up: boolean): Promise<void> {
	const me = requireMember(viewer).memberId;
	await transact(async (trx) => {
		const { rows } = await sql<{ id: Id }>`select attachment_id as id from profile_media
			where member_id = ${me} and place = 'gallery' order by position, attachment_id for update`.execute(trx);
		const order = moved(
			rows.map((row) => row.id),
			id,
			up,
		);
		await sql`update profile_media v set position = place.n
			from unnest(${order}::bigint[]) with ordinality place (id, n) where v.attachment_id = place.id`.execute(trx);
	});
}

export interface OwnPictures {
	cover: Picture | null;
	gallery: Picture[];
}

/** The viewer's own pictures, for the page that hangs them. */
export async function readOwnPictures(viewer: Viewer): Promise<OwnPictures> {
	const me = requireMember(viewer).memberId;
	const { rows } =
		await sql<Picture>`select a.id, v.visibility, v.place, a.kind, a.width, a.height, a.alt, a.veiled, v.caption,
			case when a.kind = 'video' then ${videoProperties('a')} end as video
		from profile_media v join attachment a on a.id = v.attachment_id where v.member_id = ${me}
		order by v.position, a.id`.execute(db);
	return {
		cover: rows.find(({ place }) => place === 'cover') ?? null,
		gallery: rows.filter(({ place }) => place === 'gallery'),
	};
}

/** @throws Refusal on the field that is wrong, or on "attested" when the identifier check found something. */
export function checkWords(words: PictureWords): { alt: string; caption: string; visibility: Picture['visibility'] } {
	const [alt, caption] = [oneLine(words.alt), oneLine(words.caption)];
	if (alt.length > LONGEST_ALT)
		throw new Refusal('invalid', `The description has ${alt.length} characters; ${LONGEST_ALT} is the most.`, {
			field: 'alt',
		});
	if (caption.length > LONGEST_CAPTION)
		throw new Refusal('invalid', `The caption has ${caption.length} characters; ${LONGEST_CAPTION} is the most.`, {
			field: 'caption',
		});
	if (words.veiled && alt === '')
		throw new Refusal('invalid', 'Say what it shows: by these words readers decide whether they look.', {
			field: 'alt',
		});
	const visibility = checkVisibility(words.visibility);
	screenWriting([alt, caption], 'advise', words.attested ?? false);
	return { alt, caption, visibility };
}

export async function roomFor(executor: Executor, me: Id): Promise<void> {
	const { n } = await executor
		.selectFrom('profile_media')
		.select((query) => query.fn.countAll<string>().as('n'))
		.where('member_id', '=', me)
		.where('place', '=', 'gallery')
		.executeTakeFirstOrThrow();
	if (Number(n) >= MOST_PICTURES)
		throw new Refusal('invalid', `${MOST_PICTURES} pictures are the most. Take one down first.`, { field: 'photo' });
}

/** Two uploads at once come one after the other. */
export async function lockMember(trx: Executor, me: Id): Promise<void> {
	await sql`select from member where id = ${me} for no key update`.execute(trx);
}

async function takeDownCover(trx: Executor, me: Id): Promise<void> {
	const { rows } = await sql<{ id: Id }>`select attachment_id as id from profile_media
		where member_id = ${me} and place = 'cover'`.execute(trx);
	for (const { id } of rows) await dropAttachment(trx, id);
}
