// The grounds on which a case is told, for its authors; and one of them as a FHIR resource.

import { sql } from 'kysely';
import { requireConfirmed, type Viewer } from '#kernel/people/viewer.ts';
import { db } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { notFound } from '#platform/refusal.ts';
import type { Basis } from '../tables.ts';
import type { Scope, Signer } from './consent-texts.ts';

export interface ConsentLine {
	id: Id;
	basis: Basis;
	recordedAt: Date;
	language: string;
	scope: Scope[];
	signer: Signer;
	reason: string;
	board: string;
	reference: string;
	signed: boolean;
	/** Null is without end. */
	validUntil: Date | null;
	withdrawnAt: Date | null;
	holds: boolean;
}

export interface ConsentsPage {
	title: string;
	/** BCP 47, of the title; '' where a draft does not say. */
	language: string;
	draft: boolean;
	/** What is published is hidden because consent ended. */
	hidden: boolean;
	consents: ConsentLine[];
}

/** For its authors, also while it is hidden. @throws Refusal not-found for everybody else. */
export async function readConsents(viewer: Viewer, caseId: Id): Promise<ConsentsPage> {
	const found = await requireConsentAuthor(viewer, caseId);
	const { rows } = await sql<ConsentLine>`
		select id, basis, recorded_at as "recordedAt", language, scope, signer, reason, board, reference, signature is not null as signed,
			case when valid_until < 'infinity' then valid_until end as "validUntil", withdrawn_at as "withdrawnAt",
			withdrawn_at is null and valid_until > now() as holds
		from case_consent where case_id = ${caseId} order by id`.execute(db);
	return { ...found, consents: rows };
}

/** The record as FHIR R4 Consent. @throws Refusal not-found. */
export async function readConsentResource(viewer: Viewer, caseId: Id, consentId: Id): Promise<Record<string, unknown>> {
	await requireConsentAuthor(viewer, caseId);
	const { rows } = await sql<{ resource: Record<string, unknown> }>`select resource from case_consent
		where id = ${consentId} and case_id = ${caseId}`.execute(db);
	if (!rows[0]) throw notFound();
	return rows[0].resource;
}

/** Its authors look after consent while nobody sees the case, too. */
async function requireConsentAuthor(viewer: Viewer, caseId: Id): Promise<Omit<ConsentsPage, 'consents'>> {
	const me = requireConfirmed(viewer);
	const { rows } = await sql<Omit<ConsentsPage, 'consents'>>`
		select found.title, found.language, found.draft, found.hidden from (
			select coalesce(fields->>'title', '') as title, coalesce(fields->>'language', '') as language, true as draft, false as hidden, member_id as owner from case_draft where id = ${caseId}
			union all
			select case when state = 'published' then title else '' end, language, false, state = 'withheld', principal_id from content
				where id = ${caseId} and kind = 'case' and state in ('published', 'withheld')
		) found where found.owner = ${me.memberId} or exists (select from case_author
			where case_id = ${caseId} and member_id = ${me.memberId} and accepted_at is not null)`.execute(db);
	if (!rows[0]) throw notFound();
	return rows[0];
}
