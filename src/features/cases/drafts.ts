// Drafts: the form as it was typed, for its authors alone. Nothing is judged here: an identifier may stand in a draft, and
// is deleted with it.

import { sql } from 'kysely';
import { addDrawnPhoto, addPhoto } from '#kernel/attachments/add-photo.ts';
import { addPhotosWithin } from '#kernel/attachments/add-photos.ts';
import { MOST_PHOTOS } from '#kernel/attachments/attach-to-content.ts';
import { describePhotos, dropUnhung, holdPhotos, readPhotos } from '#kernel/attachments/hang-photos.ts';
import { once } from '#kernel/idempotency/once.ts';
import { requireConfirmed, requireMember, type Viewer } from '#kernel/people/viewer.ts';
import { db, transact } from '#platform/db.server.ts';
import { type Id, mintId, shortId } from '#platform/ids.ts';
import { notFound, Refusal } from '#platform/refusal.ts';
import { requireAuthorship } from './authors.ts';
import { type CaseFields, checkDraft } from './fields.ts';
import { asForm, isPhotoField, photoFields, saidOf } from './photo-fields.ts';
import { type Choices, type Merged, mergedFields } from './two-tabs.ts';

const MOST_DRAFTS = 30;

/** Begins a draft. @returns its id, which the case will have. */
export async function startDraft(viewer: Viewer, fields: CaseFields, key: string): Promise<Id> {
	const me = requireConfirmed(viewer);
	if (me.company !== null || me.profession === null)
		throw new Refusal(
			'not-allowed',
			'Cases are written by members whose health profession is proved, and by students.',
		);
	checkDraft(fields);
	return transact(async (trx) => {
		const { rows } = await sql<{
			n: number;
		}>`select count(*)::int as n from case_draft where member_id = ${me.memberId}`.execute(trx);
		if ((rows[0]?.n ?? 0) >= MOST_DRAFTS)
			throw new Refusal('too-many', `You have ${MOST_DRAFTS} drafts. Publish or discard one first.`);
		const { id } = await once(trx, me.memberId, key, ['case-draft', fields], async () => {
			const draft = mintId();
			await trx
				.insertInto('case_draft')
				.values({ id: draft, member_id: me.memberId, fields: JSON.stringify(fields), photos: [] })
				.execute();
			return draft;
		});
		return id;
	});
}

export interface SentPhotos {
	/** The form, with "photos", "alt-<id>" of those that are there, and "drop-<id>", of either form of id, to take one out. */
	form: FormData;
	key: string;
	/** Milliseconds that new photos are looked through for; without it, however long it takes. */
	patience?: number;
}

/**
 * The photos after a form was sent: those that are there and stay, then the new ones. Descriptions are written beside them.
 * @returns how many files are left beside, for want of patience.
 */
export async function photosAfter(
	viewer: Viewer,
	there: readonly Id[],
	{ form, key, patience = Number.POSITIVE_INFINITY }: SentPhotos,
): Promise<{ ids: Id[]; left: number }> {
	const dropped = (name: string) => form.get(`drop-${name}`) === 'yes';
	const kept = there.filter((id) => !dropped(id) && !dropped(shortId(id)));
	const added = await addPhotosWithin(patience, viewer, form, key);
	const ids = [...new Set([...kept, ...added.ids])];
	if (ids.length > MOST_PHOTOS)
		throw new Refusal('invalid', `${MOST_PHOTOS} photos are the most; these are ${ids.length}.`, { field: 'photos' });
	return { ids, left: added.left };
}

/** What a form says of the state it was made from (two-tabs.ts). */
export interface Since {
	/** How its fields were when it was loaded; without it the form is the draft. */
	was?: string;
	choices?: Choices;
}

/** A draft after a form was saved: its fields with those of its photos, and what waits for a choice. */
export type SavedDraft = Merged & { stored: CaseFields };

/**
 * Saves the draft as it stands in the form; what the form did not change stays as another tab or author left it (two-tabs.ts).
 * @throws Refusal on "photos" when there was no patience for all of them: what is said there is saved all the same.
 */
