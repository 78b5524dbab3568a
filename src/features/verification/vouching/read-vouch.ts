import { countryName, professionLabel } from '#kernel/people/professions.ts';
import { requireMember, type Viewer } from '#kernel/people/viewer.ts';
import { db } from '#platform/db.server.ts';
import type { Id } from '#platform/ids.ts';
import { notFound } from '#platform/refusal.ts';
import type { VouchState } from '../tables.ts';
import { whyNotVoucher } from './voucher-rules.ts';

/** What a colleague sees who is asked to vouch: who, and as what; never the number. */
export interface AskedVouch {
	id: Id;
	name: string;
	handle: string;
	/** As registered. */
	statedName: string;
	line: string;
	askedAt: Date;
	state: VouchState;
	/** Why the viewer cannot vouch (any more). */
	why: string | null;
	/** Once the claim is proved by it: whose word counted too. */
	together: string[];
}

/** @throws Refusal not-found for everybody but the colleague who was asked. */
export async function readVouch(viewer: Viewer, vouchId: Id): Promise<AskedVouch> {
	const member = requireMember(viewer);
	const row = await db
		.selectFrom('vouch')
		.innerJoin('claim', 'claim.id', 'vouch.claim_id')
		.innerJoin('principal', 'principal.id', 'vouch.member_id')
		.select([
			'vouch.id',
			'vouch.state',
			'vouch.asked_at',
			'vouch.credential_id as credentialId',
			'claim.id as claimId',
			'claim.member_id',
			'claim.profession',
			'claim.country',
			'claim.stated_name',
			'principal.name',
			'principal.handle',
		])
		.where('vouch.id', '=', vouchId)
		.where('vouch.voucher_id', '=', member.memberId)
		.executeTakeFirst();
	if (!row) throw notFound();
	const together = row.credentialId
		? await db
				.selectFrom('vouch')
				.innerJoin('principal', 'principal.id', 'vouch.voucher_id')
				.select('principal.name')
				.where('vouch.credential_id', '=', row.credentialId)
				.where('vouch.id', '<>', vouchId)
				.where('vouch.state', '=', 'given')
				.execute()
		: [];
	const claim = { id: row.claimId, member_id: row.member_id, profession: row.profession };
	return {
		id: row.id,
		name: row.name,
		handle: row.handle,
		statedName: row.stated_name,
		line: [professionLabel(row.profession), countryName(row.country)].join(' · '),
		askedAt: row.asked_at,
		state: row.state,
		why: row.state === 'asked' ? await whyNotVoucher(db, claim, member.memberId) : null,
		together: together.map((one) => one.name),
	};
}

/** Colleagues who wait for the viewer's answer. */
export async function readAskedOfMe(viewer: Viewer): Promise<{ id: Id; name: string; askedAt: Date }[]> {
	const member = requireMember(viewer);
	const rows = await db
		.selectFrom('vouch')
		.innerJoin('principal', 'principal.id', 'vouch.member_id')
		.select(['vouch.id', 'vouch.asked_at', 'principal.name'])
		.where('vouch.voucher_id', '=', member.memberId)
		.where('vouch.state', '=', 'asked')
		.orderBy('vouch.id')
		.limit(20)
		.execute();
	return rows.map((row) => ({ id: row.id, name: row.name, askedAt: row.asked_at }));
}
