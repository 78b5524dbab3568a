import { countryName, healthProfessions, professionLabel, titleOf } from '#kernel/people/professions.ts';
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
	/** It stands beside the name. */
	shown: boolean;
	/** The holder may put it there instead. */
	mayShow: boolean;
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
	const valid = credentials.filter((row) => row.state === 'valid' && row.valid_until > new Date()).sort(byRank);
	const shown = valid[0];
	return {
		confirmed: member.confirmed,
		credentials: credentials.map((row) => ({
			id: row.id,
			state: row.state === 'valid' && row.valid_until <= new Date() ? 'lapsed' : row.state,
			line: [
				titleOf(row.profession, row.level),
				...[row.specialty, ...row.other_specialties].map(specialtyName),
				countryName(row.country),
			]
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
			shown: row === shown,
			mayShow: valid.includes(row) && row !== shown && isHealth(row) === isHealth(shown),
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

interface Ranked {
	id: Id;
	profession: string;
	shown_at: Date | null;
	valid_until: Date;
}

const isHealth = (row: Ranked | undefined) => row !== undefined && healthProfessions.includes(row.profession);

/** The order in which refreshStanding takes the one that stands beside the name: a health profession, then the one chosen. */
function byRank(a: Ranked, b: Ranked): number {
	return (
		Number(isHealth(b)) - Number(isHealth(a)) ||
		(b.shown_at?.getTime() ?? 0) - (a.shown_at?.getTime() ?? 0) ||
		b.valid_until.getTime() - a.valid_until.getTime() ||
		(BigInt(a.id) < BigInt(b.id) ? -1 : 1)
	);
}