export async function saveDraft(
	viewer: Viewer,
	draftId: Id,
	fields: CaseFields,
	photos?: SentPhotos,
	{ was, choices }: Since = {},
): Promise<SavedDraft> {
	const me = requireConfirmed(viewer);
	checkDraft(fields);
	const { rows } = await sql<{
		photos: Id[];
	}>`select photos::text[] as photos from case_draft where id = ${draftId}`.execute(db);
	if (!rows[0]) throw notFound();
	const there = rows[0].photos;
	const { draft, authorIds } = await requireAuthorship(db, viewer, draftId);
	if (!draft) throw notFound();
	const { ids: sent, left } = photos ? await photosAfter(viewer, there, photos) : { ids: there, left: 0 };
	const saved = await transact(async (trx) => {
		await requireAuthorship(trx, viewer, draftId, true);
		const { rows: locked } = await sql<{ fields: CaseFields; photos: Id[] }>`
			select fields, photos::text[] as photos from case_draft where id = ${draftId} for update`.execute(trx);
		const now = locked[0] ?? { fields: {}, photos: [] };
		// Those that came by another form while the new ones were looked through stay too.
		const ids = [...sent, ...now.photos.filter((id) => !there.includes(id) && !sent.includes(id))];
		const stored = { ...now.fields, ...photoFields(await readPhotos(ids, draftId, authorIds, trx)) };
		const merged = mergedFields(stored, { ...fields, ...(photos && saidOf(ids, photos.form)) }, was, choices);
		if (photos) await describePhotos(trx, draftId, ids, asForm(merged.fields, ids, photos.form), authorIds);
		await holdPhotos(trx, me.memberId, ids);
		// A picture that was taken out of the draft may be one that showed too much.
		await dropUnhung(
			trx,
			there.filter((id) => !ids.includes(id)),
		);
		const kept = Object.fromEntries(Object.entries(merged.fields).filter(([name]) => !isPhotoField(name)));
		// A form that is sent once more, from behind the back button, names pictures that have gone meanwhile.
		await sql`update case_draft set fields = ${JSON.stringify(kept)}::jsonb, saved_at = now(), photos = array(
				select id from unnest(${ids}::bigint[]) with ordinality as sent (id, place)
				where exists (select from attachment where attachment.id = sent.id) order by place)
			where id = ${draftId}`.execute(trx);
		return { ...merged, stored };
	});
	if (left > 0)
		throw new Refusal(
			'invalid',
			`Looking through pictures takes time. Those below are kept with the draft; choose the other ${left} again. Everything else is saved.`,
			{ field: 'photos' },
		);
	return saved;
}

/**
 * Adds a picture to a draft of one's own: what uploads one by one does, and imports.
 * @param drawn for pictures that the program drew itself: nothing is looked for in them.
 */
export async function addDraftPhoto(
	viewer: Viewer,
	draftId: Id,
	bytes: Uint8Array<ArrayBuffer>,
	alt: string,
	drawn = false,
): Promise<Id> {
	const me = requireConfirmed(viewer);
	await requireAuthorship(db, viewer, draftId);
	const id = await (drawn ? addDrawnPhoto : addPhoto)(viewer, bytes, alt);
	await transact(async (trx) => {
		await requireAuthorship(trx, viewer, draftId, true);
		await holdPhotos(trx, me.memberId, [id]);
		await sql`update case_draft set photos = photos || ${id}::bigint where id = ${draftId}`.execute(trx);
	});
	return id;
}

/** Throws a draft away, with the consents recorded for it. Whoever began it does. Twice is once. */
export async function discardDraft(viewer: Viewer, draftId: Id): Promise<void> {
	const me = requireMember(viewer);
	await transact(async (trx) => {
		const { rows } = await sql<{
			photos: Id[];
		}>`delete from case_draft where id = ${draftId} and member_id = ${me.memberId}
			returning photos::text[] as photos`.execute(trx);
		if (rows[0]) await dropUnhung(trx, rows[0].photos);
	});
}

export interface DraftLine {
	id: Id;
	title: string | null;
	/** BCP 47, as its form says; '' where it says nothing. */
	language: string;
	specialty: string | null;
	savedAt: Date;
	mine: boolean;
	hasBasis: boolean;
}

/** The viewer's drafts and those that he or she writes with others, last saved first. */
export async function listDrafts(viewer: Viewer): Promise<DraftLine[]> {
	const me = requireMember(viewer);
	const { rows } = await sql<DraftLine>`
		select d.id, d.fields->>'title' as title, coalesce(d.fields->>'language', '') as language, d.fields->>'specialty' as specialty, d.saved_at as "savedAt",
			d.member_id = ${me.memberId} as mine, case_has_basis(d.id) as "hasBasis"
		from case_draft d where d.member_id = ${me.memberId}
			or d.id in (select case_id from case_author where member_id = ${me.memberId} and accepted_at is not null)
		order by d.saved_at desc`.execute(db);
	return rows;
}

export interface Draft {
	fields: CaseFields;
	photos: Id[];
	savedAt: Date;
	ownerId: Id;
}

/** @throws Refusal not-found for everybody but its authors, and for what is no draft any more. */
export async function readDraft(viewer: Viewer, draftId: Id): Promise<Draft> {
	const { ownerId, draft } = await requireAuthorship(db, viewer, draftId);
	if (!draft) throw notFound();
	const { rows } = await sql<Omit<Draft, 'ownerId'>>`select fields, photos::text[] as photos, saved_at as "savedAt"
		from case_draft where id = ${draftId}`.execute(db);
	if (!rows[0]) throw notFound();
	return { ...rows[0], ownerId };
}
