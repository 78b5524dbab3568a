import { countryName, professionLabel, titleOf } from '#kernel/people/professions.ts';
import { specialtyName } from '#kernel/people/specialties.ts';
import { requireMember, type Viewer } from '#kernel/people/viewer.ts';
import { db } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import type { ClaimState, CredentialState, Means } from './tables.ts';

export interface OwnCredential {
	id: Id;
	state: CredentialState;
	/** "Physician · Cardiology · United States". */
	line: string;
	number: string | null;
	provedBy: string;
	means: Means;
	provedAt: Date;
	validUntil: Date;
	endedReason: string | null;
	/** It ended against the holder's will. */
	mayObject: boolean;
}

export interface OwnClaim {
	id: Id;
	/** A contested claim looks to its claimant like one that waits: who else states the number is not told. */
	state: Exclude<ClaimState, 'contested'>;
	line: string;
	number: string | null;
	name: string;
	statedAt: Date;
	/** Of a refusal, or a checker's question while the claim waits. */
	reason: string;
	asked: boolean;
	mayObject: boolean;
	objection: boolean;
}

/** What the viewer has proved, and what is still being looked at. */
export async function readOwnVerification(
	viewer: Viewer,
): Promise<{ credentials: OwnCredential[]; claims: OwnClaim[]; confirmed: boolean }> {
	const member = requireMember(viewer);
	const [credentials, claims] = await Promise.all([
		db
			.selectFrom('credential')
			.selectAll()
			.where('member_id', '=', member.memberId)
			.orderBy('id', 'desc')
			.limit(20)
			.execute(),
		db
			.selectFrom('claim')
			.selectAll()
			.where('member_id', '=', member.memberId)
			.orderBy('id', 'desc')
			.limit(20)
			.execute(),
	]);
	return {
		confirmed: member.confirmed,
		credentials: credentials.map((row) => ({
			id: row.id,
			state: row.state === 'valid' && row.valid_until <= new Date() ? 'lapsed' : row.state,
			line: [titleOf(row.profession, row.level), specialtyName(row.specialty), countryName(row.country)]
				.filter(Boolean)
				.join(' · '),
			number: row.number,
			provedBy: row.proved_by,
			means: row.means,
			provedAt: row.proved_at,
			validUntil: row.valid_until,
			endedReason: row.ended_reason,
			mayObject:
				(row.state === 'lapsed' || row.state === 'revoked') &&
				!['expired', 'renewed', 'graduated'].includes(row.ended_reason ?? 'expired'),
		})),
		claims: claims.map((row) => ({
			id: row.id,
			state: row.state === 'contested' ? 'waiting' : row.state,
			line: [professionLabel(row.profession), countryName(row.country)].join(' · '),
			number: row.number,
			name: row.stated_name,
			statedAt: row.stated_at,
			reason: row.reason,
			asked: row.asked_at !== null,
			mayObject: row.state === 'refused' && row.decided_by === null && row.note === '',
			objection: row.objects_to !== null,
		})),
	};
}
