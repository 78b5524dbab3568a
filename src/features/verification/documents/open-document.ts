import { audit } from '#kernel/audit/audit.ts';
import type { Viewer } from '#kernel/people/viewer.ts';
import { transact } from '#platform/db.server.ts';
import { type Id, mintId } from '#platform/ids.ts';
import { notFound } from '#platform/refusal.ts';
import { unseal } from '#platform/seal.server.ts';
import { requireChecker } from '../rules.ts';
import type { DocumentType } from '../tables.ts';
import { type DrawnDocument, drawDocument } from './draw-document.server.ts';
import { SEAL_PURPOSE } from './send-document.ts';

/**
 * A checker opens a document of an undecided claim. Every opening is written down, for the audit log and for the owner.
 * @throws Refusal not-found for everybody else, for what is decided, and for a claim of one's own.
 */
export async function openDocument(
	viewer: Viewer,
	claimId: Id,
	documentId: Id,
): Promise<{ type: DocumentType; bytes: Buffer }> {
	const checker = requireChecker(viewer);
	return transact(async (trx) => {
		const row = await trx
			.selectFrom('proof_document')
			.innerJoin('claim', 'claim.id', 'proof_document.claim_id')
			.select(['proof_document.media_type', 'proof_document.sealed', 'claim.member_id'])
			.where('proof_document.id', '=', documentId)
			.where('proof_document.claim_id', '=', claimId)
			.where('claim.state', 'in', ['waiting', 'contested'])
			.executeTakeFirst();
		if (!row?.sealed || row.member_id === checker.memberId) throw notFound();
		await trx
			.insertInto('document_opening')
			.values({ id: mintId(), document_id: documentId, checker_id: checker.memberId })
			.execute();
		await audit(trx, checker.memberId, 'document.open', { kind: 'document', id: documentId, owner: row.member_id });
		return { type: row.media_type, bytes: unseal(SEAL_PURPOSE, documentId, row.sealed) };
	});
}

/** Opens a document, which is written down, and draws its first pages. @throws Refusal not-found as openDocument does. */
export async function showDocument(viewer: Viewer, claimId: Id, documentId: Id): Promise<DrawnDocument> {
	const { type, bytes } = await openDocument(viewer, claimId, documentId);
	return drawDocument(type, bytes);
}
