// Consent that ends: taken back by the patient with the code, or run out. In the same transaction everything is hidden, for
// its authors too; the worker tells those who wrote it and those who took a copy along.

import { sql } from 'kysely';
import { chosenSeries, dropSeries } from '#features/imaging/index.ts';
import { dropAttachment } from '#kernel/attachments/sweep-attachments.ts';
import { audit } from '#kernel/audit/audit.ts';
import { eraseContent } from '#kernel/content/erase.ts';
import { holdBack } from '#kernel/content/hold.ts';
import { notify } from '#kernel/notices/notify.ts';
import { db, type Executor, transact } from '#platform/db.server.ts';
import { type Id, shortId } from '#platform/ids.ts';
import { enqueue, type Jobs } from '#platform/jobs.server.ts';
import { countWithin } from '#platform/limits.server.ts';
import type { CaseFields } from '../fields.ts';
import { addressKey, codeHash, readCode } from './code.ts';
import { endedConsent } from './fhir-consent.ts';
import { beyondConsent, narrowNow } from './narrow-to-consent.ts';

const DAY = 86_400_000;
/** Days for which what is hidden is kept: so long a mistake can be mended with the patient. Then it is erased. */
const KEPT_DAYS = 30;

type Why = 'withdrawn' | 'expired';

declare module '#platform/jobs.server.ts' {
	interface Jobs {
		/** Consent has ended: tell authors and those who have a copy. `draftOf`: who wrote the draft that went with it. */
		'case.consent-ended': { caseId: Id; why: Why; draftOf?: Id[] };
		/** What was hidden on the patient's word is erased. */
		'case.erase': { caseId: Id };
		/** Hides what stands on consent that has run out. Every minute. */
		'expire-consents': Record<string, never>;
	}
}

export interface Receipt {
	/** Of the record, for asking about it. */
	number: string;
	recordedAt: Date;
	withdrawnAt: Date;
	language: string;
	scope: string[];
	/** It had been taken back before. */
	already: boolean;
}

/** Counts a try with a code. @throws Refusal 'too-many'. */
export async function countReceipt(address: string): Promise<void> {
	await countWithin(db, {
		whom: addressKey(address),
		act: 'consent-withdraw',
		most: 20,
		seconds: 600,
		sentence: (wait) => `That was too often. Try again in ${wait}; your consent can be taken back at any time.`,
	});
}

/**
 * Takes consent back. The same answer, null, for every code that is none.
 * @param address whose tries are counted. @throws Refusal 'too-many'.
 */
export async function withdrawConsent(code: string, address: string): Promise<Receipt | null> {
	await countReceipt(address);
	// What cannot be a code is looked for all the same, so that no answer comes sooner than another.
	const hash = codeHash(readCode(code) === null ? '0' : code);
	return transact(async (trx) => {
		const { rows } = await sql<{
			id: Id;
			caseId: Id;
			recordedAt: Date;
			withdrawnAt: Date | null;
			language: string;
			scope: string[];
			resource: Record<string, unknown>;
		}>`
			select id, case_id as "caseId", recorded_at as "recordedAt", withdrawn_at as "withdrawnAt", language, scope, resource
			from case_consent where code_hash = ${hash} for update`.execute(trx);
		const found = rows[0];
		if (!found || readCode(code) === null) return null;
		const withdrawnAt = found.withdrawnAt ?? new Date();
		if (!found.withdrawnAt) {
			await sql`update case_consent set withdrawn_at = ${withdrawnAt}, signature = null, signature_type = null,
				resource = ${JSON.stringify(endedConsent(found.resource, withdrawnAt))}::jsonb where id = ${found.id}`.execute(
				trx,
			);
			await hide(trx, found.caseId, 'withdrawn');
			await audit(trx, null, 'consent.withdraw', { kind: 'consent', id: found.id });
			await enqueue(
				trx,
				'case.erase',
				{ caseId: found.caseId },
				{ key: `case-erase:${found.caseId}`, runAt: new Date(withdrawnAt.getTime() + KEPT_DAYS * DAY) },
			);
		}
		return {
			number: shortId(found.id).toUpperCase(),
			recordedAt: found.recordedAt,
			withdrawnAt,
			language: found.language,
			scope: found.scope,
			already: found.withdrawnAt !== null,
		};
	});
}

/** The receipt again, for whoever has the code. Withdraws nothing. */
export async function readReceipt(code: string): Promise<Receipt | null> {
	if (readCode(code) === null) return null;
	const { rows } = await sql<Omit<Receipt, 'number' | 'already'> & { id: Id }>`
		select id, recorded_at as "recordedAt", withdrawn_at as "withdrawnAt", language, scope from case_consent
		where code_hash = ${codeHash(code)} and withdrawn_at is not null`.execute(db);
	const found = rows[0];
	return found ? { ...found, number: shortId(found.id).toUpperCase(), already: true } : null;
}

