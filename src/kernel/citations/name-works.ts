// Papers named in words that are no content: what is said in a session, stands on a profile, a sheet or in the rules of a space. Their marks are made when
// they are shown (read-marks.ts); here a retracted paper is asked about before, and it is kept who named what, so that a
// retraction which comes later is told to them.

import { sql } from 'kysely';
import type { Executor } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { Refusal } from '#platform/refusal.ts';
import { citationsIn } from './find-citations.ts';
import { papersIn } from './keep-citations.ts';
import { knowWorks } from './know-works.ts';
import type { NamedPlace } from './tables.ts';

export interface Naming {
	place: NamedPlace;
	/** Of the row in its own table. */
	rowId: Id;
	memberId: Id;
	/** The words as they will be shown. */
	texts: readonly string[];
	/** The writer was told that a paper was retracted, and leaves it in. */
	knowing: boolean;
	/** Nothing can have stood there before. */
	isNew?: boolean;
	/** Several write these words over time: what stays in them stays in the name of whoever brought it. */
	shared?: boolean;
}

/**
 * Keeps which papers these words name, in the transaction that writes them. What stood there before is not asked about again.
 * @throws Refusal on field "citing" when a retracted paper is named unknowingly.
 */
export async function keepNamed(trx: Executor, naming: Naming): Promise<void> {
	const { place, rowId, memberId, texts, knowing, isNew = false, shared = false } = naming;
	const keys = citationsIn(texts.filter(Boolean).join('\n\n'));
	const before = isNew
		? []
		: shared
			? await forgetOthers(trx, place, rowId, keys)
			: await forgetNamed(trx, place, rowId, memberId);
	if (keys.length === 0) return;
	const works = await knowWorks(trx, keys);
	const fresh = works.filter(({ key, marks }) => marks.includes('retracted') && !before.includes(key));
	if (fresh.length > 0 && !knowing) {
		const { said, one } = papersIn(fresh);
		throw new Refusal(
			'invalid',
			one
				? `A paper that you name was retracted: ${said}. Nothing was kept yet. Take it out, or confirm below that you know.`
				: `Papers that you name were retracted: ${said}. Nothing was kept yet. Take them out, or confirm below that you know.`,
			{ field: 'citing' },
		);
	}
	await sql`insert into named_work (place, row_id, member_id, key)
		select ${place}, ${rowId}, ${memberId}, key from unnest(${keys}::text[]) key
		where not (${shared} and key = any(${before}::text[])) on conflict do nothing`.execute(trx);
}

/** Of words that several write: what they name no more goes. @returns what they named before. */
async function forgetOthers(trx: Executor, place: NamedPlace, rowId: Id, keys: readonly string[]): Promise<string[]> {
	const { rows } = await sql<{ key: string }>`with gone as (delete from named_work
			where place = ${place} and row_id = ${rowId} and key <> all(${keys}::text[]))
		select key from named_work where place = ${place} and row_id = ${rowId}`.execute(trx);
	return rows.map(({ key }) => key);
}

/** The words are gone. @returns what they named. */
export async function forgetNamed(trx: Executor, place: NamedPlace, rowId: Id, memberId: Id): Promise<string[]> {
	const { rows } = await sql<{ key: string }>`delete from named_work
		where place = ${place} and row_id = ${rowId} and member_id = ${memberId} returning key`.execute(trx);
	return rows.map(({ key }) => key);
}
