// Gathering cases: a new collection, a case put into it, its note, its place, and taking it out. Whoever made a collection
// does this, and nobody else.

import { sql } from 'kysely';
import { visibleTo } from '#kernel/audience/visible-to.ts';
import { checkTitle, publish } from '#kernel/content/publish.ts';
import { requireConfirmed, type Viewer } from '#kernel/people/viewer.ts';
import { screenWriting } from '#kernel/screening/screen-writing.ts';
import type { Audience } from '#kernel/tables.ts';
import { type Executor, transact } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { notFound, Refusal } from '#platform/refusal.ts';

export const MOST_CASES = 200;
const LONGEST_NOTE = 600;

export interface CollectionDraft {
	title: string;
	/** What it gathers, and what for. */
	about: string;
	/** "named" with nobody named is "only me". */
	audience: Audience;
	spaceId?: Id | null;
	key: string;
	attested?: boolean;
	citing?: string;
	language?: string;
	at?: Date;
}

const ABOUT = 'Gathered for later.';

/** @returns the collection's id. @throws Refusal as publish(), on fields "title", "text", "audience". */
export async function startCollection(viewer: Viewer, draft: CollectionDraft): Promise<Id> {
	requireConfirmed(viewer);
	const { about, ...rest } = draft;
	return publish(viewer, { ...rest, kind: 'collection', title: checkTitle(draft.title), markdown: about.trim() });
}

/**
 * A collection that is named where a case is read: for its owner alone, its readers are chosen on its own page. No box answers for
 * its name there, so that what could show who a patient is stops it, as it stops the note.
 */
export async function collectAnew(
	viewer: Viewer,
	draft: { title: string; note: string; key: string },
	caseId: Id,
): Promise<Id> {
	screenWriting([draft.title], 'block', false);
	const { title, key } = draft;
	const id = await startCollection(viewer, { title, about: ABOUT, audience: 'named', key, attested: true });
	await addCase(viewer, id, caseId, draft.note);
	return id;
}

/** Locks a collection of the viewer's. @throws Refusal not-found for everybody else. */
async function lockOwn(trx: Executor, viewer: Viewer, collectionId: Id): Promise<void> {
	const me = requireConfirmed(viewer);
	const { rows } = await sql`select from content where id = ${collectionId} and kind = 'collection'
		and principal_id = ${me.memberId} and ${visibleTo(viewer)} for update`.execute(trx);
	if (rows.length === 0) throw notFound();
}

function checkNote(given: string): string {
	const note = given.replace(/\s+/g, ' ').trim();
	if (note.length > LONGEST_NOTE)
		throw new Refusal('invalid', `This is ${note.length} characters long; ${LONGEST_NOTE} is the most.`, {
			field: 'note',
		});
	screenWriting([note], 'block', false);
	return note;
}

/** Puts a case that the viewer may see at the end. One that is there already keeps its place and gets the note. */
export async function addCase(viewer: Viewer, collectionId: Id, caseId: Id, given = ''): Promise<void> {
	const note = checkNote(given);
	await transact(async (trx) => {
		await lockOwn(trx, viewer, collectionId);
		const { rows: found } =
			await sql`select from content where id = ${caseId} and kind = 'case' and ${visibleTo(viewer)}`.execute(trx);
		if (found.length === 0) throw notFound();
		const { rows } = await sql<{
			n: number;
			last: number;
		}>`select count(*)::int as n, coalesce(max(place), 0)::int as last
			from collection_item where collection_id = ${collectionId} and case_id <> ${caseId}`.execute(trx);
		if ((rows[0]?.n ?? 0) >= MOST_CASES)
			throw new Refusal('too-many', `${MOST_CASES} cases are the most in one collection.`, { field: 'collection' });
		await sql`insert into collection_item (collection_id, case_id, place, note)
			values (${collectionId}, ${caseId}, ${(rows[0]?.last ?? 0) + 1}, ${note})
			on conflict (collection_id, case_id) do update set note = case when excluded.note = '' then collection_item.note else excluded.note end`.execute(
			trx,
		);
	});
}

/** Writes what the owner says of a case anew; '' takes it away. */
export async function noteCase(viewer: Viewer, collectionId: Id, caseId: Id, given: string): Promise<void> {
	const note = checkNote(given);
	await transact(async (trx) => {
		await lockOwn(trx, viewer, collectionId);
		await sql`update collection_item set note = ${note} where collection_id = ${collectionId} and case_id = ${caseId}`.execute(
			trx,
		);
	});
}

/** Takes a case out. Done twice it is done once. */
export async function takeOut(viewer: Viewer, collectionId: Id, caseId: Id): Promise<void> {
	await transact(async (trx) => {
		await lockOwn(trx, viewer, collectionId);
		await sql`delete from collection_item where collection_id = ${collectionId} and case_id = ${caseId}`.execute(trx);
	});
}

/** Moves a case before the one above it, of those that the owner still sees, or behind the one below. */
export async function moveCase(viewer: Viewer, collectionId: Id, caseId: Id, way: 'up' | 'down'): Promise<void> {
	await transact(async (trx) => {
		await lockOwn(trx, viewer, collectionId);
		const beside = way === 'up' ? sql`other.place < own.place` : sql`other.place > own.place`;
		const nearest = way === 'up' ? sql`other.place desc` : sql`other.place`;
		const { rows } = await sql<{ otherId: Id; other: number; own: number }>`
			select other.case_id as "otherId", other.place as other, own.place as own
			from collection_item own join collection_item other on other.collection_id = own.collection_id and ${beside}
				join content on content.id = other.case_id and ${visibleTo(viewer)}
			where own.collection_id = ${collectionId} and own.case_id = ${caseId}
			order by ${nearest} limit 1`.execute(trx);
		const found = rows[0];
		if (!found) return;
		await sql`update collection_item set place = case when case_id = ${caseId} then ${found.other}::int else ${found.own}::int end
			where collection_id = ${collectionId} and case_id in (${caseId}, ${found.otherId})`.execute(trx);
	});
}