async function hide(trx: Executor, caseId: Id, why: Why): Promise<void> {
	const isTold = async () => (await sql`select from content where id = ${caseId}`.execute(trx)).rows.length > 0;
	const draftOf = why === 'expired' || (await isTold()) ? [] : await dropDraft(trx, caseId);
	// Asked again: a draft that was being published in this moment was waited for, and is a case now.
	if (await isTold()) await holdBack(trx, caseId, why === 'withdrawn' ? 'consent-withdrawn' : 'consent-expired');
	await enqueue(trx, 'case.consent-ended', { caseId, why, draftOf }, { key: `consent-ended:${caseId}:${why}` });
}

/**
 * A draft of which consent was taken back can never be published: it goes at once, with its photos and the series that it names.
 * @returns who wrote it.
 */
async function dropDraft(trx: Executor, caseId: Id): Promise<Id[]> {
	const { rows: others } = await sql<{ id: Id }>`select member_id as id from case_author
		where case_id = ${caseId} and accepted_at is not null`.execute(trx);
	const { rows } = await sql<{ id: Id; photos: Id[]; fields: CaseFields }>`delete from case_draft where id = ${caseId}
		returning member_id as id, photos::text[] as photos, fields`.execute(trx);
	const draft = rows[0];
	if (!draft) return [];
	const authors = [draft.id, ...others.map(({ id }) => id)];
	for (const photo of draft.photos) await dropAttachment(trx, photo);
	await dropSeries(trx, chosenSeries(draft.fields), authors);
	return authors;
}

/** Task 'expire-consents': hides, and takes back what the consent that is left does not cover. @returns how many cases were hidden. */
export async function expireConsents(now = new Date()): Promise<number> {
	const { rows } = await sql<{ caseId: Id }>`
		select distinct c.case_id as "caseId" from case_consent c join content on content.id = c.case_id
		where c.withdrawn_at is null and c.valid_until <= ${now} and content.state = 'published'
			and not exists (select from case_consent other where other.case_id = c.case_id and other.withdrawn_at is null
				and other.valid_until > ${now})`.execute(db);
	for (const { caseId } of rows) await transact((trx) => hide(trx, caseId, 'expired'));
	for (const caseId of await beyondConsent()) await narrowNow(caseId);
	return rows.length;
}

/**
 * Task 'case.consent-ended'. A notice names no patient and no title. Whoever took a copy is asked to delete it.
 */
export async function tellConsentEnded({ caseId, why, draftOf = [] }: Jobs['case.consent-ended']): Promise<void> {
	const { rows } = await sql<{ memberId: Id; writes: boolean; counted: boolean; keeps: boolean }>`
		select who.id as "memberId", bool_or(who.writes) as writes, bool_or(who.counted) as counted,
			bool_or(not who.writes and not who.counted) as keeps from (
			select member_id as id, true as writes, false as counted from case_draft where id = ${caseId}
			union all select unnest(${draftOf}::bigint[]), true, false
			union all select principal_id, true, false from content where id = ${caseId}
			union all select member_id, true, false from case_author where case_id = ${caseId} and accepted_at is not null
			union all select member_id, false, what = 'cohort' from case_copy where content_id = ${caseId}
		) who group by who.id`.execute(db);
	const ended = why === 'withdrawn' ? 'The patient has taken consent back' : 'The patient’s consent has run out';
	for (const { memberId, writes, counted, keeps } of rows) {
		// Which case it was, whoever counted it does not learn.
		if (counted)
			await notify(db, {
				memberId,
				kind: 'consent-ended',
				words: {
					sentence: `${ended} for a case that a research release of yours counts. Stop using that release; a new one leaves it out.`,
					path: '/cohorts',
				},
				fact: `consent-ended:${caseId}:${why}:cohort`,
			});
		if (!writes && !keeps) continue;
		await notify(db, {
			memberId,
			kind: 'consent-ended',
			words: {
				sentence: writes
					? draftOf.length > 0
						? `${ended}: a draft of yours is deleted. Delete your own copies of it.`
						: `${ended}: a case of yours is hidden from everybody. ${why === 'withdrawn' ? 'Delete your own copies of it.' : 'With new consent it can be shown again.'}`
					: `${ended} for a case of which you downloaded a copy. Delete the file and what was printed.`,
				...(writes && why === 'expired' && { path: `/cases/${shortId(caseId)}/consent` }),
			},
			fact: `consent-ended:${caseId}:${why}`,
		});
	}
	if (why === 'withdrawn') {
		// Archives of their data that hold the case are made anew when they are asked for.
		const ids = rows.filter(({ writes }) => writes).map(({ memberId }) => memberId);
		await sql`update data_export set expires_at = least(expires_at, now()) where member_id = any(${ids}::bigint[])`.execute(
			db,
		);
	}
}

/** Task 'case.erase': words, values, photos and earlier words of the case and of what was said below it. */
export async function eraseCase({ caseId }: { caseId: Id }): Promise<void> {
	const { rows } = await sql<{
		id: Id;
	}>`select content.id from content join content_hold h on h.root_id = content.root_id
		where content.root_id = ${caseId} and h.reason = 'consent-withdrawn' and content.state <> 'erased' order by content.id desc`.execute(
		db,
	);
	for (const { id } of rows) await transact((trx) => eraseContent(trx, id));
	await sql`delete from case_draft where id = ${caseId}`.execute(db);
}
