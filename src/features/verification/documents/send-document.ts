// A paper that shows who somebody is: a licence, a certificate, an identity card. It goes to checkers and nobody else.

import { createHash } from 'node:crypto';
import { audit } from '#kernel/audit/audit.ts';
import { requireConfirmed, type Viewer } from '#kernel/people/viewer.ts';
import { transact } from '#platform/db.server.ts';
import { type Id, mintId } from '#platform/ids.ts';
import { notFound, Refusal } from '#platform/refusal.ts';
import { seal } from '#platform/seal.server.ts';
import type { DocumentType } from '../tables.ts';
import { drawDocument } from './draw-document.server.ts';

export const MOST_DOCUMENT_BYTES = 10 * 1024 * 1024;
/** Documents of one claim. */
const MOST_DOCUMENTS = 5;
export const SEAL_PURPOSE = 'proof document';

/**
 * Takes a document in for a claim of one's own that is not decided.
 * @throws Refusal with a sentence for what is no PDF, JPEG or PNG.
 */
export async function sendDocument(viewer: Viewer, claimId: Id, upload: Blob): Promise<Id> {
	const member = requireConfirmed(viewer);
	if (upload.size === 0) throw new Refusal('invalid', 'Choose a file.', { field: 'document' });
	if (upload.size > MOST_DOCUMENT_BYTES)
		throw new Refusal('invalid', 'The file is larger than 10 MB. A photograph of the page is enough.', {
			field: 'document',
		});
	const plain = new Uint8Array(await upload.arrayBuffer());
	const type = documentType(plain);
	if (type === 'application/pdf' && (await isLocked(plain)))
		throw new Refusal('invalid', 'This PDF is protected by a password. Send one that a checker can open.', {
			field: 'document',
		});
	const hash = createHash('sha256').update(plain).digest();
	const id = mintId();
	await transact(async (trx) => {
		const claim = await trx
			.selectFrom('claim')
			.select('id')
			.where('id', '=', claimId)
			.where('member_id', '=', member.memberId)
			.where('state', 'in', ['waiting', 'contested'])
			.forUpdate()
			.executeTakeFirst();
		if (!claim) throw notFound();
		const there = await trx
			.selectFrom('proof_document')
			.select(['id', 'hash'])
			.where('claim_id', '=', claimId)
			.where('deleted_at', 'is', null)
			.execute();
		if (there.some((one) => one.hash.equals(hash))) throw new Refusal('conflict', 'This document is there already.');
		if (there.length >= MOST_DOCUMENTS)
			throw new Refusal('too-many', 'Five documents are there. A checker will ask if another one is needed.');
		await trx
			.insertInto('proof_document')
			.values({
				id,
				claim_id: claimId,
				member_id: member.memberId,
				media_type: type,
				bytes: plain.byteLength,
				hash,
				sealed: seal(SEAL_PURPOSE, id, plain),
			})
			.execute();
		await trx.updateTable('claim').set({ asked_at: null }).where('id', '=', claimId).execute();
		await audit(trx, member.memberId, 'document.send', { kind: 'document', id }, { bytes: plain.byteLength });
	});
	return id;
}

/** What the bytes are, whatever the file is called. @throws Refusal. */
export function documentType(bytes: Uint8Array): DocumentType {
	const head = Buffer.from(bytes.subarray(0, 1024));
	const text = head.toString('latin1');
	if (text.startsWith('%PDF-')) return pdf(bytes);
	if (head[0] === 0xff && head[1] === 0xd8 && head[2] === 0xff) return 'image/jpeg';
	if (head.subarray(0, 8).equals(Buffer.from('89504e470d0a1a0a', 'hex'))) return 'image/png';
	const refuse = (sentence: string) => new Refusal('invalid', sentence, { field: 'document' });
	if (/^....ftyp(heic|heix|hevc|heim|heis|mif1|msf1)/s.test(text))
		throw refuse(
			'This is a HEIC picture, as iPhones keep them. Send it as JPEG: on the phone choose “Most compatible” under Settings, Camera, Formats, or send a screenshot of it.',
		);
	if (text.startsWith('PK\u0003\u0004'))
		throw refuse('This is a Word document or an archive. Save the page as PDF and send that.');
	throw refuse('Send a PDF, or a photograph as JPEG or PNG.');
}

function pdf(bytes: Uint8Array): DocumentType {
	const text = Buffer.from(bytes).toString('latin1');
	if (/\/(?:JavaScript|Launch|EmbeddedFile)\b/.test(text))
		throw new Refusal('invalid', 'This PDF holds a program or attached files. Print it to a new PDF and send that.', {
			field: 'document',
		});
	return 'application/pdf';
}

/** Many authorities encrypt their letters against changes, without a password for reading: what opens is not locked. */
async function isLocked(bytes: Uint8Array): Promise<boolean> {
	if (!/\/Encrypt[\s/<\d]/.test(Buffer.from(bytes).toString('latin1'))) return false;
	return (await drawDocument('application/pdf', bytes, 1)).of === 0;
}
