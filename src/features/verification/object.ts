import { audit } from '#kernel/audit/audit.ts';
import { once } from '#kernel/idempotency/once.ts';
import { countryName, titleOf } from '#kernel/people/professions.ts';
import { specialtyName } from '#kernel/people/specialties.ts';
import { requireConfirmed, requireMember, type Viewer } from '#kernel/people/viewer.ts';
import { db, isDuplicate, transact } from '#platform/db.server.ts';
import { type Id, mintId } from '#platform/ids.ts';
import { notFound, Refusal } from '#platform/refusal.ts';
import { examine } from './examine-claim.ts';
import { lockNumber } from './numbers.ts';
import { screenWordsAbout } from './screen-words.ts';

/** What the page shows to which somebody comes who objects. */
export interface Ended {
	id: Id;
	line: string;
	number: string | null;
	provedBy: string;
	endedAt: Date | null;
	endedReason: string | null;
	/** An objection waits already: its claim. */
	waiting: Id | null;
}

/** One of the viewer's own credentials that has ended. @throws Refusal not-found for every other one. */
export async function readEnded(viewer: Viewer, credentialId: Id): Promise<Ended> {
	const member = requireMember(viewer);
	const row = await db
		.selectFrom('credential')
		.selectAll()
		.where('id', '=', credentialId)
		.where('member_id', '=', member.memberId)
		.where('state', 'in', ['lapsed', 'revoked'])
		.where('ended_reason', 'not in', ['renewed', 'graduated'])
		.executeTakeFirst();
	if (!row) throw notFound();
	const waiting = await db
		.selectFrom('claim')
		.select('id')
		.where('objects_to', '=', credentialId)
		.where('state', 'in', ['waiting', 'contested'])
		.executeTakeFirst();
	return {
		id: row.id,
		line: [titleOf(row.profession, row.level), specialtyName(row.specialty), countryName(row.country)]
			.filter(Boolean)
			.join(' · '),
		number: row.number,
		provedBy: row.proved_by,
		endedAt: row.ended_at,
		endedReason: row.ended_reason,
		waiting: waiting?.id ?? null,
	};
}

/** The holder objects to the end of a credential: two checkers look at it. @returns the claim on their desk. */
export async function objectToEnd(
	viewer: Viewer,
	credentialId: Id,
	note: string,
	key: string,
	attested = false,
): Promise<Id> {
	const member = requireConfirmed(viewer);
	const words = note.trim();
	if (words.length < 10 || words.length > 2000)
		throw new Refusal('invalid', 'Say in a sentence or two what is wrong.', { field: 'note' });
	const { number } = await readEnded(viewer, credentialId);
	screenWordsAbout(words, [number, member.name], attested);
	try {
		return await transact(async (trx) => {
			const { id } = await once(trx, member.memberId, key, { credentialId, words }, async () => {
				const ended = await trx
					.selectFrom('credential')
					.selectAll()
					.where('id', '=', credentialId)
					.where('member_id', '=', member.memberId)
					.executeTakeFirstOrThrow();
				await lockNumber(trx, ended);
				const stated = ended.claim_id
					? await trx.selectFrom('claim').select('stated_name').where('id', '=', ended.claim_id).executeTakeFirst()
					: undefined;
				const claim = {
					profession: ended.profession,
					country: ended.country,
					register: ended.register,
					number: ended.number,
					stated_name: stated?.stated_name ?? member.name,
				};
				const { codes } = await examine(trx, claim);
				const claimId = mintId();
				await trx
					.insertInto('claim')
					.values({
						id: claimId,
						member_id: member.memberId,
						...claim,
						note: words,
						state: 'waiting',
						objects_to: credentialId,
						doubtful: true,
						findings: JSON.stringify({ codes }),
					})
					.execute();
				await audit(trx, member.memberId, 'credential.object', { kind: 'credential', id: credentialId });
				return claimId;
			});
			return id;
		});
	} catch (problem) {
		if (isDuplicate(problem, 'claim_one_open'))
			throw new Refusal('conflict', 'A claim with the same number waits already.');
		throw problem;
	}
}
