// Recording why a case may be told: what the patient signed, a waiver, or why nobody can be recognised. By its authors.

import { sql } from 'kysely';
import sharp from 'sharp';
import { publicUrl } from '#features/accounts/index.ts';
import { pictureType } from '#kernel/attachments/picture-type.ts';
import { audit } from '#kernel/audit/audit.ts';
import { letGo } from '#kernel/content/hold.ts';
import { requireConfirmed, type Viewer } from '#kernel/people/viewer.ts';
import { screenOffice, screenWriting } from '#kernel/screening/screen-writing.ts';
import { type Executor, transact } from '#platform/db.server.ts';
import { type Id, mintId } from '#platform/ids.ts';
import { notFound, Refusal } from '#platform/refusal.ts';
import { seal, unseal } from '#platform/seal.server.ts';
import { requireAuthorship } from '../authors.ts';
import type { Basis } from '../tables.ts';
import { codeHash, newCode } from './code.ts';
import { consentText, consentTexts, SCOPES, type Scope, SIGNERS, type Signer, textVersion } from './consent-texts.ts';
import { fhirConsent } from './fhir-consent.ts';
import { narrowToConsent } from './narrow-to-consent.ts';

const SEAL_PURPOSE = 'consent signature';
/** Years for which one can sign; null is without end. */
export const CONSENT_YEARS: readonly (number | null)[] = [1, 2, 5, 10, null];
const MOST_SIGNATURE_BYTES = 300_000;
const MOST_CONSENTS = 6;

export interface SignedDraft {
	language: string;
	scope: readonly string[];
	signer: string;
	years: number | null;
	/** "data:image/png;base64,…" of what a finger drew; '' without. */
	drawn: string;
	/** Initials, for those who type. */
	typed: string;
}

export interface Recorded {
	id: Id;
	/** For the patient, shown this once; null where nobody signed. */
	code: string | null;
}

/**
 * Keeps what a patient signed. No name is asked for; what was drawn or typed is sealed.
 * @returns the code with which the patient takes it back: it is shown once and kept as a hash.
 */
export async function recordSigned(viewer: Viewer, caseId: Id, draft: SignedDraft): Promise<Recorded> {
	if (!consentTexts.some(({ language }) => language === draft.language))
		throw new Refusal('invalid', 'Choose the language that the patient reads.', { field: 'language' });
	const scope = SCOPES.filter((one) => draft.scope.includes(one));
	if (!scope.includes('network'))
		throw new Refusal('invalid', 'Without consent to be discussed on this network the case cannot stand here.', {
			field: 'scope',
		});
	if (!SIGNERS.includes(draft.signer as Signer)) throw new Refusal('invalid', 'Say who signs.', { field: 'signer' });
	if (!CONSENT_YEARS.includes(draft.years)) throw new Refusal('invalid', 'Choose until when.', { field: 'years' });
	const signature = draft.drawn ? await readDrawn(draft.drawn) : readTyped(draft.typed);
	const code = newCode();
	const id = await record(viewer, caseId, {
		basis: 'signed',
		language: draft.language,
		version: textVersion(consentText(draft.language)),
		scope,
		signer: draft.signer,
		years: draft.years,
		signature,
		hash: codeHash(code),
	});
	return { id, code };
}

export interface WaiverDraft {
	board: string;
	reference: string;
	years: number | null;
	/** It lets the case be counted in research, too; otherwise it is for discussion alone. */
	research?: boolean;
	/** It lets everybody read the case, too. */
	publication?: boolean;
}

/** Keeps a waiver of an ethics board or of the institution. */
export async function recordWaiver(
	viewer: Viewer,
	caseId: Id,
	{ board, reference, years, research = false, publication = false }: WaiverDraft,
): Promise<Recorded> {
	const words = { board: oneLine(board), reference: oneLine(reference) };
	if (words.board.length < 3) throw new Refusal('invalid', 'Name the board or office.', { field: 'board' });
	if (words.reference.length < 2) throw new Refusal('invalid', 'Give its reference.', { field: 'reference' });
	if (words.board.length > 200 || words.reference.length > 100)
		throw new Refusal('invalid', 'This is too long.', { field: 'board' });
	if (!CONSENT_YEARS.includes(years)) throw new Refusal('invalid', 'Choose until when.', { field: 'years' });
	screenOffice([words.board, words.reference], 'board');
	const scope: Scope[] = [
		'network',
		...(research ? ['research' as const] : []),
		...(publication ? ['publication' as const] : []),
	];
	return { id: await record(viewer, caseId, { basis: 'waiver', scope, years, ...words }), code: null };
}

