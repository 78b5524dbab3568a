// Publishing a draft. Whoever publishes, and on whatever way: no unresolved identifier, and a basis that holds.

import { sql } from 'kysely';
import { attachSeries, chosenSeries } from '#features/imaging/index.ts';
import { hangPhotos, readPhotos } from '#kernel/attachments/hang-photos.ts';
import { readNamed } from '#kernel/audience/named-people.ts';
import { checkTitle, publish } from '#kernel/content/publish.ts';
import { type Member, requireConfirmed, type Viewer } from '#kernel/people/viewer.ts';
import { screenWriting } from '#kernel/screening/screen-writing.ts';
import type { Audience } from '#kernel/tables.ts';
import { db } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { notFound, Refusal } from '#platform/refusal.ts';
import { requireAuthorship, requireAuthorsRead, requirePublisher } from './authors.ts';
import { compose } from './compose.ts';
import { coversFacesOf } from './consent/covers-faces.ts';
import { type CaseFields, readCase, textsOf } from './fields.ts';
import { firstAsk } from './outcomes.ts';
import { thingsOf, writeThings } from './things.ts';
import { writeRows } from './write-rows.ts';

/**
 * Publishes the viewer's draft. Done twice it is done once.
 * @returns the case's id, which was the draft's. @param at for seeds and imports: when it was told.
 * @throws Refusal on the field that needs a change, "attested" for identifiers, "consent" without a basis.
 */
export async function publishCase(viewer: Viewer, draftId: Id, at?: Date): Promise<Id> {
	const me = requireConfirmed(viewer);
	const { rows } = await sql<{
		fields: CaseFields;
		photos: Id[];
	}>`select fields, photos::text[] as photos from case_draft
		where id = ${draftId} and member_id = ${me.memberId}`.execute(db);
	const draft = rows[0];
	if (!draft) return published(me, draftId);
	const { authorIds } = await requireAuthorship(db, viewer, draftId);
	const writing = readCase(draft.fields);
	const title = checkTitle(writing.title);
	const photos = await readPhotos(draft.photos, draftId, authorIds);
	requireDescribed(photos);
	screenCase(
		draft.fields,
		photos.map(({ alt }) => alt),
	);
	await requirePublisher(db, me, draftId);
	const { audience, spaceId } = readReaders(me, writing.audience);
	await requireBasis(draftId, audience);
	await requireFacesCovered(draftId, photos);
	const named = audience === 'named' ? await readNamed(me, writing.named) : [];
	if (audience === 'named' && named.length === 0 && authorIds.length === 1)
		throw new Refusal('invalid', 'Name those who may read it, by handle.', { field: 'named' });
	const markdown = compose({ sections: writing.sections, labs: writing.labs, updates: [], hidden: writing.puzzle });
	return publish(
		viewer,
		{
			kind: 'case',
			id: draftId,
			audience,
			spaceId,
			title,
			...(writing.language && { language: writing.language }),
			markdown,
			citing: writing.citing,
			named: [...new Set([...named, ...(audience === 'named' ? authorIds.slice(1) : [])])],
			key: `case-${draftId}`,
			at,
		},
		async (trx, contentId) => {
			const { numAffectedRows } = await sql`delete from case_draft where id = ${draftId}`.execute(trx);
			if (Number(numAffectedRows) !== 1) throw notFound();
			await trx
				.insertInto('case_detail')
				.values({
					content_id: contentId,
					age_band: writing.age,
					sex: writing.sex,
					specialty: writing.specialty,
					setting: writing.setting,
					ended: writing.ended,
					puzzle: writing.puzzle,
					revealed_at: null,
					published_at: at ?? new Date(),
					settled_at: null,
					ask_at: firstAsk(at ?? new Date()),
				})
				.execute();
			await writeRows(trx, contentId, writing);
			await writeThings(trx, contentId, thingsOf(draft.fields), me.memberId);
			await hangPhotos(
				trx,
				contentId,
				photos.map(({ id }) => id),
				authorIds,
			);
			await attachSeries(trx, contentId, chosenSeries(draft.fields), viewer);
			await requireAuthorsRead(trx, contentId);
		},
	);
}

async function published(me: Member, caseId: Id): Promise<Id> {
	const { rows } =
		await sql`select from content where id = ${caseId} and kind = 'case' and principal_id = ${me.memberId}`.execute(db);
	if (rows.length === 0) throw notFound();
	return caseId;
}

/**
 * Looks through everything that is typed in a case. What is found stops it: nobody can attest it away. Of what the check is not sure
 * of its author can say that it is the name of a thing.
 * @param more other words of it: descriptions of photos.
 * @throws IdentifiersFound
 */
export function screenCase(fields: CaseFields, more: string[] = []): void {
	screenWriting(
		textsOf(fields).map(({ text }) => text),
		'block',
		false,
		new Set(thingsOf(fields)),
	);
	screenWriting(more, 'block', false);
}

/** @throws Refusal on field "photos" when one says nothing to those who do not see it. */
export function requireDescribed(photos: readonly { alt: string }[]): void {
	if (photos.some(({ alt }) => alt.trim() === ''))
		throw new Refusal('invalid', 'Say of each picture what it shows, for those who do not see it.', {
			field: 'photos',
		});
}

/** @throws Refusal on field "photos" for a face that no consent covers any more. */
export async function requireFacesCovered(caseId: Id, photos: readonly { showsFace: boolean }[]): Promise<void> {
	if (photos.some(({ showsFace }) => showsFace) && !(await coversFacesOf(caseId)))
		throw new Refusal(
			'invalid',
			'A picture shows a face, and no consent that holds covers it. Take the picture out and choose it again: its faces are covered then.',
			{ field: 'photos' },
		);
}

/** @throws Refusal on field "consent", or on "audience" for readers whom the consent does not cover. */
export async function requireBasis(caseId: Id, audience: Audience): Promise<void> {
	const { rows } = await sql<{ holds: boolean; everybody: boolean }>`select case_has_basis(${caseId}::bigint) as holds,
		case_covers_everybody(${caseId}::bigint) as everybody`.execute(db);
	if (rows[0]?.holds && audience === 'public' && !rows[0].everybody)
		throw new Refusal(
			'invalid',
			'The consent recorded does not cover that everybody reads it. Choose other readers, or record consent to publication.',
			{ field: 'audience' },
		);
	if (!rows[0]?.holds)
		throw new Refusal(
			'invalid',
			'There is no basis yet: the patient’s consent, a waiver, or why nobody can be recognised. Record one; your draft is kept.',
			{ field: 'consent' },
		);
}

/** "verified", …, or "space:<slug>" as a form sends it. @throws Refusal on field "audience". */
export function readReaders(me: Member, choice: string): { audience: Audience; spaceId: Id | null } {
	if (!choice.startsWith('space:')) {
		if (choice === '') throw new Refusal('invalid', 'Choose who can read it.', { field: 'audience' });
		return { audience: choice as Audience, spaceId: null };
	}
	const space = me.spaces.find(({ slug }) => slug === choice.slice('space:'.length));
	if (!space) throw new Refusal('invalid', 'You are not a member of that space.', { field: 'audience' });
	return { audience: 'space', spaceId: space.id };
}
