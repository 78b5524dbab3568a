// Consent that covers less than is shown: a face, or readers outside the network, on a case whose other grounds still hold. The
// case stays; what the patient does not allow, or allows no longer, goes (decision 0188).

import { sql } from 'kysely';
import { dropAttachment } from '#kernel/attachments/sweep-attachments.ts';
import { forgetCards } from '#kernel/content/hold.ts';
import { notify } from '#kernel/notices/notify.ts';
import { db, type Executor, transact } from '#platform/db.server.ts';
import { type Id, shortId } from '#platform/ids.ts';
import { enqueue, type Jobs } from '#platform/jobs.server.ts';

declare module '#platform/jobs.server.ts' {
	interface Jobs {
		/** Consent covers less than it did: tell the authors what is gone. */
		'case.consent-narrowed': { caseId: Id; faces: boolean; everybody: boolean };
	}
}

/** Published cases that show more than their consent covers at `now`. */
export async function beyondConsent(): Promise<Id[]> {
	const { rows } = await sql<{ id: Id }>`
		select id from content where kind = 'case' and state = 'published' and audience = 'public' and not case_covers_everybody(id)
		union select content.id from attachment join content on content.id = attachment.content_id
			where bound_to = content.id and content.kind = 'case' and content.state = 'published' and not case_covers_faces(content.id)`.execute(
		db,
	);
	return rows.map(({ id }) => id);
}

/** In a transaction of its own. @returns whether anything was more than is allowed. */
export const narrowNow = (caseId: Id): Promise<boolean> => transact((trx) => narrowToConsent(trx, caseId));

/**
 * Takes pictures with a face out, and lets members alone read it, as far as the consent that holds does not cover that. What is
 * hidden waits: new consent may cover it.
 */
export async function narrowToConsent(trx: Executor, caseId: Id): Promise<boolean> {
	await sql`select from content where id = ${caseId} for update`.execute(trx);
	const { rows } = await sql<{ faces: boolean; everybody: boolean }>`
		select case_covers_faces(id) as faces, audience <> 'public' or case_covers_everybody(id) as everybody
		from content where id = ${caseId} and kind = 'case' and state = 'published'`.execute(trx);
	const covered = rows[0];
	if (!covered) return false;
	const faces = !covered.faces && (await takeFacesOut(trx, caseId));
	if (!covered.everybody) {
		await sql`update content set audience = 'members', outward = false where root_id = ${caseId}`.execute(trx);
		await forgetCards(trx, caseId);
	}
	if (!faces && covered.everybody) return false;
	await enqueue(
		trx,
		'case.consent-narrowed',
		{ caseId, faces, everybody: !covered.everybody },
		{ key: `consent-narrowed:${caseId}` },
	);
	return true;
}

async function takeFacesOut(trx: Executor, caseId: Id): Promise<boolean> {
	const { rows } = await sql<{ id: Id }>`select id from attachment
		where content_id = ${caseId} and bound_to = ${caseId}`.execute(trx);
	for (const { id } of rows) await dropAttachment(trx, id);
	if (rows.length > 0)
		await sql`update body set attachments = (select count(*) from attachment where content_id = ${caseId} and kind = 'photo')
			where content_id = ${caseId}`.execute(trx);
	return rows.length > 0;
}

/** Task 'case.consent-narrowed'. */
export async function tellConsentNarrowed({ caseId, faces, everybody }: Jobs['case.consent-narrowed']): Promise<void> {
	const { rows } = await sql<{ memberId: Id }>`select principal_id as "memberId" from content where id = ${caseId}
		union select member_id from case_author where case_id = ${caseId} and accepted_at is not null`.execute(db);
	for (const { memberId } of rows)
		await notify(db, {
			memberId,
			kind: 'consent-ended',
			words: { sentence: sentenceOf(faces, everybody), path: `/cases/${shortId(caseId)}/consent` },
			fact: `consent-narrowed:${caseId}:${faces}:${everybody}`,
		});
}

function sentenceOf(faces: boolean, everybody: boolean): string {
	if (faces && everybody)
		return 'No consent covers a face in a case of yours, or that everybody reads it: its pictures with a face are taken out, and members alone read it.';
	return faces
		? 'No consent covers a face in a case of yours any more: its pictures with a face are taken out.'
		: 'No consent covers that everybody reads a case of yours: members alone read it now.';
}