const LEAST_REASON = 40;

/** Keeps why nobody can be recognised, not even the patient by himself or herself. */
export async function recordNotIdentifiable(viewer: Viewer, caseId: Id, reason: string): Promise<Recorded> {
	const words = reason.trim();
	if (words.length < LEAST_REASON)
		throw new Refusal(
			'invalid',
			'Say why neither others nor the patient could recognise anybody: what was left out or changed, and how common it is.',
			{ field: 'reason' },
		);
	if (words.length > 2000) throw new Refusal('invalid', '2,000 characters are the most.', { field: 'reason' });
	screenWriting([words], 'block', false);
	return {
		id: await record(viewer, caseId, { basis: 'not-identifiable', scope: ['network'], years: null, reason: words }),
		code: null,
	};
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

interface Basics {
	basis: Basis;
	scope: Scope[];
	years: number | null;
	language?: string;
	version?: string;
	signer?: string;
	reason?: string;
	board?: string;
	reference?: string;
	signature?: { type: 'image/png' | 'text/plain'; bytes: Uint8Array };
	hash?: Buffer;
}

async function record(viewer: Viewer, caseId: Id, basics: Basics): Promise<Id> {
	const me = requireConfirmed(viewer);
	return transact(async (trx) => {
		await requireRecordable(trx, viewer, caseId);
		const id = mintId();
		const now = new Date();
		const until = basics.years === null ? null : inYears(now, basics.years);
		const { rows } = await sql<{ operator: string }>`select operator from network`.execute(trx);
		const resource = fhirConsent({
			id,
			caseId,
			basis: basics.basis,
			recordedAt: now,
			validUntil: until,
			language: basics.language ?? me.language,
			textVersion: basics.version ?? '',
			scope: basics.scope,
			signer: basics.signer ?? '',
			reason: basics.reason ?? '',
			board: basics.board ?? '',
			reference: basics.reference ?? '',
			operator: rows[0]?.operator ?? '',
			base: publicUrl(),
		});
		await trx
			.insertInto('case_consent')
			.values({
				id,
				case_id: caseId,
				basis: basics.basis,
				recorded_by: me.memberId,
				recorded_at: now,
				language: basics.language ?? me.language,
				text_version: basics.version ?? '',
				scope: basics.scope,
				signer: basics.signer ?? '',
				reason: basics.reason ?? '',
				board: basics.board ?? '',
				reference: basics.reference ?? '',
				signature: basics.signature ? seal(SEAL_PURPOSE, id, basics.signature.bytes) : null,
				signature_type: basics.signature?.type ?? null,
				code_hash: basics.hash ?? null,
				valid_until: until ?? 'infinity',
				withdrawn_at: null,
				resource: JSON.stringify(resource),
			})
			.execute();
		await audit(trx, me.memberId, 'consent.record', { kind: 'consent', id }, { basis: basics.basis });
		// A new basis shows again what only had run out.
		await sql`select from content_hold where root_id = ${caseId} and reason = 'consent-expired'`
			.execute(trx)
			.then(({ rows: held }) => (held.length > 0 ? letGo(trx, caseId) : undefined));
		await narrowToConsent(trx, caseId);
		return id;
	});
}

/** Locks the case: a draft, what is published, or what is hidden because a consent ran out. @throws Refusal not-found. */
async function requireRecordable(trx: Executor, viewer: Viewer, caseId: Id): Promise<void> {
	const me = requireConfirmed(viewer);
	await sql`select from content where id = ${caseId} for update`.execute(trx);
	const { rows } = await sql<{ authors: boolean }>`
		select (content.principal_id = ${me.memberId} or exists (select from case_author
			where case_id = content.id and member_id = ${me.memberId} and accepted_at is not null)) as authors
		from content join content_hold h on h.root_id = content.id and h.reason = 'consent-expired'
		where content.id = ${caseId} and content.kind = 'case'`.execute(trx);
	if (!rows[0]?.authors) await requireAuthorship(trx, viewer, caseId, true);
	const count = await sql<{ n: number; withdrawn: boolean }>`
		select count(*)::int as n, coalesce(bool_or(withdrawn_at is not null), false) as withdrawn
		from case_consent where case_id = ${caseId}`.execute(trx);
	if (count.rows[0]?.withdrawn)
		throw new Refusal('not-allowed', 'Consent was taken back. This case cannot be told again.');
	if ((count.rows[0]?.n ?? 0) >= MOST_CONSENTS) throw new Refusal('too-many', `${MOST_CONSENTS} are the most.`);
}

function inYears(from: Date, years: number): Date {
	const until = new Date(from);
	until.setUTCFullYear(until.getUTCFullYear() + years);
	return until;
}

/** What a finger drew, drawn anew without anything else that was in the file. @throws Refusal on field "signature". */
async function readDrawn(address: string): Promise<{ type: 'image/png'; bytes: Uint8Array }> {
	const again = new Refusal('invalid', 'The signature could not be read. Sign again, or type initials.', {
		field: 'signature',
	});
	const base64 = /^data:image\/png;base64,([A-Za-z0-9+/=]+)$/.exec(address)?.[1];
	if (!base64 || base64.length > MOST_SIGNATURE_BYTES * 1.4) throw again;
	const bytes = Buffer.from(base64, 'base64');
	// What the address calls a PNG may be anything that the library opens.
	if ((pictureType(bytes) as { type?: string }).type !== 'png') throw again;
	try {
		const picture = sharp(bytes, { limitInputPixels: 4_000_000, failOn: 'error' }).flatten({ background: '#fff' });
		const { channels } = await picture.clone().greyscale().stats();
		if ((channels[0]?.stdev ?? 0) < 1)
			throw new Refusal('invalid', 'Nothing is drawn yet. Sign with a finger, or type initials.', {
				field: 'signature',
			});
		return {
			type: 'image/png',
			bytes: await picture.resize({ width: 900, withoutEnlargement: true }).png().toBuffer(),
		};
	} catch (problem) {
		if (problem instanceof Refusal) throw problem;
		throw again;
	}
}

/** @throws Refusal on field "signature". */
function readTyped(typed: string): { type: 'text/plain'; bytes: Uint8Array } {
	const initials = oneLine(typed);
	if (initials === '') throw new Refusal('invalid', 'Sign with a finger, or type initials.', { field: 'signature' });
	if (initials.length > 12)
		throw new Refusal('invalid', 'Initials are enough: no name is kept here.', { field: 'signature' });
	return { type: 'text/plain', bytes: Buffer.from(initials, 'utf8') };
}

/** Gives the patient a new code in place of one that was lost. @returns it, shown this once. */
export async function renewCode(viewer: Viewer, caseId: Id, consentId: Id): Promise<Recorded> {
	const me = requireConfirmed(viewer);
	const code = newCode();
	await transact(async (trx) => {
		await requireAuthorship(trx, viewer, caseId, true);
		const { numAffectedRows } = await sql`update case_consent set code_hash = ${codeHash(code)}
			where id = ${consentId} and case_id = ${caseId} and basis = 'signed' and withdrawn_at is null`.execute(trx);
		if (Number(numAffectedRows ?? 0) !== 1) throw notFound();
		await audit(trx, me.memberId, 'consent.renew-code', { kind: 'consent', id: consentId });
	});
	return { id: consentId, code };
}

/** Opens a signature for an author. Every opening is in the audit log. @throws Refusal not-found for everybody else. */
export async function openSignature(
	viewer: Viewer,
	caseId: Id,
	consentId: Id,
): Promise<{ type: 'image/png' | 'text/plain'; bytes: Buffer }> {
	const me = requireConfirmed(viewer);
	return transact(async (trx) => {
		await requireAuthorship(trx, viewer, caseId, true);
		const row = await trx
			.selectFrom('case_consent')
			.select(['signature', 'signature_type'])
			.where('id', '=', consentId)
			.where('case_id', '=', caseId)
			.executeTakeFirst();
		if (!row?.signature || !row.signature_type) throw notFound();
		await audit(trx, me.memberId, 'consent.open-signature', { kind: 'consent', id: consentId });
		return { type: row.signature_type, bytes: unseal(SEAL_PURPOSE, consentId, row.signature) };
	});
}
