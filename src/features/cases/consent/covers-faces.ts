// Whether a patient's face may be seen in the pictures of a case: a signature under these very words, that holds.

import { sql } from 'kysely';
import type { Viewer } from '#kernel/people/viewer.ts';
import { db } from '#platform/db.server.ts';
import { type Id, readShortId } from '#platform/ids.ts';
import { Refusal } from '#platform/refusal.ts';
import { requireAuthorship } from '../authors.ts';

/** Answers for references "case:<short id>" (kernel/attachments/face-consent.ts): to the case's authors alone. */
export async function caseCoversFaces(viewer: Viewer, short: string): Promise<Id | null> {
	const caseId = readShortId(short);
	if (caseId === null) return null;
	try {
		await requireAuthorship(db, viewer, caseId);
	} catch (problem) {
		if (problem instanceof Refusal) return null;
		throw problem;
	}
	return (await coversFacesOf(caseId)) ? caseId : null;
}

/** Does every signature of the case that holds allow it, and is there one? */
export async function coversFacesOf(caseId: Id): Promise<boolean> {
	const { rows } = await sql<{ covers: boolean }>`select case_covers_faces(${caseId}::bigint) as covers`.execute(db);
	return rows[0]?.covers ?? false;
}
