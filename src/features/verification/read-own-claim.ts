// One claim as its claimant sees it: what speaks for it so far, and the ways that are left to prove it.

import { countryName, professionLabel } from '#kernel/people/professions.ts';
import { requireMember, type Viewer } from '#kernel/people/viewer.ts';
import { db } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { notFound } from '#platform/refusal.ts';
import { findingSentences } from './examine-claim.ts';
import { offeredProviders } from './institutions/providers.ts';
import type { DocumentType, VouchState } from './tables.ts';

export interface OwnDocument {
	id: Id;
	type: DocumentType;
	bytes: number;
	sentAt: Date;
	deletedAt: Date | null;
	/** First characters of its SHA-256, by which it is known again. */
	hash: string;
	/** Every time that a checker opened it. */
	openings: { by: string; at: Date }[];
}

export interface OwnClaimPage {
	id: Id;
	line: string;
	number: string | null;
	name: string;
	statedAt: Date;
	open: boolean;
	state: string;
	reason: string;
	/** A checker's question waits for an answer. */
	asked: boolean;
	/** The register contradicted it: the claimant may object, once. */
	mayObject: boolean;
	findings: string[];
	/** Number, name and profession stand in a register: every way is open. */
	matched: boolean;
	documents: OwnDocument[];
	vouches: { id: Id; name: string; handle: string; state: VouchState }[];
	proofs: { by: string; fits: boolean; at: Date }[];
	providers: { id: Id; kind: 'openid' | 'orcid'; name: string }[];
}

/** @throws Refusal not-found for everybody but the claimant. */
export async function readOwnClaim(viewer: Viewer, claimId: Id): Promise<OwnClaimPage> {
	const member = requireMember(viewer);
	const claim = await db
		.selectFrom('claim')
		.selectAll()
		.where('id', '=', claimId)
		.where('member_id', '=', member.memberId)
		.executeTakeFirst();
	if (!claim) throw notFound();
	const open = claim.state === 'waiting' || claim.state === 'contested';
	const [documents, openings, vouches, proofs, providers] = await Promise.all([
		db
			.selectFrom('proof_document')
			.select(['id', 'media_type', 'bytes', 'hash', 'sent_at', 'deleted_at'])
			.where('claim_id', '=', claimId)
			.orderBy('id')
			.execute(),
		db
			.selectFrom('document_opening')
			.innerJoin('proof_document', 'proof_document.id', 'document_opening.document_id')
			.innerJoin('principal', 'principal.id', 'document_opening.checker_id')
			.select(['document_opening.document_id', 'document_opening.opened_at', 'principal.name'])
			.where('proof_document.claim_id', '=', claimId)
			.orderBy('document_opening.id', 'desc')
			.limit(200)
			.execute(),
		db
			.selectFrom('vouch')
			.innerJoin('principal', 'principal.id', 'vouch.voucher_id')
			.select(['vouch.id', 'vouch.state', 'principal.name', 'principal.handle'])
			.where('claim_id', '=', claimId)
			.orderBy('vouch.id')
			.execute(),
		db.selectFrom('claim_proof').selectAll().where('claim_id', '=', claimId).orderBy('id').execute(),
		open ? offeredProviders() : [],
	]);
	const codes = claim.findings.codes ?? [];
	return {
		id: claim.id,
		line: [professionLabel(claim.profession), countryName(claim.country)].join(' · '),
		number: claim.number,
		name: claim.stated_name,
		statedAt: claim.stated_at,
		open,
		state: claim.state === 'contested' ? 'waiting' : claim.state,
		reason: claim.reason,
		asked: claim.asked_at !== null,
		mayObject: claim.state === 'refused' && claim.decided_by === null && claim.note === '',
		findings: codes.map((code) => findingSentences[code]),
		matched: codes[0] === 'matched',
		documents: documents.map((row) => ({
			id: row.id,
			type: row.media_type,
			bytes: row.bytes,
			sentAt: row.sent_at,
			deletedAt: row.deleted_at,
			hash: row.hash.toString('hex').slice(0, 12),
			openings: openings
				.filter((one) => one.document_id === row.id)
				.map((one) => ({ by: one.name, at: one.opened_at })),
		})),
		vouches,
		proofs: proofs.map((row) => ({ by: row.proved_by, fits: row.fits, at: row.brought_at })),
		providers,
	};
}
