import type { RegisterRow } from '#features/registers/index.ts';
import { isStudent, professionAfterStudy, professionAndWithin, titleOf } from '#kernel/people/professions.ts';
import { refreshStanding } from '#kernel/people/refresh-standing.ts';
import type { Executor } from '#platform/db.server.ts';
import { type Id, mintId } from '#platform/ids.ts';
import { dayWords } from '#ui/time.ts';
import { locale } from '#words/say.ts';
import { credentialsWith } from './numbers.ts';
import type { Means, Proof } from './tables.ts';
import { tell } from './tell.ts';

export interface Grant {
	memberId: Id;
	claimId: Id;
	profession: string;
	specialty: string | null;
	otherSpecialties: string[];
	level: string | null;
	country: string;
	register: string | null;
	number: string | null;
	proof: Proof;
	/** In words, as it stands in the badge: "the register NPPES and the roster of St Anna Hospital". */
	provedBy: string;
	means: Means;
	validUntil: Date;
	/** The register says otherwise; two checkers found it wrong. */
	upheldUntil?: Date | null;
}

/** Writes the credential and everything that follows from it. The caller holds the number's lock. */
export async function grantCredential(trx: Executor, grant: Grant): Promise<Id> {
	// A new proof of the same person for the same number takes the place of the old one.
	for (const old of await credentialsWith(trx, grant)) {
		if (old.member_id !== grant.memberId) throw new Error(`number of credential ${old.id} is held by another member`);
		await trx
			.updateTable('credential')
			.set({ state: 'lapsed', ended_at: new Date(), ended_reason: 'renewed' })
			.where('id', '=', old.id)
			.execute();
	}
	const id = mintId();
	await trx
		.insertInto('credential')
		.values({
			id,
			member_id: grant.memberId,
			claim_id: grant.claimId,
			profession: grant.profession,
			specialty: grant.specialty,
			other_specialties: grant.otherSpecialties,
			level: grant.level,
			country: grant.country,
			register: grant.register,
			number: grant.number,
			proof: grant.proof,
			proved_by: grant.provedBy,
			means: isStudent(grant.profession) ? 'studies' : grant.means,
			state: 'valid',
			valid_until: grant.validUntil,
			upheld_until: grant.upheldUntil ?? null,
		})
		.execute();
	await endStudies(trx, grant);
	await refreshStanding(trx, grant.memberId);
	const until = dayWords(grant.validUntil, 'UTC', locale('en'));
	const what = titleOf(grant.profession, grant.level);
	await tell(
		trx,
		grant.memberId,
		`credential ${id}`,
		`You are proved as ${what} until ${until}, by ${grant.provedBy}.`,
	);
	return id;
}

/** Whoever is proved in a profession has finished the studies of it: the same account goes on in the new role. */
async function endStudies(trx: Executor, grant: Grant): Promise<void> {
	const studies = await trx
		.selectFrom('credential')
		.select(['id', 'profession'])
		.where('member_id', '=', grant.memberId)
		.where('means', '=', 'studies')
		.where('state', 'in', ['valid', 'frozen'])
		.execute();
	for (const { id, profession } of studies) {
		const after = professionAfterStudy(profession);
		if (after === null || !professionAndWithin(after).includes(grant.profession)) continue;
		await trx
			.updateTable('credential')
			.set({ state: 'lapsed', ended_at: new Date(), ended_reason: 'graduated' })
			.where('id', '=', id)
			.execute();
	}
}

/** Words of a badge about who proved it. */
export function provedBy(register: Pick<RegisterRow, 'code' | 'name'> | null, by: string): string {
	if (!register) return by;
	return register.code === 'nppes' ? `the register NPPES and ${by}` : `${register.name} and ${by}`;
}
