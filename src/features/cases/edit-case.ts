// Editing a published case, by any of its authors, under the same check as publishing; and who reads it.

import { sql } from 'kysely';
import { attachSeries, chosenSeries } from '#features/imaging/index.ts';
import { altIn, describePhotos, hangPhotos, readPhotos } from '#kernel/attachments/hang-photos.ts';
import { readNamed, setNamed } from '#kernel/audience/named-people.ts';
import { changeAudience } from '#kernel/content/change-audience.ts';
import { changeLanguage, forgetRevisions } from '#kernel/content/edit.ts';
import { checkTitle } from '#kernel/content/publish.ts';
import { requireConfirmed, type Viewer } from '#kernel/people/viewer.ts';
import { holdLinks } from '#kernel/people/writing-limits.ts';
import { requireRight } from '#kernel/spaces/rights.ts';
import type { Audience } from '#kernel/tables.ts';
import { db, transact } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { notFound, Refusal } from '#platform/refusal.ts';
import { requireAuthorship } from './authors.ts';
import { photosAfter, type SentPhotos } from './drafts.ts';
import { type CaseFields, readCase } from './fields.ts';
import { requireBasis, requireDescribed, requireFacesCovered, screenCase } from './publish-case.ts';
import { thingsOf, writeThings } from './things.ts';
import { recompose, writeRows } from './write-rows.ts';

export interface CaseChange {
	fields: CaseFields;
	photos?: SentPhotos;
	/** How many revisions there were when the form was shown. */
	basedOn?: number;
	/** Keep no earlier words: they named a patient. */
	forget?: boolean;
}

/** @throws Refusal not-found for everybody but its authors; conflict when it was changed meanwhile; as publishCase. */
export async function editCase(viewer: Viewer, caseId: Id, change: CaseChange): Promise<void> {
	const me = requireConfirmed(viewer);
	const { authorIds } = await requireAuthorship(db, viewer, caseId);
	const writing = readCase(change.fields);
	const title = checkTitle(writing.title);
	const there = await photosOf(caseId);
	const { ids, left } = change.photos ? await photosAfter(viewer, there, change.photos) : { ids: there, left: 0 };
	if (left > 0)
		throw new Refusal(
			'invalid',
			`Looking through pictures takes time. Those below are ready; choose the other ${left} again, and send it once more.`,
			{ field: 'photos' },
		);
	const form = change.photos?.form ?? new FormData();
	const photos = (await readPhotos(ids, caseId, authorIds)).map((photo) => ({
		...photo,
		alt: altIn(form, photo.id) || photo.alt,
	}));
	requireDescribed(photos);
	await requireFacesCovered(caseId, photos);
	screenCase(
		change.fields,
		photos.map(({ alt }) => alt),
	);
	await transact(async (trx) => {
		const { draft } = await requireAuthorship(trx, viewer, caseId, true);
		if (draft) throw notFound();
		const { rows } = await sql<{ spaceId: Id | null; language: string; puzzle: boolean; revealed: boolean }>`
			select content.space_id as "spaceId", content.language, d.puzzle, d.revealed_at is not null as revealed
			from content join case_detail d on d.content_id = content.id where content.id = ${caseId}`.execute(trx);
		const was = rows[0];
		if (!was) throw notFound();
		if (was.spaceId) requireRight(me, was.spaceId, 'reply');
		if (writing.puzzle && !was.puzzle)
			throw new Refusal('invalid', 'It was read with its answer already: it cannot become a case to be solved.', {
				field: 'puzzle',
			});
		const words = Object.values(writing.sections).join('\n');
		holdLinks(me, words);
		// What was kept back is not told by unticking a box: revealing does that.
		await sql`update case_detail set age_band = ${writing.age}, sex = ${writing.sex}, specialty = ${writing.specialty},
			setting = ${writing.setting}, ended = ${writing.ended} where content_id = ${caseId}`.execute(trx);
		await changeLanguage(trx, caseId, was.language, writing.language, `${title}\n${words}`, me.language);
		await writeRows(trx, caseId, writing);
		await writeThings(trx, caseId, thingsOf(change.fields), me.memberId);
		await recompose(trx, caseId, { by: me.memberId, title, basedOn: change.basedOn, citing: writing.citing });
		await hangPhotos(
			trx,
			caseId,
			photos.map(({ id }) => id),
			authorIds,
		);
		await describePhotos(trx, caseId, ids, form, authorIds);
		await attachSeries(trx, caseId, chosenSeries(change.fields), viewer);
		if (change.forget) await forgetRevisions(trx, caseId, me.memberId);
	});
}

/** Ids of the photos of a published case, in their order. */
export async function photosOf(caseId: Id): Promise<Id[]> {
	const { rows } = await sql<{ id: Id }>`select id from attachment where content_id = ${caseId} and kind = 'photo'
		order by position, id`.execute(db);
	return rows.map(({ id }) => id);
}

/**
 * Who reads a published case outside spaces; whoever began it says. @param named handles, for the audience "named".
 * @throws Refusal on "audience" or "named".
 */
export async function changeReaders(viewer: Viewer, caseId: Id, audience: Audience, named: string): Promise<void> {
	const me = requireConfirmed(viewer);
	const { mine, draft, authorIds } = await requireAuthorship(db, viewer, caseId);
	if (!mine || draft) throw notFound();
	const ids = audience === 'named' ? [...(await readNamed(me, named)), ...authorIds.slice(1)] : [];
	if (audience === 'named' && ids.length === 0)
		throw new Refusal('invalid', 'Name those who may read it, by handle.', { field: 'named' });
	await requireBasis(caseId, audience);
	// Names first: with another audience they mean nothing.
	await transact(async (trx) => {
		await requireAuthorship(trx, viewer, caseId, true);
		await setNamed(trx, caseId, [...new Set(ids)]);
	});
	await changeAudience(viewer, caseId, audience);
}
