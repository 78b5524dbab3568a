// What makes a claim doubtful: then one checker alone cannot accept it.

import { sql } from 'kysely';
import { sanctionsNamed } from '#features/registers/index.ts';
import type { Executor } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { type Examination, type Stated, speaksAgainst } from './examine-claim.ts';
import { credentialsWith, openClaimsOn } from './numbers.ts';

export type Doubt =
	| 'number-held'
	| 'register-disagrees'
	| 'objection'
	| 'sanction-name'
	| 'refused-before'
	| 'revoked-before'
	| 'document-known'
	| 'passed-on';

export const doubtSentences: Record<Doubt, string> = {
	'number-held': 'Another member holds or states this number.',
	'register-disagrees': 'The register says something else than the member.',
	objection: 'The member objects to the end of a credential.',
	'sanction-name':
		'Somebody of this name, without a number, stands on a list of excluded people. A name alone proves nothing: compare place and date of birth in the document.',
	'refused-before': 'A claim on this number was refused by a checker within a year.',
	'revoked-before': 'A credential with this number, or of this member, was revoked before.',
	'document-known': 'The same document was sent with another claim before.',
	'passed-on': 'The checker who looked first wanted a second pair of eyes.',
};

type Claim = Stated & {
	id: Id;
	member_id: Id;
	objects_to: Id | null;
	first_opinion: string | null;
	first_checker: Id | null;
};

/** Everything that is doubtful about a claim; empty when one checker may accept it. */
export async function doubtsAbout(trx: Executor, claim: Claim, found: Examination): Promise<Doubt[]> {
	const doubts: Doubt[] = [];
	const others = [...(await credentialsWith(trx, claim)), ...(await openClaimsOn(trx, claim))];
	if (others.some((one) => one.member_id !== claim.member_id)) doubts.push('number-held');
	if (found.codes.some(speaksAgainst)) doubts.push('register-disagrees');
	if (claim.objects_to) doubts.push('objection');
	const { entry } = found;
	if (entry && claim.register) {
		const named = await sanctionsNamed(claim.register, entry.family_name, entry.given_name, trx);
		if (named.length > 0) doubts.push('sanction-name');
	}
	const { rows } = await sql<{ refused: boolean; revoked: boolean; known: boolean }>`
		select
			exists (select from claim c where c.register = ${claim.register} and c.number = ${claim.number} and c.state = 'refused'
				and c.decided_by is not null and c.decided_at > now() - interval '1 year' and c.id <> ${claim.id}) as refused,
			exists (select from credential c where c.state = 'revoked'
				and (c.member_id = ${claim.member_id} or (c.register = ${claim.register} and c.number = ${claim.number}))) as revoked,
			exists (select from proof_document d join proof_document o on o.hash = d.hash and o.claim_id <> d.claim_id
				join claim oc on oc.id = o.claim_id
				where d.claim_id = ${claim.id} and (o.member_id <> d.member_id or oc.state = 'refused')) as known`.execute(trx);
	if (rows[0]?.refused) doubts.push('refused-before');
	if (rows[0]?.revoked) doubts.push('revoked-before');
	if (rows[0]?.known) doubts.push('document-known');
	if (claim.first_opinion === 'unsure') doubts.push('passed-on');
	return doubts;
}
